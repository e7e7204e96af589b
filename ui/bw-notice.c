#include "bw-notice.h"

/* Tells something in passing, in the window of @widget. */
void
bw_notice_show (GtkWidget  *widget,
                const char *text)
{
  bw_notice_show_with (widget, text, NULL, NULL, NULL);
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
  g_autofree char *escaped = NULL;
  GtkWidget *overlay;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if (!(overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY)))
    return;

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  if (label != NULL)
    {
      adw_toast_set_button_label (toast, label);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target_value (toast, target);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
