#pragma once

#include "bw-item.h"

G_BEGIN_DECLS

char *bw_page_person (const BwItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
