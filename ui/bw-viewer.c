#include "bw-viewer.h"

/**
 * BwViewer:
 *
 * Fetches pages of the library, shows them, and keeps the way that led to the one that
 * is open. What does it as a web page is a module of its own, so that the program does
 * not wait for a web engine before it shows its window.
 */
G_DEFINE_ABSTRACT_TYPE (BwViewer, bw_viewer, G_TYPE_OBJECT)

enum
{
  SIGNAL_PROGRESS,
  SIGNAL_FAILED,
  SIGNAL_CRASHED,
  SIGNAL_LINK,
  SIGNAL_HOVER,
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
add_signal (const char *name,
            guint       n_arguments,
            GType       first,
            GType       second)
{
  return g_signal_new (name, BW_TYPE_VIEWER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n_arguments, first, second);
}

/*
 * progress: how far the page that is opened has come. failed: the address, if it is
 * another than the one that was asked for, of what could not be shown, and why.
 * crashed: what shows pages has ended. link: a link was followed that leads to no page.
 * hover: the pointer is on a link that leaves the library, or on none. found: which
 * match, from 1, of how many is selected; 0 when there is none.
 */
static void
bw_viewer_class_init (BwViewerClass *klass)
{
  signals[SIGNAL_PROGRESS] = add_signal ("progress", 1, G_TYPE_INT, G_TYPE_NONE);
  signals[SIGNAL_FAILED] = add_signal ("failed", 2, G_TYPE_STRING, G_TYPE_ERROR);
  signals[SIGNAL_CRASHED] = add_signal ("crashed", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[SIGNAL_LINK] = add_signal ("link", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[SIGNAL_HOVER] = add_signal ("hover", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[SIGNAL_FOUND] = add_signal ("found", 2, G_TYPE_INT, G_TYPE_INT);
}

static void
bw_viewer_init (BwViewer *self)
{
}

void
bw_viewer_open (BwViewer   *self,
                const char *address)
{
  g_return_if_fail (BW_IS_VIEWER (self));
  g_return_if_fail (address != NULL);

  BW_VIEWER_GET_CLASS (self)->open (self, address);
}

void
bw_viewer_reload (BwViewer *self)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  BW_VIEWER_GET_CLASS (self)->reload (self);
}

void
bw_viewer_go (BwViewer *self,
              gboolean  forward)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  BW_VIEWER_GET_CLASS (self)->go (self, forward);
}

gboolean
bw_viewer_can_go (BwViewer *self,
                  gboolean  forward)
{
  g_return_val_if_fail (BW_IS_VIEWER (self), FALSE);

  return BW_VIEWER_GET_CLASS (self)->can_go (self, forward);
}

/**
 * bw_viewer_steal_page:
 * @address: (out) (transfer full) (nullable): of the page that is shown
 *
 * Returns: (transfer full) (nullable): what else is known of the page that has just
 *   begun to show; `NULL` when it was not fetched for that
 */
BwPage *
bw_viewer_steal_page (BwViewer  *self,
                      char     **address)
{
  g_return_val_if_fail (BW_IS_VIEWER (self), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  return BW_VIEWER_GET_CLASS (self)->steal_page (self, address);
}

/* Returns: (transfer none) (nullable): what shows the pages, if it does */
GtkWidget *
bw_viewer_get_widget (BwViewer *self)
{
  g_return_val_if_fail (BW_IS_VIEWER (self), NULL);

  return BW_VIEWER_GET_CLASS (self)->get_widget != NULL
           ? BW_VIEWER_GET_CLASS (self)->get_widget (self)
           : NULL;
}

void
bw_viewer_set_zoom (BwViewer *self,
                    double    zoom)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  if (BW_VIEWER_GET_CLASS (self)->set_zoom != NULL)
    BW_VIEWER_GET_CLASS (self)->set_zoom (self, zoom);
}

/* Finds @text in the page; what comes of it is told by the signal `found`. */
void
bw_viewer_find (BwViewer   *self,
                const char *text)
{
  g_return_if_fail (BW_IS_VIEWER (self));
  g_return_if_fail (text != NULL);

  if (BW_VIEWER_GET_CLASS (self)->find != NULL)
    BW_VIEWER_GET_CLASS (self)->find (self, text);
}

/* Goes to the next match, or to the one before. */
void
bw_viewer_find_step (BwViewer *self,
                     gboolean  forward)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  if (BW_VIEWER_GET_CLASS (self)->find_step != NULL)
    BW_VIEWER_GET_CLASS (self)->find_step (self, forward);
}

/* Takes the marks away. */
void
bw_viewer_find_stop (BwViewer *self)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  if (BW_VIEWER_GET_CLASS (self)->find_stop != NULL)
    BW_VIEWER_GET_CLASS (self)->find_stop (self);
}

gboolean
bw_viewer_is_responsive (BwViewer *self)
{
  g_return_val_if_fail (BW_IS_VIEWER (self), FALSE);

  return BW_VIEWER_GET_CLASS (self)->is_responsive != NULL &&
         BW_VIEWER_GET_CLASS (self)->is_responsive (self);
}

/* Runs a script of ours in the page, in a world of its own. */
void
bw_viewer_evaluate_async (BwViewer            *self,
                          const char          *script,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (BW_IS_VIEWER (self));
  g_return_if_fail (script != NULL);

  if (BW_VIEWER_GET_CLASS (self)->evaluate_async != NULL)
    BW_VIEWER_GET_CLASS (self)->evaluate_async (self, script, callback, user_data);
  else
    g_task_report_new_error (self, callback, user_data, bw_viewer_evaluate_async, G_IO_ERROR,
                             G_IO_ERROR_NOT_SUPPORTED, "No page is shown that a script could read");
}

/* Returns: (transfer full): what came of it, as text; `NULL` and @error if nothing did */
char *
bw_viewer_evaluate_finish (BwViewer      *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (BW_IS_VIEWER (self), NULL);

  if (g_async_result_is_tagged (result, bw_viewer_evaluate_async))
    return g_task_propagate_pointer (G_TASK (result), error);

  return BW_VIEWER_GET_CLASS (self)->evaluate_finish (self, result, error);
}

/* For those who make a viewer, as are all that follow. */
void
bw_viewer_tell_progress (BwViewer         *self,
                         BwViewerProgress  progress)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0, (int) progress);
}

/**
 * bw_viewer_tell_failed:
 * @address: (nullable): of what could not be shown; `NULL` for what was asked for
 */
void
bw_viewer_tell_failed (BwViewer     *self,
                       const char   *address,
                       const GError *error)
{
  g_return_if_fail (BW_IS_VIEWER (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, address, error);
}

void
bw_viewer_tell_crashed (BwViewer *self)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  g_signal_emit (self, signals[SIGNAL_CRASHED], 0);
}

void
bw_viewer_tell_link (BwViewer   *self,
                     const char *address)
{
  g_return_if_fail (BW_IS_VIEWER (self));
  g_return_if_fail (address != NULL);

  g_signal_emit (self, signals[SIGNAL_LINK], 0, address);
}

/**
 * bw_viewer_tell_hover:
 * @address: (nullable): outside the library, that the link under the pointer leads to
 */
void
bw_viewer_tell_hover (BwViewer   *self,
                      const char *address)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  g_signal_emit (self, signals[SIGNAL_HOVER], 0, address);
}

void
bw_viewer_tell_found (BwViewer *self,
                      int       index,
                      int       count)
{
  g_return_if_fail (BW_IS_VIEWER (self));

  g_signal_emit (self, signals[SIGNAL_FOUND], 0, index, count);
}
