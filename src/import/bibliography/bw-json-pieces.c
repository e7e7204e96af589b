#include "bw-json-pieces.h"

#include <string.h>

#include "bw-limits.h"

/* The end of the object that @at begins with, or NULL when it has none. */
static const char *
skip_object (const char *at,
             guint      *max_depth)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (*max_depth = 0; *at != '\0'; at++)
    if (quoted)
      {
        if (*at == '\\' && at[1] != '\0')
          at++;
        else if (*at == '"')
          quoted = FALSE;
      }
    else if (*at == '"')
      quoted = TRUE;
    else if (*at == '{' || *at == '[')
      {
        depth++;
        *max_depth = MAX (*max_depth, depth);
      }
    else if ((*at == '}' || *at == ']') && --depth == 0)
      return at + 1;

  return NULL;
}

static gboolean
add_piece (JsonArray  *pieces,
           const char *start,
           const char *end)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (!json_parser_load_from_data (parser, start, end - start, NULL) ||
      !(root = json_parser_get_root (parser)))
    return FALSE;
  json_array_add_element (pieces, json_parser_steal_root (parser));

  return TRUE;
}

/**
 * bw_json_pieces_new:
 * @max: how many are wanted
 * @n_broken: (out): how many could not be read, that at which the text ends included
 *
 * Takes the outermost objects out of a text that as a whole is no JSON: an array that
 * was cut or has an error in one place, or objects one after the other.
 *
 * Returns: (transfer full): the objects that are whole
 */
JsonArray *
bw_json_pieces_new (const char *text,
                    guint       max,
                    guint      *n_broken)
{
  JsonArray *pieces = json_array_new ();
  const char *at = text;

  *n_broken = 0;
  while (json_array_get_length (pieces) + *n_broken < max && (at = strchr (at, '{')))
    {
      guint depth;
      const char *end = skip_object (at, &depth);

      if (end == NULL)
        {
          (*n_broken)++;
          break;
        }
      *n_broken += depth > BW_MAX_NESTING || !add_piece (pieces, at, end);
      at = end;
    }

  return pieces;
}

/* Whether more objects follow the one that @text begins with, as in JSON lines. */
gboolean
bw_json_pieces_has_several (const char *text)
{
  guint depth;
  const char *end = *text == '{' ? skip_object (text, &depth) : NULL;

  return end != NULL && end[strspn (end, " \t\n,")] == '{';
}
