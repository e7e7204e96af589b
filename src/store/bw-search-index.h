#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwSearchIndex:
 *
 * The derived file in which words are looked up, beside the library and named after
 * it. Like a connection it belongs to the thread that opened it.
 */
typedef struct _BwSearchIndex BwSearchIndex;

char          *bw_search_index_path   (const char     *library_path) G_GNUC_WARN_UNUSED_RESULT;
BwSearchIndex *bw_search_index_open   (const char     *library_path,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           bw_search_index_free   (BwSearchIndex  *self);
BwDb          *bw_search_index_get_db (BwSearchIndex  *self);

gboolean bw_search_index_is_private (BwSearchIndex  *self);
gboolean bw_search_index_is_current (BwSearchIndex  *self,
                                     BwDb           *library);
void     bw_search_index_begin_bulk (BwSearchIndex  *self);
gboolean bw_search_index_update     (BwSearchIndex  *self,
                                     BwDb           *library,
                                     GError        **error);
gboolean bw_search_index_rebuild    (BwSearchIndex  *self,
                                     BwDb           *library,
                                     GError        **error);
gboolean bw_search_index_tidy       (BwSearchIndex  *self,
                                     gint64          budget,
                                     GError        **error);
gboolean bw_search_index_check      (BwSearchIndex  *self,
                                     BwDb           *library,
                                     GPtrArray      *findings,
                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchIndex, bw_search_index_free)

G_END_DECLS
