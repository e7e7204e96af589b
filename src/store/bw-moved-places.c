#include "bw-moved-places.h"

#define R1 "row ->> 0"
#define R2 R1 ", row ->> 1"
#define R3 R2 ", row ->> 2"
#define R4 R3 ", row ->> 3"
#define R5 R4 ", row ->> 4"
#define R6 R5 ", row ->> 5"
#define R7 R6 ", row ->> 6"
#define R8 R7 ", row ->> 7"

#define NOTED(n, is_kept, document)                                               \
  " FROM moved_fact WHERE decision_id = ?1 AND place = " n " AND kept = " is_kept \
  " AND (" document " = 0 OR document_id = " document ")"

#define SAVE(n, table, column, document, columns)                                             \
  "INSERT INTO moved_fact (decision_id, place, document_id, row) SELECT ?1, " n ", " document \
  ", json_array (" columns ") FROM " table " WHERE " column " = ?2"
#define MARK(n, table, column, columns)                                                             \
  "UPDATE moved_fact SET kept = 1 WHERE decision_id = ?1 AND place = " n " AND kept = 0 AND row IN" \
  " (SELECT json_array (" columns ") FROM " table " WHERE " column " = ?2)"
#define DROP(table, column) "DELETE FROM " table " WHERE " column " = ?1"

/*
 * @keys: what tells the row from others beside @column, n_keys of them
 * @columns: all, or at least @keys, which come first, where no two rows can be alike
 * @can: what must be so for it to be moved
 */
#define PLACE(n, table, column, document, keys, n_keys, columns, n_columns, can)              \
  {                                                                                           \
    SAVE (n, table, column, document, columns),                                               \
      "UPDATE OR IGNORE " table " SET " column " = ?2 WHERE " column " = ?1 AND " can,        \
      MARK (n, table, column, columns), DROP (table, column),                                 \
      "UPDATE OR IGNORE " table " SET " column " = ?2 WHERE " column " = ?3 AND (" keys       \
      ") IN (SELECT " n_keys                                                                  \
      NOTED (n, "0", "?4") ")",                                                               \
      "INSERT OR IGNORE INTO " table " (" columns ") SELECT " n_columns NOTED (n, "1", "?2"), \
      "UPDATE OR IGNORE " table " SET " column " = ?2 WHERE " column " = ?1 AND " document    \
      " = ?3 AND " can,                                                                       \
      DROP (table, column) " AND " document " = ?2", NULL,                                    \
      SAVE (n, table, column, document, columns) " AND " document " = ?3"                     \
  }

/*
 * The affiliations that one document states of two things are in one order. Those of a merge go
 * behind the others, and it is noted where: no two can be in one place, whichever merges meet. What
 * is not noted keeps its place, by which a merge may know it, or goes behind where that is taken.
 */
#define TOP(table, column, id)                                                       \
  "(SELECT coalesce (max (own.position), 0) FROM " table " AS own WHERE own." column \
  " = " id " AND own.document_id = " table ".document_id)"
#define BEHIND(table, column)                                                       \
  " + (SELECT iif (max (own.position = " table ".position), max (own.position), 0)" \
  " FROM " table " AS own WHERE own." column " = ?2 AND own.document_id = " table ".document_id)"
#define MOVE_BEHIND(table, column) \
  "UPDATE OR IGNORE " table " SET " column " = ?2, position = position " BEHIND (table, column) " WHERE " column " = ?1"

#define FAR "(row ->> 1) + 10000 * ?1" /* where merges took it before they noted that */
#define WHERE_NOTED(table, column, id, place)       \
  " WHERE " table "." column " = " id " AND " table \
  ".document_id = noted.document_id AND " table ".position = noted." place
#define MOVE_NOTED(n, table, column, last)                                              \
  "UPDATE " table " SET " column " = ?2, position = noted.place"                        \
  " FROM (SELECT row ->> 0 AS document_id, row ->> 1 AS own, row ->> " last " AS place" \
  "         FROM moved_fact WHERE decision_id = ?3 AND place = " n ") AS noted" WHERE_NOTED (table, column, "?1", "own")
#define GIVE_NOTED(n, table, column, last)                               \
  "UPDATE OR IGNORE " table " SET " column " = ?2, position = noted.own" \
  " FROM (SELECT row ->> 0 AS document_id, row ->> 1 AS own,"            \
  "              coalesce (row ->> " last ", " FAR ") AS place" NOTED (n, "0", "?4") ") AS noted" WHERE_NOTED (table, column, "?3", "place")

#define AFFILIATION_PLACE(n, table, column, columns, n_columns, last)                                                   \
  {                                                                                                                     \
    SAVE (n, table, column, "document_id", columns ", position + " TOP (table, column, "?3")),                          \
      MOVE_NOTED (n, table, column, last), NULL, DROP (table, column),                                                  \
      GIVE_NOTED (n, table, column, last),                                                                              \
      "INSERT OR IGNORE INTO " table " (" columns ") SELECT " n_columns NOTED (n, "1", "?2"),                           \
      MOVE_BEHIND (table, column) " AND document_id = ?3",                                                              \
      DROP (table, column) " AND document_id = ?2", MOVE_BEHIND (table, column),                                        \
      SAVE (n, table, column, "document_id", columns ", position + " TOP (table, column, "?4")) " AND document_id = ?3" \
  }

#define ALWAYS "1"

static const BwMovedPlace OF_PERSON[] = {
  PLACE ("1", "person_name", "person_id", "document_id", "document_id, name", R2, "document_id, name, person_id", R3, ALWAYS),
  PLACE ("2", "person_identifier", "person_id", "document_id", "scheme, value, document_id", R3, "scheme, value, document_id, person_id", R4, ALWAYS),
  PLACE ("3", "document_author", "person_id", "document_id", "document_id, position", R2, "document_id, position, person_id, name", R4, ALWAYS),
  PLACE ("4", "profile", "person_id", "document_id", "document_id", R1, "document_id, person_id, papers, affiliations, coauthors, cited_by, mentions", R7, ALWAYS),
  AFFILIATION_PLACE ("5", "affiliation", "person_id", "document_id, position, person_id, organisation_id, kind, from_date, to_date, name", R8, "8"),
  PLACE ("6", "authorship", "person_id", "document_id", "paper_id, document_id, position", R3, "paper_id, document_id, position, person_id, told", R5, ALWAYS),
  PLACE ("7", "contribution", "person_id", "document_id", "paper_id, document_id, position", R3, "paper_id, document_id, position, role, person_id", R5, ALWAYS),
  PLACE ("8", "coauthor_statement", "person_id", "document_id", "document_id, position", R2, "document_id, position, person_id, coauthor_id, papers", R5, "coauthor_id != ?2"),
  PLACE ("9", "coauthor_statement", "coauthor_id", "document_id", "document_id, person_id, position", R3, "document_id, person_id, position, coauthor_id, papers", R5, "person_id != ?2"),
  PLACE ("10", "citation_statement", "person_id", "document_id", "document_id, position", R2, "document_id, position, person_id, paper_id, papers", R5, ALWAYS),
  PLACE ("11", "mention", "person_id", "document_id", "id", R1, "id, document_id, position, person_id", R4, ALWAYS),
  PLACE ("12", "document", "subject_id", "id", "id", R1, "id, source_id, kind, position", R4, ALWAYS),
};

/* Of two lists of authors that one document has of a paper, the second adds what is more. */
#define BEHIND_AUTHORS                                                                    \
  "NOT (position > 0 AND EXISTS (SELECT 1 FROM authorship AS own WHERE own.paper_id = ?2" \
  " AND own.document_id = authorship.document_id AND own.position >= authorship.position))"

static const BwMovedPlace OF_PAPER[] = {
  PLACE ("21", "paper_statement", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id", R3, ALWAYS),
  PLACE ("22", "paper_identifier", "paper_id", "document_id", "scheme, value, document_id", R3, "scheme, value, document_id, paper_id", R4, ALWAYS),
  PLACE ("23", "paper_category", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, category", R4, ALWAYS),
  AFFILIATION_PLACE ("24", "paper_affiliation", "paper_id", "document_id, position, paper_id, organisation_id, name", R5, "5"),
  PLACE ("25", "paper_url", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, url", R4, ALWAYS),
  PLACE ("36", "paper_address", "paper_id", "document_id", "address, document_id", R2, "address, document_id, paper_id", R3, ALWAYS),
  PLACE ("26", "paper_keyword", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, keyword", R4, ALWAYS),
  PLACE ("27", "paper_field", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, name, value", R5, ALWAYS),
  PLACE ("28", "contribution", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, role, person_id", R5, ALWAYS),
  PLACE ("29", "reference", "paper_id", "document_id", "document_id, position, scheme", R3, "document_id, position, scheme, paper_id, value, title", R6, ALWAYS),
  PLACE ("30", "reference_context", "paper_id", "document_id", "document_id, position, place", R3, "document_id, position, place, paper_id, kind, text", R6, ALWAYS),
  PLACE (BW_MOVED_PLACES_AUTHORS, "authorship", "paper_id", "document_id", "document_id, position, person_id", R3, "document_id, position, person_id, paper_id, told", R5, BEHIND_AUTHORS),
  PLACE ("32", "citation", "citing_id", "document_id", "cited_id, document_id", R2, "cited_id, document_id, citing_id", R3, "cited_id != ?2"),
  PLACE ("34", "citation_statement", "paper_id", "document_id", "document_id, person_id, position", R3, "document_id, person_id, position, paper_id, papers", R5, ALWAYS),
  PLACE ("35", "mention", "paper_id", "document_id", "id", R1, "id, document_id, position, paper_id", R4, ALWAYS),
  PLACE ("33", "citation", "cited_id", "document_id", "citing_id, document_id", R2, "citing_id, document_id, cited_id", R3, "citing_id != ?2"),
};

/* Returns: (transfer none): the places of facts about people or papers, @n of them */
const BwMovedPlace *
bw_moved_places_get (BwKind  kind,
                     guint  *n)
{
  *n = kind == BW_KIND_PERSON ? G_N_ELEMENTS (OF_PERSON) : G_N_ELEMENTS (OF_PAPER);

  return kind == BW_KIND_PERSON ? OF_PERSON : OF_PAPER;
}

/* Who cites a paper says so in a document that need not state it: the last of the places. */
const BwMovedPlace *
bw_moved_places_get_own (BwKind  kind,
                         guint  *n)
{
  const BwMovedPlace *places = bw_moved_places_get (kind, n);

  *n -= kind == BW_KIND_PAPER;

  return places;
}
