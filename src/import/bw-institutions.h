#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/* How sure the place makes it that a bracket holds institutions. */
typedef enum
{
  BW_INSTITUTIONS_LIKELY,  /* lower case will do */
  BW_INSTITUTIONS_DOUBTFUL /* each must begin with a capital or be known */
} BwInstitutionsPlace;

gboolean bw_institutions_read       (BwSlice              text,
                                     BwInstitutionsPlace  place,
                                     GPtrArray           *institutions);
gboolean bw_institutions_close      (BwSlice              text,
                                     const char          *open,
                                     BwSlice             *inside);
gboolean bw_institutions_abbreviate (BwSlice              inside,
                                     BwSlice              title);

G_END_DECLS
