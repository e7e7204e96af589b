#include "bw-foreign-url.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-url-join.h"

/* Where a link may lead. */
static const char *const SCHEMES[] = { "http", "https", "mailto", "ftp" };

/* Images that hold pixels and nothing else: an SVG is a document. */
static const char *const DATA_IMAGES[] = {
  "image/png",
  "image/jpeg",
  "image/jpg",
  "image/gif",
  "image/webp",
  "image/avif",
};

/* Parameters by which a link tells its site who followed it from where. One that ends in
 * `*` stands for all that begin so. */
static const char *const TRACKING[] = {
  "__hsfp",
  "__hssc",
  "__hstc",
  "__s",
  "_branch_match_id",
  "_hsenc",
  "_hsmi",
  "_openstat",
  "dclid",
  "fbclid",
  "gbraid",
  "gclid",
  "gclsrc",
  "hsctatracking",
  "igsh",
  "igshid",
  "li_fat_id",
  "mc_cid",
  "mc_eid",
  "mkt_tok",
  "ml_subscriber",
  "ml_subscriber_hash",
  "msclkid",
  "oly_anon_id",
  "oly_enc_id",
  "rb_clickid",
  "s_cid",
  "ttclid",
  "twclid",
  "utm_*",
  "vero_conv",
  "vero_id",
  "wbraid",
  "wickedid",
  "yclid",
};

/* Parts of addresses of images that are there to be counted, not to be seen. */
static const char *const TRACKERS[] = {
  "://pixel.",
  "/pixel.gif",
  "/pixel.png",
  "/tracking-pixel",
  "/trackingpixel",
  "://b.scorecardresearch.com/",
  "://bat.bing.com/",
  "://px.ads.linkedin.com/",
  "://stats.wordpress.com/",
  "://www.google-analytics.com/",
  "://ssl.google-analytics.com/",
  "://ad.doubleclick.net/",
  "://www.facebook.com/tr?",
  "://feeds.feedburner.com/~r/",
  "://feeds.feedburner.com/~ff/",
  "://feedproxy.google.com/~r/",
  "://medium.com/_/stat?",
  "/track/open.php",
  "/track/open?",
  "/wf/open?",
  "://email.substack.com/o/",
  "://eotrx.substackcdn.com/open",
  "://track.hubspot.com/",
  "/__ptq.gif",
  "/open.aspx?",
  "://count.getloli.com/",
  "://hits.seeyoufarm.com/",
};

/* As browsers do (the URL standard, 4.4): none of the characters below a space counts, where
 * in the address it may stand, nor does a space around it; what else may not stand in an
 * address is escaped. */
static char *
normalise (const char *url)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (url);

  while (length > 0 && (unsigned char) url[length - 1] <= ' ')
    length--;
  while (length > 0 && (unsigned char) *url <= ' ')
    {
      url++;
      length--;
    }

  for (gsize i = 0; i < length; i++)
    {
      unsigned char c = (unsigned char) url[i];

      if (c < ' ' || c == 0x7f)
        continue;
      if (strchr (" \"<>`{|}^", c) != NULL)
        g_string_append_printf (out, "%%%02X", c);
      else
        g_string_append_c (out, (char) c);
    }
  /* What was behind a control character may be a space again. */
  while (g_str_has_prefix (out->str, "%20"))
    g_string_erase (out, 0, 3);

  return g_string_free (out, FALSE);
}

/* The length of the scheme at the beginning of @url (RFC 3986, 3.1), 0 when it has none */
static gsize
measure_scheme (const char *url)
{
  gsize length = 0;

  if (!g_ascii_isalpha (*url))
    return 0;
  while (g_ascii_isalnum (url[length]) || (url[length] != '\0' && strchr ("+-.", url[length])))
    length++;

  return url[length] == ':' ? length : 0;
}

static gboolean
is_scheme (const char *url,
           gsize       length,
           const char *scheme)
{
  return strlen (scheme) == length && g_ascii_strncasecmp (url, scheme, length) == 0;
}

/* Writes an address of the web as browsers read it: any number of slashes of either kind
 * stands before the host. Returns: (nullable): NULL when there is no host */
static char *
write_web (const char *scheme,
           const char *rest)
{
  g_autofree char *path = NULL;
  char *end;

  rest += strspn (rest, "/\\");
  if (*rest == '\0' || strchr ("?#:@", *rest) != NULL)
    return NULL;

  path = g_strdup (rest);
  end = path + strcspn (path, "?#");
  for (char *at = path; at < end; at++)
    if (*at == '\\')
      *at = '/';

  return g_strdup_printf ("%s://%s", scheme, path);
}

/* Returns: (nullable): NULL when the address is not to be followed */
static char *
clean_absolute (const char *url,
                gsize       scheme_length)
{
  const char *rest = url + scheme_length + 1;
  const char *scheme = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    if (is_scheme (url, scheme_length, SCHEMES[i]))
      scheme = SCHEMES[i];

  if (scheme == NULL)
    return NULL;
  if (strcmp (scheme, "mailto") == 0)
    return strchr (rest, '@') != NULL ? g_strdup_printf ("mailto:%s", rest) : NULL;

  return write_web (scheme, rest);
}

/* Returns: (nullable): NULL when @url is not to be followed, or leads nowhere without a base */
static char *
resolve (const char *url,
         const char *base)
{
  g_autofree char *resolved = NULL;

  if (base == NULL || measure_scheme (base) == 0)
    return g_str_has_prefix (url, "//") ? write_web ("https", url) : NULL;
  if (!(resolved = bw_url_join (base, url)))
    return NULL;

  return clean_absolute (resolved, measure_scheme (resolved));
}

static gboolean
is_tracking (const char *parameter,
             gsize       length)
{
  gsize skip = length >= 4 && memcmp (parameter, "amp;", 4) == 0 ? 4 : 0; /* escaped twice */
  const char *equals = memchr (parameter, '=', length);
  gsize name_length = (equals != NULL ? (gsize) (equals - parameter) : length) - skip;

  parameter += skip;
  for (guint i = 0; i < G_N_ELEMENTS (TRACKING); i++)
    {
      const char *star = strchr (TRACKING[i], '*');
      gsize wanted = star != NULL ? (gsize) (star - TRACKING[i]) : strlen (TRACKING[i]);

      if ((star != NULL ? name_length >= wanted : name_length == wanted) &&
          g_ascii_strncasecmp (parameter, TRACKING[i], wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Leaves out what tracks; the rest of the query stays as it is. */
static char *
drop_tracking (const char *url)
{
  const char *query = strchr (url, '?');
  const char *fragment = strchr (url, '#');
  const char *end;
  g_autoptr (GString) out = NULL;
  char separator = '?';

  if (query == NULL || (fragment != NULL && fragment < query))
    return g_strdup (url);

  end = fragment != NULL ? fragment : query + strlen (query);
  out = g_string_new_len (url, query - url);
  for (const char *at = query + 1; at <= end;)
    {
      gsize length = strcspn (at, "&#");

      if (!is_tracking (at, length))
        {
          g_string_append_c (out, separator);
          g_string_append_len (out, at, (gssize) length);
          separator = '&';
        }
      at += length + 1;
    }
  g_string_append (out, end);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * bw_foreign_url_clean:
 * @url: as a page writes it
 * @base: (nullable): the address that it is relative to
 *
 * Returns: (transfer full) (nullable): where it leads, without what tracks who follows it;
 *   `NULL` when that is nowhere that a link may lead to: another scheme than http, https,
 *   mailto and ftp, however it is disguised
 */
char *
bw_foreign_url_clean (const char *url,
                      const char *base)
{
  g_autofree char *plain = NULL;
  g_autofree char *absolute = NULL;
  gsize scheme_length;

  g_return_val_if_fail (url != NULL, NULL);

  if (strlen (url) > BW_MAX_URL_LENGTH)
    return NULL;

  plain = normalise (url);
  if (*plain == '\0')
    return NULL;
  if ((scheme_length = measure_scheme (plain)) > 0)
    absolute = clean_absolute (plain, scheme_length);
  else
    absolute = resolve (plain, base);

  return absolute != NULL ? drop_tracking (absolute) : NULL;
}

/* Whether @url holds a picture itself (RFC 2397), as base64 and nothing else. */
static gboolean
is_data_image (const char *url)
{
  const char *type;

  if (g_ascii_strncasecmp (url, "data:", 5) != 0 || strlen (url) > BW_MAX_DATA_IMAGE_LENGTH)
    return FALSE;

  type = url + 5;
  for (guint i = 0; i < G_N_ELEMENTS (DATA_IMAGES); i++)
    {
      gsize length = strlen (DATA_IMAGES[i]);

      if (g_ascii_strncasecmp (type, DATA_IMAGES[i], length) == 0 &&
          g_ascii_strncasecmp (type + length, ";base64,", 8) == 0)
        return strspn (type + length + 8, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                          "0123456789+/=%") == strlen (type + length + 8);
    }

  return FALSE;
}

/**
 * bw_foreign_url_clean_image:
 *
 * Returns: (transfer full) (nullable): where an image is to be had, on the web or in the
 *   address itself; `NULL` when that is nowhere, or when the image is there to track
 */
char *
bw_foreign_url_clean_image (const char *url,
                            const char *base)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (url != NULL, NULL);

  if (strlen (url) <= BW_MAX_DATA_IMAGE_LENGTH && (clean = normalise (url)) &&
      is_data_image (clean))
    return g_steal_pointer (&clean);

  g_free (clean);
  clean = bw_foreign_url_clean (url, base);
  if (clean == NULL || !g_str_has_prefix (clean, "http") || bw_foreign_url_is_tracker (clean))
    return NULL;

  return g_steal_pointer (&clean);
}

/* Whether the image at @url, a clean address, is known to be there to track. */
gboolean
bw_foreign_url_is_tracker (const char *url)
{
  for (guint i = 0; i < G_N_ELEMENTS (TRACKERS); i++)
    if (strstr (url, TRACKERS[i]) != NULL)
      return TRUE;

  return FALSE;
}
