#include "bw-notice.h"

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

/* As bw_notice_show_with(), in the place of what it told last: that is not so any more. */
void
bw_notice_replace (GtkWidget  *widget,
                   const char *text,
                   const char *label,
                   const char *action,
                   GVariant   *target)
{
  static const char LAST[] = "bw-notice-last";
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  AdwToastOverlay *overlay;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if (!(overlay = find_overlay (widget)))
    return;

  toast = make_toast (text, label, action, owned);
  if (g_object_get_data (G_OBJECT (overlay), LAST) != NULL)
    adw_toast_dismiss (g_object_get_data (G_OBJECT (overlay), LAST));
  g_object_set_data_full (G_OBJECT (overlay), LAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}
