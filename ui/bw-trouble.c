#include "bw-trouble.h"

#include <glib/gi18n.h>

#include "bw-error.h"

static const struct
{
  int code;
  const char *title;
  const char *text;
} TROUBLES[] = {
  { BW_ERROR_TOO_NEW, N_ ("A Newer Bookwheel Wrote This Library"),
    N_ ("This one leaves it alone, so that nothing is lost. Update Bookwheel to open it.") },
  { BW_ERROR_DAMAGED, N_ ("The Library Is Damaged"),
    N_ ("Move the file elsewhere and put a backup of it in its place, or begin with an empty "
        "library. Nothing was changed.") },
  { BW_ERROR_NOT_A_LIBRARY, N_ ("This File Is Not a Library"),
    N_ ("Something else has its name. Move it elsewhere, and an empty library is made in its "
        "place. Nothing was changed.") },
  { BW_ERROR_BUSY, N_ ("The Library Is in Use"),
    N_ ("Another program is writing to it. Try again when that is done.") },
  { BW_ERROR_READ_ONLY, N_ ("The Library Cannot Be Written"),
    N_ ("Allow Bookwheel to write to the file and to its folder, then try again.") },
  { BW_ERROR_NO_SPACE, N_ ("The Disk Is Full"),
    N_ ("Make some room where the library lies, then try again.") },
};

/**
 * BwTrouble:
 *
 * Says why the library cannot be used, and what to do about it.
 */
struct _BwTrouble
{
  AdwBin         parent_instance;

  AdwStatusPage *page;
  GtkLabel      *path;
  GtkLabel      *detail;
  GtkWidget     *again;
};

G_DEFINE_FINAL_TYPE (BwTrouble, bw_trouble, ADW_TYPE_BIN)

static gboolean
bw_trouble_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BW_TROUBLE (widget)->again);
}

static void
bw_trouble_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_TROUBLE);

  G_OBJECT_CLASS (bw_trouble_parent_class)->dispose (object);
}

static void
bw_trouble_class_init (BwTroubleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_trouble_dispose;
  widget_class->grab_focus = bw_trouble_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, BwTrouble, page);
  gtk_widget_class_bind_template_child (widget_class, BwTrouble, path);
  gtk_widget_class_bind_template_child (widget_class, BwTrouble, detail);
  gtk_widget_class_bind_template_child (widget_class, BwTrouble, again);
}

static void
bw_trouble_init (BwTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Says what @error means for the library at @path. */
void
bw_trouble_show (BwTrouble    *self,
                 const GError *error,
                 const char   *path)
{
  const char *title = N_ ("The Library Cannot Be Opened");
  const char *text = N_ ("Look at where it lies, then try again.");
  g_autofree char *name = NULL;

  g_return_if_fail (BW_IS_TROUBLE (self));
  g_return_if_fail (error != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TROUBLES); i++)
    if (g_error_matches (error, BW_ERROR, TROUBLES[i].code))
      {
        title = TROUBLES[i].title;
        text = TROUBLES[i].text;
      }

  name = g_filename_display_name (path);
  adw_status_page_set_title (self->page, _ (title));
  adw_status_page_set_description (self->page, _ (text));
  gtk_label_set_text (self->path, name);
  gtk_label_set_text (self->detail, error->message);
}
