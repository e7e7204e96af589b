#include "bw-touched.h"

#include "bw-party-table.h"

BwTouched *
bw_touched_new (void)
{
  BwTouched *self = g_new0 (BwTouched, 1);

  self->things = bw_changes_new ();
  self->cited = bw_changes_new ();
  self->citing = bw_changes_new ();
  self->gained = bw_changes_new ();
  self->renamed = bw_changes_new ();
  self->withdrawn = bw_changes_new ();
  self->named = bw_changes_new ();
  self->settled = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->made = bw_changes_new ();
  self->teams = bw_changes_new ();
  self->topics = bw_topic_counts_new ();
  self->decided = -1;

  return self;
}

void
bw_touched_free (BwTouched *self)
{
  if (self == NULL)
    return;

  bw_changes_free (self->things);
  bw_changes_free (self->cited);
  bw_changes_free (self->citing);
  bw_changes_free (self->gained);
  bw_changes_free (self->renamed);
  bw_changes_free (self->withdrawn);
  bw_changes_free (self->named);
  g_hash_table_unref (self->settled);
  bw_changes_free (self->made);
  bw_changes_free (self->teams);
  bw_topic_counts_free (self->topics);
  g_free (self);
}

/* Says whether anything is still to be chosen for a paper. */
void
bw_touched_settle (BwTouched *self,
                   gint64     paper_id,
                   gboolean   settled)
{
  if (settled)
    g_hash_table_add (self->settled, g_memdup2 (&paper_id, sizeof paper_id));
  else
    g_hash_table_remove (self->settled, &paper_id);
}

/* @decided: (out): whether there is anything that the person has decided */
gboolean
bw_touched_is_decided (BwTouched  *self,
                       BwDb       *db,
                       gboolean   *decided,
                       GError    **error)
{
  gboolean empty = TRUE;

  if (self->decided < 0)
    {
      if (!bw_party_table_is_empty (db, &empty, error))
        return FALSE;
      self->decided = !empty;
    }

  *decided = self->decided != 0;
  return TRUE;
}
