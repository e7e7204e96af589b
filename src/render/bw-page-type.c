#include "bw-page-type.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Types of CSL that say what an article would not. */
static const struct
{
  const char *type;
  const char *words;
} TYPES[] = {
  { "report", N_ ("Report") },
  { "book", N_ ("Book") },
  { "chapter", N_ ("Chapter") },
  { "thesis", N_ ("Thesis") },
  { "dataset", N_ ("Data set") },
  { "software", N_ ("Software") },
  { "webpage", N_ ("Web page") },
  { "manuscript", N_ ("Manuscript") },
  { "patent", N_ ("Patent") },
  { "pamphlet", N_ ("Pamphlet") },
  { "speech", N_ ("Talk") },
  { "interview", N_ ("Interview") },
  { "review", N_ ("Review") },
  { "standard", N_ ("Standard") },
  { "legislation", N_ ("Law") },
  { "legal_case", N_ ("Court case") },
  { "motion_picture", N_ ("Film") },
  { "song", N_ ("Recording") },
  { "map", N_ ("Map") },
  { "entry-encyclopedia", N_ ("Entry of an encyclopedia") },
  { "entry-dictionary", N_ ("Entry of a dictionary") },
  { "article-newspaper", N_ ("Newspaper article") },
  { "article-magazine", N_ ("Magazine article") },
  { "personal_communication", N_ ("Letter") },
  { "post-weblog", N_ ("Post") },
};

/**
 * bw_page_type_words:
 * @type: (nullable): as CSL names it
 *
 * Returns: (nullable): what a paper is called that is no article; `NULL` for one that
 *   is, and for a type that has no name here
 */
const char *
bw_page_type_words (const char *type)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (TYPES); i++)
    if (strcmp (TYPES[i].type, type) == 0)
      return _ (TYPES[i].words);

  return NULL;
}
