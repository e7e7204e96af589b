#include "bw-bench-data.h"

#include <gio/gio.h>
#include <string.h>

#define SEED 20260101
#define N_SYLLABLES G_N_ELEMENTS (SYLLABLES)

static const char *const SYLLABLES[] = { "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa",
                                         "te", "vi", "wo", "zu", "an", "er", "is", "on", "ul" };

static const char *const CATEGORIES[] = { "cs.AI", "cs.LG", "math.CO", "stat.ML", "quant-ph", "hep-th",
                                          "astro-ph.GA", "cond-mat.str-el" };

/* Of some thousand words; short ones come up most. */
static void
append_word (GString *out,
             GRand   *rand)
{
  int n = 1 + (int) (g_rand_double (rand) * g_rand_double (rand) * 4);

  for (int i = 0; i < n; i++)
    g_string_append (out, SYLLABLES[g_rand_int_range (rand, 0, N_SYLLABLES)]);
}

static void
append_words (GString *out,
              GRand   *rand,
              int      n)
{
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_word (out, rand);
    }
}

static void
append_sentence (GString *out,
                 GRand   *rand)
{
  gsize at = out->len;

  append_words (out, rand, g_rand_int_range (rand, 6, 20));
  out->str[at] = g_ascii_toupper (out->str[at]);
  g_string_append (out, ". ");
}

/* One of a hundred thousand people, some of whom write much. */
static void
append_person (GString  *out,
               GRand    *rand,
               gboolean  quoted)
{
  double much = g_rand_double (rand);
  g_autoptr (GRand) person = g_rand_new_with_seed ((guint32) (much * much * 100000));
  g_autoptr (GString) family = g_string_new (NULL);
  g_autoptr (GString) given = g_string_new (NULL);

  for (int i = 0; i < 3; i++)
    g_string_append (family, SYLLABLES[g_rand_int_range (person, 0, N_SYLLABLES)]);
  for (int i = 0; i < 2; i++)
    g_string_append (given, SYLLABLES[g_rand_int_range (person, 0, N_SYLLABLES)]);
  family->str[0] = g_ascii_toupper (family->str[0]);
  given->str[0] = g_ascii_toupper (given->str[0]);
  g_string_append_printf (out, quoted ? "[\"%s\",\"%s\",\"\"]" : "%s, %s", family->str, given->str);
}

static void
append_people (GString    *out,
               GRand      *rand,
               gboolean    quoted,
               const char *separator)
{
  int n = 1 + (int) (g_rand_double (rand) * g_rand_double (rand) * 10);

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, separator);
      append_person (out, rand, quoted);
    }
}

static void
append_record (GString *out,
               GRand   *rand,
               guint    i)
{
  int day = g_rand_int_range (rand, 1, 29);

  g_string_append_printf (out, "{\"id\":\"%04u.%05u\",\"submitter\":\"A. Submitter\",\"authors\":\"see below\",\"title\":\"",
                          1501 + (i / 90000), (i % 90000) + 1);
  append_words (out, rand, g_rand_int_range (rand, 5, 14));
  g_string_append_printf (out, " %u\",\"comments\":\"12 pages, 3 figures\",\"journal-ref\":", i);
  if (i % 3 == 0)
    g_string_append_printf (out, "\"J. Wheels %u (2015) %u\"", i % 90, i % 1000);
  else
    g_string_append (out, "null");
  if (i % 2 == 0)
    g_string_append_printf (out, ",\"doi\":\"10.5555/wheels.%u\"", i);
  else
    g_string_append (out, ",\"doi\":null");
  g_string_append_printf (out, ",\"report-no\":null,\"categories\":\"%s %s\",\"license\":null,\"abstract\":\"  ",
                          CATEGORIES[i % G_N_ELEMENTS (CATEGORIES)],
                          CATEGORIES[(i / 3) % G_N_ELEMENTS (CATEGORIES)]);
  for (int n = g_rand_int_range (rand, 6, 14); n > 0; n--)
    append_sentence (out, rand);
  g_string_append_printf (out, "\\n\",\"versions\":[{\"version\":\"v1\",\"created\":\"Mon, %d Jan 2015 10:00:00 GMT\"}],"
                               "\"update_date\":\"2015-02-%02d\",\"authors_parsed\":[",
                          day, day);
  append_people (out, rand, TRUE, ",");
  g_string_append (out, "]}\n");
}

static void
append_entry (GString *out,
              GRand   *rand,
              guint    i)
{
  g_string_append_printf (out, "@article{key%u,\n  title = {The {Case} of ", i);
  append_words (out, rand, g_rand_int_range (rand, 5, 14));
  g_string_append_printf (out, " %u},\n  author = {", i);
  append_people (out, rand, FALSE, " and ");
  g_string_append_printf (out, "},\n  journal = {Journal of Wh{\\'e}els \\& Cogs},\n  year = %u, month = jan, volume = %u,\n"
                               "  pages = {%u--%u},\n  doi = {10.5555/entry.%u},\n  keywords = {wheels, cogs},\n  abstract = {",
                          1950 + (i % 75), i % 40, i % 900, (i % 900) + 9, i);
  for (int n = 3; n > 0; n--)
    append_sentence (out, rand);
  g_string_append (out, "}\n}\n\n");
}

typedef void (*Append) (GString *out,
                        GRand   *rand,
                        guint    i);

static gboolean
write_many (const char  *path,
            guint        n,
            Append       append,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GString) out = g_string_new (NULL);

  if (stream == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      append (out, rand, i);
      if (out->len < (gsize) 1024 * 1024 && i + 1 < n)
        continue;
      if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), out->str, out->len, NULL, NULL, error))
        return FALSE;
      g_string_truncate (out, 0);
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

/* Writes records as the metadata snapshot of arXiv has them. */
gboolean
bw_bench_data_write_dump (const char  *path,
                          guint        n_papers,
                          GError     **error)
{
  return write_many (path, n_papers, append_record, error);
}

gboolean
bw_bench_data_write_bibtex (const char  *path,
                            guint        n_entries,
                            GError     **error)
{
  return write_many (path, n_entries, append_entry, error);
}

/* Returns: (transfer full): an RSS feed of @length bytes or some more */
char *
bw_bench_data_make_feed (gsize length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                               "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                               "<channel><title>Wheels</title><link>https://wheels.example/</link>\n");

  for (guint i = 0; out->len < length; i++)
    {
      g_string_append_printf (out, "<item><title>Item %u</title><link>https://wheels.example/%u</link>"
                                   "<guid>https://wheels.example/%u</guid><category>wheels</category>"
                                   "<pubDate>Mon, 0%u Jan 2024 10:00:00 +0100</pubDate><description>",
                              i, i, i, 1 + (i % 9));
      append_sentence (out, rand);
      g_string_append (out, "</description><content:encoded><![CDATA[");
      for (int n = 0; n < 8; n++)
        {
          g_string_append (out, "<p>");
          append_sentence (out, rand);
          g_string_append (out, "<a href=\"/there?utm_source=feed\">there</a> <em>and</em> ");
          append_sentence (out, rand);
          g_string_append (out, "</p>");
        }
      g_string_append (out, "]]></content:encoded></item>\n");
    }
  g_string_append (out, "</channel></rss>\n");

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): a page of @length bytes or some more, with what is taken out of one */
char *
bw_bench_data_make_page (gsize length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GString *out = g_string_new ("<!DOCTYPE html><html><head><title>Wheels</title><style>p{color:red}</style>"
                               "<script>var a = '<p>';</script></head><body onload=\"go()\"><article>\n");

  for (guint i = 0; out->len < length; i++)
    {
      if (i % 8 == 0)
        g_string_append_printf (out, "<h2 id=\"part-%u\">Part %u</h2>\n", i, i);
      g_string_append (out, "<div class=\"block\"><p style=\"margin:0\">");
      append_sentence (out, rand);
      g_string_append_printf (out, "<a href=\"/page/%u?utm_campaign=x\" onclick=\"go()\">a link</a> <b>and</b> "
                                   "<img src=\"/%u.png\" alt=\"A wheel\" width=\"1\" height=\"1\"> ",
                              i, i);
      append_sentence (out, rand);
      g_string_append (out, "</p><ul><li>One</li><li>Two</li></ul></div>\n");
    }
  g_string_append (out, "</article></body></html>\n");

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): a note of @length bytes or some more */
char *
bw_bench_data_make_markdown (gsize length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GString *out = g_string_new ("---\ntitle: A long note\ntags: [wheels, cogs]\n---\n\n");

  for (guint i = 0; out->len < length; i++)
    {
      if (i % 10 == 0)
        g_string_append_printf (out, "## Part %u\n\n", i);
      append_sentence (out, rand);
      g_string_append_printf (out, "See [[Note %u]], [a paper](https://doi.org/10.5555/%u) and **more**.[^%u] ", i, i, i);
      append_sentence (out, rand);
      g_string_append_printf (out, "\n\n- one\n- two `code`\n\n[^%u]: A note at the foot.\n\n", i);
    }

  return g_string_free (out, FALSE);
}
