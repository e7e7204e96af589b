#pragma once

#include <adwaita.h>

#include "bw-import-report.h"

G_BEGIN_DECLS

#define BW_TYPE_REPORT_WINDOW (bw_report_window_get_type ())

G_DECLARE_FINAL_TYPE (BwReportWindow, bw_report_window, BW, REPORT_WINDOW, AdwWindow)

void bw_report_window_present (GtkWindow *parent,
                               GPtrArray *reports);

G_END_DECLS
