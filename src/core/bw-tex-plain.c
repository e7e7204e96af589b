#include "bw-tex-plain.h"

#include <string.h>

#define MAX_COMMAND 16 /* letters */

/* Commands that say only how something looks, or put an accent on a letter. */
static const char *const MARKUP[] = {
  "H",
  "bf",
  "bm",
  "boldsymbol",
  "c",
  "cal",
  "displaystyle",
  "em",
  "emph",
  "ensuremath",
  "it",
  "k",
  "left",
  "mathbb",
  "mathbf",
  "mathcal",
  "mathfrak",
  "mathit",
  "mathrm",
  "mathsf",
  "mathscr",
  "mathtt",
  "mbox",
  "operatorname",
  "r",
  "right",
  "rm",
  "sc",
  "scriptstyle",
  "sf",
  "text",
  "textbf",
  "textit",
  "textrm",
  "textsc",
  "textsf",
  "textsl",
  "textsubscript",
  "textsuperscript",
  "texttt",
  "textup",
  "tt",
  "u",
  "underline",
  "v",
  NULL,
};

/* Commands that are letters. */
static const struct
{
  const char *name;
  const char *letters;
} LETTERS[] = {
  { "AA", "A" },
  { "AE", "AE" },
  { "L", "L" },
  { "O", "O" },
  { "OE", "OE" },
  { "aa", "a" },
  { "ae", "ae" },
  { "ell", "l" },
  { "i", "i" },
  { "imath", "i" },
  { "j", "j" },
  { "jmath", "j" },
  { "l", "l" },
  { "o", "o" },
  { "oe", "oe" },
  { "ss", "ss" },
};

/* Writes what the command at @at, behind its backslash, stands for. Returns: what follows it */
static const char *
write_command (const char *at,
               GString    *out)
{
  char name[MAX_COMMAND + 1];
  gsize length = 0;
  gboolean known = FALSE;

  while (g_ascii_isalpha (at[length]))
    length++;
  g_strlcpy (name, at, MIN (length, MAX_COMMAND) + 1);

  known = length <= MAX_COMMAND && g_strv_contains (MARKUP, name);
  for (guint i = 0; i < G_N_ELEMENTS (LETTERS) && !known; i++)
    if (strcmp (LETTERS[i].name, name) == 0)
      {
        g_string_append (out, LETTERS[i].letters);
        known = TRUE;
      }
  if (!known) /* its name is a word: \alpha */
    {
      g_string_append_c (out, ' ');
      g_string_append_len (out, at, (gssize) length);
      if (at[length] == '{')
        g_string_append_c (out, ' ');
      return at + length;
    }

  return at[length] == ' ' ? at + length + 1 : at + length;
}

/**
 * bw_tex_plain:
 * @text: in which there may be TeX
 *
 * Makes words of it, to search for: an accented letter becomes the letter, what says only how
 * something looks goes, and of other commands the name stays. Text without a backslash stays as
 * it is.
 *
 * Returns: (transfer full): the words
 */
char *
bw_tex_plain (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  if (strchr (text, '\\') == NULL)
    return g_strdup (text);

  out = g_string_sized_new (strlen (text));
  for (const char *at = text; *at != '\0';)
    if (*at == '\\' && g_ascii_isalpha (at[1]))
      at = write_command (at + 1, out);
    else if (*at == '\\' && at[1] != '\0' && strchr ("`'^\"~=.-", at[1]) != NULL)
      at += 2; /* the letter that has the accent follows */
    else if (*at == '\\' || (*at == '}' && at[1] == '{'))
      {
        g_string_append_c (out, ' ');
        at++;
      }
    else if (*at == '{' || *at == '}')
      at++;
    else
      g_string_append_c (out, *at++);

  return g_string_free (out, FALSE);
}
