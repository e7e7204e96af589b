#include "bw-namesake-parties.h"

/* Whose the works of one name were when something was decided of that. */

/* @person_id: of one of several who have written a paper, or 0 for whichever is not told yet
 *
 * Returns: (nullable): the paper as a work of that one */
static BwNamesakeWork *
find_work_of (BwNamesakeBlock *self,
              gint64           paper_id,
              gint64           person_id)
{
  for (guint i = 0; i < self->of_rows->len; i++)
    {
      const BwNamesakeRow *row = &g_array_index (self->rows, BwNamesakeRow, i);
      BwNamesakeWork *work = g_ptr_array_index (self->of_rows, i);

      if (row->paper_id == paper_id && (person_id != 0 ? row->person_id == person_id : work->anchor == 0))
        return work;
    }

  return NULL;
}

static void
tell_author (BwNamesakeBlock *self,
             BwNamesakeWork  *work,
             gint64           id)
{
  if (work == NULL || work->anchor != 0)
    return;

  work->anchor = id;
  g_hash_table_add (self->fixed, g_memdup2 (&id, sizeof id));
}

/* Whoever has works by the name is told by these: what they are not named by they have otherwise. */
static gboolean
has_works (BwNamesakeBlock *self,
           gint64           person_id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, BwNamesakeRow, i).person_id == person_id)
      return TRUE;

  return FALSE;
}

/* Returns: of those who are said to have written the paper who is named by it, else the oldest of those
 *   who have nothing; or 0 */
static gint64
choose_author (BwNamesakeBlock *self,
               gint64           paper_id,
               GArray          *told)
{
  for (guint i = 0; i < told->len; i++)
    if (find_work_of (self, paper_id, g_array_index (told, gint64, i)) != NULL)
      return g_array_index (told, gint64, i);
  for (guint i = 0; i < told->len; i++)
    if (!has_works (self, g_array_index (told, gint64, i)))
      return g_array_index (told, gint64, i);

  return 0;
}

/* Of several who have written the paper together each keeps their place. One of two may be told by
 * it who has written it under another name, as who they are besides. */
static void
tell_authors (BwNamesakeBlock *self,
              BwNamesakeWork  *work,
              GArray          *told)
{
  gint64 author = work->slot == 0 ? choose_author (self, work->id, told) : 0;

  if (author != 0)
    tell_author (self, work, author);

  for (guint i = 0; work->slot > 0 && i < told->len; i++)
    tell_author (self, find_work_of (self, work->id, g_array_index (told, gint64, i)),
                 g_array_index (told, gint64, i));
  for (guint i = 0; work->slot > 0 && i < told->len; i++)
    if (!has_works (self, g_array_index (told, gint64, i)))
      tell_author (self, find_work_of (self, work->id, 0), g_array_index (told, gint64, i));
}

/* @ids: who has had the work when something was decided of them; gets who has before another came to
 * have what they had, if nothing is decided of them */
static gboolean
add_left (BwNamesakeBlock          *self,
          BwDb                     *db,
          const BwNamesakeRulings  *rulings,
          gint64                    paper_id,
          GArray                   *ids,
          GError                  **error)
{
  g_autoptr (GArray) left = bw_namesake_query_get_left (db, paper_id, self->name_key, error);

  for (guint i = 0; left != NULL && i < left->len; i++)
    if (!g_hash_table_contains (rulings->parties, &g_array_index (left, gint64, i)))
      g_array_append_val (ids, g_array_index (left, gint64, i));

  return left != NULL;
}

/* Who is said not to be another has what they had written then; whom somebody has told by a work
 * has it again. */
static gboolean
find_of_work (BwNamesakeBlock          *self,
              BwDb                     *db,
              BwNamesakeWork           *work,
              const BwNamesakeRulings  *rulings,
              GError                  **error)
{
  g_auto (GStrv) keys = NULL;
  g_autoptr (GArray) told = NULL;
  g_autoptr (GArray) known = NULL;

  if (work->id == 0 || work->slot > 1)
    return TRUE;
  if (!(keys = bw_namesake_query_get_paper_keys (db, work->id, error)))
    return FALSE;

  told = bw_namesake_rulings_find (rulings, self->name_key, keys, TRUE);
  known = bw_namesake_rulings_find (rulings, self->name_key, keys, FALSE);
  if (!add_left (self, db, rulings, work->id, known, error))
    return FALSE;
  tell_authors (self, work, told);
  if (known->len > 0)
    g_hash_table_insert (self->parties, work, g_steal_pointer (&known));

  return TRUE;
}

/* Finds who decisions say the works of @self are by, and whose they were who have heirs. */
gboolean
bw_namesake_parties_find (BwNamesakeBlock          *self,
                          BwDb                     *db,
                          const BwNamesakeRulings  *rulings,
                          GError                  **error)
{
  g_hash_table_unref (self->by_papers);
  self->by_papers = g_hash_table_ref (rulings->by_papers);
  for (guint i = 0; i < self->works->len; i++)
    if (!find_of_work (self, db, g_ptr_array_index (self->works, i), rulings, error))
      return FALSE;

  return TRUE;
}
