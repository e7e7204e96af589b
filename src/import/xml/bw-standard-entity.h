#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar bw_standard_entity_lookup (const char *name);

G_END_DECLS
