#include "bw-pace.h"

#include <glib/gi18n.h>

#define MIN_TIME ((gint64) 5 * G_USEC_PER_SEC) /* before which a guess is none */
#define MIN_FRACTION 0.01

void
bw_pace_begin (BwPace *self,
               gint64  now)
{
  self->begun = now;
}

/**
 * bw_pace_words:
 * @fraction: how much is done, from 0 to 1
 *
 * Returns: (transfer full) (nullable): about how long it still takes, in the words of a
 *   person; `NULL` until that can be told
 */
char *
bw_pace_words (const BwPace *self,
               double        fraction,
               gint64        now)
{
  gint64 passed = now - self->begun;
  gint64 minutes;

  if (passed < MIN_TIME || fraction < MIN_FRACTION || fraction >= 1)
    return NULL;

  minutes = (gint64) ((double) passed * (1 - fraction) / fraction / 60 / G_USEC_PER_SEC + 0.5);
  if (minutes < 1)
    return g_strdup (_ ("less than a minute left"));
  if (minutes < 90)
    return g_strdup_printf (ngettext ("about %d minute left", "about %d minutes left",
                                      (gulong) minutes),
                            (int) minutes);

  return g_strdup_printf (ngettext ("about %d hour left", "about %d hours left",
                                    (gulong) ((minutes + 30) / 60)),
                          (int) ((minutes + 30) / 60));
}
