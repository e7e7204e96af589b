#include "bw-search-marks.h"

#include "bw-db-kept.h"

#define NAME "search-marks" /* under which they are kept with the connection */

static const char GET_ALL[] = "SELECT kind, target_id FROM bookmark ORDER BY id DESC LIMIT ?1";

struct _BwSearchMarks
{
  BwSearchSet *set;
};

static void
clear (gpointer data)
{
  bw_search_set_free (((BwSearchMarks *) data)->set);
}

static BwSearchMarks *
read_all (BwDb    *library,
          GError **error)
{
  g_autoptr (BwSearchMarks) self = g_rc_box_new0 (BwSearchMarks);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  self->set = bw_search_set_new ();
  if (!(stmt = bw_db_prepare (library, GET_ALL, error)))
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, BW_SEARCH_MAX_MARKS);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_search_set_add (self->set,
                       (BwRef){ bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) });

  return step == BW_STEP_DONE ? g_steal_pointer (&self) : NULL;
}

/**
 * bw_search_marks_get:
 *
 * Reads them, unless that was done since the library has changed.
 *
 * Returns: (transfer full) (nullable): `NULL` with @error set
 */
BwSearchMarks *
bw_search_marks_get (BwDb    *library,
                     GError **error)
{
  BwSearchMarks *self;

  g_return_val_if_fail (library != NULL, NULL);

  if ((self = bw_db_get_kept (library, NAME)) != NULL)
    return g_rc_box_acquire (self);
  if (!(self = read_all (library, error)))
    return NULL;
  if (bw_db_keep (library, NAME, self, (GDestroyNotify) bw_search_marks_unref))
    g_rc_box_acquire (self);

  return self;
}

void
bw_search_marks_unref (BwSearchMarks *self)
{
  if (self != NULL)
    g_rc_box_release_full (self, clear);
}

gboolean
bw_search_marks_contains (const BwSearchMarks *self,
                          BwRef                ref)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return bw_search_set_contains (self->set, ref);
}

/* Returns: (transfer none): the things, that marked last first */
const BwSearchSet *
bw_search_marks_get_all (const BwSearchMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->set;
}
