#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_endnote_type_from_name       (const char *name);
const char *bw_endnote_type_from_number     (int         number);
const char *bw_endnote_type_from_old_number (int         number);

G_END_DECLS
