#pragma once

#include "bw-digest-entry.h"
#include "bw-mention-record.h"

G_BEGIN_DECLS

/**
 * BwDigestStory:
 *
 * Makes the mentions of a digest: each from its entry and from the blocks that follow it,
 * which are a summary and an opinion. Text that no entry stands before waits for one, such
 * as the link below a story.
 */
typedef struct _BwDigestStory BwDigestStory;

BwDigestStory *bw_digest_story_new  (GPtrArray     *mentions) G_GNUC_WARN_UNUSED_RESULT;
void           bw_digest_story_free (BwDigestStory *self);

void             bw_digest_story_begin       (BwDigestStory        *self,
                                              const BwDigestEntry  *entry,
                                              const char           *section,
                                              BwRole                role);
void             bw_digest_story_end         (BwDigestStory        *self);
BwMentionRecord *bw_digest_story_get_current (BwDigestStory        *self);
gboolean         bw_digest_story_add_text    (BwDigestStory        *self,
                                              const BwOutlineBlock *block,
                                              gsize                 from);
void             bw_digest_story_add_opinion (BwDigestStory        *self,
                                              const BwOutlineBlock *block,
                                              gsize                 from);
void             bw_digest_story_take_entry  (BwDigestStory        *self,
                                              const BwDigestEntry  *entry);
gboolean         bw_digest_story_is_listing  (BwDigestStory        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDigestStory, bw_digest_story_free)

G_END_DECLS
