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
    { BYTES ("It\xc2\x92s \xc2\x93old\xc2\x94\xc2\x81."), "It’s “old”.", "UTF-8" },
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

#define XML(charset, text) BYTES ("<?xml version='1.0' encoding='" charset "'?><a>" text "</a>")

/* What a document says of its charset, and what is made of it. */
static void
test_stated (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    const char *text; /* part of it */
    const char *charset;
  } CASES[] = {
    { XML ("utf-8", "caf\xc3\xa9"), "<a>café<", "UTF-8" },
    { XML ("utf-8", "caf\xe9"), "<a>café<", "WINDOWS-1252" },
    { XML ("iso-8859-1", "caf\xe9 \x96"), "<a>café –<", "WINDOWS-1252" },
    { XML ("iso-8859-1", "caf\xc3\xa9"), "<a>café<", "UTF-8" },
    { XML ("us-ascii", "caf\xe9"), "<a>café<", "WINDOWS-1252" },
    { XML ("ISO_8859-2", "\xb3\xf3\x64\xbc"), "<a>łódź<", "iso-8859-2" },
    { XML ("windows-1251", "\xcc\xe8\xf0"), "<a>Мир<", "windows-1251" },
    { XML ("cp1251", "\xcc\xe8\xf0"), "<a>Мир<", "cp1251" },
    { XML ("koi8-r", "\xed\xc9\xd2"), "<a>Мир<", "koi8-r" },
    { XML ("csKOI8R", "\xed\xc9\xd2"), "<a>Мир<", "KOI8-R" },
    { XML ("437", "\x80\x9b"), "<a>Ç¢<", "ibm437" },
    { XML ("csIBM866", "\x8c\xa8\xe0"), "<a>Мир<", "ibm866" },
    { XML ("csPC850Multilingual", "\xb5\xd2"), "<a>ÁÊ<", "CP850" },
    { XML ("12", "caf\xe9"), "<a>café<", "WINDOWS-1252" },
    { XML ("Shift_JIS", "\x93\xfa\x96{"), "<a>日本<", "CP932" },
    { XML ("EUC-JP", "\xc6\xfc\xcb\xdc"), "<a>日本<", "euc-jp" },
    { XML ("ISO-2022-JP", "\033$BF|K\\\033(B"), "<a>日本<", "iso-2022-jp" },
    { XML ("gb2312", "\xd6\xd0\xce\xc4"), "<a>中文<", "GB18030" },
    { XML ("Big5", "\xa4\xa4\xa4\xe5"), "<a>中文<", "BIG5-HKSCS" },
    { XML ("euc-kr", "\xc7\xd1\xb1\xdb"), "<a>한글<", "CP949" },
    { XML ("utf-16", "caf\xc3\xa9"), "<a>café<", "UTF-8" },
    { XML ("utf-7", "+AGE- caf\xe9"), "<a>+AGE- café<", "WINDOWS-1252" },
    { XML ("no-such-charset", "caf\xe9"), "<a>café<", "WINDOWS-1252" },
    { XML ("shift_jis", "\xff\xff\xfe\xfe\x80\x81"), "<a>ÿÿþþ€", "WINDOWS-1252" },
    { BYTES ("\xef\xbb\xbf<?xml version='1.0' encoding='koi8-r'?><a>\xc3\xa9</a>"), "<a>é<", "UTF-8" },
    { BYTES ("<html><meta charset=windows-1251><p>\xcc\xe8\xf0"), "<p>Мир", "windows-1251" },
    { BYTES ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>\xed\xc9\xd2"),
      ">Мир", "koi8-r" },
    { BYTES ("A note on <meta charset='koi8-r'> and caf\xe9"), "café", "WINDOWS-1252" },
    { BYTES ("<\0?\0x\0m\0l\0?\0>\0\x2d\x4e\x87\x65\x2d\x4e\x87\x65"), "中文中文", "UTF-16LE" },
    { BYTES ("\0\0\0<\0\0\0a\0\0\0>"), "<a>", "UTF-32BE" },
    { BYTES ("\x4c\x6f\xa7\x94\x93\x6f\x6e\x15\x4c\x81\x6e\xc1\x51\x4c\x61\x81\x6e"),
      "<?xml?>\n<a>Aé</a>", "IBM037" },
    { BYTES ("<a>x\0y</a>"), "<a>xy</a>", "UTF-8" },
    { BYTES ("<a>\xd8\xff\xfe</a>"), "<a>Øÿþ</a>", "WINDOWS-1252" },
    { BYTES ("\xff\xfe\x00\xd8"
             "a\0"),
      "\357\277\275a", "UTF-16LE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (CASES[i].bytes, CASES[i].size);
      g_autoptr (GError) error = NULL;
      const char *charset = NULL;
      g_autofree char *text = bw_decode (bytes, &charset, &error);

      g_test_message ("%s: %s", charset, text);
      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_nonnull (strstr (text, CASES[i].text));
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
  g_test_add_func ("/decode/stated", test_stated);
  g_test_add_func ("/decode/refused", test_refused);
  g_test_add_func ("/decode/too-large", test_too_large);
  g_test_add_func ("/decode/lines", test_lines);

  return g_test_run ();
}
