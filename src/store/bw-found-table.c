#include "bw-found-table.h"

/* What the program has decided, beside what a person has, in one log. */

/* The name of what is kept is that which is shown. */
#define INSERT                                                                            \
  "INSERT INTO decision (action, kind, decider, keep_id, keep_name, keep_keys, other_id," \
  "                      other_name, other_keys, why, document_id, made)"                 \
  " SELECT ?1, ?2, 'program', ?3, '', '', ?4, ?5, ?6, ?7, ?8, unixepoch () WHERE "

/* The later reason is the better: a name tells less than what ties its works. */
#define OR_EXPLAIN                                                              \
  " ON CONFLICT (kind, keep_id, other_id, other_keys, ifnull (document_id, 0))" \
  " WHERE decider = 'program' DO UPDATE SET why = excluded.why WHERE why != excluded.why"

static const char ADD[] = INSERT "true" OR_EXPLAIN;

/* What one document alone names is joined with nothing. A list has each of its entries. */
static const char *const ADD_AGAIN[] = {
  [BW_KIND_PAPER] =
    INSERT "EXISTS (SELECT 1 FROM paper_statement AS stated WHERE paper_id = ?3"
           "         AND (stated.document_id != ?8 OR relation = 'listed'))" OR_EXPLAIN,
  [BW_KIND_PERSON] =
    INSERT "EXISTS (SELECT 1 FROM person_name AS stated WHERE person_id = ?3 AND stated.document_id != ?8)" OR_EXPLAIN,
  [BW_KIND_ORGANISATION] =
    INSERT "EXISTS (SELECT 1 FROM organisation_name AS stated"
           "         WHERE organisation_id = ?3 AND stated.document_id != ?8)" OR_EXPLAIN,
};

static gboolean
add (BwDb              *db,
     const char        *sql,
     const BwFoundRow  *found,
     GError           **error)
{
  return bw_db_run (db, sql, error, "ssiisssr", bw_decision_action_to_string (found->action),
                    bw_kind_to_string (found->keep.kind), found->keep.id, found->other_id,
                    found->name != NULL ? found->name : "", found->key != NULL ? found->key : "", found->why,
                    found->document_id);
}

/* Keeps why the program did so, once for each document. */
gboolean
bw_found_table_add (BwDb              *db,
                    const BwFoundRow  *found,
                    GError           **error)
{
  return add (db, ADD, found, error);
}

/**
 * bw_found_table_add_again:
 * @ref: a paper, a person or an organisation that the document names as it is called elsewhere
 *
 * As bw_found_table_add(), of what another document names too.
 */
gboolean
bw_found_table_add_again (BwDb        *db,
                          BwRef        ref,
                          const char  *why,
                          gint64       document_id,
                          GError     **error)
{
  const BwFoundRow found = { BW_DECISION_MERGE, ref, 0, NULL, NULL, why, document_id };

  return add (db, ADD_AGAIN[ref.kind], &found, error);
}
