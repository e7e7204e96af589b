#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gint64   bw_namesake_table_copy_person (BwDb      *db,
                                        gint64     person_id,
                                        GError   **error);
gboolean bw_namesake_table_move_author (BwDb      *db,
                                        gint64     from,
                                        gint64     to,
                                        gint64     paper_id,
                                        gint64     document_id,
                                        int        position,
                                        GError   **error);
gboolean bw_namesake_table_has_places  (BwDb      *db,
                                        gint64     person_id,
                                        gboolean  *placed,
                                        GError   **error);
gboolean bw_namesake_table_give_places (BwDb      *db,
                                        gint64     from,
                                        gint64     to,
                                        GError   **error);
gboolean bw_namesake_table_take_places (BwDb      *db,
                                        gint64     from,
                                        gint64     to,
                                        GError   **error);
gboolean bw_namesake_table_give_names  (BwDb      *db,
                                        gint64     from,
                                        gint64     to,
                                        gint64     document_id,
                                        GError   **error);
gboolean bw_namesake_table_take_names  (BwDb      *db,
                                        gint64     person_id,
                                        gint64     document_id,
                                        GError   **error);

G_END_DECLS
