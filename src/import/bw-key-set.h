#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwKeySet:
 * @keys: in the order of strcmp()
 *
 * A set of strings that is known when the program is built.
 */
typedef struct
{
  const char *const *keys;
  guint n_keys;
} BwKeySet;

/* What @array, an array of strings in order, holds. */
#define BW_KEY_SET(array)         \
  {                               \
    (array), G_N_ELEMENTS (array) \
  }

gboolean bw_key_set_has   (const BwKeySet *self,
                           const char     *key);
gboolean bw_key_set_has_n (const BwKeySet *self,
                           const char     *key,
                           gsize           length);

G_END_DECLS
