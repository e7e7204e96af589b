#pragma once

#include "bw-brief.h"
#include "bw-link.h"
#include "bw-stats.h"
#include "bw-topic.h"

G_BEGIN_DECLS

/**
 * BwHome:
 * @documents: (element-type BwBrief): what was imported last, the newest first
 * @papers: (element-type BwBrief): the papers that came last
 * @people: (element-type BwLink): who the corpus is about, with their numbers of papers
 * @news: (element-type BwLink): people and organisations of which there is something new, with
 *   its number
 * @organisations: (element-type BwLink): those that came last, the ones with most papers
 *   first, with their numbers of papers
 * @topics: (element-type BwTopic): those with most papers, all by the year or all by the
 *   month
 * @bookmarks: (element-type BwLink): the newest first
 *
 * What the first page shows of the library.
 */
typedef struct
{
  BwStats    stats;
  GPtrArray *documents;
  GPtrArray *papers;
  GPtrArray *people;
  GPtrArray *news;
  GPtrArray *organisations;
  GPtrArray *topics;
  GPtrArray *bookmarks;
} BwHome;

BwHome *bw_home_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void    bw_home_free (BwHome *self);

GPtrArray *bw_home_get_news (const BwHome *self,
                             BwKind        kind) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHome, bw_home_free)

G_END_DECLS
