#include "bw-tex-letters.h"

#include <string.h>

/*
 * arXiv writes names, titles and abstracts in ASCII with TeX for what is not
 * (info.arxiv.org/help/prep, “Accents”), and mathematics in TeX between dollars. The
 * letters are decoded; mathematics stays as it is, as arXiv's own answers have it.
 */
static const struct
{
  char command;
  gunichar mark;
} ACCENTS[] = {
  { '\'', 0x0301 },
  { '`', 0x0300 },
  { '^', 0x0302 },
  { '"', 0x0308 },
  { '~', 0x0303 },
  { '=', 0x0304 },
  { '.', 0x0307 },
  { 'u', 0x0306 },
  { 'v', 0x030c },
  { 'H', 0x030b },
  { 'c', 0x0327 },
  { 'k', 0x0328 },
  { 'r', 0x030a },
  { 'd', 0x0323 },
  { 'b', 0x0331 },
};

static const struct
{
  const char *command;
  const char *letter;
} LETTERS[] = {
  { "o", "ø" },
  { "O", "Ø" },
  { "l", "ł" },
  { "L", "Ł" },
  { "ss", "ß" },
  { "ae", "æ" },
  { "AE", "Æ" },
  { "oe", "œ" },
  { "OE", "Œ" },
  { "aa", "å" },
  { "AA", "Å" },
  { "i", "ı" },
  { "j", "ȷ" },
  { "dh", "ð" },
  { "DH", "Ð" },
  { "th", "þ" },
  { "TH", "Þ" },
  { "dj", "đ" },
  { "DJ", "Đ" },
  { "ng", "ŋ" },
  { "NG", "Ŋ" },
  { "S", "§" },
};

static const char *
skip_spaces (const char *at)
{
  return at + strspn (at, " \t\n");
}

/* Behind a command of letters white space ends it, and so do empty braces. */
static const char *
end_command (const char *at)
{
  if (at[0] == '{' && at[1] == '}')
    return at + 2;

  return skip_spaces (at);
}

static const char *
match_letter (const char  *at,
              const char **letter)
{
  gsize length = strspn (at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    if (strlen (LETTERS[i].command) == length && strncmp (at, LETTERS[i].command, length) == 0)
      {
        *letter = LETTERS[i].letter;
        return at + length;
      }

  return NULL;
}

/* The letter that an accent stands on: `e`, `{e}`, `\i`, `{\i}`. */
static const char *
read_base (const char *at,
           gunichar   *base)
{
  gboolean braced = *at == '{';
  const char *letter = NULL;

  at += braced;
  if (*at == '\\')
    {
      const char *end = match_letter (at + 1, &letter);

      if (end == NULL)
        return NULL;
      /* The accent takes the place of the dot. */
      *base = strcmp (letter, "ı") == 0   ? 'i'
              : strcmp (letter, "ȷ") == 0 ? 'j'
                                          : g_utf8_get_char (letter);
      at = braced ? skip_spaces (end) : end_command (end);
    }
  else if (g_ascii_isalpha (*at) || (*at & 0x80) != 0)
    {
      *base = g_utf8_get_char (at);
      at = g_utf8_next_char (at);
    }
  else
    return NULL;
  if (!braced)
    return at;

  return *at == '}' ? at + 1 : NULL;
}

static const char *
read_accent (const char *at,
             GString    *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (ACCENTS); i++)
    if (*at == ACCENTS[i].command)
      {
        gboolean named = g_ascii_isalpha (*at);
        const char *behind = at + 1;
        gunichar base = 0;
        gunichar composed;

        if (named && g_ascii_isalpha (*behind))
          return NULL;
        behind = read_base (skip_spaces (behind), &base);
        if (behind == NULL)
          return NULL;
        if (g_unichar_compose (base, ACCENTS[i].mark, &composed))
          g_string_append_unichar (out, composed);
        else
          {
            g_string_append_unichar (out, base);
            g_string_append_unichar (out, ACCENTS[i].mark);
          }
        return behind;
      }

  return NULL;
}

/* Returns: (nullable): behind what a backslash at @at begins, where that is known */
static const char *
read_command (const char *at,
              GString    *out)
{
  const char *letter = NULL;
  const char *behind = read_accent (at + 1, out);

  if (behind != NULL)
    return behind;
  if ((behind = match_letter (at + 1, &letter)) != NULL)
    {
      g_string_append (out, letter);
      return end_command (behind);
    }
  if (at[1] != '\0' && strchr ("&%#_", at[1]) != NULL)
    {
      g_string_append_c (out, at[1]);
      return at + 2;
    }

  return NULL;
}

/* `{\'e}`: the braces go with what they held together. */
static const char *
read_group (const char *at,
            GString    *out)
{
  gsize length = out->len;
  const char *behind = at[1] == '\\' ? read_command (at + 1, out) : NULL;

  if (behind != NULL && *behind == '}')
    return behind + 1;
  g_string_truncate (out, length);

  return NULL;
}

/**
 * bw_tex_letters_decode:
 *
 * Returns: (transfer full): @text with the letters that TeX writes with a backslash
 */
char *
bw_tex_letters_decode (const char *text)
{
  GString *out;
  gboolean math = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (strchr (text, '\\') == NULL)
    return g_strdup (text);
  out = g_string_sized_new (strlen (text));
  while (*text != '\0')
    {
      gsize plain = strcspn (text, "\\{$");
      const char *behind = NULL;

      g_string_append_len (out, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;
      if (*text == '\\' && text[1] == '$')
        behind = g_string_append_len (out, text, 2) != NULL ? text + 2 : NULL;
      else if (*text == '$')
        math = !math;
      else if (!math)
        behind = *text == '{' ? read_group (text, out) : read_command (text, out);
      if (behind == NULL)
        g_string_append_c (out, *text);
      text = behind != NULL ? behind : text + 1;
    }

  return g_string_free (out, FALSE);
}
