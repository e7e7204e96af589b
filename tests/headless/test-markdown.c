#include <string.h>

#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-markdown.h"
#include "bw-reader.h"
#include "bw-reading-dump.h"
#include "bw-test-data.h"
#include "bw-test-reading.h"

/*
 * Each file in tests/data/markdown has beside it what must be read from it (dump-reading.c
 * makes it), and its name begins with its kind, which its content alone must tell.
 */
static void
test_fixture (gconstpointer data)
{
  const BwReadContext context = { NULL };
  g_autofree char *expected_name = g_strconcat (data, ".expected", NULL);
  g_autofree char *name = g_path_get_basename (data);
  g_autofree char *kind = g_strndup (name, strcspn (name, "-"));
  g_autoptr (GBytes) bytes = bw_test_data_load (data);
  g_autoptr (GBytes) expected = bw_test_data_load (expected_name);
  g_autofree char *text = g_strndup (g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (reading->kind, ==, kind);
  dump = bw_reading_dump (reading);
  g_assert_cmpstr (dump, ==, text);
}

/* The newsletters beside the project: each paragraph that begins with a link is an item, and
 * so is each paper that another links to, of which the last has two. */
static void
test_samples (void)
{
  static const struct
  {
    const char *name;
    guint n_items;
    guint n_opinions;
    guint n_people;
  } SAMPLES[] = { { "an-001", 18, 10, 16 },
                  { "an-002", 20, 8, 19 },
                  { "an-003", 21, 8, 19 },
                  { "an-120", 10, 5, 8 } };

  for (guint i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    {
      const BwReadContext context = { NULL };
      g_autoptr (GBytes) bytes = bw_test_shared_load ("samples/digests", SAMPLES[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = NULL;
      const BwRecord *record;
      guint n_opinions = 0;
      guint n_people = 0;

      if (bytes == NULL)
        return;
      reading = bw_reader_read (bytes, NULL, &context, &error);
      g_assert_no_error (error);
      record = bw_test_only_record (reading, "digest");
      g_assert_cmpuint (record->mentions->len, ==, SAMPLES[i].n_items);
      for (guint j = 0; j < record->mentions->len; j++)
        {
          const BwMentionRecord *mention = g_ptr_array_index (record->mentions, j);

          g_assert_nonnull (mention->url);
          g_assert_nonnull (mention->section);
          n_opinions += mention->opinion != NULL;
          n_people += mention->authors->len > 0;
        }
      g_assert_cmpuint (n_opinions, ==, SAMPLES[i].n_opinions);
      g_assert_cmpuint (n_people, ==, SAMPLES[i].n_people);
    }
}

/* A note without a title of its own has the name of its file. */
static void
test_name (void)
{
  const BwReadContext context = { .name = "On Tides.md" };
  const char *text = "They come *twice*, says [[Anna]].\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, NULL);

  g_assert_cmpstr (bw_test_only_record (reading, "note")->title, ==, "On Tides");
}

/* Prose is a note only when somebody says so. */
static void
test_forced (void)
{
  const BwReadContext context = { NULL };
  const char *text = "The ferry leaves at nine.\n\nNobody knows why.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (BwReading) guessed = bw_reader_read (bytes, NULL, &context, NULL);
  g_autoptr (BwReading) forced = bw_reader_read (bytes, "note", &context, NULL);

  g_assert_null (guessed);
  g_assert_cmpint (bw_test_only_record (forced, "note")->body->words, ==, 8);
}

/* A file has at most so many of something, however many it states. */
static char *
repeat (const char *piece,
        guint       n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    for (const char *at = piece; *at != '\0'; at++)
      if (*at == '%')
        g_string_append_printf (out, "%u", i);
      else
        g_string_append_c (out, *at);

  return g_string_free (out, FALSE);
}

static void
test_limit_tags (void)
{
  g_autofree char *text = repeat ("#tag% [[a%]]\n", BW_MAX_TAGS + 10);
  g_autoptr (BwReading) reading = bw_test_read_text (text, "note");

  g_assert_cmpuint (bw_test_only_record (reading, "note")->tags->len, ==, BW_MAX_TAGS);
}

static void
test_limit_mentions (void)
{
  g_autofree char *text = repeat ("[[a%]] [[b%]]\n\n", BW_MAX_MENTIONS / 2 + 10);
  g_autoptr (BwReading) reading = bw_test_read_text (text, "note");

  g_assert_cmpuint (bw_test_only_record (reading, "note")->mentions->len, ==, BW_MAX_MENTIONS);
}

static void
test_limit_footnotes (void)
{
  g_autofree char *text = repeat ("[^%]: n%\n\n", BW_MAX_FOOTNOTES + 10);
  g_autoptr (BwMarkdown) markdown = bw_markdown_new (text);

  g_assert_cmpuint (markdown->source->notes->notes->len, ==, BW_MAX_FOOTNOTES);
}

static void
test_limit_footnote_size (void)
{
  g_autofree char *inside = g_strnfill (BW_MAX_FOOTNOTE_SIZE, 'x');
  g_autofree char *text = g_strdup_printf ("a^[%s] b^[y]\n", inside);
  g_autoptr (BwMarkdown) markdown = bw_markdown_new (text);

  g_assert_cmpuint (markdown->source->notes->notes->len, <, 2);
}

static void
test_limit_fields (void)
{
  g_autofree char *fields = repeat ("key%: v%\n", BW_MAX_FRONT_FIELDS + 10);
  g_autofree char *text = g_strdup_printf ("---\n%s---\n", fields);
  g_autoptr (BwFrontMatter) front = bw_front_matter_new (text);

  g_assert_cmpuint (front->fields->len, ==, BW_MAX_FRONT_FIELDS);
}

static void
test_limit_front_matter (void)
{
  g_autofree char *fields = g_strnfill (BW_MAX_FRONT_MATTER_SIZE, 'x');
  g_autofree char *text = g_strdup_printf ("---\na: %s\n---\n", fields);
  g_autoptr (BwFrontMatter) front = bw_front_matter_new (text);

  g_assert_cmpuint (front->length, ==, 0);
}

/* Of what is too deep or too long the lines are read one by one. */
static void
test_limit_yaml (void)
{
  g_autofree char *deep = g_strnfill (BW_MAX_YAML_DEPTH + 1, '[');
  g_autofree char *items = repeat ("- %\n", BW_MAX_YAML_EVENTS / 2 + 10);
  g_autofree char *first = g_strdup_printf ("---\ntitle: T\nx: %s\n---\n", deep);
  g_autofree char *second = g_strdup_printf ("---\ntitle: T\nx:\n%.60000s---\n", items);
  g_autoptr (BwFrontMatter) nested = bw_front_matter_new (first);
  g_autoptr (BwFrontMatter) wide = bw_front_matter_new (second);
  static const char *const KEYS[] = { "title", NULL };

  g_assert_nonnull (nested->problem);
  g_assert_cmpstr (bw_front_matter_get (nested, KEYS), ==, "T");
  g_assert_cmpstr (bw_front_matter_get (wide, KEYS), ==, "T");
}

/* TOML that is too deep is passed over, and what is between no keys is text. */
static void
test_limit_toml (void)
{
  static const char *const KEYS[] = { "title", NULL };
  g_autofree char *deep = g_strnfill (BW_MAX_YAML_DEPTH + 1, '[');
  g_autofree char *text = g_strdup_printf ("+++\nx = %s\ntitle = 'T'\n+++\n", deep);
  g_autoptr (BwFrontMatter) nested = bw_front_matter_new (text);
  g_autoptr (BwFrontMatter) none = bw_front_matter_new ("+++\nThree crosses\n+++\n");

  g_assert_nonnull (nested->problem);
  g_assert_cmpstr (bw_front_matter_get (nested, KEYS), ==, "T");
  g_assert_cmpuint (none->length, ==, 0);
}

static void
test_limit_nesting (void)
{
  g_autofree char *marks = g_strnfill (BW_MAX_NESTING + 50, '>');
  g_autofree char *text = g_strdup_printf ("# a\n\n%s x\n", marks);
  g_autoptr (BwMarkdown) markdown = bw_markdown_new (text);
  guint n = 0;

  for (const char *at = markdown->html; (at = strstr (at, "<blockquote>")) != NULL; at++)
    n++;
  g_assert_cmpuint (n, ==, BW_MAX_NESTING);
}

static const BwMentionRecord *
get_mention (const BwReading *reading,
             guint            index)
{
  const BwRecord *record = bw_test_only_record (reading, "note");

  g_assert_cmpuint (index, <, record->mentions->len);

  return g_ptr_array_index (record->mentions, index);
}

/* A sentence that links to a note twice is said once of it. */
static void
test_excerpt (void)
{
  g_autoptr (BwReading) reading = bw_test_read_text (
    "# a\n\nFirst [[Clock]]. Now [[Clock]] and again [[Clock]].\n", "note");

  g_assert_cmpstr (get_mention (reading, 0)->excerpt, ==,
                   "First Clock.\nNow Clock and again Clock.");
}

/* A comma is between a family’s name and a given one, or before a degree. */
static void
test_authors (void)
{
  static const char *const AUTHORS[][2] = { { "\"Bell, Ada M.\"", "Ada M. Bell" },
                                            { "Ada Bell, PhD", "Ada Bell" },
                                            { "Ada Bell", "Ada Bell" } };

  for (guint i = 0; i < G_N_ELEMENTS (AUTHORS); i++)
    {
      g_autofree char *text = g_strdup_printf ("---\nauthor: %s\n---\n# a\n", AUTHORS[i][0]);
      g_autoptr (BwReading) reading = bw_test_read_text (text, "note");
      const BwRecord *record = bw_test_only_record (reading, "note");
      const BwAuthorRecord *author;

      g_assert_cmpuint (record->authors->len, ==, 1);
      author = g_ptr_array_index (record->authors, 0);
      g_assert_cmpstr (author->name, ==, AUTHORS[i][1]);
    }
}

/* The heading of a part is no title of the whole, if the file has a name. */
static void
test_titles (void)
{
  static const char *const TITLES[][2] = { { "Text of a day.\n\n## Tasks\n", "day" },
                                           { "Text of a day.\n\n# Clocks\n", "Clocks" },
                                           { "## Clocks\n\nText.\n\n# More\n", "Clocks" } };

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      const BwReadContext context = { .name = "day.md" };
      g_autoptr (GBytes) bytes = g_bytes_new_static (TITLES[i][0], strlen (TITLES[i][0]));
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = bw_reader_read (bytes, "note", &context, &error);
      g_autoptr (BwReading) nameless = bw_test_read_text ("Text of a day.\n\n## Tasks\n", "note");

      g_assert_no_error (error);
      g_assert_cmpstr (bw_test_only_record (reading, "note")->title, ==, TITLES[i][1]);
      g_assert_cmpstr (bw_test_only_record (nameless, "note")->title, ==, "Tasks");
    }
}

/* Grave accents of one number that have no end do not end code between others. */
static void
test_code_runs (void)
{
  g_autoptr (BwReading) reading = bw_test_read_text (
    "# a\n\nOpen with `` and write `[[no link]]`, then [[link]].\n", "note");

  g_assert_cmpuint (bw_test_only_record (reading, "note")->mentions->len, ==, 1);
  g_assert_cmpstr (get_mention (reading, 0)->title, ==, "link");
}

/* A key that is a list or a mapping has a value as others have. */
static void
test_odd_keys (void)
{
  g_autoptr (BwFrontMatter) front = bw_front_matter_new (
    "---\nlang: en\n? [a, b]\n: title\ntitle: T\ndate: {{date}}\nauthor: Ada Bell\n---\n");
  static const char *const TITLES[] = { "title", NULL };
  static const char *const AUTHORS[] = { "author", NULL };

  g_assert_cmpstr (bw_front_matter_get (front, TITLES), ==, "T");
  g_assert_cmpstr (bw_front_matter_get (front, AUTHORS), ==, "Ada Bell");
}

/* Whatever comes in, what goes out is harmless. */
static void
test_harmless (void)
{
  static const char *const TEXTS[] = {
    "# a\n[x](javascript:alert(1)) <script>alert(1)</script>\n",
    "# a\n<img src=x onerror=alert(1)> ![x](javascript:a) <svg onload=a>\n",
    "# a\n[[x\" onclick=\"a]] ==<b onclick=a>==\n\n[^1]\n\n[^1]: <script>a</script>[y](javascript:a)\n",
    "# a\n\xee\x80\x80\60\xee\x80\x81 \xee\x80\x80<script>\n\n$</span><script>a</script>$\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (BwReading) reading = bw_test_read_text (TEXTS[i], "note");
      const char *html = bw_test_only_record (reading, "note")->body->html;

      g_assert_null (strstr (html, "<script"));
      g_assert_null (strstr (html, "\"javascript:"));
      g_assert_null (strstr (html, " onerror=\""));
      g_assert_null (strstr (html, " onclick=\""));
      g_assert_null (strstr (html, " onload=\""));
      g_assert_null (strstr (html, "\xee\x80\x80"));
    }
}

static void
add_fixtures (const char *suffix,
              GStrv      *names)
{
  *names = bw_test_data_list ("markdown", suffix);
  for (guint i = 0; (*names)[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/markdown/", (*names)[i], NULL);

      g_test_add_data_func (path, (*names)[i], test_fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) pages = NULL;

  g_test_init (&argc, &argv, NULL);

  add_fixtures (".md", &texts);
  add_fixtures (".html", &pages);
  g_test_add_func ("/markdown/samples", test_samples);
  g_test_add_func ("/markdown/name", test_name);
  g_test_add_func ("/markdown/forced", test_forced);
  g_test_add_func ("/markdown/excerpt", test_excerpt);
  g_test_add_func ("/markdown/authors", test_authors);
  g_test_add_func ("/markdown/titles", test_titles);
  g_test_add_func ("/markdown/code-runs", test_code_runs);
  g_test_add_func ("/markdown/odd-keys", test_odd_keys);
  g_test_add_func ("/markdown/harmless", test_harmless);
  g_test_add_func ("/markdown/limits/tags", test_limit_tags);
  g_test_add_func ("/markdown/limits/mentions", test_limit_mentions);
  g_test_add_func ("/markdown/limits/footnotes", test_limit_footnotes);
  g_test_add_func ("/markdown/limits/footnote-size", test_limit_footnote_size);
  g_test_add_func ("/markdown/limits/fields", test_limit_fields);
  g_test_add_func ("/markdown/limits/front-matter", test_limit_front_matter);
  g_test_add_func ("/markdown/limits/yaml", test_limit_yaml);
  g_test_add_func ("/markdown/limits/toml", test_limit_toml);
  g_test_add_func ("/markdown/limits/nesting", test_limit_nesting);

  return g_test_run ();
}
