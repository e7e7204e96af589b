#include "bw-tex-escape.h"

#include <string.h>

/*
 * Text as TeX that prints it. Letters stay UTF-8, which every TeX reads by now; what TeX
 * takes for itself becomes a command. Mathematics stays as it is.
 */

/* Whether braces pair, for TeX, to which a backslash protects one, and for BibTeX, to which
 * it does not. */
static gboolean
is_balanced (const char *start,
             const char *end)
{
  int tex = 0;
  int bibtex = 0;

  for (const char *at = start; at < end; at++)
    {
      int step = *at == '{' ? 1 : *at == '}' ? -1
                                             : 0;

      bibtex += step;
      if (at == start || at[-1] != '\\')
        tex += step;
      if (tex < 0 || bibtex < 0)
        return FALSE;
    }

  return tex == 0 && bibtex == 0;
}

/**
 * maths_length:
 * @text: text that begins with a dollar sign
 *
 * Returns: the length of the mathematics that begins there, its dollar signs included; 0
 *   where the dollar sign is a dollar sign
 */
static gsize
maths_length (const char *text)
{
  const char *end = text + 1;
  gboolean has_tex = FALSE;

  while (*end != '\0' && *end != '$' && *end != '\n')
    {
      has_tex |= *end == '\\' || *end == '^' || *end == '_';
      end += *end == '\\' && end[1] != '\0' ? 2 : 1;
    }
  if (*end != '$' || end == text + 1 || !has_tex || text[1] == ' ' || end[-1] == ' ' ||
      g_ascii_isdigit (end[1]) || !is_balanced (text + 1, end))
    return 0;

  return (gsize) (end + 1 - text);
}

static const char *
command_for (char c)
{
  switch (c)
    {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '`':
      return "\\textasciigrave{}";
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    default:
      return NULL;
    }
}

/* Two hyphens would become a dash, and two apostrophes a quotation mark. */
static gboolean
is_joined (const char *text,
           const char *at)
{
  if (at == text)
    return FALSE;
  if (*at == '\'')
    return at[-1] == '\'';

  return *at == '-' && (at[-1] == '-' || (at - text >= 3 && memcmp (at - 3, "–", 3) == 0));
}

/* A break between paragraphs, or one inside a paragraph. */
static const char *
append_break (GString    *out,
              const char *at)
{
  gsize n = strspn (at, "\n");

  g_string_append (out, n > 1 ? "\n\n" : "\\newline{} ");

  return at + n;
}

static void
append_escaped (GString    *out,
                const char *text,
                const char *end)
{
  const char *at = text;

  while (at < end)
    {
      const char *command = command_for (*at);
      gsize length = *at == '$' ? maths_length (at) : 0;

      if (length > 0 && length <= (gsize) (end - at))
        {
          g_string_append_len (out, at, (gssize) length);
          at += length;
          continue;
        }
      if (*at == '\n')
        {
          at = append_break (out, at);
          continue;
        }
      if (is_joined (text, at))
        g_string_append (out, "{}");
      if (command != NULL)
        g_string_append (out, command);
      else
        g_string_append_c (out, *at);
      at++;
    }
}

/* Returns: (transfer full): TeX that prints @text */
char *
bw_tex_escape (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text) + 8);
  append_escaped (out, text, text + strlen (text));

  return g_string_free (out, FALSE);
}

/* The end of the word that begins at a place; mathematics is a part of it. */
static const char *
word_end (const char *at)
{
  while (*at != '\0' && *at != ' ' && *at != '\n')
    {
      gsize length = *at == '$' ? maths_length (at) : 0;

      at = length > 0 ? at + length : g_utf8_next_char (at);
    }

  return at;
}

typedef struct
{
  gboolean first; /* whether the first letter is a capital */
  gboolean later; /* whether one behind it is */
  gboolean small; /* whether the first letter is small */
} Capitals;

static Capitals
find_capitals (const char *word,
               const char *end)
{
  Capitals found = { FALSE, FALSE, FALSE };
  gboolean behind = FALSE;

  for (; word < end && *word != '$'; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);

      if (!g_unichar_isalpha (c))
        continue;
      if (g_unichar_isupper (c) && behind)
        found.later = TRUE;
      else if (!behind)
        {
          found.first = g_unichar_isupper (c);
          found.small = g_unichar_islower (c);
        }
      behind = TRUE;
    }

  return found;
}

/* Whether a word of a title begins one, or its subtitle. */
static gboolean
begins_title (const char *title,
              const char *at)
{
  return at == title || (at - title > 1 && strchr (":.?!", at[-2]) != NULL);
}

/* Whether most words of a title begin with a small letter, so that a capital is a name's. */
static gboolean
is_sentence_case (const char *title)
{
  guint n_first = 0;
  guint n_small = 0;
  const char *at = word_end (title);

  while (*at != '\0')
    {
      const char *start = at + 1;
      Capitals capitals;

      at = word_end (start);
      capitals = find_capitals (start, at);
      n_first += capitals.first && !capitals.later && !begins_title (title, start);
      n_small += capitals.small && at - start > 3;
    }

  return n_small > n_first;
}

/**
 * bw_tex_escape_title:
 *
 * Returns: (transfer full): TeX that prints @title, in which the words whose capitals
 *   BibTeX's styles may not take away are in braces
 */
char *
bw_tex_escape_title (const char *title)
{
  GString *out;
  gboolean names;
  const char *at = title;

  g_return_val_if_fail (title != NULL, NULL);

  out = g_string_sized_new (strlen (title) + 16);
  names = is_sentence_case (title);
  while (*at != '\0')
    {
      const char *end = word_end (at);
      Capitals capitals = find_capitals (at, end);
      gboolean protect = capitals.later || (capitals.first && names && !begins_title (title, at));

      if (protect)
        g_string_append_c (out, '{');
      append_escaped (out, at, end);
      if (protect)
        g_string_append_c (out, '}');
      if (*end != '\0')
        g_string_append_c (out, ' ');
      at = *end != '\0' ? end + 1 : end;
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_tex_escape_verbatim:
 *
 * Returns: (transfer full): a value that TeX is not to print, such as an address: as it is,
 *   but for braces and backslashes
 */
char *
bw_tex_escape_verbatim (const char *text)
{
  GString *out;
  gboolean balanced;

  g_return_val_if_fail (text != NULL, NULL);

  balanced = is_balanced (text, text + strlen (text));
  out = g_string_new (NULL);
  for (; *text != '\0'; text++)
    if (*text == '\\')
      g_string_append (out, "\\textbackslash{}");
    else if ((*text == '{' || *text == '}') && balanced)
      g_string_append_printf (out, "\\%c", *text);
    else if (*text == '{' || *text == '}')
      g_string_append (out, *text == '{' ? "%7B" : "%7D");
    else
      g_string_append_c (out, *text);

  return g_string_free (out, FALSE);
}
