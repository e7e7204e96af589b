#pragma once

#include "bw-item-query.h"
#include "bw-session.h"

G_BEGIN_DECLS

BwItem *bw_item_loader_load (BwSession       *session,
                             const char      *reference,
                             BwPersonExtent   extent,
                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
