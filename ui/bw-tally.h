#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_TALLY (bw_tally_get_type ())

G_DECLARE_FINAL_TYPE (BwTally, bw_tally, BW, TALLY, GObject)

BwTally       *bw_tally_new       (BwLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void           bw_tally_update    (BwTally   *self);
const BwStats *bw_tally_get_stats (BwTally   *self);
gboolean       bw_tally_is_empty  (BwTally   *self);

G_END_DECLS
