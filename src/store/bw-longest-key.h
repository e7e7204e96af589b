#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

typedef enum
{
  BW_LONGEST_TITLE,
  BW_LONGEST_NAME,
  BW_LONGEST_FORMER_NAME, /* of those whom somebody has decided about */
} BwLongest;

gboolean bw_longest_key_find (BwDb        *db,
                              BwLongest    what,
                              const char  *text,
                              gsize        min,
                              char       **key,
                              GError     **error);

G_END_DECLS
