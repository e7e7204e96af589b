#include "bw-bookmark-table.h"
#include "bw-check.h"
#include "bw-test-library.h"

/* A file that comes again with other titles has the papers that it had. */

typedef struct
{
  const char *title;
  const char *scheme;
  const char *value;
  const char *author;
  int         year;
} Entry;

static const Entry MARKED = { "River Deltas by Night", "doi", "10.9999/a", "Olga Marsh", 2016 };
static const Entry OTHER = { "Crystals in the Deep Sea", "doi", "10.9999/b", "Olga Marsh", 2016 };

static void
add_entry (BwReading   *reading,
           const Entry *entry)
{
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  BwPaperRecord *paper = bw_paper_record_new (entry->title);

  if (entry->value != NULL)
    bw_paper_record_add_identifier (paper, entry->scheme, entry->value);
  if (entry->author != NULL)
    bw_test_paper_add_author (paper, entry->author);
  paper->published.year = entry->year;
  g_ptr_array_add (record->papers, paper);
}

/* @entries: up to one without a title */
static void
write_entries (BwTestLibrary *library,
               const char    *source,
               const Entry   *entries)
{
  g_autoptr (BwReading) reading = bw_test_reading_listing ("Of Bread", NULL);
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  for (; entries->title != NULL; entries++)
    add_entry (reading, entries);
  report = bw_test_library_write (library, source, reading);
  g_assert_true (bw_check_library (library->db, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
write_two (BwTestLibrary *library,
           const Entry   *first,
           const Entry   *second)
{
  const Entry entries[] = { *first, *second, { 0 } };

  write_entries (library, "/a.bib", entries);
}

/* Returns: the id of the one paper of that title */
static gint64
get_paper (BwTestLibrary *library,
           const char    *title)
{
  g_autoptr (GArray) ids = bw_db_get_ids (library->db, "SELECT id FROM paper WHERE title = ?1", NULL, "s", title);

  g_assert_cmpuint (ids->len, ==, 1);

  return g_array_index (ids, gint64, 0);
}

static void
bookmark (BwTestLibrary *library,
          gint64         id)
{
  g_assert_true (bw_bookmark_table_add (library->db, (BwRef){ BW_KIND_PAPER, id }, NULL));
}

/* @kept: whether what was marked is @after, and nothing else is there */
static void
correct (const Entry *before,
         const Entry *after,
         gboolean     kept)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  gint64 id;

  write_two (library, before, &OTHER);
  id = get_paper (library, before->title);
  bookmark (library, id);
  write_two (library, after, &OTHER);
  g_assert_cmpint (get_paper (library, after->title) == id, ==, kept);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, kept ? 3 : 4);
  g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, 1);
}

/* What identifies a work identifies it in the document that gave it before. */
static void
test_identifiers (void)
{
  static const struct
  {
    Entry before;
    Entry after;
    gboolean kept;
  } CASES[] = {
    { { "River Deltas by Night", "doi", "10.9999/a", "Olga Marsh", 2016 },
      { "Where Water Meets Sand", "doi", "10.9999/a", "Olga Marsh", 2016 },
      TRUE },
    { { "River Deltas by Night", "doi", "10.9999/a", "Olga Marsh", 2016 },
      { "Where Water Meets Sand", "doi", "10.9999/a", "O. Marsh", 2017 },
      TRUE },
    { { "River Deltas by Night", "doi", "10.9999/a", "Olga Marsh", 2016 },
      { "River Deltas by Day", "doi", "10.9999/a", "Jo Field", 2016 },
      TRUE },
    { { "River Deltas by Night", "arxiv", "1605.08386", "Olga Marsh", 2016 },
      { "Where Water Meets Sand", "arxiv", "1605.08386", "Olga Marsh", 2016 },
      TRUE },
    { { "River Deltas by Night", "doi", "10.9999/a", "Olga Marsh", 2016 },
      { "Where Water Meets Sand", "doi", "10.9999/a", "Jo Field", 2016 },
      FALSE },
    { { "River Deltas by Night", "doi", "10.9999/a", "Olga Marsh", 2016 },
      { "Where Water Meets Sand", "doi", "10.9999/c", "Olga Marsh", 2016 },
      FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("%s, %s", CASES[i].before.value, CASES[i].after.title);
      correct (&CASES[i].before, &CASES[i].after, CASES[i].kept);
    }
}

/* The key of an entry identifies it where all else agrees. */
static void
test_entries (void)
{
  static const Entry ENTRY = { "River Deltas at Nihgt", "bibtex_key", "marsh", "Olga Marsh", 2016 };
  static const struct
  {
    Entry after;
    gboolean kept;
  } CASES[] = {
    { { "River Deltas at Night", "bibtex_key", "marsh", "Olga Marsh", 2016 }, TRUE },
    { { "River Deltas at Nihgt: A Survey", "bibtex_key", "marsh", "O. Marsh", 2016 }, TRUE },
    { { "River Deltas at Night", "bibtex_key", "other", "Olga Marsh", 2016 }, FALSE },
    { { "River Deltas at Night", "bibtex_key", "marsh", "Olga Marsh", 2017 }, FALSE },
    { { "River Deltas at Night", "bibtex_key", "marsh", "Jo Field", 2016 }, FALSE },
    { { "Where Water Meets Sand", "bibtex_key", "marsh", "Olga Marsh", 2016 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("%s by %s", CASES[i].after.title, CASES[i].after.author);
      correct (&ENTRY, &CASES[i].after, CASES[i].kept);
    }
}

/* Parts of one work are two works, and a key may be given to the other of them. */
static void
test_keys_that_move (void)
{
  static const Entry ONE = { "River Deltas, Part One", "bibtex_key", "marsh", "Olga Marsh", 2016 };
  static const Entry TWO = { "River Deltas, Part Two", "bibtex_key", "marsh", "Olga Marsh", 2016 };
  static const Entry MOVED = { "River Deltas, Part One", "bibtex_key", "marsh-a", "Olga Marsh", 2016 };
  static const Entry TURNED = { "River Deltas by Night", "doi", "10.9999/b", "Olga Marsh", 2016 };
  static const Entry OTHER_TURNED = { "Crystals in the Deep Sea", "doi", "10.9999/a", "Olga Marsh", 2016 };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  gint64 one;
  gint64 marked;

  write_two (library, &ONE, &OTHER);
  one = get_paper (library, ONE.title);
  write_two (library, &TWO, &MOVED);
  g_assert_cmpint (get_paper (library, ONE.title), ==, one);
  g_assert_cmpint (get_paper (library, TWO.title), !=, one);

  write_two (library, &MARKED, &OTHER);
  marked = get_paper (library, MARKED.title);
  write_two (library, &OTHER_TURNED, &TURNED);
  g_assert_cmpint (get_paper (library, MARKED.title), ==, marked);
}

/* A DOI that a document gives to the parts of a book is not that of one of them. */
static void
test_book (void)
{
  static const Entry CHAPTER = { "River Deltas by Night", "doi", "10.9999/book", "Olga Marsh", 2016 };
  static const Entry SECOND = { "Crystals in the Deep Sea", "doi", "10.9999/book", "Olga Marsh", 2016 };
  static const Entry THIRD = { "Where Water Meets Sand", "doi", "10.9999/book", "Olga Marsh", 2016 };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  gint64 id;

  write_two (library, &CHAPTER, &SECOND);
  id = get_paper (library, CHAPTER.title);
  write_two (library, &THIRD, &SECOND);
  g_assert_cmpint (get_paper (library, THIRD.title), !=, id);
}

/* What another document still states is the paper that it was. */
static void
test_stated_elsewhere (void)
{
  static const Entry BEFORE[] = { { "River Deltas by Night", NULL, NULL, "Olga Marsh", 2016 }, { NULL } };
  static const Entry AFTER = { "Where Water Meets Sand", "doi", "10.9999/a", "Olga Marsh", 2016 };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  gint64 id;

  write_entries (library, "/b.bib", BEFORE);
  write_two (library, &MARKED, &OTHER);
  id = get_paper (library, MARKED.title);
  write_two (library, &AFTER, &OTHER);
  g_assert_cmpint (get_paper (library, MARKED.title), ==, id);
  g_assert_cmpint (get_paper (library, AFTER.title), !=, id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-corrections/identifiers", test_identifiers);
  g_test_add_func ("/paper-corrections/entries", test_entries);
  g_test_add_func ("/paper-corrections/keys-that-move", test_keys_that_move);
  g_test_add_func ("/paper-corrections/book", test_book);
  g_test_add_func ("/paper-corrections/stated-elsewhere", test_stated_elsewhere);

  return g_test_run ();
}
