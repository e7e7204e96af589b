#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How often each of many ids has been counted, in the order in which they came first. */
typedef struct _BwIdCounts BwIdCounts;

typedef struct
{
  gint64 id;
  int    counted;
  int    stated;
} BwIdCount;

BwIdCounts *bw_id_counts_new  (guint       n) G_GNUC_WARN_UNUSED_RESULT;
void        bw_id_counts_free (BwIdCounts *self);

BwIdCount       *bw_id_counts_ensure (BwIdCounts *self,
                                      gint64      id);
const BwIdCount *bw_id_counts_find   (BwIdCounts *self,
                                      gint64      id);
guint            bw_id_counts_get_n  (BwIdCounts *self);
const BwIdCount *bw_id_counts_get    (BwIdCounts *self,
                                      guint       i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwIdCounts, bw_id_counts_free)

G_END_DECLS
