#pragma once

#include "bw-library.h"
#include "bw-page-view.h"

G_BEGIN_DECLS

void bw_mentions_decide     (BwLibrary  *library,
                             gint64      mention_id,
                             gboolean    promote,
                             GtkWidget  *widget);
void bw_mentions_undo       (BwLibrary  *library,
                             GtkWidget  *widget);
void bw_mentions_watch_keys (BwPageView *view);

G_END_DECLS
