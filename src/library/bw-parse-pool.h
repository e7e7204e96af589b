#pragma once

#include <gio/gio.h>

#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwParsePool:
 *
 * Reads and parses files on several threads and hands them out in the order in which
 * they were added. Only a few are parsed ahead, so that memory does not depend on how
 * many there are.
 */
typedef struct _BwParsePool BwParsePool;

/**
 * BwParsed:
 * @path: of the file, or the name of what is in none
 * @reading: (nullable): what the file says; `NULL` when @error is set
 * @size: of the file when its reading began, in bytes
 * @changed: when it had been changed by then, in microseconds since 1970
 * @fraction: how much of the import is done before this one
 */
typedef struct
{
  char      *path;
  gboolean   is_bytes;
  BwReading *reading;
  GError    *error;
  gint64     size;
  gint64     changed;
  double     fraction;
} BwParsed;

BwParsePool *bw_parse_pool_new       (const char          *kind,
                                      const BwReadContext *context,
                                      GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void         bw_parse_pool_free      (BwParsePool         *self);
void         bw_parse_pool_add_path  (BwParsePool         *self,
                                      const char          *path);
void         bw_parse_pool_add_bytes (BwParsePool         *self,
                                      GBytes              *bytes,
                                      const char          *name);
void         bw_parse_pool_set_span  (BwParsePool         *self,
                                      double               begin,
                                      double               end);
BwParsed    *bw_parse_pool_next      (BwParsePool         *self) G_GNUC_WARN_UNUSED_RESULT;

void bw_parsed_free (BwParsed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwParsePool, bw_parse_pool_free)

G_END_DECLS
