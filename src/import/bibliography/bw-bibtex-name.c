#include "bw-bibtex-name.h"

#include <string.h>

#include "bw-character-name.h"
#include "bw-limits.h"
#include "bw-tex-accent.h"
#include "bw-tex-cursor.h"
#include "bw-tex-parts.h"
#include "bw-tex-symbol.h"
#include "bw-tex-to-text.h"
#include "bw-text.h"

typedef enum
{
  CASE_NONE,
  CASE_LOWER,
  CASE_UPPER,
} WordCase;

static WordCase
case_of (gunichar c)
{
  return g_unichar_islower (c) ? CASE_LOWER : CASE_UPPER;
}

/*
 * A command in a word: one that is a letter decides by its name, an accent leaves it to the letter
 * under it, another to what follows, be it in braces.
 */
static WordCase
case_of_command (const char **at)
{
  char command[BW_TEX_COMMAND_SIZE];

  *at = bw_tex_command_read (*at + 1, command);
  if (bw_tex_is_letter (command))
    return case_of ((guchar) *command);
  while (**at == '{' || **at == ' ')
    (*at)++;

  return CASE_NONE;
}

/* Behind a group that is no special character: what is in it has no case. */
static const char *
skip_group (const char *word)
{
  guint depth = 0;

  for (; *word != '\0'; word++)
    if (*word == '{')
      depth++;
    else if (*word == '}' && --depth == 0)
      return word + 1;

  return word;
}

/*
 * The case of a word is that of its first letter that is not in braces, but for the braces
 * of a special character (BibTeX's manual, "Designing BibTeX Styles", 4; bibtex.web, 397).
 */
static WordCase
word_case (const char *word)
{
  WordCase found = CASE_NONE;

  while (*word != '\0' && found == CASE_NONE)
    {
      gunichar c = g_utf8_get_char (word);

      if (c == '\\')
        found = case_of_command (&word);
      else if (c == '{' && word[1] != '\\')
        word = skip_group (word);
      else
        {
          if (g_unichar_isalpha (c))
            found = case_of (c);
          word = g_utf8_next_char (word);
        }
    }

  return found;
}

static char *
join (GPtrArray *words,
      guint      from,
      guint      to)
{
  g_autoptr (GString) tex = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      if (i > from)
        g_string_append_c (tex, ' ');
      g_string_append (tex, g_ptr_array_index (words, i));
    }

  return bw_tex_to_text (tex->str);
}

/* Without the backslashes before spaces, which are spaces all the same. */
static char *
drop_space_commands (const char *tex)
{
  GString *out = g_string_sized_new (strlen (tex));

  for (; *tex != '\0'; tex++)
    if (*tex != '\\' || tex[1] == '\0')
      g_string_append_c (out, *tex);
    else if (!g_ascii_isspace (tex[1]))
      g_string_append_len (out, tex++, 2);

  return g_string_free (out, FALSE);
}

/* Words between white space and ties, which are not in braces. */
static GPtrArray *
split_words (const char *tex)
{
  g_autofree char *plain = drop_space_commands (tex);
  GPtrArray *words = bw_tex_split (plain, " \t\n~");

  for (guint i = words->len; i > 0; i--)
    if (*(char *) g_ptr_array_index (words, i - 1) == '\0')
      g_ptr_array_remove_index (words, i - 1);

  return words;
}

static BwAuthorRecord *
new_clipped (const char *given,
             const char *family,
             const char *suffix)
{
  g_autofree char *short_given = given != NULL ? bw_text_clip (given, BW_MAX_NAME_LENGTH) : NULL;
  g_autofree char *short_family = bw_text_clip (family, BW_MAX_NAME_LENGTH);
  g_autofree char *short_suffix = suffix != NULL ? bw_text_clip (suffix, BW_MAX_NAME_LENGTH) : NULL;

  if (*short_family == '\0' && (short_given == NULL || *short_given == '\0'))
    return NULL;
  if (*short_family == '\0')
    return bw_author_record_new_parts (NULL, short_given, short_suffix);

  return bw_author_record_new_parts (short_given, short_family, short_suffix);
}

/* "First von Last": the family begins at the first small word, or is the last word; in Chinese
 * characters, kana and Hangul it is the first. */
static BwAuthorRecord *
read_direct (const char *tex,
             const char *suffix)
{
  g_autoptr (GPtrArray) words = split_words (tex);
  guint family = words->len > 0 ? words->len - 1 : 0;
  g_autofree char *given_text = NULL;
  g_autofree char *family_text = NULL;

  for (guint i = 0; i < family; i++)
    if (word_case (g_ptr_array_index (words, i)) == CASE_LOWER)
      family = i;

  given_text = join (words, 0, family);
  family_text = join (words, family, words->len);
  if (bw_character_name_has_family_first (given_text, family_text))
    {
      g_autofree char *first = join (words, 0, 1);
      g_autofree char *rest = join (words, 1, words->len);

      return new_clipped (rest, first, suffix);
    }

  return new_clipped (given_text, family_text, suffix);
}

static gboolean
is_suffix (const char *tex)
{
  static const char *const SUFFIXES[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", NULL };
  g_autofree char *text = bw_tex_to_text (tex);
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return g_strv_contains (SUFFIXES, lower);
}

/* "Last, First, Jr", as people write who do not know what BibTeX wants. */
static gboolean
ends_in_suffix (GPtrArray *parts)
{
  return is_suffix (g_ptr_array_index (parts, 2)) && !is_suffix (g_ptr_array_index (parts, 1)) &&
         *(char *) g_ptr_array_index (parts, 1) != '\0';
}

static BwAuthorRecord *
read_inverted (GPtrArray *parts)
{
  guint at = 1;
  g_autofree char *family = bw_tex_to_text (g_ptr_array_index (parts, 0));
  g_autofree char *given = NULL;
  g_autofree char *suffix = NULL;

  if (parts->len == 2 && is_suffix (g_ptr_array_index (parts, 1)) &&
      bw_text_has_space (g_ptr_array_index (parts, 0)))
    {
      suffix = bw_tex_to_text (g_ptr_array_index (parts, 1));
      return read_direct (g_ptr_array_index (parts, 0), suffix);
    }

  if (parts->len == 3 && ends_in_suffix (parts))
    at = 2;
  if (parts->len > 2)
    {
      suffix = bw_tex_to_text (g_ptr_array_index (parts, at));
      g_ptr_array_remove_index (parts, at);
    }
  given = join (parts, 1, parts->len);

  return new_clipped (given, family, suffix);
}

/* Whether a prefix has no space behind it: there is none, or it is one like "d'". */
static gboolean
joins (const char *prefix)
{
  return prefix == NULL || *prefix == '\0' || g_str_has_suffix (prefix, "'") ||
         g_str_has_suffix (prefix, "’") || g_str_has_suffix (prefix, "-");
}

/* Returns: (transfer full) (nullable): the first value of a part by its name */
static char *
read_part (GPtrArray  *parts,
           const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      const char *equals = strchr (part, '=');
      gsize length = equals != NULL ? (gsize) (equals - part) : 0;

      while (length > 0 && g_ascii_isspace (part[length - 1]))
        length--;
      if (length == strlen (name) && g_ascii_strncasecmp (part, name, length) == 0)
        return bw_tex_to_text (equals + 1);
    }

  return NULL;
}

/* `family=Vries, prefix=de, given=Jan`: the extended format of biblatex (its manual, 3.4). */
static BwAuthorRecord *
read_extended (GPtrArray *parts)
{
  g_autofree char *prefix = read_part (parts, "prefix");
  g_autofree char *name = read_part (parts, "family");
  g_autofree char *given = read_part (parts, "given");
  g_autofree char *suffix = read_part (parts, "suffix");
  g_autofree char *family = NULL;

  if (name == NULL && given == NULL)
    return NULL;
  family = g_strjoin (joins (prefix) ? "" : " ", prefix != NULL ? prefix : "",
                      name != NULL ? name : "", NULL);

  return new_clipped (given, family, suffix);
}

static gboolean
begins_part (const char *tex)
{
  static const char *const KEYS[] = { "family", "given", "prefix", "suffix", "id", "useprefix" };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (g_ascii_strncasecmp (tex, KEYS[i], strlen (KEYS[i])) == 0)
      {
        const char *at = tex + strlen (KEYS[i]);

        while (g_ascii_isspace (*at))
          at++;
        if (*at == '=')
          return TRUE;
      }

  return FALSE;
}

/**
 * bw_bibtex_name_is_extended:
 *
 * The parts stand in any order, and among them are others that only sort.
 *
 * Returns: whether a name has its parts in biblatex's extended format
 */
gboolean
bw_bibtex_name_is_extended (const char *tex)
{
  while (tex != NULL)
    {
      while (*tex == ',' || *tex == '"' || g_ascii_isspace (*tex))
        tex++;
      if (begins_part (tex))
        return TRUE;
      tex = strchr (tex, ',');
    }

  return FALSE;
}

/* A name of the extended format may stand in quotation marks, which are no part of it. */
static void
unquote (char *name)
{
  gsize length = strlen (name);

  if (length < 2 || *name != '"' || name[length - 1] != '"' || !bw_bibtex_name_is_extended (name))
    return;
  *name = ' ';
  name[length - 1] = ' ';
  g_strstrip (name);
}

/**
 * bw_bibtex_name_read:
 *
 * Reads one name by BibTeX's rules: "First von Last", "von Last, First" or "von Last, Jr,
 * First". What is in braces is one word; a name that is so as a whole is not divided.
 *
 * Returns: (transfer full) (nullable): `NULL` where there is no name
 */
BwAuthorRecord *
bw_bibtex_name_read (const char *tex)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (tex != NULL, NULL);

  stripped = g_strstrip (g_strdup (tex));
  if (bw_tex_is_group (stripped))
    {
      g_autofree char *family = bw_tex_to_text (stripped);

      return new_clipped (NULL, family, NULL);
    }

  unquote (stripped);
  parts = bw_tex_split (stripped, ",");
  if (bw_bibtex_name_is_extended (stripped))
    {
      BwAuthorRecord *extended = read_extended (parts);

      if (extended != NULL)
        return extended;
    }
  while (parts->len > 1 && *(char *) g_ptr_array_index (parts, parts->len - 1) == '\0')
    g_ptr_array_set_size (parts, (int) parts->len - 1);
  if (parts->len == 1)
    return read_direct (g_ptr_array_index (parts, 0), NULL);

  return read_inverted (parts);
}
