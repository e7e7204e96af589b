#include "bw-person-matcher.h"

#include <string.h>

/* Two keys contradict each other when one site gives both: `thinker:a`, `thinker:b`. */
static gboolean
contradict (const char *one,
            const char *other)
{
  const char *colon = strchr (one, ':');
  gsize length = colon != NULL ? (gsize) (colon - one) + 1 : 0;

  return strncmp (one, other, length) == 0 && strcmp (one, other) != 0;
}

/**
 * bw_person_matcher_judge:
 * @key: (nullable): what a document identifies a person by
 * @keys: (nullable): what others identify a person of the same name by
 * @reason: (out) (optional): why, a static string
 *
 * Two people of one name are one unless a site tells them apart by its keys.
 */
BwVerdict
bw_person_matcher_judge (const char *key,
                         const char *const *keys,
                         const char **reason)
{
  const char *unused;
  const char **why = reason != NULL ? reason : &unused;

  *why = "the same name";
  if (key == NULL || keys == NULL)
    return BW_VERDICT_SAME;

  for (guint i = 0; keys[i] != NULL; i++)
    if (strcmp (keys[i], key) == 0)
      {
        *why = "the same key";
        return BW_VERDICT_SAME;
      }
  for (guint i = 0; keys[i] != NULL; i++)
    if (contradict (keys[i], key))
      {
        *why = "the same name, but another key";
        return BW_VERDICT_NEW;
      }

  return BW_VERDICT_SAME;
}
