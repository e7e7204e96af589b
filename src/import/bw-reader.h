#pragma once

#include <gio/gio.h>

#include "bw-lines.h"
#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwReader:
 * @kind: what the contract of `import` calls the kind
 * @score: how sure it is that the text has its shape, 0 to 100, by content alone
 * @read: reads the text into documents and warnings; what it cannot make out is a
 *   warning. It leaves no document only where the text holds nothing of its shape
 *
 * One shape of text and how it is read. Both functions are pure.
 */
typedef struct
{
  const char *kind;
  int (*score) (const BwLines *lines);
  void (*read) (const BwLines *lines,
                const BwReadContext *context,
                BwReading *reading);
} BwReader;

gboolean   bw_reader_knows_kind (const char           *kind);
BwReading *bw_reader_read       (GBytes               *bytes,
                                 const char           *kind,
                                 const BwReadContext  *context,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

extern const BwReader bw_profile_reader;
extern const BwReader bw_listing_reader;
extern const BwReader bw_digest_reader;
extern const BwReader bw_posts_reader;
extern const BwReader bw_captures_reader;

G_END_DECLS
