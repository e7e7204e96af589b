#include "bw-csl.h"

#include <stdlib.h>
#include <string.h>

/* The vocabulary of CSL 1.0.2, appendices III and IV, each list in the order of strcmp(). */

static const char *const TYPES[] = {
  "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
  "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
  "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
  "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
  "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
  "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
  "standard", "thesis", "treaty", "webpage"
};

static const char *const NAMES[] = {
  "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
  "curator", "director", "editor", "editorial-director", "executive-producer", "guest", "host",
  "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer",
  "recipient", "reviewed-author", "script-writer", "series-creator", "translator"
};

static const char *const DATES[] = { "accessed", "available-date", "event-date", "issued",
                                     "original-date", "submitted" };

static const char *const TEXTS[] = {
  "DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "abstract", "annote", "archive",
  "archive-place", "archive_collection", "archive_location", "authority", "call-number",
  "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number",
  "collection-title", "container-title", "container-title-short", "dimensions", "division",
  "edition", "event-place", "event-title", "first-reference-note-number", "genre", "issue",
  "jurisdiction", "keyword", "language", "license", "locator", "medium", "note", "number",
  "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
  "original-title", "page", "page-first", "part-number", "part-title", "printing-number",
  "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale",
  "section", "source", "status", "supplement-number", "title", "title-short", "version", "volume",
  "volume-title", "volume-title-short", "year-suffix"
};

static int
compare (const void *name,
         const void *entry)
{
  return strcmp (name, *(const char *const *) entry);
}

static gboolean
is_in (const char *name,
       const char *const *list,
       gsize n)
{
  return name != NULL && bsearch (name, list, n, sizeof *list, compare) != NULL;
}

gboolean
bw_csl_is_type (const char *type)
{
  return is_in (type, TYPES, G_N_ELEMENTS (TYPES));
}

gboolean
bw_csl_is_name_variable (const char *name)
{
  return is_in (name, NAMES, G_N_ELEMENTS (NAMES));
}

gboolean
bw_csl_is_date_variable (const char *name)
{
  return is_in (name, DATES, G_N_ELEMENTS (DATES));
}

/* Whether it is a standard variable or a number variable; both hold text. */
gboolean
bw_csl_is_text_variable (const char *name)
{
  return is_in (name, TEXTS, G_N_ELEMENTS (TEXTS));
}
