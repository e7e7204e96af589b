#include "bw-report-window.h"

#include <glib/gi18n.h>

#include "bw-report-text.h"

#define MAX_FILES 200    /* shown as rows; the copied text has them all */
#define MAX_WARNINGS 100 /* likewise, of a file */

/**
 * BwReportWindow:
 *
 * What an import brought: what is new, what was refused and why, and what was odd about
 * the rest. What needs somebody's eye comes first.
 */
struct _BwReportWindow
{
  AdwWindow        parent_instance;

  GPtrArray       *reports; /* BwImportReport */

  AdwStatusPage   *head;
  GtkListBox      *files;
  GtkLabel        *more;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (BwReportWindow, bw_report_window, ADW_TYPE_WINDOW)

static void
copy_cb (BwReportWindow *self)
{
  g_autofree char *text = bw_report_text_all (self->reports);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Report copied")));
}

static GtkWidget *
make_warning (const BwWarning *warning)
{
  g_autofree char *text = bw_report_text_warning (warning);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_add_css_class (label, "warning-text");

  return label;
}

static guint
count_warnings (const BwImportReport *report)
{
  return report->warnings != NULL ? report->warnings->len : 0;
}

static const char *
get_icon (const BwImportReport *report)
{
  if (report->error != NULL)
    return "dialog-error-symbolic";

  return count_warnings (report) > 0 ? "dialog-warning-symbolic" : "emblem-ok-symbolic";
}

/* What has no warnings has nothing to expand. */
static GtkWidget *
make_plain_row (GtkWidget *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static GtkWidget *
make_row_of_warnings (const BwImportReport *report,
                      GtkWidget            *icon)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  for (guint i = 0; i < MIN (count_warnings (report), MAX_WARNINGS); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              make_warning (g_ptr_array_index (report->warnings, i)));

  return row;
}

static GtkWidget *
make_row (const BwImportReport *report)
{
  g_autofree char *name = g_filename_display_basename (report->path);
  g_autofree char *line = bw_report_text_line (report);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = g_markup_escape_text (line, -1);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (report));
  GtkWidget *row = count_warnings (report) > 0 ? make_row_of_warnings (report, icon)
                                               : make_plain_row (icon);

  if (report->error != NULL)
    gtk_widget_add_css_class (icon, "error");
  g_object_set (row, "title", title, "subtitle", subtitle, "tooltip-text", report->path, NULL);

  return row;
}

/* What was refused, then what has warnings, then what is well. */
static guint
get_rank (const BwImportReport *report)
{
  if (report->error != NULL)
    return 0;

  return count_warnings (report) > 0 ? 1 : 2;
}

static void
add_rows (BwReportWindow *self)
{
  guint n = 0;

  for (guint rank = 0; rank < 3; rank++)
    for (guint i = 0; i < self->reports->len && n < MAX_FILES; i++)
      {
        const BwImportReport *report = g_ptr_array_index (self->reports, i);

        if (get_rank (report) != rank)
          continue;
        gtk_list_box_append (self->files, make_row (report));
        n++;
      }

  if (self->reports->len > n)
    {
      g_autofree char *text = NULL;

      text = g_strdup_printf (_ ("And %u more; the copied report has them all."),
                              self->reports->len - n);
      gtk_label_set_text (self->more, text);
      gtk_widget_set_visible (GTK_WIDGET (self->more), TRUE);
    }
}

static void
bw_report_window_dispose (GObject *object)
{
  BwReportWindow *self = BW_REPORT_WINDOW (object);

  g_clear_pointer (&self->reports, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_REPORT_WINDOW);

  G_OBJECT_CLASS (bw_report_window_parent_class)->dispose (object);
}

static void
bw_report_window_class_init (BwReportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_report_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-report-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReportWindow, head);
  gtk_widget_class_bind_template_child (widget_class, BwReportWindow, files);
  gtk_widget_class_bind_template_child (widget_class, BwReportWindow, more);
  gtk_widget_class_bind_template_child (widget_class, BwReportWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_report_window_init (BwReportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bw_report_window_present:
 * @reports: (element-type BwImportReport): which must not change any more
 */
void
bw_report_window_present (GtkWindow *parent,
                          GPtrArray *reports)
{
  BwReportWindow *self;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (reports != NULL);

  self = g_object_new (BW_TYPE_REPORT_WINDOW, "transient-for", parent, NULL);
  self->reports = g_ptr_array_ref (reports);
  title = bw_report_text_title (reports);
  summary = bw_report_text_summary (reports);
  adw_status_page_set_title (self->head, title);
  adw_status_page_set_description (self->head, summary);
  add_rows (self);

  gtk_window_present (GTK_WINDOW (self));
}
