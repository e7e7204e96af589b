#pragma once

#include "bw-timeline.h"

G_BEGIN_DECLS

char *bw_page_timeline (const BwPerson *person,
                        BwEventKind     kind,
                        guint           page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
