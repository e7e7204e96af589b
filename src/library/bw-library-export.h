#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

/**
 * BwExportFormat:
 * @BW_EXPORT_JSON: one JSON document
 * @BW_EXPORT_JSON_LINES: an object a line
 */
typedef enum
{
  BW_EXPORT_JSON,
  BW_EXPORT_JSON_LINES,
} BwExportFormat;

void     bw_library_export_async      (BwLibrary            *self,
                                       BwExportFormat        format,
                                       const char           *query,
                                       GOutputStream        *stream,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean bw_library_export_finish     (BwLibrary            *self,
                                       GAsyncResult         *result,
                                       GError              **error);
void     bw_library_write_list_async  (BwLibrary            *self,
                                       BwListKind            kind,
                                       int                   limit,
                                       GOutputStream        *stream,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean bw_library_write_list_finish (BwLibrary            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
