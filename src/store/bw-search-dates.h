#pragma once

#include "bw-date-range.h"
#include "bw-query.h"
#include "bw-search-context.h"

G_BEGIN_DECLS

BwDateRange bw_search_dates_get (const BwSearchContext *context,
                                 const BwQuery         *query);

G_END_DECLS
