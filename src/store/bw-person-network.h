#pragma once

#include "bw-db.h"
#include "bw-person.h"
#include "bw-works.h"

G_BEGIN_DECLS

gboolean bw_person_network_get (BwDb           *db,
                                BwPerson       *person,
                                const BwWorks  *works,
                                GError        **error);

G_END_DECLS
