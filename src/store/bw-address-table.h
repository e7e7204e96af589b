#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/* By which addresses papers are known. */

#define BW_ADDRESS_MAX_PAPERS 8 /* of one address; with more it identifies none */

gboolean bw_address_table_add       (BwDb        *db,
                                     const char  *address,
                                     gint64       document_id,
                                     gint64       paper_id,
                                     GError     **error);
GArray  *bw_address_table_find      (BwDb        *db,
                                     const char  *address,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_address_table_get       (BwDb        *db,
                                     gint64       paper_id,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_address_table_get_all   (BwDb        *db,
                                     gint64       paper_id,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_address_table_take_left (BwDb        *db,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
