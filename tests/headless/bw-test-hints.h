#pragma once

#include "bw-hint.h"

G_BEGIN_DECLS

char *bw_test_hints_join (GPtrArray  *hints,
                          const char *separator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
