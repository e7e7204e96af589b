#include "bw-network.h"

static void
node_free (gpointer data)
{
  BwNetworkNode *node = data;

  g_free (node->name);
  g_free (node);
}

BwNetwork *
bw_network_new (void)
{
  BwNetwork *self = g_new0 (BwNetwork, 1);

  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->edges = g_array_new (FALSE, FALSE, sizeof (BwNetworkEdge));

  return self;
}

void
bw_network_free (BwNetwork *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}

/* There are no more than %BW_NETWORK_MAX of them. */
void
bw_network_add_node (BwNetwork  *self,
                     BwRef       ref,
                     const char *name,
                     int         weight)
{
  BwNetworkNode *node;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (self->nodes->len < BW_NETWORK_MAX);

  node = g_new0 (BwNetworkNode, 1);
  node->ref = ref;
  node->name = g_strdup (name);
  node->weight = weight;
  g_ptr_array_add (self->nodes, node);
}

/* Of two nodes that are there; each pair is added once. */
void
bw_network_add_edge (BwNetwork *self,
                     guint      from,
                     guint      to,
                     int        weight)
{
  const BwNetworkEdge edge = { MIN (from, to), MAX (from, to), weight };

  g_return_if_fail (self != NULL);
  g_return_if_fail (from != to);
  g_return_if_fail (edge.to < self->nodes->len);

  g_array_append_val (self->edges, edge);
}

const BwNetworkNode *
bw_network_get_node (const BwNetwork *self,
                     guint            index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->nodes->len, NULL);

  return g_ptr_array_index (self->nodes, index);
}

const BwNetworkEdge *
bw_network_get_edge (const BwNetwork *self,
                     guint            index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->edges->len, NULL);

  return &g_array_index (self->edges, BwNetworkEdge, index);
}
