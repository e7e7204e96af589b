#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

void            bw_bibliography_add_people (BwPaperRecord  *paper,
                                            const char     *role,
                                            const char     *names);
BwAuthorRecord *bw_bibliography_add_person (BwPaperRecord  *paper,
                                            const char     *role,
                                            BwAuthorRecord *person);

G_END_DECLS
