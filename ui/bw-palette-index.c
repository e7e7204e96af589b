#include "bw-palette-index.h"

#include <glib/gi18n.h>

#include "bw-action-groups.h"
#include "bw-command.h"
#include "bw-palette-item.h"
#include "bw-place.h"
#include "bw-row-text.h"
#include "bw-search-history.h"
#include "bw-text.h"

#define MAX_FOUND 5 /* places, and commands: things are behind them */

/* Each word that is typed begins a word of the title; accents and case do not matter. */
static gboolean
answers_to (const char *title,
            const char *text)
{
  return bw_text_is_blank (text) || g_str_match_string (text, title, TRUE);
}

static gboolean
is_full (const GPtrArray *items,
         guint            first,
         const char      *text)
{
  return !bw_text_is_blank (text) && items->len - first >= MAX_FOUND;
}

static void
add_places (GPtrArray  *items,
            const char *text)
{
  guint first = items->len;

  for (guint i = 0; i < bw_place_get_n () && !is_full (items, first, text); i++)
    {
      const BwPlace *place = bw_place_get (i);
      const char *title = bw_place_get_title (place);
      g_autofree char *action = g_strconcat ("sidebar.place::", place->id, NULL);

      if (answers_to (title, text))
        g_ptr_array_add (items, bw_palette_item_new (BW_PALETTE_PLACES, title, NULL, place->icon, action));
    }
}

/* They stand among the places, as in the sidebar. */
static void
add_searches (GPtrArray  *items,
              BwSearches *searches,
              const char *text)
{
  GPtrArray *all = bw_searches_get (searches);
  guint first = items->len;

  for (guint i = 0; i < all->len && !is_full (items, first, text); i++)
    {
      const BwSavedSearch *saved = g_ptr_array_index (all, i);
      g_autoptr (GVariant) name = g_variant_ref_sink (g_variant_new_string (saved->name));
      g_autofree char *action = g_action_print_detailed_name ("searches.open", name);

      if (answers_to (saved->name, text))
        g_ptr_array_add (items, bw_palette_item_new (BW_PALETTE_PLACES, saved->name, saved->query,
                                                     "edit-find-symbolic", action));
    }
}

/* What was searched for before is searched for again. */
static void
add_recent (GPtrArray  *items,
            const char *text)
{
  g_auto (GStrv) all = bw_search_history_dup ();
  guint first = items->len;

  for (guint i = 0; all[i] != NULL && items->len - first < MAX_FOUND; i++)
    {
      g_autoptr (GVariant) query = g_variant_ref_sink (g_variant_new_string (all[i]));
      g_autofree char *action = g_action_print_detailed_name ("sidebar.find", query);

      if (answers_to (all[i], text))
        g_ptr_array_add (items, bw_palette_item_new (BW_PALETTE_RECENT, all[i], NULL, "edit-find-symbolic", action));
    }
}

static void
add_commands (GPtrArray  *items,
              GtkWidget  *widget,
              const char *text)
{
  guint first = items->len;

  for (guint i = 0; i < bw_command_get_n () && !is_full (items, first, text); i++)
    {
      const BwCommand *command = bw_command_get (i);
      const char *title = bw_command_get_title (command);

      if (answers_to (title, text) && bw_action_groups_is_enabled (widget, command->action))
        g_ptr_array_add (items, bw_palette_item_new (BW_PALETTE_COMMANDS, title, NULL, NULL, command->action));
    }
}

/**
 * bw_palette_index_find:
 * @widget: where commands are done
 * @text: of a blank one all come
 *
 * Returns: (transfer full) (element-type BwPaletteItem): the places, the saved searches, what was
 *   searched for lately, and the commands that
 *   would do something now, whose titles answer to @text
 */
GPtrArray *
bw_palette_index_find (GtkWidget  *widget,
                       BwSearches *searches,
                       const char *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GTK_IS_WIDGET (widget), items);
  g_return_val_if_fail (text != NULL, items);

  add_places (items, text);
  add_searches (items, searches, text);
  add_recent (items, text);
  add_commands (items, widget, text);

  return items;
}

static const char *
find_icon (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *icon;
  } ICONS[] = {
    { "paper", "bw-paper-symbolic" },
    { "person", "bw-people-symbolic" },
    { "organisation", "bw-organisation-symbolic" },
    { "source", "bw-source-symbolic" },
    { "profile", "bw-people-symbolic" },
    { "post", "bw-post-symbolic" },
    { "digest", "bw-digest-symbolic" },
    { "capture", "bw-capture-symbolic" },
    { "entry", "bw-feed-symbolic" },
    { "note", "bw-note-symbolic" },
    { "page", "bw-page-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ICONS); i++)
    if (g_strcmp0 (kind, ICONS[i].kind) == 0)
      return ICONS[i].icon;

  return "bw-list-symbolic";
}

/* Returns: (transfer full) (type BwPaletteItem): a thing of the library */
gpointer
bw_palette_index_thing (BwRef            ref,
                        const BwRowData *data)
{
  g_autofree char *name = bw_ref_to_string (ref);
  g_autofree char *action = g_strdup_printf ("win.open::bookwheel:%s", name);
  g_autofree char *subtitle = bw_row_text_subtitle (data, TRUE);
  const char *title = data->title != NULL && *data->title != '\0' ? data->title : _ ("Untitled");

  return bw_palette_item_new (BW_PALETTE_THINGS, title, *subtitle != '\0' ? subtitle : NULL,
                              find_icon (data->kind), action);
}
