#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwSearchRows:
 *
 * Which rows of the index a statement gives, all of them read at once: a bit for each.
 */
typedef struct _BwSearchRows BwSearchRows;

BwSearchRows *bw_search_rows_new      (BwDb          *index,
                                       const char    *sql,
                                       const char    *expression,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          bw_search_rows_free     (BwSearchRows  *self);
gboolean      bw_search_rows_contains (BwSearchRows  *self,
                                       gint64         row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchRows, bw_search_rows_free)

G_END_DECLS
