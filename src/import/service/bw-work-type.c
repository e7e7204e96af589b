#include "bw-work-type.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *type;
  const char *csl;
} Mapping;

/*
 * The types of Crossref (api.crossref.org/types), OpenAlex, ORCID (its work types) and
 * Semantic Scholar (publicationTypes), in small letters with hyphens, and the types of
 * CSL 1.0.2 for them; in the order of strcmp().
 */
static const Mapping MAPPINGS[] = {
  { "annotation", "document" },
  { "article", "article-journal" },
  { "artistic-performance", "performance" },
  { "blog-post", "post-weblog" },
  { "book", "book" },
  { "book-chapter", "chapter" },
  { "book-part", "chapter" },
  { "book-review", "review-book" },
  { "book-section", "chapter" },
  { "book-series", "book" },
  { "book-set", "book" },
  { "book-track", "chapter" },
  { "booksection", "chapter" },
  { "casereport", "article-journal" },
  { "clinicaltrial", "article-journal" },
  { "component", "document" },
  { "conference", "paper-conference" },
  { "conference-abstract", "paper-conference" },
  { "conference-output", "paper-conference" },
  { "conference-paper", "paper-conference" },
  { "conference-poster", "paper-conference" },
  { "conference-presentation", "speech" },
  { "conference-proceedings", "book" },
  { "data-management-plan", "document" },
  { "data-set", "dataset" },
  { "database", "dataset" },
  { "dataset", "dataset" },
  { "dictionary-entry", "entry-dictionary" },
  { "disclosure", "document" },
  { "dissertation", "thesis" },
  { "dissertation-thesis", "thesis" },
  { "edited-book", "book" },
  { "editorial", "article-journal" },
  { "encyclopedia-entry", "entry-encyclopedia" },
  { "erratum", "article-journal" },
  { "grant", "document" },
  { "journal", "periodical" },
  { "journal-article", "article-journal" },
  { "journal-issue", "periodical" },
  { "journal-volume", "periodical" },
  { "journalarticle", "article-journal" },
  { "lecture-speech", "speech" },
  { "letter", "article-journal" },
  { "lettersandcomments", "article-journal" },
  { "libguides", "webpage" },
  { "license", "document" },
  { "magazine-article", "article-magazine" },
  { "manual", "report" },
  { "metaanalysis", "article-journal" },
  { "monograph", "book" },
  { "news", "article-newspaper" },
  { "newsletter-article", "article-newspaper" },
  { "newspaper-article", "article-newspaper" },
  { "online-resource", "webpage" },
  { "other", "document" },
  { "paratext", "document" },
  { "patent", "patent" },
  { "peer-review", "review" },
  { "physical-object", "document" },
  { "posted-content", "article" },
  { "preprint", "article" },
  { "preregistration", "document" },
  { "proceedings", "book" },
  { "proceedings-article", "paper-conference" },
  { "proceedings-series", "book" },
  { "reference-book", "book" },
  { "reference-entry", "entry" },
  { "report", "report" },
  { "report-component", "report" },
  { "report-series", "report" },
  { "research-technique", "document" },
  { "research-tool", "document" },
  { "retraction", "article-journal" },
  { "review", "article-journal" },
  { "software", "software" },
  { "sound", "song" },
  { "standard", "standard" },
  { "standard-series", "standard" },
  { "standards-and-policy", "standard" },
  { "study", "article-journal" },
  { "supervised-student-publication", "thesis" },
  { "supplementary-materials", "document" },
  { "technical-standard", "standard" },
  { "test", "document" },
  { "translation", "book" },
  { "video-recording", "motion_picture" },
  { "website", "webpage" },
  { "working-paper", "report" },
};

static int
compare_type (const void *key,
              const void *element)
{
  return strcmp (key, ((const Mapping *) element)->type);
}

/**
 * bw_work_type_to_csl:
 * @type: (nullable): what a service calls the type of a work, in any case
 *
 * Returns: (nullable): the type of CSL for it, or `NULL` when it is not known
 */
const char *
bw_work_type_to_csl (const char *type)
{
  g_autofree char *folded = NULL;
  const Mapping *found;

  if (type == NULL)
    return NULL;
  folded = g_ascii_strdown (type, -1);
  g_strdelimit (folded, "_ ", '-');
  found = bsearch (folded, MAPPINGS, G_N_ELEMENTS (MAPPINGS), sizeof *MAPPINGS, compare_type);

  return found != NULL ? found->csl : NULL;
}
