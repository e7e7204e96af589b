#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   bw_page_names_add       (GPtrArray  *authors,
                                const char *text);
void   bw_page_names_add_plain (GPtrArray  *authors,
                                const char *text);
char **bw_page_names_split     (const char *names,
                                gboolean    are_many) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
