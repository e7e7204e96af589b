#include <string.h>

#include "bw-error.h"
#include "bw-reader.h"
#include "bw-test-data.h"

static BwReading *
read_bytes (GBytes  *bytes,
            GError **error)
{
  const BwReadContext context = { NULL };

  return bw_reader_read (bytes, NULL, &context, error);
}

static void
test_shared (gconstpointer data)
{
  static const struct
  {
    const char *prefix;
    const char *kind;
  } SEEDS[] = {
    { "000", "profile" },
    { "001", "listing" },
    { "002", "digest" },
    { "003", "posts" },
    { "004", "captures" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (SEEDS); i++)
    {
      g_autoptr (GBytes) bytes = bw_test_shared_load ("seeds", SEEDS[i].prefix);
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = NULL;

      if (bytes == NULL)
        return;
      reading = read_bytes (bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (reading->kind, ==, SEEDS[i].kind);
    }
}

/* The name of a fixture begins with its kind, which its content alone must tell. */
static void
test_fixture (gconstpointer data)
{
  g_autoptr (GBytes) bytes = bw_test_data_load (data);
  g_autofree char *name = g_path_get_basename (data);
  g_autofree char *kind = g_strndup (name, strcspn (name, "-"));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, kind);
}

/* Texts of other shapes, which must be taken for none of the five. */
static const struct
{
  const char *name;
  const char *text;
} OTHERS[] = {
  { "prose",
    "The ferry leaves at nine. Nobody on the pier knows why it is never late, for the clock above\n"
    "the ticket office has stood still since the summer of the flood.\n\n"
    "In the evening it comes back with the mail. We discuss the weather, and then we go home.\n" },
  { "letter",
    "Dear Anna,\n\nthank you for the plums. They came whole, all but two, and we ate those first.\n\n"
    "Paul asks whether the cat is well. We hope to come in May.\n\nYours,\nMaria\n" },
  { "c",
    "#include <stdio.h>\n\n/* Prints what it is given. */\nint\nmain (int argc, char *argv[])\n{\n"
    "  for (int i = 1; i < argc; i++)\n    puts (argv[i]);\n\n  return 0;\n}\n" },
  { "python",
    "import sys\n\n\nclass Papers:\n    \"\"\"Papers (5) of an author.\"\"\"\n\n"
    "    def __init__(self, authors):\n        self.authors = authors\n\n\n"
    "if __name__ == '__main__':\n    print(Papers(sys.argv))\n" },
  { "json",
    "{\n  \"key\": \"thinker:ada\",\n  \"name\": \"Ada\",\n  \"papers\": [\n"
    "    { \"title\": \"Notes\", \"year\": 1843 }\n  ],\n  \"coauthors\": []\n}\n" },
  { "csv",
    "name,shared,date\nAda,3,2023-08-20\nGrace,2,2023-05-28\nRadia,1,2022-01-02\n"
    "Anna,1,2021-11-30\n" },
  { "mbox",
    "From anna@example.org Mon Mar  4 10:00:00 2024\nFrom: Anna <anna@example.org>\n"
    "To: list@example.org\nSubject: Discuss\nDate: Mon, 4 Mar 2024 10:00:00 +0000\n\n"
    "Hello all,\n\nI would like to discuss the plan for May. Who is in?\n\nAnna\n" },
  { "changelog",
    "tide (1.2-1) unstable; urgency=low\n\n  * Tell the time in winter, too.\n"
    "  * Close the file.\n\n -- Anna Lind <anna@example.org>  Mon, 04 Mar 2024 10:00:00 +0000\n" },
  { "log",
    "2024-03-04 10:00:00 INFO started\n2024-03-04 10:00:01 WARN no tide table\n"
    "2024-03-04 10:00:02 INFO stopped\n" },
  { "settings", "[tide]\nplace = harbour\nclock = 24\n\n[papers]\ncount = 5\n" },
  { "diff",
    "--- a/tide.c\n+++ b/tide.c\n@@ -1,3 +1,3 @@\n int main (void)\n {\n-  return 1;\n"
    "+  return 0;\n }\n" },
  { "bibtex",
    "@article{lind2024,\n  author = {Lind, Anna and Li, Bo},\n  title = {A clock for the sea},\n"
    "  year = {2024}\n}\n" },
  { "tex",
    "\\documentclass{article}\n\\begin{document}\n\\section{Introduction}\nThe sea comes twice.\n"
    "\\end{document}\n" },
  { "sql",
    "CREATE TABLE paper (id INTEGER PRIMARY KEY, title TEXT);\n"
    "INSERT INTO paper VALUES (1, 'A clock for the sea');\n" },
  { "recipe",
    "Plum cake\n\n- 500 g plums\n- 300 g flour\n- 2 eggs\n\nMix all but the plums. Put the plums on "
    "top. Bake for an hour.\n" },
  { "menu", "Home\nAbout\nDiscuss\nContact\nSign in\n" },
  { "poem",
    "The boats go out\nThe boats come in\nThe nets are thick\nThe fish are thin\n\n"
    "And on the pier\nThe gulls discuss\nThe price of fish\nAnd none of us\n" },
  { "svg",
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Feed</title>\n"
    "<desc>Text.</desc><g><a href=\"#\"><text>One</text></a></g>\n</svg>\n" },
  { "minutes",
    "Minutes, 4 March 2024\n\nPresent: Anna Lind, Bo Li\n\n1. Clock\nBo reports that it stands.\n\n"
    "2. Papers (3)\nDeferred to May.\n" },
  { "one-word", "Discuss\n" },
  { "blank", "\n\n \n" },
  { "brackets", "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((\n" },
};

static const char *const SHAPES[] = { "profile", "listing", "digest", "posts", "captures", NULL };

static void
test_other (gconstpointer data)
{
  const char *text = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = read_bytes (bytes, &error);

  if (reading == NULL)
    g_assert_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED);
  else
    g_assert_false (g_strv_contains (SHAPES, reading->kind));
}

static void
test_unknown_kind (void)
{
  const BwReadContext context = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_reader_read (bytes, "novel", &context, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_INVALID);
  g_assert_false (bw_reader_knows_kind ("novel"));
  g_assert_true (bw_reader_knows_kind ("captures"));
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/recognition/shared", NULL, test_shared);
  g_test_add_func ("/recognition/unknown-kind", test_unknown_kind);
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      g_autofree char *path = g_strconcat ("/recognition/other/", OTHERS[i].name, NULL);

      g_test_add_data_func (path, OTHERS[i].text, test_other);
    }
  names = bw_test_data_list ("readers", ".txt");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/recognition/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_fixture);
    }

  return g_test_run ();
}
