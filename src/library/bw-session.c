#include "bw-session.h"

#include <glib/gstdio.h>

struct _BwSession
{
  BwDb          *db;
  BwSearchIndex *index;
  guint64        inode;             /* of the file of @index, 0 for one in memory */
  gint64         data_version;       /* of @db, when it was looked at last */
  gboolean       reads;            /* and does not write */
  GCancellable  *cancellable; /* of what is done now; unowned */
};

BwSession *
bw_session_new (const char  *path,
                BwDbMode     mode,
                GError     **error)
{
  g_autoptr (BwSession) self = g_new0 (BwSession, 1);

  if (!(self->db = bw_db_open (path, mode, error)))
    return NULL;

  self->data_version = bw_db_get_data_version (self->db);
  self->reads = mode == BW_DB_READ_ONLY;

  return g_steal_pointer (&self);
}

void
bw_session_free (BwSession *self)
{
  g_clear_pointer (&self->index, bw_search_index_free);
  g_clear_pointer (&self->db, bw_db_close);
  g_free (self);
}

BwDb *
bw_session_get_db (BwSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->db;
}

/* What is written into an index is not stopped: it would have to be written later. */
static void
stop_index (BwSession *self)
{
  if (self->index != NULL && self->reads)
    bw_db_set_cancellable (bw_search_index_get_db (self->index), self->cancellable);
}

/**
 * bw_session_set_cancellable:
 * @cancellable: (nullable): which stops what is done from now on, in the library and in the
 *   index; it must live until another is set
 */
void
bw_session_set_cancellable (BwSession    *self,
                            GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  self->cancellable = cancellable;
  bw_db_set_cancellable (self->db, cancellable);
  stop_index (self);
}

static guint64
get_inode (const char *library_path)
{
  g_autofree char *path = bw_search_index_path (library_path);
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (guint64) info.st_ino : 0;
}

/**
 * bw_session_get_index:
 *
 * Opens the index the first time, and again when its file was replaced: another
 * program may have found it damaged.
 *
 * Returns: (transfer none) (nullable): the index, or `NULL` with @error set
 */
BwSearchIndex *
bw_session_get_index (BwSession  *self,
                      GError    **error)
{
  const char *path;

  g_return_val_if_fail (self != NULL, NULL);

  path = bw_db_get_path (self->db);
  if (self->index != NULL && get_inode (path) != self->inode)
    bw_session_drop_index (self);
  if (self->index == NULL)
    {
      self->index = bw_search_index_open (path, error);
      self->inode = get_inode (path);
      stop_index (self);
    }

  return self->index;
}

/**
 * bw_session_get_searchable:
 *
 * An index in memory is nobody else's: who searches it keeps it up to date.
 *
 * Returns: (transfer none) (nullable): the index for who searches it, or `NULL` with @error set
 */
BwSearchIndex *
bw_session_get_searchable (BwSession  *self,
                           GError    **error)
{
  BwSearchIndex *index = bw_session_get_index (self, error);

  if (index == NULL || (bw_search_index_is_private (index) && !bw_search_index_update (index, self->db, error)))
    return NULL;

  return index;
}

/* Returns: (transfer none) (nullable): the index, where there is one; none is made */
BwSearchIndex *
bw_session_find_index (BwSession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_inode (bw_db_get_path (self->db)) != 0 ? bw_session_get_index (self, NULL) : NULL;
}

void
bw_session_drop_index (BwSession *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->index, bw_search_index_free);
}

/**
 * bw_session_notice_others:
 *
 * Returns: whether anybody else has committed to the library since the last call
 */
gboolean
bw_session_notice_others (BwSession *self)
{
  gint64 version;

  g_return_val_if_fail (self != NULL, FALSE);

  version = bw_db_get_data_version (self->db);
  if (version == self->data_version)
    return FALSE;

  self->data_version = version;
  return TRUE;
}
