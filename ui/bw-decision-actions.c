#include "bw-decision-actions.h"

#include <glib/gi18n.h>

#include "bw-address.h"
#include "bw-decide.h"
#include "bw-decision-files.h"
#include "bw-split-window.h"
#include "bw-thing-chooser.h"

/**
 * BwDecisionActions:
 *
 * What can be decided about which things are one: of the thing whose page is open, and of
 * what has been decided before.
 */
struct _BwDecisionActions
{
  GObject             parent_instance;

  BwLibrary          *library;
  GSimpleActionGroup *group;
  BwPane             *pane; /* whose window owns this */
};

G_DEFINE_FINAL_TYPE (BwDecisionActions, bw_decision_actions, G_TYPE_OBJECT)

static char *
tell_no_paper (const char *title)
{
  return g_strdup_printf (_ ("No other paper here is called “%s”. Try a few words of the title."), title);
}

static char *
tell_no_person (const char *name)
{
  return g_strdup_printf (_ ("Nobody else here is called “%s”. Try the family name, or only how it begins."),
                          name);
}

static char *
tell_no_organisation (const char *name)
{
  return g_strdup_printf (_ ("No other organisation here is called “%s”. Try only how it begins."), name);
}

static const BwChooserWords WORDS[] = {
  [BW_KIND_PAPER] = { N_ ("Same Paper as…"), N_ ("Title of the other"), "bw-paper-symbolic",
                      N_ ("The Same as Which?"),
                      N_ ("Type words of the title. What is known of the two becomes one, and can be told apart again."),
                      N_ ("Papers"), N_ ("No Paper Found"), tell_no_paper },
  [BW_KIND_PERSON] = { N_ ("Same Person as…"), N_ ("Name of the other"), "bw-people-symbolic",
                       N_ ("The Same as Whom?"),
                       N_ ("Type a name. What is known of the two becomes one, and can be told apart again."),
                       N_ ("People"), N_ ("Nobody Found"), tell_no_person },
  [BW_KIND_ORGANISATION] = { N_ ("Same Organisation as…"), N_ ("Name of the other"),
                             "bw-organisation-symbolic", N_ ("The Same as Which?"),
                             N_ ("Type a name. What is known of the two becomes one, and can be told apart again."),
                             N_ ("Organisations"), N_ ("No Organisation Found"), tell_no_organisation },
};

static BwRef
get_ref (BwDecisionActions *self)
{
  const BwPage *page = bw_page_view_get_page (bw_pane_get_page_view (self->pane));

  return page != NULL ? page->ref : (BwRef){ BW_KIND_NONE, 0 };
}

static gboolean
can_be_decided (BwRef ref)
{
  return ref.kind == BW_KIND_PAPER || ref.kind == BW_KIND_PERSON || ref.kind == BW_KIND_ORGANISATION;
}

/* What is asked of the user, and of which thing. */
typedef struct
{
  BwLibrary *library;
  BwPane    *pane;
  BwRef      ref;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->library);
  g_object_unref (question->pane);
  g_free (question);
}

/* The one whose page is open is the one that stays. */
static void
chosen_cb (Question *question,
           gint64    id)
{
  g_autofree char *keep = bw_ref_to_string (question->ref);
  g_autofree char *other = bw_ref_to_string ((BwRef){ question->ref.kind, id });

  bw_decide (question->library, BW_DECIDE_MERGE, keep, other, GTK_WIDGET (question->pane));
  gtk_widget_grab_focus (GTK_WIDGET (question->pane));
}

static void
same_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwDecisionActions *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->pane));
  BwRef ref = get_ref (self);
  BwThingChooser *chooser;
  Question *question;

  if (!can_be_decided (ref))
    return;

  question = g_new0 (Question, 1);
  question->library = g_object_ref (self->library);
  question->pane = g_object_ref (self->pane);
  question->ref = ref;
  chooser = bw_thing_chooser_new (GTK_WINDOW (root), self->library, ref, &WORDS[ref.kind]);
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (chosen_cb), question, question_free,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

static void
split_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  BwDecisionActions *self = user_data;
  BwRef ref = get_ref (self);

  if (can_be_decided (ref))
    gtk_window_present (GTK_WINDOW (bw_split_window_new (GTK_WIDGET (self->pane), self->library, ref)));
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwDecisionActions *self = user_data;

  bw_decide (self->library, BW_DECIDE_UNDO, NULL, NULL, GTK_WIDGET (self->pane));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BwDecisionActions *self = user_data;

  bw_decide (self->library, BW_DECIDE_REDO, NULL, NULL, GTK_WIDGET (self->pane));
}

static void
revert_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwDecisionActions *self = user_data;

  bw_decide_revert (self->library, g_variant_get_int64 (parameter), GTK_WIDGET (self->pane));
}

static void
mention_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BwDecisionActions *self = user_data;
  g_autofree char *mention = NULL;
  gboolean promote;
  gint64 id;

  g_variant_get (parameter, "(xb)", &id, &promote);
  mention = g_strdup_printf ("mention/%" G_GINT64_FORMAT, id);
  bw_decide (self->library, promote ? BW_DECIDE_PROMOTE : BW_DECIDE_REJECT, mention, NULL,
             GTK_WIDGET (self->pane));
}

static void
log_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  BwDecisionActions *self = user_data;
  g_autofree char *address = bw_address_for_decisions (FALSE, 1);

  gtk_widget_activate_action (GTK_WIDGET (self->pane), "win.open", "s", address);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwDecisionActions *self = user_data;

  bw_decision_files_export (self->library, GTK_WIDGET (self->pane));
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BwDecisionActions *self = user_data;

  bw_decision_files_import (self->library, GTK_WIDGET (self->pane));
}

static const GActionEntry ACTIONS[] = {
  { "same", same_action },
  { "split", split_action },
  { "undo", undo_action },
  { "redo", redo_action },
  { "revert", revert_action, "x" },
  { "mention", mention_action, "(xb)" },
  { "log", log_action },
  { "export", export_action },
  { "import", import_action },
};

static void
set_enabled (BwDecisionActions *self,
             const char        *name,
             gboolean           enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
page_changed_cb (BwDecisionActions *self)
{
  const BwPage *page = bw_page_view_get_page (bw_pane_get_page_view (self->pane));

  set_enabled (self, "same", can_be_decided (get_ref (self)));
  set_enabled (self, "split", page != NULL && page->can_split);
}

/* What is typed is undone by the same key, where it is typed. */
static void
focus_changed_cb (BwDecisionActions *self,
                  GParamSpec        *pspec,
                  GtkWindow         *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  gboolean types = focus != NULL && (GTK_IS_EDITABLE (focus) ||
                                     (GTK_IS_TEXT_VIEW (focus) &&
                                      gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))));

  set_enabled (self, "undo", !types);
  set_enabled (self, "redo", !types);
}

static void
bw_decision_actions_dispose (GObject *object)
{
  BwDecisionActions *self = BW_DECISION_ACTIONS (object);

  /* The window's muxer may outlive what the actions work on. */
  for (guint i = 0; self->group != NULL && i < G_N_ELEMENTS (ACTIONS); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->group), ACTIONS[i].name);
  g_clear_object (&self->group);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_decision_actions_parent_class)->dispose (object);
}

static void
bw_decision_actions_class_init (BwDecisionActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_decision_actions_dispose;
}

static void
bw_decision_actions_init (BwDecisionActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
}

/**
 * bw_decision_actions_new:
 * @pane: whose window must outlive the actions
 */
BwDecisionActions *
bw_decision_actions_new (BwLibrary *library,
                         BwPane    *pane)
{
  BwDecisionActions *self;
  GtkRoot *root;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_PANE (pane), NULL);

  self = g_object_new (BW_TYPE_DECISION_ACTIONS, NULL);
  self->library = g_object_ref (library);
  self->pane = pane;
  root = gtk_widget_get_root (GTK_WIDGET (pane));
  g_signal_connect_object (pane, "changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self,
                           G_CONNECT_SWAPPED);
  page_changed_cb (self);
  focus_changed_cb (self, NULL, GTK_WINDOW (root));

  return self;
}

/* Returns: (transfer none): the actions, for the window's `decision` group */
GActionGroup *
bw_decision_actions_get_group (BwDecisionActions *self)
{
  g_return_val_if_fail (BW_IS_DECISION_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}
