#include "bw-search-index-private.h"

/*
 * Each update of the index is a segment of its own, and a word is looked up in every segment.
 * While nobody has other work those of a dump become one, some pages at a time (sqlite.org/fts5.html, 6.8).
 */

#define NO_CHANGE 2 /* rows, which a merge that had nothing to do changes less than */

/*
 * To make one of several segments writes all that the table has: it is worth it where there are
 * more than small updates merge by themselves (automerge), or where a good part of a large table
 * is beside its largest segment.
 */
#define MANY "16"
#define LARGE "32" /* pages */
#define PART "8"   /* one in so many */

#define TABLE(name)                                                                                     \
  {                                                                                                     \
    "SELECT count (*) > " MANY " OR (sum (n) > " LARGE " AND (sum (n) - max (n)) * " PART " > sum (n))" \
    " FROM (SELECT count (*) AS n FROM " name "_idx GROUP BY segid)",                                   \
      "INSERT INTO " name " (" name ", rank) VALUES ('merge', -64)"                                     \
  }

static const struct
{
  const char *has_many;
  const char *merge;
} TABLES[] = { TABLE ("ft_name"), TABLE ("ft_title"), TABLE ("ft_document"), TABLE ("ft_paper") };

G_STATIC_ASSERT (G_N_ELEMENTS (TABLES) == BW_SEARCH_N_TIDIED);

/* Whether anything has been written since it was tidied. */
static gboolean
is_untidy (BwSearchIndex *self)
{
  return self->tidy_version != bw_db_get_data_version (self->db) ||
         self->tidy_written != bw_db_get_n_written (self->db);
}

static void
note_tidy (BwSearchIndex *self)
{
  self->tidy_version = bw_db_get_data_version (self->db);
  self->tidy_written = bw_db_get_n_written (self->db);
}

/* Once begun it goes on until a table has one. */
static gboolean
has_many (BwSearchIndex *self,
          guint          table)
{
  self->tidying[table] = self->tidying[table] || bw_db_get_int64 (self->db, TABLES[table].has_many, 0, NULL) != 0;

  return self->tidying[table];
}

/* @done: (out): whether there was nothing to do */
static gboolean
merge_some (BwSearchIndex  *self,
            gboolean       *done,
            GError        **error)
{
  *done = TRUE;
  for (guint i = 0; *done && i < G_N_ELEMENTS (TABLES); i++)
    {
      gint64 before = bw_db_get_n_written (self->db);

      if (!has_many (self, i))
        continue;
      if (!bw_db_run (self->db, TABLES[i].merge, error, ""))
        return FALSE;
      *done = bw_db_get_n_written (self->db) - before < NO_CHANGE;
      self->tidying[i] = !*done;
    }

  return TRUE;
}

/**
 * bw_search_index_tidy:
 * @budget: microseconds, after which no other step is begun; 0 to go on to the end
 *
 * Makes the index quicker to search: steps of milliseconds, between which others can write.
 * Where somebody else writes that goes before.
 */
gboolean
bw_search_index_tidy (BwSearchIndex  *self,
                      gint64          budget,
                      GError        **error)
{
  gint64 end = g_get_monotonic_time () + budget;
  gboolean done = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!is_untidy (self))
    return TRUE;

  while (!done && (budget == 0 || g_get_monotonic_time () < end))
    {
      if (!bw_db_try_begin (self->db))
        return TRUE;
      if (!merge_some (self, &done, error) || !bw_db_commit (self->db, error))
        {
          bw_db_rollback (self->db);
          return FALSE;
        }
    }
  if (done)
    note_tidy (self);

  return TRUE;
}
