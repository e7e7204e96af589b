#include "bw-search-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bw-library-searches.h"
#include "bw-name-window.h"
#include "bw-notice.h"
#include "bw-palette.h"
#include "bw-text.h"

/**
 * BwSearchActions:
 *
 * What is done with searches that somebody keeps, and with the palette that finds everything:
 * the window's `searches` group.
 */
struct _BwSearchActions
{
  GObject             parent_instance;

  BwLibrary          *library;
  BwSearches         *searches;
  BwSidebar          *sidebar; /* which outlives the actions; so does @teller */
  GtkWidget          *teller;  /* in whose window notices are shown */
  GSimpleActionGroup *group;
  BwSavedSearch      *removed; /* the last, which can be saved again */
};

G_DEFINE_FINAL_TYPE (BwSearchActions, bw_search_actions, G_TYPE_OBJECT)

/* Returns: whether it was done, and the window is still there; what was not done is told */
static gboolean
end (BwSearchActions *self,
     gboolean         done,
     const GError    *error)
{
  g_autofree char *text = NULL;

  if (self->searches == NULL)
    return FALSE; /* the window is gone */

  bw_searches_update (self->searches);
  if (!done)
    {
      text = g_strdup_printf (_ ("The search was not changed: %s"), error->message);
      bw_notice_show (self->teller, text);
    }

  return done;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BwSearchActions) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = bw_library_save_search_finish (BW_LIBRARY (object), result, &error);

  if (end (self, done, error))
    bw_notice_show (self->teller, _ ("Saved among the places"));
}

static void
renamed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BwSearchActions) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = bw_library_rename_search_finish (BW_LIBRARY (object), result, &error);

  end (self, done, error);
}

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BwSearchActions) self = user_data;
  g_autoptr (GError) error = NULL;
  BwSavedSearch *removed = bw_library_remove_search_finish (BW_LIBRARY (object), result, &error);

  if (!end (self, removed != NULL, error))
    {
      g_clear_pointer (&removed, bw_saved_search_free);
      return;
    }

  g_clear_pointer (&self->removed, bw_saved_search_free);
  self->removed = removed;
  bw_notice_show_with (self->teller, _ ("Search removed"), _ ("_Undo"), "searches.restore", NULL);
}

static void
seen_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BwSearchActions) self = user_data;

  if (bw_library_see_search_finish (BW_LIBRARY (object), result, NULL) && self->searches != NULL)
    bw_searches_update (self->searches);
}

/* What a window was asked for. */
typedef struct
{
  BwSearchActions *self;
  char            *text; /* a query, or the name that there is */
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->self);
  g_free (question->text);
  g_free (question);
}

static void
ask (BwSearchActions *self,
     BwNameWindow    *window,
     const char      *text,
     GCallback        callback)
{
  Question *question = g_new0 (Question, 1);

  question->self = g_object_ref (self);
  question->text = g_strdup (text);
  g_signal_connect_data (window, "named", callback, question, question_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWindow *
get_window (BwSearchActions *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->teller));
}

static void
save_named_cb (Question   *question,
               const char *name)
{
  g_autoptr (BwSavedSearch) saved = bw_saved_search_new (name, question->text);

  bw_library_save_search_async (question->self->library, saved, NULL, saved_cb, g_object_ref (question->self));
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwSearchActions *self = user_data;
  const char *query = bw_sidebar_get_text (self->sidebar);
  g_autofree char *text = NULL;

  if (bw_text_is_blank (query))
    {
      bw_sidebar_begin_search (self->sidebar);
      bw_notice_show (self->teller, _ ("Search for something first, then save the search"));
      return;
    }

  text = g_strdup_printf (_ ("“%s” will be among the places, with how much of it is new."), query);
  ask (self, bw_name_window_new (get_window (self), _ ("Save the Search"), text, query, _ ("Save")), query,
       G_CALLBACK (save_named_cb));
}

static void
rename_named_cb (Question   *question,
                 const char *name)
{
  bw_library_rename_search_async (question->self->library, question->text, name, NULL, renamed_cb,
                                  g_object_ref (question->self));
}

static void
rename_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwSearchActions *self = user_data;
  const BwSavedSearch *saved = bw_searches_find (self->searches, g_variant_get_string (parameter, NULL));

  if (saved != NULL)
    ask (self, bw_name_window_new (get_window (self), _ ("Rename the Search"), saved->query, saved->name, _ ("Rename")),
         saved->name, G_CALLBACK (rename_named_cb));
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwSearchActions *self = user_data;

  bw_library_remove_search_async (self->library, g_variant_get_string (parameter, NULL), NULL, removed_cb,
                                  g_object_ref (self));
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BwSearchActions *self = user_data;
  g_autoptr (BwSavedSearch) removed = g_steal_pointer (&self->removed);

  if (removed != NULL)
    bw_library_save_search_async (self->library, removed, NULL, saved_cb, g_object_ref (self));
}

/* What is new of it comes first; then all that it finds has been shown. */
static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwSearchActions *self = user_data;
  const BwSavedSearch *saved = bw_searches_find (self->searches, g_variant_get_string (parameter, NULL));
  g_autofree char *text = NULL;

  if (saved == NULL)
    return;

  text = saved->n_new > 0 && strstr (saved->query, "sort:") == NULL
           ? g_strconcat (saved->query, " sort:added", NULL)
           : g_strdup (saved->query);
  bw_sidebar_search (self->sidebar, text, saved);
  bw_library_see_search_async (self->library, saved->name, NULL, seen_cb, g_object_ref (self));
}

static void
palette_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BwSearchActions *self = user_data;

  gtk_window_present (GTK_WINDOW (bw_palette_new (get_window (self), self->library, self->searches)));
}

static const GActionEntry ACTIONS[] = {
  { "palette", palette_action },
  { "save", save_action },
  { "open", open_action, "s" },
  { "rename", rename_action, "s" },
  { "remove", remove_action, "s" },
  { "restore", restore_action },
};

static void
bw_search_actions_dispose (GObject *object)
{
  BwSearchActions *self = BW_SEARCH_ACTIONS (object);

  /* The window's muxer may outlive what the actions work on. */
  for (guint i = 0; self->group != NULL && i < G_N_ELEMENTS (ACTIONS); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->group), ACTIONS[i].name);
  g_clear_object (&self->group);
  g_clear_object (&self->searches);
  g_clear_object (&self->library);
  g_clear_pointer (&self->removed, bw_saved_search_free);

  G_OBJECT_CLASS (bw_search_actions_parent_class)->dispose (object);
}

static void
bw_search_actions_class_init (BwSearchActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_search_actions_dispose;
}

static void
bw_search_actions_init (BwSearchActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
}

/**
 * bw_search_actions_new:
 * @sidebar: where searches are opened, whose window must outlive the actions
 * @teller: likewise, in whose window is told what came of it
 */
BwSearchActions *
bw_search_actions_new (BwLibrary  *library,
                       BwSearches *searches,
                       BwSidebar  *sidebar,
                       GtkWidget  *teller)
{
  BwSearchActions *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_SEARCHES (searches), NULL);

  self = g_object_new (BW_TYPE_SEARCH_ACTIONS, NULL);
  self->library = g_object_ref (library);
  self->searches = g_object_ref (searches);
  self->sidebar = sidebar;
  self->teller = teller;

  return self;
}

/* Returns: (transfer none): the actions, for the window's `searches` group */
GActionGroup *
bw_search_actions_get_group (BwSearchActions *self)
{
  g_return_val_if_fail (BW_IS_SEARCH_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}
