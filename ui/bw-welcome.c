#include "bw-welcome.h"

#include "bw-sample.h"

/**
 * BwWelcome:
 *
 * Says to who has an empty library how to begin.
 */
struct _BwWelcome
{
  AdwBin        parent_instance;

  GCancellable *cancellable;
  GtkWidget    *sample;
  GtkWidget    *files;
};

G_DEFINE_FINAL_TYPE (BwWelcome, bw_welcome, ADW_TYPE_BIN)

static void
sample_found_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (BwWelcome) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || info == NULL)
    return;

  gtk_widget_set_visible (self->sample, TRUE);
  gtk_widget_add_css_class (self->sample, "suggested-action");
  gtk_widget_remove_css_class (self->files, "suggested-action");
}

/* The sample is looked for where it is about to be offered, not before. */
static void
bw_welcome_map (GtkWidget *widget)
{
  BwWelcome *self = BW_WELCOME (widget);
  g_autoptr (GFile) folder = NULL;

  GTK_WIDGET_CLASS (bw_welcome_parent_class)->map (widget);

  if (self->cancellable != NULL)
    return;

  self->cancellable = g_cancellable_new ();
  folder = bw_sample_get_folder ();
  g_file_query_info_async (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->cancellable, sample_found_cb,
                           g_object_ref (self));
}

static gboolean
bw_welcome_grab_focus (GtkWidget *widget)
{
  BwWelcome *self = BW_WELCOME (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->sample) ? self->sample : self->files);
}

static void
bw_welcome_dispose (GObject *object)
{
  BwWelcome *self = BW_WELCOME (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_WELCOME);

  G_OBJECT_CLASS (bw_welcome_parent_class)->dispose (object);
}

static void
bw_welcome_class_init (BwWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_welcome_dispose;
  widget_class->map = bw_welcome_map;
  widget_class->grab_focus = bw_welcome_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, BwWelcome, sample);
  gtk_widget_class_bind_template_child (widget_class, BwWelcome, files);
}

static void
bw_welcome_init (BwWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
