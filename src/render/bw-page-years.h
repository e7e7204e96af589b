#pragma once

#include "bw-html-writer.h"
#include "bw-person.h"
#include "bw-series.h"

G_BEGIN_DECLS

BwSeries *bw_page_years_of_papers    (const BwPerson *person) G_GNUC_WARN_UNUSED_RESULT;
BwSeries *bw_page_years_of_citations (const BwPerson *person) G_GNUC_WARN_UNUSED_RESULT;
void      bw_page_years              (BwHtmlWriter   *html,
                                      const BwPerson *person);

G_END_DECLS
