#include "bw-summary-joiner.h"

#include "bw-appearance-query.h"
#include "bw-block-query.h"
#include "bw-decider.h"
#include "bw-decision-step.h"
#include "bw-found-table.h"
#include "bw-moved-facts.h"
#include "bw-summary-pairs.h"

/*
 * A paper that is known by a summary only is the work that this describes, where that is sure. That
 * follows from the facts, whichever document came first, and lies below what the person decides:
 * decisions are lifted before, and applied when what is joined is derived. What comes later and says
 * as much does not part them, until the summary is read again.
 */

/* What the person has decided of people is no evidence. */
static gboolean
share_author (BwDb                 *db,
              const BwSummaryPair  *pair,
              gboolean             *share,
              GError              **error)
{
  g_autoptr (GArray) authors = bw_block_query_get_authors (db, pair->paper_id, error);
  g_autoptr (GArray) others = bw_block_query_get_authors (db, pair->summary_id, error);

  if (authors == NULL || others == NULL)
    return FALSE;

  *share = FALSE;
  for (guint i = 0; i < authors->len; i++)
    for (guint j = 0; j < others->len && !*share; j++)
      *share = g_array_index (authors, gint64, i) == g_array_index (others, gint64, j);

  return TRUE;
}

static gboolean
log_pair (BwDb                 *db,
          const BwSummaryPair  *pair,
          GError              **error)
{
  g_autoptr (GPtrArray) appearances = bw_appearance_query_get (db, (BwRef){ BW_KIND_PAPER, pair->summary_id }, error);

  for (guint i = 0; appearances != NULL && i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);

      for (guint j = 0; j < appearance->names->len; j++)
        {
          const BwFoundRow found = { .keep = { BW_KIND_PAPER, pair->paper_id },
                                     .name = g_ptr_array_index (appearance->spellings, j),
                                     .key = g_ptr_array_index (appearance->names, j),
                                     .why = pair->why,
                                     .document_id = appearance->document_id };

          if (!bw_found_table_add (db, &found, error))
            return FALSE;
        }
    }

  return appearances != NULL;
}

static gboolean
join (BwDb                 *db,
      const BwSummaryPair  *pair,
      BwTouched            *touched,
      GError              **error)
{
  g_autoptr (BwDecision) merge = bw_decision_new (BW_DECISION_MERGE, BW_KIND_PAPER, pair->why);

  merge->keep.id = pair->paper_id;
  merge->other.id = pair->summary_id;

  return log_pair (db, pair, error) && bw_decision_step_touch_both (db, merge, touched, error) &&
         bw_moved_facts_move_mark (db, BW_KIND_PAPER, 0, pair->summary_id, pair->paper_id, error) &&
         bw_decision_step_unite (db, merge, 0, touched, error);
}

/**
 * bw_summary_joiner_run:
 * @blocks: (element-type BwDoubtBlock) (nullable): in which papers have been judged, or `NULL` for all
 * @made: papers that the transaction has made
 * @touched: what is joined is added to it; all of it is to be derived then
 * @joined: (out): whether anything is, so that more may be sure afterwards
 *
 * Makes papers that are known by a summary only those that they are, after what is doubtful has been
 * judged.
 */
gboolean
bw_summary_joiner_run (BwDb             *db,
                       GHashTable       *blocks,
                       const BwChanges  *made,
                       BwTouched        *touched,
                       gboolean         *joined,
                       GError          **error)
{
  g_autoptr (GPtrArray) pairs = bw_summary_pairs_find (db, blocks, error);
  gboolean decided = FALSE;

  *joined = FALSE;
  if (pairs == NULL)
    return FALSE;
  if (pairs->len == 0)
    return TRUE;
  if (!bw_touched_is_decided (touched, db, &decided, error) ||
      (decided && !bw_decider_lift_people (db, touched, error)))
    return FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const BwSummaryPair *pair = g_ptr_array_index (pairs, i);
      gboolean share = FALSE;

      if (!share_author (db, pair, &share, error) || (share && !join (db, pair, touched, error)))
        return FALSE;
      touched->n_joined += share && bw_changes_contains (made, BW_KIND_PAPER, pair->summary_id);
      *joined |= share;
    }

  return TRUE;
}
