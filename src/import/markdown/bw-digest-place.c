#include "bw-digest-place.h"

#include <string.h>

#include "bw-digest-link.h"
#include "bw-text.h"

#define MIN_TOLD_WORDS 5        /* of an item that tells of a work and does not link to it */
#define MAX_CATEGORY_LENGTH 100 /* bytes of a list's item that heads the list below it */

/* A heading that is a link, perhaps with people behind it, is an item, whose title it is. */
BwDigestEntry *
bw_digest_place_read_heading (const BwOutlineBlock *block)
{
  const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0);
  g_autoptr (BwDigestEntry) entry = NULL;

  if (link == NULL ||
      bw_digest_link_get_kind (block, link) != BW_DIGEST_LINK_TITLE ||
      !(entry = bw_digest_entry_read (block)))
    return NULL;

  return (link->end - link->start) * 2 >= strlen (block->text) || block->text[entry->rest] == '\0'
           ? g_steal_pointer (&entry)
           : NULL;
}

/* Whether a paragraph that begins with a work goes on about it as items do. */
static gboolean
is_item (const BwDigestEntry  *entry,
         const BwOutlineBlock *block)
{
  const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0);

  if (entry->url == NULL)
    return entry->authors->len > 0;
  if (block->kind != BW_OUTLINE_PARAGRAPH)
    return TRUE;

  return entry->is_told || entry->authors->len > 0 ||
         (link != NULL && bw_outline_block_span_at (block, BW_OUTLINE_STRONG, link->start) != NULL);
}

/* Whether a list inside a list stands under this item, which names no work. */
gboolean
bw_digest_place_is_category (const BwOutlineBlock *block,
                             const BwOutlineBlock *next)
{
  return block->kind == BW_OUTLINE_ITEM && next != NULL && next->kind == BW_OUTLINE_ITEM &&
         next->level > block->level && strlen (block->text) <= MAX_CATEGORY_LENGTH &&
         bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0) == NULL;
}

/* Whether the item below @block has the addresses of the work that @block tells of, and
 * nothing else. */
static gboolean
is_told (const BwOutlineBlock *block,
         const BwOutlineBlock *next)
{
  return block->kind == BW_OUTLINE_ITEM && next != NULL && next->kind == BW_OUTLINE_ITEM &&
         next->level > block->level && bw_text_count_words (block->text) >= MIN_TOLD_WORDS &&
         bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0) == NULL &&
         bw_digest_link_is_all (next);
}

/**
 * bw_digest_place_read:
 * @next: (nullable): the block after it
 *
 * Returns: (transfer full) (nullable): the work that @block, an item, begins with or tells of
 */
BwDigestEntry *
bw_digest_place_read (const BwOutlineBlock *block,
                      const BwOutlineBlock *next)
{
  g_autoptr (BwDigestEntry) entry = bw_digest_entry_read (block);

  if (entry != NULL && is_item (entry, block))
    return g_steal_pointer (&entry);
  if (!is_told (block, next))
    return NULL;

  g_clear_pointer (&entry, bw_digest_entry_free);
  entry = bw_digest_entry_new ();

  return bw_digest_entry_take_links (entry, next) ? g_steal_pointer (&entry) : NULL;
}
