#include "bw-safe-record.h"

#include <string.h>

#include "bw-text.h"

struct _BwSafeRecord
{
  BwBody   *body; /* unowned */
  GString  *text;
  gboolean  breaks; /* what comes next is on another line */
  guint     n_sections;
  gsize     note_start; /* of the text of the note that is being written */
};

BwSafeRecord *
bw_safe_record_new (BwBody *body)
{
  BwSafeRecord *self = g_new0 (BwSafeRecord, 1);

  self->body = body;
  self->text = g_string_new (NULL);

  return self;
}

void
bw_safe_record_free (BwSafeRecord *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static int
heading_level (const char *element)
{
  return element[0] == 'h' && element[1] >= '1' && element[1] <= '6' ? element[1] - '0' : 0;
}

/**
 * bw_safe_record_open:
 * @start: (out): where its text will begin
 *
 * Returns: (transfer full) (nullable): the id that the element is to have
 */
char *
bw_safe_record_open (BwSafeRecord *self,
                     const char   *element,
                     gsize        *start)
{
  *start = self->text->len;

  return heading_level (element) > 0 ? g_strdup_printf ("s-%u", ++self->n_sections) : NULL;
}

void
bw_safe_record_close (BwSafeRecord *self,
                      const char   *element,
                      gsize         start)
{
  int level = heading_level (element);

  if (level > 0)
    {
      g_autofree char *title = bw_text_squeeze (self->text->str + start);

      bw_body_add_section (self->body, level, title);
    }
  else if (strcmp (element, "figcaption") == 0)
    g_ptr_array_add (self->body->figures, bw_text_squeeze (self->text->str + start));
  else if (strcmp (element, "pre") == 0)
    self->body->code_blocks++;
  else if (strcmp (element, "table") == 0)
    self->body->tables++;
}

void
bw_safe_record_break (BwSafeRecord *self)
{
  self->breaks = TRUE;
}

void
bw_safe_record_text (BwSafeRecord *self,
                     const char   *text,
                     gsize         length)
{
  if (self->breaks && self->text->len > self->note_start)
    g_string_append_c (self->text, '\n');
  self->breaks = FALSE;
  g_string_append_len (self->text, text, (gssize) length);
}

void
bw_safe_record_formula (BwSafeRecord *self)
{
  self->body->formulas++;
}

/* Begins a line with a note's label; what is written until the note's end is its text. */
void
bw_safe_record_note (BwSafeRecord *self,
                     const char   *label)
{
  self->breaks = TRUE;
  bw_safe_record_text (self, "[", 1);
  bw_safe_record_text (self, label, strlen (label));
  bw_safe_record_text (self, "] ", 2);
  self->note_start = self->text->len;
}

void
bw_safe_record_end_note (BwSafeRecord *self,
                         const char   *label)
{
  g_autofree char *text = bw_text_squeeze (self->text->str + self->note_start);

  bw_body_add_footnote (self->body, label, text);
  g_strchomp (self->text->str);
  g_string_truncate (self->text, strlen (self->text->str));
  self->note_start = 0;
  self->breaks = TRUE;
}

/* Gives the body its text. */
void
bw_safe_record_finish (BwSafeRecord *self)
{
  self->body->text = g_strdup (g_strchomp (self->text->str));
  self->body->words = bw_text_count_words (self->body->text);
}
