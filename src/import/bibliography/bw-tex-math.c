#include "bw-tex-math.h"

#include <string.h>

#include "bw-tex-accent.h"
#include "bw-tex-symbol.h"

/*
 * Mathematics as a line of characters, where it reads as one: letters, symbols, accents
 * and scripts that Unicode has. Anything with more of a shape is not readable so.
 */

#define MAX_SIMPLE_LENGTH 3 /* characters above or below a fraction's stroke in a line */

static gboolean convert (BwTexCursor *cursor,
                         GString     *out,
                         gboolean     in_script);

static gboolean
append_scripted (GString    *out,
                 const char *text,
                 gboolean    super)
{
  gsize before = out->len;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gunichar script = super ? bw_tex_superscript (c) : bw_tex_subscript (c);

      if (script == 0)
        {
          g_string_truncate (out, before);
          return FALSE;
        }
      g_string_append_unichar (out, script);
    }

  return out->len > before;
}

/**
 * bw_tex_append_script:
 *
 * Returns: whether the argument could be appended as a script; otherwise nothing was
 */
gboolean
bw_tex_append_script (GString           *out,
                      const BwTexCursor *argument,
                      gboolean           super)
{
  BwTexCursor cursor = *argument;
  g_autoptr (GString) inside = g_string_new (NULL);

  return convert (&cursor, inside, TRUE) && append_scripted (out, inside->str, super);
}

static gboolean
is_simple (const BwTexCursor *argument)
{
  for (const char *at = argument->at; at < argument->end; at++)
    if (!g_ascii_isalnum (*at))
      return FALSE;

  return argument->end > argument->at && argument->end - argument->at <= MAX_SIMPLE_LENGTH;
}

static gboolean
append_fraction (BwTexCursor *cursor,
                 GString     *out)
{
  BwTexCursor above;
  BwTexCursor below;

  if (!bw_tex_cursor_argument (cursor, &above) || !bw_tex_cursor_argument (cursor, &below) ||
      !is_simple (&above) || !is_simple (&below))
    return FALSE;

  g_string_append_len (out, above.at, above.end - above.at);
  g_string_append_c (out, '/');
  g_string_append_len (out, below.at, below.end - below.at);

  return TRUE;
}

static gboolean
append_root (BwTexCursor *cursor,
             GString     *out)
{
  BwTexCursor argument;

  if (!bw_tex_cursor_argument (cursor, &argument) || !is_simple (&argument))
    return FALSE;

  g_string_append (out, "√");
  g_string_append_len (out, argument.at, argument.end - argument.at);

  return TRUE;
}

/* An accent over one character. What is read in another's argument has none: no accented
 * character is a script, and none takes a second accent. */
static gboolean
append_accented (BwTexCursor *cursor,
                 GString     *out,
                 gunichar     mark)
{
  BwTexCursor argument;
  g_autoptr (GString) inside = g_string_new (NULL);

  if (!bw_tex_cursor_argument (cursor, &argument) || !convert (&argument, inside, TRUE) ||
      g_utf8_strlen (inside->str, -1) != 1)
    return FALSE;

  g_string_append_unichar (out, bw_tex_accent_base (g_utf8_get_char (inside->str), mark));
  g_string_append_unichar (out, mark);

  return TRUE;
}

static gboolean
append_letter_of_alphabet (BwTexCursor *cursor,
                           const char  *command,
                           GString     *out)
{
  BwTexCursor start = *cursor;
  BwTexCursor argument;
  gunichar letter;

  if (!bw_tex_cursor_argument (cursor, &argument) || argument.end - argument.at != 1 ||
      (letter = bw_tex_alphabet (command, (guchar) *argument.at)) == 0)
    {
      cursor->at = start.at;
      return FALSE;
    }

  g_string_append_unichar (out, letter);
  return TRUE;
}

static gboolean
is_font (const char *command)
{
  static const char *const FONTS[] = { "mathrm", "mathit", "mathbf", "mathsf", "mathtt", "mathfrak",
                                       "mathcal", "mathscr", "mathbb", "mathnormal", "mathop",
                                       "mathbin", "mathrel", "mathord", "mathpunct", "boldsymbol",
                                       "bm", "text", "textrm", "textit", "textbf", "textsf",
                                       "texttt", "textsc", "textnormal", "mbox", "hbox", "operatorname",
                                       "rm", "bf", "it", "sf", "tt", "cal", "ensuremath", NULL };

  return g_strv_contains (FONTS, command);
}

/* The name of a function, apart from the word before it and the letter behind it. */
static void
append_function (BwTexCursor *cursor,
                 GString     *out,
                 const char  *command)
{
  if (out->len > 0 && g_ascii_isalnum (out->str[out->len - 1]))
    g_string_append_c (out, ' ');
  g_string_append (out, command);
  bw_tex_cursor_skip_space (cursor);
  if (cursor->at < cursor->end && (g_ascii_isalnum (*cursor->at) || *cursor->at == '\\'))
    g_string_append_c (out, ' ');
}

static gboolean
append_command (BwTexCursor *cursor,
                GString     *out,
                gboolean     in_script)
{
  char command[BW_TEX_COMMAND_SIZE];
  const char *symbol;
  gunichar mark;

  bw_tex_cursor_command (cursor, command);
  if (*command == '\0')
    return FALSE;
  if (append_letter_of_alphabet (cursor, command, out))
    return TRUE;
  if (is_font (command))
    {
      bw_tex_cursor_skip_space (cursor);
      return TRUE;
    }
  if (bw_tex_is_function (command))
    {
      append_function (cursor, out, command);
      return TRUE;
    }
  if (strcmp (command, "frac") == 0 || strcmp (command, "tfrac") == 0 || strcmp (command, "nicefrac") == 0)
    return append_fraction (cursor, out);
  if (strcmp (command, "sqrt") == 0)
    return append_root (cursor, out);
  if (g_ascii_isalpha (command[0]) && command[1] != '\0' && (mark = bw_tex_accent_mark (command)) != 0)
    return !in_script && append_accented (cursor, out, mark);
  if (strcmp (command, "|") == 0)
    symbol = "‖";
  else
    symbol = bw_tex_symbol (command);
  if (symbol == NULL)
    return FALSE;

  g_string_append (out, symbol);
  return TRUE;
}

static gboolean
append_plain (BwTexCursor *cursor,
              GString     *out)
{
  char c = *cursor->at;

  if (c == '&' || c == '%' || c == '#' || c == '$')
    return FALSE;
  if (c == '\'')
    g_string_append (out, "′");
  else if (c == '~' || g_ascii_isspace (c))
    g_string_append_c (out, ' ');
  else if (c != '{' && c != '}')
    {
      const char *next = MIN (g_utf8_next_char (cursor->at), cursor->end);

      g_string_append_len (out, cursor->at, next - cursor->at);
      cursor->at = next;
      return TRUE;
    }
  cursor->at++;

  return TRUE;
}

static gboolean
convert (BwTexCursor *cursor,
         GString     *out,
         gboolean     in_script)
{
  while (cursor->at < cursor->end)
    {
      char c = *cursor->at;
      BwTexCursor argument;

      if (c == '\\')
        {
          cursor->at++;
          if (!append_command (cursor, out, in_script))
            return FALSE;
        }
      else if (c == '^' || c == '_')
        {
          cursor->at++;
          if (in_script || !bw_tex_cursor_argument (cursor, &argument) ||
              !bw_tex_append_script (out, &argument, c == '^'))
            return FALSE;
        }
      else if (!append_plain (cursor, out))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_tex_math_to_text:
 *
 * Returns: (transfer full) (nullable): the mathematics between two dollar signs as a line
 *   of characters, or `NULL` where it does not read as one
 */
char *
bw_tex_math_to_text (const char *start,
                     const char *end)
{
  GString *out = g_string_new (NULL);
  BwTexCursor cursor;

  bw_tex_cursor_init (&cursor, start, end);
  if (convert (&cursor, out, FALSE))
    return g_string_free (out, FALSE);

  g_string_free (out, TRUE);
  return NULL;
}

/* Returns: whether what stands between two dollar signs, of which the second is at @end, is
 * mathematics and no sum of money */
gboolean
bw_tex_is_math (const char *start,
                const char *end)
{
  gboolean has_tex = FALSE;
  int depth = 0;

  for (const char *at = start; at < end; at++)
    {
      has_tex |= *at == '\\' || *at == '^' || *at == '_';
      if (*at == '\\' && at + 1 < end)
        at++;
      else if (*at == '{')
        depth++;
      else if (*at == '}' && --depth < 0)
        return FALSE;
    }

  /* "costs $5 and $6" is none, "$-$5" is */
  return depth == 0 && end > start &&
         (has_tex || strspn (start, "-+<>=*/|") >= (gsize) (end - start) || (!g_ascii_isspace (*start) && !g_ascii_isspace (end[-1]) && !g_ascii_isdigit (end[1])));
}
