#pragma once

#include "bw-search-set.h"

G_BEGIN_DECLS

#define BW_SEARCH_N_SHARES 3 /* of names, papers and documents */

void bw_search_shares_get (BwSearchSet *const *groups,
                           guint limit,
                           guint *shares);

G_END_DECLS
