#include "bw-focus.h"

/**
 * bw_focus_is_in:
 *
 * A widget keeps its focus child when the focus has gone elsewhere, so that this cannot
 * tell where the focus is.
 *
 * Returns: whether the focus of the window is in @widget
 */
gboolean
bw_focus_is_in (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}
