#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwCompletion:
 * @label: what a person reads: `year:`, `Ada Lovelace`
 * @text: what is typed for it: `year:`, `"Ada Lovelace" `
 * @count: what there is of it in the library: papers where it is of papers; or -1
 * @more: whether there may be more of it than was counted
 *
 * How a query that is being typed may go on.
 */
typedef struct
{
  char     *label;
  char     *text;
  gint64    count;
  gboolean  more;
} BwCompletion;

BwCompletion *bw_completion_new  (const char   *label,
                                  char         *text,
                                  gint64        count) G_GNUC_WARN_UNUSED_RESULT;
void          bw_completion_free (BwCompletion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCompletion, bw_completion_free)

G_END_DECLS
