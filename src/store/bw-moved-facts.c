#include "bw-moved-facts.h"

#include "bw-moved-places.h"

/*
 * Makes facts about one thing facts about another. Those of a merge are noted, so that each
 * can be given back: as it was where the other had the like already, which is kept once; else
 * by what tells its row from others.
 */

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

static const char HAS_OWN[] =
  "SELECT 1 FROM paper_statement WHERE paper_id = ?1 AND document_id NOT IN"
  " (SELECT moved_fact.document_id FROM decision CROSS JOIN moved_fact ON decision_id = decision.id"
  "   WHERE kind = 'paper' AND keep_id = ?1 AND decider = 'person'"
  "     AND moved_fact.document_id IS NOT NULL) LIMIT 1";

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
  " SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4 FROM moved_fact WHERE decision_id = ?1 AND place = 50 AND kept = 1";

static const char FORGET_MARK[] = "DELETE FROM moved_fact WHERE decision_id = ?1 AND place = 50";

static gboolean
give_texts_back (BwDb    *db,
                 BwKind   kind,
                 gint64   id,
                 GError **error)
{
  return kind != BW_KIND_PAPER || bw_db_run (db, GIVE_TEXTS_BACK, error, "i", id);
}

static gboolean
move_place (BwDb                *db,
            const BwMovedPlace  *place,
            gint64               from,
            gint64               to,
            GError             **error)
{
  return bw_db_run (db, place->behind != NULL ? place->behind : place->move, error, "ii", from, to) &&
         bw_db_run (db, place->drop, error, "i", from);
}

static gboolean
note_and_move_place (BwDb                *db,
                     const BwMovedPlace  *place,
                     gint64               decision_id,
                     gint64               from,
                     gint64               to,
                     GError             **error)
{
  if (place->behind != NULL
        ? !bw_db_run (db, place->save, error, "iii", decision_id, from, to) ||
            !bw_db_run (db, place->move, error, "iii", from, to, decision_id)
        : !bw_db_run (db, place->save, error, "ii", decision_id, from) ||
            !bw_db_run (db, place->move, error, "ii", from, to))
    return FALSE;

  return (place->mark == NULL || bw_db_run (db, place->mark, error, "ii", decision_id, from)) &&
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
  const BwMovedPlace *places = bw_moved_places_get (kind, &n);

  if (!give_texts_back (db, kind, from, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (decision_id != 0 ? !note_and_move_place (db, &places[i], decision_id, from, to, error)
                         : !move_place (db, &places[i], from, to, error))
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
  const BwMovedPlace *places = bw_moved_places_get (kind, &n);

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

/* @has: (out): whether a document states the paper of which no merge has brought anything to it */
gboolean
bw_moved_facts_has_own (BwDb      *db,
                        gint64     paper_id,
                        gboolean  *has,
                        GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, HAS_OWN, &found, error, "i", paper_id))
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
  const BwMovedPlace *places = bw_moved_places_get_own (kind, &n);

  if (!give_texts_back (db, kind, from, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!bw_db_run (db, places[i].part, error, "iii", from, to, document_id) ||
        !bw_db_run (db, places[i].drop_part, error, "ii", from, document_id))
      return FALSE;

  return TRUE;
}

static gboolean
note_and_move_part (BwDb                *db,
                    const BwMovedPlace  *place,
                    gint64               decision_id,
                    gint64               from,
                    gint64               to,
                    gint64               document_id,
                    GError             **error)
{
  if (place->behind != NULL
        ? !bw_db_run (db, place->save_part, error, "iiii", decision_id, from, document_id, to) ||
            !bw_db_run (db, place->move, error, "iii", from, to, decision_id)
        : !bw_db_run (db, place->save_part, error, "iii", decision_id, from, document_id) ||
            !bw_db_run (db, place->part, error, "iii", from, to, document_id))
    return FALSE;

  return (place->mark == NULL || bw_db_run (db, place->mark, error, "ii", decision_id, from)) &&
         bw_db_run (db, place->drop_part, error, "ii", from, document_id);
}

/* As bw_moved_facts_move_of_document(); it is noted what goes, so that it can be given back. */
gboolean
bw_moved_facts_note_of_document (BwDb    *db,
                                 BwKind   kind,
                                 gint64   decision_id,
                                 gint64   from,
                                 gint64   to,
                                 gint64   document_id,
                                 GError **error)
{
  guint n;
  const BwMovedPlace *places = bw_moved_places_get_own (kind, &n);

  if (!give_texts_back (db, kind, from, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!note_and_move_part (db, &places[i], decision_id, from, to, document_id, error))
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

/**
 * bw_moved_facts_move_mark:
 * @decision_id: of the merge for which it is noted what was marked, or 0
 *
 * Marks what stays: a mark of the person is never lost.
 */
gboolean
bw_moved_facts_move_mark (BwDb    *db,
                          BwKind   kind,
                          gint64   decision_id,
                          gint64   from,
                          gint64   to,
                          GError **error)
{
  const char *name = bw_kind_to_string (kind);

  return (decision_id == 0 || bw_db_run (db, SAVE_MARK, error, "isi", decision_id, name, from)) &&
         bw_db_run (db, MOVE_MARK, error, "sii", name, from, to) &&
         (decision_id == 0 || bw_db_run (db, KEEP_MARK, error, "isi", decision_id, name, from)) &&
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
