#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwAuthor:
 * @role: (nullable): a CSL name variable such as `editor`; `NULL` for an author
 * @position: from 1, or 0 when it is not known
 *
 * A person as the author of one paper or document.
 */
typedef struct
{
  gint64  person_id;
  char   *name;
  char   *given;
  char   *family;
  char   *role;
  int     position;
} BwAuthor;

void       bw_author_free      (BwAuthor *self);
GPtrArray *bw_author_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
