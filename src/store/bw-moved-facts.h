#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

gboolean bw_moved_facts_move             (BwDb      *db,
                                          BwKind     kind,
                                          gint64     decision_id,
                                          gint64     from,
                                          gint64     to,
                                          GError   **error);
gboolean bw_moved_facts_give_back        (BwDb      *db,
                                          BwKind     kind,
                                          gint64     decision_id,
                                          gint64     from,
                                          gint64     to,
                                          gint64     document_id,
                                          GError   **error);
gboolean bw_moved_facts_is_applied       (BwDb      *db,
                                          gint64     decision_id,
                                          gboolean  *has,
                                          GError   **error);
gboolean bw_moved_facts_has              (BwDb      *db,
                                          gint64     decision_id,
                                          gint64     document_id,
                                          gboolean  *has,
                                          GError   **error);
gboolean bw_moved_facts_has_any          (BwDb      *db,
                                          gint64     document_id,
                                          gboolean  *has,
                                          GError   **error);
gboolean bw_moved_facts_has_own          (BwDb      *db,
                                          gint64     paper_id,
                                          gboolean  *has,
                                          GError   **error);
gboolean bw_moved_facts_move_of_document (BwDb      *db,
                                          BwKind     kind,
                                          gint64     from,
                                          gint64     to,
                                          gint64     document_id,
                                          GError   **error);
gboolean bw_moved_facts_note_of_document (BwDb      *db,
                                          BwKind     kind,
                                          gint64     decision_id,
                                          gint64     from,
                                          gint64     to,
                                          gint64     document_id,
                                          GError   **error);
gboolean bw_moved_facts_move_of_paper    (BwDb      *db,
                                          gint64     from,
                                          gint64     to,
                                          gint64     paper_id,
                                          GError   **error);
gboolean bw_moved_facts_move_mark        (BwDb      *db,
                                          BwKind     kind,
                                          gint64     decision_id,
                                          gint64     from,
                                          gint64     to,
                                          GError   **error);
gboolean bw_moved_facts_give_mark_back   (BwDb      *db,
                                          BwKind     kind,
                                          gint64     decision_id,
                                          gint64     from,
                                          gint64     to,
                                          GError   **error);

G_END_DECLS
