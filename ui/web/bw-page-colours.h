#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

void bw_page_colours_follow (WebKitWebView *view);

G_END_DECLS
