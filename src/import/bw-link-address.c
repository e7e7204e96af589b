#include "bw-link-address.h"

#include <string.h>

/* What is percent-encoded, decoded; what is no valid encoding stays as it is. */
static char *
decode (const char *text,
        gsize       length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      int high = text[i] == '%' && i + 2 < length ? g_ascii_xdigit_value (text[i + 1]) : -1;
      int low = high >= 0 ? g_ascii_xdigit_value (text[i + 2]) : -1;

      if (low >= 0 && high + low > 0)
        {
          g_string_append_c (out, (char) (high * 16 + low));
          i += 2;
        }
      else
        g_string_append_c (out, text[i]);
    }
  if (!g_utf8_validate_len (out->str, out->len, NULL))
    {
      g_string_truncate (out, 0);
      g_string_append_len (out, text, (gssize) length);
    }

  return g_string_free (out, FALSE);
}

/* Behind `http://`, `https://` or `//`. */
static const char *
skip_scheme (const char *url)
{
  static const char *const SCHEMES[] = { "https://", "http://", "//" };

  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    if (g_ascii_strncasecmp (url, SCHEMES[i], strlen (SCHEMES[i])) == 0)
      return url + strlen (SCHEMES[i]);

  return NULL;
}

/* A host that is written without a scheme, such as `arxiv.org/abs/2401.05566`. */
static gboolean
begins_with_host (const char *url)
{
  gsize host = strcspn (url, "/?#: \t\n");
  const char *dot = memchr (url, '.', host);

  return url[host] == '/' && dot != NULL && dot > url && g_ascii_isalpha (url[host - 1]);
}

static char *
host_of (const char *start,
         gsize       length)
{
  const char *user = memchr (start, '@', length);
  const char *port;
  g_autofree char *host = NULL;

  if (user != NULL)
    {
      length -= (gsize) (user + 1 - start);
      start = user + 1;
    }
  if ((port = memchr (start, ':', length)) != NULL)
    length = (gsize) (port - start);
  host = g_ascii_strdown (start, (gssize) length);

  return g_strdup (g_str_has_prefix (host, "www.") ? host + 4 : host);
}

/**
 * bw_link_address_new:
 * @url: with or without its scheme; anything else is an address without a host
 */
BwLinkAddress *
bw_link_address_new (const char *url)
{
  BwLinkAddress *self;
  const char *start;
  gsize host;
  gsize path;
  gsize query = 0;

  g_return_val_if_fail (url != NULL, NULL);

  self = g_new0 (BwLinkAddress, 1);
  start = skip_scheme (url);
  if (start == NULL && begins_with_host (url))
    start = url;
  host = start != NULL ? strcspn (start, "/?#") : 0;
  self->host = start != NULL ? host_of (start, host) : g_strdup ("");
  start = start != NULL ? start + host : url;
  path = strcspn (start, "?#");
  if (start[path] == '?')
    query = strcspn (start + path + 1, "#");
  self->path = decode (start, path);
  self->query = query > 0 ? g_strndup (start + path + 1, query) : g_strdup ("");

  return self;
}

void
bw_link_address_free (BwLinkAddress *self)
{
  if (self == NULL)
    return;

  g_free (self->host);
  g_free (self->path);
  g_free (self->query);
  g_free (self);
}

/* Returns: whether the host is @domain or one below it */
gboolean
bw_link_address_is_at (const BwLinkAddress *self,
                       const char          *domain)
{
  gsize host = strlen (self->host);
  gsize length = strlen (domain);

  return host >= length && strcmp (self->host + host - length, domain) == 0 &&
         (host == length || self->host[host - length - 1] == '.');
}

/* Returns: (transfer full) (nullable): the decoded value of an argument of the query */
char *
bw_link_address_argument (const BwLinkAddress *self,
                          const char          *name)
{
  gsize length = strlen (name);

  for (const char *at = self->query; *at != '\0';)
    {
      gsize part = strcspn (at, "&;");

      if (part > length && at[length] == '=' && g_ascii_strncasecmp (at, name, length) == 0)
        return decode (at + length + 1, part - length - 1);
      at += part + (at[part] != '\0');
    }

  return NULL;
}
