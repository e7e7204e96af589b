#include "bw-json-ld-text.h"

#include <string.h>

#define SPACES " \t\r\n"

typedef struct
{
  const char *at;
  GString    *out;
  guint       depth;
  guint       n_values; /* outermost ones that are whole */
} Mender;

/* Scripts are put between the marks of a comment or of a CDATA section, and have comments. */
static gboolean
skip_comment (Mender *self)
{
  static const struct
  {
    const char *start;
    const char *end; /* NULL for none */
  } COMMENTS[] = { { "//", "\n" }, { "/*", "*/" }, { "<!--", NULL }, { "-->", NULL }, { "<![CDATA[", NULL }, { "]]>", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (COMMENTS); i++)
    {
      const char *end;

      if (!g_str_has_prefix (self->at, COMMENTS[i].start))
        continue;
      self->at += strlen (COMMENTS[i].start);
      if (COMMENTS[i].end == NULL)
        return TRUE;
      /* A line of comment may hold the mark that ends the section. */
      end = strstr (self->at, COMMENTS[i].end);
      self->at = end != NULL ? end + strlen (COMMENTS[i].end) : self->at + strlen (self->at);
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_hex (const char *text,
        guint       n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return TRUE;
}

/* JavaScript has escapes that JSON has not. */
static void
copy_escape (Mender *self)
{
  char kind = self->at[1];

  if (kind != '\0' && strchr ("\"\\/bfnrt", kind) != NULL)
    g_string_append_len (self->out, self->at, 2);
  else if (kind == 'u' && is_hex (self->at + 2, 4))
    g_string_append_len (self->out, self->at, 2);
  else if (kind == 'x' && is_hex (self->at + 2, 2))
    g_string_append (self->out, "\\u00");
  else if (kind == '\'')
    g_string_append_c (self->out, '\'');
  else
    {
      g_string_append (self->out, "\\\\");
      self->at++;
      return;
    }
  self->at += 2;
}

/* A quotation mark ends a string when something follows that may follow a string: behind a
 * comma a value or a name, and no word. */
static gboolean
is_end (const char *quote)
{
  const char *next = quote + 1 + strspn (quote + 1, SPACES);

  if (*next != ',')
    return *next == '\0' || strchr (":]}/", *next) != NULL;
  next += 1 + strspn (next + 1, SPACES);

  return *next == '\0' || strchr ("\"{[]}/-0123456789", *next) != NULL ||
         g_str_has_prefix (next, "true") || g_str_has_prefix (next, "false") ||
         g_str_has_prefix (next, "null");
}

static void
copy_string (Mender *self)
{
  g_string_append_c (self->out, *self->at++);
  while (*self->at != '\0')
    {
      if (*self->at == '"' && is_end (self->at))
        {
          g_string_append_c (self->out, *self->at++);
          return;
        }
      if (*self->at == '\\')
        {
          copy_escape (self);
          continue;
        }
      if (*self->at == '"')
        g_string_append_c (self->out, '\\');
      g_string_append_c (self->out, *self->at++);
    }
}

static void
open_container (Mender *self)
{
  if (self->depth++ == 0 && self->n_values > 0)
    g_string_append_c (self->out, ',');
  g_string_append_c (self->out, *self->at++);
}

/* There may be a comma too many before the end, and ends too many. */
static void
close_container (Mender *self)
{
  if (self->depth > 0)
    {
      if (self->out->len > 0 && self->out->str[self->out->len - 1] == ',')
        g_string_truncate (self->out, self->out->len - 1);
      g_string_append_c (self->out, *self->at);
      self->n_values += --self->depth == 0;
    }
  self->at++;
}

/**
 * bw_json_ld_text_mend:
 * @text: of a script
 *
 * Returns: (transfer full): it without what pages put into it and JSON (RFC 8259) does not
 *   have: comments, commas and ends too many, escapes of JavaScript, quotation marks in
 *   strings, and several values, which become the elements of one
 */
char *
bw_json_ld_text_mend (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Mender self = { text, out, 0, 0 };

  while (*self.at != '\0')
    {
      if (strchr (SPACES, *self.at) != NULL)
        self.at++;
      else if (strchr ("/<-]", *self.at) != NULL && skip_comment (&self))
        continue;
      else if (*self.at == '{' || *self.at == '[')
        open_container (&self);
      else if (*self.at == '}' || *self.at == ']')
        close_container (&self);
      else if (self.depth == 0)
        self.at++;
      else if (*self.at == '"')
        copy_string (&self);
      else
        g_string_append_c (out, *self.at++);
    }
  if (self.n_values + (self.depth > 0) > 1)
    {
      g_string_prepend_c (out, '[');
      if (self.depth == 0)
        g_string_append_c (out, ']');
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
