#include "bw-name-glue.h"

#include <string.h>

/*
 * Families that are written as one word and as several: LeCun and Le Cun, Vandermaaten and van der
 * Maaten, McDonald and Mc Donald.
 */

#define MIN_REST 3 /* letters of a family behind what it begins with */
#define MAX_DEPTH 3

static const char *const BEGINNINGS[] = { "al", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do",
                                          "dos", "du", "el", "la", "le", "lo", "mac", "mc", "san", "ten", "ter",
                                          "van", "vande", "vander", "vom", "von", "zu", "zum", "zur", NULL };

static gboolean
is_beginning (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return g_strv_contains (BEGINNINGS, lower);
}

/* Returns: where a second capital begins another word of a name, as in LeCun, or `NULL` */
static const char *
find_capital (const char *word)
{
  const char *at = g_utf8_next_char (word);

  for (gunichar before = g_utf8_get_char (word); *at != '\0'; before = g_utf8_get_char (at), at = g_utf8_next_char (at))
    if (g_unichar_islower (before) && g_unichar_isupper (g_utf8_get_char (at)) && g_utf8_strlen (at, -1) >= MIN_REST)
      return at;

  return NULL;
}

/**
 * bw_name_respell:
 * @name: of a person, the family's last
 *
 * Returns: (transfer full) (nullable): the name with what its family begins with in one word with the
 *   rest, or with a word of its own for it; `NULL` where it can only be written as it is
 */
char *
bw_name_respell (const char *name)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, NULL);

  words = g_strsplit (name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *capital = *words[i] != '\0' ? find_capital (words[i]) : NULL;
      gboolean glued = i > 1 && is_beginning (words[i - 1]);

      if (i > 0 && !glued)
        g_string_append_c (out, ' ');
      g_string_append_len (out, words[i], capital != NULL ? capital - words[i] : (gssize) strlen (words[i]));
      if (capital != NULL)
        g_string_append_printf (out, " %s", capital);
    }

  return strcmp (out->str, name) != 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/**
 * bw_name_glue:
 * @given_key: of bw_name_fold()
 * @family_key: likewise
 *
 * What a family begins with may have been taken for a given name, where it is written large: Yann Le, Cun.
 *
 * Returns: (transfer full): the family as one word
 */
char *
bw_name_glue (const char *given_key,
              const char *family_key)
{
  g_auto (GStrv) given = g_strsplit (given_key, " ", -1);
  g_auto (GStrv) words = g_strsplit (family_key, " ", -1);
  GString *glued = g_string_new (NULL);

  for (guint i = 0, taken = TRUE; i < g_strv_length (given); i++)
    {
      const char *word = given[g_strv_length (given) - 1 - i];

      taken = taken && i + 1 < g_strv_length (given) && is_beginning (word);
      if (taken)
        g_string_prepend (glued, word);
    }
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append (glued, words[i]);

  return g_string_free (glued, FALSE);
}

/**
 * bw_name_ungive:
 * @given_key: of bw_name_fold()
 *
 * Returns: (transfer full): it without what bw_name_glue() takes for the family's
 */
char *
bw_name_ungive (const char *given_key)
{
  char *given = g_strdup (given_key);
  char *space;

  while ((space = strrchr (given, ' ')) != NULL && is_beginning (space + 1))
    *space = '\0';

  return given;
}

static void
unglue (GStrvBuilder *families,
        const char   *before,
        const char   *rest,
        guint         depth)
{
  for (guint i = 0; BEGINNINGS[i] != NULL && depth < MAX_DEPTH; i++)
    {
      const char *behind = rest + strlen (BEGINNINGS[i]);
      g_autofree char *begun = NULL;
      g_autofree char *family = NULL;

      if (!g_str_has_prefix (rest, BEGINNINGS[i]) || g_utf8_strlen (behind, -1) < MIN_REST)
        continue;

      begun = g_strconcat (before, BEGINNINGS[i], " ", NULL);
      family = g_strconcat (begun, behind, NULL);
      g_strv_builder_add (families, family);
      g_strv_builder_add (families, behind);
      unglue (families, begun, behind, depth + 1);
    }
}

/**
 * bw_name_unglue:
 * @family_key: of bw_name_fold(), of one word
 *
 * Returns: (transfer full): how it may be written as several, and its end alone, of which what it begins
 *   with may have been taken for a given name
 */
GStrv
bw_name_unglue (const char *family_key)
{
  g_autoptr (GStrvBuilder) families = g_strv_builder_new ();

  unglue (families, "", family_key, 0);

  return g_strv_builder_end (families);
}
