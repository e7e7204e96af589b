#pragma once

#include "bw-db.h"
#include "bw-mention-record.h"
#include "bw-person-record.h"

G_BEGIN_DECLS

gint64   bw_mention_table_insert_paper    (BwDb                   *db,
                                           gint64                  document_id,
                                           int                     position,
                                           gint64                  paper_id,
                                           const BwMentionRecord  *record,
                                           GError                **error);
gboolean bw_mention_table_insert_person   (BwDb                   *db,
                                           gint64                  document_id,
                                           int                     position,
                                           gint64                  person_id,
                                           const BwMentionRecord  *record,
                                           GError                **error);
gboolean bw_mention_table_insert_file     (BwDb                   *db,
                                           gint64                  document_id,
                                           int                     position,
                                           gint64                  person_id,
                                           const BwFileRecord     *record,
                                           GError                **error);
gboolean bw_mention_table_add_affiliation (BwDb                   *db,
                                           gint64                  mention_id,
                                           int                     position,
                                           gint64                  organisation_id,
                                           const char             *name,
                                           GError                **error);
GStrv    bw_mention_table_get_folders     (BwDb                   *db,
                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_mention_table_get_of_document     (BwDb       *db,
                                               gint64      document_id,
                                               GPtrArray  *mentions,
                                               GError    **error);
gboolean bw_mention_table_get_of_paper        (BwDb       *db,
                                               gint64      paper_id,
                                               GPtrArray  *mentions,
                                               GError    **error);
gboolean bw_mention_table_get_of_person       (BwDb       *db,
                                               gint64      person_id,
                                               GPtrArray  *mentions,
                                               GError    **error);
gboolean bw_mention_table_get_of_organisation (BwDb       *db,
                                               gint64      organisation_id,
                                               GPtrArray  *mentions,
                                               GError    **error);

G_END_DECLS
