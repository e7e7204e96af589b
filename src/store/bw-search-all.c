#include "bw-search-all.h"

#include "bw-list-query.h"

/* Who asks for all things of a space is shown the first, and how many there are. */

static gboolean
is_order_of_library (const BwQueryOrder *order)
{
  return !order->is_set || order->key == BW_QUERY_BY_DATE ||
         (order->key == BW_QUERY_BY_RELEVANCE && !order->rising);
}

/**
 * bw_search_all_get_enough:
 * @limit: how many are shown
 *
 * Returns: how many of all things need to be found, or 0 where that is no fewer than of others:
 *   where they are sorted by what is in no index
 */
guint
bw_search_all_get_enough (const BwQueryOrder *order,
                          guint               limit)
{
  g_return_val_if_fail (order != NULL, 0);

  return is_order_of_library (order) ? limit : 0;
}

/* Returns: whether the first can be found without the others; documents come as they were imported */
gboolean
bw_search_all_can (BwSearchSpace space)
{
  return space != BW_SEARCH_DOCUMENTS;
}

/**
 * bw_search_all_count_others:
 * @space: whose first things can be found without the others
 * @n_found: how many were
 *
 * Notes how many others there are.
 */
gboolean
bw_search_all_count_others (BwSearchContext  *context,
                            BwSearchSpace     space,
                            guint             n_found,
                            GError          **error)
{
  gint64 one;
  gint64 other = 0;

  g_return_val_if_fail (bw_search_all_can (space), FALSE);

  if (!bw_list_query_count (context->library, space == BW_SEARCH_PAPERS ? BW_LIST_PAPERS : BW_LIST_PEOPLE, &one, error) ||
      (space == BW_SEARCH_NAMES && !bw_list_query_count (context->library, BW_LIST_ORGANISATIONS, &other, error)))
    return FALSE;

  context->n_others += (guint) MAX (one + other - n_found, 0);
  return TRUE;
}
