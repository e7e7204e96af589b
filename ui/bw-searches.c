#include "bw-searches.h"

#include "bw-library-searches.h"

/**
 * BwSearches:
 *
 * The searches that somebody keeps, with what is new of each, kept up to date.
 */
struct _BwSearches
{
  GObject       parent_instance;

  BwLibrary    *library;
  GCancellable *cancellable;
  GPtrArray    *all; /* BwSavedSearch */
  gboolean      reading;
  gboolean      again;
};

G_DEFINE_FINAL_TYPE (BwSearches, bw_searches, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BwSearches) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *all = bw_library_list_searches_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->reading = FALSE;
  if (all != NULL)
    {
      g_ptr_array_unref (self->all);
      self->all = all;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  if (self->again)
    bw_searches_update (self);
}

/* What an import writes is found only once it is indexed: to count before that, at each
 * commit of it, would keep a reader busy for nothing. */
static void
library_changed_cb (BwSearches      *self,
                    const BwChanges *changes)
{
  if (bw_changes_get_n (changes) == 0)
    bw_searches_update (self);
}

static void
bw_searches_dispose (GObject *object)
{
  BwSearches *self = BW_SEARCHES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_searches_parent_class)->dispose (object);
}

static void
bw_searches_finalize (GObject *object)
{
  BwSearches *self = BW_SEARCHES (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->all);

  G_OBJECT_CLASS (bw_searches_parent_class)->finalize (object);
}

static void
bw_searches_class_init (BwSearchesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_searches_dispose;
  object_class->finalize = bw_searches_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", BW_TYPE_SEARCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
bw_searches_init (BwSearches *self)
{
  self->cancellable = g_cancellable_new ();
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_saved_search_free);
}

BwSearches *
bw_searches_new (BwLibrary *library)
{
  BwSearches *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_SEARCHES, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "indexed", G_CALLBACK (bw_searches_update), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Reads them again; what comes while they are read makes it once more. */
void
bw_searches_update (BwSearches *self)
{
  g_return_if_fail (BW_IS_SEARCHES (self));

  self->again = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  bw_library_list_searches_async (self->library, self->cancellable, ready_cb, g_object_ref (self));
}

/* Returns: (transfer none) (element-type BwSavedSearch): by their names */
GPtrArray *
bw_searches_get (BwSearches *self)
{
  g_return_val_if_fail (BW_IS_SEARCHES (self), NULL);

  return self->all;
}

/* Returns: (nullable): the search that has just this name */
const BwSavedSearch *
bw_searches_find (BwSearches *self,
                  const char *name)
{
  g_return_val_if_fail (BW_IS_SEARCHES (self), NULL);

  for (guint i = 0; i < self->all->len; i++)
    {
      const BwSavedSearch *saved = g_ptr_array_index (self->all, i);

      if (g_strcmp0 (saved->name, name) == 0)
        return saved;
    }

  return NULL;
}
