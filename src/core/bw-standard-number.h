#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_standard_number_scan (const char **text,
                                     char       **number);

G_END_DECLS
