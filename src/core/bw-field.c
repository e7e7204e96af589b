#include "bw-field.h"

#include <string.h>

BwField *
bw_field_new (const char *name,
              const char *value)
{
  BwField *self = g_new0 (BwField, 1);

  self->name = g_strdup (name);
  self->value = g_strdup (value);

  return self;
}

void
bw_field_free (BwField *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

/**
 * bw_field_find:
 * @fields: (element-type BwField)
 *
 * Returns: (transfer none) (nullable): the first value of @name
 */
const char *
bw_field_find (GPtrArray  *fields,
               const char *name)
{
  g_return_val_if_fail (fields != NULL, NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (fields, i);

      if (strcmp (field->name, name) == 0)
        return field->value;
    }

  return NULL;
}

GPtrArray *
bw_field_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_field_free);
}

/* Adds a value once; an empty one is none. */
void
bw_field_array_add (GPtrArray  *fields,
                    const char *name,
                    const char *value)
{
  g_return_if_fail (fields != NULL);

  if (value == NULL || *value == '\0')
    return;
  for (guint i = 0; i < fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (fields, i);

      if (strcmp (field->name, name) == 0 && strcmp (field->value, value) == 0)
        return;
    }

  g_ptr_array_add (fields, bw_field_new (name, value));
}
