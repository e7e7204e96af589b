#include "bw-organisation-key-table.h"

/* By which keys organisations are found. */

static const char SET_KEY[] = "UPDATE organisation SET name_key = ?2 WHERE id = ?1";

static const char ADD_KEY[] =
  "INSERT OR REPLACE INTO organisation_key (key, organisation_id) VALUES (?2, ?1)";

static const char REMOVE_KEY[] = "DELETE FROM organisation_key WHERE key = ?1";

static const char GET_FULL_KEYS[] =
  "SELECT DISTINCT full_key FROM organisation_abbreviation WHERE key = ?1 LIMIT 2";

static const char GET_UNSETTLED[] = "SELECT key FROM organisation_unsettled ORDER BY key";

static const char GET_KEYS[] =
  "SELECT 'name:' || key FROM organisation_key WHERE organisation_id IN (?1, ?2)";

static const char UNSETTLE[] = "INSERT OR IGNORE INTO organisation_unsettled (key) VALUES (?1)";

static const char IS_UNSETTLED[] = "SELECT 1 FROM organisation_unsettled LIMIT 1";

static const char SET_SETTLED[] = "DELETE FROM organisation_unsettled WHERE key = ?1";

static const char GET_ALL[] = "SELECT id FROM organisation ORDER BY id";

static const char STATE_PARTS[] =
  "INSERT OR IGNORE INTO organisation_name (organisation_id, document_id, name)"
  " SELECT organisation_id, document_id, part.value FROM organisation_name"
  "   JOIN (SELECT ?2 AS value UNION ALL SELECT ?3) AS part WHERE organisation_id = ?1";

static const char LEARN[] =
  "INSERT OR IGNORE INTO organisation_abbreviation (key, full_key, document_id)"
  " SELECT ?2, ?3, document_id FROM organisation_name WHERE organisation_id = ?1";

static const char GET_VERSION[] =
  "SELECT CAST (value AS INTEGER) FROM meta WHERE name = 'organisation_keys'";

static const char SET_VERSION[] =
  "INSERT OR REPLACE INTO meta (name, value) VALUES ('organisation_keys', CAST (?1 AS TEXT))";

/* Makes a key that no other organisation has the organisation's own; it keeps the others. */
gboolean
bw_organisation_key_table_set (BwDb        *db,
                               gint64       id,
                               const char  *key,
                               GError     **error)
{
  return bw_db_run (db, SET_KEY, error, "is", id, key) && bw_organisation_key_table_add (db, id, key, error);
}

gboolean
bw_organisation_key_table_add (BwDb        *db,
                               gint64       id,
                               const char  *key,
                               GError     **error)
{
  return bw_db_run (db, ADD_KEY, error, "is", id, key);
}

gboolean
bw_organisation_key_table_remove (BwDb        *db,
                                  const char  *key,
                                  GError     **error)
{
  return bw_db_run (db, REMOVE_KEY, error, "s", key);
}

/* Returns: (transfer full) (nullable): what documents say that the abbreviation stands for,
 *   two at most, or NULL with @error set */
GStrv
bw_organisation_key_table_get_full (BwDb        *db,
                                    const char  *key,
                                    GError     **error)
{
  return bw_db_get_strings (db, GET_FULL_KEYS, error, "s", key);
}

/* Returns: (transfer full) (nullable): the abbreviations of which something has changed, or
 *   NULL with @error set */
GStrv
bw_organisation_key_table_get_unsettled (BwDb    *db,
                                         GError **error)
{
  return bw_db_get_strings (db, GET_UNSETTLED, error, "");
}

/* Returns: (transfer full) (nullable): the keys by which two organisations are found, each as
 * `name:key`, or NULL with @error set */
GStrv
bw_organisation_key_table_get_both (BwDb    *db,
                                    gint64   one,
                                    gint64   other,
                                    GError **error)
{
  return bw_db_get_strings (db, GET_KEYS, error, "ii", one, other);
}

/* What the abbreviation stands for is to be looked at again. */
gboolean
bw_organisation_key_table_unsettle (BwDb        *db,
                                    const char  *key,
                                    GError     **error)
{
  return bw_db_run (db, UNSETTLE, error, "s", key);
}

/* @unsettled: (out): whether anything has changed of any abbreviation */
gboolean
bw_organisation_key_table_is_unsettled (BwDb      *db,
                                        gboolean  *unsettled,
                                        GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_UNSETTLED, &found, error, ""))
    return FALSE;

  *unsettled = found != 0;
  return TRUE;
}

gboolean
bw_organisation_key_table_set_settled (BwDb        *db,
                                       const char  *key,
                                       GError     **error)
{
  return bw_db_run (db, SET_SETTLED, error, "s", key);
}

/* Returns: (transfer full) (element-type gint64) (nullable): the ids of all organisations, or
 *   NULL with @error set */
GArray *
bw_organisation_key_table_get_all (BwDb    *db,
                                   GError **error)
{
  return bw_db_get_ids (db, GET_ALL, error, "");
}

/* Keeps that each document that names the organisation gives it both names. */
gboolean
bw_organisation_key_table_state_parts (BwDb        *db,
                                       gint64       id,
                                       const char  *full,
                                       const char  *abbreviation,
                                       GError     **error)
{
  return bw_db_run (db, STATE_PARTS, error, "iss", id, full, abbreviation);
}

/* Keeps that each document that names the organisation says what the abbreviation stands for. */
gboolean
bw_organisation_key_table_learn (BwDb        *db,
                                 gint64       id,
                                 const char  *key,
                                 const char  *full_key,
                                 GError     **error)
{
  return bw_db_run (db, LEARN, error, "iss", id, key, full_key);
}

/* @version: (out): of the keys that the library has, 0 for those of the oldest */
gboolean
bw_organisation_key_table_get_version (BwDb    *db,
                                       int     *version,
                                       GError **error)
{
  gint64 stored;

  if (!bw_db_find_id (db, GET_VERSION, &stored, error, ""))
    return FALSE;

  *version = (int) stored;
  return TRUE;
}

gboolean
bw_organisation_key_table_set_version (BwDb    *db,
                                       int      version,
                                       GError **error)
{
  return bw_db_run (db, SET_VERSION, error, "i", (gint64) version);
}
