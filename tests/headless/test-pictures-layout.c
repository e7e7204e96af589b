#include <math.h>
#include <string.h>

#include "bw-label.h"
#include "bw-network-layout.h"
#include "bw-series.h"

/* Where the nodes of a network stand, what their labels say, and what is counted of when. */

static const BwNetworkFrame FRAME = { 27, 12, 40, 34, 2.6 };

#define WIDEST 8.6

static BwNetwork *
network_new (guint n)
{
  BwNetwork *network = bw_network_new ();

  for (guint i = 0; i < n; i++)
    bw_network_add_node (network, (BwRef){ BW_KIND_PERSON, i + 1 }, "Somebody", (int) (n - i));

  return network;
}

/* All with all, as those who made one paper. */
static void
join_all (BwNetwork *network,
          int        weight)
{
  for (guint i = 0; i < network->nodes->len; i++)
    for (guint j = i + 1; j < network->nodes->len; j++)
      bw_network_add_edge (network, i, j, weight);
}

static GArray *
lay_out (const BwNetwork *network,
         double           width)
{
  double widths[BW_NETWORK_MAX];

  for (guint i = 0; i < network->nodes->len; i++)
    widths[i] = width;

  return bw_network_layout_new (network, widths, &FRAME);
}

static void
check_two (const GArray *places,
           guint         i,
           guint         j,
           double        size,
           double        width)
{
  const BwNetworkPlace *one = &g_array_index (places, BwNetworkPlace, i);
  const BwNetworkPlace *other = &g_array_index (places, BwNetworkPlace, j);

  if (fabs (one->x - other->x) * size < width &&
      fabs (one->y - other->y) < FRAME.node_height - 1e-9)
    g_error ("%u and %u cover each other: %g %g, %g %g", i, j, one->x, one->y, other->x, other->y);
}

/* All stand within the picture, and no two on each other, in a narrow one as in a wide one. */
static void
check_places (const GArray *places,
              double        width)
{
  for (guint i = 0; i < places->len; i++)
    {
      const BwNetworkPlace *place = &g_array_index (places, BwNetworkPlace, i);
      double size = i < FRAME.n_narrow ? FRAME.narrow : FRAME.wide;

      g_assert_true (place->is_placed);
      g_assert_true (isfinite (place->x) && isfinite (place->y));
      g_assert_cmpfloat (place->x * size, >=, width / 2);
      g_assert_cmpfloat ((1 - place->x) * size, >=, width / 2);
      g_assert_cmpfloat (place->y, >=, FRAME.node_height / 2);
      g_assert_cmpfloat (FRAME.height - place->y, >=, FRAME.node_height / 2);
      for (guint j = 0; j < i; j++)
        {
          check_two (places, i, j, FRAME.wide, width);
          if (i < FRAME.n_narrow)
            check_two (places, i, j, FRAME.narrow, width);
        }
    }
}

static void
test_sizes (void)
{
  static const double WIDTHS[] = { 1.2, 5, WIDEST };

  for (guint n = 0; n <= BW_NETWORK_MAX; n++)
    for (guint k = 0; k < G_N_ELEMENTS (WIDTHS); k++)
      {
        g_autoptr (BwNetwork) apart = network_new (n);
        g_autoptr (BwNetwork) joined = network_new (n);
        g_autoptr (GArray) one = lay_out (apart, WIDTHS[k]);
        g_autoptr (GArray) other = NULL;

        join_all (joined, n % 2 == 0 ? 1 : G_MAXINT);
        other = lay_out (joined, WIDTHS[k]);
        g_assert_cmpuint (one->len, ==, n);
        g_assert_cmpuint (other->len, ==, n);
        check_places (one, WIDTHS[k]);
        check_places (other, WIDTHS[k]);
      }
}

static void
test_same (void)
{
  g_autoptr (BwNetwork) network = network_new (20);
  g_autoptr (GArray) one = NULL;
  g_autoptr (GArray) other = NULL;

  for (guint i = 1; i < 20; i++)
    bw_network_add_edge (network, i / 2, i, (int) i);
  one = lay_out (network, 6);
  other = lay_out (network, 6);

  g_assert_cmpmem (one->data, one->len * sizeof (BwNetworkPlace), other->data,
                   other->len * sizeof (BwNetworkPlace));
}

static double
get_distance (const GArray *places,
              guint         i,
              guint         j)
{
  const BwNetworkPlace *one = &g_array_index (places, BwNetworkPlace, i);
  const BwNetworkPlace *other = &g_array_index (places, BwNetworkPlace, j);

  return hypot ((one->x - other->x) * FRAME.wide, one->y - other->y);
}

/* Two groups that nothing joins: each stands together. */
static void
test_groups (void)
{
  g_autoptr (BwNetwork) network = network_new (10);
  g_autoptr (GArray) places = NULL;
  double within = 0;
  double between = 0;

  for (guint i = 0; i < 10; i++)
    for (guint j = i + 2; j < 10; j += 2)
      bw_network_add_edge (network, i, j, 1);
  places = lay_out (network, 4);

  for (guint i = 0; i < 10; i++)
    for (guint j = i + 1; j < 10; j++)
      *((j - i) % 2 == 0 ? &within : &between) += get_distance (places, i, j);
  g_assert_cmpfloat (within / 20, <, between / 25 / 1.5);
}

/* Where there is no room, all begin in one place, and nothing is drawn. */
static void
test_no_room (void)
{
  static const BwNetworkFrame NONE = { 0, 12, 0, 0, 2.6 };
  g_autoptr (BwNetwork) network = network_new (5);
  double widths[BW_NETWORK_MAX] = { 3, 3, 3, 3, 3 };
  g_autoptr (GArray) places = NULL;

  join_all (network, 1);
  places = bw_network_layout_new (network, widths, &NONE);
  for (guint i = 0; i < places->len; i++)
    {
      const BwNetworkPlace *place = &g_array_index (places, BwNetworkPlace, i);

      g_assert_false (place->is_placed);
      g_assert_true (isfinite (place->x) && isfinite (place->y));
    }
}

static void
assert_label (const char *name,
              const char *expected)
{
  g_autofree char *label = bw_label_shorten (name, WIDEST);

  g_assert_cmpstr (label, ==, expected);
  g_assert_cmpfloat (bw_label_get_width (label), <=, WIDEST);
  g_assert_true (g_utf8_validate (label, -1, NULL));
}

static void
test_labels (void)
{
  g_autofree char *long_name = g_strnfill (10000, 'm');
  g_autofree char *cut = bw_label_shorten (long_name, WIDEST);

  assert_label ("Ada Lovelace", "Ada Lovelace");
  assert_label ("Christopher Manning", "C. Manning");
  assert_label ("Élisabeth de La Bourdonnaye", "É. de La Bourd…");
  assert_label ("The Group of All Who Write", "The Group of Al…");
  assert_label ("李飞飞", "李飞飞");
  assert_label ("欧阳上官司马诸葛皇甫夏侯", "欧阳上官司马诸葛…");
  assert_label ("", "");
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_cmpfloat (bw_label_get_width (cut), <=, WIDEST);
  g_assert_cmpfloat (bw_label_get_width ("e\314\201"), ==, bw_label_get_width ("e"));
}

/* A script without capitals has no initials. */
static void
test_label_without_capitals (void)
{
  g_autofree char *label = bw_label_shorten ("محمد بن عبد الرحمن الأنصاري الأندلسي", WIDEST);

  g_assert_true (g_str_has_prefix (label, "محمد"));
  g_assert_true (g_str_has_suffix (label, "…"));
}

static void
test_series (void)
{
  g_autoptr (BwSeries) years = bw_series_new (FALSE);
  g_autoptr (BwSeries) months = bw_series_new (TRUE);
  g_autofree char *month = NULL;

  g_assert_cmpuint (bw_series_get_most (years, 0), ==, 0);
  bw_series_add (years, (BwDate){ 2020, 0, 0 }, 2);
  bw_series_add (years, (BwDate){ 2017, 5, 1 }, 1);
  bw_series_add (years, (BwDate){ 2022, 1, 0 }, 1);
  bw_series_add (years, (BwDate){ 2020, 12, 31 }, 3);
  bw_series_add (years, BW_DATE_UNKNOWN, 7);
  g_assert_cmpint (years->first, ==, 2017);
  g_assert_cmpint (bw_series_get_last (years), ==, 2022);
  g_assert_cmpuint (bw_series_get (years, 2020), ==, 5);
  g_assert_cmpuint (bw_series_get (years, 2018), ==, 0);
  g_assert_cmpuint (bw_series_get (years, 1999), ==, 0);
  g_assert_cmpuint (bw_series_get_most (years, 2021), ==, 1);
  g_assert_cmpuint (bw_series_get_filled (years, 2018), ==, 2);

  bw_series_add (months, (BwDate){ 2024, 12, 31 }, 1);
  bw_series_add (months, (BwDate){ 2025, 1, 1 }, 1);
  bw_series_add (months, (BwDate){ 2025, 0, 0 }, 1);
  g_assert_cmpuint (months->counts->len, ==, 2);
  month = bw_series_name (months, months->first);
  g_assert_cmpstr (month, ==, "2024-12");
}

/* However much is counted, it is no negative number when it is drawn. */
static void
test_series_of_many (void)
{
  g_autoptr (BwSeries) years = bw_series_new (FALSE);

  bw_series_add (years, (BwDate){ 9999, 0, 0 }, G_MAXINT);
  bw_series_add (years, (BwDate){ 9999, 0, 0 }, G_MAXINT);
  bw_series_add (years, (BwDate){ 1, 0, 0 }, 1);
  g_assert_cmpuint (bw_series_get (years, 9999), ==, G_MAXINT);
  g_assert_cmpuint (years->counts->len, ==, 9999);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/layout/sizes", test_sizes);
  g_test_add_func ("/pictures/layout/same", test_same);
  g_test_add_func ("/pictures/layout/groups", test_groups);
  g_test_add_func ("/pictures/layout/no-room", test_no_room);
  g_test_add_func ("/pictures/labels", test_labels);
  g_test_add_func ("/pictures/labels/without-capitals", test_label_without_capitals);
  g_test_add_func ("/pictures/series", test_series);
  g_test_add_func ("/pictures/series/many", test_series_of_many);

  return g_test_run ();
}
