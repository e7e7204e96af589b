#pragma once

#include "bw-document-kind.h"

G_BEGIN_DECLS

/* What the library holds, in numbers. */
typedef struct
{
  gint64 papers;
  gint64 people;
  gint64 organisations;
  gint64 documents[BW_N_DOCUMENT_KINDS];
  gint64 citations;
  gint64 mentions;
  gint64 sources;
  gint64 feeds;
  gint64 bookmarks;
  gint64 doubtful;
  gint64 library_bytes;
  int    schema;
} BwStats;

gint64 bw_stats_count_documents (const BwStats *self);

G_END_DECLS
