#include "bw-citation-text.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-page-date.h"
#include "bw-paper-links.h"
#include "bw-text.h"

/* A part such as `citation_title=On Computable Numbers`. */
static void
read_part (BwPaperRecord *paper,
           const char    *name,
           const char    *value)
{
  if (strcmp (name, "title") == 0)
    {
      g_free (paper->title);
      paper->title = bw_foreign_html_to_text (value);
      paper->title_known = TRUE;
    }
  else if (strcmp (name, "author") == 0)
    g_ptr_array_add (paper->authors, bw_author_record_new_inverted (value));
  else if (strcmp (name, "publication_date") == 0 || strcmp (name, "date") == 0 ||
           strcmp (name, "year") == 0)
    paper->published = bw_page_date_read (value);
  else if (strcmp (name, "journal_title") == 0 || strcmp (name, "conference_title") == 0 ||
           strcmp (name, "inbook_title") == 0)
    {
      g_free (paper->venue);
      paper->venue = bw_text_squeeze (value);
    }
  else if (strcmp (name, "volume") == 0 || strcmp (name, "issue") == 0)
    bw_paper_record_add_field (paper, name, value);
  else if (strcmp (name, "pages") == 0)
    bw_paper_record_add_field (paper, "page", value);
  else if (strcmp (name, "doi") == 0 || strcmp (name, "pmid") == 0)
    bw_paper_links_add_identifier (paper, name, value);
  else if (strcmp (name, "arxiv_id") == 0)
    bw_paper_links_add_identifier (paper, "arxiv", value);
}

static void
read_parts (BwPaperRecord *paper,
            const char    *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]);
      char *equals = strchr (part, '=');

      if (equals == NULL || !g_str_has_prefix (part, "citation_"))
        continue;
      *equals = '\0';
      g_strstrip (part);
      g_strstrip (equals + 1);
      if (equals[1] != '\0')
        read_part (paper, part + strlen ("citation_"), equals + 1);
    }
}

/* The addresses and identifiers in a reference as it is printed. */
static void
read_printed (BwPaperRecord *paper,
              const char    *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t,;()[]<>", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (length > 0 && words[i][length - 1] == '.')
        words[i][length - 1] = '\0';
      if (g_str_has_prefix (words[i], "http"))
        bw_paper_links_add (paper, words[i]);
      else if (g_ascii_strncasecmp (words[i], "doi:", 4) == 0)
        bw_paper_links_add_identifier (paper, "doi", words[i] + 4);
      else if (g_ascii_strncasecmp (words[i], "arxiv:", 6) == 0)
        bw_paper_links_add_identifier (paper, "arxiv", words[i] + 6);
    }
}

/**
 * bw_citation_text_read:
 * @text: the value of a `citation_reference` tag: parts with names of their own (Google
 *   Scholar's inclusion guidelines), or the reference as it is printed
 *
 * Returns: (transfer full): the cited work as far as it is stated
 */
BwCitationRecord *
bw_citation_text_read (const char *text)
{
  BwPaperRecord *paper;

  g_return_val_if_fail (text != NULL, NULL);

  if (strstr (text, "citation_") != NULL && strchr (text, '=') != NULL)
    {
      paper = bw_paper_record_new_untitled (text);
      read_parts (paper, text);
    }
  else
    {
      g_autofree char *plain = bw_foreign_html_to_text (text);

      paper = bw_paper_record_new_untitled (plain);
      read_printed (paper, plain);
    }

  return bw_citation_record_new (paper);
}
