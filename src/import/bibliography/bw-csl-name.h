#pragma once

#include <json-glib/json-glib.h>

#include "bw-paper-record.h"

G_BEGIN_DECLS

void bw_csl_name_read (JsonNode      *node,
                       const char    *variable,
                       BwPaperRecord *paper);

G_END_DECLS
