#include "bw-exported.h"

#include <string.h>

/* Returns: (nullable): what an object says that it is, or what its reference says */
const char *
bw_exported_kind_of (const BwValue *value)
{
  static const char *const KINDS[] = { "paper", "person", "organisation", "document", "source" };
  const char *id = bw_value_string (value, "id");

  if (bw_value_string (value, "mark") != NULL)
    return "mark";
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (KINDS); i++)
    {
      gsize length = strlen (KINDS[i]);

      if (strncmp (id, KINDS[i], length) == 0 && id[length] == '/' && g_ascii_isdigit (id[length + 1]))
        return KINDS[i];
    }

  return NULL;
}

/* Returns: (nullable): the object to which the reference at @path of @value leads */
const BwValue *
bw_exported_find (BwExported    *self,
                  const BwValue *value,
                  const char    *path)
{
  const char *ref = bw_value_string (value, path);

  return ref != NULL ? g_hash_table_lookup (self->objects, ref) : NULL;
}

/* Remembers that some document states it. */
void
bw_exported_state (BwExported    *self,
                   const BwValue *thing)
{
  if (thing != NULL)
    g_hash_table_add (self->stated, (gpointer) thing);
}

gboolean
bw_exported_is_stated (BwExported    *self,
                       const BwValue *thing)
{
  return g_hash_table_contains (self->stated, thing);
}

/* Returns: (transfer none) (nullable): the papers that are seen in the document */
GPtrArray *
bw_exported_get_papers (BwExported    *self,
                        const BwValue *document)
{
  return g_hash_table_lookup (self->papers_of, bw_value_string (document, "id"));
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
