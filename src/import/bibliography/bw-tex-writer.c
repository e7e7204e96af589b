#include "bw-tex-writer.h"

#include <string.h>

#include "bw-tex-accent.h"

void
bw_tex_writer_init (BwTexWriter *self)
{
  *self = (BwTexWriter){ .out = g_string_new (NULL) };
}

/* Returns: (transfer full): the text, each letter with its accents in one character where
 *   Unicode has it */
char *
bw_tex_writer_finish (BwTexWriter *self)
{
  char *text = g_string_free (self->out, FALSE);
  char *composed;

  self->out = NULL;
  if (!self->has_marks)
    return text;

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_free (text);

  return composed;
}

void
bw_tex_writer_add_mark (BwTexWriter *self,
                        gunichar     mark)
{
  if (self->n_marks < BW_TEX_MAX_MARKS)
    self->marks[self->n_marks++] = mark;
}

void
bw_tex_writer_add_char (BwTexWriter *self,
                        gunichar     c)
{
  if (self->n_marks > 0)
    {
      c = bw_tex_accent_base (c, self->marks[self->n_marks - 1]);
      self->has_marks = TRUE;
    }
  g_string_append_unichar (self->out, c);
  while (self->n_marks > 0)
    g_string_append_unichar (self->out, self->marks[--self->n_marks]);
}

void
bw_tex_writer_add_text (BwTexWriter *self,
                        const char  *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    bw_tex_writer_add_char (self, g_utf8_get_char (text));
  self->word_end = self->out->len;
}

/* What was written is not joined to what follows. */
void
bw_tex_writer_end_word (BwTexWriter *self)
{
  self->word_end = self->out->len;
}

/* Replaces what was written last, unless a group ended behind it. */
static gboolean
join (BwTexWriter *self,
      const char  *last,
      const char  *with)
{
  gsize length = strlen (last);
  gsize start;

  if (self->out->len < length)
    return FALSE;
  start = self->out->len - length;
  if (start < self->word_end || memcmp (self->out->str + start, last, length) != 0)
    return FALSE;

  g_string_truncate (self->out, start);
  g_string_append (self->out, with);

  return TRUE;
}

static gboolean
add_quote (BwTexWriter *self,
           gunichar     c,
           gunichar     next)
{
  if (c == '`')
    {
      if (join (self, "‘", "“"))
        self->open_quote = FALSE;
      else if (!join (self, "?", "¿") && !join (self, "!", "¡"))
        {
          bw_tex_writer_add_char (self, 0x2018);
          self->open_quote = TRUE;
        }
      return TRUE;
    }
  if (join (self, "'", "”"))
    return TRUE;
  if (!self->open_quote || next == '\'' || g_unichar_isalnum (next))
    return FALSE;

  bw_tex_writer_add_char (self, 0x2019);
  self->open_quote = FALSE;

  return TRUE;
}

/**
 * bw_tex_writer_add_tex:
 * @next: the character behind it
 *
 * Adds a character of TeX's text, which is joined to the one before it to a dash or to a
 * quotation mark.
 */
void
bw_tex_writer_add_tex (BwTexWriter *self,
                       gunichar     c,
                       gunichar     next)
{
  if (self->n_marks == 0 && (c == '`' || c == '\'') && add_quote (self, c, next))
    return;
  if (self->n_marks == 0 && c == '-' && (join (self, "–", "—") || join (self, "-", "–")))
    return;

  bw_tex_writer_add_char (self, c);
}

/**
 * bw_tex_squeeze_paragraphs:
 *
 * Returns: (transfer full): a text with one space or the end of one line for white space,
 *   and with an empty line between paragraphs
 */
char *
bw_tex_squeeze_paragraphs (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  guint n_lines = 0;
  gboolean pending = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isspace (*at))
      {
        pending = TRUE;
        n_lines += *at == '\n';
      }
    else
      {
        if (pending && out->len > 0)
          g_string_append (out, n_lines > 1 ? "\n\n" : n_lines == 1 ? "\n"
                                                                    : " ");
        pending = FALSE;
        n_lines = 0;
        g_string_append_c (out, *at);
      }

  return g_string_free (out, FALSE);
}
