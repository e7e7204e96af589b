#include "bw-json-values.h"

#include <string.h>

#define MAX_TRIED 10 /* lines of which one must be an object for the file to be JSON lines */

static void
add_tree (BwJsonValues *self,
          BwJsonTree   *tree,
          int           line)
{
  BwJsonLine one = { line, tree->root, tree->problem };

  g_ptr_array_add (self->trees, tree);
  g_array_append_val (self->lines, one);
  self->n_whole += tree->problem == NULL;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* In a JSON text that stands on several lines none is an object by itself. */
static gboolean
is_lines (const char *text)
{
  for (guint tried = 0; *text != '\0' && tried < MAX_TRIED; tried++)
    {
      gsize length = strcspn (text, "\n");
      const char *start = text + strspn (text, " \t");

      if (*start == '{')
        {
          g_autoptr (BwJsonTree) tree = bw_json_tree_new (start, length - (gsize) (start - text));

          if (tree->problem == NULL)
            return TRUE;
        }
      text += length + (text[length] == '\n');
    }

  return FALSE;
}

static void
add_lines (BwJsonValues *self,
           const char   *text)
{
  for (int line = 1; *text != '\0'; line++)
    {
      gsize length = strcspn (text, "\n");

      if (!is_blank (text, length))
        {
          BwJsonTree *tree = bw_json_tree_new (text, length);

          /* Half a record says less than it means to. */
          if (tree->problem != NULL)
            tree->root = NULL;
          add_tree (self, tree, line);
        }
      text += length + (text[length] == '\n');
    }
}

static int
line_of (const char *text,
         gsize       offset)
{
  int line = 1;

  for (gsize i = 0; i < offset && text[i] != '\0'; i++)
    line += text[i] == '\n';

  return line;
}

/**
 * bw_json_values_new:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): what is JSON in it, which is nothing where it does not begin
 *   with an object or an array
 */
BwJsonValues *
bw_json_values_new (const char *text)
{
  BwJsonValues *self = g_new0 (BwJsonValues, 1);
  const char *start = text + strspn (text, " \t\n\r");
  BwJsonTree *tree;

  self->lines = g_array_new (FALSE, FALSE, sizeof (BwJsonLine));
  self->trees = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_json_tree_free);
  if (*start != '{' && *start != '[')
    return self;
  tree = bw_json_tree_new (start, strlen (start));
  if (tree->problem == NULL)
    add_tree (self, tree, 1);
  else if (is_lines (text))
    {
      bw_json_tree_free (tree);
      add_lines (self, text);
    }
  else
    add_tree (self, tree, line_of (start, tree->stop) + line_of (text, (gsize) (start - text)) - 1);

  return self;
}

void
bw_json_values_free (BwJsonValues *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines);
  g_ptr_array_unref (self->trees);
  g_free (self);
}
