#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BW_TYPE_GUNZIP (bw_gunzip_get_type ())

/**
 * BwGunzip:
 *
 * Unpacks what is compressed by gzip, all the members of it one after the other (RFC
 * 1952, 2.2): large dumps are often put together from parts. GLib's own converter ends
 * with the first.
 */
G_DECLARE_FINAL_TYPE (BwGunzip, bw_gunzip, BW, GUNZIP, GObject)

BwGunzip *bw_gunzip_new (void);
gboolean  bw_gunzip_is  (const guint8 *head,
                         gsize         length);

G_END_DECLS
