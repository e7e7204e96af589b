#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

/**
 * BwFoundRow:
 * @action: %BW_DECISION_MERGE or %BW_DECISION_DISTINCT
 * @keep: what the program has taken a thing for, or has told from it
 * @other_id: what it has told @keep from; 0 of a merge, of which only one is left
 * @name: (nullable): what the document calls it, where that is another name than that of @keep
 * @key: (nullable): of @name
 * @why: in words
 * @document_id: that names it, or 0
 *
 * What the program has decided, a row of the log.
 */
typedef struct
{
  BwDecisionAction  action;
  BwRef             keep;
  gint64            other_id;
  const char       *name;
  const char       *key;
  const char       *why;
  gint64            document_id;
} BwFoundRow;

gboolean bw_found_table_add       (BwDb              *db,
                                   const BwFoundRow  *found,
                                   GError           **error);
gboolean bw_found_table_add_again (BwDb              *db,
                                   BwRef              ref,
                                   const char        *why,
                                   gint64             document_id,
                                   GError           **error);

G_END_DECLS
