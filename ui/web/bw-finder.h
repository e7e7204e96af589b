#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

#define BW_TYPE_FINDER (bw_finder_get_type ())

G_DECLARE_FINAL_TYPE (BwFinder, bw_finder, BW, FINDER, GObject)

BwFinder *bw_finder_new    (WebKitWebView *view) G_GNUC_WARN_UNUSED_RESULT;
void      bw_finder_search (BwFinder      *self,
                            const char    *text);
void      bw_finder_step   (BwFinder      *self,
                            gboolean       forward);
void      bw_finder_stop   (BwFinder      *self);

G_END_DECLS
