#pragma once

#include <gtk/gtk.h>

#include "bw-library.h"

G_BEGIN_DECLS

void bw_bookmarks_set (BwLibrary  *library,
                       const char *ref,
                       gboolean    bookmarked,
                       GtkWidget  *widget);

G_END_DECLS
