#pragma once

#include "bw-query.h"

G_BEGIN_DECLS

/**
 * BwQueryScan:
 * @at: what is read next
 * @hints: (nullable)
 * @depth: how many parentheses and braces are open
 * @parens: how many parentheses are open within the innermost braces
 * @braces: how many braces are open
 * @skipped: how many parentheses are open that were passed over for being too deep
 * @n_terms: how many words and values there were
 *
 * Where the parser stands in the text.
 */
typedef struct
{
  const char *at;
  GPtrArray  *hints;
  guint       depth;
  guint       parens;
  guint       braces;
  guint       skipped;
  guint       n_terms;
} BwQueryScan;

gboolean    bw_query_scan_begins_term   (const char  *at);
gboolean    bw_query_scan_is_searchable (const char  *text);
gboolean    bw_query_scan_at_word       (BwQueryScan *self,
                                         const char  *word);
gboolean    bw_query_scan_at_end        (BwQueryScan *self);
void        bw_query_scan_skip_blank    (BwQueryScan *self);
void        bw_query_scan_skip_braces   (BwQueryScan *self);
const char *bw_query_scan_find_field    (BwQueryScan *self,
                                         gsize       *length);
BwQuery    *bw_query_scan_phrase        (BwQueryScan *self) G_GNUC_WARN_UNUSED_RESULT;
BwQuery    *bw_query_scan_word          (BwQueryScan *self,
                                         gboolean     in_field) G_GNUC_WARN_UNUSED_RESULT;
BwQuery    *bw_query_scan_value         (BwQueryScan *self,
                                         const char  *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
