#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BwArchive:
 *
 * A zip or tar archive, plain or compressed, whose files are read one after the other.
 * Nothing of it is written anywhere.
 */
typedef struct _BwArchive BwArchive;

gboolean   bw_archive_is_one (const guint8  *head,
                              gsize          length);
BwArchive *bw_archive_open   (const char    *path,
                              GBytes        *bytes,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void       bw_archive_free   (BwArchive     *self);
gboolean   bw_archive_next   (BwArchive     *self,
                              char         **name,
                              GBytes       **bytes,
                              GError       **error);
double     bw_archive_tell   (BwArchive     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwArchive, bw_archive_free)

G_END_DECLS
