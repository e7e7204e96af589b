#include "bw-bibtex-class.h"

#include <string.h>

/* The types that BibTeX's styles know come first; some are biblatex's alone. */
static const struct
{
  const char *type;
  const char *name;
  const char *csl;
} CLASSES[] = {
  { "article-journal", "article", "article-journal" },
  { "article-magazine", "article", "article-journal" },
  { "article-newspaper", "article", "article-journal" },
  { "review", "article", "article-journal" },
  { "review-book", "article", "article-journal" },
  { "paper-conference", "inproceedings", "paper-conference" },
  { "chapter", "incollection", "chapter" },
  { "entry", "incollection", "chapter" },
  { "entry-dictionary", "incollection", "chapter" },
  { "entry-encyclopedia", "incollection", "chapter" },
  { "book", "book", "book" },
  { "report", "techreport", "report" },
  { "manuscript", "unpublished", "manuscript" },
  { "pamphlet", "booklet", "pamphlet" },
  { "webpage", "online", "webpage" },
  { "post", "online", "webpage" },
  { "post-weblog", "online", "webpage" },
  { "dataset", "dataset", "dataset" },
  { "software", "software", "software" },
  { "patent", "patent", "patent" },
  { "periodical", "periodical", "periodical" },
};

static BwBibtexClass
class_of_thesis (const BwPaper *paper)
{
  const char *genre = bw_field_find (paper->fields, "genre");

  if (g_strcmp0 (genre, "PhD thesis") == 0)
    return (BwBibtexClass){ "phdthesis", "thesis", NULL };
  if (g_strcmp0 (genre, "Master's thesis") == 0)
    return (BwBibtexClass){ "mastersthesis", "thesis", NULL };

  return (BwBibtexClass){ "thesis", "thesis", NULL };
}

/* A type that BibTeX's readers do not know, as the file had it that the paper came from. */
static const char *
foreign_name (const BwPaper *paper)
{
  const char *name = bw_field_find (paper->fields, "bibtex-type");

  if (name == NULL)
    return "misc";
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isalpha (*at))
      return "misc";

  return name;
}

static gboolean
is_arxiv_venue (const char *venue)
{
  return venue != NULL && (g_ascii_strncasecmp (venue, "arxiv", 5) == 0 || strcmp (venue, "CoRR") == 0);
}

/* An entry of some types with an arXiv number is read as that of a preprint. */
static gboolean
reads_as_preprint (const BwPaper *paper,
                   const char    *name)
{
  static const char *const PLAIN[] = { "article", "misc", "online", "unpublished", "electronic", NULL };

  return bw_identifier_find (paper->identifiers, "arxiv") != NULL &&
         ((paper->venue == NULL && g_strv_contains (PLAIN, name)) || is_arxiv_venue (paper->venue));
}

/**
 * bw_bibtex_class_of:
 *
 * Returns: the type of entry that fits the paper best
 */
BwBibtexClass
bw_bibtex_class_of (const BwPaper *paper)
{
  BwBibtexClass self = { "misc", "document", NULL };
  const char *type = paper->type != NULL ? paper->type : "document";
  const char *read;

  if (strcmp (type, "thesis") == 0)
    self = class_of_thesis (paper);
  else if (strcmp (type, "document") == 0)
    self.name = foreign_name (paper);
  else if (strcmp (type, "article") == 0 && paper->venue != NULL)
    self = (BwBibtexClass){ "article", "article-journal", NULL };
  for (guint i = 0; i < G_N_ELEMENTS (CLASSES); i++)
    if (strcmp (CLASSES[i].type, type) == 0)
      self = (BwBibtexClass){ CLASSES[i].name, CLASSES[i].csl, NULL };

  read = reads_as_preprint (paper, self.name) ? "article" : self.csl;
  if (strcmp (read, type) != 0 && paper->type != NULL)
    self.stated = paper->type;

  return self;
}

/* Whether its `number` is that of an issue. */
gboolean
bw_bibtex_class_is_serial (const BwBibtexClass *self)
{
  return strcmp (self->csl, "article-journal") == 0 || strcmp (self->csl, "periodical") == 0;
}

/* Whether it is printed in a book, which `booktitle` names. */
gboolean
bw_bibtex_class_is_part (const BwBibtexClass *self)
{
  return strcmp (self->csl, "chapter") == 0 || strcmp (self->csl, "paper-conference") == 0;
}
