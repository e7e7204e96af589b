#include "bw-row-list.h"

#include "bw-row-pages.h"

#define FIRST 128 /* rows that are there at once, which is more than can be seen */

/**
 * BwRowList:
 *
 * A list of the library as a #GListModel of #BwRow, of any length. It holds the
 * references of all rows, which come after those of the first ones; what a row shows is read a
 * page at a time when it is asked for, and arrives in the row. It follows the library's changes:
 * a row that stays in the list stays the same object, and is read anew if it may be seen.
 */
struct _BwRowList
{
  GObject       parent_instance;

  BwLibrary    *library;
  BwListKind    kind;
  GCancellable *cancellable;
  GArray       *refs; /* BwRef */
  guint         total;  /* which may be more than there are yet */
  gboolean      loaded;
  gboolean      listing;
  gboolean      list_again;

  BwRowPages   *pages;
  guint         idle;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BwRowList, bw_row_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_LOADED,
  PROP_TOTAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  BwRowList *self;
  GPtrArray *rows;
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->self);
  g_ptr_array_unref (loading->rows);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
rows_ready_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) data = bw_library_load_rows_finish (BW_LIBRARY (object), result, &error);

  if (data == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Cannot read the rows of a list: %s", error->message);
      bw_row_pages_want (loading->self->pages, loading->rows);
      return;
    }

  g_ptr_array_set_free_func (data, NULL); /* each row takes its own */
  for (guint i = 0; i < data->len; i++)
    bw_row_take_data (g_ptr_array_index (loading->rows, i), g_ptr_array_index (data, i));
}

static void
load_rows_cb (GPtrArray *rows,
              gpointer   user_data)
{
  BwRowList *self = user_data;
  Loading *loading = g_new0 (Loading, 1);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (BwRef));

  for (guint i = 0; i < rows->len; i++)
    {
      BwRef ref = bw_row_get_ref (g_ptr_array_index (rows, i));

      g_array_append_val (refs, ref);
    }
  loading->self = g_object_ref (self);
  loading->rows = g_ptr_array_ref (rows);
  bw_library_load_rows_async (self->library, refs, self->cancellable, rows_ready_cb, loading);
}

/* Pages that were scrolled past before this came are not read. */
static gboolean
load_wanted_cb (gpointer data)
{
  BwRowList *self = data;

  self->idle = 0;
  bw_row_pages_take_wanted (self->pages, load_rows_cb, self);

  return G_SOURCE_REMOVE;
}

static void
schedule_load (BwRowList *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, load_wanted_cb, self, NULL);
}

static GType
get_item_type (GListModel *model)
{
  return BW_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return BW_ROW_LIST (model)->refs->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BwRowList *self = BW_ROW_LIST (model);

  if (position >= self->refs->len)
    return NULL;

  schedule_load (self);

  return g_object_ref (bw_row_pages_get (self->pages, self->refs, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
refs_equal (GArray *one,
            guint   i,
            GArray *other,
            guint   j)
{
  const BwRef *a = &g_array_index (one, BwRef, i);
  const BwRef *b = &g_array_index (other, BwRef, j);

  return a->kind == b->kind && a->id == b->id;
}

/*
 * What is the same at both ends stays where it is. Between them the old rows go before
 * the new ones come: told of both at once, the list widget of GTK 4.8 asks for every
 * new row in search of the old ones.
 */
static void
replace_refs (BwRowList *self,
              GArray    *refs)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->refs);
  g_autoptr (GArray) between = g_array_new (FALSE, FALSE, sizeof (BwRef));
  guint same = 0;
  guint same_end = 0;
  guint shorter = MIN (old->len, refs->len);

  while (same < shorter && refs_equal (old, same, refs, same))
    same++;
  while (same_end < shorter - same &&
         refs_equal (old, old->len - 1 - same_end, refs, refs->len - 1 - same_end))
    same_end++;

  g_array_append_vals (between, refs->data, same);
  if (same_end > 0)
    g_array_append_vals (between, &g_array_index (refs, BwRef, refs->len - same_end), same_end);
  self->refs = g_array_ref (between);
  bw_row_pages_begin (self->pages);
  bw_row_pages_clear (self->pages);
  if (old->len > same + same_end)
    g_list_model_items_changed (G_LIST_MODEL (self), same, old->len - same - same_end, 0);

  g_array_unref (self->refs);
  self->refs = g_array_ref (refs);
  bw_row_pages_clear (self->pages);
  if (refs->len > same + same_end)
    g_list_model_items_changed (G_LIST_MODEL (self), same, 0, refs->len - same - same_end);
  bw_row_pages_renew (self->pages, self->refs);
  schedule_load (self);
}

static void
set_total (BwRowList *self,
           guint      total)
{
  if (self->total == total)
    return;

  self->total = total;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
}

static void
set_loaded (BwRowList *self)
{
  if (self->loaded)
    return;

  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void list_again (BwRowList *self);

static void
list_ready_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (BwRowList) self = user_data;
  g_autoptr (GError) error = NULL;
  guint total = 0;
  g_autoptr (GArray) refs = bw_library_list_finish (BW_LIBRARY (object), result, &total, &error);

  self->listing = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (refs != NULL)
    {
      self->list_again = self->list_again || (!self->loaded && refs->len == FIRST);
      set_total (self, MAX (total, refs->len));
      replace_refs (self, refs);
    }
  else
    g_warning ("Cannot read a list: %s", error->message);
  set_loaded (self);
  if (self->list_again)
    list_again (self);
}

/* One look at a time: changes that come during one make one more. The first is at the first rows. */
static void
list_again (BwRowList *self)
{
  self->list_again = self->listing;
  if (self->listing)
    return;

  self->listing = TRUE;
  bw_library_list_async (self->library, self->kind, self->loaded ? G_MAXUINT : FIRST, self->cancellable,
                         list_ready_cb, g_object_ref (self));
}

static void
changed_cb (BwRowList *self)
{
  list_again (self);
}

static void
bw_row_list_dispose (GObject *object)
{
  BwRowList *self = BW_ROW_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (bw_row_list_parent_class)->dispose (object);
}

static void
bw_row_list_finalize (GObject *object)
{
  BwRowList *self = BW_ROW_LIST (object);

  g_clear_pointer (&self->pages, bw_row_pages_free);
  g_clear_pointer (&self->refs, g_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (bw_row_list_parent_class)->finalize (object);
}

static void
bw_row_list_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, BW_ROW_LIST (object)->loaded);
      break;

    case PROP_TOTAL:
      g_value_set_uint (value, BW_ROW_LIST (object)->total);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_row_list_class_init (BwRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_row_list_dispose;
  object_class->finalize = bw_row_list_finalize;
  object_class->get_property = bw_row_list_get_property;

  /**
   * BwRowList:loaded:
   *
   * Whether it is known what the list holds; before that it is empty.
   */
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BwRowList:total:
   *
   * How many rows there will be, which is known with the first of them.
   */
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bw_row_list_init (BwRowList *self)
{
  self->cancellable = g_cancellable_new ();
  self->refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  self->pages = bw_row_pages_new ();
}

BwRowList *
bw_row_list_new (BwLibrary  *library,
                 BwListKind  kind)
{
  BwRowList *self;

  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  self = g_object_new (BW_TYPE_ROW_LIST, NULL);
  self->library = g_object_ref (library);
  self->kind = kind;
  g_signal_connect_object (library, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_again (self);

  return self;
}

/**
 * bw_row_list_find:
 *
 * Returns: the place of @ref in the list, or %G_MAXUINT when it is not there
 */
guint
bw_row_list_find (BwRowList *self,
                  BwRef      ref)
{
  g_return_val_if_fail (BW_IS_ROW_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->refs->len; i++)
    {
      const BwRef *at = &g_array_index (self->refs, BwRef, i);

      if (at->kind == ref.kind && at->id == ref.id)
        return i;
    }

  return G_MAXUINT;
}
