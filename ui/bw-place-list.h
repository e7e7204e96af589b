#pragma once

#include <adwaita.h>

#include "bw-place.h"
#include "bw-searches.h"
#include "bw-tally.h"

G_BEGIN_DECLS

#define BW_TYPE_PLACE_LIST (bw_place_list_get_type ())

G_DECLARE_FINAL_TYPE (BwPlaceList, bw_place_list, BW, PLACE_LIST, AdwBin)

void     bw_place_list_set_tally    (BwPlaceList   *self,
                                     BwTally       *tally);
void     bw_place_list_set_searches (BwPlaceList   *self,
                                     BwSearches    *searches);
void     bw_place_list_select       (BwPlaceList   *self,
                                     const BwPlace *place);
gboolean bw_place_list_focus_rows   (BwPlaceList   *self);

G_END_DECLS
