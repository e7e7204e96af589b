#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwTimestampParts:
 * @year: from 1, or 0 when it was not found; so @month and @day
 * @hour: or -1 when no time was found
 * @offset: minutes by which the clock is ahead of UTC
 *
 * What was found in a text that states a moment.
 */
typedef struct
{
  int      year;
  int      month;
  int      day;
  int      hour;
  int      minute;
  int      second;
  int      offset;
  gboolean has_offset;
} BwTimestampParts;

#define BW_TIMESTAMP_PARTS_NONE ((BwTimestampParts){ .hour = -1 })

gsize    bw_timestamp_parts_read_number (const char              *text,
                                         int                     *value);
int      bw_timestamp_parts_full_year   (int                      value,
                                         gsize                    n_digits);
gboolean bw_timestamp_parts_read_time   (BwTimestampParts        *self,
                                         const char             **at);
gboolean bw_timestamp_parts_read_offset (BwTimestampParts        *self,
                                         const char             **at);
char    *bw_timestamp_parts_to_string   (const BwTimestampParts  *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_timestamp_parts_read_iso   (BwTimestampParts *self,
                                        const char       *text);
gboolean bw_timestamp_parts_read_words (BwTimestampParts *self,
                                        const char       *text);

G_END_DECLS
