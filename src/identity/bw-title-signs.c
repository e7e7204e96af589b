#include "bw-title-signs.h"

#include <string.h>

#include "bw-signed-word.h"

/* What the key of a title leaves out, and tells two titles apart: C++ is not C, nor T<0 what T>0 is. */

static gboolean
words_differ (const char *one,
              const char *other)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  bw_signed_word_append (words, one);
  bw_signed_word_append (others, other);

  return !g_string_equal (words, others);
}

/* Returns: '<' or '>' where only one of them is there, else 0 */
static char
get_relation (const char *title)
{
  gboolean less = strchr (title, '<') != NULL;
  gboolean more = strchr (title, '>') != NULL;

  return less == more ? '\0' : less ? '<'
                                    : '>';
}

/**
 * bw_title_signs_differ:
 * @one: a title as it is written
 * @other: a title of the same key
 *
 * Returns: whether signs that have a meaning make them two
 */
gboolean
bw_title_signs_differ (const char *one,
                       const char *other)
{
  char relation;
  char other_relation;

  g_return_val_if_fail (one != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  relation = get_relation (one);
  other_relation = get_relation (other);

  return words_differ (one, other) || (relation != '\0' && other_relation != '\0' && relation != other_relation);
}
