#include <string.h>

#include "bw-id-list.h"
#include "bw-ref.h"

static void
test_encoded (void)
{
  static const gint64 IDS[] = { 1, 127, 128, 300, 16384, G_MAXINT32, G_GINT64_CONSTANT (1) << 50 };

  for (int sorted = 0; sorted < 2; sorted++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GArray) decoded = NULL;

      g_array_append_vals (ids, IDS, G_N_ELEMENTS (IDS));
      bytes = bw_id_list_encode (ids, sorted);
      decoded = bw_id_list_decode (bytes, sorted);
      g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), decoded->data,
                       decoded->len * sizeof (gint64));
    }
}

static void
test_broken (void)
{
  guint8 endless[20];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) ids = NULL;

  memset (endless, 0xff, sizeof endless);
  bytes = g_bytes_new_static (endless, sizeof endless);
  ids = bw_id_list_decode (bytes, TRUE);

  g_assert_cmpuint (ids->len, ==, 0);
}

static GArray *
make_ids (const gint64 *ids,
          guint         n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (n > 0)
    g_array_append_vals (array, ids, n);

  return array;
}

static void
test_sort (void)
{
  static const gint64 IDS[] = { 7, G_MAXINT64, 3, 7, G_MININT64, 3, 3 };
  static const gint64 SORTED[] = { G_MININT64, 3, 3, 3, 7, 7, G_MAXINT64 };
  static const gint64 ONCE[] = { G_MININT64, 3, 7, G_MAXINT64 };
  g_autoptr (GArray) ids = make_ids (IDS, G_N_ELEMENTS (IDS));

  bw_id_list_sort (ids);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), SORTED, sizeof SORTED);
  bw_id_list_sort_once (ids);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), ONCE, sizeof ONCE);
  for (guint i = 0; i < G_N_ELEMENTS (ONCE); i++)
    g_assert_true (bw_id_list_find (ids, ONCE[i]));
  g_assert_false (bw_id_list_find (ids, 4));
}

static void
test_sort_none (void)
{
  g_autoptr (GArray) ids = make_ids (NULL, 0);

  bw_id_list_sort_once (ids);
  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_false (bw_id_list_find (ids, 0));
}

/* Of what is no reference nothing is taken. */
static void
test_collected (void)
{
  static const char *const REFS[] = { "person/12", "person/3", "paper/4", "person/", "doi:10.1/x", "" };
  static const gint64 PEOPLE[] = { 3, 12 };
  g_autoptr (GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) people = NULL;
  g_autoptr (GArray) sources = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (REFS); i++)
    g_hash_table_add (refs, (gpointer) REFS[i]);
  people = bw_ref_collect_ids (refs, BW_KIND_PERSON);
  g_assert_cmpmem (people->data, people->len * sizeof (gint64), PEOPLE, sizeof PEOPLE);
  sources = bw_ref_collect_ids (refs, BW_KIND_SOURCE);
  g_assert_cmpuint (sources->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-list/encoded", test_encoded);
  g_test_add_func ("/id-list/broken", test_broken);
  g_test_add_func ("/id-list/sorted", test_sort);
  g_test_add_func ("/id-list/none", test_sort_none);
  g_test_add_func ("/id-list/collected", test_collected);

  return g_test_run ();
}
