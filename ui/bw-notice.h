#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void bw_notice_show      (GtkWidget  *widget,
                          const char *text);
void bw_notice_show_with (GtkWidget  *widget,
                          const char *text,
                          const char *label,
                          const char *action,
                          GVariant   *target);
void bw_notice_replace   (GtkWidget  *widget,
                          const char *text,
                          const char *label,
                          const char *action,
                          GVariant   *target);

G_END_DECLS
