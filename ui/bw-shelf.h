#pragma once

#include <adwaita.h>

#include "bw-saved-search.h"
#include "bw-library.h"
#include "bw-place.h"
#include "bw-row-view.h"
#include "bw-searches.h"
#include "bw-tally.h"

G_BEGIN_DECLS

#define BW_TYPE_SHELF (bw_shelf_get_type ())

G_DECLARE_FINAL_TYPE (BwShelf, bw_shelf, BW, SHELF, AdwBin)

void           bw_shelf_set_library  (BwShelf       *self,
                                      BwLibrary     *library,
                                      BwTally       *tally,
                                      BwSearches    *searches);
void           bw_shelf_search       (BwShelf       *self,
                                      const char    *text);
gboolean       bw_shelf_is_searching (BwShelf       *self);
void           bw_shelf_show_place   (BwShelf       *self,
                                      const BwPlace *place);
gboolean       bw_shelf_leave_place  (BwShelf       *self);
const BwPlace *bw_shelf_get_place    (BwShelf       *self);
BwRowView     *bw_shelf_get_rows     (BwShelf       *self);
gboolean       bw_shelf_focus_rows   (BwShelf       *self);
void           bw_shelf_activate     (BwShelf       *self);
void           bw_shelf_follow       (BwShelf       *self,
                                      gboolean       home,
                                      BwRef          ref);

void bw_shelf_set_opened (BwShelf             *self,
                          const BwSavedSearch *saved,
                          const char          *text);

G_END_DECLS
