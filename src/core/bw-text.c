#include "bw-text.h"

#include <string.h>

/* Nearly all text is ASCII; the tables of Unicode are asked for the rest. */
static inline gboolean
is_space (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace ((char) c) || c == '\v' : g_unichar_isspace (c);
}

static inline gboolean
is_alnum (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c);
}

static inline void
append_char (GString  *out,
             gunichar  c)
{
  if (c < 0x80)
    g_string_append_c (out, (char) c);
  else
    g_string_append_unichar (out, c);
}

/*
 * The combining diacritical marks of Latin, Greek and Cyrillic. The vowel signs
 * of Indic scripts are marks too, but they are letters to those who read them.
 */
static gboolean
is_diacritic (gunichar c)
{
  return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) ||
         (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff) ||
         (c >= 0xfe20 && c <= 0xfe2f);
}

/* One character that is not ASCII: decomposed, its marks dropped, its case folded. */
static void
append_folded (GString  *out,
               gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    {
      if (is_diacritic (parts[i]))
        continue;
      if (parts[i] < 0x80)
        g_string_append_c (out, g_ascii_tolower ((char) parts[i]));
      else if (!g_unichar_isalpha (parts[i]))
        g_string_append_unichar (out, parts[i]);
      else
        {
          char letter[6];
          g_autofree char *folded = g_utf8_casefold (letter, g_unichar_to_utf8 (parts[i], letter));

          g_string_append (out, folded);
        }
    }
}

/**
 * bw_text_fold:
 * @text: UTF-8
 *
 * Folds what does not matter in a comparison: case, width, compatibility forms
 * and accents (Unicode NFKD, case folding, marks removed).
 *
 * Returns: (transfer full): the folded text
 */
char *
bw_text_fold (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  while (*text != '\0')
    if ((*text & 0x80) == 0)
      g_string_append_c (out, g_ascii_tolower (*text++));
    else
      {
        append_folded (out, g_utf8_get_char (text));
        text = g_utf8_next_char (text);
      }

  return g_string_free (out, FALSE);
}

/**
 * bw_text_key:
 *
 * What is the same in two spellings of a title or a name: the folded letters and
 * digits, with one space where anything else stood. An apostrophe joins.
 *
 * Returns: (transfer full): the key; empty when there is no letter or digit
 */
char *
bw_text_key (const char *text)
{
  g_autofree char *folded = NULL;
  GString *out;
  gboolean pending = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  folded = bw_text_fold (text);
  out = g_string_sized_new (strlen (folded));
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_alnum (c))
        {
          if (pending && out->len > 0)
            g_string_append_c (out, ' ');
          append_char (out, c);
          pending = FALSE;
        }
      else if (c != '\'' && c != 0x2019 && c != 0x02bc)
        pending = TRUE;
    }

  return g_string_free (out, FALSE);
}

/* Returns: whether it is a letter of a script that knows no spaces, or a syllable of Hangul */
gboolean
bw_text_is_ideograph (gunichar c)
{
  return c >= 0x1100 && g_unichar_type (c) == G_UNICODE_OTHER_LETTER && g_unichar_iswide (c);
}

/**
 * bw_text_squeeze:
 *
 * Returns: (transfer full): @text with each run of white space as one space and
 *   none at either end
 */
char *
bw_text_squeeze (const char *text)
{
  GString *out;
  const char *at = text;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  while (*at != '\0')
    {
      const char *word;

      while (is_space (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      word = at;
      while (*at != '\0' && !is_space (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at > word && out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append_len (out, word, at - word);
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_text_clip:
 *
 * Returns: (transfer full): @text, or its beginning up to @max_chars characters
 *   cut between words and closed with an ellipsis
 */
char *
bw_text_clip (const char *text,
              gsize       max_chars)
{
  const char *cut = text;
  const char *at = text;
  gsize n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (; *at != '\0' && n < max_chars; at = g_utf8_next_char (at), n++)
    if (is_space (g_utf8_get_char (at)))
      cut = at;

  if (*at == '\0')
    return g_strdup (text);
  if (cut == text || is_space (g_utf8_get_char (at)))
    cut = at;
  while (cut > text && strchr (" ,;:-(", cut[-1]) != NULL)
    cut--;

  return g_strdup_printf ("%.*s…", (int) (cut - text), text);
}

/**
 * bw_text_hash:
 *
 * Returns: (transfer full): %BW_TEXT_HASH_LENGTH hexadecimal digits that stand for @text
 */
char *
bw_text_hash (const char *text)
{
  g_autofree char *whole = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  whole = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strndup (whole, BW_TEXT_HASH_LENGTH);
}

/**
 * bw_text_count_words:
 *
 * Returns: how many runs between white space hold a letter or a digit; each
 *   ideograph counts as one, for such text has no spaces
 */
int
bw_text_count_words (const char *text)
{
  gboolean counted = FALSE;
  int n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_space (c))
        counted = FALSE;
      else if (bw_text_is_ideograph (c))
        n++;
      else if (!counted && is_alnum (c))
        {
          counted = TRUE;
          n++;
        }
    }

  return n;
}

gboolean
bw_text_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_space (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

gboolean
bw_text_has_space (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strpbrk (text, " \t\n") != NULL;
}

/**
 * bw_text_ends_sentence:
 *
 * Returns: whether @text ends with a full stop or its like, closing quotes and
 *   brackets aside
 */
gboolean
bw_text_ends_sentence (const char *text)
{
  const char *at;

  g_return_val_if_fail (text != NULL, FALSE);

  for (at = text + strlen (text); at > text;)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 ||
          c == 0xff1f || c == 0x061f || c == 0x06d4 || c == 0x0964)
        return TRUE;
      if (!is_space (c) && c != '"' && c != '\'' && c != ')' && c != ']' &&
          c != 0x201d && c != 0x2019 && c != 0xbb)
        return FALSE;
    }

  return FALSE;
}
