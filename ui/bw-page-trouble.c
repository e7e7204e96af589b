#include "bw-page-trouble.h"

#include <glib/gi18n.h>

#include "bw-error.h"

/**
 * BwPageTrouble:
 *
 * Says in place of a page why there is none, with a button that does what helps.
 */
struct _BwPageTrouble
{
  AdwBin         parent_instance;

  AdwStatusPage *page;
  GtkButton     *way_out;
};

G_DEFINE_FINAL_TYPE (BwPageTrouble, bw_page_trouble, ADW_TYPE_BIN)

/* What can be done about it: the name of an action, and that of its button. */
typedef struct
{
  const char *action;
  const char *label;
} WayOut;

static const WayOut LOAD_AGAIN = { "page.reload", N_ ("_Load Again") };
static const WayOut GO_HOME = { "page.home", N_ ("_Home") };
static const WayOut READ_TEXT = { "page.text", N_ ("Show as _Text") };

static void
show (BwPageTrouble *self,
      const char    *title,
      const char    *text,
      const WayOut  *way_out)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, escaped);
  gtk_button_set_label (self->way_out, _ (way_out->label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way_out), way_out->action);
}

static gboolean
bw_page_trouble_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_PAGE_TROUBLE (widget)->way_out));
}

static void
bw_page_trouble_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_PAGE_TROUBLE);

  G_OBJECT_CLASS (bw_page_trouble_parent_class)->dispose (object);
}

static void
bw_page_trouble_class_init (BwPageTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_page_trouble_dispose;
  widget_class->grab_focus = bw_page_trouble_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bookwheel/Bookwheel/bw-page-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPageTrouble, page);
  gtk_widget_class_bind_template_child (widget_class, BwPageTrouble, way_out);
}

static void
bw_page_trouble_init (BwPageTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Says that there is no page, because of @error. */
void
bw_page_trouble_show_error (BwPageTrouble *self,
                            const GError  *error)
{
  g_return_if_fail (BW_IS_PAGE_TROUBLE (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, BW_ERROR, BW_ERROR_NOT_FOUND) ||
      g_error_matches (error, BW_ERROR, BW_ERROR_INVALID))
    show (self, _ ("Not in the Library"),
          _ ("There is nothing at this address. What was here may have been removed."), &GO_HOME);
  else
    show (self, _ ("The Page Cannot Be Shown"), error->message, &LOAD_AGAIN);
}

/* Says that what shows the pages has ended. */
void
bw_page_trouble_show_crash (BwPageTrouble *self)
{
  g_return_if_fail (BW_IS_PAGE_TROUBLE (self));

  show (self, _ ("The Page Has Stopped"),
        _ ("What shows the pages ended unexpectedly. The library is not affected."), &LOAD_AGAIN);
}

/* Says that no page can be shown as a web page, because of @error, and offers what can be read. */
void
bw_page_trouble_show_unusable (BwPageTrouble *self,
                               const GError  *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (BW_IS_PAGE_TROUBLE (self));
  g_return_if_fail (error != NULL);

  text = g_strconcat (_ ("What shows the pages is not installed as it should be. They can be read "
                         "as plain text."),
                      "\n\n", error->message, NULL);
  show (self, _ ("Pages Cannot Be Shown"), text, &READ_TEXT);
}
