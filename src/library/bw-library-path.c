#include "bw-library-path.h"

#include "bw-error.h"
#include "bw-library-private.h"
#include "bw-path-query.h"
#include "bw-reference.h"

typedef struct
{
  char *from;
  char *to;
} Ends;

static void
ends_free (gpointer data)
{
  Ends *ends = data;

  g_free (ends->from);
  g_free (ends->to);
  g_free (ends);
}

static gboolean
find_person (BwDb        *db,
             const char  *reference,
             gint64      *id,
             GError     **error)
{
  BwRef ref;

  if (!bw_reference_find (db, reference, &ref, error))
    return FALSE;
  if (ref.kind != BW_KIND_PERSON)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "“%s” is no person: people are what a path connects",
                   reference);
      return FALSE;
    }

  *id = ref.id;
  return TRUE;
}

static gpointer
path_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Ends *ends = data;
  BwDb *db = bw_session_get_db (session);
  gint64 from;
  gint64 to;

  if (!find_person (db, ends->from, &from, error) || !find_person (db, ends->to, &to, error))
    return NULL;

  return bw_path_query_get (db, from, to, error);
}

/**
 * bw_library_find_path_async:
 * @from: `person/7` and the like, or any other reference to somebody that the shell takes;
 *   so @to
 *
 * Looks for how two people connect.
 */
void
bw_library_find_path_async (BwLibrary           *self,
                            const char          *from,
                            const char          *to,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Ends *ends = g_new0 (Ends, 1);

  ends->from = g_strdup (from);
  ends->to = g_strdup (to);
  bw_library_read_async (self, bw_library_find_path_async, path_job, ends, ends_free,
                         (GDestroyNotify) bw_path_free, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): the path, or `NULL` with @error set */
BwPath *
bw_library_find_path_finish (BwLibrary     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return bw_library_finish (self, result, bw_library_find_path_async, error);
}
