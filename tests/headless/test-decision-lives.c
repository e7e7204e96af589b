#include "bw-decision-table.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-list-query.h"
#include "bw-test-decisions.h"

/* Decides at random while documents come and go. */

/* Documents of random papers by people of few names, so that all meet all.
 * @plain: whether no paper can be taken for another */
static char *
make_papers (GRand    *rand,
             gboolean  plain)
{
  static const char *const NAMES[] = { "Jane Doe", "J. Doe", "Wei Wang", "Min Kim", "Ann Lee",
                                       "Jane Doe orcid:0000-0001-0000-0009",
                                       "J. Doe orcid:0000-0001-0000-0009",
                                       "Wei Wang orcid:0000-0002-0000-0006" };
  const char *const ORGANISATIONS[] = { "", "NTU", plain ? "Nordic Technical University (NTU)" : "Nordic Technical University",
                                        "Acme Institute", "ACME Research Labs" };
  GString *papers = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      int number = g_rand_int_range (rand, 0, 5);
      int by = g_rand_int_range (rand, 0, 3);

      g_string_append_printf (papers, "Work %c%s|", 'A' + number % (plain ? 5 : 3),
                              by == 0 || plain ? "" : " of Many Words");
      if (plain || g_rand_int_range (rand, 0, 3) > 0)
        g_string_append_printf (papers, "10.1000/w%d", number);
      g_string_append_printf (papers, "|%s", NAMES[g_rand_int_range (rand, 0, G_N_ELEMENTS (NAMES))]);
      for (; by > 0; by--)
        g_string_append_printf (papers, "; %s", NAMES[g_rand_int_range (rand, 0, G_N_ELEMENTS (NAMES))]);
      g_string_append_printf (papers, "|%s|C%d|",
                              ORGANISATIONS[g_rand_int_range (rand, 0, G_N_ELEMENTS (ORGANISATIONS))],
                              g_rand_int_range (rand, 0, 2));
      if (g_rand_boolean (rand))
        g_string_append_printf (papers, "10.1000/w%d", g_rand_int_range (rand, 0, 5));
      g_string_append_c (papers, '\n');
    }

  return g_string_free (papers, FALSE);
}

static BwRef
choose (BwTestLibrary *library,
        GRand         *rand,
        BwListKind     list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) refs = bw_list_query_refs (library->db, list, BW_LIST_ORDER_STABLE, &error);

  g_assert_no_error (error);

  return refs->len > 0 ? g_array_index (refs, BwRef, g_rand_int_range (rand, 0, (int) refs->len))
                       : (BwRef){ BW_KIND_PAPER, 999999 };
}

/* Which of two papers of one identifier is cited nobody can say, so that is not asked. */
static gboolean
can_be_split (BwTestLibrary *library,
              BwRef          ref)
{
  g_autoptr (GError) error = NULL;
  gint64 merged = 0;

  bw_decision_table_find_merge (library->db, ref, &merged, &error);
  g_assert_no_error (error);

  return ref.kind != BW_KIND_PAPER || merged != 0;
}

static BwDecision *
choose_decision (BwTestLibrary  *library,
                 GRand          *rand,
                 BwChanges      *changes,
                 GError        **error)
{
  static const BwListKind LISTS[] = { BW_LIST_PAPERS, BW_LIST_PEOPLE, BW_LIST_ORGANISATIONS };
  BwListKind list = LISTS[g_rand_int_range (rand, 0, 3)];
  BwRef one = choose (library, rand, list);
  BwRef other = choose (library, rand, list);

  if (list != BW_LIST_ORGANISATIONS && g_rand_int_range (rand, 0, 4) == 0)
    return bw_decisions_distinct (library->db, one, other, changes, error);
  if (g_rand_int_range (rand, 0, 3) > 0 || !can_be_split (library, one))
    return bw_decisions_merge (library->db, one, other, changes, error);

  return bw_decisions_split (library->db, one, changes, error);
}

/* Returns: whether there was anything to decide */
static gboolean
decide (BwTestLibrary *library,
        GRand         *rand)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = choose_decision (library, rand, changes, &error);

  if (decision == NULL && !g_error_matches (error, BW_ERROR, BW_ERROR_NOT_FOUND))
    g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
  if (decision != NULL)
    g_test_message ("%s %s %ld %ld: %s", bw_decision_action_to_string (decision->action),
                    bw_kind_to_string (decision->kind), (long) decision->keep.id,
                    (long) decision->other.id, decision->why);
  bw_test_check (library);

  return decision != NULL;
}

/* Decides, takes back, and is where it was. */
static void
decide_and_undo (BwTestLibrary *library,
                 GRand         *rand)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 4; i++)
    {
      char *before = bw_test_export (library);

      if (decide (library, rand))
        g_ptr_array_add (states, before);
      else
        g_free (before);
    }
  for (guint i = states->len; i > 0; i--)
    {
      g_autofree char *after = NULL;

      bw_test_step (library, bw_decisions_undo);
      after = bw_test_export (library);
      bw_test_assert_texts (after, g_ptr_array_index (states, i - 1));
    }
  for (guint i = g_rand_int_range (rand, 0, (int) states->len + 1); i > 0; i--)
    bw_test_step (library, bw_decisions_redo);
}

static guint
undo_all (BwTestLibrary *library)
{
  guint n = 0;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwDecision *decision;

  while ((decision = bw_decisions_undo (library->db, changes, &error)))
    {
      bw_decision_free (decision);
      bw_test_check (library);
      n++;
    }
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);

  return n;
}

/* All taken back, it was never decided; and all of it can be had again. */
static void
compare_undone (BwTestLibrary *library,
                BwTestLibrary *control)
{
  g_autofree char *before = bw_test_export (library);
  guint n = undo_all (library);
  g_autofree char *undone = bw_test_describe (library);
  g_autofree char *expected = bw_test_describe (control);
  g_autofree char *after = NULL;

  bw_test_assert_texts (undone, expected);
  while (n-- > 0)
    bw_test_step (library, bw_decisions_redo);
  after = bw_test_export (library);
  bw_test_assert_texts (after, before);
}

/*
 * Whatever is decided while whatever comes in, all taken back it was never decided. Where
 * documents go, what was decided of them is known longer than they are, and where papers are
 * alike, what is one now is compared as one.
 */
static void
live (guint32  seed,
      gboolean replace)
{
  BwTestLibrary *library = bw_test_library_new ();
  BwTestLibrary *control = bw_test_library_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *source = g_strdup_printf ("s%d", replace ? g_rand_int_range (rand, 0, 5) : (int) i);
      g_autofree char *papers = make_papers (rand, !replace);

      g_test_message ("%s\n%s", source, papers);
      bw_test_state (control, source, papers);
      bw_test_state (library, source, papers);
      if (i % 2 == 1)
        decide_and_undo (library, rand);
      if (i % 2 == 1 && !replace)
        compare_undone (library, control);
    }
  bw_test_library_free (control);
  bw_test_library_free (library);
}

static void
test_lives (void)
{
  for (guint32 seed = 1; seed <= (g_test_thorough () ? 400 : 4); seed++)
    live (seed, seed % 2 == 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decisions/lives", test_lives);

  return g_test_run ();
}
