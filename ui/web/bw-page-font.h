#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

void bw_page_font_follow (WebKitSettings *settings);

G_END_DECLS
