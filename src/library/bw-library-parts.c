#include "bw-library-parts.h"

#include "bw-error.h"
#include "bw-library-private.h"
#include "bw-parts-finder.h"
#include "bw-reference.h"

static gpointer
parts_job (BwSession     *session,
           gpointer       user_data,
           GCancellable  *cancellable,
           GError       **error)
{
  BwDb *db = bw_session_get_db (session);
  BwRef ref;

  if (!bw_reference_find (db, user_data, &ref, error))
    return NULL;
  if (ref.kind != BW_KIND_PAPER && ref.kind != BW_KIND_PERSON && ref.kind != BW_KIND_ORGANISATION)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                   "A %s cannot be split: a paper, a person or an organisation can",
                   bw_kind_to_string (ref.kind));
      return NULL;
    }

  return bw_parts_finder_find (db, ref, error);
}

/* Asks of what parts the thing is that could be told from each other. */
void
bw_library_get_parts_async (BwLibrary           *self,
                            const char          *ref,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (ref != NULL);

  bw_library_read_async (self, bw_library_get_parts_async, parts_job, g_strdup (ref), g_free,
                         (GDestroyNotify) bw_parts_free, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): the parts, or `NULL` with @error set */
BwParts *
bw_library_get_parts_finish (BwLibrary     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return bw_library_finish (self, result, bw_library_get_parts_async, error);
}
