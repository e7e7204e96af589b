#pragma once

#include "bw-library.h"
#include "bw-saved-search.h"

G_BEGIN_DECLS

#define BW_TYPE_SEARCHES (bw_searches_get_type ())

G_DECLARE_FINAL_TYPE (BwSearches, bw_searches, BW, SEARCHES, GObject)

BwSearches          *bw_searches_new    (BwLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
void                 bw_searches_update (BwSearches *self);
GPtrArray           *bw_searches_get    (BwSearches *self);
const BwSavedSearch *bw_searches_find   (BwSearches *self,
                                         const char *name);

G_END_DECLS
