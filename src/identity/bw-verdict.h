#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwVerdict:
 * @BW_VERDICT_NEW: two different things
 * @BW_VERDICT_SAME: one thing
 *
 * Whether what a document names is something that the library holds.
 */
typedef enum
{
  BW_VERDICT_NEW,
  BW_VERDICT_SAME,
} BwVerdict;

G_END_DECLS
