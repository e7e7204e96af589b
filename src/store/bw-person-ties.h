#pragma once

#include "bw-db.h"
#include "bw-paper-marks.h"
#include "bw-person.h"

G_BEGIN_DECLS

gboolean bw_person_ties_get_coauthors (BwDb          *db,
                                       BwPerson      *person,
                                       const GArray  *colleagues,
                                       GError       **error);
gboolean bw_person_ties_get_citing    (BwDb          *db,
                                       BwPerson      *person,
                                       const GArray  *citing,
                                       BwPaperMarks  *marks,
                                       GError       **error);

G_END_DECLS
