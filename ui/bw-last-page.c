#include "bw-last-page.h"

#include "bw-page-policy.h"
#include "bw-settings.h"

#define KEY "last-page"

/**
 * BwLastPage:
 *
 * Remembers which page is open, and opens it the next time. If it has gone since, the
 * first page is opened.
 */
struct _BwLastPage
{
  GObject  parent_instance;

  BwPane  *pane;
  char    *restored; /* the page of the last time, until another is opened */
};

G_DEFINE_FINAL_TYPE (BwLastPage, bw_last_page, G_TYPE_OBJECT)

static void
pane_changed_cb (BwLastPage *self)
{
  BwPageView *view = bw_pane_get_page_view (self->pane);
  const char *address = bw_page_view_get_address (view);
  gboolean has_gone;

  if (address == NULL || bw_web_page_is_loading (bw_page_view_get_web_page (view)))
    return;

  has_gone = bw_page_view_get_page (view) == NULL;
  if (!has_gone)
    bw_settings_set_text (KEY, address);
  else if (g_strcmp0 (address, self->restored) == 0)
    bw_pane_open (self->pane, BW_PAGE_HOME);
  g_clear_pointer (&self->restored, g_free);
}

static void
bw_last_page_dispose (GObject *object)
{
  BwLastPage *self = BW_LAST_PAGE (object);

  g_clear_object (&self->pane);
  g_clear_pointer (&self->restored, g_free);

  G_OBJECT_CLASS (bw_last_page_parent_class)->dispose (object);
}

static void
bw_last_page_class_init (BwLastPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_last_page_dispose;
}

static void
bw_last_page_init (BwLastPage *self)
{
}

/* Opens in @pane the page that was open the last time, or the first page. */
BwLastPage *
bw_last_page_new (BwPane *pane)
{
  BwLastPage *self;

  g_return_val_if_fail (BW_IS_PANE (pane), NULL);

  self = g_object_new (BW_TYPE_LAST_PAGE, NULL);
  self->pane = g_object_ref (pane);
  self->restored = bw_settings_dup_text (KEY);
  g_signal_connect_object (pane, "changed", G_CALLBACK (pane_changed_cb), self, G_CONNECT_SWAPPED);
  bw_pane_open (pane, self->restored != NULL ? self->restored : BW_PAGE_HOME);

  return self;
}
