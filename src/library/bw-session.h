#pragma once

#include "bw-db.h"
#include "bw-search-index.h"

G_BEGIN_DECLS

/**
 * BwSession:
 *
 * What one thread has open: the library, and once it is asked for the search index.
 */
typedef struct _BwSession BwSession;

BwSession     *bw_session_new             (const char    *path,
                                           BwDbMode       mode,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void           bw_session_free            (BwSession     *self);
BwDb          *bw_session_get_db          (BwSession     *self);
void           bw_session_set_cancellable (BwSession     *self,
                                           GCancellable  *cancellable);
BwSearchIndex *bw_session_find_index      (BwSession     *self);
BwSearchIndex *bw_session_get_index       (BwSession     *self,
                                           GError       **error);
BwSearchIndex *bw_session_get_searchable  (BwSession     *self,
                                           GError       **error);
void           bw_session_drop_index      (BwSession     *self);
gboolean       bw_session_notice_others   (BwSession     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSession, bw_session_free)

G_END_DECLS
