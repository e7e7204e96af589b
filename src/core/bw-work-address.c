#include "bw-work-address.h"

#include <string.h>

#include "bw-work-place.h"

#define MAX_LENGTH 2000 /* bytes of an address that is looked at */
#define HOST_SIGNS "abcdefghijklmnopqrstuvwxyz0123456789-_."
#define PARSING (G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED_QUERY | G_URI_FLAGS_ENCODED_FRAGMENT)

/* Where somebody came from, and how. */
static const char *const TRACKING[] = { "dclid", "fbclid", "gbraid", "gclid", "hsctatracking", "igshid",
                                        "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ref", "ref_src",
                                        "ref_url", "referrer", "si", "trk", "twclid", "vero_id", "wbraid",
                                        "yclid", "_hsenc", "_hsmi" };

static const char *const SEARCHES[] = { "keyword", "keywords", "q", "query", "search", "search_query", "term" };

static const char *const INDICES[] = { "default.asp", "default.aspx", "default.htm", "default.html",
                                       "index.htm", "index.html", "index.php", "index.shtml",
                                       "index.xhtml" };

static gboolean
has (const char *const *words,
     gsize n,
     const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): in small letters and without `www.` */
static char *
get_host (GUri *uri)
{
  g_autofree char *host = g_hostname_to_ascii (g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : "");
  g_autofree char *folded = host != NULL ? g_ascii_strdown (host, -1) : NULL;
  const char *start = folded;

  if (folded == NULL || g_hostname_is_ip_address (folded) || folded[strspn (folded, HOST_SIGNS)] != '\0')
    return NULL;
  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';
  if (g_str_has_prefix (folded, "www."))
    start += strlen ("www.");

  return strchr (start, '.') != NULL ? g_strdup (start) : NULL;
}

/* Returns: (transfer full): the port that is not the scheme's own, behind a colon */
static char *
get_port (GUri *uri)
{
  int port = g_uri_get_port (uri);

  return port == -1 || port == 80 || port == 443 ? g_strdup ("") : g_strdup_printf (":%d", port);
}

static gboolean
is_printable (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full) (element-type utf8): the parts of the path, without what is the same without it */
static GPtrArray *
get_segments (GUri *uri)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (g_uri_get_path (uri), "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *session = strstr (parts[i], ";jsessionid=");

      if (session != NULL)
        *session = '\0';
      if (*parts[i] != '\0')
        g_ptr_array_add (segments, g_strdup (parts[i]));
    }
  if (segments->len > 0 && has (INDICES, G_N_ELEMENTS (INDICES), g_ptr_array_index (segments, segments->len - 1)))
    g_ptr_array_set_size (segments, (int) segments->len - 1);

  return segments;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Returns: (transfer full) (element-type utf8) (nullable): what is asked for in addition, in order; or
 *   `NULL` where it is searched for */
static GPtrArray *
get_fields (GUri *uri)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  const char *query = g_uri_get_query (uri);
  g_auto (GStrv) parts = g_strsplit (query != NULL ? query : "", "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (parts[i], strcspn (parts[i], "="));

      if (has (SEARCHES, G_N_ELEMENTS (SEARCHES), name))
        return NULL;
      if (*name != '\0' && g_ascii_strncasecmp (name, "utm_", 4) != 0 &&
          !has (TRACKING, G_N_ELEMENTS (TRACKING), name))
        g_ptr_array_add (fields, g_strdup (parts[i]));
    }
  if (fields->len > 0)
    g_ptr_array_sort (fields, compare_words);

  return g_steal_pointer (&fields);
}

/* Whether one of them says which of what a program shows it is: `id`, `paperId`, `p`. */
static gboolean
have_id (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);
      gsize length = strcspn (field, "=");

      if ((length == 1 && *field == 'p') ||
          (length >= 2 && g_ascii_strncasecmp (field + length - 2, "id", 2) == 0))
        return TRUE;
    }

  return FALSE;
}

/* What stands behind a fragment of this kind is another page. */
static gboolean
has_route (GUri *uri)
{
  const char *fragment = g_uri_get_fragment (uri);

  return fragment != NULL && (*fragment == '!' || *fragment == '/');
}

static char *
join (const char *host,
      const char *port,
      GPtrArray  *segments,
      GPtrArray  *fields)
{
  GString *key = g_string_new (host);

  g_string_append (key, port);
  for (guint i = 0; i < segments->len; i++)
    g_string_append_printf (key, "/%s", (const char *) g_ptr_array_index (segments, i));
  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (key, "%c%s", i == 0 ? '?' : '&', (const char *) g_ptr_array_index (fields, i));

  return g_string_free (key, FALSE);
}

/* Returns: (transfer full) (nullable): of the web, and of no one person */
static GUri *
parse (const char *url)
{
  g_autofree char *text = g_strstrip (g_strdup (url));
  g_autoptr (GUri) uri = strlen (text) <= MAX_LENGTH ? g_uri_parse (text, PARSING, NULL) : NULL;

  if (uri == NULL || (strcmp (g_uri_get_scheme (uri), "http") != 0 && strcmp (g_uri_get_scheme (uri), "https") != 0) ||
      g_uri_get_userinfo (uri) != NULL || has_route (uri) || !is_printable (g_uri_get_path (uri)))
    return NULL;

  return g_steal_pointer (&uri);
}

/**
 * bw_work_address_key:
 * @url: absolute
 *
 * Two addresses have one key where they lead to the same: with or without encryption, `www.`, a
 * slash or `index.html` at the end, the place on the page and what tells where somebody came from.
 *
 * Returns: (transfer full) (nullable): what may identify a work; `NULL` of what is no address of a
 *   single work: the home page of a host, the page of a person, a program, a search or a list, or
 *   what is an identifier itself
 */
char *
bw_work_address_key (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GPtrArray) segments = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autofree char *host = NULL;
  g_autofree char *port = NULL;

  g_return_val_if_fail (url != NULL, NULL);

  uri = parse (url);
  host = uri != NULL ? get_host (uri) : NULL;
  if (host == NULL || bw_work_place_is_host (host) || !(fields = get_fields (uri)))
    return NULL;

  port = get_port (uri);
  segments = get_segments (uri);
  if (bw_work_place_is_address (host, segments, have_id (fields)))
    return NULL;

  return join (host, port, segments, fields);
}
