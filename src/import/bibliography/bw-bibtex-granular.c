#include "bw-bibtex-granular.h"

#include <string.h>

#include "bw-bibtex-index.h"
#include "bw-limits.h"
#include "bw-tex-parts.h"

/*
 * Values that stand in another entry: `author = {Ann Lee and xdata=staff-author-2}` takes
 * the second author of the entry `staff`, and without the number all of them (the manual
 * of biblatex, 3.13.6, "Granular xdata").
 */

#define PREFIX "xdata="

typedef struct
{
  GHashTable *keys;
  GHashTable *done; /* (element-type BwBibtexEntry): those whose values are being resolved, or are */
  gsize      *budget;
  BwReading  *reading;
} Resolver;

static void resolve_entry (Resolver      *self,
                           BwBibtexEntry *entry,
                           guint          depth);

static BwBibtexField *
find_field (const BwBibtexEntry *entry,
            const char          *name)
{
  for (guint i = 0; i < entry->fields->len; i++)
    {
      BwBibtexField *field = g_ptr_array_index (entry->fields, i);

      if (g_ascii_strcasecmp (field->name, name) == 0)
        return field;
    }

  return NULL;
}

/* The parts of a reference from its end, for a key may have a hyphen: cuts off what is
 * behind the last one. Returns: (nullable) */
static char *
cut_last (char *reference)
{
  char *hyphen = strrchr (reference, '-');

  if (hyphen == NULL)
    return NULL;
  *hyphen = '\0';

  return hyphen + 1;
}

static gboolean
is_reference (const char *text)
{
  return g_ascii_strncasecmp (text, PREFIX, strlen (PREFIX)) == 0;
}

/* What is looked at counts as what is copied, for of a long list one item may be wanted again
 * and again. */
static gboolean
spend (Resolver *self,
       gsize     size)
{
  if (size > *self->budget)
    return FALSE;
  *self->budget -= size;

  return TRUE;
}

/* Returns: (transfer full) (nullable): the value that a reference means, or one item of it */
static char *
look_up (Resolver   *self,
         const char *reference,
         guint       depth)
{
  g_autofree char *key = g_strstrip (g_strdup (reference));
  g_autoptr (GPtrArray) items = NULL;
  char *name = cut_last (key);
  BwBibtexEntry *entry;
  BwBibtexField *field;
  guint64 item = 0;

  if (name != NULL && *name != '\0' && strspn (name, "0123456789") == strlen (name))
    {
      item = g_ascii_strtoull (name, NULL, 10);
      name = cut_last (key);
    }
  entry = name != NULL ? bw_bibtex_index_find (self->keys, key) : NULL;
  if (entry == NULL)
    return NULL;
  resolve_entry (self, entry, depth + 1);
  field = find_field (entry, name);
  if (field == NULL || is_reference (field->value) || !spend (self, strlen (field->value)))
    return NULL;
  if (item == 0)
    return g_strdup (field->value);
  items = bw_tex_split_and (field->value);

  return item <= items->len ? g_strdup (g_ptr_array_index (items, item - 1)) : NULL;
}

/* Each item of a list may be a reference; one that leads nowhere stays as it is. */
static void
resolve_value (Resolver      *self,
               BwBibtexField *field,
               guint          depth)
{
  g_autoptr (GPtrArray) items = bw_tex_split_and (field->value);
  GString *value = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const char *item = g_ptr_array_index (items, i);
      g_autofree char *found = is_reference (item) ? look_up (self, item + strlen (PREFIX), depth) : NULL;

      if (found == NULL && is_reference (item))
        bw_reading_warn (self->reading, field->line, "The entry refers to “%s”, which is not there",
                         item + strlen (PREFIX));
      if (value->len > 0)
        g_string_append (value, " and ");
      g_string_append (value, found != NULL ? found : item);
    }
  g_free (field->value);
  field->value = g_string_free (value, FALSE);
}

static gboolean
has_reference (const char *value)
{
  while ((value = strpbrk (value, "xX")))
    if (is_reference (value++))
      return TRUE;

  return FALSE;
}

static void
resolve_entry (Resolver      *self,
               BwBibtexEntry *entry,
               guint          depth)
{
  if (depth > BW_MAX_CROSSREF_DEPTH || !g_hash_table_add (self->done, entry))
    return;
  for (guint i = 0; i < entry->fields->len; i++)
    {
      BwBibtexField *field = g_ptr_array_index (entry->fields, i);

      if (has_reference (field->value))
        resolve_value (self, field, depth);
    }
}

/**
 * bw_bibtex_granular_resolve:
 * @entries: (element-type BwBibtexEntry)
 * @keys: of bw_bibtex_index_new()
 * @budget: (inout): how many bytes may be copied
 *
 * Puts values of other entries where an entry refers to them. A reference to itself, to
 * nothing, or by many others stays what it is.
 */
void
bw_bibtex_granular_resolve (GPtrArray  *entries,
                            GHashTable *keys,
                            gsize      *budget,
                            BwReading  *reading)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  Resolver self = { keys, done, budget, reading };

  for (guint i = 0; i < entries->len; i++)
    resolve_entry (&self, g_ptr_array_index (entries, i), 0);
}
