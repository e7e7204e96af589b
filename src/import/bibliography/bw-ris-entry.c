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

  bw_ris_entry_changed (self);
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
  bw_ris_entry_changed (self);
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
  bw_ris_entry_changed (self);
  last = &g_array_index (self->fields, BwRisField, self->fields->len - 1);
  g_string_append (last->value, paragraph ? "\n\n" : "\n");
  g_string_append (last->value, text);
}

/* To be called by whoever changed a field. */
void
bw_ris_entry_changed (BwRisEntry *self)
{
  g_clear_pointer (&self->index, g_hash_table_unref);
}

static void
make_index (BwRisEntry *self)
{
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->fields->len; i++)
    {
      BwRisField *field = &g_array_index (self->fields, BwRisField, i);

      if (field->value->len > 0 && !g_hash_table_contains (self->index, field->tag))
        g_hash_table_insert (self->index, field->tag, field->value->str);
    }
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
  if (self->index == NULL)
    make_index ((BwRisEntry *) self); /* it shows no change */

  return g_hash_table_lookup (self->index, tag);
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

/* Whether the entry has no other tags than @tag. */
gboolean
bw_ris_entry_has_only (const BwRisEntry *self,
                       const char       *tag)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (strcmp (g_array_index (self->fields, BwRisField, i).tag, tag) != 0)
      return FALSE;

  return TRUE;
}

/* The tags of which an entry has one that is about a work. */
static const char *const OWN[] = { "TI", "T1", "BT", "CT", "AU", "A1", "DO", NULL };

/* Whether @tag, as it is written, is a title, an author or a DOI. */
gboolean
bw_ris_tag_names_work (const char *tag)
{
  for (guint i = 0; OWN[i] != NULL; i++)
    if (g_ascii_strcasecmp (OWN[i], tag) == 0)
      return TRUE;

  return FALSE;
}

/* Databases put tags between entries that belong to none: "C1  - Database: Embase". */
gboolean
bw_ris_entry_is_stray (const BwRisEntry *self)
{
  return bw_ris_entry_find (self, "TY") == NULL && bw_ris_entry_find_any (self, OWN) == NULL;
}
