#include "bw-search-completer.h"

#include <string.h>

#include "bw-db-kept.h"
#include "bw-query-field.h"
#include "bw-search-attribute.h"

/* What things come with, or lack: a note, an abstract and the like. */

#define NAME "search-parts" /* under which the numbers are kept until the library changes */
#define MAX_LOOKED 2000     /* things of a kind, the newest, where nothing lists those that have it */
#define MAX_LISTED 10000

static const char *const NEWEST[] = {
  [BW_KIND_PAPER] = "SELECT id, '' FROM paper WHERE id > 0 ORDER BY id DESC LIMIT ?1",
  [BW_KIND_PERSON] = "SELECT id, '' FROM person WHERE id > 0 ORDER BY id DESC LIMIT ?1",
  [BW_KIND_DOCUMENT] = "SELECT id, kind FROM document WHERE id > 0 ORDER BY id DESC LIMIT ?1",
};

static const BwKind KINDS[] = { BW_KIND_PAPER, BW_KIND_PERSON, BW_KIND_DOCUMENT };

typedef struct
{
  gint64   n;
  gboolean more;
} Count;

/* Profiles and listings are found as what is in them. */
static gboolean
is_found (const char *document_kind)
{
  return strcmp (document_kind, "profile") != 0 && strcmp (document_kind, "listing") != 0;
}

/* Counts those of the newest things that have it, or that lack it. */
static gboolean
count_newest (BwDb                     *library,
              const BwSearchAttribute  *attribute,
              gboolean                  has,
              Count                    *count,
              GError                  **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (library, NEWEST[attribute->kind], error);
  guint n = 0;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, MAX_LOOKED + 1);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && ++n <= MAX_LOOKED)
    {
      gint64 flag;

      if (!bw_db_may_go_on (library, error) ||
          !bw_db_find_id (library, attribute->get, &flag, error, "i", bw_stmt_get_int64 (stmt, 0)))
        return FALSE;
      count->n += (flag != 0) == has && is_found (bw_stmt_get_text (stmt, 1));
    }
  count->more = count->more || n > MAX_LOOKED;

  return step != BW_STEP_ERROR;
}

static gboolean
count_listed (BwDb                     *library,
              const BwSearchAttribute  *attribute,
              Count                    *count,
              GError                  **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (library, attribute->list, error, "i", (gint64) MAX_LISTED + 1);

  if (ids == NULL)
    return FALSE;

  count->n += MIN (ids->len, MAX_LISTED);
  count->more = count->more || ids->len > MAX_LISTED;

  return TRUE;
}

static gboolean
count_part (BwDb        *library,
            const char  *field,
            const char  *value,
            Count       *count,
            GError     **error)
{
  gboolean has = strcmp (field, "no") != 0;

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      const BwSearchAttribute *attribute = bw_search_attribute_find (field, value, KINDS[i]);

      if (attribute == NULL)
        continue;
      if (has && attribute->list != NULL ? !count_listed (library, attribute, count, error)
                                         : !count_newest (library, attribute, has, count, error))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (element-type utf8 Count): the numbers that are known, by their parts */
static GHashTable *
get_known (BwDb *library)
{
  GHashTable *known = bw_db_get_kept (library, NAME);

  if (known != NULL)
    return g_hash_table_ref (known);

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (bw_db_keep (library, NAME, known, (GDestroyNotify) g_hash_table_unref))
    g_hash_table_ref (known);

  return known;
}

static gboolean
add_part (BwSearchCompleter  *self,
          GHashTable         *known,
          const char         *value,
          GError            **error)
{
  g_autofree char *part = g_strconcat (self->caret->field, ":", value, NULL);
  const Count *count = g_hash_table_lookup (known, part);

  if (count == NULL)
    {
      Count found = { 0, FALSE };

      if (!count_part (self->library, self->caret->field, value, &found, error))
        return FALSE;
      count = g_memdup2 (&found, sizeof found);
      g_hash_table_insert (known, g_steal_pointer (&part), (gpointer) count);
    }
  bw_search_completer_add (self, value, count->n, count->more);

  return TRUE;
}

/* Adds what begins as it was typed. */
gboolean
bw_search_completer_add_parts (BwSearchCompleter  *self,
                               GError            **error)
{
  g_autoptr (GHashTable) known = NULL;
  const char *const *values;

  g_return_val_if_fail (self != NULL, FALSE);

  known = get_known (self->library);
  values = bw_query_field_get_words (self->caret->field);
  for (guint i = 0; values[i] != NULL; i++)
    if (bw_search_completer_begins (self, values[i]) && !add_part (self, known, values[i], error))
      return FALSE;

  return TRUE;
}
