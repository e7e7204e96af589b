#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The groups of the palette, in the order in which they are shown. */
typedef enum
{
  BW_PALETTE_PLACES,
  BW_PALETTE_RECENT,
  BW_PALETTE_COMMANDS,
  BW_PALETTE_THINGS,
} BwPaletteGroup;

#define BW_TYPE_PALETTE_ITEM (bw_palette_item_get_type ())

G_DECLARE_FINAL_TYPE (BwPaletteItem, bw_palette_item, BW, PALETTE_ITEM, GObject)

BwPaletteItem *bw_palette_item_new (BwPaletteGroup  group,
                                    const char     *title,
                                    const char     *subtitle,
                                    const char     *icon,
                                    const char     *action) G_GNUC_WARN_UNUSED_RESULT;

BwPaletteGroup bw_palette_item_get_group    (BwPaletteItem *self);
const char    *bw_palette_item_get_title    (BwPaletteItem *self);
const char    *bw_palette_item_get_subtitle (BwPaletteItem *self);
const char    *bw_palette_item_get_icon     (BwPaletteItem *self);
const char    *bw_palette_item_get_action   (BwPaletteItem *self);

G_END_DECLS
