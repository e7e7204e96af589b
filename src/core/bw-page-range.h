#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *bw_page_range_normalise (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_page_range_join      (const char  *first,
                                  const char  *last) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_page_range_split     (const char  *range,
                                  char       **first,
                                  char       **last);

G_END_DECLS
