#include "bw-toml.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-fence.h"

typedef struct
{
  const char    *at;
  BwFrontMatter *into;
  GString       *path; /* of keys */
  guint          depth;
  const char    *problem; /* what is wrong with the line that is read */
} Toml;

static gboolean read_value (Toml *self);

static gboolean
fail (Toml       *self,
      const char *problem)
{
  self->problem = problem;

  return FALSE;
}

static void
skip_spaces (Toml *self)
{
  self->at += strspn (self->at, " \t\r");
}

/* Moves behind spaces, comments and ends of lines. */
static void
skip_lines (Toml *self)
{
  for (;;)
    {
      self->at += strspn (self->at, " \t\r\n");
      if (*self->at != '#')
        return;
      self->at = bw_markdown_line_end (self->at);
    }
}

/* Adds the character that an escape stands for, and moves behind it. */
static void
read_escape (Toml    *self,
             GString *out)
{
  static const char NAMES[] = "btnfre\"\\";
  static const char VALUES[] = "\b\t\n\f\r\033\"\\";
  const char *name = strchr (NAMES, *self->at);
  char kind = *self->at++;
  guint n_digits = kind == 'x' ? 2 : kind == 'u' ? 4
                                   : kind == 'U' ? 8
                                                 : 0;
  gunichar c = 0;

  if (name != NULL)
    g_string_append_c (out, VALUES[name - NAMES]);
  for (guint i = 0; i < n_digits && g_ascii_isxdigit (*self->at); i++)
    c = c * 16 + (gunichar) g_ascii_xdigit_value (*self->at++);
  if (c != 0 && g_unichar_validate (c))
    g_string_append_unichar (out, c);
}

/* Behind a backslash that ends a line the lines are one, without the space between them. */
static gboolean
join_lines (Toml *self)
{
  const char *rest = self->at + strspn (self->at, " \t\r");

  if (*rest != '\n')
    return FALSE;
  self->at = rest + strspn (rest, " \t\r\n");

  return TRUE;
}

/* Passes over the marks that open a string; a line that ends behind three is no part of it. */
static gboolean
open_string (Toml *self,
             char  mark)
{
  if (self->at[1] != mark || self->at[2] != mark)
    {
      self->at++;
      return FALSE;
    }

  self->at += 3;
  if (self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;
  if (*self->at == '\n')
    self->at++;

  return TRUE;
}

/* Passes over the marks that close a string, if they are here; more of them are in it. */
static gboolean
close_string (Toml     *self,
              char      mark,
              gboolean  is_long,
              GString  *out)
{
  if (*self->at != mark || (is_long && (self->at[1] != mark || self->at[2] != mark)))
    return FALSE;

  self->at += is_long ? 3 : 1;
  for (; is_long && *self->at == mark; self->at++)
    g_string_append_c (out, mark);

  return TRUE;
}

/* A string between one mark or, over several lines, between three (TOML 1.0, “String”). */
static char *
read_string (Toml *self)
{
  char mark = *self->at;
  gboolean is_long = open_string (self, mark);
  g_autoptr (GString) out = g_string_new (NULL);

  while (*self->at != '\0' && (is_long || *self->at != '\n'))
    {
      if (close_string (self, mark, is_long, out))
        return g_string_free (g_steal_pointer (&out), FALSE);
      if (mark != '"' || *self->at != '\\' || self->at[1] == '\0')
        {
          g_string_append_c (out, *self->at++);
          continue;
        }
      self->at++;
      if (!is_long || !join_lines (self))
        read_escape (self, out);
    }
  fail (self, "a string does not end");

  return NULL;
}

/* Reads `a.b."c d"` onto the path. */
static gboolean
read_key (Toml *self)
{
  for (;;)
    {
      g_autofree char *part = NULL;

      skip_spaces (self);
      if (*self->at == '"' || *self->at == '\'')
        part = read_string (self);
      else
        {
          gsize length = strcspn (self->at, " \t\r\n.=[]{},#\"'");

          part = length > 0 ? g_strndup (self->at, length) : NULL;
          self->at += length;
        }
      if (part == NULL)
        return fail (self, "a key is missing");
      if (self->path->len > 0)
        g_string_append_c (self->path, '.');
      g_string_append (self->path, part);
      skip_spaces (self);
      if (*self->at != '.')
        return TRUE;
      self->at++;
    }
}

static gboolean
read_pair (Toml *self)
{
  gsize length = self->path->len;
  gboolean ok = read_key (self);

  if (ok && *self->at != '=')
    ok = fail (self, "there is no “=” behind a key");
  if (ok)
    {
      self->at++;
      skip_spaces (self);
      ok = read_value (self);
    }
  g_string_truncate (self->path, length);

  return ok;
}

/* What stands between brackets: values, or pairs of keys and values. */
static gboolean
read_members (Toml *self,
              char  end)
{
  if (self->depth == BW_MAX_YAML_DEPTH)
    return fail (self, "it is nested too deep");
  self->depth++;
  self->at++;
  for (;;)
    {
      skip_lines (self);
      if (*self->at == end || *self->at == '\0')
        break;
      if (*self->at == ',')
        self->at++;
      else if (end == '}' ? !read_pair (self) : !read_value (self))
        return FALSE;
    }
  self->depth--;
  if (*self->at == '\0')
    return fail (self, end == '}' ? "a table does not end" : "a list does not end");
  self->at++;

  return TRUE;
}

/* A number, a date or a truth. What looks like the next key ends a list that has no end. */
static gboolean
read_bare (Toml *self)
{
  gsize length = strcspn (self->at, ",]}#\r\n");
  g_autofree char *value = g_strndup (self->at, length);

  if (*g_strstrip (value) == '\0')
    return fail (self, "a value is missing");
  if (self->depth > 0 && strchr (value, '=') != NULL)
    return fail (self, "a list or a table does not end");
  bw_front_matter_add (self->into, self->path->str, value);
  self->at += length;

  return TRUE;
}

static gboolean
read_value (Toml *self)
{
  g_autofree char *text = NULL;

  if (*self->at == '[')
    return read_members (self, ']');
  if (*self->at == '{')
    return read_members (self, '}');
  if (*self->at != '"' && *self->at != '\'')
    return read_bare (self);
  if (!(text = read_string (self)))
    return FALSE;
  bw_front_matter_add (self->into, self->path->str, text);

  return TRUE;
}

/* `[table]` or `[[table]]`. What classes a page has in it (Zola, Hugo) is the page's own. */
static gboolean
read_header (Toml *self)
{
  g_string_truncate (self->path, 0);
  self->at += self->at[1] == '[' ? 2 : 1;
  if (!read_key (self))
    return FALSE;
  if (*self->at != ']')
    return fail (self, "the name of a table does not end");
  self->at += self->at[1] == ']' ? 2 : 1;
  if (strcmp (self->path->str, "taxonomies") == 0)
    g_string_truncate (self->path, 0);

  return TRUE;
}

static gboolean
read_line (Toml *self)
{
  self->depth = 0;
  if (!(*self->at == '[' ? read_header (self) : read_pair (self)))
    return FALSE;
  skip_spaces (self);

  return *self->at == '\0' || *self->at == '\n' || *self->at == '#' ||
         fail (self, "something stands behind a value");
}

static int
count_lines (const char *from,
             const char *to)
{
  int n = 0;

  for (; from < to; from++)
    n += *from == '\n';

  return n;
}

/**
 * bw_toml_read:
 * @into: where the values are added
 * @line: (out): where it is first not TOML, from 0
 * @problem: (out) (transfer none): what is wrong there, a static string
 *
 * Reads TOML 1.0, one table's keys after the other's. A line that is none is passed over.
 *
 * Returns: whether all of it is TOML
 */
gboolean
bw_toml_read (const char     *text,
              gsize           length,
              BwFrontMatter  *into,
              int            *line,
              const char    **problem)
{
  g_autofree char *own = g_strndup (text, length);
  g_autoptr (GString) path = g_string_new (NULL);
  Toml self = { .at = own, .into = into, .path = path };

  *line = 0;
  *problem = NULL;
  for (skip_lines (&self); *self.at != '\0'; skip_lines (&self))
    {
      const char *start = self.at;

      if (read_line (&self))
        continue;
      if (*problem == NULL)
        {
          *problem = self.problem;
          *line = count_lines (own, start);
        }
      self.at = bw_markdown_line_end (start);
    }

  return *problem == NULL;
}
