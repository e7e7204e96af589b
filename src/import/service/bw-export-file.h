#pragma once

#include <gio/gio.h>

#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwExportFile:
 *
 * What `bookwheelctl export` wrote as JSON or as JSON lines, when it is too long to be read
 * as a whole: where its objects stand is found out first, then its documents are read one
 * after the other, each with what it says of other things.
 */
typedef struct _BwExportFile BwExportFile;

gboolean      bw_export_file_sniff (const guint8         *head,
                                    gsize                 length);
BwExportFile *bw_export_file_open  (GInputStream         *stream,
                                    const BwReadContext  *context,
                                    GCancellable         *cancellable,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          bw_export_file_free  (BwExportFile         *self);
BwReading    *bw_export_file_next  (BwExportFile         *self,
                                    double               *fraction,
                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExportFile, bw_export_file_free)

G_END_DECLS
