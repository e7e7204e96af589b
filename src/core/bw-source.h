#pragma once

#include "bw-brief.h"

G_BEGIN_DECLS

/**
 * BwSource:
 * @kind: `file`, `folder`, `feed` or `service`
 * @documents: (element-type BwBrief): in order; empty where only a list was asked for
 *
 * Where documents came from.
 */
typedef struct
{
  gint64     id;
  char      *kind;
  char      *title;
  char      *url;
  GPtrArray *documents;
  gboolean   bookmarked;
} BwSource;

BwSource *bw_source_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void      bw_source_free (BwSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSource, bw_source_free)

G_END_DECLS
