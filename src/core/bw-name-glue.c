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
 * bw_name_ungive:
 * @given_key: of bw_name_fold()
 *
 * What a family begins with may have been taken for a given name, where it is written large: Yann Le, Cun.
 *
 * Returns: (transfer full): @given_key without what may be the family's
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

/**
 * bw_name_glue:
 * @given_key: of bw_name_fold()
 * @family_key: likewise
 *
 * Returns: (transfer full): the family as one word, with what bw_name_ungive() leaves out
 */
char *
bw_name_glue (const char *given_key,
              const char *family_key)
{
  g_autofree char *given = bw_name_ungive (given_key);
  g_autofree char *family = g_strconcat (given_key + strlen (given), " ", family_key, NULL);
  g_auto (GStrv) words = g_strsplit (family, " ", -1);

  return g_strjoinv ("", words);
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
      unglue (families, begun, behind, depth + 1);
    }
}

/**
 * bw_name_unglue:
 * @family_key: of bw_name_fold(), of one word
 *
 * Returns: (transfer full): how it may be written as several
 */
GStrv
bw_name_unglue (const char *family_key)
{
  g_autoptr (GStrvBuilder) families = g_strv_builder_new ();

  unglue (families, "", family_key, 0);

  return g_strv_builder_end (families);
}

/**
 * bw_name_skip_beginnings:
 * @text: a family of bw_name_unglue() or another, and an initial
 *
 * Returns: where the last word of the family begins
 */
const char *
bw_name_skip_beginnings (const char *text)
{
  const char *space;

  while ((space = strchr (text, ' ')) != NULL)
    {
      g_autofree char *word = g_strndup (text, (gsize) (space - text));

      if (!is_beginning (word) || strchr (space + 1, ' ') == NULL)
        break;
      text = space + 1;
    }

  return text;
}
