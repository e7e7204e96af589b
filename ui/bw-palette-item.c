#include "bw-palette-item.h"

/**
 * BwPaletteItem:
 *
 * A place, a command or a thing in the palette, with the action that goes there, does it or
 * opens it.
 */
struct _BwPaletteItem
{
  GObject         parent_instance;

  BwPaletteGroup  group;
  char           *title;
  char           *subtitle;
  char           *icon;
  char           *action;
};

G_DEFINE_FINAL_TYPE (BwPaletteItem, bw_palette_item, G_TYPE_OBJECT)

static void
bw_palette_item_finalize (GObject *object)
{
  BwPaletteItem *self = BW_PALETTE_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->icon);
  g_free (self->action);

  G_OBJECT_CLASS (bw_palette_item_parent_class)->finalize (object);
}

static void
bw_palette_item_class_init (BwPaletteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_palette_item_finalize;
}

static void
bw_palette_item_init (BwPaletteItem *self)
{
}

/**
 * bw_palette_item_new:
 * @title: in the person's language
 * @subtitle: (nullable): likewise
 * @icon: (nullable): the name of one
 * @action: its detailed name, as in a menu
 */
BwPaletteItem *
bw_palette_item_new (BwPaletteGroup  group,
                     const char     *title,
                     const char     *subtitle,
                     const char     *icon,
                     const char     *action)
{
  BwPaletteItem *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (action != NULL, NULL);

  self = g_object_new (BW_TYPE_PALETTE_ITEM, NULL);
  self->group = group;
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->icon = g_strdup (icon);
  self->action = g_strdup (action);

  return self;
}

BwPaletteGroup
bw_palette_item_get_group (BwPaletteItem *self)
{
  g_return_val_if_fail (BW_IS_PALETTE_ITEM (self), BW_PALETTE_THINGS);

  return self->group;
}

const char *
bw_palette_item_get_title (BwPaletteItem *self)
{
  g_return_val_if_fail (BW_IS_PALETTE_ITEM (self), NULL);

  return self->title;
}

/* Returns: (nullable): what tells it from others of that title */
const char *
bw_palette_item_get_subtitle (BwPaletteItem *self)
{
  g_return_val_if_fail (BW_IS_PALETTE_ITEM (self), NULL);

  return self->subtitle;
}

/* Returns: (nullable) */
const char *
bw_palette_item_get_icon (BwPaletteItem *self)
{
  g_return_val_if_fail (BW_IS_PALETTE_ITEM (self), NULL);

  return self->icon;
}

/* Returns: the detailed name of the action, as in a menu */
const char *
bw_palette_item_get_action (BwPaletteItem *self)
{
  g_return_val_if_fail (BW_IS_PALETTE_ITEM (self), NULL);

  return self->action;
}
