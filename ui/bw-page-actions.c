#include "bw-page-actions.h"

#include "bw-address.h"
#include "bw-outside.h"
#include "bw-page-policy.h"

#define ZOOM_STEP 1.1
#define MIN_ZOOM 0.5
#define MAX_ZOOM 4.0

/**
 * BwPageActions:
 *
 * What can be done with the page that is open.
 */
struct _BwPageActions
{
  GObject             parent_instance;

  GSimpleActionGroup *group;
  BwPageView         *view; /* whose pane owns this */
  BwFindBar          *find_bar;
};

G_DEFINE_FINAL_TYPE (BwPageActions, bw_page_actions, G_TYPE_OBJECT)

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  bw_page_view_go (BW_PAGE_ACTIONS (user_data)->view, FALSE);
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  bw_page_view_go (BW_PAGE_ACTIONS (user_data)->view, TRUE);
}

static void
home_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  bw_page_view_open (BW_PAGE_ACTIONS (user_data)->view, BW_PAGE_HOME);
}

static void
reload_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  bw_page_view_reload (BW_PAGE_ACTIONS (user_data)->view);
}

static void
bookmark_action (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  BwPageActions *self = user_data;
  const BwPage *page = bw_page_view_get_page (self->view);
  g_autofree char *ref = NULL;

  if (page == NULL || page->ref.kind == BW_KIND_NONE)
    return;

  ref = bw_ref_to_string (page->ref);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "win.set-bookmark", "(sb)", ref,
                              g_variant_get_boolean (state));
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  bw_find_bar_open (BW_PAGE_ACTIONS (user_data)->find_bar);
}

static void
find_step_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  gboolean forward = g_str_equal (g_action_get_name (G_ACTION (action)), "find-next");

  bw_find_bar_step (BW_PAGE_ACTIONS (user_data)->find_bar, forward);
}

static void
zoom_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwPageActions *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  double zoom;

  g_object_get (self->view, "zoom", &zoom, NULL);
  if (g_str_equal (name, "zoom-in"))
    zoom *= ZOOM_STEP;
  else if (g_str_equal (name, "zoom-out"))
    zoom /= ZOOM_STEP;
  else
    zoom = 1;
  g_object_set (self->view, "zoom", CLAMP (zoom, MIN_ZOOM, MAX_ZOOM), NULL);
}

static void
browser_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BwPageActions *self = user_data;
  const BwPage *page = bw_page_view_get_page (self->view);

  if (page != NULL && page->url != NULL)
    bw_outside_open (GTK_WIDGET (self->view), page->url);
}

/* A page that is on the web is passed on by its address there. */
static void
copy_link_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  BwPageActions *self = user_data;
  const BwPage *page = bw_page_view_get_page (self->view);

  if (page != NULL)
    bw_outside_copy (GTK_WIDGET (self->view),
                     page->url != NULL ? page->url : bw_page_view_get_address (self->view));
}

static void
text_action (GSimpleAction *action,
             GVariant      *state,
             gpointer       user_data)
{
  BwPageActions *self = user_data;

  bw_find_bar_close (self->find_bar);
  g_simple_action_set_state (action, state);
  bw_page_view_set_as_text (self->view, g_variant_get_boolean (state));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Of the person whose page is open, on which what is dated of them has a page beside it. */
static void
timeline_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  BwPageActions *self = user_data;
  const BwPage *page = bw_page_view_get_page (self->view);
  g_autofree char *address = NULL;
  BwEventKind events;

  if (page == NULL || page->ref.kind != BW_KIND_PERSON ||
      !bw_event_kind_from_string (g_variant_get_string (parameter, NULL), &events))
    return;

  address = bw_address_for_timeline (page->ref.id, events, 1);
  bw_find_bar_close (self->find_bar);
  bw_page_view_open (self->view, address);
}

static const GActionEntry ACTIONS[] = {
  { "back", back_action },
  { "forward", forward_action },
  { "home", home_action },
  { "reload", reload_action },
  { "bookmark", NULL, NULL, "false", bookmark_action },
  { "find", find_action },
  { "find-next", find_step_action },
  { "find-previous", find_step_action },
  { "zoom-in", zoom_action },
  { "zoom-out", zoom_action },
  { "zoom-normal", zoom_action },
  { "browser", browser_action },
  { "copy-link", copy_link_action },
  { "timeline", timeline_action, "s" },
  { "text", NULL, NULL, "false", text_action },
};

static GAction *
lookup (BwPageActions *self,
        const char    *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->group), name);
}

static void
set_enabled (BwPageActions *self,
             const char    *name,
             gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (lookup (self, name)), enabled);
}

static void
bw_page_actions_dispose (GObject *object)
{
  BwPageActions *self = BW_PAGE_ACTIONS (object);

  /* The window's muxer may outlive the view that the actions work on. */
  for (guint i = 0; self->group != NULL && i < G_N_ELEMENTS (ACTIONS); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->group), ACTIONS[i].name);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (bw_page_actions_parent_class)->dispose (object);
}

static void
bw_page_actions_class_init (BwPageActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_page_actions_dispose;
}

static void
bw_page_actions_init (BwPageActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   self);
}

/**
 * bw_page_actions_new:
 * @view: what the actions work on; it must outlive them
 * @find_bar: likewise
 */
BwPageActions *
bw_page_actions_new (BwPageView *view,
                     BwFindBar  *find_bar)
{
  BwPageActions *self;

  g_return_val_if_fail (BW_IS_PAGE_VIEW (view), NULL);
  g_return_val_if_fail (BW_IS_FIND_BAR (find_bar), NULL);

  self = g_object_new (BW_TYPE_PAGE_ACTIONS, NULL);
  self->view = view;
  self->find_bar = find_bar;
  bw_page_actions_update (self, NULL);

  return self;
}

/* Returns: (transfer none): the actions, for the window's `page` group */
GActionGroup *
bw_page_actions_get_group (BwPageActions *self)
{
  g_return_val_if_fail (BW_IS_PAGE_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}

/**
 * bw_page_actions_update:
 * @page: (nullable): what is shown
 *
 * Allows what can be done with @page.
 */
void
bw_page_actions_update (BwPageActions *self,
                        const BwPage  *page)
{
  g_return_if_fail (BW_IS_PAGE_ACTIONS (self));

  set_enabled (self, "back", bw_page_view_can_go (self->view, FALSE));
  set_enabled (self, "forward", bw_page_view_can_go (self->view, TRUE));
  set_enabled (self, "bookmark", page != NULL && page->ref.kind != BW_KIND_NONE);
  set_enabled (self, "timeline", page != NULL && page->ref.kind == BW_KIND_PERSON);
  set_enabled (self, "find", page != NULL);
  set_enabled (self, "browser", page != NULL && page->url != NULL);
  set_enabled (self, "copy-link", page != NULL);
  set_enabled (self, "text", page != NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (lookup (self, "bookmark")),
                             g_variant_new_boolean (page != NULL && page->bookmarked));
}
