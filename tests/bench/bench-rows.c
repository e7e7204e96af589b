#include <glib/gstdio.h>
#include <malloc.h>
#include <stdlib.h>

#include "bw-bench-times.h"
#include "bw-db.h"
#include "bw-list-page.h"

/*
 * bench-rows [N]: how a list of N papers (a million where nothing is said) is filled,
 * jumped and paged through in the widgets of the window. Medians; nothing fails for
 * being slow.
 */

#define N_PAPERS 1000000
#define N_FILLS 5
#define N_JUMPS 15
#define N_PAGES_DOWN 50
#define FRAMES_A_PAGE 2 /* the rows that come into sight, and what they say */

static const char MAKE_PAPERS[] =
  "WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < ?1)"
  " INSERT INTO paper (title, title_key, title_known, byline, published)"
  " SELECT 'On the number ' || i || ' and what ' || (i * 7919 % ?1) || ' others say of it, at length',"
  "        'on the number ' || i, 1, 'Ada Example, Ben Example et al.',"
  "        (1950 + i * 7919 % 75) * 10000 + (1 + i % 12) * 100 + 1 + i % 28"
  "   FROM number";

typedef struct
{
  GtkWidget  *window;
  BwListPage *page;
  BwLibrary  *library;
  guint       n;
  guint       n_frames;
  gint64      frame_began;
  GArray     *frames; /* double: how long each took, in milliseconds; as many as there were */
} Bench;

static void
add_time (GArray *times,
          gint64  began)
{
  double took = (double) (g_get_monotonic_time () - began) / 1000;

  g_array_append_val (times, took);
}

static void
print_memory (const char *when)
{
  g_autofree char *rollup = NULL;
  const char *pss;

  if (g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL) &&
      (pss = strstr (rollup, "\nPss:")) != NULL)
    g_print ("%-28s        %7.1f MB\n", when, strtod (pss + strlen ("\nPss:"), NULL) / 1024);
}

static gboolean
make_papers (const char *path,
             guint       n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = bw_db_open (path, BW_DB_READ_WRITE, &error);

  if (db == NULL || !bw_db_run (db, MAKE_PAPERS, &error, "i", (gint64) n))
    {
      g_printerr ("bench-rows: %s\n", error->message);
      return FALSE;
    }

  return TRUE;
}

static void
before_paint_cb (Bench *bench)
{
  bench->frame_began = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  bench->n_frames++;
  add_time (bench->frames, bench->frame_began);
}

static void
wait_for_frames (Bench *bench,
                 guint  n)
{
  guint wanted = bench->n_frames + n;

  while (bench->n_frames < wanted)
    {
      gtk_widget_queue_draw (bench->window);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Until the selected row says what it stands for, and that was drawn. */
static void
wait_for_selected (Bench *bench)
{
  g_autoptr (BwRow) row = bw_row_view_dup_selected (bw_list_page_get_rows (bench->page));

  while (!bw_row_is_loaded (row))
    g_main_context_iteration (NULL, TRUE);
  wait_for_frames (bench, 1);
}

static void
fill (Bench  *bench,
      GArray *times)
{
  BwRowView *rows = bw_list_page_get_rows (bench->page);
  gint64 began;

  bw_list_page_clear (bench->page);
  wait_for_frames (bench, FRAMES_A_PAGE);
  began = g_get_monotonic_time ();
  bw_list_page_show (bench->page, bench->library, bw_place_find ("papers"));
  while (bw_row_view_get_n_rows (rows) < bench->n)
    g_main_context_iteration (NULL, TRUE);
  bw_row_view_select (rows, 0);
  wait_for_selected (bench);
  add_time (times, began);
}

static void
jump (Bench  *bench,
      guint   position,
      GArray *times)
{
  gint64 began = g_get_monotonic_time ();

  bw_row_view_select (bw_list_page_get_rows (bench->page), position);
  wait_for_selected (bench);
  add_time (times, began);
}

static void
page_down (Bench *bench)
{
  GtkWidget *rows = GTK_WIDGET (bw_list_page_get_rows (bench->page));
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (rows));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          gtk_adjustment_get_page_size (adjustment));
  wait_for_frames (bench, FRAMES_A_PAGE);
}

static void
measure_jumps (Bench *bench)
{
  g_autoptr (GArray) middle = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) end = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_JUMPS; i++)
    {
      jump (bench, bench->n - 1, end);
      jump (bench, bench->n / 2, middle);
    }
  bw_bench_times_print ("jump to the middle, and read", middle);
  bw_bench_times_print ("jump to the end, and read", end);
}

static void
measure (Bench *bench)
{
  g_autoptr (GArray) fills = g_array_new (FALSE, FALSE, sizeof (double));

  wait_for_frames (bench, FRAMES_A_PAGE);
  print_memory ("memory before the list");
  for (guint i = 0; i < N_FILLS; i++)
    fill (bench, fills);
  bw_bench_times_print ("fill the list, and draw it", fills);
  measure_jumps (bench);
  bw_bench_times_print ("a frame, meanwhile", bench->frames);

  g_array_set_size (bench->frames, 0);
  for (guint i = 0; i < N_PAGES_DOWN; i++)
    page_down (bench);
  bw_bench_times_print ("a frame of paging down", bench->frames);
  print_memory ("memory with the list");
}

/* What an application has of itself. */
static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/bookwheel/Bookwheel/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
run (const char *path,
     guint       n)
{
  g_autoptr (BwLibrary) library = bw_library_new (path, BW_LIBRARY_READ_ONLY);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  Bench bench = { .library = library, .n = n, .frames = frames };
  GdkFrameClock *clock;

  bench.window = adw_window_new ();
  bench.page = g_object_new (BW_TYPE_LIST_PAGE, NULL);
  adw_window_set_content (ADW_WINDOW (bench.window), GTK_WIDGET (bench.page));
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 340, 760);
  gtk_window_present (GTK_WINDOW (bench.window));
  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  measure (&bench);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  bw_library_close (library);
}

int
main (int   argc,
      char *argv[])
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_PAPERS;
  g_autofree char *folder = g_dir_make_tmp ("bookwheel-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  gboolean made;

  if (argc > 2 || n == 0)
    {
      g_printerr ("usage: bench-rows [N]\n");
      return 2;
    }

  adw_init ();
  add_style ();
  if ((made = make_papers (path, n)))
    {
      malloc_trim (0); /* what making them took is not the list's */
      g_print ("a list of %u papers\n", n);
      run (path, n);
    }
  g_unlink (path);
  g_rmdir (folder);

  return made ? 0 : 1;
}
