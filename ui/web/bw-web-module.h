#pragma once

#include <gmodule.h>

#include "bw-viewer.h"

G_BEGIN_DECLS

G_MODULE_EXPORT BwViewer *bw_web_module_make (BwLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
