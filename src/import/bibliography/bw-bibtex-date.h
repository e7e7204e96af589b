#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

BwDate bw_bibtex_date_read       (const char *text,
                                  gboolean   *whole);
int    bw_bibtex_date_read_year  (const char *text,
                                  gboolean   *whole);
BwDate bw_bibtex_date_read_month (const char *text,
                                  gboolean   *whole);

G_END_DECLS
