#pragma once

#include "bw-fact-writer.h"

G_BEGIN_DECLS

gint64   bw_fact_people_ensure        (BwFactWriter          *self,
                                       const BwAuthorRecord  *record,
                                       GError               **error);
gint64   bw_fact_people_write_subject (BwFactWriter          *self,
                                       const BwRecord        *record,
                                       GError               **error);
gboolean bw_fact_people_write_ties    (BwFactWriter          *self,
                                       gint64                 person_id,
                                       const BwPersonRecord  *person,
                                       GError               **error);

G_END_DECLS
