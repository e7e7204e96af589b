#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_LIVE_SEARCH (bw_live_search_get_type ())

G_DECLARE_FINAL_TYPE (BwLiveSearch, bw_live_search, BW, LIVE_SEARCH, GObject)

BwLiveSearch     *bw_live_search_new          (BwLibrary    *library) G_GNUC_WARN_UNUSED_RESULT;
void              bw_live_search_count_facets (BwLiveSearch *self);
void              bw_live_search_set_text     (BwLiveSearch *self,
                                               const char   *text);
void              bw_live_search_set_words    (BwLiveSearch *self,
                                               BwKind        kind,
                                               const char   *text);
const char       *bw_live_search_get_text     (BwLiveSearch *self);
const BwFindings *bw_live_search_get_findings (BwLiveSearch *self);
const GError     *bw_live_search_get_error    (BwLiveSearch *self);
gint64            bw_live_search_get_duration (BwLiveSearch *self);

G_END_DECLS
