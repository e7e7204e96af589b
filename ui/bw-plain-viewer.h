#pragma once

#include "bw-viewer.h"

G_BEGIN_DECLS

#define BW_TYPE_PLAIN_VIEWER (bw_plain_viewer_get_type ())

G_DECLARE_FINAL_TYPE (BwPlainViewer, bw_plain_viewer, BW, PLAIN_VIEWER, BwViewer)

BwViewer *bw_plain_viewer_new (BwLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
