#include "bw-page-watch.h"

#include "bw-address.h"
#include "bw-library-look.h"

/**
 * BwPageWatch:
 *
 * Keeps the page that is open, and looks at it again when the library has changed what
 * it is about. The library is told what is shown of it, and when it is left.
 * It differs only if it reads differently, so that nothing moves under who reads it; a
 * bookmark that was set or taken away makes no difference.
 */
struct _BwPageWatch
{
  GObject          parent_instance;

  BwLibrary       *library;
  BwPageWatchFunc  func;
  gpointer         user_data;
  GCancellable    *look; /* while one is under way */
  gboolean         again;

  gboolean         stopped;
  char            *address; /* NULL when no page is open */
  BwPage          *page;
  BwSeen          *shown; /* what was to be seen when it was opened, or NULL */
};

G_DEFINE_FINAL_TYPE (BwPageWatch, bw_page_watch, G_TYPE_OBJECT)

static void look (BwPageWatch *self);

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BwPageWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPage) page = bw_page_source_load_finish (BW_LIBRARY (object), result, &error);
  gboolean differs = FALSE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->look);
  if (page != NULL)
    {
      differs = page->bookmarked == self->page->bookmarked &&
                !g_bytes_equal (page->html, self->page->html);
      g_clear_pointer (&self->page, bw_page_free);
      self->page = g_steal_pointer (&page);
    }
  self->func (differs, error, self->user_data);
  if (self->again)
    look (self);
}

/* One look at a time: changes that come during one make one more. */
static void
look (BwPageWatch *self)
{
  self->again = self->look != NULL;
  if (self->look != NULL)
    return;

  self->look = g_cancellable_new ();
  bw_page_source_load_async (self->library, self->address, self->look, looked_cb,
                             g_object_ref (self));
}

/* The first page shows something of everything. */
static gboolean
is_touched (BwPageWatch     *self,
            const BwChanges *changes)
{
  return bw_changes_get_n (changes) == 0 || self->page->ref.kind == BW_KIND_NONE ||
         bw_changes_contains (changes, self->page->ref.kind, self->page->ref.id);
}

static void
library_changed_cb (BwPageWatch     *self,
                    const BwChanges *changes)
{
  if (self->page != NULL && !self->stopped && is_touched (self, changes))
    look (self);
}

/* What a search finds follows the index, which is behind the library. */
static void
library_indexed_cb (BwPageWatch *self)
{
  if (self->page != NULL && !self->stopped && bw_address_parse (self->address).kind == BW_ADDRESS_SEARCH)
    look (self);
}

/* Whoever has a page before them sees what is new there. */
static void
note_look (BwPageWatch *self,
           gboolean     leaves)
{
  if (self->shown != NULL)
    bw_library_note_look_async (self->library, self->shown, leaves, NULL, NULL, NULL);
}

static void
bw_page_watch_dispose (GObject *object)
{
  BwPageWatch *self = BW_PAGE_WATCH (object);

  note_look (self, TRUE);
  g_clear_pointer (&self->shown, bw_seen_free);
  bw_page_watch_stop (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_page_watch_parent_class)->dispose (object);
}

static void
bw_page_watch_finalize (GObject *object)
{
  BwPageWatch *self = BW_PAGE_WATCH (object);

  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->address);

  G_OBJECT_CLASS (bw_page_watch_parent_class)->finalize (object);
}

static void
bw_page_watch_class_init (BwPageWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_page_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_page_watch_finalize;
}

static void
bw_page_watch_init (BwPageWatch *self)
{
}

/**
 * bw_page_watch_new:
 * @func: is told what became of the page
 */
BwPageWatch *
bw_page_watch_new (BwLibrary       *library,
                   BwPageWatchFunc  func,
                   gpointer         user_data)
{
  BwPageWatch *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (BW_TYPE_PAGE_WATCH, NULL);
  self->library = g_object_ref (library);
  self->func = func;
  self->user_data = user_data;
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "indexed", G_CALLBACK (library_indexed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * bw_page_watch_take_page:
 * @page: (transfer full): which is open from now on
 */
void
bw_page_watch_take_page (BwPageWatch *self,
                         const char  *address,
                         BwPage      *page)
{
  g_return_if_fail (BW_IS_PAGE_WATCH (self));
  g_return_if_fail (address != NULL);
  g_return_if_fail (page != NULL);

  bw_page_watch_stop (self);
  if (g_strcmp0 (address, self->address) != 0)
    note_look (self, TRUE);
  g_clear_pointer (&self->shown, bw_seen_free);
  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->address);
  self->page = page;
  self->shown = g_steal_pointer (&page->seen);
  note_look (self, FALSE);
  self->address = g_strdup (address);
  self->stopped = FALSE;
}

/* Returns: (nullable): the page that was open last, as it is now */
const BwPage *
bw_page_watch_get_page (BwPageWatch *self)
{
  g_return_val_if_fail (BW_IS_PAGE_WATCH (self), NULL);

  return self->page;
}

/* Returns: (nullable): the address of that page */
const char *
bw_page_watch_get_address (BwPageWatch *self)
{
  g_return_val_if_fail (BW_IS_PAGE_WATCH (self), NULL);

  return self->address;
}

/* Looks after the page no more. */
void
bw_page_watch_stop (BwPageWatch *self)
{
  g_return_if_fail (BW_IS_PAGE_WATCH (self));

  g_cancellable_cancel (self->look);
  g_clear_object (&self->look);
  self->again = FALSE;
  self->stopped = TRUE;
}
