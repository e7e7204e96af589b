#include "bw-changes.h"

#include "bw-id-list.h"

#define N_KINDS (BW_KIND_SOURCE + 1)

struct _BwChanges
{
  GHashTable *ids[N_KINDS]; /* by key_of() */
};

/* Ids count up from 1: they are kept in the table itself, for there may be very many. */
static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static gint64
id_of (gpointer key)
{
  return (gint64) GPOINTER_TO_SIZE (key);
}

BwChanges *
bw_changes_new (void)
{
  BwChanges *self = g_new0 (BwChanges, 1);

  for (int i = 0; i < N_KINDS; i++)
    self->ids[i] = g_hash_table_new (NULL, NULL);

  return self;
}

void
bw_changes_free (BwChanges *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < N_KINDS; i++)
    g_hash_table_unref (self->ids[i]);
  g_free (self);
}

/* An @id of 0 is nothing. */
void
bw_changes_add (BwChanges *self,
                BwKind     kind,
                gint64     id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < N_KINDS);

  if (id != 0)
    g_hash_table_add (self->ids[kind], key_of (id));
}

void
bw_changes_merge (BwChanges       *self,
                  const BwChanges *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL);

  for (guint i = 0; i < N_KINDS; i++)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, other->ids[i]);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_hash_table_add (self->ids[i], key);
    }
}

gboolean
bw_changes_contains (const BwChanges *self,
                     BwKind           kind,
                     gint64           id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (kind < N_KINDS, FALSE);

  return g_hash_table_contains (self->ids[kind], key_of (id));
}

guint
bw_changes_get_n (const BwChanges *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int i = 0; i < N_KINDS; i++)
    n += g_hash_table_size (self->ids[i]);

  return n;
}

/* Returns: how many things of @kind */
guint
bw_changes_count (const BwChanges *self,
                  BwKind           kind)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (kind < N_KINDS, 0);

  return g_hash_table_size (self->ids[kind]);
}

/**
 * bw_changes_get_ids:
 *
 * Returns: (transfer full) (element-type gint64): the ids of @kind, rising
 */
GArray *
bw_changes_get_ids (const BwChanges *self,
                    BwKind           kind)
{
  GArray *ids;
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < N_KINDS, NULL);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_iter_init (&iter, self->ids[kind]);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = id_of (key);

      g_array_append_val (ids, id);
    }
  bw_id_list_sort (ids);

  return ids;
}
