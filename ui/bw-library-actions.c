#include "bw-library-actions.h"

#include <glib/gi18n.h>

#include "bw-address.h"
#include "bw-export-window.h"
#include "bw-exporter.h"
#include "bw-folders-window.h"
#include "bw-thing-chooser.h"

/**
 * BwLibraryActions:
 *
 * What can be done with the library as a whole: to export it, to ask how two people
 * connect, and to watch folders of notes, which goes on while the window is there.
 */
struct _BwLibraryActions
{
  GObject             parent_instance;

  BwLibrary          *library;
  BwFolderWatch      *watch;
  GSimpleActionGroup *group;
  BwSidebar          *sidebar; /* whose window owns this; so the pane */
  BwPane             *pane;
  gboolean            opened;
  guint               start;
};

G_DEFINE_FINAL_TYPE (BwLibraryActions, bw_library_actions, G_TYPE_OBJECT)

static const BwPage *
get_page (BwLibraryActions *self)
{
  return bw_page_view_get_page (bw_pane_get_page_view (self->pane));
}

/* Returns: (transfer full): what the page searches for, else what the sidebar does */
static char *
get_search (BwLibraryActions *self)
{
  const char *address = bw_page_view_get_address (bw_pane_get_page_view (self->pane));

  if (address != NULL && bw_address_parse (address).kind == BW_ADDRESS_SEARCH)
    return bw_address_dup_search (address);

  return g_strdup (bw_sidebar_get_text (self->sidebar));
}

static void
add_search (BwLibraryActions *self,
            BwExportWindow   *window)
{
  g_autofree char *text = g_strstrip (get_search (self));
  g_autofree char *title = NULL;

  if (*text == '\0')
    return;

  title = g_strdup_printf (_ ("What “%s” finds"), text);
  bw_export_window_add_scope (window, title, text);
}

/* A paper is an entry, and a document is those of its papers. */
static void
add_page (BwLibraryActions *self,
          BwExportWindow   *window)
{
  const BwPage *page = get_page (self);
  g_autofree char *ref = NULL;
  g_autofree char *title = NULL;

  if (page == NULL || (page->ref.kind != BW_KIND_PAPER && page->ref.kind != BW_KIND_DOCUMENT))
    return;

  ref = bw_ref_to_string (page->ref);
  title = g_strdup_printf (_ ("“%s”"), bw_pane_get_title (self->pane));
  bw_export_window_add_scope (window, title, ref);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwLibraryActions *self = user_data;
  BwExportWindow *window = bw_export_window_new (self->library, GTK_WIDGET (self->pane));

  add_page (self, window);
  add_search (self, window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
folders_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BwLibraryActions *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->pane));

  gtk_window_present (GTK_WINDOW (bw_folders_window_new (GTK_WINDOW (root), self->watch)));
}

static void
copy_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwLibraryActions *self = user_data;
  const BwPage *page = get_page (self);
  g_autofree char *ref = NULL;

  if (page == NULL || page->ref.kind != BW_KIND_PAPER)
    return;

  ref = bw_ref_to_string (page->ref);
  bw_exporter_copy (self->library, ref, GTK_WIDGET (self->pane));
}

static char *
tell_nobody (const char *name)
{
  return g_strdup_printf (_ ("Nobody else here is called “%s”. Try the family name, or only how it begins."), name);
}

static const BwChooserWords WORDS = {
  N_ ("How Connected with…"),
  N_ ("Name of another person"),
  "bw-people-symbolic",
  N_ ("With Whom?"),
  N_ ("Type a name. The shortest way to them is looked for through papers written together, citations and mentions."),
  N_ ("People"),
  N_ ("Nobody Found"),
  tell_nobody,
};

typedef struct
{
  BwPane *pane;
  gint64  person_id;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  g_object_unref (((Question *) data)->pane);
  g_free (data);
}

static void
chosen_cb (Question *question,
           gint64    person_id)
{
  g_autofree char *address = bw_address_for_path (question->person_id, person_id);

  bw_pane_open (question->pane, address);
  gtk_widget_grab_focus (GTK_WIDGET (question->pane));
}

static void
ask_whom (BwLibraryActions *self,
          gint64            person_id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->pane));
  BwThingChooser *chooser = bw_thing_chooser_new (GTK_WINDOW (root), self->library,
                                                  (BwRef){ BW_KIND_PERSON, person_id }, &WORDS);
  Question *question = g_new0 (Question, 1);

  question->pane = g_object_ref (self->pane);
  question->person_id = person_id;
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (chosen_cb), question, question_free,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

static void
connect_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  const BwPage *page = get_page (user_data);

  if (page != NULL && page->ref.kind == BW_KIND_PERSON)
    ask_whom (user_data, page->ref.id);
}

static void
connect_from_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  ask_whom (user_data, g_variant_get_int64 (parameter));
}

static const GActionEntry ACTIONS[] = {
  { "export", export_action },
  { "folders", folders_action },
  { "copy-bibtex", copy_action },
  { "connect", connect_action },
  { "connect-from", connect_from_action, "x" },
};

static gboolean
start_cb (gpointer user_data)
{
  BwLibraryActions *self = user_data;

  if (self->watch != NULL)
    bw_folder_watch_start (self->watch);

  return G_SOURCE_REMOVE;
}

/* Folders are looked through when the first page is there and nothing else is to be done;
 * an empty library watches none. */
static void
start_in_time (BwLibraryActions *self)
{
  BwWebPage *web_page = bw_page_view_get_web_page (bw_pane_get_page_view (self->pane));

  if (self->opened && self->start == 0 && get_page (self) != NULL &&
      !bw_web_page_is_loading (web_page))
    self->start = g_idle_add_full (G_PRIORITY_LOW, start_cb, g_object_ref (self), g_object_unref);
}

static void
page_changed_cb (BwLibraryActions *self)
{
  BwKind kind = get_page (self) != NULL ? get_page (self)->ref.kind : BW_KIND_NONE;
  GAction *copy = g_action_map_lookup_action (G_ACTION_MAP (self->group), "copy-bibtex");
  GAction *connect = g_action_map_lookup_action (G_ACTION_MAP (self->group), "connect");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (copy), kind == BW_KIND_PAPER);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (connect), kind == BW_KIND_PERSON);
  start_in_time (self);
}

/* What is being written is ended in order, even when the window is closed meanwhile. */
static void
busy_cb (BwFolderWatch *watch)
{
  gboolean busy;

  g_object_get (watch, "busy", &busy, NULL);
  if (busy)
    g_application_hold (g_application_get_default ());
  else
    g_application_release (g_application_get_default ());
}

static void
bw_library_actions_dispose (GObject *object)
{
  BwLibraryActions *self = BW_LIBRARY_ACTIONS (object);

  if (self->watch != NULL)
    bw_folder_watch_stop (self->watch);
  /* The window's muxer may outlive what the actions work on. */
  for (guint i = 0; self->group != NULL && i < G_N_ELEMENTS (ACTIONS); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->group), ACTIONS[i].name);
  g_clear_object (&self->watch);
  g_clear_object (&self->library);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (bw_library_actions_parent_class)->dispose (object);
}

static void
bw_library_actions_class_init (BwLibraryActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_library_actions_dispose;
}

static void
bw_library_actions_init (BwLibraryActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   self);
}

/**
 * bw_library_actions_new:
 * @sidebar: whose window must outlive the actions; so that of @pane
 */
BwLibraryActions *
bw_library_actions_new (BwLibrary *library,
                        BwSidebar *sidebar,
                        BwPane    *pane)
{
  BwLibraryActions *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_SIDEBAR (sidebar), NULL);
  g_return_val_if_fail (BW_IS_PANE (pane), NULL);

  self = g_object_new (BW_TYPE_LIBRARY_ACTIONS, NULL);
  self->library = g_object_ref (library);
  self->sidebar = sidebar;
  self->pane = pane;
  self->watch = bw_folder_watch_new (library);
  g_signal_connect (self->watch, "notify::busy", G_CALLBACK (busy_cb), NULL);
  g_signal_connect_object (pane, "changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  page_changed_cb (self);

  return self;
}

/* Returns: (transfer none): the actions, for the window's `library` group */
GActionGroup *
bw_library_actions_get_group (BwLibraryActions *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}

/* The library can be read: what was watched is watched again, once the first page is there. */
void
bw_library_actions_start (BwLibraryActions *self)
{
  g_return_if_fail (BW_IS_LIBRARY_ACTIONS (self));

  self->opened = TRUE;
  start_in_time (self);
}
