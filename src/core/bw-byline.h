#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_BYLINE_NAMES 3 /* the most that a byline has */

char *bw_byline_new               (GPtrArray *authors,
                                   gboolean   complete) G_GNUC_WARN_UNUSED_RESULT;
char *bw_byline_new_from_families (GPtrArray *families,
                                   gboolean   complete) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
