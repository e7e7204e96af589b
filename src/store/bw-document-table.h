#pragma once

#include "bw-body.h"
#include "bw-changes.h"
#include "bw-db.h"
#include "bw-document-kind.h"

G_BEGIN_DECLS

/* A row of the table of documents, as it is written; it owns nothing. */
typedef struct
{
  gint64          source_id;
  BwDocumentKind  kind;
  int             position;
  const char     *key;
  const char     *title;
  const char     *title_key;
  BwDate          published;
  const char     *url;
  const char     *language;
  gint64          subject_id;
  const char     *content_hash;
  const char     *opening_hash;
  BwDate          imported;
} BwDocumentRow;

gboolean bw_document_table_find_by_content (BwDb                 *db,
                                            BwDocumentKind        kind,
                                            const char           *content_hash,
                                            gint64               *id,
                                            GError              **error);
GArray  *bw_document_table_find_same       (BwDb                 *db,
                                            const BwDocumentRow  *row,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gint64   bw_document_table_insert          (BwDb                 *db,
                                            const BwDocumentRow  *row,
                                            GError              **error);
gboolean bw_document_table_update          (BwDb                 *db,
                                            gint64                id,
                                            const BwDocumentRow  *row,
                                            GError              **error);
gboolean bw_document_table_set_subject     (BwDb                 *db,
                                            gint64                id,
                                            gint64                person_id,
                                            GError              **error);
BwDate   bw_document_table_get_imported    (BwDb                 *db,
                                            gint64                id,
                                            GError              **error);
gboolean bw_document_table_set_body        (BwDb                 *db,
                                            gint64                id,
                                            const BwBody         *body,
                                            GError              **error);
gboolean bw_document_table_add_author      (BwDb                 *db,
                                            gint64                id,
                                            int                   position,
                                            gint64                person_id,
                                            const char           *name,
                                            GError              **error);
gboolean bw_document_table_add_tags        (BwDb                 *db,
                                            gint64                id,
                                            GPtrArray            *tags,
                                            GError              **error);
gboolean bw_document_table_withdraw_facts  (BwDb                 *db,
                                            gint64                id,
                                            BwChanges            *touched,
                                            GError              **error);
gboolean bw_document_table_remove          (BwDb                 *db,
                                            gint64                id,
                                            GError              **error);

GArray *bw_document_table_get_about (BwDb    *db,
                                     gint64   person_id,
                                     GError **error);

G_END_DECLS
