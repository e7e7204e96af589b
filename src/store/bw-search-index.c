#include "bw-search-index.h"

#include <glib/gstdio.h>

#include "bw-change-table.h"
#include "bw-error.h"
#include "bw-schema-resources.h"
#include "bw-search-score.h"
#include "bw-search-writer.h"

#define SCHEMA_PATH "/io/github/bookwheel/Bookwheel/schema/search.sql"
#define FORMAT "1" /* of the file; one of another format is made anew */
#define MAX_STALE_PERCENT 25
#define MIN_STALE 1000
#define CHANGES_KEPT 10000

static const char GET_STATE[] = "SELECT value FROM state WHERE name = ?1";

static const char SET_STATE[] =
  "INSERT INTO state (name, value) VALUES (?1, ?2)"
  " ON CONFLICT (name) DO UPDATE SET value = excluded.value";

static const char COUNT_ENTRIES[] = "SELECT count (*) FROM entry";

static const char MERGE[] = "INSERT INTO ft_paper (ft_paper, rank) VALUES ('merge', 64)";

struct _BwSearchIndex
{
  BwDb *db;
};

/**
 * bw_search_index_path:
 *
 * Returns: (transfer full): where the index of the library at @library_path lies:
 *   `a-search.db` beside `a.db`
 */
char *
bw_search_index_path (const char *library_path)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (library_path != NULL, NULL);

  stem = g_str_has_suffix (library_path, ".db") ? g_strndup (library_path, strlen (library_path) - 3)
                                                : g_strdup (library_path);

  return g_strconcat (stem, "-search.db", NULL);
}

static char *
get_state (BwDb       *db,
           const char *name)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_STATE, NULL);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, name);

  return bw_stmt_step (stmt, NULL) == BW_STEP_ROW ? bw_stmt_dup_text (stmt, 0) : NULL;
}

static gboolean
set_state (BwDb        *db,
           const char  *name,
           const char  *value,
           GError     **error)
{
  return bw_db_run (db, SET_STATE, error, "ss", name, value);
}

/* An empty index; that of an empty library needs no more. */
static gboolean
create (BwDb    *db,
        GError **error)
{
  g_autoptr (GBytes) schema = g_resource_lookup_data (bw_schema_get_resource (), SCHEMA_PATH, 0, error);

  if (schema == NULL || !bw_db_begin (db, error))
    return FALSE;

  /* Another program may have made it while this one waited. */
  if (get_state (db, "format") != NULL)
    {
      bw_db_rollback (db);
      return TRUE;
    }
  if (bw_db_exec (db, g_bytes_get_data (schema, NULL), error) &&
      set_state (db, "format", FORMAT, error) && bw_db_commit (db, error))
    return TRUE;

  bw_db_rollback (db);
  return FALSE;
}

static void
remove_file (const char *path)
{
  static const char *const SUFFIXES[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    {
      g_autofree char *name = g_strconcat (path, SUFFIXES[i], NULL);

      g_unlink (name);
    }
}

static BwDb *
open_file (const char  *path,
           GError     **error)
{
  g_autoptr (BwDb) db = bw_db_open_plain (path, error);
  g_autofree char *format = NULL;

  if (db == NULL)
    return NULL;

  format = get_state (db, "format");
  if (format == NULL && !create (db, error))
    return NULL;
  if (format != NULL && !g_str_equal (format, FORMAT))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "The index has format %s", format);
      return NULL;
    }

  return g_steal_pointer (&db);
}

/*
 * What is derived is thrown away and made again when anything is wrong with it, but
 * not because another program is writing it.
 */
static BwDb *
open_or_replace (const char  *path,
                 GError     **error)
{
  g_autoptr (GError) reason = NULL;
  BwDb *db = open_file (path, &reason);

  if (g_error_matches (reason, BW_ERROR, BW_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (db == NULL)
    {
      remove_file (path);
      db = open_file (path, NULL);
    }

  return db != NULL ? db : open_file (":memory:", error);
}

/**
 * bw_search_index_open:
 * @library_path: of the library, whether there is one or not
 *
 * Opens the index, making it when there is none. Beside a library that is not there,
 * and where nothing can be written, it is made in memory.
 *
 * Returns: (transfer full): the index, which may be behind the library
 */
BwSearchIndex *
bw_search_index_open (const char  *library_path,
                      GError     **error)
{
  g_autoptr (BwSearchIndex) self = g_new0 (BwSearchIndex, 1);
  g_autofree char *path = NULL;

  g_return_val_if_fail (library_path != NULL, NULL);

  path = g_file_test (library_path, G_FILE_TEST_EXISTS) ? bw_search_index_path (library_path)
                                                        : g_strdup (":memory:");
  if (!(self->db = open_or_replace (path, error)) ||
      !bw_search_score_register (self->db, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
bw_search_index_free (BwSearchIndex *self)
{
  g_clear_pointer (&self->db, bw_db_close);
  g_free (self);
}

BwDb *
bw_search_index_get_db (BwSearchIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->db;
}

/* Returns: whether it is in memory, and nobody else sees it */
gboolean
bw_search_index_is_private (BwSearchIndex *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_equal (bw_db_get_path (self->db), ":memory:");
}

/* The last change that is in the index; -1 when it is of another library. */
static gint64
get_watermark (BwSearchIndex *self,
               BwDb          *library)
{
  g_autofree char *uid = get_state (self->db, "uid");
  g_autofree char *seq = get_state (self->db, "seq");
  g_autofree char *library_uid = bw_change_table_get_uid (library, NULL);
  gint64 watermark;

  if (uid == NULL || seq == NULL || g_strcmp0 (uid, library_uid) != 0)
    return -1;

  watermark = g_ascii_strtoll (seq, NULL, 10);

  return watermark <= bw_change_table_get_last (library, NULL) ? watermark : -1;
}

/* Whether all changes after @watermark are still known. */
static gboolean
can_follow (BwDb   *library,
            gint64  watermark)
{
  gint64 first = bw_change_table_get_first (library, NULL);

  return watermark >= 0 &&
         (first != 0 ? watermark >= first - 1 : watermark == bw_change_table_get_last (library, NULL));
}

/**
 * bw_search_index_is_current:
 *
 * Returns: whether the index holds all that the library does
 */
gboolean
bw_search_index_is_current (BwSearchIndex *self,
                            BwDb          *library)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_watermark (self, library) == bw_change_table_get_last (library, NULL);
}

static gboolean
set_watermark (BwSearchIndex  *self,
               BwDb           *library,
               gint64          seq,
               GError        **error)
{
  g_autofree char *uid = bw_change_table_get_uid (library, error);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  return uid != NULL && set_state (self->db, "uid", uid, error) &&
         set_state (self->db, "seq", value, error);
}

static gboolean
count_stale (BwSearchIndex  *self,
             guint           n_new,
             gboolean        reset,
             GError        **error)
{
  g_autofree char *text = get_state (self->db, "stale");
  gint64 stale = text != NULL && !reset ? g_ascii_strtoll (text, NULL, 10) : 0;
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, stale + n_new);

  return set_state (self->db, "stale", value, error);
}

static gboolean
write_all (BwSearchIndex  *self,
           BwDb           *library,
           GError        **error)
{
  gint64 seq = bw_change_table_get_last (library, error);

  return bw_search_writer_write_all (self->db, library, error) &&
         count_stale (self, 0, TRUE, error) && set_watermark (self, library, seq, error);
}

/* Rows of what has changed stay behind in the index; too many of them slow it down. */
static gboolean
is_too_stale (BwSearchIndex *self)
{
  g_autofree char *text = get_state (self->db, "stale");
  gint64 stale = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;

  return stale > MIN_STALE &&
         stale * 100 > bw_db_get_int64 (self->db, COUNT_ENTRIES, 0, NULL) * MAX_STALE_PERCENT;
}

static gboolean
write_changes (BwSearchIndex  *self,
               BwDb           *library,
               gint64          watermark,
               GError        **error)
{
  gint64 seq = bw_change_table_get_last (library, error);
  guint n_stale = 0;
  g_autoptr (BwChanges) changes = bw_change_table_get_since (library, watermark, error);

  return changes != NULL &&
         bw_search_writer_write_changes (self->db, library, changes, &n_stale, error) &&
         count_stale (self, n_stale, FALSE, error) &&
         bw_db_run (self->db, MERGE, error, "") && set_watermark (self, library, seq, error);
}

/* Runs in a transaction of the index, over one state of the library. */
static gboolean
write_index (BwSearchIndex  *self,
             BwDb           *library,
             gboolean        anew,
             GError        **error)
{
  gint64 watermark = get_watermark (self, library);

  if (!anew && watermark == bw_change_table_get_last (library, NULL))
    return TRUE;
  if (!anew && can_follow (library, watermark) && !is_too_stale (self))
    return write_changes (self, library, watermark, error);

  return write_all (self, library, error);
}

static gboolean
update (BwSearchIndex  *self,
        BwDb           *library,
        gboolean        anew,
        GError        **error)
{
  gboolean done;

  if (!bw_db_begin (self->db, error))
    return FALSE;
  if (!bw_db_exec (library, "BEGIN", error))
    {
      bw_db_rollback (self->db);
      return FALSE;
    }

  done = write_index (self, library, anew, error);
  bw_db_rollback (library); /* nothing was written there */
  if (done && bw_db_commit (self->db, error))
    return TRUE;

  bw_db_rollback (self->db);
  return FALSE;
}

/**
 * bw_search_index_update:
 *
 * Brings the index up to the library: by what has changed since, or by making it
 * anew when that is not known. Other programs go on searching what was there before.
 */
gboolean
bw_search_index_update (BwSearchIndex  *self,
                        BwDb           *library,
                        GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return bw_search_index_is_current (self, library) || update (self, library, FALSE, error);
}

gboolean
bw_search_index_rebuild (BwSearchIndex  *self,
                         BwDb           *library,
                         GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return update (self, library, TRUE, error);
}
