#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

#define BW_DUMP_HEAD_SIZE 65536 /* bytes that tell what a file is */

const char    *bw_dump_sniff              (const guint8  *head,
                                           gsize          length);
BwPaperRecord *bw_dump_line_read_arxiv    (const char    *line,
                                           gsize          length,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       bw_dump_line_read_openalex (const char    *line,
                                           gsize          length,
                                           BwReading     *into,
                                           GError       **error);

G_END_DECLS
