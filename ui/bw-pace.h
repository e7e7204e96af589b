#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwPace:
 * @begun: when the work was begun, by the monotonic clock
 *
 * How fast a work goes, and so how long it still takes.
 */
typedef struct
{
  gint64 begun;
} BwPace;

void  bw_pace_begin (BwPace       *self,
                     gint64        now);
char *bw_pace_words (const BwPace *self,
                     double        fraction,
                     gint64        now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
