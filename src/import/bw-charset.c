#include "bw-charset.h"

#include <errno.h>
#include <string.h>

#define MAX_LABEL 40     /* bytes of a charset's name */
#define DECLARED_IN 4096 /* bytes in which a document states its charset */
#define EBCDIC_START 200 /* bytes of an EBCDIC document that hold its declaration */
#define EBCDIC "IBM037"

/*
 * Labels and what they mean (WHATWG Encoding, 4.2): what is called Latin-1 or ASCII is
 * Windows-1252, and each East Asian charset is the largest that contains it. The others
 * are called by iconv as they are on the web.
 */
static const struct
{
  const char *label; /* in small letters, `-` for `_` */
  const char *charset;
} LABELS[] = {
  { "ascii", "WINDOWS-1252" },
  { "ansi-x3.4-1968", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "iso-8859-1", "WINDOWS-1252" },
  { "iso8859-1", "WINDOWS-1252" },
  { "iso88591", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "latin-1", "WINDOWS-1252" },
  { "l1", "WINDOWS-1252" },
  { "cp819", "WINDOWS-1252" },
  { "ibm819", "WINDOWS-1252" },
  { "x-cp1252", "WINDOWS-1252" },
  { "latin2", "ISO-8859-2" },
  { "latin5", "WINDOWS-1254" },
  { "latin9", "ISO-8859-15" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "iso-8859-11", "CP874" },
  { "tis-620", "CP874" },
  { "windows-874", "CP874" },
  { "iso-8859-8-i", "ISO-8859-8" },
  { "iso-8859-8-e", "ISO-8859-8" },
  { "iso-8859-6-i", "ISO-8859-6" },
  { "x-cp1250", "WINDOWS-1250" },
  { "x-cp1251", "WINDOWS-1251" },
  { "win-1251", "WINDOWS-1251" },
  { "windows1251", "WINDOWS-1251" },
  { "gb2312", "GB18030" },
  { "gb-2312-80", "GB18030" },
  { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },
  { "cp936", "GB18030" },
  { "chinese", "GB18030" },
  { "euc-cn", "GB18030" },
  { "gb18030", "GB18030" },
  { "big5", "BIG5-HKSCS" },
  { "big5-hkscs", "BIG5-HKSCS" },
  { "x-x-big5", "BIG5-HKSCS" },
  { "cn-big5", "BIG5-HKSCS" },
  { "shift-jis", "CP932" },
  { "shiftjis", "CP932" },
  { "sjis", "CP932" },
  { "x-sjis", "CP932" },
  { "ms-kanji", "CP932" },
  { "windows-31j", "CP932" },
  { "x-euc-jp", "EUC-JP" },
  { "eucjp", "EUC-JP" },
  { "euc-kr", "CP949" },
  { "euckr", "CP949" },
  { "ks-c-5601-1987", "CP949" },
  { "ks-c-5601-1989", "CP949" },
  { "ksc5601", "CP949" },
  { "ksc-5601", "CP949" },
  { "korean", "CP949" },
  { "windows-949", "CP949" },
  { "mac", "MACINTOSH" },
  { "x-mac-roman", "MACINTOSH" },
  { "macroman", "MACINTOSH" },
  { "x-mac-cyrillic", "MAC-CYRILLIC" },
  { "koi", "KOI8-R" },
  { "koi8", "KOI8-R" },
  { "cyrillic", "ISO-8859-5" },
  { "greek", "ISO-8859-7" },
  { "hebrew", "ISO-8859-8" },
  { "arabic", "ISO-8859-6" },
  { "csiso2022jp", "ISO-2022-JP" },
  { "cskoi8r", "KOI8-R" },
  { "csmacintosh", "MACINTOSH" },
  { "cspc8codepage437", "CP437" },
  { "cspc775baltic", "CP775" },
  { "cspc850multilingual", "CP850" },
  { "cspcp852", "CP852" },
  { "cspc862latinhebrew", "CP862" },
  { "cp-is", "CP861" },
  { "maccentraleurope", "MAC-CENTRALEUROPE" },
  { "maclatin2", "MAC-CENTRALEUROPE" },
  { "maciceland", "MAC-IS" },
  { "utf8", "UTF-8" },
  { "x-unicode20utf8", "UTF-8" },
  { "unicode-1-1-utf-8", "UTF-8" },
  { "utf-8", "UTF-8" },
  { "ebcdic-cp-us", EBCDIC },
  { "ebcdic-cp-ca", EBCDIC },
  { "ebcdic-cp-nl", EBCDIC },
  { "ebcdic-cp-wt", EBCDIC },
};

/* Families that iconv knows. UTF-7 is none of them: it hides what a text holds. */
static const char *const FAMILIES[] = { "iso-8859-", "windows-", "cp", "ibm", "koi8-", "euc-",
                                        "iso-2022-", "mac", "hz-gb-2312", "johab", "viscii",
                                        "tcvn", "armscii", "georgian", "gb", "big5" };

/* How the wide charsets and EBCDIC write the beginning of a document, `<` and what follows. */
static const struct
{
  const char *charset;
  const char bytes[5];
} PATTERNS[] = {
  { "UTF-32LE", "<\0\0\0" },
  { "UTF-32BE", "\0\0\0<" },
  { "UTF-16LE", "<\0?\0" },
  { "UTF-16BE", "\0<\0?" },
  { "UTF-16LE", "<\0!\0" },
  { "UTF-16BE", "\0<\0!" },
  { EBCDIC, "\x4c\x6f\xa7\x94" },
};

static gboolean
is_known_to_iconv (const char *charset)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);

  if (converter == (GIConv) -1)
    return FALSE;
  g_iconv_close (converter);

  return TRUE;
}

/* `437` and `csIBM437` are the code page of that number (IANA's Character Sets). */
static const char *
charset_from_number (const char *name)
{
  g_autofree char *charset = g_strconcat ("ibm", name + strcspn (name, "0123456789"), NULL);

  return is_known_to_iconv (charset) ? g_intern_string (charset) : NULL;
}

/**
 * bw_charset_from_label:
 *
 * Returns: (transfer none) (nullable): the name by which iconv knows the charset that a
 *   document calls @label; `NULL` for one that is not known or not to be used
 */
const char *
bw_charset_from_label (const char *label,
                       gsize       length)
{
  char name[MAX_LABEL + 1];

  if (length == 0 || length > MAX_LABEL)
    return NULL;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (label[i]) && strchr ("-_.", label[i]) == NULL)
        return NULL;
      name[i] = label[i] == '_' ? '-' : g_ascii_tolower (label[i]);
    }
  name[length] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (strcmp (LABELS[i].label, name) == 0)
      return LABELS[i].charset;
  if (g_str_has_prefix (name, "csibm") || g_ascii_isdigit (name[0]))
    return charset_from_number (name);
  for (guint i = 0; i < G_N_ELEMENTS (FAMILIES); i++)
    if (g_str_has_prefix (name, FAMILIES[i]))
      return is_known_to_iconv (name) ? g_intern_string (name) : NULL;

  return NULL;
}

/* The charset behind `encoding=` or `charset=`, with or without quotes. */
static const char *
label_behind (const char *at,
              const char *end)
{
  const char *start;

  while (at < end && g_ascii_isspace (*at))
    at++;
  if (at == end || *at != '=')
    return NULL;
  at++;
  while (at < end && (g_ascii_isspace (*at) || *at == '"' || *at == '\''))
    at++;
  start = at;
  while (at < end && !g_ascii_isspace (*at) && strchr ("\"'>?;/", *at) == NULL)
    at++;

  return bw_charset_from_label (start, (gsize) (at - start));
}

/* @needle in the part of the text that tells charsets, small letters as large ones. */
static const char *
find (const char *at,
      const char *end,
      const char *needle)
{
  gsize length = strlen (needle);

  for (; at + length <= end; at++)
    if (g_ascii_strncasecmp (at, needle, length) == 0)
      return at;

  return NULL;
}

static const char *
charset_from_xml (const char *data,
                  const char *end)
{
  const char *start = find (data, end, "<?xml");
  const char *close = start != NULL ? memchr (start, '>', (gsize) (end - start)) : NULL;
  const char *encoding = close != NULL ? find (start, close, "encoding") : NULL;

  return encoding != NULL ? label_behind (encoding + strlen ("encoding"), close) : NULL;
}

/* `<meta charset=…>` and `<meta http-equiv=… content="text/html; charset=…">`. */
static const char *
charset_from_meta (const char *data,
                   const char *end)
{
  const char *charset = NULL;
  const char *meta = data;

  while (charset == NULL && (meta = find (meta, end, "<meta")))
    {
      const char *close = memchr (meta, '>', (gsize) (end - meta));
      const char *found = find (meta, close != NULL ? close : end, "charset");

      if (found != NULL)
        charset = label_behind (found + strlen ("charset"), close != NULL ? close : end);
      meta++;
    }

  return charset;
}

/**
 * bw_charset_from_document:
 *
 * Returns: (transfer none) (nullable): the charset that an XML document or an HTML page
 *   states, as iconv calls it; a text that is none of them states none
 */
const char *
bw_charset_from_document (const char *data,
                          gsize       size)
{
  const char *end = data + MIN (size, DECLARED_IN);
  const char *start = data;
  const char *charset;

  while (start < end && g_ascii_isspace (*start))
    start++;
  if ((charset = charset_from_xml (start, end)))
    return charset;

  return start < end && *start == '<' ? charset_from_meta (start, end) : NULL;
}

/**
 * bw_charset_from_pattern:
 *
 * Returns: (transfer none) (nullable): the charset that is told by how a document's
 *   first tag is written in it (XML 1.0, appendix F)
 */
const char *
bw_charset_from_pattern (const char *data,
                         gsize       size)
{
  const char *charset = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (PATTERNS) && size >= 4 && charset == NULL; i++)
    if (memcmp (data, PATTERNS[i].bytes, 4) == 0)
      charset = PATTERNS[i].charset;

  if (g_strcmp0 (charset, EBCDIC) == 0)
    {
      gsize broken;
      g_autofree char *start = bw_charset_convert (data, MIN (size, EBCDIC_START), EBCDIC, &broken);
      const char *stated = start != NULL ? bw_charset_from_document (start, strlen (start)) : NULL;

      /* Another page of the family, and none that has ASCII's letters. */
      if (stated != NULL && (g_str_has_prefix (stated, "cp") || g_str_has_prefix (stated, "ibm")))
        return stated;
    }

  return charset;
}

/**
 * bw_charset_convert:
 * @charset: as iconv calls it
 * @n_broken: (out): how many bytes mean nothing in @charset
 *
 * Makes UTF-8 of text, U+FFFD for each byte that means nothing, and leaves out zeros.
 *
 * Returns: (transfer full) (nullable): the text, `NULL` where iconv does not know @charset
 */
char *
bw_charset_convert (const char *data,
                    gsize       size,
                    const char *charset,
                    gsize      *n_broken)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  GString *text;
  gsize unit = g_str_has_prefix (charset, "UTF-16") ? 2 : g_str_has_prefix (charset, "UTF-32") ? 4
                                                                                               : 1;
  char part[4096];
  char *in = (char *) data;
  gsize left = size;

  *n_broken = 0;
  if (converter == (GIConv) -1)
    return NULL;

  text = g_string_sized_new (size + (size / 4));
  while (left > 0)
    {
      char *out = part;
      gsize room = sizeof part;
      gsize done = g_iconv (converter, &in, &left, &out, &room);
      gboolean broken = done == (gsize) -1 && errno != E2BIG;

      for (const char *at = part; at < out; at++)
        if (*at != '\0')
          g_string_append_c (text, *at);
      if (broken)
        {
          g_string_append (text, "\357\277\275");
          (*n_broken)++;
          in += MIN (unit, left);
          left -= MIN (unit, left);
        }
    }
  g_iconv_close (converter);

  return g_string_free (text, FALSE);
}

/* What Windows-1252 has from 0x80 on, where Latin-1 has controls. */
static const guint16 WINDOWS_1252[] = {
  0x20ac,
  0,
  0x201a,
  0x0192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x02c6,
  0x2030,
  0x0160,
  0x2039,
  0x0152,
  0,
  0x017d,
  0,
  0,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x02dc,
  0x2122,
  0x0161,
  0x203a,
  0x0153,
  0,
  0x017e,
  0x0178,
};

/**
 * bw_charset_mean_control:
 * @control: a character
 *
 * Returns: what a control of Latin-1 means to who takes Windows-1252 for it (WHATWG
 *   Encoding, 4.2); 0 where @control is none of them, or means nothing
 */
gunichar
bw_charset_mean_control (gunichar control)
{
  return control >= 0x80 && control < 0xa0 ? WINDOWS_1252[control - 0x80] : 0;
}
