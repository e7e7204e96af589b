#pragma once

#include "bw-db.h"
#include "bw-person.h"

G_BEGIN_DECLS

BwPerson *bw_person_query_get (BwDb    *db,
                               gint64   id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
