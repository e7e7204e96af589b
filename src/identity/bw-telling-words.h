#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv bw_telling_words   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv bw_telling_numbers (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
