#include "bw-split-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bw-decide.h"
#include "bw-library-parts.h"

/**
 * BwSplitWindow:
 *
 * Asks which parts of a thing are another. What the program would tell apart is ticked.
 */
struct _BwSplitWindow
{
  AdwWindow      parent_instance;

  BwLibrary     *library;
  GCancellable  *cancellable;
  GtkWidget     *widget; /* in whose window it is told what came of it */
  char          *ref;
  BwParts       *parts;
  GPtrArray     *checks; /* one for each of the parts */

  GtkStack      *stack;
  GtkLabel      *question;
  GtkListBox    *list;
  GtkWidget     *split;
  AdwStatusPage *failed;
};

G_DEFINE_FINAL_TYPE (BwSplitWindow, bw_split_window, ADW_TYPE_WINDOW)

static const BwPart *
get_part (BwSplitWindow *self,
          guint          i)
{
  return g_ptr_array_index (self->parts->list, i);
}

static gboolean
is_ticked (BwSplitWindow *self,
           guint          i)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
}

static guint
count_ticked (BwSplitWindow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += is_ticked (self, i) ? 1 : 0;

  return n;
}

/* Of what nobody has put together something must stay. */
static void
toggled_cb (BwSplitWindow *self)
{
  guint n = count_ticked (self);

  gtk_widget_set_sensitive (self->split,
                            n > 0 && (self->parts->is_merged || n < self->parts->list->len));
}

static char *
describe_question (const BwParts *parts)
{
  if (parts->is_merged)
    return g_strdup_printf (_ ("You have said that these are “%s”. Which of them is another after all?"),
                            parts->name);
  if (parts->ref.kind == BW_KIND_PERSON)
    return g_strdup_printf (_ ("What is ticked becomes another person than “%s”."), parts->name);
  if (parts->ref.kind == BW_KIND_PAPER)
    return g_strdup_printf (_ ("What is ticked speaks of another paper than “%s”."), parts->name);

  return g_strdup_printf (_ ("What is ticked becomes another organisation than “%s”."), parts->name);
}

/* Of several merges one is taken apart at a time. */
static GtkWidget *
make_check (BwSplitWindow *self,
            const BwPart  *part)
{
  GtkWidget *check = gtk_check_button_new ();

  if (self->parts->is_merged && self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), part->is_other);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, part->title,
                                  -1);
  g_ptr_array_add (self->checks, check);

  return check;
}

static void
add_row (BwSplitWindow *self,
         const BwPart  *part)
{
  g_autofree char *title = g_markup_escape_text (part->title, -1);
  g_autofree char *detail = g_markup_escape_text (part->detail != NULL ? part->detail : "", -1);
  GtkWidget *check = make_check (self, part);
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "title", title, "subtitle", detail, "title-lines", 2, "subtitle-lines", 2,
                "activatable-widget", check, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->list, row);
}

static void
show_parts (BwSplitWindow *self)
{
  g_autofree char *question = describe_question (self->parts);

  if (self->parts->list->len < 2 && !self->parts->is_merged)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }

  gtk_label_set_text (self->question, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  for (guint i = 0; i < self->parts->list->len; i++)
    add_row (self, get_part (self, i));
  toggled_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "parts");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BwSplitWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwParts) parts = bw_library_get_parts_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_cancellable_is_cancelled (self->cancellable))
    return;

  if (parts == NULL)
    {
      adw_status_page_set_description (self->failed, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  self->parts = g_steal_pointer (&parts);
  show_parts (self);
}

/* What the program would tell apart it tells by what is known again in other documents. */
static gboolean
is_as_proposed (BwSplitWindow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (is_ticked (self, i) != get_part (self, i)->is_other)
      return FALSE;

  return TRUE;
}

/* The other is called as its parts call it where they agree. */
static const char *
find_name (BwSplitWindow *self)
{
  const char *name = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    {
      const BwPart *part = get_part (self, i);

      if (!is_ticked (self, i))
        continue;
      if (name != NULL && strcmp (name, part->name) != 0)
        return self->parts->name;
      name = part->name;
    }

  return name;
}

static void
part_by_hand (BwSplitWindow *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (is_ticked (self, i))
      g_ptr_array_add (keys, get_part (self, i)->key);
  g_ptr_array_add (keys, NULL);

  bw_decide_part (self->library, self->ref, find_name (self), (const char *const *) keys->pdata,
                  self->widget);
}

static void
split_cb (BwSplitWindow *self)
{
  for (guint i = 0; self->parts->is_merged && i < self->checks->len; i++)
    if (is_ticked (self, i))
      bw_decide_revert (self->library, get_part (self, i)->merge_id, self->widget);
  if (!self->parts->is_merged && is_as_proposed (self))
    bw_decide (self->library, BW_DECIDE_SPLIT, self->ref, NULL, self->widget);
  else if (!self->parts->is_merged)
    part_by_hand (self);

  gtk_window_close (GTK_WINDOW (self));
}

static void
bw_split_window_dispose (GObject *object)
{
  BwSplitWindow *self = BW_SPLIT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_SPLIT_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->widget);

  G_OBJECT_CLASS (bw_split_window_parent_class)->dispose (object);
}

static void
bw_split_window_finalize (GObject *object)
{
  BwSplitWindow *self = BW_SPLIT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->parts, bw_parts_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->ref, g_free);

  G_OBJECT_CLASS (bw_split_window_parent_class)->finalize (object);
}

static void
bw_split_window_class_init (BwSplitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_split_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_split_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-split-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwSplitWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwSplitWindow, question);
  gtk_widget_class_bind_template_child (widget_class, BwSplitWindow, list);
  gtk_widget_class_bind_template_child (widget_class, BwSplitWindow, split);
  gtk_widget_class_bind_template_child (widget_class, BwSplitWindow, failed);
  gtk_widget_class_bind_template_callback (widget_class, split_cb);
}

static void
bw_split_window_init (BwSplitWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->checks = g_ptr_array_new ();
}

/**
 * bw_split_window_new:
 * @widget: in whose window it is told what came of it
 * @ref: what is perhaps two things
 */
BwSplitWindow *
bw_split_window_new (GtkWidget *widget,
                     BwLibrary *library,
                     BwRef      ref)
{
  BwSplitWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_SPLIT_WINDOW, "transient-for", gtk_widget_get_root (widget), NULL);
  self->library = g_object_ref (library);
  self->widget = g_object_ref (widget);
  self->ref = bw_ref_to_string (ref);
  bw_library_get_parts_async (library, self->ref, self->cancellable, loaded_cb, g_object_ref (self));

  return self;
}
