#pragma once

#include "bw-import-report.h"

G_BEGIN_DECLS

char    *bw_report_text_title     (GPtrArray            *reports) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_report_text_summary   (GPtrArray            *reports) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_report_text_line      (const BwImportReport *report) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_report_text_warning   (const BwWarning      *warning) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_report_text_all       (GPtrArray            *reports) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_report_text_needs_eye (GPtrArray            *reports);

G_END_DECLS
