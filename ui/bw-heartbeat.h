#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_HEARTBEAT (bw_heartbeat_get_type ())

G_DECLARE_FINAL_TYPE (BwHeartbeat, bw_heartbeat, BW, HEARTBEAT, GObject)

BwHeartbeat *bw_heartbeat_new   (GdkFrameClock *clock) G_GNUC_WARN_UNUSED_RESULT;
char        *bw_heartbeat_reset (BwHeartbeat   *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
