#pragma once

#include <gtk/gtk.h>

#include "bw-completion-list.h"

G_BEGIN_DECLS

GtkWidget *bw_completion_row_new (const BwCompletionList *list,
                                  guint                   nth) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
