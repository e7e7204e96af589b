#include "bw-row-queue.h"

#define STEP 4 /* rows, which take a part of a frame */

struct _BwRowQueue
{
  GListStore *store; /* of those that have arrived */
  GPtrArray  *rows;   /* all of them */
  guint       idle;
};

BwRowQueue *
bw_row_queue_new (void)
{
  BwRowQueue *self = g_new0 (BwRowQueue, 1);

  self->store = g_list_store_new (BW_TYPE_ROW);
  self->rows = g_ptr_array_new ();

  return self;
}

void
bw_row_queue_free (BwRowQueue *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->store);
  g_free (self);
}

/* Returns: (transfer none): the rows that have arrived */
GListModel *
bw_row_queue_get_model (BwRowQueue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->store);
}

static guint
get_n_arrived (BwRowQueue *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

/* The next rows arrive, @max at most. */
static void
add_some (BwRowQueue *self,
          guint       max)
{
  guint n = get_n_arrived (self);

  g_list_store_splice (self->store, n, 0, self->rows->pdata + n, MIN (max, self->rows->len - n));
}

static gboolean
add_some_cb (gpointer data)
{
  BwRowQueue *self = data;

  add_some (self, STEP);
  if (get_n_arrived (self) < self->rows->len)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Returns: how many of @rows stand there as they are; these take their places in it */
static guint
keep_same (BwRowQueue *self,
           GPtrArray  *rows)
{
  guint max = MIN (get_n_arrived (self), rows->len);
  guint n = 0;

  for (; n < max; n++)
    {
      BwRow *row = g_ptr_array_index (self->rows, n);

      if (!bw_row_is_same (row, g_ptr_array_index (rows, n)))
        break;
      g_set_object ((BwRow **) &rows->pdata[n], row);
    }

  return n;
}

/**
 * bw_row_queue_set:
 * @rows: (element-type BwRow): in the place of those before, which take their places in it where
 *   they are the same
 * @anew: whether they are others than before; else as many as had arrived are there at once, for
 *   somebody may be looking at the last of them, and the first ones that are the same stay
 */
void
bw_row_queue_set (BwRowQueue *self,
                  GPtrArray  *rows,
                  gboolean    anew)
{
  guint n_before;
  guint n_same;
  guint n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (rows != NULL);

  n_before = get_n_arrived (self);
  n = MIN (rows->len, anew ? BW_ROW_QUEUE_FIRST : MAX (n_before, BW_ROW_QUEUE_FIRST));

  n_same = anew ? 0 : keep_same (self, rows);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_unref (self->rows);
  self->rows = g_ptr_array_ref (rows);
  g_list_store_splice (self->store, n_same, n_before - n_same, n > 0 ? rows->pdata + n_same : NULL, n - n_same);
  if (rows->len > n)
    self->idle = g_idle_add (add_some_cb, self);
}

/* Returns: how many rows there are, those on their way too */
guint
bw_row_queue_get_n (BwRowQueue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/* Returns: (transfer none): one of them, which may be on its way */
BwRow *
bw_row_queue_get (BwRowQueue *self,
                  guint       position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, position);
}

/* Waits for none of them any longer. */
void
bw_row_queue_show_all (BwRowQueue *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (get_n_arrived (self) < self->rows->len)
    add_some (self, G_MAXUINT);
}
