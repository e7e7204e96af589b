#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bw_namesake_slots_find (GArray *rows);

G_END_DECLS
