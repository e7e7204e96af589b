#pragma once

#include "bw-db.h"
#include "bw-query.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwSearchFilter:
 *
 * The parts of a query that are no text: kinds, categories, dates, marks.
 */
typedef struct _BwSearchFilter BwSearchFilter;

BwSearchFilter *bw_search_filter_new         (const BwQuery         *query,
                                              GPtrArray             *hints) G_GNUC_WARN_UNUSED_RESULT;
void            bw_search_filter_free        (BwSearchFilter        *self);
gboolean        bw_search_filter_is_empty    (const BwSearchFilter  *self);
gboolean        bw_search_filter_get_dates   (const BwSearchFilter  *self,
                                              int                   *from,
                                              int                   *to);
gboolean        bw_search_filter_allows_kind (const BwSearchFilter  *self,
                                              const char            *kind);
gboolean        bw_search_filter_accepts     (const BwSearchFilter  *self,
                                              BwDb                  *library,
                                              BwRef                  ref,
                                              const char            *kind,
                                              gboolean              *accepts,
                                              GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchFilter, bw_search_filter_free)

G_END_DECLS
