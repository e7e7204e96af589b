#include "bw-moved-facts.h"

/*
 * Makes facts about one thing facts about another. Those of a merge are noted, so that each
 * can be given back: as it was where the other had the like already, which is kept once; else
 * by what tells its row from others.
 */

/*
 * save (decision, from), move (from, to), mark (decision, from), drop (from),
 * give (decision, from, to, document), restore (decision, document),
 * part (from, to, document), drop_part (from, document), and behind (from, to) where a move that
 * is noted is another: it takes the decision too
 */
typedef struct
{
  const char *save;
  const char *move;
  const char *mark;
  const char *drop;
  const char *give;
  const char *restore;
  const char *part; /* or NULL where a fact is no document's own */
  const char *drop_part;
  const char *behind;
} Place;

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
      DROP (table, column) " AND " document " = ?2", NULL                                     \
  }

/*
 * The affiliations that one document states of two things are in one order. Each goes to a place
 * that no other has, from which it comes back; what is not noted keeps its place, by which a merge
 * may know it, or goes behind the others where that is taken.
 */
#define AFFILIATION_PLACE(n, table, column, columns, n_columns)                                                                                   \
  {                                                                                                                                               \
    SAVE (n, table, column, "document_id", columns),                                                                                              \
      "UPDATE OR IGNORE " table " SET " column " = ?2, position = position + " FAR " * ?3"                                                        \
      " WHERE " column " = ?1",                                                                                                                   \
      MARK (n, table, column, columns), DROP (table, column),                                                                                     \
      "UPDATE OR IGNORE " table " SET " column " = ?2, position = position - " FAR " * ?1"                                                        \
      " WHERE " column " = ?3 AND (document_id, position) IN"                                                                                     \
      " (SELECT row ->> 0, (row ->> 1) + " FAR " * ?1" NOTED (n, "0", "?4") ")",                                                                  \
      "INSERT OR IGNORE INTO " table " (" columns ") SELECT " n_columns NOTED (n, "1", "?2"),                                                     \
      "UPDATE OR IGNORE " table " SET " column " = ?2, position = position" BEHIND (table, column) " WHERE " column " = ?1 AND document_id = ?3", \
      DROP (table, column) " AND document_id = ?2",                                                                                               \
      "UPDATE OR IGNORE " table " SET " column " = ?2, position = position" BEHIND (table, column) " WHERE " column " = ?1"                       \
  }
#define FAR "10000"
#define BEHIND(table, column)                                                       \
  " + (SELECT iif (max (own.position = " table ".position), max (own.position), 0)" \
  " FROM " table " AS own WHERE own." column " = ?2 AND own.document_id = " table ".document_id)"

#define ALWAYS "1"

static const Place OF_PERSON[] = {
  PLACE ("1", "person_name", "person_id", "document_id", "document_id, name", R2, "document_id, name, person_id", R3, ALWAYS),
  PLACE ("2", "person_identifier", "person_id", "document_id", "scheme, value, document_id", R3, "scheme, value, document_id, person_id", R4, ALWAYS),
  PLACE ("3", "document_author", "person_id", "document_id", "document_id, position", R2, "document_id, position, person_id, name", R4, ALWAYS),
  PLACE ("4", "profile", "person_id", "document_id", "document_id", R1, "document_id, person_id, papers, affiliations, coauthors, cited_by, mentions", R7, ALWAYS),
  AFFILIATION_PLACE ("5", "affiliation", "person_id", "document_id, position, person_id, organisation_id, kind, from_date, to_date, name", R8),
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

static const Place OF_PAPER[] = {
  PLACE ("21", "paper_statement", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id", R3, ALWAYS),
  PLACE ("22", "paper_identifier", "paper_id", "document_id", "scheme, value, document_id", R3, "scheme, value, document_id, paper_id", R4, ALWAYS),
  PLACE ("23", "paper_category", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, category", R4, ALWAYS),
  AFFILIATION_PLACE ("24", "paper_affiliation", "paper_id", "document_id, position, paper_id, organisation_id, name", R5),
  PLACE ("25", "paper_url", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, url", R4, ALWAYS),
  PLACE ("26", "paper_keyword", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, keyword", R4, ALWAYS),
  PLACE ("27", "paper_field", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, name, value", R5, ALWAYS),
  PLACE ("28", "contribution", "paper_id", "document_id", "document_id, position", R2, "document_id, position, paper_id, role, person_id", R5, ALWAYS),
  PLACE ("29", "reference", "paper_id", "document_id", "document_id, position, scheme", R3, "document_id, position, scheme, paper_id, value, title", R6, ALWAYS),
  PLACE ("30", "reference_context", "paper_id", "document_id", "document_id, position, place", R3, "document_id, position, place, paper_id, kind, text", R6, ALWAYS),
  PLACE (BW_MOVED_FACTS_AUTHORS, "authorship", "paper_id", "document_id", "document_id, position, person_id", R3, "document_id, position, person_id, paper_id, told", R5, BEHIND_AUTHORS),
  PLACE ("32", "citation", "citing_id", "document_id", "cited_id, document_id", R2, "cited_id, document_id, citing_id", R3, "cited_id != ?2"),
  PLACE ("34", "citation_statement", "paper_id", "document_id", "document_id, person_id, position", R3, "document_id, person_id, position, paper_id, papers", R5, ALWAYS),
  PLACE ("35", "mention", "paper_id", "document_id", "id", R1, "id, document_id, position, paper_id", R4, ALWAYS),
  PLACE ("33", "citation", "cited_id", "document_id", "citing_id, document_id", R2, "citing_id, document_id, cited_id", R3, "citing_id != ?2"),
};

/* Who cites it says so in a document that need not state it: the last of the places. */
#define N_OWN_PLACES_OF_PAPER (G_N_ELEMENTS (OF_PAPER) - 1)

/* The statement whose texts the paper keeps gets them, before it is one of another paper. */
static const char GIVE_TEXTS_BACK[] =
  "UPDATE paper_statement"
  "   SET texts_in_paper = 0, abstract = paper.abstract, summary = paper.summary"
  "  FROM paper"
  " WHERE paper.id = ?1 AND paper_statement.paper_id = ?1 AND texts_in_paper";

static const char HAS[] =
  "SELECT 1 FROM moved_fact WHERE document_id = ?2 AND decision_id = ?1 LIMIT 1";

static const char HAS_ANY[] = "SELECT 1 FROM moved_fact WHERE document_id = ?1 LIMIT 1";

static const char IS_APPLIED[] = "SELECT 1 FROM moved_fact WHERE decision_id = ?1 LIMIT 1";

static const char FORGET[] =
  "DELETE FROM moved_fact WHERE decision_id = ?1 AND place < 50 AND (?2 = 0 OR document_id = ?2)";

/* Where somebody has written two papers of one document, and only one goes. */
static const char *const MOVE_OF_PAPER[] = {
  "UPDATE OR IGNORE authorship SET person_id = ?2 WHERE person_id = ?1 AND paper_id = ?3",
  "UPDATE OR IGNORE contribution SET person_id = ?2 WHERE person_id = ?1 AND paper_id = ?3",
};

static const char SAVE_MARK[] =
  "INSERT INTO moved_fact (decision_id, place, row)"
  " SELECT ?1, 50, json_array (id, kind, target_id, key, created) FROM bookmark"
  "  WHERE kind = ?2 AND target_id = ?3";

static const char MOVE_MARK[] =
  "UPDATE OR IGNORE bookmark SET target_id = ?3 WHERE kind = ?1 AND target_id = ?2";

static const char KEEP_MARK[] =
  "UPDATE moved_fact SET kept = 1 WHERE decision_id = ?1 AND place = 50 AND row ->> 0 IN"
  " (SELECT id FROM bookmark WHERE kind = ?2 AND target_id = ?3)";

static const char DROP_MARK[] = "DELETE FROM bookmark WHERE kind = ?1 AND target_id = ?2";

static const char GIVE_MARK[] =
  "UPDATE OR IGNORE bookmark SET target_id = ?3 WHERE kind = ?2 AND target_id = ?4 AND id IN"
  " (SELECT row ->> 0 FROM moved_fact WHERE decision_id = ?1 AND place = 50 AND kept = 0)";

static const char RESTORE_MARK[] =
  "INSERT OR IGNORE INTO bookmark (id, kind, target_id, key, created)"
  " SELECT " R5 " FROM moved_fact WHERE decision_id = ?1 AND place = 50 AND kept = 1";

static const char FORGET_MARK[] = "DELETE FROM moved_fact WHERE decision_id = ?1 AND place = 50";

static const Place *
get_places (BwKind  kind,
            guint  *n)
{
  *n = kind == BW_KIND_PERSON ? G_N_ELEMENTS (OF_PERSON) : G_N_ELEMENTS (OF_PAPER);

  return kind == BW_KIND_PERSON ? OF_PERSON : OF_PAPER;
}

static gboolean
give_texts_back (BwDb    *db,
                 BwKind   kind,
                 gint64   id,
                 GError **error)
{
  return kind != BW_KIND_PAPER || bw_db_run (db, GIVE_TEXTS_BACK, error, "i", id);
}

static gboolean
move_place (BwDb         *db,
            const Place  *place,
            gint64        decision_id,
            gint64        from,
            gint64        to,
            GError      **error)
{
  if (decision_id != 0 && !bw_db_run (db, place->save, error, "ii", decision_id, from))
    return FALSE;
  if (place->behind != NULL && decision_id != 0
        ? !bw_db_run (db, place->move, error, "iii", from, to, decision_id)
        : !bw_db_run (db, place->behind != NULL ? place->behind : place->move, error, "ii", from, to))
    return FALSE;

  return (decision_id == 0 || bw_db_run (db, place->mark, error, "ii", decision_id, from)) &&
         bw_db_run (db, place->drop, error, "i", from);
}

/**
 * bw_moved_facts_move:
 * @kind: people or papers
 * @decision_id: of the merge for which it is noted what goes, or 0
 * @from: of which nothing is stated any more afterwards
 *
 * Makes all that is stated of @from a statement of @to. Marks are no facts.
 */
gboolean
bw_moved_facts_move (BwDb    *db,
                     BwKind   kind,
                     gint64   decision_id,
                     gint64   from,
                     gint64   to,
                     GError **error)
{
  guint n;
  const Place *places = get_places (kind, &n);

  if (!give_texts_back (db, kind, from, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!move_place (db, &places[i], decision_id, from, to, error))
      return FALSE;

  return TRUE;
}

/**
 * bw_moved_facts_give_back:
 * @from: of which the facts were
 * @to: of which they have been since
 * @document_id: to give back only what it states, or 0
 */
gboolean
bw_moved_facts_give_back (BwDb    *db,
                          BwKind   kind,
                          gint64   decision_id,
                          gint64   from,
                          gint64   to,
                          gint64   document_id,
                          GError **error)
{
  guint n;
  const Place *places = get_places (kind, &n);

  if (!give_texts_back (db, kind, to, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!bw_db_run (db, places[i].give, error, "iiii", decision_id, from, to, document_id) ||
        !bw_db_run (db, places[i].restore, error, "ii", decision_id, document_id))
      return FALSE;

  return bw_db_run (db, FORGET, error, "ii", decision_id, document_id);
}

/* @has: (out): whether anything has been noted that could be given back */
gboolean
bw_moved_facts_is_applied (BwDb      *db,
                           gint64     decision_id,
                           gboolean  *has,
                           GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_APPLIED, &found, error, "i", decision_id))
    return FALSE;

  *has = found != 0;
  return TRUE;
}

/* @has: (out): whether anything has been noted that the document states */
gboolean
bw_moved_facts_has (BwDb      *db,
                    gint64     decision_id,
                    gint64     document_id,
                    gboolean  *has,
                    GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, HAS, &found, error, "ii", decision_id, document_id))
    return FALSE;

  *has = found != 0;
  return TRUE;
}

/* As bw_moved_facts_has(), for any merge. */
gboolean
bw_moved_facts_has_any (BwDb      *db,
                        gint64     document_id,
                        gboolean  *has,
                        GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, HAS_ANY, &found, error, "i", document_id))
    return FALSE;

  *has = found != 0;
  return TRUE;
}

/* Makes what the document states of @from a statement of @to; nothing is noted. */
gboolean
bw_moved_facts_move_of_document (BwDb    *db,
                                 BwKind   kind,
                                 gint64   from,
                                 gint64   to,
                                 gint64   document_id,
                                 GError **error)
{
  guint n;
  const Place *places = get_places (kind, &n);

  if (!give_texts_back (db, kind, from, error))
    return FALSE;
  for (guint i = 0; i < (kind == BW_KIND_PAPER ? N_OWN_PLACES_OF_PAPER : n); i++)
    if (!bw_db_run (db, places[i].part, error, "iii", from, to, document_id) ||
        !bw_db_run (db, places[i].drop_part, error, "ii", from, document_id))
      return FALSE;

  return TRUE;
}

/* Makes somebody else the author of a paper. */
gboolean
bw_moved_facts_move_of_paper (BwDb    *db,
                              gint64   from,
                              gint64   to,
                              gint64   paper_id,
                              GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (MOVE_OF_PAPER); i++)
    if (!bw_db_run (db, MOVE_OF_PAPER[i], error, "iii", from, to, paper_id))
      return FALSE;

  return TRUE;
}

/* Marks what stays, and notes what was marked: a mark of the person is never lost. */
gboolean
bw_moved_facts_move_mark (BwDb    *db,
                          BwKind   kind,
                          gint64   decision_id,
                          gint64   from,
                          gint64   to,
                          GError **error)
{
  const char *name = bw_kind_to_string (kind);

  return bw_db_run (db, SAVE_MARK, error, "isi", decision_id, name, from) &&
         bw_db_run (db, MOVE_MARK, error, "sii", name, from, to) &&
         bw_db_run (db, KEEP_MARK, error, "isi", decision_id, name, from) &&
         bw_db_run (db, DROP_MARK, error, "si", name, from);
}

gboolean
bw_moved_facts_give_mark_back (BwDb    *db,
                               BwKind   kind,
                               gint64   decision_id,
                               gint64   from,
                               gint64   to,
                               GError **error)
{
  return bw_db_run (db, GIVE_MARK, error, "isii", decision_id, bw_kind_to_string (kind), from, to) &&
         bw_db_run (db, RESTORE_MARK, error, "i", decision_id) &&
         bw_db_run (db, FORGET_MARK, error, "i", decision_id);
}
