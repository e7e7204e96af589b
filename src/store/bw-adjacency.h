#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-works.h"

G_BEGIN_DECLS

/**
 * BwAdjacency:
 * @BW_ADJACENCY_TEAM: of a paper, the authors in their order
 * @BW_ADJACENCY_REFERENCES: of a paper, the papers it cites
 * @BW_ADJACENCY_CITED_BY: of a paper, the papers that cite it
 *
 * Neighbours as lists of ids, derived from the facts: a page that counts reads a few
 * lists where joins would read thousands of rows.
 */
typedef enum
{
  BW_ADJACENCY_TEAM,
  BW_ADJACENCY_REFERENCES,
  BW_ADJACENCY_CITED_BY,
} BwAdjacency;

GArray  *bw_adjacency_get               (BwDb             *db,
                                         BwAdjacency       kind,
                                         gint64            id,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
BwWorks *bw_adjacency_get_of_works      (BwDb             *db,
                                         gint64            person_id,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_adjacency_get_works         (BwDb             *db,
                                         gint64            person_id,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_adjacency_set_team          (BwDb             *db,
                                         gint64            paper_id,
                                         GArray           *ids,
                                         GError          **error);
gboolean bw_adjacency_update_team       (BwDb             *db,
                                         gint64            paper_id,
                                         GError          **error);
gboolean bw_adjacency_update_citations  (BwDb             *db,
                                         gint64            paper_id,
                                         GError          **error);
gboolean bw_adjacency_update_references (BwDb             *db,
                                         gint64            paper_id,
                                         GError          **error);
gboolean bw_adjacency_extend_cited_by   (BwDb             *db,
                                         gint64            paper_id,
                                         GError          **error);
gboolean bw_adjacency_update            (BwDb             *db,
                                         const BwChanges  *touched,
                                         GError          **error);

G_END_DECLS
