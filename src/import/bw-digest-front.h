#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

/**
 * BwDigestFront:
 * @title: (nullable): as written
 * @date: the time that the digest is of
 * @end: the first line behind the title
 * @is_named: whether the title says that it is a digest
 *
 * What stands at the top of a digest.
 */
typedef struct
{
  char     *title;
  BwDate    date;
  guint     end;
  gboolean  is_named;
} BwDigestFront;

void bw_digest_front_read  (BwDigestFront *self,
                            GPtrArray     *lines);
void bw_digest_front_clear (BwDigestFront *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwDigestFront, bw_digest_front_clear)

G_END_DECLS
