#include "bw-semantic.h"

#include <string.h>

#include "bw-citation-record.h"
#include "bw-limits.h"
#include "bw-service-text.h"
#include "bw-paper-links.h"
#include "bw-service-paper.h"
#include "bw-work-type.h"

#define PAPER_PAGE "https://www.semanticscholar.org/paper/"

static const struct
{
  const char *path;
  const char *scheme;
} IDENTIFIERS[] = {
  { "paperId", "s2" },
  { "externalIds/DOI", "doi" },
  { "externalIds/ArXiv", "arxiv" },
  { "externalIds/PubMed", "pmid" },
  { "externalIds/PubMedCentral", "pmcid" },
  { "externalIds/ACL", "acl" },
  { "externalIds/CorpusId", "corpusid" },
  { "corpusId", "corpusid" },
  /* the data sets write them small, and the first version of the API had them beside */
  { "externalids/DOI", "doi" },
  { "externalids/ArXiv", "arxiv" },
  { "externalids/PubMed", "pmid" },
  { "externalids/PubMedCentral", "pmcid" },
  { "externalids/ACL", "acl" },
  { "corpusid", "corpusid" },
  { "doi", "doi" },
  { "arxivId", "arxiv" },
};

static const char *
first_string (const BwValue *value,
              const char    *one,
              const char    *other)
{
  const char *text = bw_value_string (value, one);

  return text != NULL ? text : bw_value_string (value, other);
}

/* A paper goes by the first of its identifiers where it has no title. */
static BwPaperRecord *
new_paper (const BwValue *value)
{
  const char *title = bw_value_string (value, "title");

  for (guint i = 0; i < G_N_ELEMENTS (IDENTIFIERS); i++)
    {
      const char *id = bw_value_string (value, IDENTIFIERS[i].path);
      BwPaperRecord *paper = id != NULL ? bw_service_paper_new (title, IDENTIFIERS[i].scheme, id)
                                        : NULL;

      if (paper != NULL)
        return paper;
    }

  return bw_service_paper_new (title, "s2", NULL);
}

static void
read_author (BwPaperRecord *paper,
             const BwValue *value)
{
  const char *name = bw_value_as_string (value);
  BwAuthorRecord *author =
    bw_service_paper_add_author (paper->authors,
                                 name != NULL ? name : bw_value_string (value, "name"));

  if (author == NULL)
    return;
  bw_author_record_add_identifier (author, "s2", bw_value_string (value, "authorId"));
  bw_author_record_add_identifier (author, "orcid", bw_value_string (value, "externalIds/ORCID"));
  for (const BwValue *at = bw_value_first (value, "affiliations"); at != NULL; at = at->next)
    bw_service_paper_affiliate (author->affiliations, bw_value_as_string (at));
}

/* A preprint is no article of a journal of that name. */
static gboolean
is_arxiv (const char *venue)
{
  return venue != NULL &&
         (g_ascii_strcasecmp (venue, "arxiv") == 0 || g_ascii_strcasecmp (venue, "arxiv.org") == 0);
}

/* The most telling of the types that it has. */
static void
read_type (BwPaperRecord *paper,
           const BwValue *value)
{
  static const char *const ORDER[] = { "paper-conference", "chapter", "book", "dataset",
                                       "article-journal", "article-newspaper" };
  const char *venue = first_string (value, "publicationVenue/type", "publicationvenue/type");
  const BwValue *types = bw_value_first (value, "publicationTypes");

  if (types == NULL)
    types = bw_value_first (value, "publicationtypes");
  if (is_arxiv (paper->venue))
    paper->type = g_strdup ("article");
  for (guint i = 0; i < G_N_ELEMENTS (ORDER) && paper->type == NULL; i++)
    for (const BwValue *at = types; at != NULL && paper->type == NULL; at = at->next)
      if (g_strcmp0 (bw_work_type_to_csl (bw_value_as_string (at)), ORDER[i]) == 0)
        paper->type = g_strdup (ORDER[i]);
  if (paper->type == NULL && venue != NULL)
    paper->type = g_strdup (strcmp (venue, "conference") == 0 ? "paper-conference"
                            : strcmp (venue, "journal") == 0  ? "article-journal"
                                                              : NULL);
}

/*
 * Where a preprint was published later, its journal may still be arXiv, and the volume
 * of that is the number of the preprint.
 */
static void
read_venue (BwPaperRecord *paper,
            const BwValue *value)
{
  static const char *const PATHS[] = { "venue", "publicationVenue/name", "publicationvenue/name",
                                       "journal/name", "journal" };
  const char *volume = bw_value_string (value, "journal/volume");

  for (guint i = 0; i < G_N_ELEMENTS (PATHS) && paper->venue == NULL; i++)
    paper->venue = bw_service_line (bw_value_string (value, PATHS[i]), BW_MAX_TITLE_LENGTH);
  if (volume != NULL && g_str_has_prefix (volume, "abs/"))
    bw_paper_links_add_identifier (paper, "arxiv", volume + strlen ("abs/"));
  else
    bw_service_paper_add_field (paper, "volume", value, "journal/volume");
  bw_service_paper_add_field (paper, "page", value, "journal/pages");
  bw_service_paper_add_field (paper, "ISSN", value, "publicationVenue/issn");
}

static void
read_keywords (BwPaperRecord *paper,
               const BwValue *value)
{
  static const char *const NAMES[] = { "s2FieldsOfStudy", "s2fieldsofstudy", "fieldsOfStudy",
                                       "topics" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    for (const BwValue *at = bw_value_first (value, NAMES[i]);
         at != NULL && paper->keywords->len < BW_MAX_SHORT_LIST; at = at->next)
      {
        const char *name = first_string (at, "category", "topic");

        bw_service_paper_add_keyword (paper, name != NULL ? name : bw_value_as_string (at));
      }
}

static void
add_strings (GPtrArray     *strings,
             const BwValue *value,
             const char    *path)
{
  for (const BwValue *at = bw_value_first (value, path); at != NULL; at = at->next)
    {
      g_autofree char *line = bw_service_line (bw_value_as_string (at), G_MAXSIZE);

      if (line != NULL)
        g_ptr_array_add (strings, g_steal_pointer (&line));
    }
}

/* What is said of the citation stands beside the cited paper, or in it. */
static void
add_citation (BwPaperRecord *citing,
              BwPaperRecord *cited,
              const BwValue *row)
{
  BwCitationRecord *citation;

  if (cited == NULL)
    return;
  citation = bw_citation_record_new (cited);
  add_strings (citation->contexts, row, "contexts");
  add_strings (citation->intents, row, "intents");
  if (bw_value_first (row, "intents") == NULL && bw_value_string (row, "intent") != NULL)
    g_ptr_array_add (citation->intents, g_strdup (bw_value_string (row, "intent")));
  if (bw_value_first (row, "intents") == NULL)
    add_strings (citation->intents, row, "intent");
  if (bw_value_is (row, "isInfluential"))
    g_ptr_array_add (citation->intents, g_strdup ("influential"));
  g_ptr_array_add (citing->references, citation);
}

static void
read_details (BwPaperRecord *paper,
              const BwValue *value)
{
  const char *abstract = bw_value_string (value, "abstract");
  g_autofree char *text = abstract != NULL ? bw_service_text_paragraphs (abstract) : NULL;
  const char *summary = first_string (value, "tldr/text", "tldr");

  if (text != NULL && *text != '\0')
    paper->abstract = g_steal_pointer (&text);
  paper->summary = bw_service_line (summary, G_MAXSIZE);
  paper->published = bw_service_date (first_string (value, "publicationDate", "publicationdate"));
  if (!bw_date_is_known (paper->published))
    paper->published = bw_service_date (bw_value_string (value, "year"));
  paper->citation_count = bw_value_count (value, "citationCount");
  if (paper->citation_count < 0)
    paper->citation_count = bw_value_count (value, "citationcount");
  bw_service_paper_add_link (paper, bw_value_string (value, "url"));
  bw_service_paper_add_link (paper, bw_value_string (value, "openAccessPdf/url"));
}

/**
 * bw_semantic_read_paper:
 * @value: a paper of the Academic Graph (api.semanticscholar.org/api-docs/graph), with
 *   the fields that were asked for
 *
 * Returns: (transfer full) (nullable): the paper, or `NULL` when it has neither a title
 *   nor an identifier
 */
BwPaperRecord *
bw_semantic_read_paper (const BwValue *value)
{
  BwPaperRecord *paper = value != NULL ? new_paper (value) : NULL;

  if (paper == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (IDENTIFIERS); i++)
    bw_paper_links_add_identifier (paper, IDENTIFIERS[i].scheme,
                                   bw_value_string (value, IDENTIFIERS[i].path));
  for (const BwValue *at = bw_value_first (value, "authors"); at != NULL; at = at->next)
    read_author (paper, at);
  paper->authors_complete = paper->authors->len > 0;
  read_venue (paper, value);
  read_type (paper, value);
  read_keywords (paper, value);
  read_details (paper, value);
  for (const BwValue *at = bw_value_first (value, "references"); at != NULL; at = at->next)
    {
      const BwValue *cited = bw_value_get (at, "citedPaper");

      add_citation (paper, bw_semantic_read_paper (cited != NULL ? cited : at), at);
    }

  return paper;
}

/* The paper that a list of citations is about, as what cites it cites it. */
static BwPaperRecord *
make_stub (const BwValue *value)
{
  BwPaperRecord *stub = new_paper (value);

  for (guint i = 0; stub != NULL && i < G_N_ELEMENTS (IDENTIFIERS); i++)
    bw_paper_links_add_identifier (stub, IDENTIFIERS[i].scheme,
                                   bw_value_string (value, IDENTIFIERS[i].path));

  return stub;
}

static void
read_citing (BwServiceAnswer *answer,
             const BwValue   *value)
{
  for (const BwValue *at = bw_value_first (value, "citations"); at != NULL; at = at->next)
    {
      const BwValue *row = bw_value_get (at, "citingPaper");
      BwPaperRecord *citing = bw_semantic_read_paper (row != NULL ? row : at);

      if (citing == NULL)
        continue;
      add_citation (citing, make_stub (value), at);
      bw_service_answer_add_paper (answer, citing, NULL);
    }
}

/**
 * bw_semantic_read_row:
 * @row: a paper, or one end of a citation or both
 *
 * Adds the papers of a row. Of a page of citations each row has one end: which paper
 * the other is was in the question and is not in the answer.
 */
void
bw_semantic_read_row (BwServiceAnswer *answer,
                      const BwValue   *row)
{
  const BwValue *citing = bw_value_get (row, "citingPaper");
  const BwValue *cited = bw_value_get (row, "citedPaper");
  const BwValue *inner = bw_value_get (row, "paper");
  BwPaperRecord *paper;

  if (citing == NULL && cited == NULL)
    {
      const char *id;
      g_autofree char *key = NULL;

      row = inner != NULL ? inner : row;
      id = bw_value_string (row, "paperId");
      key = id != NULL ? g_strconcat (PAPER_PAGE, id, NULL) : NULL;
      bw_service_answer_add_paper (answer, bw_semantic_read_paper (row), key);
      read_citing (answer, row);
      return;
    }
  paper = bw_semantic_read_paper (citing != NULL ? citing : cited);
  if (paper != NULL && citing != NULL && cited != NULL)
    add_citation (paper, bw_semantic_read_paper (cited), row);
  bw_service_answer_add_paper (answer, paper, NULL);
}
