#include "bw-url-join.h"

#include <string.h>

/* The parts of an absolute address, as they lie in it (RFC 3986, 3). */
typedef struct
{
  const char *authority; /* after the two slashes */
  const char *path;
  const char *query; /* its question mark, or where it would be */
  const char *fragment;
} Parts;

static gboolean
split (const char *url,
       Parts      *parts)
{
  const char *colon = strchr (url, ':');

  if (colon == NULL || !g_str_has_prefix (colon, "://"))
    return FALSE;

  parts->authority = colon + 3;
  parts->path = parts->authority + strcspn (parts->authority, "/?#");
  parts->query = parts->path + strcspn (parts->path, "?#");
  parts->fragment = parts->query + strcspn (parts->query, "#");

  return TRUE;
}

/* Whether the segment of a path at @at, up to the next slash, is @segment. */
static gboolean
is_segment (const char *at,
            gsize       length,
            const char *segment)
{
  return strlen (segment) == length && strncmp (at, segment, length) == 0;
}

/* Appends a path without its dot segments (5.2.4), of which none leads above the root. */
static void
append_path (GString    *out,
             const char *path,
             gsize       length)
{
  const char *end = path + length;
  gsize root = out->len;

  while (path < end)
    {
      const char *segment = *path == '/' ? path + 1 : path;
      const char *slash = memchr (segment, '/', (gsize) (end - segment));
      const char *next = slash != NULL ? slash : end;
      gsize size = (gsize) (next - segment);

      if (is_segment (segment, size, ".."))
        {
          const char *last = g_strrstr_len (out->str + root, (gssize) (out->len - root), "/");

          g_string_truncate (out, last != NULL ? (gsize) (last - out->str) : root);
        }
      else if (!is_segment (segment, size, "."))
        {
          g_string_append_c (out, '/');
          g_string_append_len (out, segment, (gssize) size);
          path = next;
          continue;
        }
      if (next == end)
        g_string_append_c (out, '/');
      path = next;
    }
  if (out->len == root)
    g_string_append_c (out, '/');
}

/* Appends the path of @reference, which may be relative to that of the base. */
static void
append_joined (GString     *out,
               const Parts *base,
               const char  *path,
               gsize        length)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  if (*path != '/')
    {
      const char *slash = g_strrstr_len (base->path, base->query - base->path, "/");

      g_string_append_len (whole, base->path, slash != NULL ? slash + 1 - base->path : 0);
      if (whole->len == 0)
        g_string_append_c (whole, '/');
    }
  g_string_append_len (whole, path, (gssize) length);
  append_path (out, whole->str, whole->len);
}

/**
 * bw_url_join:
 * @base: an address with a host
 * @reference: relative to it
 *
 * Returns: (transfer full) (nullable): where @reference leads (RFC 3986, 5.2); `NULL` when
 *   @base has no host
 */
char *
bw_url_join (const char *base,
             const char *reference)
{
  gsize path_length = strcspn (reference, "?#");
  GString *out;
  Parts parts;

  if (!split (base, &parts))
    return NULL;
  if (g_str_has_prefix (reference, "//"))
    return g_strdup_printf ("%.*s:%s", (int) (parts.authority - 3 - base), base, reference);

  out = g_string_new_len (base, parts.path - base);
  if (path_length > 0)
    {
      append_joined (out, &parts, reference, path_length);
      g_string_append (out, reference + path_length);
    }
  else
    {
      const char *end = *reference == '?' ? parts.query : parts.fragment;

      g_string_append_len (out, parts.path, end - parts.path);
      g_string_append (out, reference);
    }

  return g_string_free (out, FALSE);
}
