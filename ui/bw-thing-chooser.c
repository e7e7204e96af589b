#include "bw-thing-chooser.h"

#include <glib/gi18n.h>

#include "bw-live-search.h"
#include "bw-row-loader.h"
#include "bw-row-view.h"
#include "bw-text.h"

/**
 * BwThingChooser:
 *
 * Asks for a paper, a person or an organisation by its name: what is found while one types
 * stands below with what tells two of one name apart, such as where people work and how many
 * papers of theirs there are.
 */
struct _BwThingChooser
{
  AdwWindow             parent_instance;

  BwLiveSearch         *search;
  BwRowLoader          *loader;
  BwRef                 ref; /* what is not to be found: the others are of its kind */

  const BwChooserWords *words;
  GListStore           *store;
  gboolean              pending; /* whether what is shown is of another name */
  gboolean              awaited; /* whether Enter was faster than the search */

  GtkSearchEntry       *entry;
  GtkStack             *stack;
  BwRowView            *rows;
  AdwStatusPage        *begin;
  AdwStatusPage        *nothing;
  AdwStatusPage        *failed;
};

G_DEFINE_FINAL_TYPE (BwThingChooser, bw_thing_chooser, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (BwThingChooser *self,
        BwRow          *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, bw_row_get_ref (row).id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_error (BwThingChooser *self,
            const GError   *error)
{
  self->pending = FALSE;
  adw_status_page_set_description (self->failed, error != NULL ? error->message : NULL);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show_nothing (BwThingChooser *self)
{
  g_autofree char *text = NULL;

  self->pending = FALSE;
  text = self->words->tell_nothing (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  adw_status_page_set_description (self->nothing, text);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* Whoever was faster than the search meant the best of what it finds. */
static void
choose_awaited (BwThingChooser *self)
{
  gboolean awaited = self->awaited;

  self->awaited = FALSE;
  if (awaited)
    bw_row_view_activate (self->rows);
}

/* Rows that are there already stay, with the selection and the focus. */
static gboolean
is_shown (BwThingChooser *self,
          GArray         *refs)
{
  GListModel *model = G_LIST_MODEL (self->store);

  if (self->pending || g_list_model_get_n_items (model) != refs->len)
    return FALSE;

  for (guint i = 0; i < refs->len; i++)
    {
      g_autoptr (BwRow) row = g_list_model_get_item (model, i);

      if (bw_row_get_ref (row).id != g_array_index (refs, BwRef, i).id)
        return FALSE;
    }

  return TRUE;
}

static void
show_rows (BwThingChooser *self,
           GArray         *refs,
           GPtrArray      *data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < refs->len; i++)
    {
      BwRow *row = bw_row_new (g_array_index (refs, BwRef, i));

      bw_row_take_data (row, g_ptr_array_index (data, i));
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_set_free_func (data, NULL);

  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       rows->pdata, rows->len);
  bw_row_view_select (self->rows, 0);
  self->pending = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "rows");
  choose_awaited (self);
}

static void
loaded_cb (gpointer      user_data,
           GArray       *refs,
           GPtrArray    *data,
           const GError *error)
{
  BwThingChooser *self = user_data;

  if (data == NULL)
    show_error (self, error);
  else if (!is_shown (self, refs))
    show_rows (self, refs, data);
}

/* Nothing is asked how it is to itself. */
static GArray *
find_others (BwThingChooser   *self,
             const BwFindings *findings)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (BwRef));

  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);

      if (hit->ref.kind == self->ref.kind && hit->ref.id != self->ref.id)
        g_array_append_val (refs, hit->ref);
    }

  return refs;
}

static void
found_cb (BwThingChooser *self)
{
  const BwFindings *findings = bw_live_search_get_findings (self->search);
  g_autoptr (GArray) refs = NULL;

  bw_row_loader_stop (self->loader);
  if (findings == NULL)
    {
      show_error (self, bw_live_search_get_error (self->search));
      return;
    }

  refs = find_others (self, findings);
  bw_row_view_set_words (self->rows, findings->words);
  if (refs->len > 0)
    bw_row_loader_load (self->loader, refs);
  else if (!findings->partial)
    show_nothing (self);
}

static void
text_changed_cb (BwThingChooser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean blank = bw_text_is_blank (text);

  self->awaited = FALSE;
  self->pending = !blank;
  bw_row_loader_stop (self->loader);
  bw_live_search_set_words (self->search, self->ref.kind, text);
  if (blank)
    gtk_stack_set_visible_child_name (self->stack, "begin");
}

static gboolean
is_listing (BwThingChooser *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "rows") == 0;
}

static void
activate_cb (BwThingChooser *self)
{
  if (self->pending)
    self->awaited = TRUE;
  else if (is_listing (self))
    bw_row_view_activate (self->rows);
}

static gboolean
entry_key_pressed_cb (BwThingChooser  *self,
                      guint            keyval,
                      guint            keycode,
                      GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down && keyval != GDK_KEY_Page_Down) ||
      !is_listing (self))
    return GDK_EVENT_PROPAGATE;

  bw_row_view_focus_rows (self->rows);
  return GDK_EVENT_STOP;
}

static void
focus_entry (BwThingChooser *self)
{
  gtk_text_grab_focus_without_selecting (
    GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

/* What is typed in the list goes on with the name. */
static gboolean
rows_key_pressed_cb (BwThingChooser        *self,
                     guint                  keyval,
                     guint                  keycode,
                     GdkModifierType        state,
                     GtkEventControllerKey *controller)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
      ((letter == 0 || !g_unichar_isgraph (letter)) && keyval != GDK_KEY_BackSpace))
    return GDK_EVENT_PROPAGATE;

  focus_entry (self);

  return gtk_event_controller_key_forward (
    controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static void
bw_thing_chooser_dispose (GObject *object)
{
  BwThingChooser *self = BW_THING_CHOOSER (object);

  if (self->loader != NULL)
    bw_row_loader_stop (self->loader);
  g_clear_object (&self->loader);
  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->search, self);
      bw_live_search_set_text (self->search, "");
    }
  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_THING_CHOOSER);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (bw_thing_chooser_parent_class)->dispose (object);
}

static void
bw_thing_chooser_class_init (BwThingChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_thing_chooser_dispose;

  /**
   * BwThingChooser::chosen:
   * @id: of what
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", BW_TYPE_THING_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-thing-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, BwThingChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, BwThingChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, BwThingChooser, rows);
  gtk_widget_class_bind_template_child (widget_class, BwThingChooser, begin);
  gtk_widget_class_bind_template_child (widget_class, BwThingChooser, nothing);
  gtk_widget_class_bind_template_child (widget_class, BwThingChooser, failed);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entry);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
}

static void
bw_thing_chooser_init (BwThingChooser *self)
{
  g_type_ensure (BW_TYPE_ROW_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->store = g_list_store_new (BW_TYPE_ROW);
  bw_row_view_set_model (self->rows, G_LIST_MODEL (self->store));
}

static void
show_words (BwThingChooser *self)
{
  const BwChooserWords *words = self->words;

  gtk_window_set_title (GTK_WINDOW (self), _ (words->title));
  g_object_set (self->entry, "placeholder-text", _ (words->hint), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (words->hint), -1);
  g_object_set (self->begin, "icon-name", words->icon, "title", _ (words->question), "description",
                _ (words->advice), NULL);
  adw_status_page_set_title (self->nothing, _ (words->nothing));
  bw_row_view_set_label (self->rows, _ (words->list));
}

/**
 * bw_thing_chooser_new:
 * @ref: what another of its kind is chosen for
 * @words: what is asked; they must stay
 */
BwThingChooser *
bw_thing_chooser_new (GtkWindow            *parent,
                      BwLibrary            *library,
                      BwRef                 ref,
                      const BwChooserWords *words)
{
  BwThingChooser *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (BW_TYPE_THING_CHOOSER, "transient-for", parent, NULL);
  self->ref = ref;
  self->words = words;
  self->search = bw_live_search_new (library);
  self->loader = bw_row_loader_new (library, loaded_cb, self);
  show_words (self);
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);

  return self;
}
