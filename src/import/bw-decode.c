#include "bw-decode.h"

#include <string.h>

#include "bw-charset.h"
#include "bw-error.h"
#include "bw-limits.h"

#define SAMPLE_SIZE 4096        /* bytes looked at to tell text from a binary */
#define MAX_CONTROLS_PERCENT 2  /* of the sample, in a text */
#define MAX_STRAY_CONTROLS 4    /* in a text however short */
#define MAX_BROKEN_SEQUENCES 16 /* of UTF-8, for each 1000 that are whole */
#define MIN_WHOLE_FOR_ONE 20    /* whole ones for a broken one where another charset is stated */
#define MAX_BROKEN_PERCENT 5    /* of the bytes, in the charset that a document states */

static const struct
{
  const char *charset;
  gsize length;
  const char bytes[5];
} MARKS[] = {
  { "UTF-8", 3, "\xef\xbb\xbf" },
  { "UTF-32LE", 4, "\xff\xfe\0\0" },
  { "UTF-32BE", 4, "\0\0\xfe\xff" },
  { "UTF-16LE", 2, "\xff\xfe" },
  { "UTF-16BE", 2, "\xfe\xff" },
};

/* The charset that a byte order mark names (Unicode 15, 23.8). */
static const char *
charset_from_mark (const char *data,
                   gsize       size,
                   gsize      *length)
{
  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (size >= MARKS[i].length && memcmp (data, MARKS[i].bytes, MARKS[i].length) == 0)
      {
        *length = MARKS[i].length;
        return MARKS[i].charset;
      }

  *length = 0;
  return NULL;
}

/* UTF-16 without a mark: in most texts one byte of each pair is zero. */
static const char *
charset_from_zeros (const char *data,
                    gsize       size)
{
  gsize n = MIN (size, SAMPLE_SIZE) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    zeros[i & 1] += data[i] == '\0';

  if (zeros[1] * 10 >= n * 3 && zeros[0] * 20 < n && n > 0)
    return "UTF-16LE";
  if (zeros[0] * 10 >= n * 3 && zeros[1] * 20 < n && n > 0)
    return "UTF-16BE";

  return NULL;
}

static gboolean
is_markup (const char *data,
           gsize       size)
{
  gsize i = 0;

  while (i < size && (g_ascii_isspace (data[i]) || data[i] == '\0'))
    i++;

  return i < size && data[i] == '<';
}

/* Zeros stand for nothing in any charset of bytes. */
static char *
drop_zeros (const char *data,
            gsize      *size)
{
  char *copy = g_malloc (*size + 1);
  gsize n = 0;

  for (gsize i = 0; i < *size; i++)
    if (data[i] != '\0')
      copy[n++] = data[i];
  copy[n] = '\0';
  *size = n;

  return copy;
}

static gboolean
looks_binary (const char *data,
              gsize       size)
{
  gsize n = MIN (size, SAMPLE_SIZE);
  gsize controls = 0;
  gboolean may_hold_zeros = is_markup (data, n); /* as bad programs write them */

  for (gsize i = 0; i < n; i++)
    {
      unsigned char c = (unsigned char) data[i];

      if (c == '\0' && !may_hold_zeros)
        return TRUE;
      controls += (c < ' ' && (c == '\0' || strchr ("\t\n\v\f\r\033", c) == NULL)) || c == 0x7f;
    }

  return controls > MAX_STRAY_CONTROLS && controls * 100 > n * MAX_CONTROLS_PERCENT;
}

/*
 * Whether bytes that are not valid UTF-8 are UTF-8 with a few broken places, as a
 * cut or a bad copy leaves them, rather than a charset of single bytes.
 */
static gboolean
is_broken_utf8 (const char *data,
                gsize       size,
                const char *stated)
{
  const char *end = data + size;
  gsize whole = 0;
  gsize broken = 0;

  while (data < end)
    {
      gunichar c = g_utf8_get_char_validated (data, end - data);

      /* The file ends inside a character; one lone byte may as well be Latin-1's é. */
      if (c == (gunichar) -2 && (whole > 0 || end - data > 1))
        break;
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          broken++;
          data++;
          continue;
        }
      whole += c >= 0x80;
      data = g_utf8_next_char (data);
    }

  /* What is said to be another charset is so, unless it is plain that it is not. */
  if (stated != NULL && strcmp (stated, "UTF-8") != 0 && broken * MIN_WHOLE_FOR_ONE > whole)
    return FALSE;

  return broken <= whole && broken * 1000 <= (whole + 1000) * MAX_BROKEN_SEQUENCES;
}

/* UTF-16 or UTF-32, whole units only: a file that was cut may end inside one. */
static char *
decode_wide (const char *data,
             gsize       size,
             const char *charset)
{
  gsize unit = g_str_has_prefix (charset, "UTF-32") ? 4 : 2;
  gsize n_broken;

  return bw_charset_convert (data, size - (size % unit), charset, &n_broken);
}

/* One line end for three, a line for a form feed, and no NUL, mark or escape. */
static char *
normalise (char *text)
{
  char *out = text;

  for (const char *in = text; *in != '\0'; in++)
    {
      if (*in == '\r')
        {
          *out++ = '\n';
          if (in[1] == '\n')
            in++;
        }
      else if (*in == '\f' || *in == '\v')
        *out++ = '\n';
      else if (*in == '\xc2' && in[1] == '\x85') /* the line end of EBCDIC */
        {
          *out++ = '\n';
          in++;
        }
      else if (*in == '\xef' && g_str_has_prefix (in, "\xef\xbb\xbf"))
        in += 2;
      else if ((unsigned char) *in >= ' ' || *in == '\n' || *in == '\t')
        *out++ = *in;
    }
  *out = '\0';

  return text;
}

/*
 * Windows-1252 that was taken for Latin-1 when UTF-8 was made of it: nobody writes the
 * controls which the bytes for quotes and dashes became (WHATWG Encoding, 4.2).
 */
static char *
mend_controls (char *text)
{
  GString *mended = NULL;
  const char *from = text;

  for (const char *at = strchr (text, '\xc2'); at != NULL; at = strchr (at + 1, '\xc2'))
    {
      gunichar c = (unsigned char) at[1]; /* which "\xc2" leaves as it is */
      gunichar meant = bw_charset_mean_control (c);

      if (c < 0x80 || c >= 0xa0)
        continue;
      if (mended == NULL)
        mended = g_string_new (NULL);
      g_string_append_len (mended, from, at - from);
      if (meant != 0)
        g_string_append_unichar (mended, meant);
      from = at + 2;
    }
  if (mended == NULL)
    return text;

  g_string_append (mended, from);
  g_free (text);

  return g_string_free (mended, FALSE);
}

/* Says that what is read as a whole is longer than %BW_MAX_FILE_SIZE. */
void
bw_decode_set_too_large (GError **error)
{
  g_set_error (error, BW_ERROR, BW_ERROR_LIMIT,
               "The file is larger than %" G_GSIZE_FORMAT " MB. Only exports of a library and lists of a "
               "record a line may be, as files of their own",
               BW_MAX_FILE_SIZE / 1024 / 1024);
}

static gboolean
check_size (gsize    size,
            GError **error)
{
  if (size == 0)
    g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "The file is empty");
  else if (size > BW_MAX_FILE_SIZE)
    bw_decode_set_too_large (error);
  else
    return TRUE;

  return FALSE;
}

/*
 * Text of single bytes or of several each. Valid UTF-8 is hardly ever anything else,
 * whatever it is said to be; only charsets of seven bits are valid UTF-8 as well.
 */
static char *
decode_bytes (const char  *data,
              gsize        size,
              const char **charset)
{
  const char *stated = bw_charset_from_document (data, size);
  gboolean is_utf8 = g_utf8_validate_len (data, size, NULL);
  gboolean is_stateful = stated != NULL && (g_str_has_prefix (stated, "ISO-2022-") ||
                                            g_str_has_prefix (stated, "iso-2022-") ||
                                            g_str_has_prefix (stated, "hz-"));
  gsize n_broken = 0;

  *charset = "UTF-8";
  if ((is_utf8 && !is_stateful) || (!is_utf8 && is_broken_utf8 (data, size, stated)))
    return g_utf8_make_valid (data, (gssize) size);

  if (stated != NULL && strcmp (stated, "UTF-8") != 0)
    {
      char *text = bw_charset_convert (data, size, stated, &n_broken);

      *charset = stated;
      if (text != NULL && n_broken * 100 <= size * MAX_BROKEN_PERCENT)
        return text;
      g_free (text);
    }

  *charset = "WINDOWS-1252";

  return bw_charset_convert (data, size, *charset, &n_broken);
}

/* Returns: the text, or NULL when the bytes are none */
static char *
decode (const char  *data,
        gsize        size,
        const char **charset)
{
  g_autofree char *copy = NULL;
  gsize skip;

  if (!(*charset = charset_from_mark (data, size, &skip)) &&
      !(*charset = bw_charset_from_pattern (data, size)))
    *charset = charset_from_zeros (data, size);

  if (*charset != NULL && g_str_has_prefix (*charset, "UTF-") && strcmp (*charset, "UTF-8") != 0)
    return decode_wide (data + skip, size - skip, *charset);
  if (*charset != NULL && strcmp (*charset, "UTF-8") != 0)
    return bw_charset_convert (data, size, *charset, &skip);
  if (looks_binary (data + skip, size - skip))
    return NULL;

  data += skip;
  size -= skip;
  if (is_markup (data, MIN (size, SAMPLE_SIZE)) && memchr (data, '\0', size) != NULL)
    data = copy = drop_zeros (data, &size);
  if (*charset != NULL)
    return g_utf8_make_valid (data, (gssize) size);

  return decode_bytes (data, size, charset);
}

/**
 * bw_decode:
 * @charset: (out) (optional): the charset that was found, a static string
 *
 * Makes text of a file's bytes: by its byte order mark, else UTF-16 by its zeros,
 * else UTF-8 when it is valid, else the charset that an XML declaration or a `meta`
 * element states, else UTF-8 when it is all but valid, else Windows-1252, which Latin-1
 * is a part of (WHATWG Encoding). Line ends become `\n`; control characters go, or
 * become what they were in Windows-1252.
 *
 * Returns: (transfer full): UTF-8, or `NULL` with @error set
 */
char *
bw_decode (GBytes      *bytes,
           const char **charset,
           GError     **error)
{
  g_autofree char *text = NULL;
  const char *found;
  const char *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (!check_size (size, error))
    return NULL;

  text = decode (data, size, &found);
  if (text == NULL)
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "The file is not text");
      return NULL;
    }

  if (charset != NULL)
    *charset = found;

  return mend_controls (normalise (g_steal_pointer (&text)));
}
