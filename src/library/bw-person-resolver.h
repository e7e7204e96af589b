#pragma once

#include "bw-author-record.h"
#include "bw-db.h"

G_BEGIN_DECLS

char    *bw_person_resolver_key       (const BwAuthorRecord  *record) G_GNUC_WARN_UNUSED_RESULT;
gint64   bw_person_resolver_ensure    (BwDb                  *db,
                                       const BwAuthorRecord  *record,
                                       gboolean               decided,
                                       gint64                 document_id,
                                       gboolean              *is_new,
                                       GError               **error);
gboolean bw_person_resolver_find_only (BwDb                  *db,
                                       const char            *name,
                                       gint64                *id,
                                       GError               **error);

G_END_DECLS
