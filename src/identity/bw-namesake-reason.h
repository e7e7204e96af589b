#pragma once

#include "bw-namesake-work.h"

G_BEGIN_DECLS

/**
 * BwNamesakeReason:
 * @BW_NAMESAKE_BY_NAME: nothing but the name
 * @BW_NAMESAKE_BY_FIELD: a category or a venue
 * @BW_NAMESAKE_BY_PLACE: an organisation of their authors
 * @BW_NAMESAKE_BY_CITATION: one cites the other
 * @BW_NAMESAKE_BY_PERSON: another author
 * @BW_NAMESAKE_BY_LIST: somebody's own list has both
 * @BW_NAMESAKE_BY_WORK: they are one work, which two documents state
 *
 * Why two works of one name are taken for one person's, the weakest first.
 */
typedef enum
{
  BW_NAMESAKE_BY_NAME,
  BW_NAMESAKE_BY_FIELD,
  BW_NAMESAKE_BY_PLACE,
  BW_NAMESAKE_BY_CITATION,
  BW_NAMESAKE_BY_PERSON,
  BW_NAMESAKE_BY_LIST,
  BW_NAMESAKE_BY_WORK,
} BwNamesakeReason;

BwNamesakeReason bw_namesake_reason_find   (const BwNamesakeWork  *one,
                                            const BwNamesakeWork  *other,
                                            const char           **person_key);
char            *bw_namesake_reason_to_log (BwNamesakeReason       self,
                                            const char            *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
