#include "bw-namesake-reason.h"

/* As the log of decisions says it. */
static const char *const WORDS[] = {
  [BW_NAMESAKE_BY_NAME] = "the same name",
  [BW_NAMESAKE_BY_FIELD] = "the same name and field",
  [BW_NAMESAKE_BY_PLACE] = "the same name and organisation",
  [BW_NAMESAKE_BY_CITATION] = "the same name, and one work cites the other",
  [BW_NAMESAKE_BY_PERSON] = "the same name and a co-author",
  [BW_NAMESAKE_BY_LIST] = "the same name, in one list of works",
  [BW_NAMESAKE_BY_WORK] = "the same name on the same paper",
};

/* Returns: (nullable): the first in their order of the keys that both have */
static const char *
find_common (GHashTable *keys,
             GHashTable *others)
{
  GHashTableIter iter;
  gpointer key;
  const char *first = NULL;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (others, key) && (first == NULL || g_strcmp0 (key, first) < 0))
      first = key;

  return first;
}

static gboolean
cites (const BwNamesakeWork *one,
       const BwNamesakeWork *other)
{
  for (guint i = 0; other->id != 0 && i < one->cited->len; i++)
    if (g_array_index (one->cited, gint64, i) == other->id)
      return TRUE;

  return FALSE;
}

/**
 * bw_namesake_reason_find:
 * @person_key: (out) (nullable): of the name of who has written both works too
 *
 * Returns: the strongest tie of two works of one name
 */
BwNamesakeReason
bw_namesake_reason_find (const BwNamesakeWork  *one,
                         const BwNamesakeWork  *other,
                         const char           **person_key)
{
  *person_key = NULL;
  if (one == other)
    return BW_NAMESAKE_BY_WORK;
  if (find_common (one->ties[BW_NAMESAKE_LIST], other->ties[BW_NAMESAKE_LIST]) != NULL)
    return BW_NAMESAKE_BY_LIST;
  if ((*person_key = find_common (one->people, other->people)) != NULL)
    return BW_NAMESAKE_BY_PERSON;
  if (cites (one, other) || cites (other, one))
    return BW_NAMESAKE_BY_CITATION;
  if (find_common (one->ties[BW_NAMESAKE_PLACE], other->ties[BW_NAMESAKE_PLACE]) != NULL)
    return BW_NAMESAKE_BY_PLACE;

  return find_common (one->ties[BW_NAMESAKE_FIELD], other->ties[BW_NAMESAKE_FIELD]) != NULL
           ? BW_NAMESAKE_BY_FIELD
           : BW_NAMESAKE_BY_NAME;
}

/**
 * bw_namesake_reason_to_log:
 * @person: (nullable): the name of who has written both works too
 *
 * Returns: (transfer full): why, in the words of the log
 */
char *
bw_namesake_reason_to_log (BwNamesakeReason  self,
                           const char       *person)
{
  return self == BW_NAMESAKE_BY_PERSON && person != NULL ? g_strdup_printf ("%s: “%s”", WORDS[self], person)
                                                         : g_strdup (WORDS[self]);
}
