#pragma once

#include <webkit/webkit.h>

#include "bw-viewer.h"

G_BEGIN_DECLS

#define BW_TYPE_WEB_VIEWER (bw_web_viewer_get_type ())

G_DECLARE_FINAL_TYPE (BwWebViewer, bw_web_viewer, BW, WEB_VIEWER, BwViewer)

BwViewer *bw_web_viewer_new (BwLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
