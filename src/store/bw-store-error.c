#include "bw-store-error.h"

#include <sqlite3.h>

#include "bw-error.h"

static const struct
{
  int result;
  BwError code;
  const char *message;
} RESULTS[] = {
  { SQLITE_BUSY, BW_ERROR_BUSY,
    "Another program is using the library. Close it, or wait until it is done, and try again" },
  { SQLITE_LOCKED, BW_ERROR_BUSY,
    "Another program is using the library. Close it, or wait until it is done, and try again" },
  { SQLITE_FULL, BW_ERROR_NO_SPACE,
    "There is no space left for the library. Make some on its disk and try again" },
  { SQLITE_CORRUPT, BW_ERROR_DAMAGED,
    "The library is damaged. Try “bookwheelctl check --repair”, or restore a backup" },
  { SQLITE_NOTADB, BW_ERROR_NOT_A_LIBRARY, "The file is not a Bookwheel library" },
  { SQLITE_READONLY, BW_ERROR_READ_ONLY,
    "The library may not be written. Change its permissions, or copy it to where you may write" },
  { SQLITE_PERM, BW_ERROR_READ_ONLY,
    "The library may not be written. Change its permissions, or copy it to where you may write" },
  { SQLITE_CANTOPEN, BW_ERROR_READ_ONLY,
    "The library cannot be opened where it is. Look whether you may read and write there" },
};

/**
 * bw_store_error_set_code:
 * @code: a result code of SQLite, extended or not
 * @message: what SQLite says of it, for a code that has no words of ours
 */
void
bw_store_error_set_code (GError     **error,
                         int          code,
                         const char  *message)
{
  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The query was cancelled");
      return;
    }

  if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC)
    code = SQLITE_FULL;

  for (guint i = 0; i < G_N_ELEMENTS (RESULTS); i++)
    if (RESULTS[i].result == (code & 0xff))
      {
        g_set_error_literal (error, BW_ERROR, (int) RESULTS[i].code, RESULTS[i].message);
        return;
      }

  g_set_error_literal (error, BW_ERROR, BW_ERROR_STORE, message);
}

void
bw_store_error_set (GError  **error,
                    sqlite3  *handle)
{
  if (handle == NULL)
    bw_store_error_set_code (error, SQLITE_NOMEM, "Out of memory");
  else
    bw_store_error_set_code (error, sqlite3_extended_errcode (handle), sqlite3_errmsg (handle));
}
