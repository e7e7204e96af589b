#include "bw-export-refs.h"

#include "bw-search.h"

#define MAX_FOUND 1000000 /* things that an export of a search can hold */

static const char GET_PAPERS[] =
  "SELECT DISTINCT paper_id FROM paper_statement WHERE document_id = ?1";

/* A document, and the papers of which it says something. */
static GArray *
find_of (BwDb    *db,
         BwRef    ref,
         GError **error)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step = BW_STEP_DONE;

  g_array_append_val (refs, ref);
  if (ref.kind != BW_KIND_DOCUMENT)
    return g_steal_pointer (&refs);
  if (!(stmt = bw_db_prepare (db, GET_PAPERS, error)))
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef paper = { BW_KIND_PAPER, bw_stmt_get_int64 (stmt, 0) };

      g_array_append_val (refs, paper);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&refs) : NULL;
}

/**
 * bw_export_refs_find:
 * @query: in the search language, or a reference such as `paper/42`
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
  BwSearchIndex *index = bw_session_get_searchable (session, error);
  g_autoptr (BwFindings) findings = NULL;
  GArray *refs;
  BwRef ref;

  if (bw_ref_parse (query, &ref))
    return find_of (db, ref, error);
  if (index == NULL ||
      !(findings = bw_search_run (db, index, query, MAX_FOUND, 0, error)))
    return NULL;

  refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  for (guint i = 0; i < findings->hits->len; i++)
    g_array_append_val (refs, ((BwHit *) g_ptr_array_index (findings->hits, i))->ref);

  return refs;
}
