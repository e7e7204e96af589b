#include "bw-page-network.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bw-label.h"
#include "bw-network-layout.h"
#include "bw-page-parts.h"

/* In em of the labels, which the style sheet makes 0.75 rem. */
#define NARROW 27.0     /* what a window of 362 pixels has room for */
#define WIDE 40.0       /* what a column of text is wide beside another */
#define N_NARROW 12     /* nodes that a narrow picture shows */
#define MIN_NODES 3     /* fewer are no picture */
#define MAX_LABEL 8.6   /* so that three stand beside each other in a narrow picture */
#define MIN_HEIGHT 10.0 /* and what each node adds to it */
#define NODE_HEIGHT 2.6
#define DOT_ABOVE 0.6   /* the middle of a node */
#define LABEL_BELOW 0.9 /* the line on which the label stands */
#define MIN_DOT 0.25
#define MAX_DOT 0.6
#define MIN_STROKE 0.75 /* pixels */
#define MAX_STROKE 2.5

typedef struct
{
  const BwNetwork *network;
  BwNetworkFrame   frame;
  GArray          *places; /* BwNetworkPlace */
  char            *labels[BW_NETWORK_MAX];
  int              most;      /* the weight of the heaviest node */
  int              most_edge; /* that of the heaviest edge */
} Picture;

/* Whether there are enough of them, and any that belong together. */
gboolean
bw_page_network_is_worth (const BwNetwork *network)
{
  g_return_val_if_fail (network != NULL, FALSE);

  return network->nodes->len >= MIN_NODES && network->edges->len > 0;
}

static const BwNetworkPlace *
get_place (const Picture *self,
           guint          node)
{
  return &g_array_index (self->places, BwNetworkPlace, node);
}

/* A narrow picture leaves out what matters least. */
static const char *
get_style (const Picture *self,
           guint          node)
{
  return node >= self->frame.n_narrow ? "wide" : NULL;
}

static void
begin (Picture *self)
{
  guint n = self->network->nodes->len;
  double widths[BW_NETWORK_MAX];

  self->frame = (BwNetworkFrame){ NARROW, N_NARROW, WIDE, MIN_HEIGHT + n, NODE_HEIGHT };
  for (guint i = 0; i < n; i++)
    {
      const BwNetworkNode *node = bw_network_get_node (self->network, i);

      self->labels[i] = bw_label_shorten (node->name, MAX_LABEL);
      widths[i] = MAX (2 * MAX_DOT, bw_label_get_width (self->labels[i]));
      self->most = MAX (self->most, node->weight);
    }
  for (guint i = 0; i < self->network->edges->len; i++)
    self->most_edge = MAX (self->most_edge, bw_network_get_edge (self->network, i)->weight);
  self->places = bw_network_layout_new (self->network, widths, &self->frame);
}

static void
end (Picture *self)
{
  for (guint i = 0; i < self->network->nodes->len; i++)
    g_free (self->labels[i]);
  g_array_unref (self->places);
}

/* Numbers are written with a point, whatever the language. */
static char *
make_length (double      value,
             const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strconcat (g_ascii_formatd (number, sizeof number, "%.2f", value), unit, NULL);
}

static void
write_edge (BwHtmlWriter        *html,
            const Picture       *self,
            const BwNetworkEdge *edge)
{
  const BwNetworkPlace *from = get_place (self, edge->from);
  const BwNetworkPlace *to = get_place (self, edge->to);
  g_autofree char *x1 = make_length (from->x * 100, "%");
  g_autofree char *y1 = make_length (from->y - DOT_ABOVE, "em");
  g_autofree char *x2 = make_length (to->x * 100, "%");
  g_autofree char *y2 = make_length (to->y - DOT_ABOVE, "em");
  double weight = (double) edge->weight / MAX (1, self->most_edge);
  g_autofree char *stroke = make_length (MIN_STROKE + ((MAX_STROKE - MIN_STROKE) * weight), "");

  if (from->is_placed && to->is_placed)
    bw_html_writer_element (html, "line", "", "x1", x1, "y1", y1, "x2", x2, "y2", y2,
                            "stroke-width", stroke, "class", get_style (self, edge->to), NULL);
}

static void
write_node (BwHtmlWriter  *html,
            const Picture *self,
            guint          index)
{
  const BwNetworkNode *node = bw_network_get_node (self->network, index);
  const BwNetworkPlace *place = get_place (self, index);
  double size = sqrt ((double) node->weight / MAX (1, self->most));
  g_autofree char *x = make_length (place->x * 100, "%");
  g_autofree char *dot = make_length (place->y - DOT_ABOVE, "em");
  g_autofree char *line = make_length (place->y + LABEL_BELOW, "em");
  g_autofree char *radius = make_length (MIN_DOT + ((MAX_DOT - MIN_DOT) * size), "em");
  g_autofree char *ref = bw_ref_to_string (node->ref);
  g_autofree char *href = g_strconcat ("bookwheel:", ref, NULL);

  if (!place->is_placed)
    return;

  bw_html_writer_open (html, "a", "href", href, "class", get_style (self, index), NULL);
  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html, g_dngettext (GETTEXT_PACKAGE, "%s: %'d paper together", "%s: %'d papers together", (gulong) node->weight),
                         node->name, node->weight);
  bw_html_writer_close (html);
  bw_html_writer_element (html, "circle", "", "cx", x, "cy", dot, "r", radius, NULL);
  bw_html_writer_element (html, "text", self->labels[index], "x", x, "y", line, "text-anchor",
                          "middle", NULL);
  bw_html_writer_close (html);
}

/* A group, and no image: an image would keep its links from a screen reader. */
static void
write_picture (BwHtmlWriter  *html,
               const Picture *self,
               const char    *name)
{
  g_autofree char *height = make_length (self->frame.height, "em");

  bw_html_writer_open (html, "svg", "height", height, "role", "group", "dir", "ltr", NULL);
  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html, _ ("Co-authors of %s, and who of them wrote together"), name);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "g", NULL);
  for (guint i = 0; i < self->network->edges->len; i++)
    write_edge (html, self, bw_network_get_edge (self->network, i));
  bw_html_writer_close (html);
  for (guint i = 0; i < self->network->nodes->len; i++)
    write_node (html, self, i);
  bw_html_writer_close (html);
}

/**
 * bw_page_network_joined:
 *
 * Returns: (transfer full): the names of those whom edges join to the node, those that
 *   matter most first
 */
char *
bw_page_network_joined (const BwNetwork *network,
                        guint            node)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < network->nodes->len; i++)
    for (guint j = 0; j < network->edges->len; j++)
      {
        const BwNetworkEdge *edge = bw_network_get_edge (network, j);

        if ((edge->from == node && edge->to == i) || (edge->to == node && edge->from == i))
          g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                  bw_network_get_node (network, i)->name);
      }

  return g_string_free (names, FALSE);
}

static void
write_row (BwHtmlWriter    *html,
           const BwNetwork *network,
           guint            index)
{
  const BwNetworkNode *node = bw_network_get_node (network, index);
  g_autofree char *joined = bw_page_network_joined (network, index);

  bw_html_writer_open (html, "tr", NULL);
  bw_html_writer_open (html, "th", "scope", "row", NULL);
  bw_page_link (html, node->ref, node->name, NULL);
  bw_html_writer_close (html);
  bw_html_writer_element (html, "td", joined, "class", "names", "dir", "auto", NULL);
  bw_html_writer_open (html, "td", NULL);
  bw_html_writer_printf (html, "%'d", node->weight);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_table (BwHtmlWriter    *html,
             const BwNetwork *network)
{
  bw_html_writer_open (html, "details", NULL);
  bw_html_writer_element (html, "summary", _ ("As a table"), NULL);
  bw_html_writer_open (html, "table", NULL);
  bw_html_writer_open (html, "tr", NULL);
  bw_html_writer_element (html, "th", _ ("Co-author"), "scope", "col", NULL);
  bw_html_writer_element (html, "th", _ ("wrote with"), "scope", "col", "class", "names", NULL);
  bw_html_writer_element (html, "th", _ ("papers together"), "scope", "col", NULL);
  bw_html_writer_close (html);
  for (guint i = 0; i < network->nodes->len; i++)
    write_row (html, network, i);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/**
 * bw_page_network:
 * @name: of whom the nodes are co-authors
 *
 * Writes a section with the network as a picture that is read without its colours, and as
 * a table; nothing when there is too little to see.
 */
void
bw_page_network (BwHtmlWriter    *html,
                 const BwNetwork *network,
                 const char      *name)
{
  Picture picture = { network, { 0 }, NULL, { NULL }, 0, 0 };

  if (!bw_page_network_is_worth (network))
    return;

  begin (&picture);
  bw_html_writer_open (html, "section", "class", "network", NULL);
  bw_page_heading (html, _ ("Who wrote together"), 0);
  bw_html_writer_open (html, "figure", NULL);
  write_picture (html, &picture, name);
  bw_html_writer_element (html, "figcaption",
                          _ ("A line joins two co-authors who wrote together. The larger a dot, the "
                             "more papers they share with this person."),
                          NULL);
  bw_html_writer_close (html);
  write_table (html, network);
  bw_html_writer_close (html);
  end (&picture);
}
