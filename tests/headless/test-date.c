#include "bw-date.h"

static void
test_parse_and_print (void)
{
  static const struct
  {
    const char *text;
    const char *printed; /* NULL where it is no date */
  } CASES[] = {
    { "2024", "2024" },
    { "2024-05", "2024-05" },
    { "2024-05-28", "2024-05-28" },
    { "2024-02-29", "2024-02-29" },
    { "2023-02-29", NULL },
    { "2024-13", NULL },
    { "2024-00-01", NULL },
    { "2024-5", NULL },
    { "0000", NULL },
    { "24", NULL },
    { "2024-05-281", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *printed = bw_date_to_string (bw_date_parse (CASES[i].text));

      g_assert_cmpstr (printed, ==, CASES[i].printed);
    }
}

static void
test_pack (void)
{
  BwDate day = { 2024, 5, 28 };
  BwDate month = { 2024, 5, 0 };

  g_assert_cmpint (bw_date_pack (day), ==, 20240528);
  g_assert_cmpint (bw_date_compare (bw_date_unpack (20240528), day), ==, 0);
  g_assert_cmpint (bw_date_compare (month, day), <, 0);
  g_assert_false (bw_date_is_known (bw_date_unpack (20241399)));
  g_assert_false (bw_date_is_known (bw_date_unpack (-1)));
}

static void
test_scan (void)
{
  static const struct
  {
    const char *text;
    BwDate date;
    const char *rest;
  } CASES[] = {
    { "Aug 20, 2023", { 2023, 8, 20 }, "" },
    { "August 20 2023 and on", { 2023, 8, 20 }, " and on" },
    { "20 August 2023", { 2023, 8, 20 }, "" },
    { "3rd Mar 2024", { 2024, 3, 3 }, "" },
    { "May 28", { 0, 5, 28 }, "" },
    { "Sept. 3, 2021", { 2021, 9, 3 }, "" },
    { "January '25", { 2025, 1, 0 }, "" },
    { "January ’99", { 1999, 1, 0 }, "" },
    { "January 2025", { 2025, 1, 0 }, "" },
    { "2023-08-20", { 2023, 8, 20 }, "" },
    { "2023-08", { 2023, 8, 0 }, "" },
    { "Dec", { 0, 12, 0 }, "" },
    { "28. Mai 2024", { 2024, 5, 28 }, "" },
    { "3. März", { 0, 3, 3 }, "" },
    { "1er août 2024", { 2024, 8, 1 }, "" },
    { "ÉTÉ", { 0, 0, 0 }, NULL },
    { "DÉCEMBRE 2023", { 2023, 12, 0 }, "" },
    { "3 de mayo de 2024", { 2024, 5, 3 }, "" },
    { "luglio 2021", { 2021, 7, 0 }, "" },
    { "28 мая 2024 г.", { 2024, 5, 28 }, " г." },
    { "2023/08/20", { 2023, 8, 20 }, "" },
    { "20/08/2023", { 2023, 8, 20 }, "" },
    { "08/20/2023", { 2023, 8, 20 }, "" },
    { "5/5/2023", { 2023, 5, 5 }, "" },
    { "08/09/2023", { 2023, 0, 0 }, "" },
    { "8.9.2023", { 2023, 9, 8 }, "" },
    { "2024年5月28日", { 2024, 5, 28 }, "" },
    { "2024年5月", { 2024, 5, 0 }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const char *end = NULL;
      BwDate date = bw_date_scan (CASES[i].text, &end);

      g_assert_cmpint (date.year, ==, CASES[i].date.year);
      g_assert_cmpint (date.month, ==, CASES[i].date.month);
      g_assert_cmpint (date.day, ==, CASES[i].date.day);
      g_assert_cmpstr (end, ==, CASES[i].rest);
    }
}

static void
test_scan_nothing (void)
{
  static const char *const TEXTS[] = { "", "Mayor 3", "Marching", "31 things", "Feb 30, 2023", "2023",
                                       "2023-13-01", "12 2023", "Au 3" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      BwDate date = bw_date_scan (TEXTS[i], NULL);

      g_assert_false (bw_date_is_known (date) || bw_date_lacks_year (date));
    }
}

static void
test_infer_year (void)
{
  static const struct
  {
    BwDate date;
    BwDate not_after;
    const char *inferred;
  } CASES[] = {
    { { 0, 5, 28 }, { 2026, 11, 22 }, "2026-05-28" },
    { { 0, 12, 1 }, { 2026, 11, 22 }, "2025-12-01" },
    { { 0, 11, 22 }, { 2026, 11, 22 }, "2026-11-22" },
    { { 0, 11, 23 }, { 2026, 11, 22 }, "2025-11-23" },
    { { 0, 2, 29 }, { 2026, 11, 22 }, "2024-02-29" },
    { { 0, 2, 29 }, { 1903, 1, 1 }, "1896-02-29" },
    { { 0, 12, 0 }, { 2026, 11, 22 }, "2025-12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      BwDate date = bw_date_infer_year (CASES[i].date, CASES[i].not_after);
      g_autofree char *text = bw_date_to_string (date);

      g_assert_cmpstr (text, ==, CASES[i].inferred);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse-and-print", test_parse_and_print);
  g_test_add_func ("/date/pack", test_pack);
  g_test_add_func ("/date/scan", test_scan);
  g_test_add_func ("/date/scan-nothing", test_scan_nothing);
  g_test_add_func ("/date/infer-year", test_infer_year);

  return g_test_run ();
}
