#include "bw-digest-place.h"

#include <string.h>

#include "bw-digest-link.h"

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
gboolean
bw_digest_place_is_item (const BwDigestEntry  *entry,
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
