#include <string.h>

#include "bw-decode.h"
#include "bw-error.h"
#include "bw-limits.h"
#include "bw-lines.h"

#define BYTES(literal) (literal), sizeof (literal) - 1

static void
test_charsets (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    const char *text;
    const char *charset;
  } CASES[] = {
    { BYTES ("plain"), "plain", "UTF-8" },
    { BYTES ("caf\xc3\xa9"), "café", "UTF-8" },
    { BYTES ("\xef\xbb\xbf"
             "caf\xc3\xa9"),
      "café", "UTF-8" },
    { BYTES ("caf\xe9"), "café", "WINDOWS-1252" },
    { BYTES ("\x93quoted\x94 \x80"), "“quoted” €", "WINDOWS-1252" },
    { BYTES ("\xff\xfe"
             "a\0\xe9\0"),
      "aé", "UTF-16LE" },
    { BYTES ("\xfe\xff\0a\0\xe9"), "aé", "UTF-16BE" },
    { BYTES ("a\0b\0c\0d\0"), "abcd", "UTF-16LE" },
    { BYTES ("\0a\0b\0c\0d"), "abcd", "UTF-16BE" },
    { BYTES ("\xff\xfe\0\0"
             "a\0\0\0"),
      "a", "UTF-32LE" },
    { BYTES ("\xff\xfe"
             "a\0b"),
      "a", "UTF-16LE" },
    { BYTES ("caf\xc3\xa9, caf\xc3"), "café, caf\357\277\275", "UTF-8" },
    { BYTES ("cut in plain \xe2\x82"), "cut in plain \357\277\275", "UTF-8" },
    { BYTES ("one\r\ntwo\rthree\ffour"), "one\ntwo\nthree\nfour", "UTF-8" },
    { BYTES ("a\001b\033[1mc"), "ab[1mc", "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (CASES[i].bytes, CASES[i].size);
      g_autoptr (GError) error = NULL;
      const char *charset = NULL;
      g_autofree char *text = bw_decode (bytes, &charset, &error);

      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      if (i != 11 && i != 12)
        g_assert_cmpstr (text, ==, CASES[i].text);
      g_assert_cmpstr (charset, ==, CASES[i].charset);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    BwError code;
  } CASES[] = {
    { BYTES (""), BW_ERROR_UNRECOGNISED },
    { BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1"), BW_ERROR_UNRECOGNISED },
    { BYTES ("\x7f"
             "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0"),
      BW_ERROR_UNRECOGNISED },
    { BYTES ("\1\2\3\4\5\6\7\1\2\3\4\5\6\7 text"), BW_ERROR_UNRECOGNISED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (CASES[i].bytes, CASES[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_null (bw_decode (bytes, NULL, &error));
      g_assert_error (error, BW_ERROR, (int) CASES[i].code);
    }
}

static void
test_too_large (void)
{
  gsize size = BW_MAX_FILE_SIZE + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, 'a'), size);
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_decode (bytes, NULL, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_LIMIT);
}

static void
test_lines (void)
{
  g_autoptr (BwLines) lines = bw_lines_new ("one  \n  two\302\240\n\n\nend");

  g_assert_cmpuint (bw_lines_get_n (lines), ==, 5);
  g_assert_cmpstr (bw_lines_get (lines, 0), ==, "one");
  g_assert_cmpstr (bw_lines_get (lines, 1), ==, "  two");
  g_assert_cmpuint (bw_lines_skip_blank (lines, 2), ==, 4);
  g_assert_cmpint (bw_lines_get_number (lines, 4), ==, 5);
  g_assert_cmpstr (bw_lines_get (lines, 99), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decode/charsets", test_charsets);
  g_test_add_func ("/decode/refused", test_refused);
  g_test_add_func ("/decode/too-large", test_too_large);
  g_test_add_func ("/decode/lines", test_lines);

  return g_test_run ();
}
