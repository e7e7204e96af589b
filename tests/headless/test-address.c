#include "bw-address.h"

/* What an address of the library names, and how one is written. */

static void
assert_thing (const char *text)
{
  BwAddress address = bw_address_parse (text);

  g_test_message ("%s", text);
  g_assert_cmpint (address.kind, ==, BW_ADDRESS_THING);
  g_assert_cmpint (address.person_id, ==, 0);
}

static void
test_home (void)
{
  g_assert_cmpint (bw_address_parse ("bookwheel:home").kind, ==, BW_ADDRESS_HOME);
  g_assert_cmpint (bw_address_parse ("home").kind, ==, BW_ADDRESS_HOME);
  assert_thing ("bookwheel:home/1");
}

static void
test_path (void)
{
  g_autofree char *text = bw_address_for_path (7, 9);
  BwAddress address = bw_address_parse (text);

  g_assert_cmpstr (text, ==, "bookwheel:path/7/9");
  g_assert_cmpint (address.kind, ==, BW_ADDRESS_PATH);
  g_assert_cmpint (address.person_id, ==, 7);
  g_assert_cmpint (address.other_id, ==, 9);
}

/* Whatever is searched for comes back as it was, and nothing of it is taken for an address. */
static void
test_search (void)
{
  const char *const queries[] = { "wheels", "author:doe \"a phrase\" sort:date", "a/b?c&q=d#e+f%41", "Müller 雪" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *text = bw_address_for_search (queries[i]);
      g_autofree char *query = bw_address_dup_search (text);

      g_assert_cmpint (bw_address_parse (text).kind, ==, BW_ADDRESS_SEARCH);
      g_assert_cmpstr (query, ==, queries[i]);
    }
}

static void
test_search_without_query (void)
{
  const char *const addresses[] = { "bookwheel:search?", "search?p=x", "search?q=%ff%00" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *query = bw_address_dup_search (addresses[i]);

      g_assert_cmpint (bw_address_parse (addresses[i]).kind, ==, BW_ADDRESS_SEARCH);
      g_assert_cmpstr (query, ==, "");
    }
  assert_thing ("bookwheel:search");
}

static void
test_connect (void)
{
  g_autofree char *text = bw_address_for_connect (7);
  BwAddress address = bw_address_parse (text);

  g_assert_cmpstr (text, ==, "bookwheel:connect/7");
  g_assert_cmpint (address.kind, ==, BW_ADDRESS_CONNECT);
  g_assert_cmpint (address.person_id, ==, 7);
}

static void
test_whole (void)
{
  g_autofree char *text = bw_address_for_whole (7);
  BwAddress address = bw_address_parse (text);

  g_assert_cmpstr (text, ==, "bookwheel:person/7/all");
  g_assert_cmpint (address.kind, ==, BW_ADDRESS_WHOLE);
  g_assert_cmpint (address.person_id, ==, 7);
}

static void
test_timeline (void)
{
  const struct
  {
    const char *text;
    BwEventKind events;
    guint page;
  } cases[] = {
    { "bookwheel:person/7/timeline", BW_N_EVENT_KINDS, 1 },
    { "bookwheel:person/7/timeline/all/3", BW_N_EVENT_KINDS, 3 },
    { "bookwheel:person/7/timeline/papers", BW_EVENT_PAPER, 1 },
    { "bookwheel:person/7/timeline/posts", BW_EVENT_POST, 1 },
    { "bookwheel:person/7/timeline/captures", BW_EVENT_CAPTURE, 1 },
    { "bookwheel:person/7/timeline/mentions/2", BW_EVENT_MENTION, 2 },
    { "bookwheel:person/7/timeline/citations", BW_EVENT_CITATION, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BwAddress address = bw_address_parse (cases[i].text);
      g_autofree char *text = bw_address_for_timeline (7, cases[i].events, cases[i].page);

      g_assert_cmpint (address.kind, ==, BW_ADDRESS_TIMELINE);
      g_assert_cmpint (address.person_id, ==, 7);
      g_assert_cmpint (address.events, ==, cases[i].events);
      g_assert_cmpuint (address.page, ==, cases[i].page);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_decisions (void)
{
  static const struct
  {
    const char *text;
    gboolean by_program;
    guint page;
  } cases[] = {
    { "bookwheel:decisions", FALSE, 1 },
    { "bookwheel:decisions/person/3", FALSE, 3 },
    { "bookwheel:decisions/program", TRUE, 1 },
    { "bookwheel:decisions/program/2", TRUE, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = bw_address_for_decisions (cases[i].by_program, cases[i].page);
      BwAddress address = bw_address_parse (text);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (address.kind, ==, BW_ADDRESS_DECISIONS);
      g_assert_true (address.by_program == cases[i].by_program);
      g_assert_cmpuint (address.page, ==, cases[i].page);
    }
}

static void
test_decide (void)
{
  g_autofree char *text = bw_address_for_revert (12);

  g_assert_cmpstr (text, ==, "bookwheel:decide/revert/12");
  g_assert_cmpint (bw_address_parse (text).kind, ==, BW_ADDRESS_REVERT);
  g_assert_cmpint (bw_address_parse (text).decision_id, ==, 12);
  g_assert_cmpint (bw_address_parse (BW_ADDRESS_DECIDE "export").kind, ==, BW_ADDRESS_EXPORT_DECISIONS);
  g_assert_cmpint (bw_address_parse (BW_ADDRESS_DECIDE "import").kind, ==, BW_ADDRESS_IMPORT_DECISIONS);
}

/* Whatever else is asked for is sought as a thing, which says that there is none. */
static void
test_others (void)
{
  const char *texts[] = { "", "/", "////////", "bookwheel:", "bookwheel:paper/42", "person/7",
                          "person:\"Jane Doe\"", "doi:10.1000/path/1/2", "path/1", "path/1/0", "path/1/2/3",
                          "path/-1/2", "path/1/99999999999999999999", "path/1/two", "connect/", "connect/0",
                          "connect/1/2", "paper/7/timeline", "person/7/timeline/", "person/7/timeline/likes",
                          "person/7/timeline/papers/0", "person/7/timeline/papers/2/3", "person/0/timeline",
                          "person/7/timeline/papers/2/3/4/5/6/7", "person/7/timelines", "decisions/",
                          "decisions/nobody", "decisions/program/0", "decisions/program/1/2", "decide", "decide/revert", "decide/revert/0",
                          "decide/revert/1/2", "decide/export/1", "decide/merge/1", "person/0/all",
                          "paper/7/all", "person/7/all/2", "person/7/whole" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_thing (texts[i]);
}

static void
test_doubt (void)
{
  g_autofree char *doubt = bw_address_for_doubt (3);
  g_autofree char *same = bw_address_for_decision (3, TRUE);
  g_autofree char *different = bw_address_for_decision (3, FALSE);

  g_assert_cmpint (bw_address_parse ("bookwheel:doubtful").kind, ==, BW_ADDRESS_DOUBTS);
  g_assert_cmpint (bw_address_parse (doubt).kind, ==, BW_ADDRESS_DOUBT);
  g_assert_cmpint (bw_address_parse (doubt).doubt_id, ==, 3);
  g_assert_cmpint (bw_address_parse (same).kind, ==, BW_ADDRESS_DECIDE_DOUBT);
  g_assert_true (bw_address_parse (same).same);
  g_assert_cmpint (bw_address_parse (different).kind, ==, BW_ADDRESS_DECIDE_DOUBT);
  g_assert_false (bw_address_parse (different).same);
  g_assert_cmpint (bw_address_parse ("bookwheel:doubtful/3/maybe").kind, ==, BW_ADDRESS_THING);
  g_assert_cmpint (bw_address_parse ("bookwheel:doubtful/x").kind, ==, BW_ADDRESS_THING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/home", test_home);
  g_test_add_func ("/address/path", test_path);
  g_test_add_func ("/address/search", test_search);
  g_test_add_func ("/address/search-without-query", test_search_without_query);
  g_test_add_func ("/address/connect", test_connect);
  g_test_add_func ("/address/whole", test_whole);
  g_test_add_func ("/address/timeline", test_timeline);
  g_test_add_func ("/address/decisions", test_decisions);
  g_test_add_func ("/address/decide", test_decide);
  g_test_add_func ("/address/others", test_others);
  g_test_add_func ("/address/doubt", test_doubt);

  return g_test_run ();
}
