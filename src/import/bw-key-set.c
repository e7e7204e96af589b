#include "bw-key-set.h"

#include <string.h>

static int
compare (const char *key,
         const char *part,
         gsize       length)
{
  int order = strncmp (key, part, length);

  return order != 0 ? order : (key[length] != '\0');
}

/**
 * bw_key_set_has_n:
 * @key: text that need not end after @length bytes
 */
gboolean
bw_key_set_has_n (const BwKeySet *self,
                  const char     *key,
                  gsize           length)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  high = self->n_keys;
  while (low < high)
    {
      guint middle = low + ((high - low) / 2);
      int order = compare (self->keys[middle], key, length);

      if (order == 0)
        return TRUE;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

gboolean
bw_key_set_has (const BwKeySet *self,
                const char     *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return bw_key_set_has_n (self, key, strlen (key));
}
