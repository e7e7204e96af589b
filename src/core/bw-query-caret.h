#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwQueryCaret:
 * @field: (nullable): whose value is being typed, by its canonical name, a static string; `NULL`
 *   where it may be the name of a field
 * @typed: what there is of it, without signs and quotes
 * @bound: whether the value is the end of a range, or compared with
 * @from: the byte from which on it would be replaced
 *
 * What somebody who types a query is about to type.
 */
typedef struct
{
  const char *field;
  char       *typed;
  gboolean    bound;
  gsize       from;
} BwQueryCaret;

gboolean bw_query_caret_find  (const char   *text,
                               BwQueryCaret *self);
void     bw_query_caret_clear (BwQueryCaret *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwQueryCaret, bw_query_caret_clear)

G_END_DECLS
