#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  organisation_id;
  char   *name;
  char   *kind; /* such as `institute`, or NULL */
  BwDate  from;
  BwDate  to;
} BwAffiliation;

void       bw_affiliation_free      (BwAffiliation *self);
GPtrArray *bw_affiliation_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
