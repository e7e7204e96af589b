#include "bw-query.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
    guint n_hints;
  } CASES[] = {
    { "", "", 0 },
    { "   ", "", 0 },
    { "deep learning ", "deep learning", 0 },
    { "deep lea", "deep lea*", 0 },
    { "lea* deep ", "lea* deep", 0 },
    { "\"a phrase\" word ", "\"a phrase\" word", 0 },
    { "\"still open", "\"still open\"", 0 },
    { "a OR b c ", "(a OR (b c))", 0 },
    { "(a OR b) c ", "(a OR b) c", 0 },
    { "(a (b ", "a b", 0 },
    { "a) b ", "a b", 0 },
    { "-a b ", "-a b", 0 },
    { "NOT a b ", "-a b", 0 },
    { "--a ", "a", 0 },
    { "- a ", "a", 0 },
    { "self-play ", "self-play", 0 },
    { "author:bengio ", "author:bengio", 0 },
    { "au:bengio,lecun ", "author:bengio,lecun", 0 },
    { "title:\"deep lea\" ", "title:\"deep lea\"", 0 },
    { "kind:", "", 0 },
    { "year:2020..2022 ", "year:2020..2022", 0 },
    { "frobnicate:x ", "frobnicate:x", 1 },
    { "https://arxiv.org/abs/2401.05566 ", "https://arxiv.org/abs/2401.05566", 0 },
    { "a OR OR b ", "(a OR b)", 0 },
    { "OR ", "", 0 },
    { "() \"\" a ", "a", 0 },
    { "ORation NOTable ", "ORation NOTable", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) hints = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (BwQuery) query = bw_query_parse (CASES[i].text, hints);
      g_autofree char *printed = bw_query_to_string (query);

      g_assert_cmpstr (printed, ==, CASES[i].printed);
      g_assert_cmpuint (hints->len, ==, CASES[i].n_hints);
    }
}

/* Whatever is typed means something, and printed and parsed again means the same. */
static void
test_round_trip (void)
{
  static const char *const PARTS[] = { "a", "OR", "(", ")", "-", "\"b c\"", "\"", "title:x", "NOT",
                                       " ", "cat:cs.LG,cs.AI", "y*", "," };
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int j = g_rand_int_range (rand, 0, 12); j > 0; j--)
        {
          g_string_append (text, PARTS[g_rand_int_range (rand, 0, G_N_ELEMENTS (PARTS))]);
          if (g_rand_boolean (rand))
            g_string_append_c (text, ' ');
        }
      g_string_append_c (text, ' ');

      g_autoptr (BwQuery) query = bw_query_parse (text->str, NULL);
      g_autofree char *printed = bw_query_to_string (query);
      g_autofree char *closed = g_strconcat (printed, " ", NULL);
      g_autoptr (BwQuery) again = bw_query_parse (closed, NULL);
      g_autofree char *printed_again = bw_query_to_string (again);

      g_assert_cmpstr (printed_again, ==, printed);
    }
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (100000, '(');
  g_autofree char *text = g_strconcat (open, "deep", NULL);
  g_autoptr (BwQuery) query = bw_query_parse (text, NULL);
  g_autofree char *printed = bw_query_to_string (query);

  g_assert_cmpstr (printed, ==, "deep*");
}

static void
test_many_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) hints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BwQuery) query = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "word ");
  query = bw_query_parse (text->str, hints);
  bw_query_get_words (query, words);

  g_assert_cmpuint (words->len, ==, 64);
  g_assert_cmpuint (hints->len, ==, 1);
}

static void
test_words (void)
{
  g_autoptr (BwQuery) query = bw_query_parse ("Deep-Lea -not title:Müller kind:paper \"a b\"", NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  bw_query_get_words (query, words);
  g_ptr_array_add (words, NULL);
  joined = g_strjoinv (" ", (char **) words->pdata);

  g_assert_cmpstr (joined, ==, "deep lea muller a b");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/parse", test_parse);
  g_test_add_func ("/query/round-trip", test_round_trip);
  g_test_add_func ("/query/depth", test_depth);
  g_test_add_func ("/query/many-words", test_many_words);
  g_test_add_func ("/query/words", test_words);

  return g_test_run ();
}
