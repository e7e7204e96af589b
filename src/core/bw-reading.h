#pragma once

#include "bw-mark-record.h"
#include "bw-record.h"

G_BEGIN_DECLS

typedef struct
{
  int   line; /* from 1, or 0 for the file as a whole */
  char *message;
} BwWarning;

/**
 * BwReading:
 * @kind: (nullable): the kind of the file, a static string of the contract of
 *   `import --json`, such as `profile` or `posts`
 * @records: (element-type BwRecord): its documents in order
 * @sources: (element-type BwSourceRecord): the sources that it states
 * @marks: (element-type BwMarkRecord): what its maker had marked
 * @warnings: (element-type BwWarning): what could not be read as it should, by line
 * @max_warnings: how many of them are kept
 * @n_more_warnings: how many are not
 *
 * What one file says.
 */
typedef struct
{
  const char *kind;
  GPtrArray  *records;
  GPtrArray  *sources;
  GPtrArray  *marks;
  GPtrArray  *warnings;
  guint       max_warnings;
  guint       n_more_warnings;
} BwReading;

BwReading *bw_reading_new (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void bw_reading_free (BwReading *self);
void bw_reading_count_more (BwReading *self);
void bw_reading_take_warnings (BwReading       *self,
                               const BwReading *part);
void bw_reading_warn (BwReading *self,
                      int line,
                      const char *format,
                      ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReading, bw_reading_free)

G_END_DECLS
