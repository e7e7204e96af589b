#include "bw-search-counts.h"

#include <string.h>

struct _BwSearchCounts
{
  GHashTable *by_key; /* text -> BwSearchCount */
};

static void
count_free (gpointer data)
{
  BwSearchCount *count = data;

  g_free (count->text);
  g_free (count);
}

BwSearchCounts *
bw_search_counts_new (void)
{
  BwSearchCounts *self = g_new0 (BwSearchCounts, 1);

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, count_free);

  return self;
}

void
bw_search_counts_free (BwSearchCounts *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_key);
  g_free (self);
}

static BwSearchCount *
count (BwSearchCounts *self,
       const char     *key,
       guint           thing)
{
  BwSearchCount *known = g_hash_table_lookup (self->by_key, key);

  if (known == NULL)
    {
      known = g_new0 (BwSearchCount, 1);
      g_hash_table_insert (self->by_key, g_strdup (key), known);
    }
  if (known->n == 0 || known->last != thing)
    known->n++;
  known->last = thing;

  return known;
}

/**
 * bw_search_counts_add:
 * @key: by which values are the same
 * @text: the value
 * @thing: a number of the thing that has it; all that it has is added before another
 */
void
bw_search_counts_add (BwSearchCounts *self,
                      const char     *key,
                      const char     *text,
                      guint           thing)
{
  BwSearchCount *known;

  g_return_if_fail (self != NULL);

  known = count (self, key, thing);
  if (known->text == NULL)
    known->text = g_strdup (text);
  known->stated = TRUE;
}

/* Counts a thing for a value that it does not have in so many words, but is found by. */
void
bw_search_counts_add_implied (BwSearchCounts *self,
                              const char     *key,
                              guint           thing)
{
  g_return_if_fail (self != NULL);

  count (self, key, thing);
}

/* Counts a thing for a value that is a thing itself. */
void
bw_search_counts_add_id (BwSearchCounts *self,
                         gint64          id,
                         guint           thing)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  BwSearchCount *known;

  g_return_if_fail (self != NULL);

  known = count (self, key, thing);
  known->id = id;
  known->stated = TRUE;
}

/**
 * bw_search_counts_take:
 * @text: (nullable): the value; `NULL` where they do not have it in so many words
 *
 * Notes that @n things more have the value, which were counted elsewhere.
 */
void
bw_search_counts_take (BwSearchCounts *self,
                       const char     *key,
                       const char     *text,
                       guint           n)
{
  BwSearchCount *known;

  g_return_if_fail (self != NULL);

  if (!(known = g_hash_table_lookup (self->by_key, key)))
    {
      known = g_new0 (BwSearchCount, 1);
      g_hash_table_insert (self->by_key, g_strdup (key), known);
    }
  known->n += n;
  if (known->text == NULL)
    known->text = g_strdup (text);
  known->stated = known->stated || text != NULL;
}

/* Returns: how many things have the value */
guint
bw_search_counts_get (BwSearchCounts *self,
                      const char     *key)
{
  const BwSearchCount *known;

  g_return_val_if_fail (self != NULL, 0);

  known = g_hash_table_lookup (self->by_key, key);

  return known != NULL ? known->n : 0;
}

/* Of those that are equally frequent the last comes first: the newest year, source or person;
 * of texts that are no numbers the first. */
static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const BwSearchCount *one = *(const BwSearchCount *const *) a;
  const BwSearchCount *other = *(const BwSearchCount *const *) b;

  if (one->n != other->n)
    return one->n < other->n ? 1 : -1;
  if (one->id != other->id)
    return one->id < other->id ? 1 : -1;

  return g_strcmp0 (one->text, other->text);
}

/* Returns: (transfer container) (element-type BwSearchCount): those that are stated, the most
 *   frequent first */
GPtrArray *
bw_search_counts_list (BwSearchCounts *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer known;

  g_return_val_if_fail (self != NULL, list);

  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    if (((const BwSearchCount *) known)->stated)
      g_ptr_array_add (list, known);
  g_ptr_array_sort (list, compare_counts);

  return list;
}
