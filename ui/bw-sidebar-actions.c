#include "bw-sidebar-actions.h"

#include "bw-address.h"
#include "bw-query-part.h"
#include "bw-search-history.h"
#include "bw-text.h"

/* What keys and links do with the sidebar, wherever the focus is. */

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  bw_sidebar_begin_search (user_data);
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  bw_sidebar_search (user_data, g_variant_get_string (parameter, NULL), NULL);
}

/* What is searched for asks for a part besides, or no more. */
static void
toggle_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  const char *typed = bw_sidebar_get_text (user_data);
  g_autofree char *text = bw_query_part_toggle (g_variant_get_string (parameter, NULL), typed);

  bw_sidebar_set_text (user_data, text);
}

static void
place_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const BwPlace *place = bw_place_find (g_variant_get_string (parameter, NULL));

  if (place != NULL)
    bw_sidebar_go (user_data, place);
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  bw_sidebar_go_back (user_data);
  bw_sidebar_focus_rows (user_data);
}

/* What is searched for becomes a page, to be read, printed and linked to. */
static void
page_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  const char *text = bw_sidebar_get_text (user_data);
  g_autofree char *address = bw_address_for_search (text);

  if (bw_text_is_blank (text))
    return;

  bw_search_history_add (text);
  gtk_widget_activate_action (user_data, "win.open", "s", address);
}

static const GActionEntry ACTIONS[] = {
  { "search", search_action },
  { "find", find_action, "s" },
  { "toggle", toggle_action, "s" },
  { "page", page_action },
  { "place", place_action, "s" },
  { "back", back_action },
};

/**
 * bw_sidebar_actions_new:
 * @sidebar: which owns the actions
 *
 * Returns: (transfer full): the actions, for the window's `sidebar` group
 */
GActionGroup *
bw_sidebar_actions_new (BwSidebar *sidebar)
{
  GSimpleActionGroup *group;

  g_return_val_if_fail (BW_IS_SIDEBAR (sidebar), NULL);

  group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), ACTIONS, G_N_ELEMENTS (ACTIONS), sidebar);

  return G_ACTION_GROUP (group);
}
