#pragma once

#include "bw-identifier.h"

G_BEGIN_DECLS

BwIdentifier *bw_pasted_identifier  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char         *bw_pasted_address_key (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
