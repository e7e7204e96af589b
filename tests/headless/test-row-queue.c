#include "bw-row-queue.h"

/* Rows of papers with ids from @first. */
static GPtrArray *
make_rows (guint  n,
           gint64 first)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, bw_row_new ((BwRef){ BW_KIND_PAPER, first + i }));

  return rows;
}

static void
check (BwRowQueue *queue,
       guint       n,
       gint64      first)
{
  GListModel *model = bw_row_queue_get_model (queue);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwRow) row = g_list_model_get_item (model, i);

      g_assert_cmpint (bw_row_get_ref (row).id, ==, first + i);
    }
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
test_few (void)
{
  g_autoptr (BwRowQueue) queue = bw_row_queue_new ();
  g_autoptr (GPtrArray) rows = make_rows (BW_ROW_QUEUE_FIRST, 1);

  check (queue, 0, 0);
  bw_row_queue_set (queue, rows, TRUE);
  check (queue, BW_ROW_QUEUE_FIRST, 1);
  g_assert_false (g_main_context_pending (NULL));
}

/* The first are there at once, the last after all else that there was to be done. */
static void
test_many (void)
{
  g_autoptr (BwRowQueue) queue = bw_row_queue_new ();
  g_autoptr (GPtrArray) rows = make_rows (61, 1);

  bw_row_queue_set (queue, rows, TRUE);
  check (queue, BW_ROW_QUEUE_FIRST, 1);
  g_assert_cmpuint (bw_row_queue_get_n (queue), ==, 61);
  g_assert_cmpint (bw_row_get_ref (bw_row_queue_get (queue, 60)).id, ==, 61);

  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (bw_row_queue_get_model (queue)), <, 61);
  run_idle ();
  check (queue, 61, 1);
}

/* What is still on its way when there is something else does not arrive any more. */
static void
test_replaced (void)
{
  g_autoptr (BwRowQueue) queue = bw_row_queue_new ();
  g_autoptr (GPtrArray) rows = make_rows (60, 1);
  g_autoptr (GPtrArray) others = make_rows (40, 1000);
  g_autoptr (GPtrArray) none = make_rows (0, 0);

  bw_row_queue_set (queue, rows, TRUE);
  g_main_context_iteration (NULL, FALSE);
  bw_row_queue_set (queue, others, TRUE);
  check (queue, BW_ROW_QUEUE_FIRST, 1000);
  run_idle ();
  check (queue, 40, 1000);

  bw_row_queue_set (queue, rows, TRUE);
  bw_row_queue_set (queue, none, TRUE);
  run_idle ();
  check (queue, 0, 0);
}

/* More of the same: what had arrived does not go away. */
static void
test_again (void)
{
  g_autoptr (BwRowQueue) queue = bw_row_queue_new ();
  g_autoptr (GPtrArray) rows = make_rows (40, 1);
  g_autoptr (GPtrArray) more = make_rows (60, 1);

  bw_row_queue_set (queue, rows, TRUE);
  run_idle ();
  bw_row_queue_set (queue, more, FALSE);
  check (queue, 40, 1);
  run_idle ();
  check (queue, 60, 1);
  bw_row_queue_set (queue, rows, FALSE);
  check (queue, 40, 1);
}

/* Nothing is told of those that stand there already. */
static void
test_same (void)
{
  g_autoptr (BwRowQueue) queue = bw_row_queue_new ();
  g_autoptr (GPtrArray) rows = make_rows (BW_ROW_QUEUE_FIRST, 1);
  g_autoptr (GPtrArray) more = make_rows (60, 1);
  g_autoptr (BwRow) third = NULL;
  g_autoptr (BwRow) still = NULL;

  bw_row_queue_set (queue, rows, TRUE);
  third = g_list_model_get_item (bw_row_queue_get_model (queue), 2);
  bw_row_queue_set (queue, more, FALSE);
  still = g_list_model_get_item (bw_row_queue_get_model (queue), 2);
  g_assert_true (still == third);
  g_assert_true (bw_row_queue_get (queue, 2) == third);
  run_idle ();
  check (queue, 60, 1);
}

/* What is told of a row beside what it is of makes it another. */
static void
test_told (void)
{
  BwHit hit = { .ref = { BW_KIND_PAPER, 1 }, .kind = "paper", .title = (char *) "Wheels", .field = "title" };
  g_autoptr (BwRow) row = bw_row_new_hit (&hit, FALSE);
  g_autoptr (BwRow) equal = bw_row_new_hit (&hit, FALSE);
  g_autoptr (BwRow) fresh = bw_row_new_hit (&hit, TRUE);
  g_autoptr (BwRow) marked = NULL;
  g_autoptr (BwRow) found = NULL;

  hit.bookmarked = TRUE;
  marked = bw_row_new_hit (&hit, FALSE);
  hit.bookmarked = FALSE;
  hit.field = "abstract";
  found = bw_row_new_hit (&hit, FALSE);

  g_assert_true (bw_row_is_same (row, equal));
  g_assert_false (bw_row_is_same (row, fresh));
  g_assert_false (bw_row_is_same (row, marked));
  g_assert_false (bw_row_is_same (row, found));
}

static void
test_show_all (void)
{
  g_autoptr (BwRowQueue) queue = bw_row_queue_new ();
  g_autoptr (GPtrArray) rows = make_rows (60, 1);

  bw_row_queue_set (queue, rows, TRUE);
  bw_row_queue_show_all (queue);
  check (queue, 60, 1);
  g_assert_false (g_main_context_pending (NULL));
  bw_row_queue_show_all (queue);
  check (queue, 60, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-queue/few", test_few);
  g_test_add_func ("/row-queue/many", test_many);
  g_test_add_func ("/row-queue/replaced", test_replaced);
  g_test_add_func ("/row-queue/again", test_again);
  g_test_add_func ("/row-queue/same", test_same);
  g_test_add_func ("/row-queue/told", test_told);
  g_test_add_func ("/row-queue/show-all", test_show_all);

  return g_test_run ();
}
