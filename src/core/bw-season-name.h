#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bw_season_name_read (const char *word);

G_END_DECLS
