#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     bw_action_groups_insert     (GtkWidget    *widget,
                                      const char   *prefix,
                                      GActionGroup *group);
gboolean bw_action_groups_is_enabled (GtkWidget    *widget,
                                      const char   *detailed_name);

G_END_DECLS
