#pragma once

#include "bw-reader.h"

G_BEGIN_DECLS

BwReading      *bw_test_read_text   (const char      *text,
                                     const char      *kind) G_GNUC_WARN_UNUSED_RESULT;
const BwRecord *bw_test_only_record (const BwReading *reading,
                                     const char      *kind);
int             bw_test_score       (const BwReader  *reader,
                                     const BwLines   *lines);
char           *bw_test_join        (GPtrArray       *strings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
