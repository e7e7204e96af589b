#include "bw-notice.h"

#define COMING 800 /* milliseconds, within which a notice may still be moving into its place */

/* Tells something in passing, in the window of @widget. */
void
bw_notice_show (GtkWidget  *widget,
                const char *text)
{
  bw_notice_show_with (widget, text, NULL, NULL, NULL);
}

static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  return overlay != NULL ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

static AdwToast *
make_toast (const char *text,
            const char *label,
            const char *action,
            GVariant   *target)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (label != NULL)
    {
      adw_toast_set_button_label (toast, label);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target_value (toast, target);
    }

  return toast;
}

/**
 * bw_notice_show_with:
 * @label: (nullable): of a button
 * @action: (nullable): what it does
 * @target: (nullable): and with what
 */
void
bw_notice_show_with (GtkWidget  *widget,
                     const char *text,
                     const char *label,
                     const char *action,
                     GVariant   *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  AdwToastOverlay *overlay;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if ((overlay = find_overlay (widget)) != NULL)
    adw_toast_overlay_add_toast (overlay, make_toast (text, label, action, owned));
}

/* What is told in the place of what was told before it. */
typedef struct
{
  AdwToastOverlay *overlay;
  AdwToast        *shown; /* NULL when it has gone */
  gint64           since;
  AdwToast        *next;
  guint            timeout;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_handle_id (&place->timeout, g_source_remove);
  g_clear_object (&place->next);
  g_free (place);
}

static Place *
get_place (AdwToastOverlay *overlay)
{
  static const char NAME[] = "bw-notice-place";
  Place *place = g_object_get_data (G_OBJECT (overlay), NAME);

  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      place->overlay = overlay;
      g_object_set_data_full (G_OBJECT (overlay), NAME, place, place_free);
    }

  return place;
}

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  Place *place = get_place (overlay);

  if (place->shown == toast)
    place->shown = NULL;
}

static gboolean
show_next_cb (gpointer user_data)
{
  Place *place = user_data;

  place->timeout = 0;
  if (place->shown != NULL)
    adw_toast_dismiss (place->shown);
  place->shown = place->next;
  place->since = g_get_monotonic_time ();
  g_signal_connect_object (place->shown, "dismissed", G_CALLBACK (dismissed_cb), place->overlay,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (place->overlay, g_steal_pointer (&place->next));

  return G_SOURCE_REMOVE;
}

/**
 * bw_notice_replace:
 *
 * As bw_notice_show_with(), in the place of what it told last: that is not so any more. A notice
 * that is only just coming is left to come: sent away in that moment it ends the program, in
 * libadwaita 1.2.
 */
void
bw_notice_replace (GtkWidget  *widget,
                   const char *text,
                   const char *label,
                   const char *action,
                   GVariant   *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  AdwToastOverlay *overlay;
  Place *place;
  gint64 age;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if (!(overlay = find_overlay (widget)))
    return;

  place = get_place (overlay);
  age = (g_get_monotonic_time () - place->since) / 1000;
  g_clear_object (&place->next);
  place->next = make_toast (text, label, action, owned);
  if (place->timeout == 0)
    place->timeout = g_timeout_add (place->shown != NULL && age < COMING ? (guint) (COMING - age) : 0,
                                    show_next_cb, place);
}
