#include "bw-exported.h"

/**
 * bw_exported_new:
 * @stream: (nullable): where the objects are read that are not in memory
 */
BwExported *
bw_exported_new (BwServiceAnswer *answer,
                 GInputStream    *stream,
                 GCancellable    *cancellable)
{
  BwExported *self = g_new0 (BwExported, 1);

  self->answer = answer;
  self->objects = bw_export_objects_new (stream, cancellable);
  self->papers_of = bw_export_pairs_new ();
  self->organisations_of = bw_export_pairs_new ();
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_records = g_hash_table_new (g_str_hash, g_str_equal);
  self->is_long = stream != NULL;

  return self;
}

void
bw_exported_free (BwExported *self)
{
  if (self == NULL)
    return;

  bw_export_objects_free (self->objects);
  bw_export_pairs_free (self->papers_of);
  bw_export_pairs_free (self->organisations_of);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->source_records);
  g_free (self);
}

/* Returns: how sure it is, 0 to 99, that a value is of an export */
int
bw_exported_rate (const BwValue *value)
{
  const BwValue *version = bw_value_get (value, "bookwheel");
  BwRef ref;

  if (version != NULL && version->type == BW_VALUE_NUMBER)
    return 99;
  if (!bw_exported_identify (value, &ref))
    return 0;
  if (ref.kind == BW_KIND_NONE)
    return bw_value_get (value, "key") != NULL ? 96 : 0;

  return ref.kind == BW_KIND_SOURCE || bw_value_get (value, "bookmarked") != NULL ? 96 : 0;
}

/**
 * bw_exported_identify:
 * @ref: (out): what names it; its kind is %BW_KIND_NONE for a mark
 *
 * Returns: whether the value is an object of an export
 */
gboolean
bw_exported_identify (const BwValue *value,
                      BwRef         *ref)
{
  const char *id = bw_value_string (value, "id");

  *ref = (BwRef){ BW_KIND_NONE, 0 };

  return bw_value_string (value, "mark") != NULL || (id != NULL && bw_ref_parse (id, ref));
}

static void
note_seen (BwExportPairs *pairs,
           const BwValue *value,
           gint64         id)
{
  BwRef document;

  for (const BwValue *at = bw_value_first (value, "seen_in"); at != NULL; at = at->next)
    if (bw_value_string (at, "document") != NULL &&
        bw_ref_parse (bw_value_string (at, "document"), &document))
      bw_export_pairs_add (pairs, document.id, id);
}

/* Takes what an object says of other objects; the object itself is added besides. */
void
bw_exported_note (BwExported    *self,
                  const BwValue *value,
                  BwRef          ref)
{
  if (ref.kind == BW_KIND_PAPER)
    note_seen (self->papers_of, value, ref.id);
  else if (ref.kind == BW_KIND_ORGANISATION)
    note_seen (self->organisations_of, value, ref.id);
}

/* Makes everything findable once all objects are added. */
void
bw_exported_sort (BwExported *self)
{
  bw_export_objects_sort (self->objects);
  bw_export_pairs_sort (self->papers_of);
  bw_export_pairs_sort (self->organisations_of);
}

/* Returns: (transfer none) (nullable): the object to which the reference at @path of @value
 *   leads, until the next bw_export_objects_relax() */
const BwValue *
bw_exported_find (BwExported    *self,
                  const BwValue *value,
                  const char    *path)
{
  BwKind kind;
  guint i;

  return bw_export_objects_look_up (self->objects, bw_value_string (value, path), &kind, &i)
           ? bw_export_objects_get (self->objects, kind, i)
           : NULL;
}

/* Remembers that some document states what the reference at @path of @value leads to. */
void
bw_exported_state (BwExported    *self,
                   const BwValue *value,
                   const char    *path)
{
  BwKind kind;
  guint i;

  if (bw_export_objects_look_up (self->objects, bw_value_string (value, path), &kind, &i))
    bw_export_objects_state (self->objects, kind, i);
}

void
bw_exported_read_strings (GPtrArray     *strings,
                          const BwValue *value,
                          const char    *path)
{
  for (const BwValue *at = bw_value_first (value, path); at != NULL; at = at->next)
    if (bw_value_as_string (at) != NULL)
      g_ptr_array_add (strings, g_strdup (bw_value_as_string (at)));
}

/* Each scheme with its value, which may be null. */
void
bw_exported_read_identifiers (GPtrArray     *identifiers,
                              const BwValue *value)
{
  const BwValue *object = bw_value_get (value, "identifiers");

  if (object == NULL || object->type != BW_VALUE_OBJECT)
    return;
  for (const BwValue *at = object->first; at != NULL; at = at->next)
    bw_identifier_array_add (identifiers, at->name, bw_value_as_string (at));
}
