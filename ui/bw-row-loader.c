#include "bw-row-loader.h"

/**
 * BwRowLoader:
 *
 * Fetches what is shown of the things that a search has found while one types: what was found
 * last takes the place of what is still under way.
 */
struct _BwRowLoader
{
  GObject       parent_instance;

  BwLibrary    *library;
  BwRowsLoaded  loaded;
  gpointer      user_data;
  GCancellable *loading; /* while rows are fetched */
};

G_DEFINE_FINAL_TYPE (BwRowLoader, bw_row_loader, G_TYPE_OBJECT)

typedef struct
{
  BwRowLoader *self;
  GArray      *refs;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->self);
  g_array_unref (load->refs);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Load) load = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) data = bw_library_load_rows_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&load->self->loading);
  load->self->loaded (load->self->user_data, load->refs, data, error);
}

static void
bw_row_loader_dispose (GObject *object)
{
  BwRowLoader *self = BW_ROW_LOADER (object);

  bw_row_loader_stop (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_row_loader_parent_class)->dispose (object);
}

static void
bw_row_loader_class_init (BwRowLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_row_loader_dispose;
}

static void
bw_row_loader_init (BwRowLoader *self)
{
}

/**
 * bw_row_loader_new:
 * @loaded: called with what was fetched, unless bw_row_loader_stop() was called before
 */
BwRowLoader *
bw_row_loader_new (BwLibrary    *library,
                   BwRowsLoaded  loaded,
                   gpointer      user_data)
{
  BwRowLoader *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (loaded != NULL, NULL);

  self = g_object_new (BW_TYPE_ROW_LOADER, NULL);
  self->library = g_object_ref (library);
  self->loaded = loaded;
  self->user_data = user_data;

  return self;
}

/* @refs: (element-type BwRef): of which rows are to be shown */
void
bw_row_loader_load (BwRowLoader *self,
                    GArray      *refs)
{
  Load *load;

  g_return_if_fail (BW_IS_ROW_LOADER (self));

  bw_row_loader_stop (self);
  load = g_new0 (Load, 1);
  load->self = g_object_ref (self);
  load->refs = g_array_ref (refs);
  self->loading = g_cancellable_new ();
  bw_library_load_rows_async (self->library, refs, self->loading, loaded_cb, load);
}

void
bw_row_loader_stop (BwRowLoader *self)
{
  g_return_if_fail (BW_IS_ROW_LOADER (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}
