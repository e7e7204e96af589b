#include "bw-bibtex-links.h"

#include <string.h>

#include "bw-doi-link.h"
#include "bw-identifier-shape.h"
#include "bw-paper-links.h"
#include "bw-tex-to-text.h"

/* Identifiers that stand in fields which are not theirs. */

/* Whether what a work appeared in is arXiv, under the name of DBLP or its own. */
gboolean
bw_bibtex_is_arxiv (const char *venue)
{
  return venue != NULL && (g_ascii_strncasecmp (venue, "arxiv", 5) == 0 || strcmp (venue, "CoRR") == 0);
}

/* DBLP's preprints: `journal = {CoRR}, volume = {abs/1706.03762}`. */
static void
read_preprint (const BwBibtexEntry *entry,
               BwPaperRecord       *paper)
{
  const char *volume = bw_bibtex_entry_get (entry, "volume");

  bw_paper_links_add_note (paper, paper->venue);
  if (bw_bibtex_is_arxiv (paper->venue) && volume != NULL && g_str_has_prefix (volume, "abs/"))
    bw_paper_record_add_identifier (paper, "arxiv", volume + strlen ("abs/"));
}

/* Whether words are about another work, whose DOI theirs may be. */
static gboolean
is_about_another (const char *text)
{
  static const char *const WORDS[] = { "erratum", "errata", "corrig", "correction", "retract",
                                       "comment", "reply", "response", "supplement", "see also",
                                       "original", "related", "data", "code", "version", "preprint",
                                       "review of", "translat", "reprint" };
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (strstr (small, WORDS[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): the DOI that begins @text or stands behind its name */
static const char *
find_doi (const char *text)
{
  if (bw_identifier_shape_doi (text) > 0)
    return text;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_strncasecmp (at, "doi", 3) == 0 && (at == text || !g_ascii_isalnum (at[-1])))
      {
        const char *doi = at + 3 + strspn (at + 3, ": ={\302\240");

        if (bw_identifier_shape_doi (doi) > 0)
          return doi;
      }

  return NULL;
}

/* The DOI of an entry that has no field for it: BibTeX's own styles print none. */
static void
read_doi (const BwBibtexEntry *entry,
          BwPaperRecord       *paper)
{
  static const char *const NAMES[] = { "note", "howpublished" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      const char *value = bw_bibtex_entry_get (entry, NAMES[i]);
      g_autofree char *text = value != NULL ? bw_tex_to_text (value) : NULL;
      const char *start = text != NULL ? find_doi (text) : NULL;
      g_autofree char *doi = NULL;

      if (start == NULL || bw_identifier_find (paper->identifiers, "doi") != NULL || is_about_another (text))
        continue;
      doi = bw_doi_link_trim (start);
      bw_paper_links_add_identifier (paper, "doi", doi);
    }
}

/**
 * bw_bibtex_links_read:
 * @paper: of which all fields of @entry are read
 *
 * Adds the identifiers that words name.
 */
void
bw_bibtex_links_read (const BwBibtexEntry *entry,
                      BwPaperRecord       *paper)
{
  read_preprint (entry, paper);
  read_doi (entry, paper);
}
