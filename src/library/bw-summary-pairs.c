#include "bw-summary-pairs.h"

#include "bw-appearance-query.h"
#include "bw-decision-kin.h"
#include "bw-doubt-blocks.h"
#include "bw-doubt-table.h"
#include "bw-id-list.h"
#include "bw-retold-papers.h"
#include "bw-traits-query.h"

/*
 * A summary without a title describes one of the papers by the same people that it may be, and so is
 * doubtful with. Papers by the same people speak of the same: where two may be meant, or a document
 * has both beside each other, nothing is sure.
 */

#define LEAD_OVER 2 /* the next has no more than two thirds of the terms */
#define LEAD_OF 3

static void
pair_free (gpointer data)
{
  BwSummaryPair *pair = data;

  g_free (pair->why);
  g_free (pair);
}

static gboolean
add_untitled (BwDb    *db,
              gint64   id,
              GArray  *ids,
              GError **error)
{
  g_autoptr (BwTraits) paper = bw_traits_query_get_head (db, (BwRef){ BW_KIND_PAPER, id }, error);

  if (paper != NULL && !paper->name_known && !bw_id_list_contains (ids, id))
    g_array_append_val (ids, id);

  return paper != NULL;
}

static gboolean
add_of_block (BwDb        *db,
              const char  *block,
              GArray      *ids,
              GError     **error)
{
  g_autoptr (GArray) rows = bw_doubt_table_get_block (db, BW_KIND_PAPER, block, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const BwDoubtRow *row = &g_array_index (rows, BwDoubtRow, i);

      if (!add_untitled (db, row->one_id, ids, error) || !add_untitled (db, row->other_id, ids, error))
        return FALSE;
    }

  return rows != NULL;
}

/* Returns: (transfer full) (nullable): those of @blocks that have summaries, all where that is `NULL`;
 *   or `NULL` with @error set */
static GStrv
get_keys (BwDb        *db,
          GHashTable  *blocks,
          GError     **error)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer data;

  if (blocks == NULL)
    return bw_doubt_table_get_blocks_of_authors (db, error);

  g_hash_table_iter_init (&iter, blocks);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      const BwDoubtBlock *block = data;

      if (block->kind == BW_KIND_PAPER && g_str_has_prefix (block->key, BW_DOUBT_BLOCK_AUTHOR))
        g_strv_builder_add (keys, block->key);
    }

  return g_strv_builder_end (keys);
}

/* Returns: (transfer full) (element-type gint64) (nullable): the papers without a title that may be
 *   others, rising; or `NULL` with @error set */
static GArray *
find_summaries (BwDb        *db,
                GHashTable  *blocks,
                GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) keys = get_keys (db, blocks, error);

  if (keys == NULL)
    return NULL;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!add_of_block (db, keys[i], ids, error))
      return NULL;
  bw_id_list_sort (ids);

  return g_steal_pointer (&ids);
}

static char *
explain (const BwRetoldPaper *paper)
{
  return g_strdup_printf ("a summary by one of its authors, with %u telling words in common",
                          paper->n_terms);
}

static gboolean
weigh (BwDb           *db,
       BwTraits       *summary,
       BwRetoldPaper  *paper,
       GError        **error)
{
  g_autoptr (BwTraits) traits = bw_traits_query_get_head (db, (BwRef){ BW_KIND_PAPER, paper->paper_id }, error);
  g_autoptr (GPtrArray) clues = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);

  if (traits == NULL || !bw_traits_query_fill (db, BW_KIND_PAPER, traits, error) ||
      !bw_traits_query_add_abstract (db, traits, error))
    return FALSE;
  if (traits->name_known)
    bw_retold_papers_weigh_summary (paper, traits, summary, clues);

  return TRUE;
}

/* Returns: (nullable): the one that stands out */
static const BwRetoldPaper *
find_best (GArray *papers)
{
  const BwRetoldPaper *best = NULL;

  for (guint i = 0; i < papers->len; i++)
    {
      const BwRetoldPaper *paper = &g_array_index (papers, BwRetoldPaper, i);

      if (paper->sure && (best == NULL || paper->n_terms > best->n_terms))
        best = paper;
    }
  for (guint i = 0; best != NULL && i < papers->len; i++)
    {
      const BwRetoldPaper *paper = &g_array_index (papers, BwRetoldPaper, i);

      if (paper != best && (paper->sure || LEAD_OF * paper->n_terms > LEAD_OVER * best->n_terms))
        return NULL;
    }

  return best;
}

/* @pair: (out): the summary and what it describes, where that is sure */
static gboolean
choose (BwDb           *db,
        gint64          summary_id,
        BwSummaryPair **pair,
        GError        **error)
{
  BwRef ref = { BW_KIND_PAPER, summary_id };
  g_autoptr (BwTraits) summary = bw_traits_query_get_head (db, ref, error);
  g_autoptr (GArray) rows = bw_doubt_table_get_of (db, ref, error);
  g_autoptr (GArray) papers = g_array_new (FALSE, FALSE, sizeof (BwRetoldPaper));
  const BwRetoldPaper *best;

  if (summary == NULL || rows == NULL || !bw_traits_query_fill (db, BW_KIND_PAPER, summary, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const BwDoubtRow *row = &g_array_index (rows, BwDoubtRow, i);
      BwRetoldPaper paper = { row->one_id == summary_id ? row->other_id : row->one_id, 0, FALSE, 0 };

      if (!weigh (db, summary, &paper, error))
        return FALSE;
      g_array_append_val (papers, paper);
    }

  if ((best = find_best (papers)) != NULL)
    {
      *pair = g_new0 (BwSummaryPair, 1);
      **pair = (BwSummaryPair){ summary_id, best->paper_id, explain (best) };
    }
  return TRUE;
}

/* @share: (out): whether one document has both, and so has two */
static gboolean
share_document (BwDb      *db,
                gint64     one_id,
                gint64     other_id,
                gboolean  *share,
                GError   **error)
{
  g_autoptr (GPtrArray) ones = bw_appearance_query_get (db, (BwRef){ BW_KIND_PAPER, one_id }, error);
  g_autoptr (GPtrArray) others = bw_appearance_query_get (db, (BwRef){ BW_KIND_PAPER, other_id }, error);

  if (ones == NULL || others == NULL)
    return FALSE;

  *share = FALSE;
  for (guint i = 0; i < ones->len; i++)
    for (guint j = 0; j < others->len && !*share; j++)
      *share = ((const BwAppearance *) g_ptr_array_index (ones, i))->document_id ==
               ((const BwAppearance *) g_ptr_array_index (others, j))->document_id;

  return TRUE;
}

/* @is: (out): whether the person has decided anything of them that this would change */
static gboolean
is_decided (BwDb                 *db,
            const BwSummaryPair  *pair,
            gboolean             *is,
            GError              **error)
{
  return bw_decision_kin_is_told (db, (BwRef){ BW_KIND_PAPER, pair->summary_id }, TRUE, is, error) &&
         (*is || bw_decision_kin_is_told (db, (BwRef){ BW_KIND_PAPER, pair->paper_id }, FALSE, is, error));
}

/* Two summaries of one document are of two works: neither is one that both may be. */
static gboolean
is_apart (BwDb                 *db,
          GPtrArray            *pairs,
          const BwSummaryPair  *pair,
          gboolean             *apart,
          GError              **error)
{
  if (!is_decided (db, pair, apart, error) ||
      (!*apart && !share_document (db, pair->summary_id, pair->paper_id, apart, error)))
    return FALSE;
  for (guint i = 0; i < pairs->len && !*apart; i++)
    {
      const BwSummaryPair *other = g_ptr_array_index (pairs, i);

      if (other != pair && other->paper_id == pair->paper_id &&
          !share_document (db, pair->summary_id, other->summary_id, apart, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_apart (BwDb       *db,
              GPtrArray  *pairs,
              GError    **error)
{
  g_autoptr (GPtrArray) apart = g_ptr_array_new ();

  for (guint i = 0; i < pairs->len; i++)
    {
      gboolean is = FALSE;

      if (!is_apart (db, pairs, g_ptr_array_index (pairs, i), &is, error))
        return FALSE;
      if (is)
        g_ptr_array_add (apart, g_ptr_array_index (pairs, i));
    }
  for (guint i = 0; i < apart->len; i++)
    g_ptr_array_remove (pairs, g_ptr_array_index (apart, i));

  return TRUE;
}

/**
 * bw_summary_pairs_find:
 * @blocks: (element-type BwDoubtBlock) (nullable): in which papers have been judged, or `NULL` for all
 *
 * Returns: (transfer full) (element-type BwSummaryPair) (nullable): what is one for sure, or `NULL` with
 *   @error set
 */
GPtrArray *
bw_summary_pairs_find (BwDb        *db,
                       GHashTable  *blocks,
                       GError     **error)
{
  g_autoptr (GArray) ids = find_summaries (db, blocks, error);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (pair_free);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      BwSummaryPair *pair = NULL;

      if (!choose (db, g_array_index (ids, gint64, i), &pair, error))
        return NULL;
      if (pair != NULL)
        g_ptr_array_add (pairs, pair);
    }
  if (!remove_apart (db, pairs, error))
    return NULL;

  return g_steal_pointer (&pairs);
}
