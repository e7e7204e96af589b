#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

char *bw_date_words         (BwDate date) G_GNUC_WARN_UNUSED_RESULT;
char *bw_date_words_of_time (gint64 when) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
