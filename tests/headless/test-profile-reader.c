#include "bw-limits.h"
#include "bw-reader.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"

static BwReading *
read_text (const char *text,
           const char *const *folders)
{
  const BwReadContext context = { folders };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BwReading *reading = bw_reader_read (bytes, NULL, &context, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, "profile");
  g_assert_cmpuint (reading->records->len, ==, 1);

  return reading;
}

static const BwRecord *
only_record (const BwReading *reading)
{
  return g_ptr_array_index (reading->records, 0);
}

typedef struct
{
  const char *name;
  int         count;
} Count;

static void
check_counts (GPtrArray   *counts,
              const Count *expected,
              guint        n)
{
  g_assert_cmpuint (counts->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const BwCountRecord *count = g_ptr_array_index (counts, i);

      g_assert_cmpstr (count->name, ==, expected[i].name);
      g_assert_cmpint (count->count, ==, expected[i].count);
    }
}

typedef struct
{
  const char *folder;
  const char *name;
} File;

static void
check_mentions (GPtrArray  *mentions,
                const File *expected,
                guint       n)
{
  g_assert_cmpuint (mentions->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const BwFileRecord *file = g_ptr_array_index (mentions, i);

      g_assert_cmpstr (file->folder, ==, expected[i].folder);
      g_assert_cmpstr (file->name, ==, expected[i].name);
    }
}

static void
check_shared_person (const BwPersonRecord *person)
{
  static const Count COAUTHORS[] = {
    { "Andy Jones", 3 },
    { "Catherine Olsson", 3 },
    { "Christopher Olah", 3 },
    { "Dario Amodei", 3 },
    { "Nelson Elhage", 3 },
    { "Tom Conerly", 3 },
    { "Adam Jermyn", 2 },
    { "Adly Templeton", 2 },
    { "Amanda Askell", 2 },
    { "Anna Chen", 2 },
    { "Anna Goldie", 2 },
    { "Azalia Mirhoseini", 2 },
  };
  static const int CITED_BY[] = { 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
  static const File MENTIONS[] = { { "papers", "mathematical.md" },
                                   { "papers", "towards.md" },
                                   { "papers", "scaling.md" },
                                   { "papers-typed", "yuntao-2022-cat-s.md" } };
  const BwAffiliationRecord *affiliation;

  g_assert_cmpint (person->n_papers, ==, 5);
  g_assert_cmpint (person->n_affiliations, ==, 1);
  g_assert_cmpint (person->n_coauthors, ==, 12);
  g_assert_cmpint (person->n_cited_by, ==, 11);
  g_assert_cmpint (person->n_mentions, ==, 4);

  g_assert_cmpuint (person->affiliations->len, ==, 1);
  affiliation = g_ptr_array_index (person->affiliations, 0);
  g_assert_cmpstr (affiliation->name, ==, "Anthropic");
  g_assert_cmpstr (affiliation->kind, ==, "institute");

  check_counts (person->coauthors, COAUTHORS, G_N_ELEMENTS (COAUTHORS));
  g_assert_cmpuint (person->cited_by->len, ==, G_N_ELEMENTS (CITED_BY));
  for (guint i = 0; i < G_N_ELEMENTS (CITED_BY); i++)
    {
      const BwCountRecord *count = g_ptr_array_index (person->cited_by, i);

      g_assert_cmpint (count->count, ==, CITED_BY[i]);
      g_assert_false (g_ascii_isdigit (count->name[strlen (count->name) - 1]));
    }
  check_mentions (person->mentions, MENTIONS, G_N_ELEMENTS (MENTIONS));
}

static void
test_shared (void)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", "000");
  g_autoptr (BwReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  const BwRecord *record;

  if (bytes == NULL)
    return;

  reading = bw_reader_read (bytes, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, "profile");
  g_assert_cmpuint (reading->warnings->len, ==, 0);

  record = only_record (reading);
  g_assert_cmpint (record->kind, ==, BW_DOCUMENT_PROFILE);
  g_assert_cmpstr (record->key, ==, "thinker:tom-henighan");
  g_assert_cmpstr (record->title, ==, "Tom Henighan");
  g_assert_cmpstr (record->subject->key, ==, "thinker:tom-henighan");
  g_assert_cmpstr (record->subject->name, ==, "Tom Henighan");
  g_assert_cmpuint (record->papers->len, ==, 2);
  for (guint i = 0; i < record->papers->len; i++)
    {
      const BwPaperRecord *paper = g_ptr_array_index (record->papers, i);

      g_assert_false (paper->title_known);
      g_assert_cmpuint (strlen (paper->summary), >, 1000);
      g_assert_cmpuint (paper->authors->len, ==, 1);
      g_assert_cmpstr (((const BwAuthorRecord *) g_ptr_array_index (paper->authors, 0))->name, ==,
                       "Tom Henighan");
      g_assert_false (paper->authors_complete);
    }
  check_shared_person (record->subject);
}

/* The other pages that lie beside the project are not taken for profiles. */
static void
test_others (void)
{
  static const char *const OTHERS[] = { "001", "002", "003", "004" };

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", OTHERS[i]);
      g_autofree char *text = NULL;
      g_autoptr (BwLines) lines = NULL;

      if (bytes == NULL)
        return;
      text = g_utf8_make_valid (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      lines = bw_lines_new (text);
      g_assert_cmpint (bw_test_score (&bw_profile_reader, lines), <, 30);
    }
}

static void
test_library_folders (void)
{
  static const char *const FOLDERS[] = { "zk", "zk-old", NULL };
  static const File KNOWN[] = { { "zk", "qrxx.md" }, { "zk-old", "qrxx.md" }, { NULL, "zk.md" } };
  static const File UNKNOWN[] = { { NULL, "zkqrxx.md" },
                                  { NULL, "zk-oldqrxx.md" },
                                  { NULL, "zk.md" } };
  static const char TEXT[] = "thinker:jane-doeJane Doe\n"
                             "Mentions (3)\n- zkqrxx.md\n- zk-oldqrxx.md\n- zk.md\n";
  g_autoptr (BwReading) with = read_text (TEXT, FOLDERS);
  g_autoptr (BwReading) without = read_text (TEXT, NULL);

  check_mentions (only_record (with)->subject->mentions, KNOWN, G_N_ELEMENTS (KNOWN));
  g_assert_cmpuint (with->warnings->len, ==, 1);
  check_mentions (only_record (without)->subject->mentions, UNKNOWN, G_N_ELEMENTS (UNKNOWN));
  g_assert_cmpuint (without->warnings->len, ==, 3);
}

/* A page that states more than it lists was cut short; its papers always are. */
static void
test_cut_short (void)
{
  g_autoptr (BwReading) reading = read_text ("thinker:jane-doeJane Doe\n"
                                             "Authored papers (5)\n"
                                             "Co-authors (3)\n"
                                             "- Andy Jones3 shared\n"
                                             "Their work is cited by (1)\n"
                                             "- GPT-43× refs\n",
                                             NULL);
  static const Count COAUTHORS[] = { { "Andy Jones", 3 } };
  static const Count CITED_BY[] = { { "GPT-4", 3 } };
  const BwWarning *warning;

  check_counts (only_record (reading)->subject->coauthors, COAUTHORS, 1);
  check_counts (only_record (reading)->subject->cited_by, CITED_BY, 1);
  g_assert_cmpuint (reading->warnings->len, ==, 1);
  warning = g_ptr_array_index (reading->warnings, 0);
  g_assert_cmpint (warning->line, ==, 3);
}

static void
test_limits (void)
{
  g_autofree char *name = g_strnfill (2UL * BW_MAX_NAME_LENGTH, 'a');
  g_autofree char *title = g_strnfill (2UL * BW_MAX_TITLE_LENGTH, 'b');
  g_autofree char *text = g_strdup_printf ("thinker:jane-doeJane Doe\n"
                                           "Affiliations\n- %s(lab)\n"
                                           "Co-authors\n- %s1 shared\n"
                                           "Cited by\n- %s1× ref\n"
                                           "Mentions\n- %s.md\n",
                                           name, name, title, title);
  g_autoptr (BwReading) reading = read_text (text, NULL);
  const BwPersonRecord *person = only_record (reading)->subject;
  const BwAffiliationRecord *affiliation = g_ptr_array_index (person->affiliations, 0);
  const BwCountRecord *coauthor = g_ptr_array_index (person->coauthors, 0);
  const BwCountRecord *work = g_ptr_array_index (person->cited_by, 0);

  g_assert_cmpint (g_utf8_strlen (affiliation->name, -1), ==, BW_MAX_NAME_LENGTH);
  g_assert_cmpint (g_utf8_strlen (coauthor->name, -1), ==, BW_MAX_NAME_LENGTH);
  g_assert_cmpint (g_utf8_strlen (work->name, -1), ==, BW_MAX_TITLE_LENGTH);
  g_assert_cmpint (work->count, ==, 1);
  g_assert_cmpuint (person->mentions->len, ==, 0);
  g_assert_cmpuint (reading->warnings->len, ==, 4);
}

/* What is long takes time in proportion: else these would not end. */
static void
test_long (void)
{
  static const struct
  {
    const char *head;
    const char *piece;
    guint n;
  } CASES[] = {
    { "thinker:", "ab-", 1000000 },
    { "thinker:jane-doeJane Doe\nPapers\n", "word ", 2000000 },
    { "thinker:jane-doeJane Doe\nAffiliations\n- ", "(", 1000000 },
    { "thinker:jane-doeJane Doe\nAffiliations\n- ", "()", 500000 },
    { "thinker:jane-doeJane Doe\nCo-authors\n", "- Andy Jones12 shared\n", 100000 },
    { "thinker:jane-doeJane Doe\nCited by\n", "- GPT-412× refs\n", 100000 },
    { "thinker:jane-doeJane Doe\nCo-authors\n", "- papers\nx.md - papers\ny.md\n", 20000 },
    { "thinker:jane-doeJane Doe\nCited by\n- ", "1", 1000000 },
    { "thinker:jane-doeJane Doe\nMentions\n", "- papersqxzy.md\n", 100000 },
    { "thinker:jane-doeJane Doe\nMentions\n- ", "a.md - ", 100000 },
    { "thinker:jane-doeJane Doe\nMentions\n- ", "foo\n", 200000 },
    { "thinker:jane-doeJane Doe\n", "Papers\n", 100000 },
    { "thinker:jane-doeJane Doe\n", "Something (3)\n", 100000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const BwReadContext context = { NULL };
      GString *text = g_string_new (CASES[i].head);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (BwReading) reading = NULL;

      for (guint j = 0; j < CASES[i].n; j++)
        g_string_append (text, CASES[i].piece);
      bytes = g_string_free_to_bytes (text);
      reading = bw_reader_read (bytes, "profile", &context, NULL);
      g_assert_true (reading != NULL || i == 0);
    }
}

static void
test_too_many (void)
{
  GString *text = g_string_new ("thinker:jane-doeJane Doe\nCo-authors\n");
  g_autofree char *owned = NULL;
  g_autoptr (BwReading) reading = NULL;
  const BwWarning *warning;

  for (guint i = 0; i < 20005; i++)
    g_string_append (text, "- Bo Li3 shared\n");
  for (guint i = 0; i < 120; i++)
    g_string_append (text, "Nothing (1)\n- a thing\n");
  for (guint i = 0; i < 400000; i++)
    g_string_append (text, "\n");
  owned = g_string_free (text, FALSE);
  reading = read_text (owned, NULL);

  g_assert_cmpuint (only_record (reading)->subject->coauthors->len, ==, 20000);
  warning = g_ptr_array_index (reading->warnings, 0);
  g_assert_nonnull (strstr (warning->message, "400000 lines"));
  warning = g_ptr_array_index (reading->warnings, 1);
  g_assert_nonnull (strstr (warning->message, "20000 lines"));
  g_assert_cmpuint (reading->warnings->len, ==, 102);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile-reader/shared", test_shared);
  g_test_add_func ("/profile-reader/others", test_others);
  g_test_add_func ("/profile-reader/library-folders", test_library_folders);
  g_test_add_func ("/profile-reader/cut-short", test_cut_short);
  g_test_add_func ("/profile-reader/limits", test_limits);
  g_test_add_func ("/profile-reader/long", test_long);
  g_test_add_func ("/profile-reader/too-many", test_too_many);

  return g_test_run ();
}
