#include "bw-network-layout.h"

#include <math.h>
#include <string.h>

#define N_STEPS 120
#define TURN 2.399963 /* the golden angle: no two nodes begin in one direction */
#define NEAR 1e-3     /* em, below which two nodes have one place */
#define GRAVITY 0.04  /* holds those together that nothing joins */
#define GAP 0.5       /* em between two labels in a line */
#define N_COLUMNS 48  /* of places that are tried, when a node's own is taken */
#define ROW 0.5       /* em between their rows */

typedef struct
{
  double x[BW_NETWORK_MAX];
  double y[BW_NETWORK_MAX];
} Points;

/* The network while its nodes look for their places; x is in em of the wide frame. */
typedef struct
{
  const BwNetwork      *network;
  const BwNetworkFrame *frame;
  const double         *widths;
  double                length; /* that an edge would like to have */
  Points                at;
  Points                force;
} Layout;

static void
begin (Layout *self)
{
  guint n = self->network->nodes->len;

  self->length = MAX (NEAR, 0.8 * sqrt (self->frame->wide * self->frame->height / n));
  for (guint i = 0; i < n; i++)
    {
      double distance = sqrt ((i + 0.5) / n) / 2;

      self->at.x[i] = self->frame->wide * (0.5 + (distance * cos (i * TURN)));
      self->at.y[i] = self->frame->height * (0.5 + (distance * sin (i * TURN)));
    }
}

/* Each pushes each away, the more the nearer it is. */
static void
repel (Layout *self,
       guint   i,
       guint   j)
{
  double dx = self->at.x[i] - self->at.x[j];
  double dy = self->at.y[i] - self->at.y[j];
  double square = (dx * dx) + (dy * dy);
  double strength;

  if (square < NEAR * NEAR)
    {
      dx = NEAR * cos (((i * BW_NETWORK_MAX) + j) * TURN);
      dy = NEAR * sin (((i * BW_NETWORK_MAX) + j) * TURN);
      square = NEAR * NEAR;
    }

  strength = self->length * self->length / square;
  self->force.x[i] += dx * strength;
  self->force.y[i] += dy * strength;
  self->force.x[j] -= dx * strength;
  self->force.y[j] -= dy * strength;
}

/* What an edge joins it pulls together, one of much weight more. */
static void
attract (Layout              *self,
         const BwNetworkEdge *edge)
{
  double dx = self->at.x[edge->to] - self->at.x[edge->from];
  double dy = self->at.y[edge->to] - self->at.y[edge->from];
  double strength = sqrt ((dx * dx) + (dy * dy)) / self->length *
                    (1 + log (MAX (1, edge->weight)));

  self->force.x[edge->from] += dx * strength;
  self->force.y[edge->from] += dy * strength;
  self->force.x[edge->to] -= dx * strength;
  self->force.y[edge->to] -= dy * strength;
}

static void
move (Layout *self,
      guint   i,
      double  heat)
{
  double x = self->force.x[i] + (((self->frame->wide / 2) - self->at.x[i]) * GRAVITY);
  double y = self->force.y[i] + (((self->frame->height / 2) - self->at.y[i]) * GRAVITY);
  double length = sqrt ((x * x) + (y * y));

  if (length > heat)
    {
      x *= heat / length;
      y *= heat / length;
    }
  self->at.x[i] = CLAMP (self->at.x[i] + x, 0, self->frame->wide);
  self->at.y[i] = CLAMP (self->at.y[i] + y, 0, self->frame->height);
}

/* By forces between the nodes, after Fruchterman and Reingold, "Graph Drawing by
 * Force-directed Placement" (1991); nothing in it is left to chance. */
static void
settle (Layout *self)
{
  guint n = self->network->nodes->len;

  for (guint step = 0; step < N_STEPS; step++)
    {
      double heat = self->frame->height / 8 * (N_STEPS - step) / N_STEPS;

      memset (&self->force, 0, sizeof self->force);
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          repel (self, i, j);
      for (guint i = 0; i < self->network->edges->len; i++)
        attract (self, bw_network_get_edge (self->network, i));
      for (guint i = 0; i < n; i++)
        move (self, i, heat);
    }
}

/* Lets what was found fill the range up to @size, but for @margin at each of its ends. */
static void
stretch (double *values,
         guint   n,
         double  margin,
         double  size)
{
  double least = values[0];
  double most = values[0];

  for (guint i = 1; i < n; i++)
    {
      least = MIN (least, values[i]);
      most = MAX (most, values[i]);
    }
  for (guint i = 0; i < n; i++)
    values[i] = most - least < NEAR
                  ? size / 2
                  : margin + ((values[i] - least) / (most - least) * (size - (2 * margin)));
}

/* Whether the node's label is all within the picture, however wide that is. */
static gboolean
is_inside (const Layout *self,
           guint         i,
           double        x,
           double        y)
{
  double size = i < self->frame->n_narrow ? self->frame->narrow : self->frame->wide;
  double half = self->widths[i] / 2;
  double middle = self->frame->node_height / 2;

  return x * size >= half && (1 - x) * size >= half && y >= middle &&
         self->frame->height - y >= middle;
}

static gboolean
is_free (const Layout *self,
         const GArray *places,
         guint         i,
         double        x,
         double        y)
{
  for (guint j = 0; j < i; j++)
    {
      const BwNetworkPlace *other = &g_array_index (places, BwNetworkPlace, j);
      double size = i < self->frame->n_narrow ? self->frame->narrow : self->frame->wide;
      double apart = ((self->widths[i] + self->widths[j]) / 2) + GAP;

      if (other->is_placed && fabs (other->x - x) * size < apart &&
          fabs (other->y - y) < self->frame->node_height)
        return FALSE;
    }

  return TRUE;
}

/* The free place that is nearest to where the node would be. */
static void
find_nearest (const Layout   *self,
              const GArray   *places,
              guint           i,
              BwNetworkPlace *place)
{
  double nearest = G_MAXDOUBLE;
  guint n_rows = (guint) (self->frame->height / ROW);

  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column <= N_COLUMNS; column++)
      {
        double x = (double) column / N_COLUMNS;
        double y = row * ROW;
        double dx = (x * self->frame->wide) - self->at.x[i];
        double dy = y - self->at.y[i];
        double distance = (dx * dx) + (dy * dy);

        if (distance < nearest && is_inside (self, i, x, y) && is_free (self, places, i, x, y))
          {
            nearest = distance;
            *place = (BwNetworkPlace){ x, y, TRUE };
          }
      }
}

/* Those that matter most keep their places. */
static void
place (const Layout *self,
       GArray       *places)
{
  for (guint i = 0; i < self->network->nodes->len; i++)
    {
      double x = self->at.x[i] / MAX (NEAR, self->frame->wide);
      double y = self->at.y[i];
      BwNetworkPlace found = { x, y, TRUE };

      if (!is_inside (self, i, x, y) || !is_free (self, places, i, x, y))
        {
          found.is_placed = FALSE;
          find_nearest (self, places, i, &found);
        }
      g_array_append_val (places, found);
    }
}

/**
 * bw_network_layout_new:
 * @widths: of the nodes' labels, in em
 *
 * Lays the nodes out such that what is joined stands together and no label covers
 * another or is cut off. The same network has the same layout each time.
 *
 * Returns: (transfer full) (element-type BwNetworkPlace): of the nodes, in their order
 */
GArray *
bw_network_layout_new (const BwNetwork      *network,
                       const double         *widths,
                       const BwNetworkFrame *frame)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BwNetworkPlace));
  Layout self = { network, frame, widths, 0, { { 0 }, { 0 } }, { { 0 }, { 0 } } };
  guint n = network->nodes->len;

  if (n == 0)
    return places;

  begin (&self);
  settle (&self);
  stretch (self.at.x, n, frame->wide / 12, frame->wide);
  stretch (self.at.y, n, frame->node_height / 2, frame->height);
  place (&self, places);

  return places;
}
