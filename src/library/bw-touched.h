#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-topic-counts.h"

G_BEGIN_DECLS

/**
 * BwTouched:
 * @things: what facts have been written about or withdrawn from
 * @cited: the papers with a new citation
 * @citing: papers that cite more, so far as they are not in @cited
 * @gained: papers that newer ones cite too, so far as they are not in @cited
 * @renamed: the people whose names have been added to; the search index has nothing else
 *   of them
 * @withdrawn: what facts have been withdrawn from
 * @named: what is mentioned anew, or no more, by a name in a text; nothing else follows from it
 * @settled: ids of papers that were made with all that follows from their one statement:
 *   nothing is to be chosen for them
 * @made: papers without a title that were not known before
 * @teams: settled papers that are by others of the same names than was written first
 * @topics: by how much the numbers of papers change
 * @decided: whether the person has ever decided what is one; -1 until it is asked
 * @n_parted: how many people there are who were taken for another of their name
 * @n_joined: how many papers of @made were others that are known
 * @united: whether somebody or something has been found to be another
 * @is_dump: whether it is of a dump, at whose end is judged what is doubtful
 * @is_decision: whether nothing is stated anew, and only decided
 *
 * What one transaction has touched, so far as something follows from it.
 */
typedef struct
{
  BwChanges     *things;
  BwChanges     *cited;
  BwChanges     *citing;
  BwChanges     *gained;
  BwChanges     *renamed;
  BwChanges     *withdrawn;
  BwChanges     *named;
  GHashTable    *settled;
  BwChanges     *made;
  BwChanges     *teams;
  BwTopicCounts *topics;
  int            decided;
  int            n_parted;
  int            n_joined;
  gboolean       united;
  gboolean       is_dump;
  gboolean       is_decision;
} BwTouched;

BwTouched *bw_touched_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_touched_free       (BwTouched  *self);
void       bw_touched_settle     (BwTouched  *self,
                                  gint64      paper_id,
                                  gboolean    settled);
gboolean   bw_touched_is_decided (BwTouched  *self,
                                  BwDb       *db,
                                  gboolean   *decided,
                                  GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTouched, bw_touched_free)

G_END_DECLS
