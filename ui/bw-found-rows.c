#include "bw-found-rows.h"

#include "bw-row-text.h"
#include "bw-row.h"

static void
add_rows (const BwFindings    *findings,
          const BwSavedSearch *opened,
          guint                group,
          gboolean             fresh,
          GPtrArray           *rows)
{
  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);
      gboolean is_new = opened != NULL && bw_saved_search_is_new (opened, hit->ref);

      if (bw_row_text_get_group (hit->kind) == group && is_new == fresh)
        g_ptr_array_add (rows, bw_row_new_hit (hit, fresh));
    }
}

/**
 * bw_found_rows_new:
 * @opened: (nullable): the saved search that was opened, as it was before
 *
 * Returns: (transfer full) (element-type BwRow): the findings in their groups, in each what is new of
 *   @opened first, and else the order as it was found
 */
GPtrArray *
bw_found_rows_new (const BwFindings    *findings,
                   const BwSavedSearch *opened)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (findings != NULL, rows);

  for (guint group = 0; group < BW_N_ROW_GROUPS; group++)
    {
      add_rows (findings, opened, group, TRUE, rows);
      add_rows (findings, opened, group, FALSE, rows);
    }

  return rows;
}
