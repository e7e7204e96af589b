#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwTopicCounts:
 *
 * By how much one transaction changes the numbers of papers of each category and month.
 * What a paper counts for at present is its `topics` in its month; whoever changes a
 * paper that is there takes that back before and counts it again after.
 */
typedef struct _BwTopicCounts BwTopicCounts;

/* What may stand between the names in `paper.topics`: the unit separator of ASCII. */
#define BW_TOPIC_SEPARATOR "\x1f"

/* In SQL, which categories are counted: those that can be told apart in `paper.topics`. */
#define BW_TOPIC_IS_COUNTED "category != '' AND instr (category, char (31)) = 0"

/* In SQL, what `paper.topics` ought to be. */
#define BW_TOPICS_STATED                                                   \
  "coalesce ((SELECT group_concat (category, char (31))"                   \
  "             FROM (SELECT DISTINCT category FROM paper_category"        \
  "                    WHERE paper_id = paper.id AND " BW_TOPIC_IS_COUNTED \
  "                    ORDER BY category) AS stated), '')"

BwTopicCounts *bw_topic_counts_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_topic_counts_free      (BwTopicCounts  *self);
char          *bw_topic_counts_join      (GPtrArray      *categories) G_GNUC_WARN_UNUSED_RESULT;
void           bw_topic_counts_add       (BwTopicCounts  *self,
                                          const char     *topics,
                                          BwDate          published,
                                          int             n);
gboolean       bw_topic_counts_take_back (BwTopicCounts  *self,
                                          BwDb           *db,
                                          gint64          paper_id,
                                          GError        **error);
gboolean       bw_topic_counts_count     (BwTopicCounts  *self,
                                          BwDb           *db,
                                          gint64          paper_id,
                                          GError        **error);
gboolean       bw_topic_counts_write     (BwTopicCounts  *self,
                                          BwDb           *db,
                                          GError        **error);
gboolean       bw_topic_counts_make_anew (BwDb           *db,
                                          GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTopicCounts, bw_topic_counts_free)

G_END_DECLS
