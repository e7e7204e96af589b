#pragma once

#include <sqlite3.h>

#include "bw-db.h"

G_BEGIN_DECLS

/* For the files of the store that need SQLite itself: backup, search functions. */
sqlite3 *bw_db_get_handle (BwDb *self);

G_END_DECLS
