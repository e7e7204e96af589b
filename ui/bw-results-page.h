#pragma once

#include "bw-row-view.h"
#include "bw-live-search.h"
#include "bw-saved-search.h"

G_BEGIN_DECLS

#define BW_TYPE_RESULTS_PAGE (bw_results_page_get_type ())

G_DECLARE_FINAL_TYPE (BwResultsPage, bw_results_page, BW, RESULTS_PAGE, AdwBin)

void       bw_results_page_set_search (BwResultsPage       *self,
                                       BwLiveSearch        *search);
void       bw_results_page_set_opened (BwResultsPage       *self,
                                       const BwSavedSearch *saved,
                                       const char          *text);
BwRowView *bw_results_page_get_rows   (BwResultsPage       *self);
void       bw_results_page_activate   (BwResultsPage       *self);
void       bw_results_page_follow     (BwResultsPage       *self,
                                       BwRef                ref);

G_END_DECLS
