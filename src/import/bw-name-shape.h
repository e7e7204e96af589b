#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/**
 * BwNameShape:
 * @n_proper: words such as `Jane`, `O’Neill` or `Ming-Wei`
 * @n_initials: words such as `J.` or `J.-P.`
 * @n_upper: words all in capitals, longer than initials
 * @n_lower: words in lower case that are no particles of names
 * @n_caseless: words of a script without case
 * @n_odd: words with a capital inside them that no known kind of name explains
 * @n_common: words that titles are made of
 * @is_group: whether it is the name of a team or a company
 * @begins_well: whether the first word is proper
 *
 * How something is written that may be a person's name.
 */
typedef struct
{
  guint    n_words;
  guint    n_proper;
  guint    n_initials;
  guint    n_upper;
  guint    n_lower;
  guint    n_caseless;
  guint    n_odd;
  guint    n_common;
  gboolean is_group;
  gboolean begins_well;
} BwNameShape;

gboolean bw_name_shape_read     (BwNameShape       *self,
                                 BwSlice            text);
gboolean bw_name_shape_is_name  (const BwNameShape *self);
gboolean bw_name_shape_may_be   (const BwNameShape *self);
gboolean bw_name_is_suffix      (BwSlice            word);
gboolean bw_name_explains_inner (BwSlice            word,
                                 const char        *at);
BwSlice  bw_name_trim           (BwSlice            name);
gboolean bw_name_is_initials    (BwSlice            text);
char    *bw_name_dup            (BwSlice            name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
