#include "bw-db-kept.h"

#include "bw-db-private.h"

/*
 * What was read of a database is kept with the connection until anybody changes anything: pages
 * that are opened one after the other read it once.
 */

typedef struct
{
  gpointer       data;
  GDestroyNotify destroy;
  gint64         version; /* of what others have committed */
  gint64         written; /* by this connection */
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  kept->destroy (kept->data);
  g_free (kept);
}

/* What is read of changes that may yet be undone is not kept. */
static gboolean
is_changing (BwDb *self)
{
  return sqlite3_txn_state (self->handle, NULL) == SQLITE_TXN_WRITE;
}

/**
 * bw_db_get_kept:
 * @name: with static storage
 *
 * Returns: (transfer none) (nullable): what was kept under this name, if the database is as it was then
 */
gpointer
bw_db_get_kept (BwDb       *self,
                const char *name)
{
  const Kept *kept;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kept == NULL || is_changing (self) || !(kept = g_hash_table_lookup (self->kept, name)))
    return NULL;
  if (kept->version == bw_db_get_data_version (self) && kept->written == bw_db_get_n_written (self))
    return kept->data;

  g_hash_table_remove (self->kept, name);
  return NULL;
}

/**
 * bw_db_keep:
 * @name: with static storage
 * @data: (transfer full): of which nothing has been read yet
 * @destroy: which frees it
 *
 * Returns: whether it is kept; if not it is still the caller's
 */
gboolean
bw_db_keep (BwDb           *self,
            const char     *name,
            gpointer        data,
            GDestroyNotify  destroy)
{
  Kept *kept;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (destroy != NULL, FALSE);

  if (is_changing (self))
    return FALSE;

  if (self->kept == NULL)
    self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, kept_free);

  kept = g_new (Kept, 1);
  *kept = (Kept){ data, destroy, bw_db_get_data_version (self), bw_db_get_n_written (self) };
  g_hash_table_replace (self->kept, (gpointer) name, kept);

  return TRUE;
}
