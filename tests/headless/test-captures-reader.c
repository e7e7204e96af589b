#include "bw-captures-head.h"
#include "bw-date-line.h"
#include "bw-limits.h"
#include "bw-name-in-sentence.h"
#include "bw-reader.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"
#include "bw-title-rhythm.h"

#define PAIRS                                                                         \
  "\n\nWhat Counts\n\nA text about counting that is long enough to be taken for one." \
  "\n\nWhat Does Not\n\nA second text that is long enough to be taken for one, too.\n"

static void
test_shared (void)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", "004");
  g_autoptr (BwReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  const char *text;
  const char *at;
  gsize size;

  if (bytes == NULL)
    return;

  reading = bw_reader_read (bytes, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, "captures");
  g_assert_cmpuint (reading->records->len, ==, 34);
  g_assert_cmpuint (reading->warnings->len, ==, 0);

  at = text = g_bytes_get_data (bytes, &size);
  for (guint i = 0; i < reading->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (reading->records, i);

      g_assert_cmpint (record->kind, ==, BW_DOCUMENT_CAPTURE);
      g_assert_cmpstr (record->subject->name, ==, "Dario Amodei");
      g_assert_cmpuint (strlen (record->title), >, 0);
      g_assert_nonnull (record->body);
      g_assert_cmpint (record->body->words, >, 10);
      at = g_strstr_len (at, (gssize) (size - (gsize) (at - text)), record->title);
      g_assert_nonnull (at);
    }
}

/* The other pages that lie beside the project are not taken for captures. */
static void
test_others (void)
{
  static const char *const OTHERS[] = { "000", "001", "002", "003" };

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", OTHERS[i]);
      g_autofree char *text = NULL;
      g_autoptr (BwLines) lines = NULL;

      if (bytes == NULL)
        return;
      text = g_utf8_make_valid (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      lines = bw_lines_new (text);
      g_assert_cmpint (bw_test_score (&bw_captures_reader, lines), <, 30);
    }
}

static void
test_heads (void)
{
  static const struct
  {
    const char *head;
    const char *name;
  } CASES[] = {
    { "a.md\n\nJane Doe\n\nChronological feed of all captured from Jane Doe.", "Jane Doe" },
    { "Jane Doe\nCaptures by Jane Doe", "Jane Doe" },
    { "The Garden\n\nAll that was saved about Jane Doe (newest first)", "Jane Doe" },
    { "Jane Doe’s captures", "Jane Doe" },
    { "Everything Jane Doe has said or written, newest first", "Jane Doe" },
    { "Clippings — Jane Doe", "Jane Doe" },
    { "Highlights from J. R. R. Tolkien.", "J. R. R. Tolkien" },
    { "Captured from Martin Luther King Jr.", "Martin Luther King Jr." },
    { "Excerpts from Ludwig van Beethoven", "Ludwig van Beethoven" },
    { "Captured from bell hooks so far.", "bell hooks" },
    { "Captured from 李飞飞, in order", "李飞飞" },
    { "Plato\nEverything by Plato.", "Plato" },
    { "Will Banks\nCaptured from Will Banks", "Will Banks" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = g_strconcat (CASES[i].head, PAIRS, NULL);
      g_autoptr (BwLines) lines = bw_lines_new (text);
      g_auto (BwCapturesHead) head = { NULL };
      guint first;

      bw_captures_head_find (lines, &head);
      g_assert_cmpstr (head.name, ==, CASES[i].name);
      first = bw_lines_skip_blank (lines, head.next);
      g_assert_cmpstr (bw_lines_get (lines, first), ==, "What Counts");
      g_assert_cmpint (bw_test_score (&bw_captures_reader, lines), >=, 30);
    }
}

/* Pages that begin like other things do. */
static void
test_no_heads (void)
{
  static const char *const CASES[] = {
    "Jane Doe is a writer.",
    "# Library\n\nA collection of functions for lists.",
    "Paper Highlights, January ’25\nModels that learn, models that do not",
    "From: Jane Doe\nTo: John Roe\nSubject: everything",
    "name,count\nJane Doe,3",
    "The fox\nThat the hunters captured\nSlept",
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = g_strconcat (CASES[i], PAIRS, NULL);
      g_autoptr (BwLines) lines = bw_lines_new (text);

      g_assert_cmpint (bw_test_score (&bw_captures_reader, lines), <, 30);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *sentence;
    const char *name;
    gboolean is_object;
  } CASES[] = {
    { "A feed of things captured from Jane Doe.", "Jane Doe", TRUE },
    { "Jane Doe: captures", "Jane Doe", FALSE },
    { "Captures: Jane Doe", "Jane Doe", TRUE },
    { "Notes on “Jane Doe”", "Jane Doe", TRUE },
    { "Everything by O’Neill.", "O’Neill", TRUE },
    { "Everything you need to know about lists", NULL, FALSE },
    { "Captured from the web", NULL, FALSE },
    { "", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      gboolean is_object;
      g_autofree char *name = bw_name_in_sentence (CASES[i].sentence, &is_object);

      g_assert_cmpstr (name, ==, CASES[i].name);
      g_assert_cmpint (is_object, ==, CASES[i].is_object);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *line;
    int date;
    const char *rest;
  } CASES[] = {
    { "May 3, 2024", 20240503, "" },
    { "Fri, 3 May 2024 10:30", 20240503, "" },
    { "Published: 2024-05-03", 20240503, "" },
    { "Captured on May 3, 2024 at 9:15 pm", 20240503, "" },
    { "2024-05-03T10:30:00Z", 20240503, "" },
    { "May 2024", 20240500, "" },
    { "May 28", 528, "" },
    { "2024", 20240000, "" },
    { "2024 · A podcast", 20240000, "A podcast" },
    { "May 3, 2024 — A podcast", 20240503, "A podcast" },
    { "example.org · May 3, 2024", 20240503, "example.org · May 3, 2024" },
    { "example.org · A book", 0, "" },
    { "May", 0, "" },
    { "2001: A Space Odyssey", 0, "" },
    { "May 2024 was a good month", 0, "" },
    { "1234", 0, "" },
    { "", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const char *rest = "";
      BwDate date = BW_DATE_UNKNOWN;

      if (!bw_date_line_parse (CASES[i].line, &date, &rest))
        {
          date = BW_DATE_UNKNOWN;
          rest = "";
        }
      g_test_message ("%s", CASES[i].line);
      g_assert_cmpint (bw_date_pack (date), ==, CASES[i].date);
      g_assert_cmpstr (rest, ==, CASES[i].rest);
    }
}

#define TEXT "This goes on for a while about what was found and ends as sentences do, with a stop."

static void
test_rhythm (void)
{
  /* Each line with the number of blank lines before it, or 9 for a bullet; T is a title. */
  static const struct
  {
    const char *roles;
    const char *gaps;
    const char *lines[8];
  } CASES[] = {
    { "TxTx", "0000", { "One", TEXT, "Two", TEXT } },
    { "TTx", "0111", { "A Title Without a Text", "Another Title", TEXT } },
    { "TxxTx", "01121", { "One", TEXT, TEXT, "Two", TEXT } },
    { "TxTx", "0111", { "Is This a Title?", TEXT, "Do less.", TEXT } },
    { "TxTx", "0010", { "One", "no stop here", "Two", "nor here" } },
    { "TxxTx", "00900", { "One", TEXT, "a point", "Two", TEXT } },
    { "TxTx", "9090", { "One", TEXT, "Two", TEXT } },
    { "TxT", "011", { "One", TEXT, "Two" } },
    { "T", "0", { "One" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      BwRhythmLine lines[8] = { { NULL } };
      guint n = (guint) strlen (CASES[i].roles);

      for (guint j = 0; j < n; j++)
        {
          gboolean is_marked = CASES[i].gaps[j] == '9';

          lines[j] = (BwRhythmLine){ CASES[i].lines[j],
                                     is_marked ? BW_LINE_MARK_BULLET : BW_LINE_MARK_NONE,
                                     is_marked ? 0 : (guint) (CASES[i].gaps[j] - '0') };
        }
      bw_title_rhythm_decide (lines, n);
      g_test_message ("%s", CASES[i].roles);
      for (guint j = 0; j < n; j++)
        g_assert_cmpint (lines[j].is_title, ==, CASES[i].roles[j] == 'T');
    }
}

/* What is long takes time in proportion: else these would not end. */
static void
test_long (void)
{
  static const struct
  {
    const char *piece;
    guint n;
  } CASES[] = {
    { "word ", 2000000 },
    { "\"", 2000000 },
    { "A Title\nA text.\n", 100000 },
    { "- x\n", 100000 },
    { "2024-05-03\n", 100000 },
    { "\n\n\nx", 100000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const BwReadContext context = { NULL };
      GString *text = g_string_new ("Captured from Jane Doe\nOne\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (BwReading) reading = NULL;

      for (guint j = 0; j < CASES[i].n; j++)
        g_string_append (text, CASES[i].piece);
      bytes = g_string_free_to_bytes (text);
      reading = bw_reader_read (bytes, "captures", &context, NULL);
      g_assert_nonnull (reading);
      for (guint j = 0; j < reading->records->len; j++)
        {
          const BwRecord *record = g_ptr_array_index (reading->records, j);

          g_assert_cmpint (g_utf8_strlen (record->title, -1), <=, BW_MAX_TITLE_LENGTH);
        }
    }
}

#define POINTS "- one\n- two\n- three\n- four\n- five\n- six\n"

static BwReading *
read_repeated (const char *piece,
               guint       n)
{
  const BwReadContext context = { NULL };
  GString *text = g_string_new ("Captured from Jane Doe\n\n");
  g_autoptr (GBytes) bytes = NULL;
  BwReading *reading;

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  bytes = g_string_free_to_bytes (text);
  reading = bw_reader_read (bytes, "captures", &context, NULL);
  g_assert_nonnull (reading);

  return reading;
}

static void
test_too_many (void)
{
  g_autoptr (BwReading) most = read_repeated ("A Title\n\n" TEXT "\n\n", 20000);
  g_autoptr (BwReading) captures = read_repeated ("A Title\n\n" TEXT "\n\n", 20005);
  g_autoptr (BwReading) lines = read_repeated ("A Title\n\n" TEXT "\n" POINTS POINTS "\n", 14500);
  const BwWarning *warning;

  g_assert_cmpuint (most->records->len, ==, 20000);
  g_assert_cmpuint (captures->records->len, ==, 20000);
  g_assert_cmpuint (captures->warnings->len, ==, 1);
  warning = g_ptr_array_index (captures->warnings, 0);
  g_assert_nonnull (strstr (warning->message, "20000 captures"));
  warning = g_ptr_array_index (lines->warnings, lines->warnings->len - 1);
  g_assert_nonnull (strstr (warning->message, "200000 lines"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/captures-reader/shared", test_shared);
  g_test_add_func ("/captures-reader/others", test_others);
  g_test_add_func ("/captures-reader/heads", test_heads);
  g_test_add_func ("/captures-reader/no-heads", test_no_heads);
  g_test_add_func ("/captures-reader/names", test_names);
  g_test_add_func ("/captures-reader/dates", test_dates);
  g_test_add_func ("/captures-reader/rhythm", test_rhythm);
  g_test_add_func ("/captures-reader/long", test_long);
  g_test_add_func ("/captures-reader/too-many", test_too_many);

  return g_test_run ();
}
