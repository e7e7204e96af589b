#include "bw-inline.h"

#include <string.h>

#include "bw-body.h"

#define MAX_LABEL_LENGTH 8 /* of a footnote, in bytes */

typedef struct
{
  guint    number; /* from 1, the order of the notes */
  gboolean referenced;
} Note;

struct _BwInline
{
  GHashTable *notes; /* label -> Note */
};

BwInline *
bw_inline_new (void)
{
  BwInline *self = g_new0 (BwInline, 1);

  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
bw_inline_free (BwInline *self)
{
  g_hash_table_unref (self->notes);
  g_free (self);
}

void
bw_inline_add_note (BwInline   *self,
                    const char *label)
{
  Note *note;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  note = g_new0 (Note, 1);
  note->number = g_hash_table_size (self->notes) + 1;
  g_hash_table_insert (self->notes, g_strdup (label), note);
}

/* The note whose label stands between brackets at @text; @length is of it all. */
static Note *
find_reference (BwInline    *self,
                const char  *text,
                char       **label,
                gsize       *length)
{
  const char *end;

  if (*text != '[')
    return NULL;
  end = memchr (text, ']', strnlen (text, MAX_LABEL_LENGTH + 2));
  if (end == NULL || end == text + 1)
    return NULL;

  *label = g_strndup (text + 1, (gsize) (end - text - 1));
  *length = (gsize) (end - text) + 1;

  return g_hash_table_lookup (self->notes, *label);
}

/* Only the first reference has an id: a note's way back leads there. */
static void
write_reference (BwHtmlWriter *writer,
                 Note         *note,
                 const char   *label)
{
  g_autofree char *href = g_strdup_printf ("#fn-%u", note->number);
  g_autofree char *id = note->referenced ? NULL : g_strdup_printf ("fnref-%u", note->number);

  note->referenced = TRUE;
  bw_html_writer_open (writer, "sup", NULL);
  bw_html_writer_element (writer, "a", label, "href", href, "id", id, "class", "noteref", NULL);
  bw_html_writer_close (writer);
}

/* Whether @c ends an address: white space, brackets and quotation marks of any script. */
static gboolean
ends_address (gunichar c)
{
  if (c < 0x80)
    return c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f;

  return c == 0x2026 || c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f) ||
         g_unichar_isspace (c);
}

/* The length of an address at @text, without the punctuation that closes a sentence. */
static gsize
measure_address (const char *text)
{
  gsize prefix = g_str_has_prefix (text, "https://")  ? strlen ("https://")
                 : g_str_has_prefix (text, "http://") ? strlen ("http://")
                                                      : 0;
  const char *end = text + prefix;
  gboolean has_open = FALSE;

  if (prefix == 0 || !g_ascii_isalnum (*end))
    return 0;

  for (; *end != '\0' && !ends_address (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    has_open |= *end == '(';
  while (end > text + prefix &&
         (strchr (".,;:!?'", end[-1]) != NULL || (end[-1] == ')' && !has_open)))
    end--;

  return (gsize) (end - text);
}

static void
write_address (BwHtmlWriter *writer,
               const char   *text,
               gsize         length)
{
  g_autofree char *address = g_strndup (text, length);

  bw_html_writer_element (writer, "a", address, "href", address, "class", "outside", NULL);
}

static void
write_plain (BwInline     *self,
             BwHtmlWriter *writer,
             const char   *text,
             gsize         length)
{
  const char *end = text + length;
  const char *start = text;

  while (text < end)
    {
      g_autofree char *label = NULL;
      gsize skip = 0;
      Note *note;

      if (*text != '[' && *text != 'h')
        {
          text++;
          continue;
        }
      if ((note = find_reference (self, text, &label, &skip)) && text + skip <= end)
        {
          bw_html_writer_text_n (writer, start, (gsize) (text - start));
          write_reference (writer, note, label);
          start = text += skip;
        }
      else if ((skip = measure_address (text)) > 0 && text + skip <= end)
        {
          bw_html_writer_text_n (writer, start, (gsize) (text - start));
          write_address (writer, text, skip);
          start = text += skip;
        }
      else
        text++;
    }
  bw_html_writer_text_n (writer, start, (gsize) (end - start));
}

/**
 * bw_inline_write:
 * @link: (nullable): a link into @text, and one whose address is `NULL` is none
 */
void
bw_inline_write (BwInline           *self,
                 BwHtmlWriter       *writer,
                 const char         *text,
                 const BwInlineLink *link)
{
  gsize length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  length = strlen (text);
  if (link == NULL || link->href == NULL)
    {
      write_plain (self, writer, text, length);
      return;
    }

  write_plain (self, writer, text, link->start);
  bw_html_writer_open (writer, "a", "href", link->href, NULL);
  bw_html_writer_text_n (writer, text + link->start, link->length);
  bw_html_writer_close (writer);
  write_plain (self, writer, text + link->start + link->length,
               length - link->start - link->length);
}

static void
write_way_back (BwHtmlWriter *writer,
                const Note   *note)
{
  g_autofree char *href = NULL;

  if (note == NULL || !note->referenced)
    return;

  href = g_strdup_printf ("#fnref-%u", note->number);
  bw_html_writer_text (writer, " ");
  bw_html_writer_element (writer, "a", "↩", "href", href, "class", "wayback", NULL);
}

/**
 * bw_inline_write_notes:
 * @footnotes: (element-type BwFootnote): the notes that were added, in that order
 *
 * Writes the notes, each with a link back to where it is referred to.
 */
void
bw_inline_write_notes (BwInline     *self,
                       BwHtmlWriter *writer,
                       GPtrArray    *footnotes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (footnotes != NULL);

  if (footnotes->len == 0)
    return;

  bw_html_writer_open (writer, "section", "class", "footnotes", NULL);
  bw_html_writer_open (writer, "ol", NULL);
  for (guint i = 0; i < footnotes->len; i++)
    {
      const BwFootnote *footnote = g_ptr_array_index (footnotes, i);
      g_autofree char *id = g_strdup_printf ("fn-%u", i + 1);

      bw_html_writer_open (writer, "li", "id", id, NULL);
      write_plain (self, writer, footnote->text, strlen (footnote->text));
      write_way_back (writer, g_hash_table_lookup (self->notes, footnote->label));
      bw_html_writer_close (writer);
    }
  bw_html_writer_close (writer);
  bw_html_writer_close (writer);
}
