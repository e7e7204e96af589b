#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_work_type_to_csl (const char *type);

G_END_DECLS
