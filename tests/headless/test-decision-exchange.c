#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-test-exchange.h"
#include "bw-test-fixture.h"

/* What is decided of people of one name is so of the same people in the library of a colleague,
 * whatever came there first. */

typedef struct
{
  const char *source;
  const char *papers;
} Document;

/* Three of one name, whom nothing ties. */
static const Document DOCUMENTS[] = {
  { "a", "Alpha|10.1000/a|Wei Wang; Rick Roe||CL|\n" },
  { "b", "Beta|10.1000/b|Wei Wang; Rick Roe||CL|\n" },
  { "c", "Gamma|10.1000/c|Wei Wang; Pam Poe||CV|\n" },
  { "d", "Delta|10.1000/d|Wei Wang; Pam Poe||CV|\n" },
  { "e", "Epsilon|10.1000/e|Wei Wang; Ann Lee||LG|\n" },
  { "f", "Zeta|10.1000/f|W. Wang; Bob May||LG|\n" },
};

#define N_DOCUMENTS G_N_ELEMENTS (DOCUMENTS)
#define N_ORDERS 5

typedef void (*Decide) (BwTestLibrary *library);

static void
state_some (BwTestLibrary *library,
            guint          bits)
{
  for (guint i = N_DOCUMENTS; i > 0; i--)
    if ((bits >> (i - 1)) & 1)
      bw_test_state (library, DOCUMENTS[i - 1].source, DOCUMENTS[i - 1].papers);
}

static void
state_documents (BwTestLibrary *library)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    bw_test_state (library, DOCUMENTS[i].source, DOCUMENTS[i].papers);
}

static gint64
merge (BwTestLibrary *library,
       const char    *keep,
       const char    *other)
{
  g_autofree char *one = bw_test_author (library, keep);
  g_autofree char *two = bw_test_author (library, other);

  return bw_test_merge (library, one, two);
}

static BwRef
find (BwTestLibrary *library,
      const char    *title)
{
  g_autofree char *author = bw_test_author (library, title);

  return bw_test_find (library, author);
}

static void
end (BwTestLibrary *library,
     BwDecision    *decision,
     GError        *error)
{
  g_assert_no_error (error);
  bw_decision_free (decision);
  bw_test_check (library);
}

static void
decide_merge (BwTestLibrary *library)
{
  merge (library, "Gamma", "Alpha");
}

static void
decide_merges (BwTestLibrary *library)
{
  merge (library, "Epsilon", "Gamma");
  merge (library, "Alpha", "Epsilon");
}

static void
decide_other_name (BwTestLibrary *library)
{
  merge (library, "Gamma", "Zeta");
}

static void
decide_distinct (BwTestLibrary *library)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  GError *error = NULL;

  end (library, bw_decisions_distinct (library->db, find (library, "Gamma"), find (library, "Epsilon"), changes, &error),
       error);
}

static void
decide_whole (BwTestLibrary *library)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  GError *error = NULL;

  end (library, bw_decisions_whole (library->db, find (library, "Gamma"), changes, &error), error);
}

static void
decide_part (BwTestLibrary *library)
{
  g_autofree char *author = bw_test_author (library, "Gamma");

  bw_test_part (library, author, "Wei Wang", "paper:doi:10.1000/d");
}

static void
decide_revert (BwTestLibrary *library)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  GError *error = NULL;
  gint64 id = merge (library, "Alpha", "Gamma");

  merge (library, "Alpha", "Epsilon");
  end (library, bw_decision_revert (library->db, id, changes, &error), error);
}

static const struct
{
  const char *name;
  Decide      decide;
  const char *partition; /* how many papers each of the name has, the most first */
} KINDS[] = {
  { "merge", decide_merge, "4 1 1" },
  { "merges", decide_merges, "5 1" },
  { "other-name", decide_other_name, "3 2 1" },
  { "distinct", decide_distinct, "2 2 1 1" },
  { "whole", decide_whole, "2 2 1 1" },
  { "part", decide_part, "2 1 1 1 1" },
  { "revert", decide_revert, "3 2 1" },
};

static void
assert_counts (BwTestLibrary *library,
               const char    *expected)
{
  static const char GET[] = "SELECT cast (count (DISTINCT paper_id) AS TEXT) FROM authorship JOIN person ON person.id = person_id"
                            " WHERE name LIKE 'W%Wang' GROUP BY person_id ORDER BY 1 DESC";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) counts = bw_db_get_strings (library->db, GET, &error, "");
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = g_strjoinv (" ", counts);
  g_assert_cmpstr (found, ==, expected);
}

/* What a colleague has before the file comes. */
static const guint BEFORE[N_ORDERS] = { 0x3f, 0, 0x15, 0x2a, 0x33 };

static void
test_kind (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *file = NULL;
  g_autofree char *expected = NULL;

  state_documents (library);
  KINDS[kind].decide (library);
  assert_counts (library, KINDS[kind].partition);
  file = bw_test_write_decisions (library);
  expected = bw_test_partition (library);
  g_assert_cmpuint (bw_test_take_over (library, file), ==, 0);
  for (guint i = 0; i < N_ORDERS; i++)
    {
      BwTestLibrary *other = bw_test_library_new ();
      g_autofree char *partition = NULL;
      g_autofree char *again = NULL;

      g_test_message ("%s, order %u", KINDS[kind].name, i);
      state_some (other, BEFORE[i]);
      g_assert_cmpuint (bw_test_take_over (other, file), >, 0);
      g_assert_cmpuint (bw_test_take_over (other, file), ==, 0);
      state_some (other, 0x3f & ~BEFORE[i]);
      partition = bw_test_partition (other);
      bw_test_assert_texts (partition, expected);
      g_assert_cmpuint (bw_test_take_over (other, file), ==, 0);
      again = bw_test_partition (other);
      bw_test_assert_texts (again, expected);
      bw_test_library_free (other);
    }
  bw_test_library_free (library);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autofree char *path = g_strconcat ("/decision-exchange/", KINDS[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kind);
    }

  return g_test_run ();
}
