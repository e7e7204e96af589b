#include "bw-search-dates.h"

#include <string.h>

#include "bw-query-check.h"
#include "bw-query-field.h"

/* Returns: between what all is that the parts of a %BW_QUERY_AND, all of which must match, ask for */
BwDateRange
bw_search_dates_get (const BwSearchContext *context,
                     const BwQuery         *query)
{
  BwDateRange dates = { 0, BW_DATE_RANGE_LATEST, TRUE };

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *part = g_ptr_array_index (query->children, i);
      BwDateRange range;
      int first;

      if (part->type != BW_QUERY_FIELD || part->children->len != 1 ||
          !bw_query_field_is (part->field, BW_QUERY_FIELD_DATES) || strcmp (part->field, "added") == 0 ||
          strcmp (part->field, "read") == 0 ||
          !bw_query_get_dates (g_ptr_array_index (part->children, 0), part->field, context->today, &range))
        continue;
      first = bw_date_range_get_first (&range);
      dates.from = MAX (dates.from, first);
      dates.to = MIN (dates.to, range.to);
    }

  return dates;
}
