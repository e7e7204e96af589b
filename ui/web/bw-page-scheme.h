#pragma once

#include <webkit/webkit.h>

#include "bw-page-source.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGE_SCHEME (bw_page_scheme_get_type ())

G_DECLARE_FINAL_TYPE (BwPageScheme, bw_page_scheme, BW, PAGE_SCHEME, GObject)

BwPageScheme *bw_page_scheme_new         (BwLibrary        *library) G_GNUC_WARN_UNUSED_RESULT;
void          bw_page_scheme_register    (BwPageScheme     *self,
                                          WebKitWebContext *context);
BwPage       *bw_page_scheme_steal_page  (BwPageScheme     *self,
                                          const char       *address) G_GNUC_WARN_UNUSED_RESULT;
char         *bw_page_scheme_get_address (const char       *uri) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
