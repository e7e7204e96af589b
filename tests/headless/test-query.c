#include <string.h>

#include "bw-query-check.h"
#include "bw-query-field.h"
#include "bw-query.h"
#include "bw-test-hints.h"

#define TODAY ((BwDate){ 2026, 3, 31 })

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
    { "\"still open", "\"still open\"*", 0 },
    { "a OR b c ", "a OR b c", 0 },
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
    { "a OR OR b ", "a OR b", 0 },
    { "OR ", "", 0 },
    { "() \"\" a ", "a", 0 },
    { "ORation NOTable ", "ORation NOTable", 0 },
    { "a NOT", "a", 0 },
    { "a OR", "a", 0 },
    { "-(a b) OR -(c OR d) ", "-(a b) OR -(c OR d)", 0 },
    { "a (b c) ((d)) ", "a b c d", 0 },
    { "a OR (b OR c) ", "a OR b OR c", 0 },
    { "a OR\"b\"", "a OR \"b\"", 0 },
    { "#optics ", "tag:optics", 0 },
    { "#\"two words\",c -#d ", "tag:\"two words\",c -tag:d", 0 },
    { "# a C# ", "a C#", 0 },
    { "ti:x au:y from:z label:w Abstract:v ", "title:x author:y author:z tag:w abs:v", 0 },
    { "citations:>=50 citations:<5,10..20 ", "citations:>=50 citations:<5,10..20", 0 },
    { "date:2024-05-01..2024-06 date:..2020 date:2020.. ", "date:2024-05-01..2024-06 date:..2020 date:2020..", 0 },
    { "date:.. date:> date:>= ", "", 0 },
    { "author:^bengio,^\"Yann LeCun\",x ", "author:^bengio,^\"Yann LeCun\",x", 0 },
    { "title:^x ", "title:^x", 0 },
    { "cites:{author:olah} ", "cites:{author:olah}", 0 },
    { "cites:{author:olah", "cites:{author:olah*}", 0 },
    { "cites:{a OR b c) d ", "cites:{a OR b c d}", 0 },
    { "cites:{(a b} c ", "cites:{a b} c", 0 },
    { "cites:{cites:{cites:paper/1}} ", "cites:{cites:{cites:paper/1}}", 0 },
    { "cites:{a},paper/2,{b} ", "cites:{a},paper/2,{b}", 0 },
    { "cites:{} cites:{ } mentions:{-} ", "", 0 },
    { "a} {b ", "a b", 0 },
    { "\"a b\"* title:\"c d\"* ", "\"a b\"* title:\"c d\"*", 0 },
    { "kind:paper,person,post ", "kind:paper,person,post", 0 },
    { "kind:,paper,, ", "kind:paper", 0 },
    { "cites:doi:10.1/x cites:arxiv:2401.05566v2 ", "cites:doi:10.1/x cites:arxiv:2401.05566v2", 0 },
    { "BERT: a survey ", "BERT: a survey", 0 },
    { "frob:x frob:y ", "frob:x frob:y", 1 },
    { "12:30 x-title:y ", "12:30 x-title:y", 0 },
    { "NOT NOT a -NOT b ", "a b", 0 },
    { "-OR a ", "a", 0 },
    { "Ｍüller ＯＲ a　b ", "Ｍüller ＯＲ a b", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) hints = bw_hints_new ();
      g_autoptr (BwQuery) query = bw_query_parse (CASES[i].text, hints);
      g_autofree char *printed = bw_query_to_string (query);

      g_assert_cmpstr (printed, ==, CASES[i].printed);
      g_assert_cmpuint (hints->len, ==, CASES[i].n_hints);
    }
}

static void
assert_same_again (const BwQuery *query,
                   const char    *text)
{
  g_autofree char *printed = bw_query_to_string (query);
  g_autofree char *closed = g_strconcat (printed, " ", NULL);
  g_autoptr (BwQuery) again = bw_query_parse (closed, NULL);

  if (!bw_query_equal (query, again))
    {
      g_autofree char *printed_again = bw_query_to_string (again);

      g_test_message ("“%s” is “%s” and then “%s”", text, printed, printed_again);
    }
  g_assert_true (bw_query_equal (query, again));
}

/* Whatever is typed means something, and printed and parsed again means the same. */
static void
test_random_texts (void)
{
  static const char *const PARTS[] = { "a", "OR", "(", ")", "-", "\"b c\"", "\"", "title:x", "NOT",
                                       " ", "cat:cs.LG,cs.AI", "y*", ",", "{", "}", "cites:{",
                                       "author:^", "#", "date:", "..", "2020", ">=", "citations:<",
                                       "*", "^", "sort:date", "is:", "frob:", "mentions:{-(",
                                       " ", "é" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (BwQuery) query = NULL;
      BwQueryOrder order;

      for (int j = g_rand_int_range (rand, 0, i % 50 == 0 ? 200 : 14); j > 0; j--)
        {
          g_string_append (text, PARTS[g_rand_int_range (rand, 0, G_N_ELEMENTS (PARTS))]);
          if (g_rand_boolean (rand))
            g_string_append_c (text, ' ');
        }
      query = bw_query_parse (text->str, NULL);
      assert_same_again (query, text->str);
      bw_query_check (query, TODAY, &order, NULL);
      g_assert_cmpint (query->type, ==, BW_QUERY_AND);
    }
}

static BwQuery *random_group (GRand       *rand,
                              BwQueryType  type,
                              int          depth);

static BwQuery *
random_text (GRand    *rand,
             gboolean  in_field)
{
  static const char *const WORDS[] = { "a", "self-play", "c.s", "naïve", "深度", "C#", "10.1/x", "it's" };
  static const char *const VALUES[] = { "OR", "NOT", "-x", "^y", "#z", "cs.LG", "a:b", "2020-01" };
  static const char *const PHRASES[] = { "a b", "OR", "(x", "title:x", "-a", "two  spaces }", "*x" };
  BwQuery *query = bw_query_new (BW_QUERY_TEXT);

  query->phrase = g_rand_int_range (rand, 0, 4) == 0;
  query->prefix = g_rand_int_range (rand, 0, 4) == 0;
  if (query->phrase)
    query->text = g_strdup (PHRASES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PHRASES))]);
  else if (in_field && g_rand_boolean (rand))
    query->text = g_strdup (VALUES[g_rand_int_range (rand, 0, G_N_ELEMENTS (VALUES))]);
  else
    query->text = g_strdup (WORDS[g_rand_int_range (rand, 0, G_N_ELEMENTS (WORDS))]);

  return query;
}

static BwQuery *
random_value (GRand      *rand,
              const char *field,
              int         depth)
{
  gboolean compares = bw_query_field_is (field, BW_QUERY_FIELD_DATES | BW_QUERY_FIELD_NUMBERS);
  BwQuery *value;

  if (depth > 0 && g_rand_int_range (rand, 0, 4) == 0)
    {
      value = bw_query_new (BW_QUERY_NESTED);
      g_ptr_array_add (value->children, random_group (rand, BW_QUERY_AND, depth - 1));
      return value;
    }
  if (compares && g_rand_boolean (rand))
    {
      value = bw_query_new (BW_QUERY_RANGE);
      value->text = g_strdup (g_rand_boolean (rand) ? "2020" : NULL);
      value->to = g_strdup (value->text == NULL || g_rand_boolean (rand) ? "7d" : NULL);
      value->prefix = value->to != NULL && g_rand_boolean (rand);
      return value;
    }

  value = random_text (rand, TRUE);
  if (compares)
    value->compare = (BwQueryCompare) g_rand_int_range (rand, 0, 5);
  value->first = !value->prefix && bw_query_field_is (field, BW_QUERY_FIELD_FIRST) && g_rand_boolean (rand);
  if (*value->text == '^' && !value->phrase && bw_query_field_is (field, BW_QUERY_FIELD_FIRST))
    value->first = TRUE;

  return value;
}

static BwQuery *
random_field (GRand *rand,
              int    depth)
{
  static const char *const NAMES[] = { "title", "author", "cites", "date", "citations", "kind", "tag" };
  BwQuery *query = bw_query_new (BW_QUERY_FIELD);

  query->field = bw_query_field_find (NAMES[g_rand_int_range (rand, 0, G_N_ELEMENTS (NAMES))]);
  for (int i = g_rand_int_range (rand, 1, 3); i > 0; i--)
    g_ptr_array_add (query->children, random_value (rand, query->field, depth));

  return query;
}

/* Not of a type of the group's own: those that are would be one with it. */
static BwQuery *
random_part (GRand       *rand,
             BwQueryType  parent,
             int          depth)
{
  BwQuery *query;

  switch (g_rand_int_range (rand, 0, depth > 0 ? 5 : 2))
    {
    case 0:
      return random_text (rand, FALSE);

    case 1:
      return random_field (rand, depth);

    case 2:
      if (parent == BW_QUERY_NOT)
        return random_field (rand, depth);
      query = bw_query_new (BW_QUERY_NOT);
      g_ptr_array_add (query->children, random_part (rand, BW_QUERY_NOT, depth - 1));
      return query;

    default:
      return random_group (rand, parent == BW_QUERY_OR ? BW_QUERY_AND : BW_QUERY_OR, depth - 1);
    }
}

static BwQuery *
random_group (GRand       *rand,
              BwQueryType  type,
              int          depth)
{
  BwQuery *query = bw_query_new (type);

  for (int i = g_rand_int_range (rand, 2, 4); i > 0; i--)
    g_ptr_array_add (query->children, random_part (rand, type, depth));

  return query;
}

static guint
count_leaves (const BwQuery *query)
{
  guint n = query->type == BW_QUERY_TEXT || query->type == BW_QUERY_RANGE;

  for (guint i = 0; i < query->children->len; i++)
    n += count_leaves (g_ptr_array_index (query->children, i));

  return n;
}

/* Each tree has a text that is parsed to it. */
static void
test_random_trees (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_compared = 0;

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (BwQuery) query = random_group (rand, BW_QUERY_AND, i % 4);

      if (count_leaves (query) > BW_QUERY_MAX_TERMS)
        continue;
      assert_same_again (query, "a tree");
      n_compared++;
    }
  g_assert_cmpuint (n_compared, >, 3000);
}

/* What is too deep is understood without its parentheses; braces that are too deep are left out. */
static void
test_depth (void)
{
  static const struct
  {
    const char *open;
    const char *close;
    const char *printed;
  } CASES[] = {
    { "(", "", "deep*" },
    { "(", ")", "deep" },
    { "-(", "", "deep*" },
    { "-(-", ")", "deep" },
    { "(--", "", "deep*" },
    { "cites:{", "}", "" },
    { "{", "}", "deep" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) hints = bw_hints_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (BwQuery) query = NULL;
      g_autofree char *printed = NULL;

      for (int j = 0; j < 10000; j++)
        g_string_append (text, CASES[i].open);
      g_string_append (text, "deep");
      for (int j = 0; j < 10000; j++)
        g_string_append (text, CASES[i].close);
      query = bw_query_parse (text->str, hints);
      printed = bw_query_to_string (query);
      g_assert_cmpstr (printed, ==, CASES[i].printed);
      assert_same_again (query, text->str);
    }
}

static char *
nest (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, "cites:{");
  g_string_append (text, "deep ");
  for (guint i = 0; i < n; i++)
    g_string_append (text, "} ");

  return g_string_free (text, FALSE);
}

static void
test_depth_limit (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GPtrArray) hints = bw_hints_new ();
      g_autofree char *text = nest (BW_QUERY_MAX_DEPTH + extra);
      g_autoptr (BwQuery) query = bw_query_parse (text, hints);

      g_assert_cmpint (bw_query_is_empty (query), ==, extra == 1);
      g_assert_cmpuint (hints->len, ==, extra);
    }
}

static void
test_length (void)
{
  g_autoptr (GPtrArray) hints = bw_hints_new ();
  g_autofree char *text = g_strnfill ((gsize) 1024 * 1024, 'x');
  g_autoptr (BwQuery) query = bw_query_parse (text, hints);
  g_autoptr (BwQuery) fitting = NULL;

  g_assert_cmpuint (strlen (((BwQuery *) g_ptr_array_index (query->children, 0))->text), ==,
                    BW_QUERY_MAX_LENGTH);
  g_assert_cmpuint (hints->len, ==, 1);

  text[BW_QUERY_MAX_LENGTH] = '\0';
  g_ptr_array_set_size (hints, 0);
  fitting = bw_query_parse (text, hints);
  g_assert_true (bw_query_equal (query, fitting));
  g_assert_cmpuint (hints->len, ==, 0);

  memcpy (text + BW_QUERY_MAX_LENGTH - 1, "é", 3); /* which the end would cut in two */
  g_clear_pointer (&fitting, bw_query_free);
  fitting = bw_query_parse (text, NULL);
  g_assert_cmpuint (strlen (((BwQuery *) g_ptr_array_index (fitting->children, 0))->text), ==,
                    BW_QUERY_MAX_LENGTH - 1);
}

static void
test_many_alternatives (void)
{
  static const char *const TEXTS[] = { "word%d OR ", "kind:word%d,", "-word%d ", "(word%d) OR ",
                                       "date:%d..%d ", "cites:{word%d} " };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GPtrArray) hints = bw_hints_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (BwQuery) query = NULL;

      for (int j = 0; j < 5000; j++)
        {
          g_auto (GStrv) parts = g_strsplit (TEXTS[i], "%d", -1);
          g_autofree char *number = g_strdup_printf ("%d", j);
          g_autofree char *part = g_strjoinv (number, parts);

          g_string_append (text, part);
        }
      query = bw_query_parse (text->str, hints);
      g_assert_cmpuint (count_leaves (query), ==, BW_QUERY_MAX_TERMS);
      g_assert_cmpuint (hints->len, >=, 1);
      assert_same_again (query, TEXTS[i]);
    }
}

static void
test_many_hints (void)
{
  g_autoptr (GPtrArray) hints = bw_hints_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BwQuery) query = NULL;

  for (int i = 0; i < 26; i++)
    g_string_append_printf (text, "x%c:y ", 'a' + i);
  query = bw_query_parse (text->str, hints);
  g_assert_cmpuint (hints->len, ==, BW_MAX_HINTS);
}

/* What can not be is left out, and told; the rest stays. */
static void
test_check (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
    const char *hints;
  } CASES[] = {
    { "a date:banana b ", "a b", "“date:banana” is not understood and was left out" },
    { "date:2024,banana ", "date:2024", "“date:banana” is not understood and was left out" },
    { "kind:Paper,persons,POST ", "kind:paper,post", "“kind:persons” is not understood and was left out" },
    { "kind:p", "kind:paper,person,post,profile,page", "" },
    { "kind:person", "kind:person", "" },
    { "is:b", "is:bookmarked", "" },
    { "is:x", "", "“is:x” is not understood and was left out" },
    { "date:20", "", "" },
    { "date:2024-0", "", "" },
    { "date:2020..202", "", "" },
    { "date:yester", "", "" },
    { "date:3m", "", "" },
    { "date:3x", "", "“date:3x” is not understood and was left out" },
    { "date:20 ", "", "“date:20” is not understood and was left out" },
    { "date:2024-02-30 ", "", "“date:2024-02-30” is not understood and was left out" },
    { "citations:>=50 citations:x ", "citations:>=50", "“citations:x” is not understood and was left out" },
    { "citations:-5 ", "", "“citations:-5” is not understood and was left out" },
    { "citations:9999999999 ", "", "“citations:9999999999” is not understood and was left out" },
    { "title:{a} cat:{b} ", "", "“title:{…}” is not understood and was left out|“cat:{…}” is not understood and was left out" },
    { "cites:{date:banana} a ", "a", "“date:banana” is not understood and was left out" },
    { "-date:banana a OR date:x ", "a", "“date:banana” is not understood and was left out|“date:x” is not understood and was left out" },
    { "a sort:date limit:20 ", "a", "" },
    { "(a OR sort:citations-asc) ", "a", "" },
    { "-sort:date a ", "a", "“sort:” is of the whole search and was left out here" },
    { "cites:{a limit:5} ", "cites:{a}", "“limit:” is of the whole search and was left out here" },
    { "sort:size a ", "a", "“sort:size” is not understood and was left out" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) hints = bw_hints_new ();
      g_autoptr (BwQuery) query = bw_query_parse (CASES[i].text, NULL);
      g_autofree char *printed = NULL;
      g_autofree char *joined = NULL;
      BwQueryOrder order;

      bw_query_check (query, TODAY, &order, hints);
      printed = bw_query_to_string (query);
      joined = bw_test_hints_join (hints, "|");
      g_assert_cmpstr (printed, ==, CASES[i].printed);
      g_assert_cmpstr (joined, ==, CASES[i].hints);
    }
}

/* Each hint once, in words that a person reads. */
static void
test_hint_words (void)
{
  static const char *const GUESSES[] = { "attention", "intention", NULL };
  g_autoptr (GPtrArray) hints = bw_hints_new ();
  g_autofree char *joined = NULL;

  for (int i = 0; i < 2; i++)
    {
      bw_hints_add_limit (hints, BW_HINT_LENGTH, 4096);
      bw_hints_add_limit (hints, BW_HINT_TERMS, 64);
      bw_hints_add_limit (hints, BW_HINT_DEPTH, 32);
      bw_hints_add_limit (hints, BW_HINT_MANY_SAVED, 16);
      bw_hints_add (hints, BW_HINT_SAVED, "Wheels");
      bw_hints_add (hints, BW_HINT_COLLECTION, "Wheels");
      bw_hints_add_guess (hints, "atention", GUESSES, i == 1);
    }
  joined = bw_test_hints_join (hints, "|");
  g_assert_cmpstr (joined, ==,
                   "Only the first 4096 bytes were read|Only the first 64 words were searched|"
                   "Only 32 parentheses within each other were understood|"
                   "More than 16 saved searches are too many, or one holds itself|"
                   "There is no saved search “Wheels”|There is no collection “Wheels”|"
                   "Nothing has “atention” as typed; shown is “attention”, “intention”|"
                   "Nothing has “atention” as typed; shown is “attention”, “intention” and others");
}

static void
test_order (void)
{
  static const struct
  {
    const char *text;
    BwQueryOrder order;
  } CASES[] = {
    { "a", { BW_QUERY_BY_RELEVANCE, FALSE, -1, FALSE } },
    { "sort:date ", { BW_QUERY_BY_DATE, FALSE, -1, TRUE } },
    { "sort:date-asc limit:20 ", { BW_QUERY_BY_DATE, TRUE, 20, TRUE } },
    { "sort:title ", { BW_QUERY_BY_TITLE, TRUE, -1, TRUE } },
    { "sort:title-desc ", { BW_QUERY_BY_TITLE, FALSE, -1, TRUE } },
    { "sort:added sort:citations limit:5 limit:7 ", { BW_QUERY_BY_CITATIONS, FALSE, 7, TRUE } },
    { "limit:0 ", { BW_QUERY_BY_RELEVANCE, FALSE, 0, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwQuery) query = bw_query_parse (CASES[i].text, NULL);
      BwQueryOrder order;

      bw_query_check (query, TODAY, &order, NULL);
      g_assert_cmpint (order.key, ==, CASES[i].order.key);
      g_assert_cmpint (order.rising, ==, CASES[i].order.rising);
      g_assert_cmpint (order.limit, ==, CASES[i].order.limit);
      g_assert_cmpint (order.is_set, ==, CASES[i].order.is_set);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    int from;
    int to;
  } CASES[] = {
    { "date:2024 ", 20240000, 20241231 },
    { "date:2024-05 ", 20240500, 20240531 },
    { "date:2024-05-01..2024-06 ", 20240501, 20240631 },
    { "date:..2020 ", 0, 20201231 },
    { "date:2020.. ", 20200000, BW_DATE_RANGE_LATEST },
    { "date:>2020 ", 20210000, BW_DATE_RANGE_LATEST },
    { "date:>=2020-02 ", 20200200, BW_DATE_RANGE_LATEST },
    { "date:<2020 ", 0, 20199999 },
    { "date:<=2020 ", 0, 20201231 },
    { "date:today ", 20260331, 20260331 },
    { "date:yesterday ", 20260330, 20260330 },
    { "date:7d ", 20260324, 20260331 },
    { "date:2w ", 20260317, 20260331 },
    { "date:1mo ", 20260228, 20260331 },
    { "date:3mo ", 20251231, 20260331 },
    { "date:1y ", 20250331, 20260331 },
    { "date:<7d ", 0, 20260323 },
    { "date:3mo..7d ", 20251231, 20260324 },
    { "year:2020.. ", 20200000, BW_DATE_RANGE_LATEST },
    { "after:2020 ", 20200000, BW_DATE_RANGE_LATEST },
    { "before:2020-05 ", 0, 20200499 },
    { "date:9999y ", -1, -1 },
    { "date:9999d ", 19981114, 20260331 },
    { "date:99999d ", -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwQuery) query = bw_query_parse (CASES[i].text, NULL);
      const BwQuery *field = g_ptr_array_index (query->children, 0);
      BwDateRange range = { -1, -1, FALSE };
      gboolean is_range = bw_query_get_dates (g_ptr_array_index (field->children, 0), field->field,
                                              TODAY, &range);

      g_test_message ("%s", CASES[i].text);
      g_assert_cmpint (is_range, ==, CASES[i].from >= 0);
      if (!is_range)
        continue;
      g_assert_cmpint (range.from, ==, CASES[i].from);
      g_assert_cmpint (range.to, ==, CASES[i].to);
    }
}

/* What is known to the year or the month is in the ranges that it overlaps. */
static void
test_overlaps (void)
{
  static const struct
  {
    const char *text;
    int date;
    gboolean overlaps;
  } CASES[] = {
    { "date:2014-01..2016 ", 20140000, TRUE },
    { "date:2014-01-01..2016 ", 20140000, TRUE },
    { "date:2014-01-01..2016 ", 20140100, TRUE },
    { "date:2014-06-15.. ", 20140000, TRUE },
    { "date:2014-06-15.. ", 20140600, TRUE },
    { "date:2014-06-15.. ", 20140500, FALSE },
    { "date:2014-06-15.. ", 20140614, FALSE },
    { "date:2014-06-15.. ", 20130000, FALSE },
    { "date:2014-06 ", 20140000, TRUE },
    { "date:2014-06 ", 20150000, FALSE },
    { "date:..2014-06 ", 20140000, TRUE },
    { "date:<2014 ", 20140000, FALSE },
    { "date:<2014-06 ", 20140000, TRUE },
    { "date:<2014-06 ", 20140600, FALSE },
    { "date:>2014 ", 20140000, FALSE },
    { "date:>2014-06 ", 20140000, TRUE },
    { "date:>2014-06 ", 20140600, FALSE },
    { "date:>2014-06-30 ", 20140600, FALSE },
    { "date:>2014-06-29 ", 20140600, TRUE },
    { "date:>2014-12 ", 20140000, FALSE },
    { "after:2014-01-01 ", 20140000, TRUE },
    { "before:2014-01-01 ", 20140000, FALSE },
    { "before:2014-01-02 ", 20140000, TRUE },
    { "before:2014-06-01 ", 20140600, FALSE },
    { "before:2014-06-01 ", 20140000, TRUE },
    { "date:<2014-01 ", 20140000, FALSE },
    { "date:7d ", 20260000, FALSE },
    { "date:7d ", 20260300, FALSE },
    { "date:7d ", 20260324, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwQuery) query = bw_query_parse (CASES[i].text, NULL);
      const BwQuery *field = g_ptr_array_index (query->children, 0);
      BwDateRange range;

      g_test_message ("%s and %d", CASES[i].text, CASES[i].date);
      g_assert_true (bw_query_get_dates (g_ptr_array_index (field->children, 0), field->field, TODAY, &range));
      g_assert_cmpint (bw_date_range_overlaps (&range, CASES[i].date), ==, CASES[i].overlaps);
      g_assert_true (!CASES[i].overlaps || CASES[i].date >= bw_date_range_get_first (&range));
    }
}

static void
test_many_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) hints = bw_hints_new ();
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
  g_test_add_func ("/query/random-texts", test_random_texts);
  g_test_add_func ("/query/random-trees", test_random_trees);
  g_test_add_func ("/query/depth", test_depth);
  g_test_add_func ("/query/depth-limit", test_depth_limit);
  g_test_add_func ("/query/length", test_length);
  g_test_add_func ("/query/many-alternatives", test_many_alternatives);
  g_test_add_func ("/query/many-hints", test_many_hints);
  g_test_add_func ("/query/hint-words", test_hint_words);
  g_test_add_func ("/query/check", test_check);
  g_test_add_func ("/query/order", test_order);
  g_test_add_func ("/query/dates", test_dates);
  g_test_add_func ("/query/overlaps", test_overlaps);
  g_test_add_func ("/query/many-words", test_many_words);
  g_test_add_func ("/query/words", test_words);

  return g_test_run ();
}
