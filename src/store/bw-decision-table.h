#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

/**
 * BwDecisionStep:
 * @BW_DECISION_LAST: the last decision of the person that stands
 * @BW_DECISION_NEXT: the first after that which has been undone
 */
typedef enum
{
  BW_DECISION_LAST,
  BW_DECISION_NEXT,
} BwDecisionStep;

/**
 * BwDecisionSet:
 * @BW_DECISIONS_LIVE: what is to be applied
 * @BW_DECISIONS_STANDING: what is so
 * @BW_DECISIONS_TOLD: what another library is to be told: what is so, and what was while something
 *   else was decided of it
 */
typedef enum
{
  BW_DECISIONS_LIVE,
  BW_DECISIONS_STANDING,
  BW_DECISIONS_TOLD,
} BwDecisionSet;

gint64      bw_decision_table_insert            (BwDb              *db,
                                                 const BwDecision  *decision,
                                                 GError           **error);
BwDecision *bw_decision_table_get               (BwDb              *db,
                                                 gint64             id,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *bw_decision_table_get_all           (BwDb              *db,
                                                 BwDecisionSet      set,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *bw_decision_table_get_of_place      (BwDb              *db,
                                                 const char        *key,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bw_decision_table_find              (BwDb              *db,
                                                 BwDecisionStep     step,
                                                 gint64            *id,
                                                 GError           **error);
gboolean    bw_decision_table_find_merge        (BwDb              *db,
                                                 BwRef              keep,
                                                 gint64            *id,
                                                 GError           **error);
gboolean    bw_decision_table_find_merge_of     (BwDb              *db,
                                                 BwRef              other,
                                                 gint64            *id,
                                                 GError           **error);
gboolean    bw_decision_table_set_undone        (BwDb              *db,
                                                 gint64             id,
                                                 gboolean           undone,
                                                 GError           **error);
gboolean    bw_decision_table_set_apart         (BwDb              *db,
                                                 gint64             id,
                                                 GError           **error);
gboolean    bw_decision_table_is_known          (BwDb              *db,
                                                 const BwDecision  *decision,
                                                 gboolean          *known,
                                                 GError           **error);
gboolean    bw_decision_table_is_last_of_place  (BwDb              *db,
                                                 const BwDecision  *decision,
                                                 gboolean          *last,
                                                 GError           **error);
gboolean    bw_decision_table_is_known_of_place (BwDb              *db,
                                                 const BwDecision  *decision,
                                                 gboolean          *known,
                                                 GError           **error);
gboolean    bw_decision_table_follow            (BwDb              *db,
                                                 BwRef             *ref,
                                                 GError           **error);
gboolean    bw_decision_table_follow_until      (BwDb              *db,
                                                 BwRef             *ref,
                                                 gint64             id,
                                                 GError           **error);

G_END_DECLS
