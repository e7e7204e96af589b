#include "bw-front-matter.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-fence.h"
#include "bw-page-properties.h"
#include "bw-toml.h"
#include "bw-yaml.h"

static void
field_free (gpointer data)
{
  BwFrontField *field = data;

  g_free (field->key);
  g_ptr_array_unref (field->values);
  g_free (field);
}

void
bw_front_matter_free (BwFrontMatter *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->fields);
  g_free (self->problem);
  g_free (self);
}

static BwFrontField *
find_field (const BwFrontMatter *self,
            const char          *key)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      BwFrontField *field = g_ptr_array_index (self->fields, i);

      if (strcmp (field->key, key) == 0)
        return field;
    }

  return NULL;
}

/* "Date Created" and `date_created` are the same key as `date-created`. */
static char *
fold_key (const char *key)
{
  char *folded = g_utf8_casefold (key, -1);

  return g_strdelimit (g_strstrip (folded), " _", '-');
}

/* Adds a value to those of @key. */
void
bw_front_matter_add (BwFrontMatter *self,
                     const char    *key,
                     const char    *value)
{
  g_autofree char *folded = fold_key (key);
  g_autofree char *bare = g_strstrip (g_strdup (value));
  BwFrontField *field = find_field (self, folded);

  if (*bare == '\0' || !g_utf8_validate (bare, -1, NULL))
    return;

  if (field == NULL)
    {
      if (self->fields->len == BW_MAX_FRONT_FIELDS)
        return;
      field = g_new0 (BwFrontField, 1);
      field->key = g_steal_pointer (&folded);
      field->values = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->fields, field);
    }
  g_ptr_array_add (field->values, g_steal_pointer (&bare));
}

/* What a line says before its colon, or NULL. */
static char *
read_key (const char  *line,
          const char **value)
{
  gsize length = strcspn (line, ":\n");

  if (line[length] != ':' || length == 0 || strchr (" \t#-[{", *line) != NULL)
    return NULL;
  if (line[length + 1] != ' ' && line[length + 1] != '\t' && line[length + 1] != '\n' && line[length + 1] != '\0')
    return NULL;

  *value = line + length + 1;

  return g_strndup (line, length);
}

static char *
unquote (const char *start,
         const char *end)
{
  char *value = g_strstrip (g_strndup (start, (gsize) (end - start)));
  gsize length = strlen (value);

  if (length >= 2 && (*value == '"' || *value == '\'') && value[length - 1] == *value)
    {
      char *inside = g_strndup (value + 1, length - 2);

      g_free (value);
      return inside;
    }

  return value;
}

/* The lines from one key to the next, as a person means them. */
static void
read_plainly (BwFrontMatter *self,
              const char    *start,
              const char    *end)
{
  g_autofree char *key = NULL;
  const char *value = NULL;

  if (!(key = read_key (start, &value)))
    return;

  while (value < end)
    {
      const char *stop = MIN (bw_markdown_line_end (value), end);
      g_autofree char *text = NULL;

      value += strspn (value, " \t");
      if (g_str_has_prefix (value, "- "))
        value += 2;
      value += strspn (value, "[");
      text = unquote (value, MAX (stop, value));
      g_strdelimit (text, "]", ' ');
      bw_front_matter_add (self, key, text);
      value = stop + 1;
    }
}

/* Reads each key for itself, for one line that is wrong must not cost the others. */
static void
read_by_keys (BwFrontMatter *self,
              const char    *start,
              const char    *end)
{
  while (start < end)
    {
      const char *next = bw_markdown_line_end (start) + 1;
      g_autofree char *key = NULL;
      const char *value;
      const char *problem;
      guint n = self->fields->len;
      int line;

      while (next < end && !(key = read_key (next, &value)))
        next = bw_markdown_line_end (next) + 1;
      next = MIN (next, end);
      if (!bw_yaml_read (start, (gsize) (next - start), self, &line, &problem))
        {
          g_ptr_array_set_size (self->fields, (int) n);
          read_plainly (self, start, next);
        }
      start = next;
    }
}

/* Where the lines end that @fence encloses, or NULL. In YAML dots may end them, too. */
static const char *
find_end (const char *start,
          const char *fence)
{
  const char *line = start;

  while (*line != '\0' && line - start < BW_MAX_FRONT_MATTER_SIZE)
    {
      const char *end = bw_markdown_line_end (line);

      if ((g_str_has_prefix (line, fence) ||
           (*fence == '-' && g_str_has_prefix (line, "..."))) &&
          line + 3 + strspn (line + 3, " \t") == end)
        return line;
      line = *end == '\n' ? end + 1 : end;
    }

  return NULL;
}

/* A rule at the begin of a text is no front matter; that has a key. */
static gboolean
has_key (const char *start,
         const char *end)
{
  while (start < end)
    {
      const char *value;
      g_autofree char *key = read_key (start, &value);

      if (key != NULL)
        return TRUE;
      if (*start != '#' && *start != '\n')
        return FALSE;
      start = bw_markdown_line_end (start) + 1;
    }

  return TRUE;
}

/* Returns: (nullable): the line after @fence, when @text begins with that */
static const char *
skip_fence (const char *text,
            const char *fence)
{
  if (!g_str_has_prefix (text, fence))
    return NULL;
  text += 3;
  text += strspn (text, " \t");

  return *text == '\n' ? text + 1 : NULL;
}

/* @end: the line of the fence that ends it */
static gsize
measure (const char *text,
         const char *end)
{
  gsize length = (gsize) (bw_markdown_line_end (end) - text);

  return length + (text[length] == '\n');
}

static void
set_length (BwFrontMatter *self,
            const char    *text,
            gsize          length)
{
  self->length = length;
  for (const char *at = text; at < text + self->length; at++)
    self->n_lines += *at == '\n';
}

static void
read_yaml (BwFrontMatter *self,
           const char    *start,
           const char    *end)
{
  const char *problem;
  int line;

  if (bw_yaml_read (start, (gsize) (end - start), self, &line, &problem))
    return;

  self->bad_line = line + 2;
  self->problem = g_strdup_printf ("not valid YAML (%s)", problem);
  g_ptr_array_set_size (self->fields, 0);
  read_by_keys (self, start, end);
}

static void
read_toml (BwFrontMatter *self,
           const char    *start,
           const char    *end)
{
  const char *problem;
  int line;

  if (bw_toml_read (start, (gsize) (end - start), self, &line, &problem))
    return;

  self->bad_line = line + 2;
  self->problem = g_strdup_printf ("not valid TOML (%s)", problem);
}

/* Whether there is something between the fences, and that is as TOML has it. */
static gboolean
is_toml (const char *start,
         const char *end)
{
  start += strspn (start, " \t\n");
  if (start >= end)
    return FALSE;

  return *start == '#' || *start == '[' || memchr (start, '=', (gsize) (end - start)) != NULL;
}

/**
 * bw_front_matter_new:
 * @text: a file in Markdown
 *
 * Returns: (transfer full): the front matter, without fields where there is none
 */
BwFrontMatter *
bw_front_matter_new (const char *text)
{
  BwFrontMatter *self = g_new0 (BwFrontMatter, 1);
  const char *start;
  const char *end;

  self->fields = g_ptr_array_new_with_free_func (field_free);
  if ((start = skip_fence (text, "---")) && (end = find_end (start, "---")) &&
      has_key (start, end))
    {
      set_length (self, text, measure (text, end));
      read_yaml (self, start, end);
    }
  else if ((start = skip_fence (text, "+++")) && (end = find_end (start, "+++")) &&
           is_toml (start, end))
    {
      set_length (self, text, measure (text, end));
      read_toml (self, start, end);
    }
  else
    set_length (self, text, bw_page_properties_read (text, self));

  return self;
}

/**
 * bw_front_matter_get:
 * @keys: %NULL-terminated, the best first, in small letters
 *
 * Returns: (transfer none) (nullable): the first value of the first key that has one
 */
const char *
bw_front_matter_get (const BwFrontMatter *self,
                     const char *const *keys)
{
  for (; *keys != NULL; keys++)
    {
      const BwFrontField *field = find_field (self, *keys);

      if (field != NULL)
        return g_ptr_array_index (field->values, 0);
    }

  return NULL;
}

/**
 * bw_front_matter_get_all:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the values of @key
 */
GPtrArray *
bw_front_matter_get_all (const BwFrontMatter *self,
                         const char          *key)
{
  const BwFrontField *field = find_field (self, key);

  return field != NULL ? field->values : NULL;
}
