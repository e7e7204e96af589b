#include "bw-telling-name.h"

#include <string.h>

#include "bw-character-name.h"
#include "bw-name-word.h"
#include "bw-text.h"
#include "bw-title-word.h"

/* Which names and titles are what they are wherever they stand. */

#define MIN_TITLE_LENGTH 16 /* bytes of a title's key */
#define MIN_LETTERS 4       /* of one in which words have no spaces */

/* One word of kana is as common as any. */
static gboolean
is_of_characters (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

      if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HANGUL)
        return g_utf8_strlen (name, -1) > 1;
    }

  return strchr (name, ' ') != NULL;
}

/* Returns: (transfer full): the words of a name that have a dot between them, with spaces */
static char *
split_at_dots (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, "・", -1);

  return g_strjoinv (" ", words);
}

/* Initials are anybody's, and what titles are made of is nobody's. */
gboolean
bw_name_is_telling (const char *name)
{
  g_autofree char *spaced = split_at_dots (name);
  BwSlice rest = bw_slice_new (name);
  BwSlice word = { NULL, NULL };
  guint n_words = 0;
  guint n_long = 0;
  guint n_common = 0;

  if (bw_character_name_is_written (spaced))
    return is_of_characters (spaced);

  while (bw_slice_take_word (&rest, &word))
    {
      g_autofree char *text = bw_slice_dup (word);
      g_autofree char *key = bw_text_key (text);

      n_words++;
      n_long += g_utf8_strlen (key, -1) > 1;
      n_common += bw_title_word_is_common (word);
    }

  return n_words >= 2 && n_words <= BW_MAX_NAME_WORDS && n_common < n_words &&
         (n_long >= 2 || n_words > 2) && !bw_name_is_group (bw_slice_new (name));
}

/* A title is none of these by chance, whatever is written before and behind it. */
gboolean
bw_title_is_telling (const char *title_key)
{
  guint n_words = 1;

  for (const char *at = title_key; *at != '\0'; at++)
    n_words += *at == ' ';

  return n_words >= BW_MIN_TITLE_WORDS && strlen (title_key) >= MIN_TITLE_LENGTH;
}

/* Returns: whether texts may name what has the title, with spaces between its words or without */
gboolean
bw_title_may_be_named (const char *title_key)
{
  guint n_letters = 0;

  for (const char *at = title_key; *at != '\0' && n_letters < MIN_LETTERS; at = g_utf8_next_char (at))
    n_letters += bw_character_name_has_letter (g_utf8_get_char (at));

  return n_letters >= MIN_LETTERS || bw_title_is_telling (title_key);
}
