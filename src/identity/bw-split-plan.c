#include "bw-split-plan.h"

#include <string.h>

/* Where one thing is two, what tells the second from the first. */

BwSplitWork *
bw_split_work_new (gint64 paper_id)
{
  BwSplitWork *self = g_new0 (BwSplitWork, 1);

  self->paper_id = paper_id;
  self->coauthors = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
bw_split_work_free (BwSplitWork *self)
{
  g_array_unref (self->coauthors);
  g_free (self);
}

static gboolean
is_of_scheme (const char *identifier,
              const char *other)
{
  gsize length = strcspn (identifier, ":") + 1;

  return strncmp (identifier, other, length) == 0;
}

/* Whether some document gives @identifier and none other of its scheme, and some not that. */
static gboolean
tells_apart (GPtrArray  *appearances,
             const char *identifier)
{
  gboolean alone = FALSE;
  gboolean other = FALSE;

  for (guint i = 0; i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);
      guint n_of_scheme = 0;

      for (guint j = 0; j < appearance->identifiers->len; j++)
        n_of_scheme += is_of_scheme (identifier, g_ptr_array_index (appearance->identifiers, j));
      if (!bw_appearance_contains (appearance->identifiers, identifier))
        other |= n_of_scheme > 0;
      else
        alone |= n_of_scheme == 1;
    }

  return alone && other;
}

/**
 * bw_split_plan_by_identifier:
 * @appearances: (element-type BwAppearance): of one thing, the oldest document first
 *
 * Returns: (transfer full) (nullable): an identifier that documents give which give none that
 *   others do, the last that was stated; NULL when there is none
 */
char *
bw_split_plan_by_identifier (GPtrArray *appearances)
{
  for (guint i = appearances->len; i > 1; i--)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i - 1);

      for (guint j = 0; j < appearance->identifiers->len; j++)
        {
          const char *identifier = g_ptr_array_index (appearance->identifiers, j);

          if (tells_apart (appearances, identifier))
            return g_strdup (identifier);
        }
    }

  return NULL;
}

/**
 * bw_split_plan_by_name:
 * @own_key: of the name that is shown
 *
 * Returns: (transfer full) (nullable): the key of a name that some documents give and no other;
 *   NULL when there is none
 */
char *
bw_split_plan_by_name (GPtrArray  *appearances,
                       const char *own_key)
{
  for (guint i = 0; appearances->len > 1 && i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);

      if (appearance->names->len > 0 && !bw_appearance_contains (appearance->names, own_key))
        return g_strdup (g_ptr_array_index (appearance->names, 0));
    }

  return NULL;
}

static guint
find_root (guint *parents,
           guint  at)
{
  while (parents[at] != at)
    {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }

  return at;
}

/* The roots of the works, which are the same where somebody connects them. */
static guint *
connect (GPtrArray *works)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint *parents = g_new (guint, works->len + 1);

  for (guint i = 0; i < works->len; i++)
    parents[i] = i;
  for (guint i = 0; i < works->len; i++)
    {
      const BwSplitWork *work = g_ptr_array_index (works, i);

      for (guint j = 0; j < work->coauthors->len; j++)
        {
          gint64 *id = &g_array_index (work->coauthors, gint64, j);
          gpointer other;

          if (!g_hash_table_lookup_extended (first, id, NULL, &other))
            g_hash_table_insert (first, id, GUINT_TO_POINTER (i));
          else
            parents[find_root (parents, i)] = find_root (parents, GPOINTER_TO_UINT (other));
        }
    }

  return parents;
}

/* The roots of the largest two groups; those of as many works in the order of the works. */
static guint
find_second (GPtrArray *works,
             guint     *parents)
{
  g_autofree guint *n = g_new0 (guint, works->len + 1);
  guint largest = works->len;
  guint second = works->len;

  for (guint i = 0; i < works->len; i++)
    n[find_root (parents, i)]++;
  for (guint i = 0; i < works->len; i++)
    if (find_root (parents, i) != largest && n[find_root (parents, i)] > n[largest])
      largest = find_root (parents, i);
  for (guint i = 0; i < works->len; i++)
    if (find_root (parents, i) != largest && n[find_root (parents, i)] > n[second])
      second = find_root (parents, i);

  return second;
}

/**
 * bw_split_plan_by_coauthors:
 * @works: (element-type BwSplitWork): all papers of one person
 *
 * Papers that have been written with the same people belong together. Those which nobody
 * connects with the largest such group may be somebody else's.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the papers of the second largest
 *   group; NULL when all belong together
 */
GArray *
bw_split_plan_by_coauthors (GPtrArray *works)
{
  g_autofree guint *parents = connect (works);
  guint second = find_second (works, parents);
  GArray *ids;

  if (second == works->len)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < works->len; i++)
    if (find_root (parents, i) == second)
      g_array_append_val (ids, ((const BwSplitWork *) g_ptr_array_index (works, i))->paper_id);

  return ids;
}
