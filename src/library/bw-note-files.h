#pragma once

#include "bw-import-writer.h"

G_BEGIN_DECLS

gboolean bw_note_files_skip  (BwImportWriter *writer,
                              const char     *path);
void     bw_note_files_note  (BwImportWriter *writer,
                              const BwParsed *parsed);
void     bw_note_files_watch (BwImportWriter *writer,
                              const char     *folder);

G_END_DECLS
