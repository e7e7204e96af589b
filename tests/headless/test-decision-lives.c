#include "bw-decision-revert.h"
#include "bw-decision-table.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-list-query.h"
#include "bw-mention-decisions.h"
#include "bw-parts-finder.h"
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

/* A post that names some of them. */
static char *
make_post (GRand *rand)
{
  static const char *const THINGS[] = { "Jane Doe", "Wei Wang", "Ann Lee", "J. Doe",
                                        "Work A of Many Words", "Work B of Many Words" };
  GString *text = g_string_new ("What was read");

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    g_string_append_printf (text, " by %s", THINGS[g_rand_int_range (rand, 0, G_N_ELEMENTS (THINGS))]);
  g_string_append (text, " is told here, at some length.");

  return g_string_free (text, FALSE);
}

static char *export(BwTestLibrary *library)
{
  bw_test_read_posts (library);

  return bw_test_export (library);
}

static char *
describe (BwTestLibrary *library)
{
  bw_test_read_posts (library);

  return bw_test_describe (library);
}

/* Returns: any id of @sql, or 0 */
static gint64
choose_id (BwTestLibrary *library,
           GRand         *rand,
           const char    *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = bw_db_get_ids (library->db, sql, &error, "");

  g_assert_no_error (error);

  return ids->len > 0 ? g_array_index (ids, gint64, g_rand_int_range (rand, 0, (int) ids->len)) : 0;
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
decide_of_mention (BwTestLibrary  *library,
                   GRand          *rand,
                   BwChanges      *changes,
                   GError        **error)
{
  static const char MENTIONS[] = "SELECT id FROM mention WHERE found != 0 ORDER BY 1";
  gint64 id = choose_id (library, rand, MENTIONS);
  g_autofree char *name = g_strdup_printf ("mention/%" G_GINT64_FORMAT, MAX (id, 1));

  return bw_mention_decisions_make (library->db,
                                    g_rand_boolean (rand) ? BW_DECISION_PROMOTE : BW_DECISION_REJECT,
                                    name, NULL, changes, error);
}

/* Of those that the opposite of is decided: what is said of two that are two, or of a mention, is
 * taken back, and so is what was decided last. */
static BwDecision *
revert (BwTestLibrary  *library,
        GRand          *rand,
        BwChanges      *changes,
        GError        **error)
{
  static const char REVERTIBLE[] =
    "SELECT id FROM decision WHERE decider = 'program' OR (undone = 0 AND of IS NOT id AND action IN ('merge', 'split')"
    "   AND id < (SELECT max (id) FROM decision WHERE decider = 'person' AND undone = 0)) ORDER BY id";
  gint64 id = choose_id (library, rand, REVERTIBLE);

  return bw_decision_revert (library->db, id != 0 ? id : 999999, changes, error);
}

static void
take_part (GPtrArray      *keys,
           BwDecisionSide *side,
           const BwPart   *part)
{
  if (keys->len == 0)
    side->name = part->name;
  g_ptr_array_add (keys, part->key);
}

/* Some of what a thing consists of, as the window offers it. */
static BwDecision *
part (BwTestLibrary  *library,
      BwRef           ref,
      GRand          *rand,
      BwChanges      *changes,
      GError        **error)
{
  g_autoptr (BwParts) parts = bw_parts_finder_find (library->db, ref, error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  BwDecisionSide side = { 0 };

  if (parts == NULL)
    return NULL;
  if (parts->list->len == 0)
    return bw_decisions_split (library->db, ref, changes, error);
  if (parts->is_merged)
    {
      const BwPart *merged = g_ptr_array_index (parts->list, g_rand_int_range (rand, 0, (int) parts->list->len));

      return bw_decisions_take_apart (library->db, merged->merge_id, changes, error);
    }
  for (guint i = 0; i < parts->list->len; i++)
    if (g_rand_boolean (rand))
      take_part (keys, &side, g_ptr_array_index (parts->list, i));
  if (keys->len == 0)
    take_part (keys, &side, g_ptr_array_index (parts->list, 0));
  g_ptr_array_add (keys, NULL);
  side.keys = (char **) keys->pdata;

  return bw_decisions_part (library->db, ref, &side, changes, error);
}

/* What is asked of somebody's works: whether they are one or two. */
static BwDecision *
decide_of_works (BwTestLibrary  *library,
                 GRand          *rand,
                 BwChanges      *changes,
                 GError        **error)
{
  BwRef ref = { BW_KIND_PERSON, choose (library, rand, BW_LIST_PEOPLE).id };

  return g_rand_boolean (rand) ? bw_decisions_whole (library->db, ref, changes, error)
                               : bw_decisions_split_works (library->db, ref, changes, error);
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

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      return decide_of_mention (library, rand, changes, error);
    case 1:
      return revert (library, rand, changes, error);
    case 2:
      return decide_of_works (library, rand, changes, error);
    case 3:
      if (can_be_split (library, one))
        return part (library, one, rand, changes, error);
      break;
    default:
      break;
    }
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
      char *before = export(library);

      if (decide (library, rand))
        g_ptr_array_add (states, before);
      else
        g_free (before);
    }
  for (guint i = states->len; i > 0; i--)
    {
      g_autofree char *after = NULL;

      bw_test_step (library, bw_decisions_undo);
      after = export(library);
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
  g_autofree char *before = export(library);
  guint n = undo_all (library);
  g_autofree char *undone = describe (library);
  g_autofree char *expected = describe (control);
  g_autofree char *after = NULL;

  bw_test_assert_texts (undone, expected);
  while (n-- > 0)
    bw_test_step (library, bw_decisions_redo);
  after = export(library);
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
      g_autofree char *text = make_post (rand);

      g_test_message ("%s\n%s", source, papers);
      bw_test_state (control, source, papers);
      bw_test_state (library, source, papers);
      if (i % 4 == 0)
        {
          g_autofree char *name = g_strdup_printf ("Post %d", g_rand_int_range (rand, 0, 2));

          g_test_message ("%s: %s", name, text);
          bw_test_post (control, name, text);
          bw_test_post (library, name, text);
        }
      if (i % 2 == 1)
        decide_and_undo (library, rand);
      if (i % 2 == 1 && !replace)
        compare_undone (library, control);
    }
  bw_test_library_free (control);
  bw_test_library_free (library);
}

static void
test_life (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);

  live (seed, seed % 2 == 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= (g_test_thorough () ? 700 : 4); seed++)
    {
      g_autofree char *path = g_strdup_printf ("/decisions/lives/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_life);
    }

  return g_test_run ();
}
