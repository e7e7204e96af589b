#include "bw-organisation-merge.h"

/* ?1 becomes ?2. What both have is kept once. Each statement names all that is bound to it. */
static const char *const MERGE[] = {
  "UPDATE affiliation SET organisation_id = ?2 WHERE organisation_id = ?1",
  "UPDATE paper_affiliation SET organisation_id = ?2 WHERE organisation_id = ?1",
  "UPDATE mention_affiliation SET organisation_id = ?2 WHERE organisation_id = ?1",
  "UPDATE OR IGNORE organisation_name SET organisation_id = ?2 WHERE organisation_id = ?1",
  "DELETE FROM organisation_name WHERE organisation_id = ?1 AND ?2 != ?1",
  "UPDATE OR IGNORE organisation_kind SET organisation_id = ?2 WHERE organisation_id = ?1",
  "DELETE FROM organisation_kind WHERE organisation_id = ?1 AND ?2 != ?1",
  "UPDATE OR IGNORE bookmark SET target_id = ?2 WHERE kind = 'organisation' AND target_id = ?1",
  "DELETE FROM bookmark WHERE kind = 'organisation' AND target_id = ?1 AND ?2 != ?1",
  "UPDATE organisation_key SET organisation_id = ?2 WHERE organisation_id = ?1",
  "DELETE FROM organisation WHERE id = ?1 AND ?2 != ?1",
};

/*
 * What is called ?3 becomes ?2. A document that says itself what the abbreviation ?4 stands
 * for has the name in the full name too.
 */
static const char *const MOVE_NAME[] = {
  "UPDATE affiliation SET organisation_id = ?2 WHERE organisation_id = ?1 AND name = ?3 AND ?4 != ''",
  "UPDATE paper_affiliation SET organisation_id = ?2"
  " WHERE organisation_id = ?1 AND name = ?3 AND ?4 != ''",
  "UPDATE mention_affiliation SET organisation_id = ?2"
  " WHERE organisation_id = ?1 AND name = ?3 AND ?4 != ''",
  "UPDATE organisation_kind SET organisation_id = ?2"
  " WHERE organisation_id = ?1 AND name = ?3 AND ?4 != ''",
  "INSERT OR IGNORE INTO organisation_name (organisation_id, document_id, name)"
  " SELECT ?2, document_id, ?3 FROM organisation_name AS stated"
  "  WHERE organisation_id = ?1 AND name = ?3"
  "    AND (NOT EXISTS (SELECT 1 FROM organisation_abbreviation"
  "                      WHERE key = ?4 AND document_id = stated.document_id)"
  "         OR EXISTS (SELECT 1 FROM organisation_kind"
  "                     WHERE organisation_id = ?2 AND document_id = stated.document_id)"
  "         OR EXISTS (SELECT 1 FROM affiliation"
  "                     WHERE organisation_id = ?2 AND document_id = stated.document_id)"
  "         OR EXISTS (SELECT 1 FROM paper_affiliation"
  "                     WHERE organisation_id = ?2 AND document_id = stated.document_id)"
  "         OR EXISTS (SELECT 1 FROM mention_affiliation"
  "                      JOIN mention ON mention.id = mention_affiliation.mention_id"
  "                     WHERE organisation_id = ?2 AND mention.document_id = stated.document_id))",
  "DELETE FROM organisation_name"
  " WHERE organisation_id = ?1 AND name = ?3 AND ?2 != ?1"
  "   AND NOT EXISTS (SELECT 1 FROM organisation_abbreviation"
  "                    WHERE key = ?4 AND document_id = organisation_name.document_id)",
};

/* What is called ?3 becomes ?2, whoever says so. */
static const char *const TAKE_NAME[] = {
  "UPDATE affiliation SET organisation_id = ?2 WHERE organisation_id = ?1 AND name = ?3",
  "UPDATE paper_affiliation SET organisation_id = ?2 WHERE organisation_id = ?1 AND name = ?3",
  "UPDATE mention_affiliation SET organisation_id = ?2 WHERE organisation_id = ?1 AND name = ?3",
  ("UPDATE OR IGNORE organisation_kind SET organisation_id = ?2"
   " WHERE organisation_id = ?1 AND name = ?3"),
  ("UPDATE OR IGNORE organisation_name SET organisation_id = ?2"
   " WHERE organisation_id = ?1 AND name = ?3"),
  "DELETE FROM organisation_name WHERE organisation_id = ?1 AND name = ?3 AND ?2 != ?1",
};

static const char MOVE_MARK[] =
  "UPDATE OR IGNORE bookmark SET target_id = ?2"
  " WHERE kind = 'organisation' AND target_id = ?1 AND key = ?3";

/**
 * bw_organisation_merge:
 * @from: an organisation, which is no more afterwards
 * @to: the same organisation
 *
 * Gives all that is stated of @from, its keys and its marks to @to.
 */
gboolean
bw_organisation_merge (BwDb    *db,
                       gint64   from,
                       gint64   to,
                       GError **error)
{
  g_return_val_if_fail (from != to, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (MERGE); i++)
    if (!bw_db_run (db, MERGE[i], error, "ii", from, to))
      return FALSE;

  return TRUE;
}

/**
 * bw_organisation_move_name:
 * @name: as spelled
 * @key: of @name, an abbreviation
 *
 * Gives to @to what documents state of @from by that name.
 */
gboolean
bw_organisation_move_name (BwDb        *db,
                           gint64       from,
                           gint64       to,
                           const char  *name,
                           const char  *key,
                           GError     **error)
{
  g_return_val_if_fail (from != to, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (MOVE_NAME); i++)
    if (!bw_db_run (db, MOVE_NAME[i], error, "iiss", from, to, name, key))
      return FALSE;

  return TRUE;
}

/* What was marked while it had the key is marked under it again. */
gboolean
bw_organisation_move_mark (BwDb        *db,
                           gint64       from,
                           gint64       to,
                           const char  *key,
                           GError     **error)
{
  return bw_db_run (db, MOVE_MARK, error, "iis", from, to, key);
}

/* Gives to @to all that documents state of @from by that name. */
gboolean
bw_organisation_take_name (BwDb        *db,
                           gint64       from,
                           gint64       to,
                           const char  *name,
                           GError     **error)
{
  g_return_val_if_fail (from != to, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (TAKE_NAME); i++)
    if (!bw_db_run (db, TAKE_NAME[i], error, "iis", from, to, name))
      return FALSE;

  return TRUE;
}
