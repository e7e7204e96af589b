#include "bw-bibtex-entry.h"

#include <string.h>

static void
field_free (BwBibtexField *field)
{
  g_free (field->name);
  g_free (field->value);
  g_free (field);
}

BwBibtexEntry *
bw_bibtex_entry_new (const char *type)
{
  BwBibtexEntry *self = g_new0 (BwBibtexEntry, 1);

  self->type = g_ascii_strdown (type, -1);
  self->key = g_strdup ("");
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);

  return self;
}

void
bw_bibtex_entry_free (BwBibtexEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->type);
  g_free (self->key);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/* Adds a field under its name in small letters; one of the same name stays too. */
void
bw_bibtex_entry_add (BwBibtexEntry *self,
                     const char    *name,
                     const char    *value,
                     int            line)
{
  BwBibtexField *field;

  g_return_if_fail (self != NULL);

  field = g_new0 (BwBibtexField, 1);
  field->name = g_ascii_strdown (name, -1);
  field->value = g_strdup (value);
  field->line = line;
  g_ptr_array_add (self->fields, field);
}

/**
 * bw_bibtex_entry_get:
 * @name: in small letters
 *
 * Returns: (transfer none) (nullable): the first value of @name, as BibTeX takes it
 *   where a field stands twice
 */
const char *
bw_bibtex_entry_get (const BwBibtexEntry *self,
                     const char          *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const BwBibtexField *field = g_ptr_array_index (self->fields, i);

      if (field->name[0] == name[0] && strcmp (field->name, name) == 0)
        return field->value;
    }

  return NULL;
}

/* Returns: whether both say the same, wherever they stand in their file */
gboolean
bw_bibtex_entry_equal (const BwBibtexEntry *self,
                       const BwBibtexEntry *other)
{
  if (strcmp (self->type, other->type) != 0 || strcmp (self->key, other->key) != 0 ||
      self->fields->len != other->fields->len)
    return FALSE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const BwBibtexField *one = g_ptr_array_index (self->fields, i);
      const BwBibtexField *another = g_ptr_array_index (other->fields, i);

      if (strcmp (one->name, another->name) != 0 || strcmp (one->value, another->value) != 0)
        return FALSE;
    }

  return TRUE;
}
