#pragma once

#include <webkit/webkit.h>

#include "bw-page-scheme.h"

G_BEGIN_DECLS

#define BW_TYPE_WEB_VIEW (bw_web_view_get_type ())

G_DECLARE_FINAL_TYPE (BwWebView, bw_web_view, BW, WEB_VIEW, WebKitWebView)

GtkWidget *bw_web_view_new  (BwPageScheme *scheme) G_GNUC_WARN_UNUSED_RESULT;
void       bw_web_view_open (BwWebView    *self,
                             const char   *address);

G_END_DECLS
