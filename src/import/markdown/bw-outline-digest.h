#pragma once

#include "bw-date.h"
#include "bw-mention-record.h"
#include "bw-outline.h"

G_BEGIN_DECLS

/**
 * BwOutlineDigest:
 * @title: (nullable): the heading of the whole
 * @mentions: (element-type BwMentionRecord): its items, in order
 * @n_people: items with people
 * @n_opinions: items with an opinion
 * @n_mores: items that are the links below stories
 * @n_identified: items that are known papers by their links
 * @n_told: blocks that belong to items
 * @n_other: blocks that do not, headings left out
 *
 * What an outline says when it is read as a newsletter or a list of links.
 */
typedef struct
{
  char      *title;
  GPtrArray *mentions;
  int        n_people;
  int        n_opinions;
  int        n_mores;
  int        n_identified;
  int        n_told;
  int        n_other;
} BwOutlineDigest;

BwOutlineDigest *bw_outline_digest_new  (const BwOutline *outline,
                                         guint            max_blocks) G_GNUC_WARN_UNUSED_RESULT;
void             bw_outline_digest_free (BwOutlineDigest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOutlineDigest, bw_outline_digest_free)

G_END_DECLS
