#pragma once

#include "bw-timeline.h"

G_BEGIN_DECLS

/* Phrases of a timeline that its page and its plain text have in common. */

const char *bw_timeline_words_kind    (BwEventKind     kind);
char       *bw_timeline_words_title   (const BwPerson *person) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_timeline_words_event   (const BwEvent  *event);
char       *bw_timeline_words_cites   (const BwEvent  *event) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_timeline_words_thing   (const BwEvent  *event);
char       *bw_timeline_words_day     (const BwEvent  *event) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_timeline_words_year    (int             year) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_timeline_words_undated (guint           n) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_timeline_words_empty   (const BwPerson *person,
                                       BwEventKind     kind) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_timeline_words_span    (guint           first,
                                       guint           last,
                                       guint           n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
