#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_organisation_alias_resolve (const char *key,
                                           gboolean    is_company);

G_END_DECLS
