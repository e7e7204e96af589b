#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

/* What the readers of bibliographies do alike to make a paper of an entry. A text may be
 * NULL or empty: then nothing is stated. */

BwPaperRecord *bw_bibliography_paper_new    (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean       bw_bibliography_paper_finish (BwPaperRecord *paper,
                                             int            line,
                                             BwReading     *reading);

void     bw_bibliography_set_title     (BwPaperRecord *paper,
                                        const char    *title);
void     bw_bibliography_set_abstract  (BwPaperRecord *paper,
                                        const char    *abstract);
void     bw_bibliography_set_venue     (BwPaperRecord *paper,
                                        const char    *venue);
void     bw_bibliography_set_language  (BwPaperRecord *paper,
                                        const char    *language);
gboolean bw_bibliography_set_published (BwPaperRecord *paper,
                                        const char    *date);
void     bw_bibliography_add_date      (BwPaperRecord *paper,
                                        const char    *variable,
                                        const char    *date);
void     bw_bibliography_add_text      (BwPaperRecord *paper,
                                        const char    *variable,
                                        const char    *text);
gboolean bw_bibliography_add_numbers   (BwPaperRecord *paper,
                                        const char    *text);
void     bw_bibliography_add_keywords  (BwPaperRecord *paper,
                                        const char    *text,
                                        const char    *separators);
gboolean bw_bibliography_add_doi       (BwPaperRecord *paper,
                                        const char    *text);
gboolean bw_bibliography_add_pmid      (BwPaperRecord *paper,
                                        const char    *text);
gboolean bw_bibliography_add_pmcid     (BwPaperRecord *paper,
                                        const char    *text);
void     bw_bibliography_add_key       (BwPaperRecord *paper,
                                        const char    *key);

G_END_DECLS
