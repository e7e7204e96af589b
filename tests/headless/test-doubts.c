#include <string.h>

#include "bw-block-query.h"
#include "bw-clue.h"
#include "bw-decision-table.h"
#include "bw-decisions.h"
#include "bw-doubt-explain.h"
#include "bw-doubt-table.h"
#include "bw-doubt-words.h"
#include "bw-error.h"
#include "bw-name-likeness.h"
#include "bw-test-fixture.h"

/* What is likely one and not joined is offered, with its evidence, and nothing else is. */

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Returns: (transfer full): a line for each pair, whatever its ids and their order */
static char *
describe (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = bw_doubt_table_list (library->db, 1000, 0, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (BwDoubt) doubt =
        bw_doubt_explain_get (library->db, g_array_index (rows, BwDoubtRow, i).id, &error);
      g_autofree char *evidence = NULL;
      gboolean turn;

      g_assert_no_error (error);
      g_assert_cmpint (doubt->score, ==, g_array_index (rows, BwDoubtRow, i).score);
      evidence = bw_doubt_words_evidence (doubt);
      turn = g_strcmp0 (doubt->one->name, doubt->other->name) > 0;
      g_ptr_array_add (lines, g_strdup_printf ("%s | %s: %s", turn ? doubt->other->name : doubt->one->name,
                                               turn ? doubt->one->name : doubt->other->name, evidence));
    }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
assert_doubts (BwTestLibrary *library,
               const char    *expected)
{
  g_autofree char *doubts = describe (library);

  g_assert_cmpstr (doubts, ==, expected);
}

static void
test_likeness (void)
{
  static const struct
  {
    const char *names[4];
    BwLikeness expected;
  } CASES[] = {
    { { "Jane", "Doe", "Jane", "Doe" }, BW_LIKENESS_SAME },
    { { "J.", "Doe", "Jane", "Doe" }, BW_LIKENESS_INITIALS },
    { { "J. K.", "Doe", "Jane", "Doe" }, BW_LIKENESS_INITIALS },
    { { "Jane K.", "Doe", "Jane", "Doe" }, BW_LIKENESS_MORE },
    { { "Jane K.", "Doe", "Jane L.", "Doe" }, BW_LIKENESS_NONE },
    { { "Geoff", "Doe", "Geoffrey", "Doe" }, BW_LIKENESS_SHORT },
    { { "Xiaoming", "Li", "Xiao-Ming", "Li" }, BW_LIKENESS_SPELLING },
    { { "Uwe", "Müller", "Uwe", "Mueller" }, BW_LIKENESS_SPELLING },
    { { "Wei", "Chen", "Chen", "Wei" }, BW_LIKENESS_ORDER },
    { { "Yann", "LeCun", "Yann", "Le Cun" }, BW_LIKENESS_SPELLING },
    { { "Y.", "LeCun", "Yann", "Le Cun" }, BW_LIKENESS_INITIALS },
    { { "Laurens", "van der Maaten", "Laurens", "Vandermaaten" }, BW_LIKENESS_SPELLING },
    { { "Yann", "LeCun", "Yann Le", "Cun" }, BW_LIKENESS_SPELLING },
    { { "Y.", "LeCun", "Yann Le", "Cun" }, BW_LIKENESS_INITIALS },
    { { "Yann", "LeCun", "Yann", "Cun" }, BW_LIKENESS_NONE },
    { { "Yann", "LeCun", "Le", "Cun" }, BW_LIKENESS_NONE },
    { { "Jane", "Doe", "John", "Doe" }, BW_LIKENESS_NONE },
    { { "Jane", "Doe", "Jane", "Roe" }, BW_LIKENESS_NONE },
    { { NULL, "Doe", "Jane", "Doe" }, BW_LIKENESS_NONE },
    { { "伟", "王", "伟强", "王" }, BW_LIKENESS_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const char *const *names = CASES[i].names;

      g_assert_cmpint (bw_name_likeness (names[0], names[1], names[2], names[3]), ==, CASES[i].expected);
      g_assert_cmpint (bw_name_likeness (names[2], names[3], names[0], names[1]), ==, CASES[i].expected);
    }
}

static void
test_blocks (void)
{
  g_autofree char *muller = bw_name_block ("Uwe", "Müller");
  g_autofree char *mueller = bw_name_block ("U.", "Mueller");
  g_autofree char *nobody = bw_name_block (NULL, "Plato");
  g_autofree char *words = bw_name_block_words ("Wei", "Chen");
  g_autofree char *turned = bw_name_block_words ("Chen", "Wei");
  g_autofree char *initial = bw_name_block_words ("W.", "Chen");
  g_autofree char *maaten = bw_name_block_glued ("L.", "van der Maaten");
  g_autofree char *vandermaaten = bw_name_block ("Laurens", "Vandermaaten");
  g_autofree char *whole = bw_name_block_glued ("Uwe", "Müller");
  g_auto (GStrv) openings = bw_name_block_openings (muller);
  g_auto (GStrv) several = bw_name_block_openings (maaten);

  g_assert_cmpstr (muller, ==, "muller u");
  g_assert_cmpstr (mueller, ==, muller);
  g_assert_cmpstr (nobody, ==, "");
  g_assert_cmpstr (words, ==, "chen wei");
  g_assert_cmpstr (turned, ==, words);
  g_assert_cmpstr (initial, ==, "");
  g_assert_true (g_strv_contains ((const char *const *) openings, "mueller u"));
  g_assert_cmpstr (maaten, ==, vandermaaten);
  g_assert_cmpstr (whole, ==, "");
  g_assert_true (g_strv_contains ((const char *const *) several, "van der maaten l"));
}

static void
test_people (BwTestFixture *fixture,
             gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe||LG|\nGamma|10.1000/c|May Poe||CL|");
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|J. Doe; Rick Roe||LG|\nDelta|10.1000/d|M. Poe||CV|");
  assert_doubts (fixture->library,
                 "J. Doe | Jane Doe: initials of the same name · both wrote with Rick Roe · both in LG");
}

/* The other of a decision about a mention is a document, whose id may be that of anybody. */
static void
test_mention_decisions (BwTestFixture *fixture,
                        gconstpointer  data)
{
  static const char DOUBTS[] =
    "J. Doe | Jane Doe: initials of the same name · both wrote with Rick Roe · both in LG";
  g_autoptr (BwDecision) decision = bw_decision_new (BW_DECISION_PROMOTE, BW_KIND_PERSON, "");
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  const BwDoubtRow *row;

  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe||LG|");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|J. Doe; Rick Roe||LG|");
  assert_doubts (fixture->library, DOUBTS);
  rows = bw_doubt_table_list (fixture->library->db, 10, 0, &error);
  row = &g_array_index (rows, BwDoubtRow, 0);
  decision->keep.id = row->one_id;
  decision->keep.name = g_strdup ("Jane Doe");
  decision->keep.keys = g_new0 (char *, 1);
  decision->other.id = row->other_id;
  decision->other.name = g_strdup ("");
  decision->other.keys = g_new0 (char *, 1);
  g_assert_cmpint (bw_decision_table_insert (fixture->library->db, decision, &error), >, 0);
  g_assert_no_error (error);
  bw_test_state (fixture->library, "three", "Eta|10.1000/e|J. Doe; Rick Roe||LG|");
  assert_doubts (fixture->library, DOUBTS);
}

static void
test_evidence (BwTestFixture *fixture,
               gconstpointer  data)
{
  bw_test_state (fixture->library, "one",
                 "Alpha|10.1000/a|Wei Chen; A. Lee; Bo Lin|NTU|LG|\nBeta|10.1000/b|Uwe Müller|Acme Institute|AI|");
  bw_test_state (fixture->library, "two",
                 "Gamma|10.1000/c|Chen Wei; A. Lee; Bo Lin|NTU|LG|\nDelta|10.1000/d|Uwe Mueller|Acme Institute|AI|");
  assert_doubts (fixture->library,
                 "Chen Wei | Wei Chen: the same name in another order · both wrote with A. Lee, Bo Lin"
                 " · both at NTU · both in LG\n"
                 "Uwe Mueller | Uwe Müller: another spelling of the same name · both at Acme Institute"
                 " · both in AI");
}

/* Names that are one elsewhere: in another script, without particles, with another hyphen. */
static void
test_elsewhere (BwTestFixture *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *one;
    const char *other;
    const char *expected;
  } CASES[] = {
    { "Ivan Petrov", "\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd \xd0\x9f\xd0\xb5\xd1\x82\xd1\x80\xd0\xbe\xd0\xb2",
      "the same name in another script" },
    { "Ivan Petrov", "\xd0\x98. \xd0\x9f\xd0\xb5\xd1\x82\xd1\x80\xd0\xbe\xd0\xb2", "initials of the same name" },
    { "Wei Wang", "\xe7\x8e\x8b\xe4\xbc\x9f", "the same name in another script" },
    { "Xiao-Ming Wang", "\xe7\x8e\x8b\xe5\xb0\x8f\xe6\x98\x8e", "the same name in another script" },
    { "Giorgos Papadopoulos",
      "\xce\x93\xce\xb9\xcf\x8e\xcf\x81\xce\xb3\xce\xbf\xcf\x82 "
      "\xce\xa0\xce\xb1\xcf\x80\xce\xb1\xce\xb4\xcf\x8c\xcf\x80\xce\xbf\xcf\x85\xce\xbb\xce\xbf\xcf\x82",
      "the same name in another script" },
    { "Jan van der Berg", "Jan Berg", "another spelling of the same name" },
    { "J. van der Berg", "Jan Berg", "initials of the same name" },
    { "Wang Wei", "Wei Wang", "the same name in another order" },
    { "Wang Xiao-Ming", "Xiaoming Wang", "another spelling of the same name" },
    { "Jean-Luc Moreau", "J.-L. Moreau", "initials of the same name" },
    { "Jean-Luc Moreau", "Jeanluc Moreau", "another spelling of the same name" },
    { "John Roe, Jr.", "J. Roe", "initials of the same name" },
    { "John Roe, Jr.", "John Roe", "the same name" },
  };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();
      const char *first = i % 2 == 0 ? CASES[i / 2].one : CASES[i / 2].other;
      const char *second = i % 2 == 0 ? CASES[i / 2].other : CASES[i / 2].one;
      g_autofree char *one = g_strdup_printf ("Alpha|10.1000/a|%s; Pam Poe; Ann Lund||LG|", first);
      g_autofree char *other = g_strdup_printf ("Beta|10.1000/b|%s; Pam Poe; Ann Lund||LG|", second);
      g_autofree char *found = NULL;

      g_test_message ("%s, %s", first, second);
      bw_test_state (library, "one", one);
      bw_test_state (library, "two", other);
      found = describe (library);
      g_assert_nonnull (strstr (found, CASES[i / 2].expected));
      g_assert_cmpint (bw_test_library_count (library, "doubtful"), ==, 1);
    }
}

/* A father and his son are two, whoever wrote with both, and it is not asked. */
static void
test_father (BwTestFixture *fixture,
             gconstpointer  data)
{
  static const char *const NAMES[] = { "John Roe Sr.", "John Roe, Jr.", "Roe, III, John" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *paper = g_strdup_printf ("Work %c|10.1000/%c|%s; Pam Poe; Ann Lund||LG||1990", 'A' + (int) i, 'a' + (int) i, NAMES[i]);
      g_autofree char *source = g_strdup_printf ("%" G_GSIZE_FORMAT, i);

      bw_test_state (fixture->library, source, paper);
    }
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 5);
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful WHERE kind = 'person'"), ==, 0);
}

/* Who is gone is found by no name, and who is made anew by theirs. */
static void
test_elsewhere_withdrawn (BwTestFixture *fixture,
                          gconstpointer  data)
{
  bw_test_state (fixture->library, "one",
                 "Alpha|10.1000/a|\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd \xd0\x9f\xd0\xb5\xd1\x82\xd1\x80\xd0\xbe\xd0\xb2; Pam Poe||LG|");
  g_assert_cmpint (bw_test_library_count (fixture->library, "latin_name"), ==, 1);
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Pam Poe||LG|");
  g_assert_cmpint (bw_test_library_count (fixture->library, "latin_name"), ==, 0);
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jan van der Berg; Pam Poe||LG|");
  g_assert_cmpint (bw_test_library_count (fixture->library, "latin_name"), ==, 1);
}

/* Two authors of one paper are two, unless two documents write one author otherwise. */
static void
test_one_paper (BwTestFixture *fixture,
                gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; J. Doe; Rick Roe||LG|");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|J. Doe; Rick Roe||LG|");
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe||LG|");
  bw_test_state (fixture->library, "three", "Alpha|10.1000/a|J. Doe||LG|");
  assert_doubts (fixture->library,
                 "J. Doe | Jane Doe: initials of the same name · different documents name either as an"
                 " author of Alpha · both in LG");
}

static void
test_identifiers (BwTestFixture *fixture,
                  gconstpointer  data)
{
  bw_test_state (fixture->library, "one",
                 "Alpha|10.1000/a|Jane Doe orcid:0000-0001-0000-0009; Rick Roe|NTU|LG|");
  bw_test_state (fixture->library, "two",
                 "Beta|10.1000/b|Jane Doe orcid:0000-0002-0000-0006; Rick Roe|NTU|LG|");
  assert_doubts (fixture->library,
                 "Jane Doe | Jane Doe: the same name · both wrote with Rick Roe · both at NTU · both in LG"
                 " · but each has an identifier of its own: orcid:0000-0001-0000-0009 and"
                 " orcid:0000-0002-0000-0006");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|Max May orcid:0000-0001-0000-0009|NTU|LG|");
  assert_doubts (fixture->library,
                 "Jane Doe | Max May: unlike names · both have orcid:0000-0001-0000-0009 · both at NTU"
                 " · both in LG");
}

static void
test_papers (BwTestFixture *fixture,
             gconstpointer  data)
{
  bw_test_state (fixture->library, "one",
                 "On Turtles and Their Shells|10.1000/a|Jane Doe|NTU|LG|\n"
                 "Turtle: Shells Harden Slowly In Water|10.1000/t|Ann Lee||LG|\nNotes|10.1000/n|Jane Doe||LG|");
  bw_test_state (fixture->library, "two",
                 "On Turtles and Their Shells|10.1000/b|J. Doe|NTU|LG|\n"
                 "Turtle: Hardening Shells In Cold Water||Ann Lee||LG|\nNotes|10.1000/m|Bob May||LG|\n"
                 "Turtle: Feeding Them||Max Moe||LG|");
  assert_doubts (fixture->library,
                 "J. Doe | Jane Doe: initials of the same name · both at NTU · both in LG\n"
                 "On Turtles and Their Shells | On Turtles and Their Shells: the same title · authors who"
                 " may be the same: Doe, Jane and Doe, J. · both at NTU · but each has an identifier of its"
                 " own: doi:10.1000/a and doi:10.1000/b\n"
                 "Turtle: Hardening Shells In Cold Water | Turtle: Shells Harden Slowly In Water: titles"
                 " that begin with the same words · both by Ann Lee · both speak of shells, water");
}

/* What is doubtful does not depend on what came first. */
static void
test_order (BwTestFixture *fixture,
            gconstpointer  data)
{
  static const char *const DOCUMENTS[] = {
    "Alpha|10.1000/a|Jane Doe; Rick Roe|NTU|LG|\nTurtle: Shells Harden Slowly In Water|10.1000/t|Ann Lee||LG|",
    "Beta|10.1000/b|J. Doe; Rick Roe||LG|\nTurtle: Hardening Shells In Cold Water||Ann Lee||LG|",
    "Gamma|10.1000/c|Jane K. Doe; R. Roe|NTU|LG|",
    "Alpha|10.1000/a|J. K. Doe; Rick Roe||AI|\nDelta||Doe Jane; R. Roe|NTU|LG|",
    "Eta|10.1000/e|Ivan Petrov; Xiao-Ming Wang; Jan Berg; Pam Poe||LG|",
    "Theta|10.1000/f|Иван Петров; 王小明; Jan van der Berg; Pam Poe||LG|\nIota|10.1000/i|И. Петров; Wang Xiaoming; Pam Poe||LG|",
  };
  static const guint ORDERS[][G_N_ELEMENTS (DOCUMENTS)] = {
    { 5, 3, 2, 1, 0, 4 }, { 1, 0, 5, 4, 3, 2 }, { 4, 2, 3, 0, 5, 1 }, { 0, 5, 3, 1, 4, 2 }
  };
  g_autofree char *expected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (DOCUMENTS); i++)
    bw_test_state (fixture->library, DOCUMENTS[i], DOCUMENTS[i]);
  expected = describe (fixture->library);
  g_assert_nonnull (strstr (expected, "Jane K. Doe"));
  g_assert_nonnull (strstr (expected, "Ivan Petrov | И. Петров"));
  g_assert_nonnull (strstr (expected, "Xiao-Ming Wang | 王小明"));
  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      g_autoptr (BwTestLibrary) other = bw_test_library_new ();
      g_autofree char *found = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (DOCUMENTS); j++)
        bw_test_state (other, DOCUMENTS[ORDERS[i][j]], DOCUMENTS[ORDERS[i][j]]);
      found = describe (other);
      bw_test_assert_texts (found, expected);
    }
}

static void
test_withdrawn (BwTestFixture *fixture,
                gconstpointer  data)
{
  gint64 id;
  g_autoptr (GError) error = NULL;

  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe||LG|");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|J. Doe; Rick Roe||LG|");
  id = bw_db_get_int64 (fixture->library->db, "SELECT id FROM doubtful", 0, &error);
  bw_test_state (fixture->library, "three", "Gamma|10.1000/c|J. Doe; Rick Roe||LG|");
  g_assert_cmpint (bw_db_get_int64 (fixture->library->db, "SELECT max (id) FROM doubtful", 0, &error), ==, id);
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|Ann Lee||LG|");
  bw_test_state (fixture->library, "three", "Beta|10.1000/b|Ann Lee||LG|");
  g_assert_no_error (error);
  assert_doubts (fixture->library, "");
}

static void
decide (BwTestLibrary *library,
        BwDecision *(*func) (BwDb *, BwRef, BwRef, BwChanges *, GError **),
        const char *one,
        const char *other)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    func (library->db, bw_test_find (library, one), bw_test_find (library, other), changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  g_assert_true (bw_changes_contains (changes, decision->kind, decision->keep.id));
  bw_test_check (library);
}

static void
test_decided (BwTestFixture *fixture,
              gconstpointer  data)
{
  static const char DOUBT[] =
    "J. Doe | Jane Doe: initials of the same name · both wrote with Rick Roe · both in LG";

  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe||LG|");
  bw_test_state (fixture->library, "two", "Beta|10.1000/b|J. Doe; Rick Roe||LG|");
  decide (fixture->library, bw_decisions_distinct, "person:\"J. Doe\"", "person:\"Jane Doe\"");
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "three", "Gamma|10.1000/c|J. Doe; Rick Roe||LG|");
  assert_doubts (fixture->library, "");
  bw_test_step (fixture->library, bw_decisions_undo);
  assert_doubts (fixture->library, DOUBT);
  bw_test_step (fixture->library, bw_decisions_redo);
  assert_doubts (fixture->library, "");
  bw_test_step (fixture->library, bw_decisions_undo);
  decide (fixture->library, bw_decisions_merge, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  assert_doubts (fixture->library, "");
  bw_test_step (fixture->library, bw_decisions_undo);
  assert_doubts (fixture->library, DOUBT);
}

static void
test_distinct_refused (BwTestFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwRef jane;
  BwRef rick;

  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jane Doe; Rick Roe|NTU|LG|");
  jane = bw_test_find (fixture->library, "person:\"Jane Doe\"");
  rick = bw_test_find (fixture->library, "person:\"Rick Roe\"");
  g_assert_null (bw_decisions_distinct (fixture->library->db, jane, jane, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
  g_clear_error (&error);
  g_assert_null (bw_decisions_distinct (fixture->library->db, jane, (BwRef){ BW_KIND_PAPER, 1 }, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (bw_decisions_distinct (fixture->library->db, (BwRef){ BW_KIND_ORGANISATION, 1 },
                                        (BwRef){ BW_KIND_ORGANISATION, 2 }, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_INVALID);
  g_clear_error (&error);
  bw_decision_free (bw_decisions_distinct (fixture->library->db, jane, rick, changes, &error));
  g_assert_no_error (error);
  g_assert_null (bw_decisions_distinct (fixture->library->db, jane, rick, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
}

/* A name that many have says nothing: no pair of it is offered, however many there are. */
static void
test_bound (BwTestFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) papers = g_string_new (NULL);

  for (guint i = 0; i < BW_BLOCK_MAX; i++)
    g_string_append_printf (papers, "Work %u|10.1000/%u|J%c%c Doe; Rick Roe||LG|\n", i, i, 'a' + i / 26, 'a' + i % 26);
  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|Jaaz Doe; Rick Roe||LG|");
  bw_test_state (fixture->library, "two", papers->str);
  assert_doubts (fixture->library, "");
  bw_test_state (fixture->library, "two", "Work|10.1000/1|Jaa Doe; Rick Roe||LG|");
  assert_doubts (fixture->library,
                 "Jaa Doe | Jaaz Doe: a short form of the same name · both wrote with Rick Roe · both in LG");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/doubts/likeness", test_likeness);
  g_test_add_func ("/doubts/blocks", test_blocks);
  BW_TEST_ADD ("/doubts/people", test_people);
  BW_TEST_ADD ("/doubts/mention-decisions", test_mention_decisions);
  BW_TEST_ADD ("/doubts/evidence", test_evidence);
  BW_TEST_ADD ("/doubts/elsewhere", test_elsewhere);
  BW_TEST_ADD ("/doubts/elsewhere-withdrawn", test_elsewhere_withdrawn);
  BW_TEST_ADD ("/doubts/father", test_father);
  BW_TEST_ADD ("/doubts/one-paper", test_one_paper);
  BW_TEST_ADD ("/doubts/identifiers", test_identifiers);
  BW_TEST_ADD ("/doubts/papers", test_papers);
  BW_TEST_ADD ("/doubts/order", test_order);
  BW_TEST_ADD ("/doubts/withdrawn", test_withdrawn);
  BW_TEST_ADD ("/doubts/decided", test_decided);
  BW_TEST_ADD ("/doubts/distinct-refused", test_distinct_refused);
  BW_TEST_ADD ("/doubts/bound", test_bound);

  return g_test_run ();
}
