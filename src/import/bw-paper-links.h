#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

void     bw_paper_links_add            (BwPaperRecord  *paper,
                                        const char     *url);
void     bw_paper_links_add_identifier (BwPaperRecord  *paper,
                                        const char     *scheme,
                                        const char     *value);
void     bw_paper_links_add_note       (BwPaperRecord  *paper,
                                        const char     *text);
gboolean bw_paper_links_identify       (const char     *url,
                                        char          **scheme,
                                        char          **value);

G_END_DECLS
