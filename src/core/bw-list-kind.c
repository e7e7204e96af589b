#include "bw-list-kind.h"

#include <string.h>

static const char *const NAMES[BW_N_LISTS] = { "papers", "people", "organisations", "documents",
                                               "sources", "bookmarks", "posts", "digests",
                                               "captures", "feeds", "notes", "pages" };

const char *
bw_list_kind_to_string (BwListKind kind)
{
  g_return_val_if_fail (kind < BW_N_LISTS, NAMES[0]);

  return NAMES[kind];
}

gboolean
bw_list_kind_from_string (const char *text,
                          BwListKind *kind)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < BW_N_LISTS; i++)
    if (strcmp (NAMES[i], text) == 0)
      {
        *kind = (BwListKind) i;
        return TRUE;
      }

  return FALSE;
}
