#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

gboolean bw_decision_kin_add             (BwDb              *db,
                                          BwRef              ref,
                                          BwChanges         *kin,
                                          GError           **error);
gboolean bw_decision_kin_is_told_apart   (BwDb              *db,
                                          const BwDecision  *decision,
                                          gboolean          *is,
                                          GError           **error);
gboolean bw_decision_kin_add_authors     (BwDb              *db,
                                          gint64             paper_id,
                                          BwChanges         *people,
                                          GError           **error);
gboolean bw_decision_kin_has_author      (BwDb              *db,
                                          gint64             paper_id,
                                          gboolean          *has,
                                          GError           **error);
gboolean bw_decision_kin_is_named        (BwDb              *db,
                                          gint64             document_id,
                                          gboolean          *is,
                                          GError           **error);
char    *bw_decision_kin_get_name_key    (BwDb              *db,
                                          gint64             person_id,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_decision_kin_get_author_keys (BwDb              *db,
                                          gint64             paper_id,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_decision_kin_is_told         (BwDb              *db,
                                          BwRef              ref,
                                          gboolean           keeping,
                                          gboolean          *is,
                                          GError           **error);

G_END_DECLS
