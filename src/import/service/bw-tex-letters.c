#include "bw-tex-letters.h"

#include <string.h>

#include "bw-tex-accent.h"
#include "bw-tex-cursor.h"
#include "bw-tex-symbol.h"

/*
 * arXiv writes names, titles and abstracts in ASCII with TeX for what is not
 * (info.arxiv.org/help/prep, “Accents”), and mathematics in TeX between dollars. The
 * letters are decoded; mathematics stays as it is, as arXiv's own answers have it.
 */

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
  char command[BW_TEX_COMMAND_SIZE];
  const char *behind = bw_tex_command_read (at, command);

  if (!bw_tex_is_letter (command) && strcmp (command, "S") != 0)
    return NULL;
  *letter = bw_tex_symbol (command);

  return behind;
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
      *base = g_utf8_get_char (letter);
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
  const char command[] = { *at, '\0' };
  gunichar mark = bw_tex_accent_mark (command);
  const char *behind;
  gunichar base = 0;
  gunichar composed;

  if (mark == 0 || (g_ascii_isalpha (at[0]) && g_ascii_isalpha (at[1])))
    return NULL;
  behind = read_base (skip_spaces (at + 1), &base);
  if (behind == NULL)
    return NULL;

  base = bw_tex_accent_base (base, mark);
  if (g_unichar_compose (base, mark, &composed))
    g_string_append_unichar (out, composed);
  else
    {
      g_string_append_unichar (out, base);
      g_string_append_unichar (out, mark);
    }

  return behind;
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
