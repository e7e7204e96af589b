#pragma once

#include "bw-findings.h"
#include "bw-saved-search.h"
#include "bw-search-index.h"

G_BEGIN_DECLS

BwFindings *bw_search_run          (BwDb           *library,
                                    BwSearchIndex  *index,
                                    const char     *text,
                                    int             limit,
                                    gint64          budget,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
BwFacets   *bw_search_count_facets (BwDb           *library,
                                    BwSearchIndex  *index,
                                    const char     *text,
                                    int             limit,
                                    gint64          budget,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bw_search_count_new    (BwDb           *library,
                                    BwSearchIndex  *index,
                                    BwSavedSearch  *saved,
                                    guint           max,
                                    gint64          budget,
                                    GError        **error);

G_END_DECLS
