#include "bw-script-likeness.h"

#include <string.h>

#include "bw-latin-name.h"
#include "bw-name.h"

/* Whether two names may be one in two scripts, as far as sounds tell. */

/* Sounds that one way to write a language has for those of another: Kim and Gim, Park and Bak. */
static const char *const SOUNDS[] = { "gkcqx", "bpfv", "dt", "lr", "jyzs", "iyaeouw" };

static gboolean
has_script (const char     *name,
            GUnicodeScript  script)
{
  for (; *name != '\0'; name = g_utf8_next_char (name))
    if (g_unichar_get_script (g_utf8_get_char (name)) == script)
      return TRUE;

  return FALSE;
}

static gboolean
sound_alike (char one,
             char other)
{
  if (one == other)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (SOUNDS); i++)
    if (strchr (SOUNDS[i], one) != NULL && strchr (SOUNDS[i], other) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_alike (const char  *word,
           char       **others)
{
  for (guint i = 0; others[i] != NULL; i++)
    if (*others[i] != '\0' && sound_alike (*word, *others[i]))
      return TRUE;

  return FALSE;
}

/* Returns: how many words of one name begin with a sound as a word of the other does */
static guint
count_alike (char **words,
             char **others)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0' && has_alike (words[i], others);

  return n;
}

/* Korean families are written in many ways: Lee, Yi and Rhee are one. */
static gboolean
begin_alike (const char *key,
             const char *other_key,
             gboolean    is_korean)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other_key, " ", -1);
  guint n = MIN (g_strv_length (words), g_strv_length (others));

  return MIN (count_alike (words, others), count_alike (others, words)) >= (is_korean ? 1 : n);
}

/* Returns: (transfer full): the words of a name that is not in Latin letters, in these */
static char *
write_latin (const char *name)
{
  g_autoptr (BwName) parts = bw_name_new (name);
  g_autoptr (BwName) latin = bw_latin_name_new (parts->given, parts->family);

  return latin == NULL          ? g_strdup ("")
         : latin->given != NULL ? g_strconcat (latin->given, " ", latin->family, NULL)
                                : g_strdup (latin->family);
}

/**
 * bw_script_likeness_may_be:
 *
 * Returns: whether one name is in Latin letters and the other is not, and no sound says that they are
 *   two. Chinese characters are read in more than one way: Japanese names have sounds of their own.
 */
gboolean
bw_script_likeness_may_be (const char *name,
                           const char *other)
{
  gboolean is_latin = bw_latin_name_is_latin (name);
  const char *foreign = is_latin ? other : name;
  g_autofree char *key = NULL;
  g_autofree char *foreign_key = NULL;

  if (is_latin == bw_latin_name_is_latin (other))
    return FALSE;
  if (has_script (foreign, G_UNICODE_SCRIPT_HAN))
    return TRUE;

  key = bw_name_key (is_latin ? name : other);
  foreign_key = write_latin (foreign);

  return begin_alike (key, foreign_key, has_script (foreign, G_UNICODE_SCRIPT_HANGUL));
}
