#include "bw-search-index-private.h"

#include "bw-change-table.h"
#include "bw-search-state.h"
#include "bw-search-writer.h"

/* Brings the index up to the library, by the changes that the library has noted. */

#define MAX_STALE_PERCENT 25
#define MIN_STALE 1000
#define COUNT_GROWTH 8
#define FIRST_COUNT 100000 /* papers: as many come in within a short while */
#define WORTH_PART 24      /* of what the index holds is worth a segment of its own in bulk */
#define MAX_PART 40000     /* changes, which are in memory in a transaction; so is what they change */

/* Names of the index's state. */
#define LIBRARY "uid"
#define WATERMARK "seq"
#define STALE "stale"
#define UNCOUNTED "uncounted"

static const char COUNT_ENTRIES[] = "SELECT count (*) FROM entry";

/* About, at once: as many numbers of papers have been given. */
static const char COUNT_PAPERS[] =
  "SELECT coalesce ((SELECT max (rk) FROM entry WHERE space = 1)"
  "                 - (SELECT min (rk) FROM entry WHERE space = 1) + 1, 0)";

static const char MERGE[] = "INSERT INTO ft_paper (ft_paper, rank) VALUES ('merge', 64)";

/* The last change that is in the index; -1 when it is of another library. */
static gint64
get_watermark (BwSearchIndex *self,
               BwDb          *library)
{
  g_autofree char *uid = bw_search_state_get (self->db, LIBRARY);
  g_autofree char *library_uid = bw_change_table_get_uid (library, NULL);
  gint64 watermark = bw_search_state_get_int64 (self->db, WATERMARK, -1);

  if (uid == NULL || g_strcmp0 (uid, library_uid) != 0)
    return -1;

  return watermark <= bw_change_table_get_last (library, NULL) ? watermark : -1;
}

/* Whether all changes after @watermark are still known. */
static gboolean
can_follow (BwDb   *library,
            gint64  watermark)
{
  gint64 first = bw_change_table_get_first (library, NULL);

  return watermark >= 0 &&
         (first != 0 ? watermark >= first - 1 : watermark == bw_change_table_get_last (library, NULL));
}

static gboolean
has_uncounted_words (BwSearchIndex *self)
{
  return bw_search_state_get_int64 (self->db, UNCOUNTED, 0) != 0;
}

/**
 * bw_search_index_is_current:
 *
 * Returns: whether the index holds all that the library does
 */
gboolean
bw_search_index_is_current (BwSearchIndex *self,
                            BwDb          *library)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_watermark (self, library) == bw_change_table_get_last (library, NULL) &&
         !has_uncounted_words (self);
}

static gboolean
set_watermark (BwSearchIndex  *self,
               BwDb           *library,
               gint64          seq,
               GError        **error)
{
  g_autofree char *uid = bw_change_table_get_uid (library, error);

  return uid != NULL && bw_search_state_set (self->db, LIBRARY, uid, error) &&
         bw_search_state_set_int64 (self->db, WATERMARK, seq, error);
}

static gboolean
has_grown_much (BwSearchIndex *self)
{
  gint64 enough = MAX (COUNT_GROWTH * self->n_counted, FIRST_COUNT);

  return bw_db_get_int64 (self->db, COUNT_PAPERS, 0, NULL) >= enough;
}

/* Counts the words of all that the index holds. */
static gboolean
count_words (BwSearchIndex  *self,
             GError        **error)
{
  self->n_counted = bw_db_get_int64 (self->db, COUNT_PAPERS, 0, NULL);

  return bw_vocabulary_rebuild (self->db, error) &&
         bw_search_state_set_int64 (self->db, UNCOUNTED, 0, error);
}

/* @more: whether more is known to follow: then it waits until it is worth it */
static gboolean
count_words_in_time (BwSearchIndex  *self,
                     gboolean        more,
                     GError        **error)
{
  if (more && !has_grown_much (self))
    return bw_search_state_set_int64 (self->db, UNCOUNTED, 1, error);

  return count_words (self, error);
}

static gboolean
write_all (BwSearchIndex  *self,
           BwDb           *library,
           GError        **error)
{
  gint64 seq = bw_change_table_get_last (library, error);

  return bw_search_writer_write_all (self->db, library, error) &&
         count_words_in_time (self, self->in_bulk, error) &&
         bw_search_state_set_int64 (self->db, STALE, 0, error) &&
         set_watermark (self, library, seq, error);
}

/* Rows of what has changed stay behind in the index; too many of them slow it down. */
static gboolean
is_too_stale (BwSearchIndex *self)
{
  gint64 stale = bw_search_state_get_int64 (self->db, STALE, 0);

  return stale > MIN_STALE &&
         stale * 100 > bw_db_get_int64 (self->db, COUNT_ENTRIES, 0, NULL) * MAX_STALE_PERCENT;
}

/*
 * To count all words costs by what the index holds, to count those of the changes by the
 * changes, but more for each. So what comes in bulk is counted by itself until there is
 * twice as much as before it, and then as a whole when there are FIRST_COUNT, and each
 * time that there is COUNT_GROWTH times as much.
 */
static BwVocabulary *
begin_to_count (BwSearchIndex *self)
{
  if (self->in_bulk && bw_db_get_int64 (self->db, COUNT_PAPERS, 0, NULL) >= 2 * self->n_before)
    return NULL;

  return has_uncounted_words (self) ? NULL : bw_vocabulary_new ();
}

/* @last: whether the index is now up to the library */
static gboolean
end_counting (BwSearchIndex  *self,
              BwVocabulary   *vocabulary,
              gboolean        last,
              GError        **error)
{
  if (vocabulary != NULL)
    return bw_vocabulary_write (vocabulary, self->db, error);

  return count_words_in_time (self, self->in_bulk || !last, error);
}

/* Names that were read before are still right unless somebody else wrote the index since. */
static BwSearchNames *
get_names (BwSearchIndex   *self,
           gint64           watermark,
           const BwChanges *changes)
{
  if (self->names != NULL && self->names_seq != watermark)
    g_clear_pointer (&self->names, bw_search_names_free);
  if (self->names == NULL)
    self->names = bw_search_names_new ();
  bw_search_names_forget (self->names, changes);

  return self->names;
}

static gboolean
write_changes (BwSearchIndex  *self,
               BwDb           *library,
               gint64          watermark,
               GError        **error)
{
  gint64 last = bw_change_table_get_last (library, error);
  gint64 seq = MIN (last, watermark + MAX_PART);
  gint64 stale = bw_search_state_get_int64 (self->db, STALE, 0);
  guint n_stale = 0;
  g_autoptr (BwVocabulary) vocabulary = begin_to_count (self);
  g_autoptr (BwChanges) changes = bw_change_table_get_between (library, watermark, seq, error);

  if (changes == NULL ||
      !bw_search_writer_write_changes (self->db, library, changes,
                                       get_names (self, watermark, changes), vocabulary, &n_stale,
                                       error) ||
      !end_counting (self, vocabulary, seq == last, error) ||
      !bw_search_state_set_int64 (self->db, STALE, stale + n_stale, error) ||
      !bw_db_run (self->db, MERGE, error, "") || !set_watermark (self, library, seq, error))
    return FALSE;

  self->names_seq = seq;
  if (!self->in_bulk)
    g_clear_pointer (&self->names, bw_search_names_free);

  return TRUE;
}

/*
 * Each update is a segment of its own, which is merged with others until all are large: few
 * large updates are written much fewer times than many small ones.
 */
static gboolean
is_worth_it (BwSearchIndex *self,
             BwDb          *library,
             gint64         watermark)
{
  gint64 n_changes = bw_change_table_get_last (library, NULL) - watermark;

  return !self->in_bulk || watermark < 0 ||
         n_changes >= MIN (MAX_PART, bw_db_get_int64 (self->db, COUNT_PAPERS, 0, NULL) / WORTH_PART);
}

/* Runs in a transaction of the index, over one state of the library. */
static gboolean
write_index (BwSearchIndex  *self,
             BwDb           *library,
             gboolean        anew,
             GError        **error)
{
  gint64 watermark = get_watermark (self, library);

  if (!anew && watermark == bw_change_table_get_last (library, NULL))
    return !has_uncounted_words (self) || self->in_bulk || count_words (self, error);
  if (!anew && can_follow (library, watermark) && !is_too_stale (self))
    return write_changes (self, library, watermark, error);

  return write_all (self, library, error);
}

static gboolean
update (BwSearchIndex  *self,
        BwDb           *library,
        gboolean        anew,
        GError        **error)
{
  gboolean done;

  if (!bw_db_begin (self->db, error))
    return FALSE;
  if (!bw_db_exec (library, "BEGIN", error))
    {
      bw_db_rollback (self->db);
      return FALSE;
    }

  done = write_index (self, library, anew, error);
  bw_db_rollback (library); /* nothing was written there */
  if (done && bw_db_commit (self->db, error))
    return TRUE;

  bw_db_rollback (self->db);
  return FALSE;
}

/**
 * bw_search_index_begin_bulk:
 *
 * Says that many updates follow, one after the other, after which somebody updates the
 * index who has not said so. Until then words of what is new may be missing in the table
 * by which the beginnings of words are completed.
 */
void
bw_search_index_begin_bulk (BwSearchIndex *self)
{
  g_return_if_fail (self != NULL);

  if (self->in_bulk)
    return;

  self->in_bulk = TRUE;
  self->n_before = bw_db_get_int64 (self->db, COUNT_PAPERS, 0, NULL);
  self->n_counted = self->n_before;
}

/**
 * bw_search_index_update:
 *
 * Brings the index up to the library: by what has changed since, or by making it
 * anew when that is not known. Other programs go on searching what was there before. What
 * has changed in so many things that they would fill the memory is written in parts.
 */
gboolean
bw_search_index_update (BwSearchIndex  *self,
                        BwDb           *library,
                        GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  do
    {
      if (bw_search_index_is_current (self, library) ||
          !is_worth_it (self, library, get_watermark (self, library)))
        return TRUE;
      if (!update (self, library, FALSE, error))
        return FALSE;
    }
  while (get_watermark (self, library) < bw_change_table_get_last (library, NULL));

  return TRUE;
}

gboolean
bw_search_index_rebuild (BwSearchIndex  *self,
                         BwDb           *library,
                         GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return update (self, library, TRUE, error);
}
