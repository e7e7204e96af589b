#include "bw-search-shares.h"

#define MIN_SHARE 8 /* hits of a group that others do not crowd out */

/**
 * bw_search_shares_get:
 * @groups: names, papers and documents that were found
 * @limit: how many are shown
 * @shares: (out) (array fixed-size=3): how many of each
 *
 * Parts what is shown where not all can be: of few, papers before documents.
 */
void
bw_search_shares_get (BwSearchSet *const *groups,
                      guint limit,
                      guint *shares)
{
  guint least = MIN (MAX (limit / 4, MIN_SHARE), limit / 3);
  guint of_names = MIN (MAX (least, 1), limit);
  guint names;
  guint papers;
  guint documents;

  g_return_if_fail (groups != NULL);
  g_return_if_fail (shares != NULL);

  names = groups[0]->refs->len;
  papers = groups[1]->refs->len;
  documents = groups[2]->refs->len;
  shares[0] = MIN (names, limit - MIN (papers + documents, limit - of_names));
  limit -= shares[0];
  shares[1] = MIN (papers, limit - MIN (documents, MIN (least, limit)));
  shares[2] = MIN (documents, limit - shares[1]);
}
