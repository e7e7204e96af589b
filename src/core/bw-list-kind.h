#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lists that the library can give; the contract of the shell has their names. */
typedef enum
{
  BW_LIST_PAPERS,
  BW_LIST_PEOPLE,
  BW_LIST_ORGANISATIONS,
  BW_LIST_DOCUMENTS,
  BW_LIST_SOURCES,
  BW_LIST_BOOKMARKS,
  BW_LIST_POSTS,
  BW_LIST_DIGESTS,
  BW_LIST_CAPTURES,
  BW_LIST_FEEDS,
  BW_LIST_NOTES,
  BW_LIST_PAGES,
  BW_N_LISTS
} BwListKind;

const char *bw_list_kind_to_string   (BwListKind  kind);
gboolean    bw_list_kind_from_string (const char *text,
                                      BwListKind *kind);

G_END_DECLS
