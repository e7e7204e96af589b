#pragma once

#include "bw-address.h"

G_BEGIN_DECLS

const char *bw_deed_get (const BwAddress  *address,
                         GVariant        **target);

G_END_DECLS
