#include "bw-csl-date.h"
#include "bw-csl.h"
#include "bw-language-name.h"
#include "bw-page-range.h"
#include "bw-ris-type.h"
#include "bw-standard-number.h"

static const struct
{
  const char *text;
  const char *edtf; /* or NULL for no date */
} DATES[] = {
  { "2012", "2012" },
  { "2012-03", "2012-03" },
  { "2012-03-14", "2012-03-14" },
  { "2012-3-4", "2012-03-04" },
  { "2012-03-14T10:00:00Z", "2012-03-14" },
  { "2012-03-14 10:00:00", "2012-03-14" },
  { "20120314", "2012-03-14" },
  { "2012///", "2012" },
  { "2012/", "2012" },
  { "2012/03//", "2012-03" },
  { "2012/03/14/", "2012-03-14" },
  { "2012/3/4", "2012-03-04" },
  { "2012/03/14/Spring", "2012-03-14" },
  { "2012///Spring", "2012-21" },
  { "2012///Mar 14", "2012-03-14" },
  { "2012/Mar/14", "2012-03-14" },
  { "2012/13/40", "2012" },
  { "2011/11//2011-11/2011-12", "2011-11/2011-12" },
  { "1890///1890~", "1890~" },
  { "2012 Mar 14", "2012-03-14" },
  { "2012 Mar", "2012-03" },
  { "2012 Spring", "2012-21" },
  { "Fall 2012", "2012-23" },
  { "Winter, 1999", "1999-24" },
  { "2011 Nov-Dec", "2011-11/2011-12" },
  { "2011 Dec-2012 Jan", "2011-12/2012-01" },
  { "2012 Mar 14-20", "2012-03-14/2012-03-20" },
  { "3-5 June 2012", "2012-06-03/2012-06-05" },
  { "30 June-2 July 2012", "2012-06-30/2012-07-02" },
  { "June 30–July 2, 2012", "2012-06-30/2012-07-02" },
  { "19-21 Sept. 2012", "2012-09-19/2012-09-21" },
  { "March 14, 2012", "2012-03-14" },
  { "14 März 2012", "2012-03-14" },
  { "Mar. 2012", "2012-03" },
  { "14.03.2012", "2012-03-14" },
  { "03/14/2012", "2012-03-14" },
  { "2012/2013", "2012/2013" },
  { "1999-2001", "1999/2001" },
  { "2012-03-14/2012-03-16", "2012-03-14/2012-03-16" },
  { "2012-22", "2012-22" },
  { "2012~", "2012~" },
  { "circa 1890", "1890~" },
  { "c1998", "1998" },
  { "[1998]", "1998" },
  { "1998?", "1998~" },
  { "Published 3 May 1998", "1998-05-03" },
  { "2012-02-31", "2012-02" },
  { "in press", NULL },
  { "n.d.", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    {
      BwCslDate date;
      gboolean found = bw_csl_date_read (DATES[i].text, &date);
      g_autofree char *edtf = bw_csl_date_to_string (&date);
      BwCslDate again;

      g_test_message ("%s", DATES[i].text);
      g_assert_cmpstr (edtf, ==, DATES[i].edtf);
      g_assert_cmpint (found, ==, DATES[i].edtf != NULL);
      if (!found)
        continue;
      g_assert_true (bw_csl_date_read (edtf, &again));
      g_assert_cmpmem (&date.from, sizeof date.from, &again.from, sizeof again.from);
      g_assert_cmpmem (&date.to, sizeof date.to, &again.to, sizeof again.to);
      g_assert_cmpint (date.season, ==, again.season);
      g_assert_cmpint (date.circa, ==, again.circa);
    }
}

static const struct
{
  const char *first;
  const char *last;
  const char *range;
} PAGES[] = {
  { "1", "10", "1-10" },
  { "1--10", NULL, "1-10" },
  { "1 – 10", NULL, "1-10" },
  { "pp. 1-10", NULL, "1-10" },
  { "123", "8", "123-8" },
  { "1-10", "10", "1-10" },
  { "1", "1-10", "1-10" },
  { "7", "7", "7" },
  { NULL, "10", "10" },
  { "e123", NULL, "e123" },
  { "S12", "S15", "S12-S15" },
  { "1-3, 7", NULL, "1-3, 7" },
  { "12-", NULL, "12" },
  { "xii", "xv", "xii-xv" },
  { "", "", NULL },
};

static void
test_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      g_autofree char *range = bw_page_range_join (PAGES[i].first, PAGES[i].last);

      g_assert_cmpstr (range, ==, PAGES[i].range);
    }
}

static void
test_page_split (void)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_true (bw_page_range_split ("S12-S15", &first, &last));
  g_assert_cmpstr (first, ==, "S12");
  g_assert_cmpstr (last, ==, "S15");
  g_assert_false (bw_page_range_split ("1-3, 7", &first, &last));
  g_assert_false (bw_page_range_split ("12", &first, &last));
  g_assert_false (bw_page_range_split ("1-2-3", &first, &last));
}

static const struct
{
  const char *text;
  const char *found; /* the numbers in order, with a semicolon between */
} NUMBERS[] = {
  { "1234-567X", "ISSN 1234-567X" },
  { "1234567x", "ISSN 1234-567X" },
  { "978-3-16-148410-0", "ISBN 978-3-16-148410-0" },
  { "9783161484100", "ISBN 9783161484100" },
  { "0-306-40615-2 (hardback)", "ISBN 0-306-40615-2" },
  { "080442957X", "ISBN 080442957X" },
  { "1234-5678 (Print) 2345-6789 (Linking)", "ISSN 1234-5678; ISSN 2345-6789" },
  { "1234-5678 2345-6789", "ISSN 1234-5678; ISSN 2345-6789" },
  { "ISBN-13: 978-0-306-40615-7; ISBN-10: 0306406152", "ISBN 978-0-306-40615-7; ISBN 0306406152" },
  { "0306406152 9780306406157", "ISBN 0306406152; ISBN 9780306406157" },
  { "TR-2012-07", "" },
  { "NASA-1234-5678", "" },
  { "12345678901234567890", "" },
  { "none", "" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);
      const char *at = NUMBERS[i].text;
      g_autofree char *number = NULL;
      const char *kind;

      while ((kind = bw_standard_number_scan (&at, &number)))
        {
          g_string_append_printf (found, "%s%s %s", found->len > 0 ? "; " : "", kind, number);
          g_clear_pointer (&number, g_free);
        }
      g_assert_cmpstr (found->str, ==, NUMBERS[i].found);
    }
}

static const struct
{
  const char *name;
  const char *tag;
} LANGUAGES[] = {
  { "English", "en" },
  { "eng", "en" },
  { "EN", "en" },
  { "en_US", "en-US" },
  { "de-at", "de-AT" },
  { "Deutsch", "de" },
  { "ger", "de" },
  { "FRE", "fr" },
  { "Français", "fr" },
  { "zh-Hans-CN", "zh-Hans-CN" },
  { "Klingon", NULL },
  { "English; French", NULL },
  { "", NULL },
};

static void
test_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    {
      g_autofree char *tag = bw_language_name_to_tag (LANGUAGES[i].name);

      g_assert_cmpstr (tag, ==, LANGUAGES[i].tag);
    }
}

static void
test_types (void)
{
  static const char *const KEPT[] = {
    "article-journal", "article-magazine", "article-newspaper", "article", "book", "chapter",
    "paper-conference", "thesis", "report", "standard", "patent", "webpage", "post-weblog", "dataset",
    "software", "pamphlet", "personal_communication", "map", "motion_picture", "speech", "song",
    "musical_score", "graphic", "figure", "entry-dictionary", "entry-encyclopedia", "bill",
    "legal_case", "legislation", "regulation", "hearing", "manuscript", "classic", "interview",
    "document", "periodical"
  };
  const char *genre = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (KEPT); i++)
    {
      g_assert_true (bw_csl_is_type (KEPT[i]));
      g_assert_cmpstr (bw_ris_type_to_csl (bw_ris_type_from_csl (KEPT[i], NULL), NULL), ==, KEPT[i]);
    }
  g_assert_cmpstr (bw_ris_type_to_csl ("jour", NULL), ==, "article-journal");
  g_assert_cmpstr (bw_ris_type_to_csl ("GRNT", &genre), ==, "report");
  g_assert_cmpstr (genre, ==, "Grant");
  g_assert_cmpstr (bw_ris_type_from_csl ("report", "Grant"), ==, "GRNT");
  g_assert_cmpstr (bw_ris_type_from_csl ("report", NULL), ==, "RPRT");
  g_assert_cmpstr (bw_ris_type_from_csl (NULL, NULL), ==, "GEN");
  g_assert_null (bw_ris_type_to_csl ("NOPE", NULL));
}

static void
test_vocabulary (void)
{
  g_assert_true (bw_csl_is_name_variable ("editor"));
  g_assert_true (bw_csl_is_name_variable ("translator"));
  g_assert_false (bw_csl_is_name_variable ("title"));
  g_assert_true (bw_csl_is_date_variable ("accessed"));
  g_assert_true (bw_csl_is_text_variable ("DOI"));
  g_assert_true (bw_csl_is_text_variable ("year-suffix"));
  g_assert_true (bw_csl_is_text_variable ("archive_location"));
  g_assert_false (bw_csl_is_text_variable ("issued"));
  g_assert_false (bw_csl_is_type ("article_journal"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bibliography-words/dates", test_dates);
  g_test_add_func ("/bibliography-words/pages", test_pages);
  g_test_add_func ("/bibliography-words/page-split", test_page_split);
  g_test_add_func ("/bibliography-words/numbers", test_numbers);
  g_test_add_func ("/bibliography-words/languages", test_languages);
  g_test_add_func ("/bibliography-words/types", test_types);
  g_test_add_func ("/bibliography-words/vocabulary", test_vocabulary);

  return g_test_run ();
}
