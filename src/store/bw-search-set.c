#include "bw-search-set.h"

#define KINDS_BITS 3

static gint64
key_of (BwRef ref)
{
  return (ref.id << KINDS_BITS) | (gint64) ref.kind;
}

/* Returns: an empty set, which is complete until something is left out */
BwSearchSet *
bw_search_set_new (void)
{
  BwSearchSet *self = g_new0 (BwSearchSet, 1);

  self->refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  self->keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->complete = TRUE;

  return self;
}

void
bw_search_set_free (BwSearchSet *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->refs);
  g_hash_table_unref (self->keys);
  g_free (self);
}

gboolean
bw_search_set_contains (const BwSearchSet *self,
                        BwRef              ref)
{
  gint64 key = key_of (ref);

  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->keys, &key);
}

/* Returns: whether it was not there yet */
gboolean
bw_search_set_add (BwSearchSet *self,
                   BwRef        ref)
{
  gint64 key = key_of (ref);

  g_return_val_if_fail (self != NULL, FALSE);

  if (!g_hash_table_add (self->keys, g_memdup2 (&key, sizeof key)))
    return FALSE;

  g_array_append_val (self->refs, ref);
  return TRUE;
}

/* Adds things until there are @max of them; where that leaves some out it is not complete. */
void
bw_search_set_add_ids (BwSearchSet *self,
                       BwKind       kind,
                       GArray      *ids,
                       guint        max)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      BwRef ref = { kind, g_array_index (ids, gint64, i) };

      if (self->refs->len >= max && !bw_search_set_contains (self, ref))
        {
          self->complete = FALSE;
          return;
        }
      bw_search_set_add (self, ref);
    }
}

void
bw_search_set_add_all (BwSearchSet       *self,
                       const BwSearchSet *other,
                       guint              max)
{
  g_return_if_fail (self != NULL);

  self->complete = self->complete && other->complete;
  for (guint i = 0; i < other->refs->len; i++)
    {
      BwRef ref = g_array_index (other->refs, BwRef, i);

      if (self->refs->len >= max && !bw_search_set_contains (self, ref))
        {
          self->complete = FALSE;
          return;
        }
      bw_search_set_add (self, ref);
    }
}
