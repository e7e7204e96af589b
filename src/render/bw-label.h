#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words in a picture, where nothing wraps them. Widths are in em. */

double bw_label_get_width (const char *text);
char  *bw_label_shorten   (const char *name,
                           double      max_width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
