#include "bw-schema.h"

#include "bw-error.h"
#include "bw-schema-names.h"
#include "bw-schema-resources.h"

#define SCHEMA_PATH "/io/github/bookwheel/Bookwheel/schema"
#define APPLICATION_ID 0x42776c31 /* "Bwl1", in the header of each library */

static const char GET_VERSION[] = "PRAGMA user_version";
static const char GET_APPLICATION[] = "PRAGMA application_id";
static const char COUNT_TABLES[] = "SELECT count(*) FROM sqlite_schema";
static const char SET_UID[] = "INSERT OR IGNORE INTO meta (name, value) VALUES ('uid', ?1)";

static GBytes *
load_step (int version)
{
  g_autofree char *path = g_strdup_printf (SCHEMA_PATH "/%04d.sql", version);

  return g_resource_lookup_data (bw_schema_get_resource (), path, 0, NULL);
}

static gboolean
apply_step (BwDb    *db,
            GBytes  *step,
            int      version,
            GError **error)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("%s; PRAGMA user_version = %d; PRAGMA application_id = %d",
                         (const char *) g_bytes_get_data (step, NULL), version, APPLICATION_ID);

  return bw_db_exec (db, sql, error);
}

int
bw_schema_get_version (BwDb    *db,
                       GError **error)
{
  return (int) bw_db_get_int64 (db, GET_VERSION, -1, error);
}

/**
 * bw_schema_check:
 *
 * Returns: whether the file is a library that this program can read, or is empty
 */
gboolean
bw_schema_check (BwDb    *db,
                 GError **error)
{
  int version = bw_schema_get_version (db, error);
  g_autoptr (GBytes) current = NULL;

  if (version < 0)
    return FALSE;

  if (bw_db_get_int64 (db, GET_APPLICATION, 0, NULL) != APPLICATION_ID)
    {
      if (version == 0 && bw_db_get_int64 (db, COUNT_TABLES, 1, NULL) == 0)
        return TRUE;
      g_set_error_literal (error, BW_ERROR, BW_ERROR_NOT_A_LIBRARY,
                           "The file is not a Bookwheel library");
      return FALSE;
    }

  if ((current = load_step (version)) == NULL)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_TOO_NEW,
                   "The library was written by a newer Bookwheel (schema %d). Update Bookwheel to "
                   "open it; nothing was changed",
                   version);
      return FALSE;
    }

  return TRUE;
}

static gboolean
apply_missing_steps (BwDb    *db,
                     GError **error)
{
  int version = bw_schema_get_version (db, error);
  g_autofree char *uid = g_uuid_string_random ();

  if (version < 0)
    return FALSE;

  for (;;)
    {
      g_autoptr (GBytes) step = load_step (++version);

      if (step == NULL)
        return bw_db_run (db, SET_UID, error, "s", uid);
      if (!apply_step (db, step, version, error))
        return FALSE;
    }
}

/* Whether the library is of an older program than this. */
gboolean
bw_schema_is_old (BwDb *db)
{
  g_autoptr (GBytes) next = load_step (bw_schema_get_version (db, NULL) + 1);

  return next != NULL;
}

/**
 * bw_schema_migrate:
 *
 * Brings the library to the schema of this program, in one transaction: another
 * program may be doing the same.
 */
gboolean
bw_schema_migrate (BwDb    *db,
                   GError **error)
{
  if (bw_schema_get_version (db, error) < 0)
    return FALSE;
  if (!bw_schema_is_old (db))
    return TRUE;

  if (!bw_schema_names_add (db, error) || !bw_db_begin (db, error))
    return FALSE;
  if (apply_missing_steps (db, error) && bw_db_commit (db, error))
    return TRUE;

  bw_db_rollback (db);
  return FALSE;
}
