#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-decisions.h"
#include "bw-doubt-explain.h"
#include "bw-doubt-words.h"
#include "bw-error.h"
#include "bw-page.h"
#include "bw-test-decisions.h"

/* People of one name are told apart by what there is of them, whichever came first. */

typedef struct
{
  BwTestLibrary *library;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_library_free (fixture->library);
}

static void
assert_people (BwTestLibrary *library,
               const char    *name,
               gint64         n)
{
  g_autofree char *rows = g_strdup_printf ("person WHERE name = '%s'", name);

  g_assert_cmpint (bw_test_library_count (library, rows), ==, n);
}

/* How many have written papers by that name, the most first, as `2 1` */
static void
assert_works (BwTestLibrary *library,
              const char    *name,
              const char    *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) counts =
    bw_db_get_strings (library->db,
                       "SELECT cast (count (DISTINCT paper_id) AS TEXT) FROM person JOIN authorship"
                       "    ON person_id = person.id WHERE name = ?1 GROUP BY person.id ORDER BY 1 DESC",
                       &error, "s", name);
  g_autofree char *all = NULL;

  g_assert_no_error (error);
  all = g_strjoinv (" ", counts);
  g_assert_cmpstr (all, ==, expected);
}

#define ONE "Alpha|10.1000/a|Wei Wang; Rick Roe|NTU|CL|\nBeta|10.1000/b|Wei Wang; Rick Roe||CL|\n"
#define OTHER "Gamma|10.1000/c|Wei Wang; Pam Poe|Acme Institute|CV|\n"
#define LINK "Delta|10.1000/d|Wei Wang; Rick Roe; Pam Poe||CV|\n"

/* A name that many have is of several, until something ties their works. */
static void
test_told_apart (Fixture       *fixture,
                 gconstpointer  data)
{
  bw_test_state (fixture->library, "one", ONE);
  assert_works (fixture->library, "Wei Wang", "2");
  bw_test_state (fixture->library, "two", OTHER);
  assert_works (fixture->library, "Wei Wang", "2 1");
  bw_test_state (fixture->library, "three", LINK);
  assert_works (fixture->library, "Wei Wang", "4");
  bw_test_state (fixture->library, "three", "Delta|10.1000/d|Ann Lee||CV|\n");
  assert_works (fixture->library, "Wei Wang", "2 1");
  bw_test_state (fixture->library, "two", "Delta|10.1000/d|Ann Lee||CV|\n");
  assert_works (fixture->library, "Wei Wang", "2");
  assert_people (fixture->library, "Wei Wang", 1);
}

/* One document names both, and each has what it says of them. */
static void
test_one_document (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) places = NULL;

  bw_test_state (fixture->library, "one", ONE OTHER);
  assert_works (fixture->library, "Wei Wang", "2 1");
  places = bw_db_get_strings (fixture->library->db,
                              "SELECT group_concat (affiliation.name) FROM person JOIN affiliation"
                              "    ON person_id = person.id WHERE person.name = 'Wei Wang' GROUP BY person.id"
                              " ORDER BY 1",
                              &error, "");
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (places), ==, 2);
  g_assert_cmpstr (places[0], ==, "Acme Institute");
  g_assert_cmpstr (places[1], ==, "NTU");
}

/* A name that few have is of one, whatever its works have in common. */
static void
test_rare (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe|NTU|CL|\n");
  bw_test_state (fixture->library, "two", "Gamma|10.1000/c|Jane Doe; Pam Poe|Acme Institute|CV|\n");
  assert_works (fixture->library, "Jane Doe", "2");
}

/* A weak tie is none where many have the name: neither a category nor a common namesake. */
static void
test_weak_ties (Fixture       *fixture,
                gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Wei Wang; Li Zhang||CL|\n");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|Wei Wang; Li Zhang||CL|\n");
  assert_works (fixture->library, "Wei Wang", "1 1");
  bw_test_state (fixture->library, "three", "Gamma|10.1000/c|Wei Wang; Li Zhang; Yan Xu||CL|\n");
  assert_works (fixture->library, "Wei Wang", "1 1 1");
  bw_test_state (fixture->library, "four", "Delta|10.1000/d|Wei Wang; Li Zhang; Yan Xu||CV|\n");
  assert_works (fixture->library, "Wei Wang", "2 1 1");
}

/* Identifiers tell people apart for those works too that are tied to theirs. */
static void
test_identified (Fixture       *fixture,
                 gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Wei Wang; Rick Roe||CL|\n");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|Wei Wang orcid:0000-0001-0000-0009; Pam Poe||CL|\n");
  bw_test_state (fixture->library, "three", "Gamma|10.1000/c|Wei Wang orcid:0000-0002-0000-0006; Rick Roe||CL|\n");
  assert_works (fixture->library, "Wei Wang", "2 1");
  bw_test_state (fixture->library, "four", "Delta|10.1000/d|Wei Wang; Pam Poe||CL|\n");
  assert_works (fixture->library, "Wei Wang", "2 2");
  assert_people (fixture->library, "Wei Wang", 2);
}

/* Two of one name who have written one paper are two, however rare the name; what else there is goes
 * to the one it is tied to, and what somebody has identified to them. */
static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Jane Doe; Rick Roe||CL|\n");
  assert_works (fixture->library, "Jane Doe", "1 1");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|Jane Doe; Rick Roe||CL|\n");
  assert_works (fixture->library, "Jane Doe", "2 1");
  bw_test_state (fixture->library, "three", "Alpha|10.1000/a|Jane Doe||CL|\n");
  assert_works (fixture->library, "Jane Doe", "2 1");
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe||CL|\n");
  assert_works (fixture->library, "Jane Doe", "2");
  assert_people (fixture->library, "Jane Doe", 1);
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Jane Doe; Jane Doe||CL|\n");
  assert_works (fixture->library, "Jane Doe", "2 1 1");
  bw_test_check (fixture->library);
}

/* It is the same whoever else names one of the two beside: a profile, which says no place among them. */
static void
test_together_beside (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe||CL|\n");
  bw_db_exec (fixture->library->db, "UPDATE authorship SET position = 0", &error);
  g_assert_no_error (error);
  bw_test_state (fixture->library, "two", "Alpha|10.1000/a|Jane Doe; Jane Doe||CL|\n");
  assert_works (fixture->library, "Jane Doe", "1 1");
}

/* A name that is said over and over again is nobody's: nobody is told from anybody by it. */
static void
test_over_and_over (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GString) paper = g_string_new ("Alpha|10.1000/a|Jane Doe");

  for (guint i = 0; i < 900; i++)
    g_string_append (paper, "; Jane Doe");
  g_string_append (paper, "||CL|\n");
  bw_test_state (fixture->library, "one", paper->str);
  assert_works (fixture->library, "Jane Doe", "1");
}

/* Returns: who has written the paper by that name */
static BwRef
find_author (BwTestLibrary *library,
             const char    *name,
             const char    *title)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  bw_db_find_id (library->db,
                 "SELECT person_id FROM authorship JOIN person ON person.id = person_id"
                 "  JOIN paper ON paper.id = paper_id WHERE name = ?1 AND title = ?2",
                 &id, &error, "ss", name, title);
  g_assert_no_error (error);

  return (BwRef){ BW_KIND_PERSON, id };
}

static void
decide (BwTestLibrary *library,
        BwDecision *(*func) (BwDb *, BwRef, BwRef, BwChanges *, GError **) )
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    func (library->db, find_author (library, "Wei Wang", "Alpha"), find_author (library, "Wei Wang", "Gamma"),
          changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

/* Who is one for the person stays one, whatever comes again and whatever comes new. */
static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  bw_test_state (fixture->library, "one", ONE);
  bw_test_state (fixture->library, "two", OTHER);
  decide (fixture->library, bw_decisions_merge);
  assert_works (fixture->library, "Wei Wang", "3");
  bw_test_state (fixture->library, "two", "Delta|10.1000/d|Ann Lee||CV|\n");
  bw_test_state (fixture->library, "two", OTHER);
  assert_works (fixture->library, "Wei Wang", "3");
  bw_test_state (fixture->library, "three", "Eta|10.1000/e|Wei Wang; May Poe||CV|\n");
  assert_works (fixture->library, "Wei Wang", "3 1");
  bw_test_step (fixture->library, bw_decisions_undo);
  assert_works (fixture->library, "Wei Wang", "2 1 1");
  bw_test_step (fixture->library, bw_decisions_redo);
  assert_works (fixture->library, "Wei Wang", "3 1");
}

/* Who are two for the person stay two, whatever ties them. */
static void
test_distinct (Fixture       *fixture,
               gconstpointer  data)
{
  bw_test_state (fixture->library, "one", ONE);
  bw_test_state (fixture->library, "two", OTHER);
  decide (fixture->library, bw_decisions_distinct);
  bw_test_state (fixture->library, "three", LINK);
  assert_works (fixture->library, "Wei Wang", "2 2");
  bw_test_state (fixture->library, "two", "Zeta|10.1000/z|Ann Lee||CV|\n");
  bw_test_state (fixture->library, "two", OTHER);
  assert_works (fixture->library, "Wei Wang", "2 2");
  bw_test_step (fixture->library, bw_decisions_undo);
  assert_works (fixture->library, "Wei Wang", "4");
  bw_test_step (fixture->library, bw_decisions_redo);
  assert_works (fixture->library, "Wei Wang", "2 2");
}

/* What is marked stays so, whoever it is then. */
static void
test_marked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gboolean marked = FALSE;

  bw_test_state (fixture->library, "one", OTHER);
  bw_test_mark (fixture->library, "person:\"Wei Wang\"");
  bw_test_state (fixture->library, "two", ONE);
  assert_works (fixture->library, "Wei Wang", "2 1");
  bw_test_state (fixture->library, "three", LINK);
  assert_works (fixture->library, "Wei Wang", "4");
  g_assert_cmpint (bw_test_library_count (fixture->library, "bookmark"), ==, 1);
  bw_bookmark_table_contains (fixture->library->db, find_author (fixture->library, "Wei Wang", "Alpha"), &marked,
                              &error);
  g_assert_no_error (error);
  g_assert_true (marked);
}

/* A library from before is told apart when it is written again. */
static void
test_older_library (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  bw_test_state (fixture->library, "one", ONE OTHER);
  bw_db_exec (fixture->library->db,
              "UPDATE authorship SET person_id = (SELECT min (id) FROM person WHERE name = 'Wei Wang')"
              " WHERE person_id IN (SELECT id FROM person WHERE name = 'Wei Wang');"
              "INSERT INTO meta (name, value) VALUES ('namesakes', 'unmade')",
              &error);
  g_assert_no_error (error);
  assert_works (fixture->library, "Wei Wang", "3");
  bw_test_state (fixture->library, "two", "Delta|10.1000/d|Ann Lee||CV|\n");
  assert_works (fixture->library, "Wei Wang", "2 1");
}

/* Who was somebody before stays so, and not whom the first document that is written then has more
 * works of. */
static void
test_older_owner (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 before;

  bw_test_state (fixture->library, "one", OTHER);
  before = find_author (fixture->library, "Wei Wang", "Gamma").id;
  bw_db_exec (fixture->library->db, "INSERT INTO meta (name, value) VALUES ('namesakes', 'unmade')", &error);
  g_assert_no_error (error);
  bw_test_state (fixture->library, "two", ONE);
  assert_works (fixture->library, "Wei Wang", "2 1");
  g_assert_cmpint (find_author (fixture->library, "Wei Wang", "Gamma").id, ==, before);
}

#define POETRY                                \
  "Alpha|10.1000/a|Jane Doe; Rick Roe||CL|\n" \
  "Beta|10.1000/b|Jane Doe; Rick Roe||CL|\n"  \
  "Iota|10.1000/i|Jane Doe; Rick Roe||CL|\n"
#define FEW_SHELLS "Gamma|10.1000/c|Jane Doe; Pam Poe||AG|\nDelta|10.1000/d|Jane Doe; Pam Poe||AG|\n"
#define SHELLS FEW_SHELLS "Kappa|10.1000/k|Jane Doe; Pam Poe||AG|\n"

/* What is doubtful, as `one or other: why` */
static void
assert_doubts (BwTestLibrary *library,
               const char    *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doubts = bw_doubt_explain_list (library->db, 10, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < doubts->len; i++)
    {
      const BwDoubt *doubt = g_ptr_array_index (doubts, i);
      g_autofree char *title = bw_doubt_words_title (doubt);
      g_autofree char *evidence = bw_doubt_words_evidence (doubt);

      g_string_append_printf (all, "%s %s\n", title, evidence);
    }
  g_assert_cmpstr (all->str, ==, expected);
}

#define IN_DOUBT \
  "Jane Doe: one or two? the same name · but no co-author in common · but some in CL and some in AG\n"

static void
decide_of_jane (BwTestLibrary *library,
                BwDecision *(*func) (BwDb *, BwRef, BwChanges *, GError **) )
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    func (library->db, find_author (library, "Jane Doe", "Alpha"), changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

/* A rare name is one person's, and where nothing ties the papers it is asked. */
static void
test_doubtful (Fixture       *fixture,
               gconstpointer  data)
{
  bw_test_state (fixture->library, "one", POETRY);
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "two", FEW_SHELLS);
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "two", SHELLS);
  assert_works (fixture->library, "Jane Doe", "6");
  assert_doubts (fixture->library, IN_DOUBT);
  bw_test_state (fixture->library, "three", "Eta|10.1000/e|Jane Doe; Rick Roe||AG|\n");
  assert_doubts (fixture->library, "");
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  bw_test_state (fixture->library, "one", POETRY);
  bw_test_state (fixture->library, "two", SHELLS);
  decide_of_jane (fixture->library, bw_decisions_whole);
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "two", "Zeta|10.1000/z|Ann Lee||AG|\n");
  bw_test_state (fixture->library, "two", SHELLS);
  assert_doubts (fixture->library, "");
  bw_test_step (fixture->library, bw_decisions_undo);
  assert_doubts (fixture->library, IN_DOUBT);
  bw_test_step (fixture->library, bw_decisions_redo);
  assert_doubts (fixture->library, "");
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  bw_test_state (fixture->library, "one", POETRY);
  bw_test_state (fixture->library, "two", SHELLS);
  decide_of_jane (fixture->library, bw_decisions_split_works);
  assert_works (fixture->library, "Jane Doe", "3 3");
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "two", "Zeta|10.1000/z|Ann Lee||AG|\n");
  bw_test_state (fixture->library, "two", SHELLS);
  assert_works (fixture->library, "Jane Doe", "3 3");
  bw_test_step (fixture->library, bw_decisions_undo);
  assert_works (fixture->library, "Jane Doe", "6");
  assert_doubts (fixture->library, IN_DOUBT);
}

/* What may be refused is refused with what speaks for that. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwRef jane;

  bw_test_state (fixture->library, "one", POETRY);
  jane = find_author (fixture->library, "Jane Doe", "Alpha");
  g_assert_null (bw_decisions_split_works (fixture->library->db, jane, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
  g_clear_error (&error);
  g_assert_null (bw_decisions_whole (fixture->library->db, (BwRef){ BW_KIND_PAPER, 1 }, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_INVALID);
  g_clear_error (&error);
  bw_decision_free (bw_decisions_whole (fixture->library->db, jane, changes, &error));
  g_assert_no_error (error);
  g_assert_null (bw_decisions_whole (fixture->library->db, jane, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
}

/* The page shows both parts of somebody side by side, and asks what they are. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const PARTS[] = { "Jane Doe: one or two?", "Is this one person, or two of one name?",
                                       "One person (S)", "Two people (D)", "Rick Roe", "Pam Poe", "Alpha",
                                       "Delta", "but no co-author in common" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  g_autofree char *page = NULL;

  bw_test_state (fixture->library, "one", POETRY SHELLS);
  doubts = bw_doubt_explain_list (fixture->library->db, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (doubts->len, ==, 1);
  page = bw_page_from_doubt (g_ptr_array_index (doubts, 0));
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (strstr (page, PARTS[i]) == NULL)
      g_error ("The page lacks “%s”: %s", PARTS[i], page);
}

/* Documents of papers by people of few names, who have written with few others. */
static char *
make_papers (GRand *rand,
             guint  number)
{
  static const char *const NAMES[] = { "Wei Wang", "Yang Liu", "Wei Wang orcid:0000-0001-0000-0009",
                                       "Wei Wang orcid:0000-0002-0000-0006", "Min-Jun Kim", "Jane Doe",
                                       "Jane Doe orcid:0000-0003-0000-0002" };
  static const char *const OTHERS[] = { "Rick Roe", "Pam Poe", "Max Moe", "Li Zhang", "Ann Lee", "Yan Xu" };
  static const char *const PLACES[] = { "", "", "NTU", "Acme Institute" };
  GString *papers = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      guint paper = g_rand_boolean (rand) ? number * 4 + (guint) i : (guint) g_rand_int_range (rand, 100, 104);

      g_string_append_printf (papers, "Work %u|10.1000/%u|%s", paper, paper,
                              NAMES[g_rand_int_range (rand, 0, G_N_ELEMENTS (NAMES))]);
      if (g_rand_int_range (rand, 0, 6) == 0)
        g_string_append_printf (papers, "; %s", NAMES[g_rand_int_range (rand, 0, G_N_ELEMENTS (NAMES))]);
      for (int j = g_rand_int_range (rand, 0, 3); j > 0; j--)
        g_string_append_printf (papers, "; %s", OTHERS[g_rand_int_range (rand, 0, G_N_ELEMENTS (OTHERS))]);
      g_string_append_printf (papers, "|%s|C%d|", PLACES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PLACES))],
                              g_rand_int_range (rand, 0, 3));
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_string_append_printf (papers, "10.1000/%d", g_rand_int_range (rand, 100, 104));
      g_string_append_c (papers, '\n');
    }

  return g_string_free (papers, FALSE);
}

/* Who is who: all works of each person, a line each, whatever their ids. */
static char *
describe (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines =
    bw_db_get_strings (library->db,
                       "SELECT name || ': ' || titles || coalesce (' ' || keys, '') FROM ("
                       "  SELECT person.name AS name, group_concat (title, ', ') AS titles,"
                       "         (SELECT group_concat (DISTINCT value) FROM person_identifier"
                       "           WHERE person_id = person.id) AS keys FROM person"
                       "    JOIN (SELECT DISTINCT person_id, title FROM authorship JOIN paper ON paper.id = paper_id"
                       "           ORDER BY title) AS work ON person_id = person.id GROUP BY person.id) ORDER BY 1",
                       &error, "");

  g_assert_no_error (error);

  return g_strjoinv ("\n", lines);
}

static void
shuffle (GRand *rand,
         guint *order,
         guint  n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (int) i);
      guint swap = order[i - 1];

      order[i - 1] = order[j];
      order[j] = swap;
    }
}

/* Some come twice, and some are another before. */
static void
state_in_order (BwTestLibrary  *library,
                GRand          *rand,
                char          **documents,
                const guint    *order,
                guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = g_strdup_printf ("s%u", order[i]);

      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          g_autofree char *papers = make_papers (rand, order[i]);

          bw_test_state (library, source, papers);
        }
      bw_test_state (library, source, documents[order[i]]);
    }
}

static void
permute (guint32 seed)
{
  enum
  {
    N = 8
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_auto (GStrv) documents = g_new0 (char *, N + 1);
  g_autofree char *expected = NULL;
  guint order[N];

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N; i++)
    {
      order[i] = i;
      documents[i] = make_papers (rand, i);
      g_test_message ("s%u\n%s", i, documents[i]);
    }
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();
      g_autofree char *found = NULL;

      shuffle (rand, order, N);
      state_in_order (library, rand, documents, order, N);
      found = describe (library);
      if (expected == NULL)
        expected = g_steal_pointer (&found);
      else
        bw_test_assert_texts (found, expected);
    }
}

/* Who is who does not depend on what came first. */
static void
test_order (void)
{
  for (guint32 seed = 1; seed <= (g_test_thorough () ? 300 : 6); seed++)
    permute (seed);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* Works far apart by what is stated of them are of two, whichever was stated first. */
static void
test_stated_years (void)
{
  static const char *const FILES[] = { "One|10.1000/c|Vittorio Zonca||LG||1950", "Two|10.1000/b|Vittorio Zonca||AI||2010",
                                       "One|10.1000/c|Vittorio Zonca||LG||2005" };
  static const guint ORDERS[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();

      for (guint j = 0; j < G_N_ELEMENTS (ORDERS[i]); j++)
        {
          g_autofree char *source = g_strdup_printf ("f%u", ORDERS[i][j]);

          bw_test_state (library, source, FILES[ORDERS[i][j]]);
        }
      g_test_message ("order %u", (guint) i);
      g_assert_cmpint (bw_test_library_count (library, "person"), ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/namesakes/told-apart", test_told_apart);
  ADD ("/namesakes/one-document", test_one_document);
  ADD ("/namesakes/rare", test_rare);
  ADD ("/namesakes/weak-ties", test_weak_ties);
  ADD ("/namesakes/identified", test_identified);
  ADD ("/namesakes/together", test_together);
  ADD ("/namesakes/together-beside", test_together_beside);
  ADD ("/namesakes/over-and-over", test_over_and_over);
  ADD ("/namesakes/merged", test_merged);
  ADD ("/namesakes/distinct", test_distinct);
  ADD ("/namesakes/marked", test_marked);
  ADD ("/namesakes/older-library", test_older_library);
  ADD ("/namesakes/older-owner", test_older_owner);
  ADD ("/namesakes/doubtful", test_doubtful);
  ADD ("/namesakes/whole", test_whole);
  ADD ("/namesakes/split", test_split);
  ADD ("/namesakes/refused", test_refused);
  ADD ("/namesakes/page", test_page);
  g_test_add_func ("/namesakes/stated-years", test_stated_years);
  g_test_add_func ("/namesakes/order", test_order);

  return g_test_run ();
}
