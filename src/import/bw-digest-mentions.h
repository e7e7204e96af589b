#pragma once

#include "bw-record.h"

G_BEGIN_DECLS

/**
 * BwDigestMentions:
 *
 * Collects the works that a digest mentions: each once, however often it comes up,
 * in the part that is the most prominent.
 */
typedef struct _BwDigestMentions BwDigestMentions;

BwDigestMentions *bw_digest_mentions_new     (BwRecord         *record) G_GNUC_WARN_UNUSED_RESULT;
void              bw_digest_mentions_free    (BwDigestMentions *self);
guint             bw_digest_mentions_add     (BwDigestMentions *self,
                                              const char       *title,
                                              BwRole            role,
                                              const char       *section,
                                              GPtrArray        *institutions,
                                              gboolean         *is_new);
void              bw_digest_mentions_discuss (BwDigestMentions *self,
                                              guint             index,
                                              const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDigestMentions, bw_digest_mentions_free)

G_END_DECLS
