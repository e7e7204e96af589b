#include "bw-bibtex-value.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-standard-number.h"
#include "bw-tex-parts.h"
#include "bw-tex-to-text.h"
#include "bw-text.h"

/* Returns: (transfer full): what a work goes by that has no title: who made it, where and
 * when */
char *
bw_bibtex_describe (const BwBibtexEntry *entry)
{
  static const char *const NAMES[] = { "author", "editor", "booktitle", "journal", "note", "year",
                                       "date", NULL };
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *const *name = NAMES; *name != NULL; name++)
    {
      const char *value = bw_bibtex_entry_get (entry, *name);
      g_autofree char *text = value != NULL ? bw_tex_to_text (value) : g_strdup ("");

      if (*text != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", text);
    }
  if (line->len == 0)
    g_string_append (line, *entry->key != '\0' ? entry->key : entry->type);

  return bw_text_clip (line->str, BW_MAX_TITLE_LENGTH);
}

/* Adds the subjects in a value, parted by any of @separators. */
void
bw_bibtex_add_categories (BwPaperRecord *paper,
                          const char    *value,
                          const char    *separators)
{
  g_autofree char *text = bw_tex_to_text (value);
  g_auto (GStrv) words = g_strsplit_set (text, separators, -1);

  for (guint i = 0; i < BW_MAX_ENTRY_VALUES && words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0' && !g_ptr_array_find_with_equal_func (paper->categories, words[i],
                                                                             g_str_equal, NULL))
      g_ptr_array_add (paper->categories, g_strdup (words[i]));
}

/* Adds the keywords in a value: commas part them, or semicolons where there are any. One in
 * braces is one. */
void
bw_bibtex_add_keywords (BwPaperRecord *paper,
                        const char    *value)
{
  g_autoptr (GPtrArray) words = bw_tex_split (value, bw_tex_has_outside (value, ';') ? ";" : ",");

  for (guint i = 0; i < words->len && i < BW_MAX_ENTRY_VALUES; i++)
    {
      g_autofree char *word = bw_tex_to_text (g_ptr_array_index (words, i));

      bw_paper_record_add_keyword (paper, word);
    }
}

/* Adds addresses, which have white space between. What is none stays as a field. */
void
bw_bibtex_add_urls (BwPaperRecord *paper,
                    const char    *value)
{
  g_autofree char *text = bw_tex_to_verbatim (value);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  gboolean is_url = strstr (text, "://") != NULL;

  for (guint i = 0; i < BW_MAX_ENTRY_LINKS && words[i] != NULL; i++)
    if (strstr (words[i], "://") != NULL || g_str_has_prefix (words[i], "10."))
      bw_paper_links_add (paper, words[i]);
    else if (g_ascii_strncasecmp (words[i], "doi:10.", 7) == 0)
      {
        bw_paper_links_add (paper, words[i]);
        is_url |= words[1] == NULL; /* then all is taken */
      }
    else if (g_str_has_prefix (words[i], "www."))
      {
        g_autofree char *url = g_strconcat ("http://", words[i], NULL);

        bw_paper_links_add (paper, url);
        is_url = TRUE;
      }
  if (!is_url)
    bw_paper_record_add_field (paper, "url", text);
}

static int
count_digits (const char *text)
{
  int n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);

  return n;
}

/**
 * bw_bibtex_add_numbers:
 *
 * Adds the ISBNs and ISSNs of a list of them.
 *
 * Returns: whether it is one; with words, and what is no number, it stays as it is
 */
gboolean
bw_bibtex_add_numbers (BwPaperRecord *paper,
                       const char    *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " and ", -1);
  g_autofree char *list = g_strjoinv (", ", parts);
  g_autofree char *number = NULL;
  const char *at = list;
  int n_left = count_digits (list);

  if (strspn (list, "0123456789Xx- ,;&/") != strlen (list))
    return FALSE;
  while (bw_standard_number_scan (&at, &number))
    {
      n_left -= count_digits (number);
      g_clear_pointer (&number, g_free);
    }

  return n_left == 0 && bw_bibliography_add_numbers (paper, list);
}

/* Adds the addresses and the preprint that running text names. */
void
bw_bibtex_add_links (BwPaperRecord *paper,
                     const char    *value)
{
  const char *at = value;

  while (paper->urls->len < BW_MAX_ENTRY_LINKS && (at = strstr (at, "http")))
    {
      gsize length = strcspn (at, " \t\n{}<>\"|^~,;");

      if (g_str_has_prefix (at, "http://") || g_str_has_prefix (at, "https://"))
        {
          g_autofree char *tex = g_strndup (at, length);
          g_autofree char *url = bw_tex_to_verbatim (tex);
          gsize end = strlen (url);

          while (end > 0 && strchr (".,;:)]'", url[end - 1]) != NULL)
            url[--end] = '\0';
          bw_paper_links_add (paper, url);
        }
      at += MAX (length, 4);
    }
  bw_paper_links_add_note (paper, value);
}

/* Returns: (transfer full): page numbers with a hyphen for whatever dash is in a range */
char *
bw_bibtex_pages (const char *value)
{
  g_autofree char *text = bw_tex_to_text (value);
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean dash = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;

      if (!dash)
        g_string_append_unichar (out, c);
      else
        {
          while (out->len > 0 && (out->str[out->len - 1] == '-' || out->str[out->len - 1] == ' '))
            g_string_truncate (out, out->len - 1);
          g_string_append_c (out, '-');
          while (*g_utf8_next_char (at) == ' ')
            at = g_utf8_next_char (at);
        }
    }

  return g_string_free (out, FALSE);
}
