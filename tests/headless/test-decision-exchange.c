#include <string.h>

#include "bw-decisions.h"
#include "bw-mention-decisions.h"
#include "bw-test-exchange.h"
#include "bw-test-fixture.h"

/* What is decided of people of one name is so of the same people in the library of a colleague,
 * whatever came there first. */

typedef struct
{
  const char *source;
  const char *papers;
} Document;

/* Three of one name, whom nothing ties; one whose works fall into two, and one with two names. */
static const Document DOCUMENTS[] = {
  { "a", "Alpha|10.1000/a|Wei Wang; Rick Roe||CL|\n" },
  { "b", "Beta|10.1000/b|Wei Wang; Rick Roe||CL|\n" },
  { "c", "Gamma|10.1000/c|Wei Wang; Pam Poe||CV|\n" },
  { "d", "Delta|10.1000/d|Wei Wang; Pam Poe||CV|\n" },
  { "e", "Epsilon|10.1000/e|Wei Wang; Ann Lee||LG|\n" },
  { "f", "Zeta|10.1000/f|W. Wang; Bob May||LG|\n" },
  { "g", "Eta|10.1000/g|Pia Quill; Ann Lee||LG|\nSeven|10.1000/g7|Pia Quill; Ann Lee||LG|\n" },
  { "h", "Theta|10.1000/h|Pia Quill; Ann Lee||LG|\n" },
  { "i", "Iota|10.1000/i|Pia Quill; Zed Zoe||AG|\nEight|10.1000/i8|Pia Quill; Zed Zoe||AG|\n"
         "Nine|10.1000/i9|Pia Quill; Zed Zoe||AG|\n" },
  { "j", "Kappa|10.1000/j|Jane Doe orcid:0000-0001-0000-0009||LG|\n" },
  { "k", "Lambda|10.1000/k|J. Doe orcid:0000-0001-0000-0009||CL|\n" },
};

#define N_DOCUMENTS G_N_ELEMENTS (DOCUMENTS)
#define N_ORDERS 5
#define ALL 0x7ffu

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
end (BwTestLibrary  *library,
     BwDecision     *decision,
     GError        **error)
{
  g_assert_no_error (*error);
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

  end (library, bw_decisions_distinct (library->db, find (library, "Gamma"), find (library, "Epsilon"), changes, &error), &error);
}

static void
decide_whole (BwTestLibrary *library)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  GError *error = NULL;

  end (library, bw_decisions_whole (library->db, find (library, "Gamma"), changes, &error), &error);
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
  gint64 id = merge (library, "Alpha", "Gamma");

  merge (library, "Alpha", "Epsilon");
  bw_test_revert (library, id);
}

static void
decide_works (BwTestLibrary *library)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  GError *error = NULL;

  end (library, bw_decisions_split_works (library->db, find (library, "Eta"), changes, &error), &error);
}

/* By what the program finds first: the name. */
static void
decide_name (BwTestLibrary *library)
{
  g_autofree char *author = bw_test_author (library, "Kappa");

  bw_test_split (library, author);
}

static const struct
{
  const char *name;
  Decide decide;
  const char *of;
  const char *partition; /* how many papers each of the name has, the most first */
} KINDS[] = {
  { "merge", decide_merge, "W%Wang", "4 1 1" },
  { "merges", decide_merges, "W%Wang", "5 1" },
  { "other-name", decide_other_name, "W%Wang", "3 2 1" },
  { "distinct", decide_distinct, "W%Wang", "2 2 1 1" },
  { "whole", decide_whole, "W%Wang", "2 2 1 1" },
  { "part", decide_part, "W%Wang", "2 1 1 1 1" },
  { "revert", decide_revert, "W%Wang", "3 2 1" },
  { "works", decide_works, "Pia Quill", "3 3" },
  { "name", decide_name, "J%Doe", "1 1" },
};

static void
assert_counts (BwTestLibrary *library,
               const char    *name,
               const char    *expected)
{
  static const char GET[] = "SELECT cast (count (DISTINCT paper_id) AS TEXT) FROM authorship JOIN person ON person.id = person_id"
                            " WHERE name LIKE ?1 GROUP BY person_id ORDER BY 1 DESC";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) counts = bw_db_get_strings (library->db, GET, &error, "s", name);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = g_strjoinv (" ", counts);
  g_assert_cmpstr (found, ==, expected);
}

/* What a colleague has before the file comes. */
static const guint BEFORE[N_ORDERS] = { ALL, 0, 0x555, 0x2aa, 0x2b3 };

static void
test_kind (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *file = NULL;
  g_autofree char *expected = NULL;

  state_documents (library);
  KINDS[kind].decide (library);
  assert_counts (library, KINDS[kind].of, KINDS[kind].partition);
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
      state_some (other, ALL & ~BEFORE[i]);
      partition = bw_test_partition (other);
      bw_test_assert_texts (partition, expected);
      g_assert_cmpuint (bw_test_take_over (other, file), ==, 0);
      again = bw_test_partition (other);
      bw_test_assert_texts (again, expected);
      bw_test_library_free (other);
    }
  bw_test_library_free (library);
}

#define STRANGER "Omega|10.1000/o|Wei Wang; Zed Zoe||DB|\n"

/* Who has the name and none of the papers is another, whether they come before those who are waited
 * for or after the file. */
static void
test_stranger (void)
{
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *file = NULL;
  g_autofree char *expected = NULL;

  state_documents (library);
  decide_merge (library);
  file = bw_test_write_decisions (library);
  bw_test_state (library, "o", STRANGER);
  expected = bw_test_partition (library);
  for (guint i = 0; i < 2; i++)
    {
      BwTestLibrary *other = bw_test_library_new ();
      g_autofree char *alone = NULL;
      g_autofree char *partition = NULL;

      g_test_message ("stranger %u", i);
      if (i == 0)
        bw_test_state (other, "o", STRANGER);
      g_assert_cmpuint (bw_test_take_over (other, file), ==, 1);
      if (i == 1)
        bw_test_state (other, "o", STRANGER);
      bw_test_state (other, "a", DOCUMENTS[0].papers);
      alone = bw_test_partition (other);
      g_assert_nonnull (strstr (alone, "\nOmega/1\n"));
      state_documents (other);
      partition = bw_test_partition (other);
      bw_test_assert_texts (partition, expected);
      bw_test_library_free (other);
    }
  bw_test_library_free (library);
}

#define ENTRY(action, keep, other)                                                                               \
  "{\"action\": \"" action "\", \"kind\": \"person\", \"keep\": {\"name\": \"Wei Wang\", \"keys\": [" keep "]}," \
  " \"other\": {\"name\": \"Wei Wang\", \"keys\": [" other "]}}"
#define FILE_OF(entries) "{\"bookwheel-decisions\": 1, \"decisions\": [" entries "]}"
#define NAME "\"name:wei wang\""
#define A NAME ", \"paper:doi:10.1000/a\""
#define C NAME ", \"paper:doi:10.1000/c\""
#define AC A ", \"paper:doi:10.1000/c\""
#define NOWHERE NAME ", \"paper:doi:10.1000/nowhere\""

/* Who is waited for has the first paper that comes and tells them. */
static void
test_first_paper (void)
{
  BwTestLibrary *library = bw_test_library_new ();
  BwTestLibrary *other = bw_test_library_new ();
  g_autofree char *file = NULL;

  state_documents (library);
  decide_distinct (library);
  file = bw_test_write_decisions (library);
  g_assert_cmpuint (bw_test_take_over (other, file), ==, 1);
  bw_test_state (other, "c", DOCUMENTS[2].papers);
  g_assert_cmpint (bw_test_library_count (other, "person WHERE id IN (SELECT keep_id FROM decision)"), ==, 1);
  bw_test_library_free (other);
  bw_test_library_free (library);
}

/* Where several may be meant nothing is decided of any. */
static void
test_unclear (void)
{
  static const char *const FILES[] = {
    FILE_OF (ENTRY ("merge", NAME, "\"name:w wang\"")),
    FILE_OF (ENTRY ("merge", "\"name:w wang\"", NAME)),
    FILE_OF (ENTRY ("merge", AC, "\"name:w wang\"")),
    FILE_OF (ENTRY ("distinct", AC, "\"name:w wang\"")),
    FILE_OF (ENTRY ("whole", NAME, NAME)),
    FILE_OF (ENTRY ("split", NAME, "\"name:w wang\"")),
    FILE_OF (ENTRY ("split", NAME, "\"paper:doi:10.1000/nowhere\"")),
  };
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *before = NULL;

  state_documents (library);
  before = bw_test_export (library);
  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *after = NULL;

      g_test_message ("%s", FILES[i]);
      bw_test_assert_report (library, FILES[i], "0 0 1");
      after = bw_test_export (library);
      bw_test_assert_texts (after, before);
      g_assert_cmpint (bw_test_library_count (library, "decision WHERE decider = 'person'"), ==, 0);
    }
  bw_test_library_free (library);
}

/* Entries that contradict each other, that say what cannot be or are about nobody: the last holds, and
 * what is there stays what it is. */
static void
test_hostile (void)
{
  static const char *const FILES[] = {
    FILE_OF (ENTRY ("merge", A, C) ", " ENTRY ("distinct", A, C)),
    FILE_OF (ENTRY ("distinct", A, C) ", " ENTRY ("merge", A, C)),
    FILE_OF (ENTRY ("merge", A, C) ", " ENTRY ("merge", C, A)),
    FILE_OF (ENTRY ("merge", A, A)),
    FILE_OF (ENTRY ("distinct", A, A)),
    FILE_OF (ENTRY ("merge", NOWHERE, A)),
    FILE_OF (ENTRY ("split", A, "\"paper:\", \"paper:doi\", \"paper:title:\", \"paper:paper:doi:10.1000/c\"")),
    FILE_OF (ENTRY ("merge", "\"paper:doi:10.1000/a\"", "\"document:listing:a\"")),
    FILE_OF (ENTRY ("whole", "\"paper:doi:10.1000/a\", \"title:alpha\"", "\"author:x\"")),
  };

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      BwTestLibrary *library = bw_test_library_new ();
      g_autofree char *first = NULL;
      g_autofree char *partition = NULL;
      g_autofree char *again = NULL;

      g_test_message ("%s", FILES[i]);
      state_documents (library);
      first = bw_test_report (library, FILES[i]);
      partition = bw_test_partition (library);
      if (i < 2)
        g_assert_true ((strstr (partition, "Alpha/1 Beta/1 Delta/1 Gamma/1") != NULL) == (i == 1));
      g_clear_pointer (&first, g_free);
      first = bw_test_report (library, FILES[i]);
      g_assert_true (g_str_has_prefix (first, "0 "));
      again = bw_test_partition (library);
      bw_test_assert_texts (again, partition);
      state_documents (library);
      bw_test_library_free (library);
    }
}

/* Who is one there may be several here: who has nothing but what is told is joined, and whoever has
 * something else stays who they are. */
static void
test_parted (void)
{
  static const char FILE[] = FILE_OF (ENTRY ("merge", A ", \"paper:doi:10.1000/a2\", \"paper:doi:10.1000/b\"", C));
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *partition = NULL;
  g_autofree char *joined = NULL;

  bw_test_state (library, "a", "Alpha|10.1000/a|Wei Wang; Rick Roe||CL|\nAnother|10.1000/a2|Wei Wang; Rick Roe||CL|\n");
  bw_test_state (library, "b", "Beta|10.1000/b|Wei Wang; Cy Coe||DB|\nOther|10.1000/x|Wei Wang; Cy Coe||DB|\n");
  bw_test_state (library, "c", "Gamma|10.1000/c|Wei Wang; Pam Poe||CV|\n");
  bw_test_assert_report (library, FILE, "1 0 0");
  partition = bw_test_partition (library);
  g_assert_nonnull (strstr (partition, "Alpha/1 Another/1 Gamma/1"));
  g_assert_nonnull (strstr (partition, "Beta/1 Other/1"));
  g_assert_cmpint (bw_test_library_count (library, "decision WHERE keep_keys LIKE '%10.1000/b%'"), ==, 0);
  bw_test_library_free (library);

  library = bw_test_library_new ();
  bw_test_state (library, "b", "Beta|10.1000/b|Wei Wang; Cy Coe||DB|\n");
  bw_test_state (library, "a", "Alpha|10.1000/a|Wei Wang; Rick Roe||CL|\nAnother|10.1000/a2|Wei Wang; Rick Roe||CL|\n");
  bw_test_state (library, "c", "Gamma|10.1000/c|Wei Wang; Pam Poe||CV|\n");
  bw_test_assert_report (library, FILE, "1 0 0");
  bw_test_assert_report (library, FILE, "0 1 0");
  joined = bw_test_partition (library);
  g_assert_nonnull (strstr (joined, "Alpha/1 Another/1 Beta/1 Gamma/1"));
  bw_test_library_free (library);
}

/* Whoever has the identifier is meant, whatever else they have written; and nobody who has another. */
static void
test_identified (void)
{
  static const char FILE[] = FILE_OF (ENTRY ("merge", A ", \"orcid:0000-0001-0000-0009\"", C ", \"orcid:0000-0002-0000-0006\""));
  BwTestLibrary *library = bw_test_library_new ();
  g_autofree char *partition = NULL;
  g_autofree char *apart = NULL;

  bw_test_state (library, "a", "Alpha|10.1000/a|Wei Wang orcid:0000-0003-0000-0003; Rick Roe||CL|\n");
  bw_test_state (library, "b", "Beta|10.1000/b|Wei Wang orcid:0000-0001-0000-0009; Cy Coe||DB|\n");
  bw_test_state (library, "c", "Gamma|10.1000/c|Wei Wang; Pam Poe||CV|\n");
  bw_test_assert_report (library, FILE, "1 0 0");
  partition = bw_test_partition (library);
  g_assert_nonnull (strstr (partition, "Beta/1 Gamma/1"));
  bw_test_library_free (library);

  library = bw_test_library_new ();
  bw_test_state (library, "a", "Alpha|10.1000/a|Wei Wang orcid:0000-0003-0000-0003; Rick Roe||CL|\n");
  bw_test_state (library, "c", "Gamma|10.1000/c|Wei Wang; Pam Poe||CV|\n");
  bw_test_assert_report (library, FILE, "1 0 0");
  apart = bw_test_partition (library);
  g_assert_null (strstr (apart, "Alpha/1 Gamma/1"));
  bw_test_library_free (library);
}

static void
state_posted (BwTestLibrary *library,
              guint          first)
{
  bw_test_state (library, DOCUMENTS[first].source, DOCUMENTS[first].papers);
  bw_test_state (library, DOCUMENTS[first + 1].source, DOCUMENTS[first + 1].papers);
  bw_test_post (library, "post", "We have heard of this from Wei Wang in spring.");
  bw_test_read_posts (library);
}

#define FOUND "mention WHERE found > 0"

/* Whom a text does not mean is one of those of the name, and no other. */
static void
test_mention (void)
{
  BwTestLibrary *library = bw_test_library_new ();
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autofree char *file = NULL;
  GError *error = NULL;

  state_posted (library, 2);
  g_assert_cmpint (bw_test_library_count (library, FOUND), ==, 1);
  end (library,
       bw_mention_decisions_make (library->db, BW_DECISION_REJECT, "mention/1", NULL, changes, &error), &error);
  g_assert_cmpint (bw_test_library_count (library, FOUND), ==, 0);
  file = bw_test_write_decisions (library);
  g_assert_cmpuint (bw_test_take_over (library, file), ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      BwTestLibrary *other = bw_test_library_new ();

      state_posted (other, 2 * i);
      g_assert_cmpint (bw_test_library_count (other, FOUND), ==, 1);
      bw_test_assert_report (other, file, "1 0 0");
      bw_test_assert_report (other, file, "0 1 0");
      g_assert_cmpint (bw_test_library_count (other, FOUND), ==, i == 1 ? 0 : 1);
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

  g_test_add_func ("/decision-exchange/stranger", test_stranger);
  g_test_add_func ("/decision-exchange/first-paper", test_first_paper);
  g_test_add_func ("/decision-exchange/unclear", test_unclear);
  g_test_add_func ("/decision-exchange/hostile", test_hostile);
  g_test_add_func ("/decision-exchange/parted", test_parted);
  g_test_add_func ("/decision-exchange/identified", test_identified);
  g_test_add_func ("/decision-exchange/mention", test_mention);

  return g_test_run ();
}
