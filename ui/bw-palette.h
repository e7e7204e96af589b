#pragma once

#include <adwaita.h>

#include "bw-library.h"
#include "bw-searches.h"

G_BEGIN_DECLS

#define BW_TYPE_PALETTE (bw_palette_get_type ())

G_DECLARE_FINAL_TYPE (BwPalette, bw_palette, BW, PALETTE, AdwWindow)

BwPalette *bw_palette_new (GtkWindow  *parent,
                           BwLibrary  *library,
                           BwSearches *searches);

G_END_DECLS
