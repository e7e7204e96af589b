#include "bw-query-part.h"

/* A part is written so that it is read as it was meant, and goes in and out of what was typed. */

static void
test_write (void)
{
  static const struct
  {
    const char *field;
    const char *value;
    const char *part;
  } CASES[] = {
    { "year", "2024", "year:2024" },
    { "cat", "cs.LG", "cat:cs.LG" },
    { "cat", "Machine Learning", "cat:\"Machine Learning\"" },
    { "author", "Ada Lovelace", "author:\"Ada Lovelace\"" },
    { "author", "^x", "author:\"^x\"" },
    { "cat", "a,b", "cat:\"a,b\"" },
    { "cat", "a(b)", "cat:\"a(b)\"" },
    { "cat", "a*", "cat:\"a*\"" },
    { "cat", "張三", "cat:張三" },
    { "source", "person/7", "source:person/7" },
    { "cat", "say \"it\"", NULL },
    { "cat", "", NULL },
    { "cat", "--", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *part = bw_query_part_write (CASES[i].field, CASES[i].value);

      g_assert_cmpstr (part, ==, CASES[i].part);
    }
}

static void
test_toggle (void)
{
  static const struct
  {
    const char *text;
    const char *part;
    const char *toggled;
  } CASES[] = {
    { "", "year:2024", "year:2024 " },
    { "wheels ", "year:2024", "wheels year:2024 " },
    { "au:x  wheels ", "cat:cs.LG", "au:x  wheels cat:cs.LG " },
    { "whe", "year:2024", "whe* year:2024 " }, /* it was the beginning of a word */
    { "a OR b ", "year:2024", "(a OR b) year:2024 " },
    { "\"open phr", "year:2024", "\"open phr\"* year:2024 " },
    { "cat:cs.LG ", "cat:stat.ML", "cat:cs.LG cat:stat.ML " },
    { "x -", "year:2024", "x - year:2024 " },

    { "year:2024 ", "year:2024", "" },
    { "year:2024", "year:2024", "" },
    { "a year:2024  b ", "year:2024", "a b " },
    { "a year:2024 b", "year:2024", "a b" },
    { "au:x year:2024 ", "year:2024", "au:x " },
    { "cat:cs.lg,cs.AI ", "cat:cs.LG", "cat:cs.AI " },
    { "au:\"ada lovelace\" x ", "author:\"Ada Lovelace\"", "x " },
    { "year:2024 a year:2024 ", "year:2024", "a " },
    { "(a OR b) year:2024 ", "year:2024", "(a OR b) " },
    { "-year:2024 ", "year:2024", "-year:2024 year:2024 " },
    { "year:2020.. a ", "year:2020..", "a " },
    { "author:{is:new} a ", "author:{is:new}", "a " },
    { "title:x year:20241 ", "year:2024", "title:x year:20241 year:2024 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *toggled = bw_query_part_toggle (CASES[i].part, CASES[i].text);

      g_assert_cmpstr (toggled, ==, CASES[i].toggled);
    }
}

static void
test_list (void)
{
  g_autoptr (BwQuery) query =
    bw_query_parse ("a cat:x,\"y z\" -year:2020 (kind:post OR b) year:2020..2021 sort:date author:{b} is:ne", NULL);
  g_autoptr (GPtrArray) parts = bw_query_part_list (query);
  g_autofree char *all = NULL;

  g_ptr_array_add (parts, NULL);
  all = g_strjoinv (" ", (char **) parts->pdata);
  g_assert_cmpstr (all, ==, "cat:x cat:\"y z\" year:2020..2021 author:{b}");
  g_assert_true (bw_query_part_is_in ("cat:X", query));
  g_assert_true (bw_query_part_is_in ("cat:\"Y Z\"", query));
  g_assert_true (bw_query_part_is_in ("is:ne", query));
  g_assert_false (bw_query_part_is_in ("year:2020", query));
  g_assert_false (bw_query_part_is_in ("kind:post", query));
}

/* Whatever was typed, a part that goes in and out again leaves what it meant. */
static void
test_random (void)
{
  static const char *const SIGNS[] = { "a", "year:2024", "cat", ":", "\"", " ", "{", "}", "(", ")", "-", ",", "..", "^", "#",
                                       " OR ", "author:", "year:", "\"Ada B\"", "*", " NOT ", "cat:cs.LG", "é" };
  static const char *const PARTS[] = { "year:2024", "cat:cs.LG", "author:\"Ada B\"", "year:2020..", "author:{kind:paper}" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1588);
  guint n_in = 0;

  for (int i = 0; i < 20000; i++)
    {
      const char *part = PARTS[g_rand_int_range (rand, 0, G_N_ELEMENTS (PARTS))];
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      g_autoptr (BwQuery) before = NULL;
      g_autoptr (BwQuery) between = NULL;
      g_autoptr (BwQuery) after = NULL;

      for (int j = g_rand_int_range (rand, 0, 10); j >= 0; j--)
        g_string_append (typed, SIGNS[g_rand_int_range (rand, 0, G_N_ELEMENTS (SIGNS))]);
      once = bw_query_part_toggle (part, typed->str);
      twice = bw_query_part_toggle (part, once);
      before = bw_query_parse (typed->str, NULL);
      between = bw_query_parse (once, NULL);
      after = bw_query_parse (twice, NULL);
      if (bw_query_part_is_in (part, before) == bw_query_part_is_in (part, between))
        g_error ("“%s” and “%s”", typed->str, once);
      if (bw_query_part_is_in (part, before))
        n_in++;
      else if (!bw_query_equal (before, after))
        g_error ("“%s”, then “%s”, then “%s”", typed->str, once, twice);
    }

  g_assert_cmpuint (n_in, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-part/write", test_write);
  g_test_add_func ("/query-part/toggle", test_toggle);
  g_test_add_func ("/query-part/random", test_random);
  g_test_add_func ("/query-part/list", test_list);

  return g_test_run ();
}
