#pragma once

#include "bw-bibtex-scanner.h"

G_BEGIN_DECLS

const char *bw_bibtex_find_field (const char *start,
                                  const char *end);
const char *bw_bibtex_find_close (const char *start,
                                  const char *end);
char       *bw_bibtex_cut_value  (const char *start,
                                  const char *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
