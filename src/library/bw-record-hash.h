#pragma once

#include "bw-record.h"

G_BEGIN_DECLS

char  *bw_record_hash         (const BwRecord       *record,
                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char  *bw_record_hash_opening (const BwRecord       *record) G_GNUC_WARN_UNUSED_RESULT;
gint64 bw_record_hash_paper   (const BwPaperRecord  *paper);

G_END_DECLS
