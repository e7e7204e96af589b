#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwEnclosure:
 * @url: absolute
 * @type: (nullable): a media type
 * @length: in bytes, or -1 when it is not stated
 *
 * A file that goes with an entry of a feed.
 */
typedef struct
{
  char   *url;
  char   *type;
  gint64  length;
} BwEnclosure;

BwEnclosure *bw_enclosure_new       (const char  *url,
                                     const char  *type,
                                     gint64       length) G_GNUC_WARN_UNUSED_RESULT;
void         bw_enclosure_free      (BwEnclosure *self);
GPtrArray   *bw_enclosure_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
