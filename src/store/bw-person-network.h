#pragma once

#include "bw-db.h"
#include "bw-person.h"

G_BEGIN_DECLS

gboolean bw_person_network_get (BwDb          *db,
                                BwPerson      *person,
                                const GArray  *colleagues,
                                const GArray  *ends,
                                GError       **error);

G_END_DECLS
