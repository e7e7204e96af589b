#include "bw-ris-writer.h"

#include <string.h>

/* Values of several lines are paragraphs, each behind an empty line and with this before it. */
#define INDENT "      "

void
bw_ris_writer_init (BwRisWriter   *self,
                    GString       *out,
                    const BwPaper *paper)
{
  self->out = out;
  self->paper = paper;
  self->type = NULL;
  self->written = g_hash_table_new (NULL, NULL);
}

void
bw_ris_writer_clear (BwRisWriter *self)
{
  g_clear_pointer (&self->written, g_hash_table_unref);
}

gboolean
bw_ris_writer_is_type (const BwRisWriter *self,
                       const char *const *types)
{
  return self->type != NULL && g_strv_contains (types, self->type);
}

void
bw_ris_writer_mark (BwRisWriter *self,
                    const void  *written)
{
  g_hash_table_add (self->written, (gpointer) written);
}

gboolean
bw_ris_writer_is_marked (const BwRisWriter *self,
                         const void        *written)
{
  return g_hash_table_contains (self->written, written);
}

/* Returns: (nullable): the first value, which is not marked as written */
const char *
bw_ris_writer_get_field (const BwRisWriter *self,
                         const char        *name)
{
  return bw_field_find (self->paper->fields, name);
}

/* One line a tag: line ends would begin another. */
void
bw_ris_writer_put (BwRisWriter *self,
                   const char  *tag,
                   const char  *value)
{
  gsize start;

  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (self->out, "%s  - ", tag);
  start = self->out->len;
  g_string_append (self->out, value);
  g_strdelimit (self->out->str + start, "\r\n", ' ');
  g_string_append_c (self->out, '\n');
}

/* Whether a line would be read as one that has a tag: "AB  - ". */
static gboolean
looks_tagged (const char *line)
{
  const char *at = line + strspn (line, " \t");

  if (!g_ascii_isupper (at[0]) || !(g_ascii_isupper (at[1]) || g_ascii_isdigit (at[1])))
    return FALSE;
  at += 2;
  at += strspn (at, " \t");

  return *at == '-' || *at == ':' || g_str_has_prefix (at, "–") || *at == '\0';
}

/* A value that may have several paragraphs. */
void
bw_ris_writer_put_text (BwRisWriter *self,
                        const char  *tag,
                        const char  *value)
{
  g_auto (GStrv) lines = g_strsplit (value != NULL ? value : "", "\n", -1);
  gboolean first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (first)
        bw_ris_writer_put (self, tag, lines[i]);
      else if (looks_tagged (lines[i]))
        {
          g_string_truncate (self->out, self->out->len - 1); /* then it is no paragraph */
          g_string_append_printf (self->out, " %s\n", lines[i]);
        }
      else
        g_string_append_printf (self->out, "\n" INDENT "%s\n", lines[i]);
      first = FALSE;
    }
}

/* The first value of a field. */
void
bw_ris_writer_put_field (BwRisWriter *self,
                         const char  *tag,
                         const char  *name)
{
  const char *value = bw_field_find (self->paper->fields, name);

  bw_ris_writer_put (self, tag, value);
  if (value != NULL)
    bw_ris_writer_mark (self, value);
}

/* All values of a field. */
void
bw_ris_writer_put_fields (BwRisWriter *self,
                          const char  *tag,
                          const char  *name)
{
  for (guint i = 0; i < self->paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (self->paper->fields, i);

      if (strcmp (field->name, name) != 0 || bw_ris_writer_is_marked (self, field->value))
        continue;
      bw_ris_writer_put_text (self, tag, field->value);
      bw_ris_writer_mark (self, field->value);
    }
}

/* The first identifier of a scheme, behind a label. */
void
bw_ris_writer_put_id (BwRisWriter *self,
                      const char  *tag,
                      const char  *scheme,
                      const char  *label)
{
  const char *value = bw_identifier_find (self->paper->identifiers, scheme);
  g_autofree char *labelled = value != NULL ? g_strconcat (label, value, NULL) : NULL;

  bw_ris_writer_put (self, tag, labelled);
  if (value != NULL)
    bw_ris_writer_mark (self, value);
}
