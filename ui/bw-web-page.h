#pragma once

#include <adwaita.h>

#include "bw-viewer.h"

G_BEGIN_DECLS

#define BW_TYPE_WEB_PAGE (bw_web_page_get_type ())

G_DECLARE_FINAL_TYPE (BwWebPage, bw_web_page, BW, WEB_PAGE, AdwBin)

void          bw_web_page_set_library (BwWebPage  *self,
                                       BwLibrary  *library);
void          bw_web_page_open        (BwWebPage  *self,
                                       const char *address);
const BwPage *bw_web_page_get_page    (BwWebPage  *self);
const char   *bw_web_page_get_address (BwWebPage  *self);
const char   *bw_web_page_get_wanted  (BwWebPage  *self);
gboolean      bw_web_page_is_loading  (BwWebPage  *self);
BwViewer     *bw_web_page_get_viewer  (BwWebPage  *self);
const GError *bw_web_page_get_error   (BwWebPage  *self);
void          bw_web_page_set_zoom    (BwWebPage  *self,
                                       double      zoom);

G_END_DECLS
