#include "bw-character-name.h"

#include <string.h>

/* What is written among kana and counted to no script: what makes a syllable voiced where it is
 * taken apart, and a long vowel. */
static const gunichar AMONG_KANA[] = { 0x3099, 0x309a, 0x30fc, 0xff70, 0xff9e, 0xff9f };

/* Names in Chinese characters, kana and Hangul: they have their family first, and whether there is
 * a space behind it is a matter of the page. */

/* Returns: whether it is written among katakana */
gboolean
bw_character_name_is_katakana (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (AMONG_KANA); i++)
    if (c == AMONG_KANA[i])
      return TRUE;

  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_KATAKANA;
}

/* Returns: whether it stands between the words of a name from elsewhere, in either width */
gboolean
bw_character_name_is_dot (gunichar c)
{
  return c == 0x30fb || c == 0xff65;
}

/* Returns: whether it is a letter of these scripts */
gboolean
bw_character_name_has_letter (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x1100 || bw_character_name_is_katakana (c))
    return c >= 0x1100;

  script = g_unichar_get_script (c);

  return g_unichar_isalpha (c) &&
         (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_HANGUL);
}

/* Returns: whether @text is written in these scripts, spaces aside */
gboolean
bw_character_name_is_written (const char *text)
{
  gboolean any = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (*text == ' ')
        continue;
      if (!bw_character_name_has_letter (g_utf8_get_char (text)))
        return FALSE;
      any = TRUE;
    }

  return any;
}

static gboolean
is_all_katakana (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (*text != ' ' && !bw_character_name_is_katakana (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * bw_character_name_has_family_first:
 * @part: of a name, in any order
 *
 * Returns: whether a name of these two parts is written with its family first; names from elsewhere
 *   that are told in katakana keep their order
 */
gboolean
bw_character_name_has_family_first (const char *part,
                                    const char *other)
{
  return bw_character_name_is_written (part) && bw_character_name_is_written (other) &&
         !(is_all_katakana (part) && is_all_katakana (other));
}

/**
 * bw_character_name_join:
 * @key: of a name
 *
 * Returns: (transfer full): @key without spaces where it is of these scripts
 */
char *
bw_character_name_join (const char *key)
{
  g_auto (GStrv) words = NULL;

  if (strchr (key, ' ') == NULL || !bw_character_name_is_written (key))
    return g_strdup (key);

  words = g_strsplit (key, " ", -1);

  return g_strjoinv ("", words);
}
