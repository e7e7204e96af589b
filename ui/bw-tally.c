#include "bw-tally.h"

/**
 * BwTally:
 *
 * How much the library holds, kept up to date: the places show it, and the window
 * welcomes who has nothing yet.
 */
struct _BwTally
{
  GObject       parent_instance;

  BwLibrary    *library;
  GCancellable *cancellable;
  BwStats      *stats;
  gboolean      counting;
  gboolean      count_again;
};

G_DEFINE_FINAL_TYPE (BwTally, bw_tally, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stats_ready_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BwTally) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree BwStats *stats = bw_library_load_stats_finish (BW_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->counting = FALSE;
  if (stats != NULL)
    {
      g_free (self->stats);
      self->stats = g_steal_pointer (&stats);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  if (self->count_again)
    bw_tally_update (self);
}

static void
bw_tally_dispose (GObject *object)
{
  BwTally *self = BW_TALLY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_tally_parent_class)->dispose (object);
}

static void
bw_tally_finalize (GObject *object)
{
  BwTally *self = BW_TALLY (object);

  g_clear_object (&self->cancellable);
  g_free (self->stats);

  G_OBJECT_CLASS (bw_tally_parent_class)->finalize (object);
}

static void
bw_tally_class_init (BwTallyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_tally_dispose;
  object_class->finalize = bw_tally_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", BW_TYPE_TALLY, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_tally_init (BwTally *self)
{
  self->cancellable = g_cancellable_new ();
}

BwTally *
bw_tally_new (BwLibrary *library)
{
  BwTally *self = g_object_new (BW_TYPE_TALLY, NULL);

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (bw_tally_update), self,
                           G_CONNECT_SWAPPED);
  bw_tally_update (self);

  return self;
}

/* Counts again; what comes during one count makes one more. */
void
bw_tally_update (BwTally *self)
{
  g_return_if_fail (BW_IS_TALLY (self));

  self->count_again = self->counting;
  if (self->counting)
    return;

  self->counting = TRUE;
  bw_library_load_stats_async (self->library, self->cancellable, stats_ready_cb,
                               g_object_ref (self));
}

/* Returns: (nullable): `NULL` before the first count is done */
const BwStats *
bw_tally_get_stats (BwTally *self)
{
  g_return_val_if_fail (BW_IS_TALLY (self), NULL);

  return self->stats;
}

/* Returns: whether it is known that there is nothing in the library */
gboolean
bw_tally_is_empty (BwTally *self)
{
  g_return_val_if_fail (BW_IS_TALLY (self), FALSE);

  return self->stats != NULL && self->stats->papers == 0 && self->stats->people == 0 &&
         bw_stats_count_documents (self->stats) == 0;
}
