#include "bw-digest-score.h"

#include "bw-digest-front.h"
#include "bw-digest-item.h"
#include "bw-digest-layout.h"
#include "bw-digest-source.h"
#include "bw-digest-title.h"
#include "bw-follower.h"

#define SCORED_LINES 300
#define SCORED_LENGTH 2000 /* bytes of a line */
#define MAX_TEXTS 12       /* paragraphs to each title, in a digest without a name */

/* What of a digest's structure a text has. */
typedef struct
{
  int n_bracketed; /* titles with institutions and a verb behind them */
  int n_plain;     /* other titles */
  int n_picks;
  int n_summaries;
  int n_linked; /* links that a paragraph begins with */
  int n_texts;
} Signs;

static void
count_block (Signs               *signs,
             const BwDigestBlock *block,
             const BwDigestBlock *next)
{
  g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
  BwDigestItem item;

  if (block->kind == BW_DIGEST_BLOCK_HEADING)
    {
      signs->n_summaries += block->heading == BW_DIGEST_HEADING_SUMMARY;
      signs->n_picks += block->heading == BW_DIGEST_HEADING_PICK;
    }
  else if (block->kind == BW_DIGEST_BLOCK_TITLE && next != NULL &&
           next->kind == BW_DIGEST_BLOCK_SOURCE)
    bw_digest_source_read (next->text, institutions);
  if (block->kind == BW_DIGEST_BLOCK_HEADING || block->is_summary)
    return;

  signs->n_texts++;
  signs->n_linked += block->link != NULL && block->kind == BW_DIGEST_BLOCK_PARAGRAPH &&
                     bw_digest_item_read_link (&item, block->text, block->link,
                                               BW_DIGEST_PLACE_PARAGRAPH, institutions);
  if (institutions->len > 0)
    signs->n_bracketed++;
  else if (bw_digest_item_read (&item, block->text, BW_DIGEST_PLACE_PARAGRAPH, institutions))
    {
      BwTitleShape shape;

      bw_title_shape_read (&shape, item.title);
      if (institutions->len > 0 && bw_title_shape_is_cased (&shape) &&
          bw_follower_find (bw_slice_new (item.end)) >= BW_FOLLOWER_PLURAL)
        signs->n_bracketed++;
      else
        signs->n_plain++;
    }
}

/**
 * bw_digest_score:
 *
 * Returns: how sure it is that a text is a digest, 0 to 100
 */
int
bw_digest_score (const BwLines *lines)
{
  g_autoptr (GPtrArray) read = bw_digest_lines_new (lines, SCORED_LINES, SCORED_LENGTH);
  g_autoptr (GPtrArray) blocks = NULL;
  g_auto (BwDigestFront) front = { NULL, BW_DATE_UNKNOWN, 0, FALSE };
  Signs signs = { 0 };
  int points;

  bw_digest_front_read (&front, read);
  blocks = bw_digest_layout_new (read, front.end);
  for (guint i = 0; i < blocks->len; i++)
    count_block (&signs, g_ptr_array_index (blocks, i),
                 i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL);

  if (signs.n_bracketed + signs.n_plain + signs.n_picks + signs.n_linked == 0)
    return 0;

  points = (front.is_named ? 15 : 0) + (front.date.month != 0 ? 15 : 0) +
           (signs.n_summaries > 0 ? 10 : 0) + (signs.n_picks > 0 ? 25 : 0) +
           MIN (15 * signs.n_bracketed, 45) + MIN (5 * signs.n_plain, 20) +
           (front.is_named ? MIN (3 * signs.n_linked, 25) : 0);

  /* Among much else, a few such titles do not make a digest. */
  if (!front.is_named && signs.n_picks == 0 &&
      signs.n_texts > MAX_TEXTS * (signs.n_bracketed + signs.n_plain))
    points /= 3;

  return MIN (points, 97);
}
