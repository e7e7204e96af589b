#pragma once

#include <adwaita.h>

#include "bw-web-page.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGE_VIEW (bw_page_view_get_type ())

G_DECLARE_FINAL_TYPE (BwPageView, bw_page_view, BW, PAGE_VIEW, AdwBin)

BwWebPage    *bw_page_view_get_web_page (BwPageView *self);
void          bw_page_view_open         (BwPageView *self,
                                         const char *address);
void          bw_page_view_reload       (BwPageView *self);
void          bw_page_view_go           (BwPageView *self,
                                         gboolean    forward);
gboolean      bw_page_view_can_go       (BwPageView *self,
                                         gboolean    forward);
const BwPage *bw_page_view_get_page     (BwPageView *self);
const char   *bw_page_view_get_address  (BwPageView *self);
void          bw_page_view_set_as_text  (BwPageView *self,
                                         gboolean    as_text);
void          bw_page_view_find         (BwPageView *self,
                                         const char *text);
void          bw_page_view_find_step    (BwPageView *self,
                                         gboolean    forward);
void          bw_page_view_find_stop    (BwPageView *self);

G_END_DECLS
