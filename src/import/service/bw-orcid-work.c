#include "bw-orcid.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-service-paper.h"
#include "bw-service-text.h"
#include "bw-work-type.h"

/* ORCID's types of identifiers that are ours, or a detail of CSL. */
static const struct
{
  const char *type;
  const char *scheme;
  const char *field;
} IDENTIFIERS[] = {
  { "doi", "doi", NULL },
  { "arxiv", "arxiv", NULL },
  { "pmid", "pmid", NULL },
  { "pmc", "pmcid", NULL },
  { "isbn", NULL, "ISBN" },
  { "issn", NULL, "ISSN" },
};

/* What it is a part of has another identifier: of that only the book and the journal. */
static void
read_identifier (BwPaperRecord *paper,
                 const BwValue *value)
{
  const char *type = bw_value_string (value, "external-id-type");
  const char *id = bw_value_string (value, "external-id-normalized/value");
  const char *relation = bw_value_string (value, "external-id-relationship");
  g_autofree char *folded = relation != NULL ? g_ascii_strdown (relation, -1) : NULL;
  gboolean is_part = g_strcmp0 (folded, "part-of") == 0 || g_strcmp0 (folded, "part_of") == 0 ||
                     g_strcmp0 (folded, "funded-by") == 0 || g_strcmp0 (folded, "funded_by") == 0;

  if (id == NULL)
    id = bw_value_string (value, "external-id-value");
  for (guint i = 0; type != NULL && id != NULL && i < G_N_ELEMENTS (IDENTIFIERS); i++)
    if (g_ascii_strcasecmp (type, IDENTIFIERS[i].type) == 0)
      {
        if (IDENTIFIERS[i].scheme != NULL && !is_part)
          bw_paper_links_add_identifier (paper, IDENTIFIERS[i].scheme, id);
        else if (IDENTIFIERS[i].field != NULL && paper->fields->len < BW_MAX_SHORT_LIST &&
                 bw_field_find (paper->fields, IDENTIFIERS[i].field) == NULL)
          bw_paper_record_add_field (paper, IDENTIFIERS[i].field, id);
      }
  if (!is_part && paper->urls->len < BW_MAX_SHORT_LIST)
    bw_service_paper_add_link (paper, bw_value_string (value, "external-id-url/value"));
}

static void
read_identifiers (BwPaperRecord *paper,
                  const BwValue *value)
{
  for (const BwValue *at = bw_value_first (value, "external-ids/external-id"); at != NULL;
       at = at->next)
    if (paper->identifiers->len < BW_MAX_SHORT_LIST)
      read_identifier (paper, at);
}

/* Only a work on its own names who made it; the person themself is among them. */
static void
read_contributors (BwPaperRecord *paper,
                   const BwValue *work)
{
  for (const BwValue *at = bw_value_first (work, "contributors/contributor"); at != NULL;
       at = at->next)
    {
      const char *role = bw_value_string (at, "contributor-attributes/contributor-role");
      gboolean is_editor = role != NULL && g_ascii_strcasecmp (role, "editor") == 0;
      BwAuthorRecord *author =
        bw_service_paper_add_author (is_editor ? paper->contributors : paper->authors,
                                     bw_value_string (at, "credit-name/value"));

      if (author == NULL)
        continue;
      author->role = g_strdup (is_editor ? "editor" : NULL);
      bw_author_record_add_identifier (author, "orcid",
                                       bw_value_string (at, "contributor-orcid/path"));
    }
}

static char *
read_title (const BwValue *work)
{
  const char *second = bw_value_string (work, "title/subtitle/value");
  g_autofree char *title =
    bw_service_line (bw_value_string (work, "title/title/value"), BW_MAX_TITLE_LENGTH);
  g_autofree char *subtitle = NULL;

  if (second == NULL)
    second = bw_value_string (work, "title/subtitle");
  subtitle = bw_service_line (second, BW_MAX_TITLE_LENGTH);

  return title != NULL && subtitle != NULL ? g_strconcat (title, ": ", subtitle, NULL)
                                           : g_steal_pointer (&title);
}

/**
 * bw_orcid_read_work:
 * @work: a work or a summary of one (ORCID's work model)
 *
 * Returns: (transfer full) (nullable): the work, or `NULL` when it has no title
 */
BwPaperRecord *
bw_orcid_read_work (const BwValue *work)
{
  g_autofree char *title = read_title (work);
  const char *abstract = bw_value_string (work, "short-description");
  BwPaperRecord *paper;

  if (title == NULL)
    return NULL;

  paper = bw_paper_record_new (title);
  paper->type = g_strdup (bw_work_type_to_csl (bw_value_string (work, "type")));
  paper->published = bw_orcid_read_date (work, "publication-date");
  paper->venue = bw_service_line (bw_value_string (work, "journal-title/value"), BW_MAX_TITLE_LENGTH);
  paper->language = g_strdup (bw_value_string (work, "language-code"));
  if (abstract != NULL)
    paper->abstract = bw_service_text_paragraphs (abstract);
  read_identifiers (paper, work);
  bw_service_paper_add_link (paper, bw_value_string (work, "url/value"));
  read_contributors (paper, work);

  return paper;
}

/**
 * bw_orcid_read_group:
 * @group: what several sources say of one work; the first of it is what the person
 *   prefers
 */
BwPaperRecord *
bw_orcid_read_group (const BwValue *group)
{
  BwPaperRecord *paper = NULL;

  for (const BwValue *at = bw_value_first (group, "work-summary"); at != NULL; at = at->next)
    if (paper == NULL)
      paper = bw_orcid_read_work (at);
    else
      {
        read_identifiers (paper, at);
        if (!bw_date_is_known (paper->published))
          paper->published = bw_orcid_read_date (at, "publication-date");
        if (paper->venue == NULL)
          paper->venue =
            bw_service_line (bw_value_string (at, "journal-title/value"), BW_MAX_TITLE_LENGTH);
      }
  if (paper != NULL)
    read_identifiers (paper, group);

  return paper;
}
