#include "bw-decode.h"

#include <string.h>

#include "bw-error.h"
#include "bw-limits.h"

#define SAMPLE_SIZE 4096        /* bytes looked at to tell text from a binary */
#define MAX_CONTROLS_PERCENT 2  /* of the sample, in a text */
#define MAX_STRAY_CONTROLS 4    /* in a text however short */
#define MAX_BROKEN_SEQUENCES 16 /* of UTF-8, for each 1000 that are whole */

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
looks_binary (const char *data,
              gsize       size)
{
  gsize n = MIN (size, SAMPLE_SIZE);
  gsize controls = 0;

  for (gsize i = 0; i < n; i++)
    {
      unsigned char c = (unsigned char) data[i];

      if (c == '\0')
        return TRUE;
      controls += (c < ' ' && strchr ("\t\n\v\f\r\033", c) == NULL) || c == 0x7f;
    }

  return controls > MAX_STRAY_CONTROLS && controls * 100 > n * MAX_CONTROLS_PERCENT;
}

/*
 * Whether bytes that are not valid UTF-8 are UTF-8 with a few broken places, as a
 * cut or a bad copy leaves them, rather than a charset of single bytes.
 */
static gboolean
is_broken_utf8 (const char *data,
                gsize       size)
{
  const char *end = data + size;
  gsize whole = 0;
  gsize broken = 0;

  if (g_utf8_validate_len (data, size, NULL))
    return TRUE;

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

  return broken <= whole && broken * 1000 <= (whole + 1000) * MAX_BROKEN_SEQUENCES;
}

static char *
convert (const char *data,
         gsize       size,
         const char *charset,
         gsize      *written)
{
  return g_convert_with_fallback (data, (gssize) size, "UTF-8", charset, "\357\277\275", NULL,
                                  written, NULL);
}

static char *
decode_single_bytes (const char *data,
                     gsize       size,
                     const char *charset)
{
  gsize written = 0;
  g_autofree char *text = convert (data, size, charset, &written);

  return text != NULL ? g_utf8_make_valid (text, (gssize) written) : NULL;
}

/* UTF-16 or UTF-32, whole units only: a file that was cut may end inside one. */
static char *
decode_wide (const char *data,
             gsize       size,
             const char *charset)
{
  gsize unit = g_str_has_prefix (charset, "UTF-32") ? 4 : 2;
  g_autofree char *text = NULL;
  gsize written = 0;

  size -= size % unit;
  if (size == 0)
    return g_strdup ("");
  if ((text = convert (data, size, charset, &written)) == NULL)
    {
      size -= MIN (size, unit); /* half of a surrogate pair at the end */
      if (size == 0 || (text = convert (data, size, charset, &written)) == NULL)
        return NULL;
    }

  return g_utf8_make_valid (text, (gssize) written);
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
      else if (*in == '\xef' && g_str_has_prefix (in, "\xef\xbb\xbf"))
        in += 2;
      else if ((unsigned char) *in >= ' ' || *in == '\n' || *in == '\t')
        *out++ = *in;
    }
  *out = '\0';

  return text;
}

static gboolean
check_size (gsize    size,
            GError **error)
{
  if (size == 0)
    g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "The file is empty");
  else if (size > BW_MAX_FILE_SIZE)
    g_set_error (error, BW_ERROR, BW_ERROR_LIMIT,
                 "The file is larger than %" G_GSIZE_FORMAT " MB, more than a page of text can be",
                 BW_MAX_FILE_SIZE / 1024 / 1024);
  else
    return TRUE;

  return FALSE;
}

/* Returns: the text, or NULL when the bytes are none */
static char *
decode (const char  *data,
        gsize        size,
        const char **charset)
{
  gsize skip;

  if (!(*charset = charset_from_mark (data, size, &skip)))
    *charset = charset_from_zeros (data, size);

  if (*charset != NULL && strcmp (*charset, "UTF-8") != 0)
    return decode_wide (data + skip, size - skip, *charset);
  if (looks_binary (data + skip, size - skip))
    return NULL;
  if (*charset != NULL || is_broken_utf8 (data, size))
    {
      *charset = "UTF-8";
      return g_utf8_make_valid (data + skip, (gssize) (size - skip));
    }

  *charset = "WINDOWS-1252";

  return decode_single_bytes (data, size, *charset);
}

/**
 * bw_decode:
 * @charset: (out) (optional): the charset that was found, a static string
 *
 * Makes text of a file's bytes: by its byte order mark, else UTF-16 by its zeros,
 * else UTF-8 when it is valid or all but valid, else Windows-1252, which Latin-1 is
 * a part of (WHATWG Encoding). Line ends become `\n`; control characters go.
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

  return normalise (g_steal_pointer (&text));
}
