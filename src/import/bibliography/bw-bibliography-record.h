#pragma once

#include <gio/gio.h>

#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

BwRecord *bw_bibliography_record_new   (const BwReadContext  *context) G_GNUC_WARN_UNUSED_RESULT;
gboolean  bw_bibliography_record_close (BwRecord             *record,
                                        BwReading            *reading,
                                        GError              **error);

G_END_DECLS
