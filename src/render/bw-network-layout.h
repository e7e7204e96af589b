#pragma once

#include "bw-network.h"

G_BEGIN_DECLS

/**
 * BwNetworkFrame:
 * @narrow: how wide the picture is where there is little room
 * @n_narrow: how many nodes are shown there, the first
 * @wide: how wide it is elsewhere, at the least
 * @height: how high it is
 * @node_height: how high a node is, with its label
 *
 * What nodes are laid out in. Widths and heights are in em: a picture grows with the
 * letters.
 */
typedef struct
{
  double narrow;
  guint  n_narrow;
  double wide;
  double height;
  double node_height;
} BwNetworkFrame;

/**
 * BwNetworkPlace:
 * @x: of the middle, as a share of the picture's width
 * @y: of the middle, in em
 * @is_placed: whether there was room for the node
 */
typedef struct
{
  double   x;
  double   y;
  gboolean is_placed;
} BwNetworkPlace;

GArray *bw_network_layout_new (const BwNetwork      *network,
                               const double         *widths,
                               const BwNetworkFrame *frame) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
