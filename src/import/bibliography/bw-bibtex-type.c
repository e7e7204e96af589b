#include "bw-bibtex-type.h"

#include <string.h>

/* The types of BibTeX, of biblatex (its manual, 2.1), and others that are met. */
static const BwBibtexType TYPES[] = {
  { "article", "article-journal", NULL },
  { "artwork", "graphic", NULL },
  { "audio", "song", NULL },
  { "bathesis", "thesis", "Bachelor’s thesis" },
  { "bill", "bill", NULL },
  { "book", "book", NULL },
  { "bookinbook", "chapter", NULL },
  { "booklet", "pamphlet", NULL },
  { "codefragment", "software", NULL },
  { "collection", "book", NULL },
  { "conference", "paper-conference", NULL },
  { "dataset", "dataset", NULL },
  { "electronic", "webpage", NULL },
  { "image", "graphic", NULL },
  { "inbook", "chapter", NULL },
  { "incollection", "chapter", NULL },
  { "inproceedings", "paper-conference", NULL },
  { "inreference", "entry-encyclopedia", NULL },
  { "jurisdiction", "legal_case", NULL },
  { "legal", "treaty", NULL },
  { "legislation", "legislation", NULL },
  { "letter", "personal_communication", NULL },
  { "manual", "report", NULL },
  { "masterthesis", "thesis", "Master's thesis" },
  { "mastersthesis", "thesis", "Master's thesis" },
  { "misc", "document", NULL },
  { "movie", "motion_picture", NULL },
  { "music", "song", NULL },
  { "mvbook", "book", NULL },
  { "mvcollection", "book", NULL },
  { "mvproceedings", "book", NULL },
  { "mvreference", "book", NULL },
  { "online", "webpage", NULL },
  { "patent", "patent", NULL },
  { "performance", "performance", NULL },
  { "periodical", "periodical", NULL },
  { "phdthesis", "thesis", "PhD thesis" },
  { "preprint", "article", NULL },
  { "proceedings", "book", NULL },
  { "reference", "book", NULL },
  { "report", "report", NULL },
  { "review", "review", NULL },
  { "software", "software", NULL },
  { "softwaremodule", "software", NULL },
  { "softwareversion", "software", NULL },
  { "standard", "standard", NULL },
  { "suppbook", "chapter", NULL },
  { "suppcollection", "chapter", NULL },
  { "suppperiodical", "article-journal", NULL },
  { "techreport", "report", NULL },
  { "thesis", "thesis", NULL },
  { "unpublished", "manuscript", NULL },
  { "video", "motion_picture", NULL },
  { "webpage", "webpage", NULL },
  { "website", "webpage", NULL },
  { "www", "webpage", NULL },
};

/* Returns: (nullable): what is known of the type of an entry */
const BwBibtexType *
bw_bibtex_type_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    if (TYPES[i].name[0] == name[0] && strcmp (TYPES[i].name, name) == 0)
      return &TYPES[i];

  return NULL;
}

/* Whether a work of the type is printed in a book, whose title is not the work's own. */
gboolean
bw_bibtex_type_is_part (const char *csl)
{
  static const char *const PARTS[] = { "chapter", "paper-conference", "entry-encyclopedia", NULL };

  return g_strv_contains (PARTS, csl);
}

/* Whether `number` is that of an issue. */
gboolean
bw_bibtex_type_is_serial (const char *csl)
{
  static const char *const SERIALS[] = { "article-journal", "article-magazine", "article-newspaper",
                                         "article", "periodical", "review", NULL };

  return g_strv_contains (SERIALS, csl);
}

/**
 * bw_bibtex_type_genre:
 * @key: what the field `type` says
 *
 * Returns: (nullable): what a key of biblatex for a kind of thesis or report stands for
 */
const char *
bw_bibtex_type_genre (const char *key)
{
  static const struct
  {
    const char *key;
    const char *genre;
  } GENRES[] = {
    { "phdthesis", "PhD thesis" },
    { "mathesis", "Master's thesis" },
    { "mastersthesis", "Master's thesis" },
    { "bathesis", "Bachelor’s thesis" },
    { "candthesis", "Candidate thesis" },
    { "techreport", "Technical report" },
    { "resreport", "Research report" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (GENRES); i++)
    if (strcmp (GENRES[i].key, key) == 0)
      return GENRES[i].genre;

  return NULL;
}
