#pragma once

#include "bw-paper-record.h"
#include "bw-value.h"

G_BEGIN_DECLS

BwPaperRecord *bw_service_paper_new (const char *title,
                                     const char *scheme,
                                     const char *value) G_GNUC_WARN_UNUSED_RESULT;

BwAuthorRecord *bw_service_paper_add_author (GPtrArray  *authors,
                                             const char *name);

void bw_service_paper_add_field   (BwPaperRecord *paper,
                                   const char    *name,
                                   const BwValue *value,
                                   const char    *path);
void bw_service_paper_add_link    (BwPaperRecord *paper,
                                   const char    *url);
void bw_service_paper_add_keyword (BwPaperRecord *paper,
                                   const char    *markup);
void bw_service_paper_cite        (BwPaperRecord *paper,
                                   BwPaperRecord *cited);
void bw_service_paper_affiliate   (GPtrArray     *affiliations,
                                   const char    *name);

char  *bw_service_line  (const char *markup,
                         gsize       max_length) G_GNUC_WARN_UNUSED_RESULT;
BwDate bw_service_date  (const char *text);
BwDate bw_service_parts (int         year,
                         int         month,
                         int         day);

G_END_DECLS
