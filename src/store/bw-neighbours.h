#pragma once

#include "bw-db.h"
#include "bw-path.h"

G_BEGIN_DECLS

/**
 * BwNeighbour:
 * @person_id: somebody
 * @kind: how the person who was asked about connects with them
 * @paper_id: as in #BwHop, or 0; so @other_id
 * @mention_id: of the sentence, or 0
 * @document_id: that states it where no papers of both are known, or 0
 */
typedef struct
{
  gint64    person_id;
  BwHopKind kind;
  gint64    paper_id;
  gint64    other_id;
  gint64    mention_id;
  gint64    document_id;
} BwNeighbour;

/* Called for each neighbour; FALSE ends it. */
typedef gboolean (*BwNeighbourFunc) (const BwNeighbour *neighbour,
                                     gpointer           data);

/* How much may be read, counted down: lists of ids and rows. */
typedef struct
{
  BwDb            *db;
  guint            budget;
  BwNeighbourFunc  func;
  gpointer         data;
} BwNeighbours;

gboolean bw_neighbours_visit_coauthors (BwNeighbours  *self,
                                        gint64         person_id,
                                        GError       **error);
gboolean bw_neighbours_visit_citations (BwNeighbours  *self,
                                        gint64         person_id,
                                        GError       **error);
gboolean bw_neighbours_visit_mentions  (BwNeighbours  *self,
                                        gint64         person_id,
                                        GError       **error);

G_END_DECLS
