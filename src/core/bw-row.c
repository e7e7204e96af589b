#include "bw-row.h"

/**
 * BwRow:
 *
 * A row of a list. It knows from the beginning what it is a row of; what it shows may
 * arrive a moment later, from a thread that reads it, and again when that has changed.
 */
struct _BwRow
{
  GObject    parent_instance;

  BwRef      ref;
  BwRowData *data;
};

G_DEFINE_FINAL_TYPE (BwRow, bw_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
bw_row_finalize (GObject *object)
{
  BwRow *self = BW_ROW (object);

  g_clear_pointer (&self->data, bw_row_data_free);

  G_OBJECT_CLASS (bw_row_parent_class)->finalize (object);
}

static void
bw_row_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, bw_row_is_loaded (BW_ROW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bw_row_class_init (BwRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = bw_row_finalize;
  object_class->get_property = bw_row_get_property;

  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bw_row_init (BwRow *self)
{
}

/* A row whose data are to come. */
BwRow *
bw_row_new (BwRef ref)
{
  BwRow *self = g_object_new (BW_TYPE_ROW, NULL);

  self->ref = ref;

  return self;
}

/**
 * bw_row_new_hit:
 * @fresh: whether it is new since a saved search was last opened
 */
BwRow *
bw_row_new_hit (const BwHit *hit,
                gboolean     fresh)
{
  BwRow *self;

  g_return_val_if_fail (hit != NULL, NULL);

  self = bw_row_new (hit->ref);
  self->data = bw_row_data_new ();
  self->data->kind = hit->kind;
  self->data->title = g_strdup (hit->title);
  self->data->byline = g_strdup (hit->byline);
  self->data->snippet = g_strdup (hit->snippet);
  self->data->field = hit->field;
  self->data->date = hit->date;
  self->data->date_inferred = hit->date_inferred;
  self->data->bookmarked = hit->bookmarked;
  self->data->fresh = fresh;

  return self;
}

BwRef
bw_row_get_ref (BwRow *self)
{
  g_return_val_if_fail (BW_IS_ROW (self), ((BwRef){ BW_KIND_NONE, 0 }));

  return self->ref;
}

gboolean
bw_row_is_loaded (BwRow *self)
{
  g_return_val_if_fail (BW_IS_ROW (self), FALSE);

  return self->data != NULL;
}

/* Returns: (nullable): what the row shows, `NULL` before it has arrived */
const BwRowData *
bw_row_get_data (BwRow *self)
{
  g_return_val_if_fail (BW_IS_ROW (self), NULL);

  return self->data;
}

/* Returns: whether a search shows the two alike, where their words are marked alike */
gboolean
bw_row_is_same (BwRow *self,
                BwRow *other)
{
  g_return_val_if_fail (BW_IS_ROW (self), FALSE);
  g_return_val_if_fail (BW_IS_ROW (other), FALSE);

  if (self->ref.kind != other->ref.kind || self->ref.id != other->ref.id || (self->data == NULL) != (other->data == NULL))
    return FALSE;

  return self->data == NULL || (self->data->bookmarked == other->data->bookmarked &&
                                self->data->fresh == other->data->fresh &&
                                g_strcmp0 (self->data->field, other->data->field) == 0 && self->data->fresh == other->data->fresh &&
                                g_strcmp0 (self->data->title, other->data->title) == 0 &&
                                g_strcmp0 (self->data->snippet, other->data->snippet) == 0);
}

/* Gives the row what it shows now, on the main thread. */
void
bw_row_take_data (BwRow     *self,
                  BwRowData *data)
{
  g_return_if_fail (BW_IS_ROW (self));
  g_return_if_fail (data != NULL);

  g_clear_pointer (&self->data, bw_row_data_free);
  self->data = data;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

BwRowData *
bw_row_data_new (void)
{
  BwRowData *data = g_new0 (BwRowData, 1);

  data->title_known = TRUE;
  data->count = -1;

  return data;
}

void
bw_row_data_free (BwRowData *data)
{
  g_free (data->title);
  g_free (data->byline);
  g_free (data->snippet);
  g_free (data);
}
