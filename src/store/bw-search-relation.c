#include "bw-search-relation.h"

#include <string.h>

/* Whoever is asked for by name is found too. */
#define SELF(field, kind, table)                         \
  {                                                      \
    field, kind, kind,                                   \
      "SELECT id FROM " table " WHERE id = ?1 LIMIT ?2", \
      "SELECT id FROM " table " WHERE id = ?1"           \
  }

/* Papers that cite, and are cited by, others; from either side. */
#define CITED(field, this, that)                                             \
  {                                                                          \
    field, BW_KIND_PAPER, BW_KIND_PAPER,                                     \
      "SELECT DISTINCT " this " FROM citation WHERE " that " = ?1 LIMIT ?2", \
      "SELECT " that " FROM citation WHERE " this " = ?1"                    \
  }

/* What cites a person's works, or is stated to. */
#define CITING                                                 \
  "SELECT citation.citing_id FROM authorship"                  \
  "  JOIN citation ON citation.cited_id = authorship.paper_id" \
  " WHERE authorship.person_id = ?1"                           \
  " UNION SELECT paper_id FROM citation_statement WHERE person_id = ?1"

#define BY_NAME(kind, table, column)                                                     \
  {                                                                                      \
    "source", kind, BW_KIND_SOURCE,                                                      \
      "SELECT DISTINCT stated." column " FROM document"                                  \
      "  JOIN " table " AS stated ON stated.document_id = document.id"                   \
      " WHERE document.source_id = ?1 LIMIT ?2",                                         \
      "SELECT document.source_id FROM " table " AS stated"                               \
      "  JOIN document ON document.id = stated.document_id WHERE stated." column " = ?1" \
  }

#define IN_NOTE(kind, column)                                        \
  {                                                                  \
    "note", kind, BW_KIND_DOCUMENT,                                  \
      "SELECT DISTINCT " column " FROM mention"                      \
      " WHERE document_id = ?1 AND " column " IS NOT NULL LIMIT ?2", \
      "SELECT document_id FROM mention WHERE " column " = ?1"        \
  }

#define COAUTHORS_BY(union)                                                    \
  "SELECT theirs.person_id FROM authorship AS own"                             \
  "  JOIN authorship AS theirs ON theirs.paper_id = own.paper_id"              \
  " WHERE own.person_id = ?1 AND theirs.person_id != ?1"                       \
  " " union " SELECT coauthor_id FROM coauthor_statement WHERE person_id = ?1" \
            " " union " SELECT person_id FROM coauthor_statement WHERE coauthor_id = ?1"

#define AFFILIATED_BY(union)                                                           \
  "SELECT paper_id FROM paper_affiliation WHERE organisation_id = ?1"                  \
  " " union " SELECT authorship.paper_id FROM affiliation"                             \
            "         JOIN authorship ON authorship.person_id = affiliation.person_id" \
            "        WHERE affiliation.organisation_id = ?1 LIMIT ?2"

#define ROLES                                                    \
  "SELECT document_id FROM document_author WHERE person_id = ?1" \
  " UNION SELECT id FROM document WHERE subject_id = ?1"         \
  " UNION SELECT document_id FROM mention WHERE person_id = ?1 AND name IS NULL"

static const BwSearchRelation RELATIONS[] = {
  { "author", BW_KIND_PAPER, BW_KIND_PERSON,
    "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 LIMIT ?2",
    "SELECT person_id FROM authorship WHERE paper_id = ?1" },
  { "author", BW_KIND_DOCUMENT, BW_KIND_PERSON,
    "SELECT DISTINCT document_id FROM document_author WHERE person_id = ?1 LIMIT ?2",
    "SELECT person_id FROM document_author WHERE document_id = ?1" },
  SELF ("author", BW_KIND_PERSON, "person"),
  { "author^", BW_KIND_PAPER, BW_KIND_PERSON,
    "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 AND position = 1 LIMIT ?2",
    "SELECT person_id FROM authorship WHERE paper_id = ?1 AND position = 1" },
  { "author^", BW_KIND_DOCUMENT, BW_KIND_PERSON,
    "SELECT DISTINCT document_id FROM document_author"
    " WHERE person_id = ?1 AND position = 1 LIMIT ?2",
    "SELECT person_id FROM document_author WHERE document_id = ?1 AND position = 1" },

  { "coauthor", BW_KIND_PERSON, BW_KIND_PERSON,
    COAUTHORS_BY ("UNION") " LIMIT ?2", COAUTHORS_BY ("UNION"),
    COAUTHORS_BY ("UNION ALL") " LIMIT ?2" },

  { "affil", BW_KIND_PERSON, BW_KIND_ORGANISATION,
    "SELECT DISTINCT person_id FROM affiliation WHERE organisation_id = ?1 LIMIT ?2",
    "SELECT organisation_id FROM affiliation WHERE person_id = ?1" },
  { "affil", BW_KIND_PAPER, BW_KIND_ORGANISATION,
    AFFILIATED_BY ("UNION"),
    "SELECT organisation_id FROM paper_affiliation WHERE paper_id = ?1"
    " UNION SELECT affiliation.organisation_id FROM authorship"
    "         JOIN affiliation ON affiliation.person_id = authorship.person_id"
    "        WHERE authorship.paper_id = ?1",
    AFFILIATED_BY ("UNION ALL") },
  SELF ("affil", BW_KIND_ORGANISATION, "organisation"),

  { "person", BW_KIND_PAPER, BW_KIND_PERSON,
    "SELECT paper_id FROM authorship WHERE person_id = ?1"
    " UNION SELECT paper_id FROM contribution WHERE person_id = ?1 LIMIT ?2",
    "SELECT person_id FROM authorship WHERE paper_id = ?1"
    " UNION SELECT person_id FROM contribution WHERE paper_id = ?1" },
  { "person", BW_KIND_DOCUMENT, BW_KIND_PERSON,
    ROLES " LIMIT ?2",
    "SELECT person_id FROM document_author WHERE document_id = ?1"
    " UNION SELECT subject_id FROM document WHERE id = ?1 AND subject_id IS NOT NULL"
    " UNION SELECT person_id FROM mention"
    "        WHERE document_id = ?1 AND person_id IS NOT NULL AND name IS NULL" },
  SELF ("person", BW_KIND_PERSON, "person"),

  { "mentions", BW_KIND_DOCUMENT, BW_KIND_PAPER,
    "SELECT DISTINCT document_id FROM mention WHERE paper_id = ?1 LIMIT ?2",
    "SELECT paper_id FROM mention WHERE document_id = ?1 AND paper_id IS NOT NULL" },
  { "mentions", BW_KIND_DOCUMENT, BW_KIND_PERSON,
    "SELECT DISTINCT document_id FROM mention WHERE person_id = ?1 AND name IS NULL LIMIT ?2",
    "SELECT person_id FROM mention"
    " WHERE document_id = ?1 AND person_id IS NOT NULL AND name IS NULL" },
  { "mentions", BW_KIND_DOCUMENT, BW_KIND_ORGANISATION,
    "SELECT DISTINCT mention.document_id FROM mention_affiliation AS stated"
    "  JOIN mention ON mention.id = stated.mention_id WHERE stated.organisation_id = ?1 LIMIT ?2",
    "SELECT stated.organisation_id FROM mention"
    "  JOIN mention_affiliation AS stated ON stated.mention_id = mention.id"
    " WHERE mention.document_id = ?1" },

  CITED ("cites", "citing_id", "cited_id"),
  { "cites", BW_KIND_PAPER, BW_KIND_PERSON,
    CITING " LIMIT ?2",
    "SELECT authorship.person_id FROM citation"
    "  JOIN authorship ON authorship.paper_id = citation.cited_id WHERE citation.citing_id = ?1"
    " UNION SELECT person_id FROM citation_statement WHERE paper_id = ?1" },
  CITED ("citedby", "cited_id", "citing_id"),
  { "citedby", BW_KIND_PAPER, BW_KIND_PERSON,
    "SELECT DISTINCT citation.cited_id FROM authorship"
    "  JOIN citation ON citation.citing_id = authorship.paper_id"
    " WHERE authorship.person_id = ?1 LIMIT ?2",
    "SELECT authorship.person_id FROM citation"
    "  JOIN authorship ON authorship.paper_id = citation.citing_id WHERE citation.cited_id = ?1" },

  IN_NOTE (BW_KIND_PAPER, "paper_id"),
  IN_NOTE (BW_KIND_PERSON, "person_id"),
  SELF ("note", BW_KIND_DOCUMENT, "document"),

  { "source", BW_KIND_DOCUMENT, BW_KIND_SOURCE,
    "SELECT id FROM document WHERE source_id = ?1 LIMIT ?2",
    "SELECT source_id FROM document WHERE id = ?1" },
  BY_NAME (BW_KIND_PAPER, "paper_statement", "paper_id"),
  BY_NAME (BW_KIND_PERSON, "person_name", "person_id"),
  BY_NAME (BW_KIND_ORGANISATION, "organisation_name", "organisation_id"),
  { "in", BW_KIND_DOCUMENT, BW_KIND_SOURCE,
    "SELECT id FROM document WHERE source_id = ?1 LIMIT ?2",
    "SELECT source_id FROM document WHERE id = ?1" },
};

/**
 * bw_search_relation_next:
 * @kind: of the things that are found
 * @last: (nullable): the one before, or `NULL` for the first
 *
 * Returns: (nullable): the next of the relations that a field is of such things
 */
const BwSearchRelation *
bw_search_relation_next (const char             *field,
                         BwKind                  kind,
                         const BwSearchRelation *last)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (gsize i = last != NULL ? (gsize) (last - RELATIONS) + 1 : 0; i < G_N_ELEMENTS (RELATIONS); i++)
    if (RELATIONS[i].kind == kind && strcmp (RELATIONS[i].field, field) == 0)
      return &RELATIONS[i];

  return NULL;
}

/* Returns: whether a value of the field can mean such a thing */
gboolean
bw_search_relation_takes (const char *field,
                          BwKind      other)
{
  g_return_val_if_fail (field != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (RELATIONS); i++)
    if (RELATIONS[i].other == other && strcmp (RELATIONS[i].field, field) == 0)
      return TRUE;

  return FALSE;
}
