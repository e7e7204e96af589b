#pragma once

#include "bw-db.h"
#include "bw-organisation-record.h"

G_BEGIN_DECLS

gint64 bw_organisation_table_ensure (BwDb        *db,
                                     gint64       document_id,
                                     const char  *name,
                                     gboolean    *is_new,
                                     GError     **error);

gboolean bw_organisation_table_describe (BwDb                        *db,
                                         gint64                       id,
                                         gint64                       document_id,
                                         const BwOrganisationRecord  *record,
                                         GError                     **error);

G_END_DECLS
