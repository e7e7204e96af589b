#include "bw-note-link.h"

#include <string.h>

/* The name of the note that a link leads to: without folders, place and ending. */
char *
bw_note_link_dup_name (const char *target)
{
  g_autofree char *path = g_strndup (target, strcspn (target, "#"));
  char *name = strrchr (path, '/');

  name = name != NULL ? name + 1 : path;
  if (g_str_has_suffix (name, ".md"))
    name[strlen (name) - strlen (".md")] = '\0';

  return g_strstrip (g_strdup (name));
}

/* A file that is embedded or linked and is no note. */
gboolean
bw_note_link_is_other_file (const char *target)
{
  const char *dot = strrchr (target, '.');
  gsize length = dot != NULL ? strlen (dot + 1) : 0;

  if (dot == NULL || length < 2 || length > 5 || strcmp (dot, ".md") == 0)
    return FALSE;
  for (const char *at = dot + 1; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at))
      return FALSE;

  return !g_ascii_isdigit (dot[1]);
}
