#include "bw-person-matcher.h"

#include <string.h>

#include "bw-name.h"

/* Two keys contradict each other when one site gives both: `thinker:a`, `thinker:b`. */
static gboolean
contradict (const char *one,
            const char *other)
{
  const char *colon = strchr (one, ':');
  gsize length = colon != NULL ? (gsize) (colon - one) + 1 : 0;

  return strncmp (one, other, length) == 0 && strcmp (one, other) != 0;
}

static gboolean
any_contradicts (const char *const *keys,
                 const char *const *others)
{
  for (guint i = 0; keys[i] != NULL; i++)
    for (guint j = 0; others[j] != NULL; j++)
      if (contradict (keys[i], others[j]))
        return TRUE;

  return FALSE;
}

/**
 * bw_person_matcher_judge:
 * @keys: (nullable): what a document identifies a person by, each as `scheme:value`
 * @others: (nullable): what others identify a person of the same name by
 * @reason: (out) (optional): why, a static string
 *
 * Two people of one name are one unless somebody tells them apart by keys.
 */
BwVerdict
bw_person_matcher_judge (const char *const *keys,
                         const char *const *others,
                         const char **reason)
{
  const char *unused;
  const char **why = reason != NULL ? reason : &unused;

  *why = "the same name";
  if (keys == NULL || others == NULL)
    return BW_VERDICT_SAME;

  for (guint i = 0; keys[i] != NULL; i++)
    if (g_strv_contains (others, keys[i]))
      {
        *why = "the same key";
        return BW_VERDICT_SAME;
      }
  if (any_contradicts (keys, others))
    {
      *why = "the same name, but another key";
      return BW_VERDICT_NEW;
    }

  return BW_VERDICT_SAME;
}

static gboolean
share_initial (const char *given,
               const char *other)
{
  g_auto (GStrv) names = g_strsplit (given, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    for (guint j = 0; others[j] != NULL; j++)
      if (g_utf8_get_char (names[i]) == g_utf8_get_char (others[j]))
        return TRUE;

  return FALSE;
}

/* Of one family, and called otherwise: an identifier may be that of the one by mistake. */
static gboolean
are_relatives (const char *name_key,
               const char *other)
{
  g_autoptr (BwName) name = bw_name_new (name_key);
  g_autoptr (BwName) other_name = bw_name_new (other);

  return name->given != NULL && other_name->given != NULL && g_strcmp0 (name->family, other_name->family) == 0 &&
         !share_initial (name->given, other_name->given);
}

/**
 * bw_person_matcher_judge_identified:
 * @name_key: of bw_name_key()
 * @other: the name key of somebody with the same identifier
 *
 * An identifier alone joins nobody: placeholders and mistakes are found in real data.
 * The names must have a word in common, or one must be empty of words; that of a family says nothing
 * where no given name begins as one of the other's.
 */
BwVerdict
bw_person_matcher_judge_identified (const char *name_key,
                                    const char *other)
{
  g_auto (GStrv) words = g_strsplit (name_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);

  if (are_relatives (name_key, other))
    return BW_VERDICT_NEW;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > 1 && g_strv_contains ((const char *const *) others, words[i]))
      return BW_VERDICT_SAME;

  return *name_key == '\0' || *other == '\0' ? BW_VERDICT_SAME : BW_VERDICT_NEW;
}
