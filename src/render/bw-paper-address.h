#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

GPtrArray *bw_paper_address_list (const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_paper_address_says (const BwPaper      *paper,
                                const BwIdentifier *identifier);

G_END_DECLS
