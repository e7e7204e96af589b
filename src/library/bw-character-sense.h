#pragma once

#include "bw-character-run.h"
#include "bw-word-breaks.h"

G_BEGIN_DECLS

/* How certain it is that characters are what they may be. */
typedef enum
{
  BW_SENSE_NONE,
  BW_SENSE_WEAK, /* if something else speaks for it too */
  BW_SENSE_SURE,
} BwSense;

BwSense  bw_character_sense_name  (const BwCharacterRun *run,
                                   const BwWordBreaks   *breaks,
                                   guint                 from,
                                   guint                 n);
gboolean bw_character_sense_title (const BwCharacterRun *run,
                                   const BwWordBreaks   *breaks,
                                   guint                 from,
                                   guint                 n);

G_END_DECLS
