#pragma once

#include "bw-affiliation.h"
#include "bw-document.h"
#include "bw-home.h"
#include "bw-paper.h"
#include "bw-person.h"

G_BEGIN_DECLS

/* Phrases that a page and the same page as plain text have in common. */

const char *bw_page_words_kind         (const char          *kind);
const char *bw_page_words_role         (const char          *role);
char       *bw_page_words_more         (guint                n) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_left_out     (guint                n) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_longer       (guint                n) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_company      (const BwBrief       *document) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_reading_time (int                  words) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_title        (const BwDocument    *document) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_page_words_brief        (const BwBrief       *brief);
char       *bw_page_words_date         (BwDate               date,
                                        gboolean             inferred) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_seen         (const BwSighting    *sighting,
                                        GPtrArray           *mentions) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_seen_beside  (const BwSighting    *sighting,
                                        GPtrArray           *mentions) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_relation     (const BwSighting    *sighting) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_page_words_where        (const BwSighting    *sighting);
const char *bw_page_words_document     (const BwMention     *mention);
const char *bw_page_words_mention      (const BwMention     *mention);
const char *bw_page_words_section      (const BwMention     *mention);
char       *bw_page_words_affiliation  (const BwAffiliation *affiliation) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_profile      (const BwSighting    *profile) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_read         (const BwDocument    *document) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_papers       (int                  count) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_page_words_cited        (int                  count) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_page_words_standing     (const BwPerson      *person);
const char *bw_page_words_begin        (void);
gboolean    bw_page_words_is_empty     (const BwHome        *home);

G_END_DECLS
