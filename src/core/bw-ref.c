#include "bw-ref.h"

#include <string.h>

#include "bw-id-list.h"

static const char *const NAMES[] = { "none", "paper", "person", "organisation", "document", "source" };

const char *
bw_kind_to_string (BwKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (NAMES), NAMES[0]);

  return NAMES[kind];
}

/**
 * bw_kind_from_string:
 *
 * Returns: the kind, or %BW_KIND_NONE when @text names none
 */
BwKind
bw_kind_from_string (const char *text)
{
  g_return_val_if_fail (text != NULL, BW_KIND_NONE);

  for (guint i = 1; i < G_N_ELEMENTS (NAMES); i++)
    if (strcmp (NAMES[i], text) == 0)
      return (BwKind) i;

  return BW_KIND_NONE;
}

/**
 * bw_ref_parse:
 * @text: a reference such as `paper/42`
 * @ref: (out): the reference
 *
 * Returns: whether @text is one
 */
gboolean
bw_ref_parse (const char *text,
              BwRef      *ref)
{
  g_autofree char *kind = NULL;
  const char *slash;
  guint64 id;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ref != NULL, FALSE);

  if (!(slash = strchr (text, '/')))
    return FALSE;

  kind = g_strndup (text, (gsize) (slash - text));
  if (!g_ascii_string_to_unsigned (slash + 1, 10, 1, G_MAXINT64, &id, NULL))
    return FALSE;

  *ref = (BwRef){ bw_kind_from_string (kind), (gint64) id };

  return ref->kind != BW_KIND_NONE;
}

char *
bw_ref_to_string (BwRef ref)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, bw_kind_to_string (ref.kind), ref.id);
}

/**
 * bw_ref_collect_ids:
 * @refs: (element-type utf8 any): a set of references, as bw_ref_to_string() writes them
 *
 * Returns: (transfer full) (element-type gint64): the ids of @kind among them, rising
 */
GArray *
bw_ref_collect_ids (GHashTable *refs,
                    BwKind      kind)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer text;

  g_return_val_if_fail (refs != NULL, ids);

  g_hash_table_iter_init (&iter, refs);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      BwRef ref;

      if (bw_ref_parse (text, &ref) && ref.kind == kind)
        g_array_append_val (ids, ref.id);
    }
  bw_id_list_sort (ids);

  return ids;
}
