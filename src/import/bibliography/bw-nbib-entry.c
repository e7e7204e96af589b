#include "bw-nbib-entry.h"

#include <string.h>

#include "bw-limits.h"

#define TAG_LENGTH 4 /* bytes, with the spaces that fill it up */

static void
clear_field (gpointer data)
{
  g_string_free (((BwNbibField *) data)->value, TRUE);
}

/* Whether @at, behind a hyphen in the fifth place, goes on with a value: behind a space,
 * or at once where the tag is known for one. */
static gboolean
begins_value (const char *at,
              gsize       length_of_tag,
              const char *line)
{
  if (*at == ' ' || *at == '\0' || length_of_tag < TAG_LENGTH)
    return TRUE;

  return g_str_has_prefix (line, "PMID") && g_ascii_isdigit (*at);
}

/**
 * bw_nbib_line_read:
 * @tag: (out): without spaces
 *
 * Returns: (transfer none) (nullable): the value behind the tag: two to four capitals,
 *   spaces up to the fourth place, a hyphen (MEDLINE/PubMed data element descriptions);
 *   `NULL` when the line has no tag
 */
const char *
bw_nbib_line_read (const char *line,
                   char        tag[5])
{
  gsize n = 0;
  gsize i;

  while (n < TAG_LENGTH && (g_ascii_isupper (line[n]) || g_ascii_isdigit (line[n])))
    n++;
  if (n < 2 || !g_ascii_isupper (line[0]))
    return NULL;
  for (i = n; i < TAG_LENGTH && line[i] == ' '; i++)
    ;
  if (line[i] != '-' || i < 3 || (i == 3 && line[i + 1] != ' ' && line[i + 1] != '\0') ||
      !begins_value (line + i + 1, n, line))
    return NULL;
  memcpy (tag, line, n);
  tag[n] = '\0';

  return line + i + 1 + (line[i + 1] == ' ');
}

static void
add_line (GArray     *fields,
          const char *line)
{
  BwNbibField field = { { 0 }, NULL };
  const char *value = bw_nbib_line_read (line, field.tag);

  if (value != NULL)
    {
      field.value = g_string_new (value);
      g_array_append_val (fields, field);
    }
  else if (fields->len > 0)
    {
      BwNbibField *last = &g_array_index (fields, BwNbibField, fields->len - 1);

      g_string_append_c (last->value, ' ');
      g_string_append (last->value, line + strspn (line, " \t"));
    }
}

/* PubMed's citations begin with their PMID, and those of ERIC, which has none, with the
 * owner. */
gboolean
bw_nbib_tag_identifies (const char *tag,
                        const char *value)
{
  return strcmp (tag, "PMID") == 0 || (strcmp (tag, "OWN") == 0 && strcmp (value, "ERIC") == 0);
}

/**
 * bw_nbib_entry_read:
 * @next: (inout): the line at which to begin; then the line behind the citation
 * @line: (out): the number of its first line
 *
 * Reads a citation: from its PMID or its owner, or from behind a blank line, to the next.
 *
 * Returns: (transfer full) (nullable) (element-type BwNbibField): its fields; `NULL`
 *   when there is no other
 */
GArray *
bw_nbib_entry_read (const BwLines *lines,
                    guint         *next,
                    int           *line)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (BwNbibField));
  gboolean identified = FALSE;
  gboolean after_blank = FALSE;

  g_array_set_clear_func (fields, clear_field);
  for (; *next < bw_lines_get_n (lines); (*next)++)
    {
      const char *text = bw_lines_get (lines, *next);
      char tag[5];
      const char *value = bw_nbib_line_read (text, tag);
      gboolean tagged = value != NULL;
      gboolean identifies = tagged && bw_nbib_tag_identifies (tag, value);

      if (*text == '\0')
        {
          after_blank = TRUE;
          continue;
        }
      if (fields->len > 0 && tagged &&
          (identifies ? identified || after_blank : after_blank && identified))
        break;
      if (fields->len == 0)
        *line = bw_lines_get_number (lines, *next);
      identified |= identifies;
      if (fields->len < BW_MAX_ENTRY_PEOPLE + BW_MAX_ENTRY_VALUES)
        add_line (fields, text);
      after_blank = FALSE;
    }
  if (fields->len == 0)
    g_clear_pointer (&fields, g_array_unref);

  return fields;
}
