#include "bw-search-pasted.h"

#include "bw-error.h"
#include "bw-item-query.h"
#include "bw-pasted.h"

#define MAX_AT_ADDRESS 50 /* things that one web address leads to */

static const char FIND_AT_ADDRESS[] =
  "SELECT entry.kind, entry.id FROM address"
  "  JOIN entry ON entry.space = address.space AND entry.rk = address.rk"
  " WHERE address.url = ?1 LIMIT ?2";

static gboolean
add_identified (BwSearchContext  *context,
                const char       *text,
                BwSearchSet      *set,
                GError          **error)
{
  BwIdentifier *identifier = bw_pasted_identifier (text);
  g_autofree char *reference = NULL;
  g_autoptr (GError) reason = NULL;
  BwRef ref;

  if (identifier == NULL)
    return TRUE;

  reference = g_strconcat (identifier->scheme, ":", identifier->value, NULL);
  bw_identifier_free (identifier);
  if (bw_item_query_find (context->library, reference, &ref, &reason))
    bw_search_set_add (set, ref);
  else if (!g_error_matches (reason, BW_ERROR, BW_ERROR_NOT_FOUND) &&
           !g_error_matches (reason, BW_ERROR, BW_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_addressed (BwSearchContext  *context,
               const char       *text,
               BwSearchSet      *set,
               GError          **error)
{
  g_autofree char *key = bw_pasted_address_key (text);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  if (key == NULL)
    return TRUE;
  if ((stmt = bw_db_prepare (context->index, FIND_AT_ADDRESS, error)) == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, key);
  bw_stmt_bind_int64 (stmt, 2, MAX_AT_ADDRESS);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_search_set_add (set, (BwRef){ bw_kind_from_string (bw_stmt_get_text (stmt, 0)),
                                     bw_stmt_get_int64 (stmt, 1) });

  return step == BW_STEP_DONE;
}

/**
 * bw_search_pasted_find:
 * @text: all that was typed
 *
 * Returns: (transfer full) (nullable): what it names where it is an identifier or a web address
 *   pasted whole, and else nothing; or `NULL` with @error set
 */
BwSearchSet *
bw_search_pasted_find (BwSearchContext  *context,
                       const char       *text,
                       GError          **error)
{
  g_autoptr (BwSearchSet) set = bw_search_set_new ();

  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (!add_identified (context, text, set, error) || !add_addressed (context, text, set, error))
    return NULL;

  return g_steal_pointer (&set);
}
