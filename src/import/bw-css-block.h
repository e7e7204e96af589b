#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwCssBlock:
 * @end: after the brace that closes it; where it has none, the end of the line on
 *   which it was cut off
 * @reached: how far the text was looked at, for those who count the work
 * @n_known: its declarations of properties that CSS has
 * @n_other: its other declarations
 * @n_rules: the rules inside it
 * @is_cut: whether the text ends before it does
 *
 * What stands between the braces of a style sheet's rule.
 */
typedef struct
{
  const char *end;
  const char *reached;
  guint       n_known;
  guint       n_other;
  guint       n_rules;
  gboolean    is_cut;
} BwCssBlock;

gboolean    bw_css_block_read       (BwCssBlock *self,
                                     const char *open,
                                     gboolean    nests);
const char *bw_css_block_skip_space (const char *at);

G_END_DECLS
