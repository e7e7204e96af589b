#pragma once

#include "bw-page-source.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGE_WATCH (bw_page_watch_get_type ())

G_DECLARE_FINAL_TYPE (BwPageWatch, bw_page_watch, BW, PAGE_WATCH, GObject)

/**
 * BwPageWatchFunc:
 * @differs: whether the page reads differently now
 * @error: (nullable): why it is gone, if it is
 */
typedef void (*BwPageWatchFunc) (gboolean      differs,
                                 const GError *error,
                                 gpointer      user_data);

BwPageWatch  *bw_page_watch_new         (BwLibrary       *library,
                                         BwPageWatchFunc  func,
                                         gpointer         user_data) G_GNUC_WARN_UNUSED_RESULT;
void          bw_page_watch_take_page   (BwPageWatch     *self,
                                         const char      *address,
                                         BwPage          *page);
const BwPage *bw_page_watch_get_page    (BwPageWatch     *self);
const char   *bw_page_watch_get_address (BwPageWatch     *self);
void          bw_page_watch_stop        (BwPageWatch     *self);

G_END_DECLS
