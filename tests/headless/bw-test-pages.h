#pragma once

#include "bw-item.h"
#include "bw-mention.h"

G_BEGIN_DECLS

/* Things of the library made by hand, and what is asked of the pages about them. */

char      *bw_test_turn              (const char     *text);
void       bw_test_check_page        (const char     *html);
void       bw_test_assert_has        (const char     *page,
                                      const char     *text);
void       bw_test_assert_lacks      (const char     *page,
                                      const char     *text);
guint      bw_test_count             (const char     *page,
                                      const char     *text);
char      *bw_test_write_page        (BwItem         *item);
char      *bw_test_write_plain       (BwItem         *item);
BwItem    *bw_test_paper_item_new    (const char     *title);
BwItem    *bw_test_person_item_new   (const char     *name);
BwItem    *bw_test_document_item_new (BwDocumentKind  kind,
                                      const char     *title);
void       bw_test_add_author        (GPtrArray      *authors,
                                      gint64          id,
                                      const char     *name);
void       bw_test_add_tie           (BwPerson       *person,
                                      GPtrArray      *ties,
                                      BwKind          kind,
                                      gint64          id,
                                      const char     *title,
                                      int             counted,
                                      int             stated);
BwMention *bw_test_add_mention       (GPtrArray      *mentions,
                                      const char     *role,
                                      const char     *title,
                                      const char     *excerpt);
void       bw_test_add_sighting      (GPtrArray      *sightings,
                                      gint64          id,
                                      BwDocumentKind  kind,
                                      const char     *relation,
                                      const char     *subject);
BwBrief   *bw_test_add_brief         (GPtrArray      *briefs,
                                      gint64          id,
                                      const char     *title);

G_END_DECLS
