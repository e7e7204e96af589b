#include "bw-mentions.h"

/* What has the focus, if it belongs to a mention that was found by a name. */
#define GET_FOCUSED                                                                               \
  "(() => { const at = document.activeElement; const found = at && at.closest('[data-mention]');" \
  " return found ? found.dataset.mention : ''; })()"

/* A key that was pressed on a page, until it is known on what. */
typedef struct
{
  GtkWidget *widget;
  gboolean   promote;
} Press;

static void
focused_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Press *press = user_data;
  g_autofree char *mention = bw_viewer_evaluate_finish (BW_VIEWER (object), result, NULL);
  guint64 id;

  if (mention != NULL && g_ascii_string_to_unsigned (mention, 10, 1, G_MAXINT64, &id, NULL))
    gtk_widget_activate_action (press->widget, "decision.mention", "(xb)", (gint64) id,
                                press->promote);
  g_object_unref (press->widget);
  g_free (press);
}

/* Letters are for the search; these keys are for nothing else on a page. */
static gboolean
key_pressed_cb (BwPageView      *view,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean promote = keyval == GDK_KEY_Insert || keyval == GDK_KEY_KP_Insert;
  gboolean reject = keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete;
  BwViewer *viewer = bw_web_page_get_viewer (bw_page_view_get_web_page (view));
  Press *press;

  if ((!promote && !reject) || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      viewer == NULL)
    return GDK_EVENT_PROPAGATE;

  press = g_new0 (Press, 1);
  press->widget = GTK_WIDGET (g_object_ref (view));
  press->promote = promote;
  bw_viewer_evaluate_async (viewer, GET_FOCUSED, focused_cb, press);

  return GDK_EVENT_STOP;
}

/* On a mention that has the focus, one key says whether it is right. */
void
bw_mentions_watch_keys (BwPageView *view)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkWidget *page = GTK_WIDGET (bw_page_view_get_web_page (view));

  g_return_if_fail (BW_IS_PAGE_VIEW (view));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), view,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, controller);
}
