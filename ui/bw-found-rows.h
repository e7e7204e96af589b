#pragma once

#include "bw-findings.h"
#include "bw-saved-search.h"

G_BEGIN_DECLS

GPtrArray *bw_found_rows_new (const BwFindings    *findings,
                              const BwSavedSearch *opened) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
