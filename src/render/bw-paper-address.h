#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

GPtrArray *bw_paper_address_list (const BwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
