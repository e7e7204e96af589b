#include "bw-export-refs.h"

#include "bw-search.h"

#define MAX_FOUND 1000000 /* things that an export of a search can hold */

/**
 * bw_export_refs_find:
 * @query: in the search language
 *
 * Returns: (transfer full) (element-type BwRef) (nullable): all that it finds, or `NULL`
 *   with @error set
 */
GArray *
bw_export_refs_find (BwSession   *session,
                     const char  *query,
                     GError     **error)
{
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_get_index (session, error);
  g_autoptr (BwFindings) findings = NULL;
  GArray *refs;

  if (index == NULL ||
      (bw_search_index_is_private (index) && !bw_search_index_update (index, db, error)) ||
      !(findings = bw_search_run (db, index, query, MAX_FOUND, 0, error)))
    return NULL;

  refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  for (guint i = 0; i < findings->hits->len; i++)
    g_array_append_val (refs, ((BwHit *) g_ptr_array_index (findings->hits, i))->ref);

  return refs;
}
