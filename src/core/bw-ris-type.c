#include "bw-ris-type.h"

#include <string.h>

/* RIS's reference types (the specifications of 2001 and 2011, and what is found beside
 * them) with the type of CSL. The first row of a CSL type is the one it is written as;
 * a genre tells rows of one CSL type apart. */
static const struct
{
  const char *ris;
  const char *csl;
  const char *genre;
} TYPES[] = {
  { "JOUR", "article-journal", NULL },
  { "JFULL", "periodical", NULL },
  { "MGZN", "article-magazine", NULL },
  { "NEWS", "article-newspaper", NULL },
  { "UNPB", "manuscript", NULL },
  { "INPR", "article", NULL },
  { "EJOUR", "article-journal", NULL },
  { "ABST", "article-journal", NULL },
  { "ARTICLE", "article-journal", NULL },
  { "BOOK", "book", NULL },
  { "WHOLE", "book", NULL },
  { "EDBOOK", "book", NULL },
  { "EBOOK", "book", NULL },
  { "SER", "book", NULL },
  { "CHAP", "chapter", NULL },
  { "CHAPTER", "chapter", NULL },
  { "ECHAP", "chapter", NULL },
  { "CPAPER", "paper-conference", NULL },
  { "CONF", "paper-conference", NULL },
  { "THES", "thesis", NULL },
  { "RPRT", "report", NULL },
  { "GOVDOC", "report", NULL },
  { "GRNT", "report", "Grant" },
  { "STAND", "standard", NULL },
  { "PAT", "patent", NULL },
  { "ELEC", "webpage", NULL },
  { "WEB", "webpage", NULL },
  { "ICOMM", "webpage", NULL },
  { "BLOG", "post-weblog", NULL },
  { "DATA", "dataset", NULL },
  { "DBASE", "dataset", "Database" },
  { "AGGR", "dataset", "Aggregated database" },
  { "COMP", "software", NULL },
  { "PAMP", "pamphlet", NULL },
  { "PCOMM", "personal_communication", NULL },
  { "MAP", "map", NULL },
  { "MPCT", "motion_picture", NULL },
  { "VIDEO", "motion_picture", NULL },
  { "ADVS", "motion_picture", NULL },
  { "MULTI", "motion_picture", "Multimedia" },
  { "SLIDE", "speech", NULL },
  { "SOUND", "song", NULL },
  { "MUSIC", "musical_score", NULL },
  { "ART", "graphic", NULL },
  { "FIGURE", "figure", NULL },
  { "CHART", "figure", "Chart" },
  { "EQUA", "figure", "Equation" },
  { "DICT", "entry-dictionary", NULL },
  { "ENCYC", "entry-encyclopedia", NULL },
  { "BILL", "bill", NULL },
  { "UNBILL", "bill", NULL },
  { "CASE", "legal_case", NULL },
  { "STAT", "legislation", NULL },
  { "LEGAL", "regulation", NULL },
  { "HEAR", "hearing", NULL },
  { "MANSCPT", "manuscript", NULL },
  { "ANCIENT", "classic", NULL },
  { "CLSWK", "classic", NULL },
  { "INTV", "interview", NULL },
  { "CTLG", "book", "Catalogue" },
  { "GEN", "document", NULL },
  { "GENERIC", "document", NULL },
  { "MISC", "document", NULL },

  /* What RIS has no type of its own for. */
  { "NEWS", "broadcast", NULL },
  { "BLOG", "post", NULL },
  { "DICT", "entry", NULL },
  { "JOUR", "review", NULL },
  { "JOUR", "review-book", NULL },
  { "GEN", "event", NULL },
  { "GEN", "collection", NULL },
  { "GEN", "performance", NULL },
  { "LEGAL", "treaty", NULL },
};

/**
 * bw_ris_type_to_csl:
 * @ris: in any case
 * @genre: (out) (optional) (nullable): what the type says beside
 *
 * Returns: (nullable): CSL's type; `NULL` when RIS has no such type
 */
const char *
bw_ris_type_to_csl (const char  *ris,
                    const char **genre)
{
  g_return_val_if_fail (ris != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    if (g_ascii_strcasecmp (TYPES[i].ris, ris) == 0)
      {
        if (genre != NULL)
          *genre = TYPES[i].genre;
        return TYPES[i].csl;
      }

  return NULL;
}

/**
 * bw_ris_type_from_csl:
 * @csl: (nullable): so @genre
 *
 * Returns: RIS's type, `GEN` when there is none that fits
 */
const char *
bw_ris_type_from_csl (const char *csl,
                      const char *genre)
{
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    {
      if (g_strcmp0 (TYPES[i].csl, csl) != 0)
        continue;
      if (genre != NULL && g_strcmp0 (TYPES[i].genre, genre) == 0)
        return TYPES[i].ris;
      if (found == NULL)
        found = TYPES[i].ris;
    }

  return found != NULL ? found : "GEN";
}
