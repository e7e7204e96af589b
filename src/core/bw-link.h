#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwLink:
 * @title: what the thing is called
 * @count: a number that is said of it where the link stands, or -1
 *
 * Something in the library, by its reference and its name.
 */
typedef struct
{
  BwRef  ref;
  char  *title;
  int    count;
} BwLink;

BwLink    *bw_link_new       (BwKind      kind,
                              gint64      id,
                              const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       bw_link_free      (BwLink     *self);
GPtrArray *bw_link_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
