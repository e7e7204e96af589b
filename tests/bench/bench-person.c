#include <stdlib.h>

#include "bw-home-query.h"
#include "bw-item-query.h"
#include "bw-news-query.h"
#include "bw-page.h"

/*
 * bench-person LIBRARY REF...: how long it takes to read what the page of a person, or the
 * first page for `home`, shows, and to write it. Nothing fails for being slow.
 */

#define N_WARM 20
#define N_RUNS 200

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *ref,
             const char *what,
             gint64     *times)
{
  static const guint MEDIAN = N_RUNS / 2;
  static const guint LATE = N_RUNS * 95 / 100;

  qsort (times, N_RUNS, sizeof *times, compare_times);
  g_print ("%-12s %-6s median %6.2f ms   95 %% %6.2f   best %6.2f   (n = %d)\n", ref, what,
           (double) times[MEDIAN] / 1000, (double) times[LATE] / 1000,
           (double) times[0] / 1000, N_RUNS);
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static BwItem *
get_item (BwDb       *db,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  BwItem *item = NULL;
  BwRef ref;

  if (bw_item_query_find (db, name, &ref, &error))
    item = ref.kind == BW_KIND_PERSON ? bw_item_query_get_person (db, ref.id, BW_PERSON_OVERVIEW, &error)
                                      : bw_item_query_get (db, ref, TRUE, &error);
  if (item != NULL && item->kind == BW_KIND_PERSON)
    bw_news_query_add (db, item->person, get_now (), &error);
  if (error != NULL)
    g_error ("%s: %s", name, error->message);

  return item;
}

static void
measure (BwDb       *db,
         const char *name)
{
  gint64 reads[N_RUNS];
  gint64 writes[N_RUNS];

  for (int i = -N_WARM; i < N_RUNS; i++)
    {
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (BwItem) item = get_item (db, name);
      gint64 read = g_get_monotonic_time ();

      g_free (bw_page_from_item (item));
      if (i < 0)
        continue;
      reads[i] = read - begun;
      writes[i] = g_get_monotonic_time () - read;
    }
  print_times (name, "read", reads);
  print_times (name, "write", writes);
}

static void
measure_home (BwDb *db)
{
  gint64 reads[N_RUNS];
  gint64 writes[N_RUNS];

  for (int i = -N_WARM; i < N_RUNS; i++)
    {
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (BwHome) home = bw_home_query_get (db, &error);
      gboolean told = home != NULL && bw_news_query_add_all (db, get_now (), home->news, &error);
      gint64 read = g_get_monotonic_time ();

      if (!told)
        g_error ("home: %s", error->message);
      g_free (bw_page_from_home (home));

      if (i < 0)
        continue;
      reads[i] = read - begun;
      writes[i] = g_get_monotonic_time () - read;
    }
  print_times ("home", "read", reads);
  print_times ("home", "write", writes);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  BwDb *db;

  if (argc < 3 || !(db = bw_db_open (argv[1], BW_DB_READ_ONLY, &error)))
    {
      g_printerr ("usage: bench-person LIBRARY REF...\n%s\n", error != NULL ? error->message : "");
      return 2;
    }

  for (int i = 2; i < argc; i++)
    if (g_str_equal (argv[i], "home"))
      measure_home (db);
    else
      measure (db, argv[i]);
  bw_db_close (db);

  return 0;
}
