#include "bw-umlauts.h"

#include <string.h>

#include "bw-name.h"

/* Names are spelled with two letters for each of their umlauts where these cannot be had: German,
 * Danish and Norwegian ones, and those of Serbs and Croats with a đ. */

#define MAX_SPELLED 4 /* words of a name in which umlauts may be spelled */

/**
 * bw_umlauts_spell:
 *
 * Returns: (transfer full): @text with two letters for each umlaut: `Joerg` for `Jörg`
 */
char *
bw_umlauts_spell (const char *text)
{
  static const char *const LETTERS[][2] = { { "ä", "ae" }, { "ö", "oe" }, { "ü", "ue" }, { "Ä", "Ae" }, { "Ö", "Oe" }, { "Ü", "Ue" }, { "ø", "oe" }, { "Ø", "Oe" }, { "å", "aa" }, { "Å", "Aa" }, { "đ", "dj" }, { "Đ", "Dj" } };
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *spelled = g_string_new (composed);

  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    g_string_replace (spelled, LETTERS[i][0], LETTERS[i][1], 0);

  return g_string_free (spelled, FALSE);
}

static char *
drop_second_letters (const char *word)
{
  static const char *const SPELLED[][2] = { { "ae", "a" }, { "oe", "o" }, { "ue", "u" }, { "aa", "a" }, { "dj", "d" } };
  GString *bare = g_string_new (word);

  for (guint i = 0; i < G_N_ELEMENTS (SPELLED); i++)
    g_string_replace (bare, SPELLED[i][0], SPELLED[i][1], 0);

  return g_string_free (bare, FALSE);
}

/* Adds the key in which words are bare as @choice says, a bit for each that may be. */
static void
add_bare (GStrvBuilder  *keys,
          char         **words,
          char         **bare,
          guint          choice)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *key = NULL;
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean may_be = strcmp (words[i], bare[i]) != 0;

      g_strv_builder_add (chosen, may_be && (choice >> n & 1) != 0 ? bare[i] : words[i]);
      n += may_be;
    }
  parts = g_strv_builder_end (chosen);
  key = g_strjoinv (" ", parts);
  g_strv_builder_add (keys, key);
}

/**
 * bw_umlauts_list_bare:
 * @key: of a name
 *
 * Returns: (transfer full): the keys of names with umlauts that may be spelled so; of `Michael`
 *   and `Manuel` the second letters are what they are
 */
GStrv
bw_umlauts_list_bare (const char *key)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GPtrArray) bare = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_ptr_array_add (bare, drop_second_letters (words[i]));
      n += strcmp (words[i], g_ptr_array_index (bare, i)) != 0;
    }
  for (guint choice = 1; n <= MAX_SPELLED && choice < 1u << n; choice++)
    add_bare (keys, words, (char **) bare->pdata, choice);

  return g_strv_builder_end (keys);
}

/**
 * bw_umlauts_may_be_spelled:
 * @name: as somebody has it
 * @key: of a name as it is found somewhere
 *
 * Returns: whether each word of the key is a word of the name, with its umlauts or spelled
 */
gboolean
bw_umlauts_may_be_spelled (const char *name,
                           const char *key)
{
  g_autofree char *spelled = bw_umlauts_spell (name);
  g_autofree char *spelled_key = bw_name_key (spelled);
  g_autofree char *own_key = bw_name_key (name);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  g_auto (GStrv) own = g_strsplit (own_key, " ", -1);
  g_auto (GStrv) others = g_strsplit (spelled_key, " ", -1);
  guint n = g_strv_length (words);

  if (g_strv_length (own) != n || g_strv_length (others) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (strcmp (words[i], own[i]) != 0 && strcmp (words[i], others[i]) != 0)
      return FALSE;

  return TRUE;
}
