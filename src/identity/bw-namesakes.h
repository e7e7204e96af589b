#pragma once

#include "bw-name-frequency.h"
#include "bw-namesake-work.h"

G_BEGIN_DECLS

#define BW_NAMESAKES_LIFE 50  /* years that lie between no two works of one person who are not tied */
#define BW_NAMESAKES_MAX 1000 /* works of one name that are compared with each other */

guint *bw_namesakes_part  (GPtrArray       *works,
                           BwNameFrequency  frequency) G_GNUC_WARN_UNUSED_RESULT;
guint *bw_namesakes_group (GPtrArray       *works) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
