#pragma once

#include "bw-search-expression.h"

G_BEGIN_DECLS

/**
 * BwSearchCensus:
 * @is_small: whether each completion of a word can be looked for
 * @n_rows: of the table, about
 * @n_texts: papers and documents, about: of so many the vocabulary says how many have a word
 *
 * How much there is to be searched.
 */
typedef struct
{
  BwDb     *index;
  gboolean  is_small;
  gint64    n_rows;
  gint64    n_texts;
} BwSearchCensus;

void     bw_search_census_init   (BwSearchCensus   *self,
                                  BwSearchContext  *context,
                                  BwSearchTable     table);
gboolean bw_search_census_get_df (BwSearchCensus   *self,
                                  GPtrArray        *forms,
                                  gint64           *df,
                                  GError          **error);

G_END_DECLS
