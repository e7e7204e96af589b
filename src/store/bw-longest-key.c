#include "bw-longest-key.h"

#include <string.h>

/*
 * Finds the longest title or name with which a text begins, where no space tells where it ends. What
 * a text begins with is before the text in the order of the index, and so is all between the two:
 * the nearest before it is what is looked for, or says how much of the text can still be.
 */

static const char *const FIND[] = {
  [BW_LONGEST_TITLE] = "SELECT title_key FROM paper WHERE title_key <= ?1 ORDER BY title_key DESC LIMIT 1",
  [BW_LONGEST_NAME] = "SELECT name_key FROM person WHERE name_key <= ?1 ORDER BY name_key DESC LIMIT 1",
  [BW_LONGEST_FORMER_NAME] = "SELECT substr (key, 6) FROM party_key"
                             " WHERE kind = 'person' AND key > 'name:' AND key <= 'name:' || ?1"
                             " ORDER BY key DESC LIMIT 1",
};

static gsize
count_common (const char *one,
              const char *other)
{
  gsize n = 0;

  while (one[n] != '\0' && one[n] == other[n])
    n++;

  return n;
}

/* Cuts @text where it is no longer than @length, between two characters. */
static void
cut (char  *text,
     gsize  length)
{
  while (length > 0 && (text[length] & 0xc0) == 0x80)
    length--;
  text[length] = '\0';
}

/**
 * bw_longest_key_find:
 * @text: folded as the keys are
 * @min: bytes that a key must have, one at least
 * @key: (out) (transfer full) (nullable): the longest with which @text begins
 */
gboolean
bw_longest_key_find (BwDb        *db,
                     BwLongest    what,
                     const char  *text,
                     gsize        min,
                     char       **key,
                     GError     **error)
{
  g_autofree char *rest = g_strdup (text);

  g_return_val_if_fail (min > 0, FALSE);

  *key = NULL;
  while (strlen (rest) >= min)
    {
      g_auto (GStrv) before = bw_db_get_strings (db, FIND[what], error, "s", rest);
      gsize n;

      if (before == NULL)
        return FALSE;
      n = before[0] != NULL ? count_common (before[0], rest) : 0;
      if (before[0] != NULL && n >= min && before[0][n] == '\0')
        {
          *key = g_strdup (before[0]);
          return TRUE;
        }
      cut (rest, n);
    }

  return TRUE;
}
