#include "bw-ris-entry.h"

#include <string.h>

#include "bw-limits.h"

static void
clear_field (gpointer data)
{
  BwRisField *field = data;

  g_string_free (field->value, TRUE);
}

BwRisEntry *
bw_ris_entry_new (int line)
{
  BwRisEntry *self = g_new0 (BwRisEntry, 1);

  self->line = line;
  self->fields = g_array_new (FALSE, FALSE, sizeof (BwRisField));
  g_array_set_clear_func (self->fields, clear_field);

  return self;
}

void
bw_ris_entry_free (BwRisEntry *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->fields);
  g_free (self);
}

/* A tag beyond the limit is dropped. People have a limit of their own. */
void
bw_ris_entry_add (BwRisEntry *self,
                  const char *tag,
                  const char *value,
                  int         line)
{
  BwRisField field = { { 0 }, NULL, line };

  if (self->fields->len >= BW_MAX_ENTRY_PEOPLE + BW_MAX_ENTRY_VALUES)
    return;

  for (guint i = 0; i < 2 && tag[i] != '\0'; i++)
    field.tag[i] = g_ascii_toupper (tag[i]);
  field.value = g_string_new (value);
  g_array_append_val (self->fields, field);
}

/* Adds a line to the last value. */
void
bw_ris_entry_continue (BwRisEntry *self,
                       const char *text,
                       gboolean    paragraph)
{
  BwRisField *last;

  if (self->fields->len == 0)
    return;
  last = &g_array_index (self->fields, BwRisField, self->fields->len - 1);
  g_string_append (last->value, paragraph ? "\n\n" : "\n");
  g_string_append (last->value, text);
}

/**
 * bw_ris_entry_find:
 *
 * Returns: (transfer none) (nullable): the first value of @tag that is not empty
 */
const char *
bw_ris_entry_find (const BwRisEntry *self,
                   const char       *tag)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const BwRisField *field = &g_array_index (self->fields, BwRisField, i);

      if (strcmp (field->tag, tag) == 0 && field->value->len > 0)
        return field->value->str;
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): the value of the first of @tags that has one */
const char *
bw_ris_entry_find_any (const BwRisEntry *self,
                       const char *const *tags)
{
  const char *value = NULL;

  for (; value == NULL && *tags != NULL; tags++)
    value = bw_ris_entry_find (self, *tags);

  return value;
}
