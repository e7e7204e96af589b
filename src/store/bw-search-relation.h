#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwSearchRelation:
 * @field: of the search language
 * @kind: of the things that are found
 * @other: of those that the field's value means
 * @find: the things that stand so to the other (?1), ?2 of them at most
 * @of: the others to which a thing (?1) stands so
 * @any: (nullable): as @find, one at a time and some perhaps twice, where to gather all of them takes long
 *
 * How things stand to each other, which is asked for from either side.
 */
typedef struct
{
  const char *field;
  BwKind      kind;
  BwKind      other;
  const char *find;
  const char *of;
  const char *any;
} BwSearchRelation;

const BwSearchRelation *bw_search_relation_next  (const char             *field,
                                                  BwKind                  kind,
                                                  const BwSearchRelation *last);
gboolean                bw_search_relation_takes (const char             *field,
                                                  BwKind                  other);

G_END_DECLS
