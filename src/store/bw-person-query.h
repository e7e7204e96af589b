#pragma once

#include "bw-db.h"
#include "bw-person.h"

G_BEGIN_DECLS

/**
 * BwPersonExtent:
 * @BW_PERSON_FACTS: all that documents state, and what is counted of it
 * @BW_PERSON_WHOLE: with who of the co-authors wrote together, which is no fact
 * @BW_PERSON_OVERVIEW: the same, with the long lists told in part
 */
typedef enum
{
  BW_PERSON_FACTS,
  BW_PERSON_WHOLE,
  BW_PERSON_OVERVIEW,
} BwPersonExtent;

BwPerson *bw_person_query_get (BwDb            *db,
                               gint64           id,
                               BwPersonExtent   extent,
                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
