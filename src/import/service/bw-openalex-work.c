#include "bw-openalex.h"

#include <string.h>

#include "bw-citation-record.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-service-paper.h"
#include "bw-work-type.h"

/**
 * bw_openalex_letter:
 *
 * Returns: the letter of the id, which says what the object is: `W` a work, `A` an
 *   author, `I` an institution; NUL where it has no id of OpenAlex
 */
char
bw_openalex_letter (const BwValue *value)
{
  const char *id = bw_value_string (value, "id");

  if (id == NULL)
    return '\0';
  if (g_str_has_prefix (id, BW_OPENALEX_HOME))
    id += strlen (BW_OPENALEX_HOME);
  else if (bw_value_get (value, "display_name") == NULL && bw_value_get (value, "title") == NULL)
    return '\0';

  return g_ascii_isalpha (*id) && g_ascii_isdigit (id[1]) ? g_ascii_toupper (*id) : '\0';
}

static void
read_identifiers (BwPaperRecord *paper,
                  const BwValue *value)
{
  bw_paper_links_add_identifier (paper, "doi", bw_value_string (value, "doi"));
  bw_paper_links_add_identifier (paper, "doi", bw_value_string (value, "ids/doi"));
  bw_paper_links_add_identifier (paper, "openalex", bw_value_string (value, "ids/openalex"));
  bw_paper_links_add_identifier (paper, "pmid", bw_value_string (value, "ids/pmid"));
  bw_paper_links_add_identifier (paper, "pmcid", bw_value_string (value, "ids/pmcid"));
  bw_paper_links_add_identifier (paper, "arxiv", bw_value_string (value, "ids/arxiv"));
}

static void
read_affiliations (BwAuthorRecord *author,
                   const BwValue  *authorship)
{
  for (const BwValue *at = bw_value_first (authorship, "institutions"); at != NULL; at = at->next)
    bw_service_paper_affiliate (author->affiliations, bw_value_string (at, "display_name"));
  if (author->affiliations->len == 0)
    for (const BwValue *at = bw_value_first (authorship, "raw_affiliation_strings"); at != NULL;
         at = at->next)
      bw_service_paper_affiliate (author->affiliations, bw_value_as_string (at));
}

static void
read_authors (BwPaperRecord *paper,
              const BwValue *value)
{
  int stated = bw_value_count (value, "authors_count");

  for (const BwValue *at = bw_value_first (value, "authorships"); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "author/display_name");
      BwAuthorRecord *author = bw_service_paper_add_author (
        paper->authors, name != NULL ? name : bw_value_string (at, "raw_author_name"));

      if (author == NULL)
        continue;
      bw_author_record_add_identifier (author, "openalex", bw_value_string (at, "author/id"));
      bw_author_record_add_identifier (author, "orcid", bw_value_string (at, "author/orcid"));
      read_affiliations (author, at);
    }
  paper->authors_complete = paper->authors->len > 0 && !bw_value_is (value, "is_authors_truncated") &&
                            stated <= (int) paper->authors->len;
}

/* Where it appeared. What is only in a repository may name that. */
static void
read_venue (BwPaperRecord *paper,
            const BwValue *value)
{
  static const char *const PATHS[] = { "primary_location/source/display_name",
                                       "primary_location/raw_source_name",
                                       "host_venue/display_name",
                                       "best_oa_location/source/display_name" };
  const BwValue *source = bw_value_get (value, "primary_location/source");

  for (guint i = 0; i < G_N_ELEMENTS (PATHS) && paper->venue == NULL; i++)
    paper->venue = bw_service_line (bw_value_string (value, PATHS[i]), BW_MAX_TITLE_LENGTH);
  if (source == NULL)
    source = bw_value_get (value, "host_venue");
  for (const BwValue *at = bw_value_first (source, "issn"); at != NULL; at = at->next)
    if (paper->fields->len < BW_MAX_SHORT_LIST)
      bw_service_paper_add_field (paper, "ISSN", at, "");
  bw_service_paper_add_field (paper, "publisher", source,
                              bw_value_get (source, "host_organization_name") != NULL
                                ? "host_organization_name"
                                : "publisher");
}

/* `article` is what OpenAlex calls all that is like one. */
static void
read_type (BwPaperRecord *paper,
           const BwValue *value)
{
  const char *type = bw_value_string (value, "type");
  const char *crossref = bw_value_string (value, "type_crossref");
  const char *raw = bw_value_string (value, "primary_location/raw_type");
  const char *source = bw_value_string (value, "primary_location/source/type");

  if (g_strcmp0 (type, "article") == 0 || g_strcmp0 (type, "review") == 0)
    {
      const char *finer = bw_work_type_to_csl (crossref != NULL ? crossref : raw);

      if (g_strcmp0 (finer, "paper-conference") == 0 || g_strcmp0 (source, "conference") == 0)
        paper->type = g_strdup ("paper-conference");
      else if (g_strcmp0 (finer, "article") == 0)
        paper->type = g_strdup ("article");
    }
  if (paper->type == NULL)
    paper->type = g_strdup (bw_work_type_to_csl (type));
}

static void
read_pages (BwPaperRecord *paper,
            const BwValue *value)
{
  const char *first = bw_value_string (value, "biblio/first_page");
  const char *last = bw_value_string (value, "biblio/last_page");
  g_autofree char *pages = NULL;

  if (first == NULL)
    first = last;
  if (first == NULL)
    return;
  pages = last == NULL || strcmp (first, last) == 0 ? g_strdup (first)
                                                    : g_strdup_printf ("%s-%s", first, last);
  bw_paper_record_add_field (paper, "page", pages);
}

static void
read_location (BwPaperRecord *paper,
               const BwValue *location)
{
  if (paper->urls->len >= BW_MAX_SHORT_LIST)
    return;
  bw_service_paper_add_link (paper, bw_value_string (location, "landing_page_url"));
  bw_service_paper_add_link (paper, bw_value_string (location, "pdf_url"));
}

static void
read_links (BwPaperRecord *paper,
            const BwValue *value)
{
  read_location (paper, bw_value_get (value, "primary_location"));
  read_location (paper, bw_value_get (value, "best_oa_location"));
  bw_service_paper_add_link (paper, bw_value_string (value, "open_access/oa_url"));
  for (const BwValue *at = bw_value_first (value, "locations"); at != NULL; at = at->next)
    read_location (paper, at);
  bw_service_paper_add_link (paper, bw_value_string (value, "host_venue/url"));
}

static void
add_names (BwPaperRecord *paper,
           const BwValue *value,
           const char    *path)
{
  for (const BwValue *at = bw_value_first (value, path);
       at != NULL && paper->keywords->len < BW_MAX_SHORT_LIST; at = at->next)
    {
      const char *name = bw_value_string (at, "display_name");

      if (name == NULL)
        name = bw_value_string (at, "keyword");
      bw_service_paper_add_keyword (paper, name != NULL ? name : bw_value_as_string (at));
    }
}

/* Concepts are what there was before the topics. */
static void
read_keywords (BwPaperRecord *paper,
               const BwValue *value)
{
  add_names (paper, value, "keywords");
  add_names (paper, value, "topics");
  if (bw_value_first (value, "topics") == NULL)
    bw_service_paper_add_keyword (paper, bw_value_string (value, "primary_topic/display_name"));
  if (paper->keywords->len == 0)
    add_names (paper, value, "concepts");
}

static void
read_references (BwPaperRecord *paper,
                 const BwValue *value)
{
  for (const BwValue *at = bw_value_first (value, "referenced_works"); at != NULL; at = at->next)
    bw_service_paper_cite (paper, bw_service_paper_new (NULL, "openalex", bw_value_as_string (at)));
}

/**
 * bw_openalex_read_work:
 * @value: a work (developers.openalex.org, the Work object), whole or with the members
 *   that were selected
 *
 * Returns: (transfer full) (nullable): the work, or `NULL` when it has neither a title
 *   nor an identifier
 */
BwPaperRecord *
bw_openalex_read_work (const BwValue *value)
{
  const char *title = bw_value_string (value, "display_name");
  BwPaperRecord *paper =
    bw_service_paper_new (title != NULL ? title : bw_value_string (value, "title"), "openalex",
                          bw_value_string (value, "id"));

  if (paper == NULL)
    return NULL;

  read_identifiers (paper, value);
  read_authors (paper, value);
  read_type (paper, value);
  read_venue (paper, value);
  read_pages (paper, value);
  read_links (paper, value);
  read_keywords (paper, value);
  read_references (paper, value);
  bw_service_paper_add_field (paper, "volume", value, "biblio/volume");
  bw_service_paper_add_field (paper, "issue", value, "biblio/issue");
  bw_service_paper_add_field (paper, "license", value, "primary_location/license");
  if (bw_value_is (value, "is_retracted"))
    bw_paper_record_add_field (paper, "status", "retracted");
  paper->abstract = bw_openalex_read_abstract (bw_value_get (value, "abstract_inverted_index"));
  paper->language = g_strdup (bw_value_string (value, "language"));
  paper->citation_count = bw_value_count (value, "cited_by_count");
  paper->updated = bw_service_date (bw_value_string (value, "updated_date"));
  paper->published = bw_service_date (bw_value_string (value, "publication_date"));
  if (!bw_date_is_known (paper->published))
    paper->published = bw_service_date (bw_value_string (value, "publication_year"));

  return paper;
}
