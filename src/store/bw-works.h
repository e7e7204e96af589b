#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwWorks:
 * @ids: (element-type gint64): of the papers, rising
 * @team: (element-type gint64): who wrote them, of one after the other
 * @ends: (element-type guint): where those of each end
 * @cited_by: (element-type gint64): what cites them, as often as it does
 *
 * The papers of a person with their neighbours.
 */
typedef struct
{
  GArray *ids;
  GArray *team;
  GArray *ends;
  GArray *cited_by;
} BwWorks;

BwWorks *bw_works_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void     bw_works_free (BwWorks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWorks, bw_works_free)

G_END_DECLS
