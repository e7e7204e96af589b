#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

char *bw_markdown_export_file_name (gint64         id,
                                    const char    *title) G_GNUC_WARN_UNUSED_RESULT;
char *bw_markdown_export_paper     (const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
