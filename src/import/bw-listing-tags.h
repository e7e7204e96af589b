#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_listing_tags_are (const char *text);
void     bw_listing_tags_add (const char *text,
                              GPtrArray  *tags);
char    *bw_listing_tags_cut (char       *text,
                              GHashTable *known);

G_END_DECLS
