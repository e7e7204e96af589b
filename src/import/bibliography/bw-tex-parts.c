#include "bw-tex-parts.h"

#include <string.h>

/* Parts of a value of BibTeX, which counts braces and lets a backslash protect none. */

static guint
next_depth (guint depth,
            char  c)
{
  if (c == '{')
    return depth + 1;
  if (c == '}' && depth > 0)
    return depth - 1;

  return depth;
}

static void
add_part (GPtrArray  *parts,
          const char *start,
          const char *end)
{
  g_ptr_array_add (parts, g_strstrip (g_strndup (start, (gsize) (end - start))));
}

/**
 * bw_tex_split:
 *
 * Returns: (transfer full) (element-type utf8): the parts between separators that are not
 *   in braces, without the white space around them
 */
GPtrArray *
bw_tex_split (const char *tex,
              const char *separators)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = tex;
  const char *at;
  guint depth = 0;

  for (at = tex; *at != '\0'; at++)
    {
      depth = next_depth (depth, *at);
      if (*at == '\\' && at[1] != '\0' && at[1] != '{' && at[1] != '}')
        at++; /* `\;` and `\,` are spaces */
      else if (depth == 0 && strchr (separators, *at) != NULL)
        {
          add_part (parts, start, at);
          start = at + 1;
        }
    }
  add_part (parts, start, at);

  return parts;
}

/* The length of a word `and` with white space on both sides, or 0. */
static gsize
and_length (const char *tex,
            const char *at)
{
  if (g_ascii_strncasecmp (at, "and", 3) != 0 || (at > tex && !g_ascii_isspace (at[-1])) ||
      (at[3] != '\0' && !g_ascii_isspace (at[3])))
    return 0;

  return 3;
}

/**
 * bw_tex_split_and:
 *
 * Returns: (transfer full) (element-type utf8): what stands between the words `and` that
 *   are not in braces, whatever their case; nothing between two is no part
 */
GPtrArray *
bw_tex_split_and (const char *tex)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = tex;
  const char *at = tex;
  guint depth = 0;

  while (TRUE)
    {
      gsize length = depth == 0 ? and_length (tex, at) : 0;

      if (length > 0 || *at == '\0')
        {
          add_part (parts, start, at);
          if (*(char *) g_ptr_array_index (parts, parts->len - 1) == '\0')
            g_ptr_array_remove_index (parts, parts->len - 1);
          start = at += length;
        }
      if (*at == '\0')
        return parts;
      depth = next_depth (depth, *at);
      at++;
    }
}

/* Whether the whole of it is in one pair of braces. */
gboolean
bw_tex_is_group (const char *tex)
{
  guint depth = 0;

  if (*tex != '{')
    return FALSE;
  for (; *tex != '\0'; tex++)
    if ((depth = next_depth (depth, *tex)) == 0)
      return tex[1] == '\0';

  return FALSE;
}

gboolean
bw_tex_has_outside (const char *tex,
                    char        c)
{
  guint depth = 0;

  for (; *tex != '\0'; tex++)
    {
      depth = next_depth (depth, *tex);
      if (depth == 0 && *tex == c)
        return TRUE;
    }

  return FALSE;
}
