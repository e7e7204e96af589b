#pragma once

#include "bw-bibtex-entry.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

void bw_bibtex_add_categories (BwPaperRecord *paper,
                               const char    *value,
                               const char    *separators);
void bw_bibtex_add_keywords   (BwPaperRecord *paper,
                               const char    *value);
void bw_bibtex_add_urls       (BwPaperRecord *paper,
                               const char    *value);
void bw_bibtex_add_links      (BwPaperRecord *paper,
                               const char    *value);

char    *bw_bibtex_pages       (const char          *value) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_bibtex_describe    (const BwBibtexEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_bibtex_add_numbers (BwPaperRecord       *paper,
                                const char          *text);

G_END_DECLS
