#pragma once

#include "bw-paper.h"
#include "bw-person.h"

G_BEGIN_DECLS

/* What the library does not know of what a page shows, in one line; `NULL` if nothing. */

char *bw_page_gaps_of_paper  (const BwPaper  *paper) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_gaps_of_person (const BwPerson *person) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_gaps_of_papers (GPtrArray      *briefs) G_GNUC_WARN_UNUSED_RESULT;
char *bw_page_gaps_imports   (GPtrArray      *imports) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
