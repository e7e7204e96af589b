#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

guint bw_code_run_measure (const BwLines *lines,
                           guint          index,
                           guint          end);
char *bw_code_run_dup     (const BwLines *lines,
                           guint          index,
                           guint          end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
