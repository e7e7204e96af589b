#pragma once

#include "bw-page-source.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGE_WATCH (bw_page_watch_get_type ())

G_DECLARE_FINAL_TYPE (BwPageWatch, bw_page_watch, BW, PAGE_WATCH, GObject)

/**
 * BwPageWatchFunc:
 * @page: (transfer full) (nullable): the page as it is now; `NULL` when it is gone
 * @differs: whether it reads differently
 * @error: (nullable): why it is gone
 */
typedef void (*BwPageWatchFunc) (BwPage       *page,
                                 gboolean      differs,
                                 const GError *error,
                                 gpointer      user_data);

BwPageWatch *bw_page_watch_new      (BwLibrary       *library,
                                     BwPageWatchFunc  func,
                                     gpointer         user_data) G_GNUC_WARN_UNUSED_RESULT;
void         bw_page_watch_set_page (BwPageWatch     *self,
                                     const char      *address,
                                     const BwPage    *page);
void         bw_page_watch_stop     (BwPageWatch     *self);

G_END_DECLS
