#pragma once

#include <sqlite3.h>

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_DB_BUSY_TIMEOUT 10000 /* milliseconds that a writer waits for another */

struct _BwDb
{
  sqlite3      *handle;
  char         *path;
  GThread      *owner;
  GHashTable   *statements; /* SQL text, by address -> BwStmt */
  GHashTable   *kept;       /* what was read of it, by name; or NULL */
  GCancellable *cancellable;
  gint64        deadline; /* monotonic, in microseconds; 0 for none */
  gboolean      stand_in;
};

/* For the files of the store that need SQLite itself: backup, search functions. */
sqlite3 *bw_db_get_handle (BwDb *self);

G_END_DECLS
