#include "bw-telling-words.h"

/* Which numbers of a text tell what it is about, each of them once. */

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    const char *numbers;
  } CASES[] = {
    { "on 182,831 charts", "182831" },
    { "on 182831 charts", "182831" },
    { "on 182\u202f831 charts, and 182{,}831 of them", "182831" },
    { "on 1,234,567 charts", "1234567" },
    { "in 12, 34 and 5", "12 34" },
    { "of 1,2 and 12,34", "12 34" },
    { "of 1234,5678", "1234 5678" },
    { "a 7.3B model of 91.4%, over 73.2%.", "73.2 91.4" },
    { "a 13.5B model", "13.5b" },
    { "version 3.5, or 4.1", "" },
    { "in 2024. 16 of them", "16 2024" },
    { "no number", "" },
    { ",123 .5 1,", "123" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_auto (GStrv) numbers = bw_telling_numbers (CASES[i].text);
      g_autofree char *joined = g_strjoinv (" ", numbers);

      g_assert_cmpstr (joined, ==, CASES[i].numbers);
    }
}

static void
test_words (void)
{
  g_auto (GStrv) words = bw_telling_words ("The loom of 182,831 cards weaves: weaves the GPT4.5 cloth.");
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, "cards cloth gpt4.5 loom weaves");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/telling-words/numbers", test_numbers);
  g_test_add_func ("/telling-words/words", test_words);

  return g_test_run ();
}
