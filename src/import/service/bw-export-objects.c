#include "bw-export-objects.h"

#define N_KINDS (BW_KIND_SOURCE + 1)
#define MAX_CACHED ((gsize) 8 * 1024 * 1024) /* bytes of JSON whose values are kept */

/* One object: its value, or where it stands. */
typedef struct
{
  gint64 id;
  union
  {
    const BwValue *value;
    guint64 offset;
  } place;
  guint32 length; /* 0 where its value is in memory */
  guint32 stated; /* whether some document of the export states it */
} Object;

struct _BwExportObjects
{
  GInputStream *stream;
  GCancellable *cancellable;
  GArray       *objects[N_KINDS]; /* Object */
  GPtrArray    *trees;         /* of objects that are in memory */
  GHashTable   *cache;        /* BwJsonTree by Object */
  gsize         cached;             /* bytes */
  const Object *held;       /* of the cache, or NULL */
  guint64       read;             /* bytes */
  GError       *failure;
};

/**
 * bw_export_objects_new:
 * @stream: (nullable): that can be sought, from which objects are read
 */
BwExportObjects *
bw_export_objects_new (GInputStream *stream,
                       GCancellable *cancellable)
{
  BwExportObjects *self = g_new0 (BwExportObjects, 1);

  g_set_object (&self->stream, stream);
  g_set_object (&self->cancellable, cancellable);
  for (guint i = 0; i < N_KINDS; i++)
    self->objects[i] = g_array_new (FALSE, FALSE, sizeof (Object));
  self->trees = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_json_tree_free);
  self->cache = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bw_json_tree_free);

  return self;
}

void
bw_export_objects_free (BwExportObjects *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < N_KINDS; i++)
    g_array_unref (self->objects[i]);
  g_ptr_array_unref (self->trees);
  g_hash_table_unref (self->cache);
  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * bw_export_objects_add:
 * @value: (transfer none): in memory as long as this
 */
void
bw_export_objects_add (BwExportObjects *self,
                       BwRef            ref,
                       const BwValue   *value)
{
  Object object = { .id = ref.id, .place.value = value };

  g_array_append_val (self->objects[ref.kind], object);
}

/* Adds an object that stands in the stream. */
void
bw_export_objects_add_at (BwExportObjects *self,
                          BwRef            ref,
                          guint64          offset,
                          gsize            length)
{
  Object object = { .id = ref.id, .place.offset = offset, .length = (guint32) length };

  g_return_if_fail (length > 0 && length <= G_MAXUINT32);

  g_array_append_val (self->objects[ref.kind], object);
}

/**
 * bw_export_objects_add_tree:
 * @tree: (transfer full): an object that is needed all the time
 */
void
bw_export_objects_add_tree (BwExportObjects *self,
                            BwRef            ref,
                            BwJsonTree      *tree)
{
  g_ptr_array_add (self->trees, tree);
  bw_export_objects_add (self, ref, tree->root);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = ((const Object *) a)->id;
  gint64 second = ((const Object *) b)->id;

  return (first > second) - (first < second);
}

/* Of several with one reference, the first is the one. */
static void
drop_repeated (GArray *objects)
{
  guint n = 0;

  for (guint i = 0; i < objects->len; i++)
    if (n == 0 || g_array_index (objects, Object, n - 1).id != g_array_index (objects, Object, i).id)
      g_array_index (objects, Object, n++) = g_array_index (objects, Object, i);
  g_array_set_size (objects, n);
}

/* Makes objects findable once all are added. */
void
bw_export_objects_sort (BwExportObjects *self)
{
  for (guint kind = BW_KIND_NONE + 1; kind < N_KINDS; kind++)
    {
      g_array_sort (self->objects[kind], compare_ids); /* which is stable */
      drop_repeated (self->objects[kind]);
    }
}

guint
bw_export_objects_get_n (BwExportObjects *self,
                         BwKind           kind)
{
  return self->objects[kind]->len;
}

static BwJsonTree *
load (BwExportObjects *self,
      const Object    *object)
{
  g_autofree char *text = g_malloc ((gsize) object->length + 1);
  gsize length = 0;

  if (self->failure != NULL ||
      !g_seekable_seek (G_SEEKABLE (self->stream), (goffset) object->place.offset, G_SEEK_SET,
                        self->cancellable, &self->failure) ||
      !g_input_stream_read_all (self->stream, text, object->length, &length, self->cancellable,
                                &self->failure))
    return NULL;

  text[length] = '\0';

  return bw_json_tree_new (text, length);
}

/**
 * bw_export_objects_get:
 *
 * Returns: (transfer none) (nullable): the object, until bw_export_objects_relax(); `NULL`
 *   where it could not be read, see bw_export_objects_check()
 */
const BwValue *
bw_export_objects_get (BwExportObjects *self,
                       BwKind           kind,
                       guint            i)
{
  const Object *object = &g_array_index (self->objects[kind], Object, i);
  BwJsonTree *tree;

  if (object->length == 0)
    return object->place.value;

  tree = g_hash_table_lookup (self->cache, object);
  if (tree == NULL && (tree = load (self, object)))
    {
      g_hash_table_insert (self->cache, (gpointer) object, tree);
      self->cached += object->length;
      self->read += object->length;
    }

  return tree != NULL ? tree->root : NULL;
}

gboolean
bw_export_objects_look_up_id (BwExportObjects *self,
                              BwRef            ref,
                              guint           *i)
{
  Object key = { .id = ref.id };

  return g_array_binary_search (self->objects[ref.kind], &key, compare_ids, i);
}

/**
 * bw_export_objects_look_up:
 * @ref: (nullable): such as `paper/42`
 *
 * Returns: whether there is such an object
 */
gboolean
bw_export_objects_look_up (BwExportObjects *self,
                           const char      *ref,
                           BwKind          *kind,
                           guint           *i)
{
  BwRef parsed;

  if (ref == NULL || !bw_ref_parse (ref, &parsed))
    return FALSE;
  *kind = parsed.kind;

  return bw_export_objects_look_up_id (self, parsed, i);
}

/* Keeps one object, that has been got, whatever bw_export_objects_relax() lets go of. */
void
bw_export_objects_hold (BwExportObjects *self,
                        BwKind           kind,
                        guint            i)
{
  self->held = &g_array_index (self->objects[kind], Object, i);
}

void
bw_export_objects_release (BwExportObjects *self)
{
  self->held = NULL;
}

/* Remembers that some document states it. */
void
bw_export_objects_state (BwExportObjects *self,
                         BwKind           kind,
                         guint            i)
{
  g_array_index (self->objects[kind], Object, i).stated = TRUE;
}

gboolean
bw_export_objects_is_stated (BwExportObjects *self,
                             BwKind           kind,
                             guint            i)
{
  return g_array_index (self->objects[kind], Object, i).stated != 0;
}

static gboolean
is_other (gpointer key,
          gpointer value,
          gpointer user_data)
{
  return key != user_data;
}

/* Lets go of what has been read from the stream, where that is much: who still has an
 * object must get it again. */
void
bw_export_objects_relax (BwExportObjects *self)
{
  if (self->cached <= MAX_CACHED)
    return;

  g_hash_table_foreach_remove (self->cache, is_other, (gpointer) self->held);
  self->cached = 0;
}

/* Returns: the bytes that have been read from the stream for single objects */
guint64
bw_export_objects_get_read (BwExportObjects *self)
{
  return self->read;
}

/* Returns: whether all that was asked for could be read; or `FALSE` with @error set */
gboolean
bw_export_objects_check (BwExportObjects  *self,
                         GError          **error)
{
  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}
