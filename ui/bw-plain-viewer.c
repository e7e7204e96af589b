#include "bw-plain-viewer.h"

#include <string.h>

/**
 * BwPlainViewer:
 *
 * Fetches pages where there is nothing that could show them as web pages: what there is
 * to read as plain text is known of them too. It has no widget of its own.
 */
struct _BwPlainViewer
{
  BwViewer      parent_instance;

  BwLibrary    *library;
  GCancellable *load;   /* while one is under way */
  GPtrArray    *addresses; /* the way, in both directions */
  guint         at;             /* which of them is open, if there are any */
  guint         next;           /* which of them is open when the load has succeeded */
  char         *opened;         /* the address that it is for */
  BwPage       *page;         /* until it is taken */
};

G_DEFINE_FINAL_TYPE (BwPlainViewer, bw_plain_viewer, BW_TYPE_VIEWER)

/* Where one turns off, the way ahead is forgotten. */
static void
take_step (BwPlainViewer *self)
{
  self->at = self->next;
  if (self->at < self->addresses->len &&
      g_str_equal (g_ptr_array_index (self->addresses, self->at), self->opened))
    return;

  g_ptr_array_set_size (self->addresses, (int) self->at);
  g_ptr_array_add (self->addresses, g_strdup (self->opened));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BwPlainViewer) self = user_data;
  g_autoptr (GError) error = NULL;
  BwPage *page = bw_page_source_load_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->load);
  if (page == NULL)
    {
      bw_viewer_tell_failed (BW_VIEWER (self), self->opened, error);
      return;
    }

  take_step (self);
  g_clear_pointer (&self->page, bw_page_free);
  self->page = page;
  bw_viewer_tell_progress (BW_VIEWER (self), BW_VIEWER_SHOWN);
  bw_viewer_tell_progress (BW_VIEWER (self), BW_VIEWER_LOADED);
}

static void
load (BwPlainViewer *self,
      const char    *address,
      guint          next)
{
  char *opened = g_strndup (address, strcspn (address, "#"));

  g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
  self->load = g_cancellable_new ();
  g_free (self->opened);
  self->opened = opened;
  self->next = next;
  bw_viewer_tell_progress (BW_VIEWER (self), BW_VIEWER_BEGUN);
  bw_page_source_load_async (self->library, opened, self->load, loaded_cb, g_object_ref (self));
}

static void
bw_plain_viewer_open (BwViewer   *viewer,
                      const char *address)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (viewer);
  gboolean is_open = self->addresses->len > 0 &&
                     g_str_equal (g_ptr_array_index (self->addresses, self->at), address);

  load (self, address, self->addresses->len == 0 || is_open ? self->at : self->at + 1);
}

static void
bw_plain_viewer_reload (BwViewer *viewer)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (viewer);

  if (self->addresses->len > 0)
    load (self, g_ptr_array_index (self->addresses, self->at), self->at);
}

static gboolean
bw_plain_viewer_can_go (BwViewer *viewer,
                        gboolean  forward)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (viewer);

  return forward ? self->at + 1 < self->addresses->len : self->at > 0;
}

static void
bw_plain_viewer_go (BwViewer *viewer,
                    gboolean  forward)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (viewer);
  guint next = forward ? self->at + 1 : self->at - 1;

  if (bw_plain_viewer_can_go (viewer, forward))
    load (self, g_ptr_array_index (self->addresses, next), next);
}

static BwPage *
bw_plain_viewer_steal_page (BwViewer  *viewer,
                            char     **address)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (viewer);

  *address = g_strdup (self->opened);

  return g_steal_pointer (&self->page);
}

static void
bw_plain_viewer_dispose (GObject *object)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (object);

  g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_plain_viewer_parent_class)->dispose (object);
}

static void
bw_plain_viewer_finalize (GObject *object)
{
  BwPlainViewer *self = BW_PLAIN_VIEWER (object);

  g_ptr_array_unref (self->addresses);
  g_clear_pointer (&self->page, bw_page_free);
  g_free (self->opened);

  G_OBJECT_CLASS (bw_plain_viewer_parent_class)->finalize (object);
}

static void
bw_plain_viewer_class_init (BwPlainViewerClass *klass)
{
  BwViewerClass *viewer_class = BW_VIEWER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_plain_viewer_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_plain_viewer_finalize;
  viewer_class->open = bw_plain_viewer_open;
  viewer_class->reload = bw_plain_viewer_reload;
  viewer_class->go = bw_plain_viewer_go;
  viewer_class->can_go = bw_plain_viewer_can_go;
  viewer_class->steal_page = bw_plain_viewer_steal_page;
}

static void
bw_plain_viewer_init (BwPlainViewer *self)
{
  self->addresses = g_ptr_array_new_with_free_func (g_free);
}

BwViewer *
bw_plain_viewer_new (BwLibrary *library)
{
  BwPlainViewer *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_PLAIN_VIEWER, NULL);
  self->library = g_object_ref (library);

  return BW_VIEWER (self);
}
