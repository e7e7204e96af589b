#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_SEARCH (bw_search_get_type ())

G_DECLARE_FINAL_TYPE (BwSearch, bw_search, BW, SEARCH, GObject)

BwSearch         *bw_search_new          (BwLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
void              bw_search_set_text     (BwSearch   *self,
                                          const char *text);
const char       *bw_search_get_text     (BwSearch   *self);
const BwFindings *bw_search_get_findings (BwSearch   *self);
const GError     *bw_search_get_error    (BwSearch   *self);
gint64            bw_search_get_duration (BwSearch   *self);

G_END_DECLS
