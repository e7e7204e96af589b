#pragma once

#include "bw-decision.h"

G_BEGIN_DECLS

GPtrArray *bw_decisions_reader_read (const char  *text,
                                     gsize        length,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
