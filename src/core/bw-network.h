#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

#define BW_NETWORK_MAX 24 /* nodes: of more, no picture can be read */

/**
 * BwNetworkNode:
 * @weight: how much the node matters beside the others
 */
typedef struct
{
  BwRef  ref;
  char  *name;
  int    weight;
} BwNetworkNode;

/* Nodes by their place in the list, @from before @to. */
typedef struct
{
  guint from;
  guint to;
  int   weight;
} BwNetworkEdge;

/**
 * BwNetwork:
 * @nodes: (element-type BwNetworkNode): those that matter most first
 * @edges: (element-type BwNetworkEdge): each pair once
 *
 * A few things of the library and what joins them, as a picture shows them.
 */
typedef struct
{
  GPtrArray *nodes;
  GArray    *edges;
} BwNetwork;

BwNetwork *bw_network_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_network_free     (BwNetwork  *self);
void       bw_network_add_node (BwNetwork  *self,
                                BwRef       ref,
                                const char *name,
                                int         weight);
void       bw_network_add_edge (BwNetwork  *self,
                                guint       from,
                                guint       to,
                                int         weight);

const BwNetworkNode *bw_network_get_node (const BwNetwork *self,
                                          guint            index);
const BwNetworkEdge *bw_network_get_edge (const BwNetwork *self,
                                          guint            index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNetwork, bw_network_free)

G_END_DECLS
