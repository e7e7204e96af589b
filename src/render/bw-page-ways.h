#pragma once

#include "bw-html-writer.h"
#include "bw-person.h"
#include "bw-timeline.h"

G_BEGIN_DECLS

/* A row of links to what else can be looked at from a page. */

void bw_page_ways_begin     (BwHtmlWriter   *html,
                             const char     *label);
void bw_page_ways_add       (BwHtmlWriter   *html,
                             const char     *address,
                             const char     *text,
                             const char     *key);
void bw_page_ways_end       (BwHtmlWriter   *html);
void bw_page_ways_of_person (BwHtmlWriter   *html,
                             const BwPerson *person);
void bw_page_ways_in_time   (BwHtmlWriter   *html,
                             const BwPerson *person,
                             GPtrArray      *events,
                             BwEventKind     kind);

G_END_DECLS
