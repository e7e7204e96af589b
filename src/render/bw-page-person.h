#pragma once

#include "bw-person.h"

G_BEGIN_DECLS

char *bw_page_person (const BwPerson *person,
                      GPtrArray      *joined) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
