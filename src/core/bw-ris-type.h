#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_ris_type_to_csl   (const char  *ris,
                                  const char **genre);
const char *bw_ris_type_from_csl (const char  *csl,
                                  const char  *genre);

G_END_DECLS
