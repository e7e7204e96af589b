#include "bw-bookmarks.h"

#include <glib/gi18n.h>

#include "bw-notice.h"

typedef struct
{
  char      *ref;
  gboolean   bookmarked;
  GtkWidget *widget;
} Change;

static void
change_free (Change *change)
{
  g_free (change->ref);
  g_object_unref (change->widget);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* A bookmark that was added is taken away by the same key; one that is gone is not. */
static void
set_cb (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (!bw_library_set_bookmarked_finish (BW_LIBRARY (object), result, &error))
    {
      g_autofree char *text = g_strdup_printf (_ ("The bookmark was not changed: %s"), error->message);

      bw_notice_show (change->widget, text);
    }
  else if (!change->bookmarked)
    bw_notice_show_with (change->widget, _ ("Bookmark removed"), _ ("_Undo"), "win.set-bookmark",
                         g_variant_new ("(sb)", change->ref, TRUE));
}

/**
 * bw_bookmarks_set:
 * @ref: what the bookmark is of
 * @bookmarked: whether there is to be one
 * @widget: in whose window it is told what came of it
 */
void
bw_bookmarks_set (BwLibrary  *library,
                  const char *ref,
                  gboolean    bookmarked,
                  GtkWidget  *widget)
{
  Change *change;

  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (ref != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  change = g_new0 (Change, 1);
  change->ref = g_strdup (ref);
  change->bookmarked = bookmarked;
  change->widget = g_object_ref (widget);
  bw_library_set_bookmarked_async (library, ref, bookmarked, NULL, set_cb, change);
}
