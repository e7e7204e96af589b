#include "bw-feed-element.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-url-join.h"

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

/*
 * Namespaces without their scheme and without what follows their last letter or digit,
 * and in small letters: feeds state `https` for `http`, forget a slash and shout.
 */
static const struct
{
  const char *uri;
  BwFeedModule module;
} NAMESPACES[] = {
  { "www.w3.org/2005/atom", BW_FEED_CORE },
  { "purl.org/dc/elements/1.1", BW_FEED_DC },
  { "purl.org/rss/1.0/modules/content", BW_FEED_CONTENT },
  { "search.yahoo.com/mrss", BW_FEED_MEDIA },
  { "www.itunes.com/dtds/podcast-1.0.dtd", BW_FEED_ITUNES },
  { "purl.org/rss/1.0", BW_FEED_CORE },
  { "purl.org/atom/ns", BW_FEED_CORE },
  { "www.w3.org/1999/02/22-rdf-syntax-ns", BW_FEED_RDF },
  { "purl.org/dc/terms", BW_FEED_DCTERMS },
  { "arxiv.org/schemas/atom", BW_FEED_ARXIV },
  { "a9.com/-/spec/opensearch/1.1", BW_FEED_OPENSEARCH },
  { "www.w3.org/1999/xhtml", BW_FEED_XHTML },
  { "my.netscape.com/rdf/simple/0.9", BW_FEED_CORE },
  { "channel.netscape.com/rdf/simple/0.9", BW_FEED_CORE },
  { "my.netscape.com/publish/formats/rss-0.91.dtd", BW_FEED_CORE },
  { "purl.org/rss/1.0/modules/rss091", BW_FEED_CORE },
  { "purl.org/net/rss1.1", BW_FEED_CORE },
  { "backend.userland.com/rss", BW_FEED_CORE },
  { "backend.userland.com/rss2", BW_FEED_CORE },
  { "backend.userland.com/rss091", BW_FEED_CORE },
  { "backend.userland.com/rss092", BW_FEED_CORE },
  { "blogs.law.harvard.edu/tech/rss", BW_FEED_CORE },
  { "cyber.law.harvard.edu/rss", BW_FEED_CORE },
  { "www.rssboard.org/rss-specification", BW_FEED_CORE },
  { "purl.org/echo", BW_FEED_CORE },
  { "purl.org/pie", BW_FEED_CORE },
  { "example.com/necho", BW_FEED_CORE },
  { "example.com/newformat", BW_FEED_CORE },
  { "uri/of/echo/namespace", BW_FEED_CORE },
  { "purl.org/dc/elements/1.0", BW_FEED_DC },
  { "purl.org/dc/dcmitype", BW_FEED_OTHER },
  { "example.com/dtds/podcast-1.0.dtd", BW_FEED_ITUNES },
  { "purl.org/rss/1.0/modules/prism", BW_FEED_PRISM },
  { "prismstandard.org/namespaces/basic/2.0", BW_FEED_PRISM },
  { "prismstandard.org/namespaces/basic/2.1", BW_FEED_PRISM },
  { "prismstandard.org/namespaces/basic/3.0", BW_FEED_PRISM },
  { "prismstandard.org/namespaces/1.2/basic", BW_FEED_PRISM },
  { "rssnamespace.org/feedburner/ext/1.0", BW_FEED_FEEDBURNER },
  { "www.google.com/schemas/play-podcasts/1.0", BW_FEED_ITUNES }, /* the same words */
};

/* What a prefix means where its namespace is not declared or not known. */
static const struct
{
  const char *prefix;
  BwFeedModule module;
} PREFIXES[] = {
  { "dc", BW_FEED_DC },
  { "dcterms", BW_FEED_DCTERMS },
  { "content", BW_FEED_CONTENT },
  { "media", BW_FEED_MEDIA },
  { "itunes", BW_FEED_ITUNES },
  { "prism", BW_FEED_PRISM },
  { "arxiv", BW_FEED_ARXIV },
  { "rdf", BW_FEED_RDF },
  { "atom", BW_FEED_CORE },
  { "atom10", BW_FEED_CORE },
  { "a10", BW_FEED_CORE },
  { "rss", BW_FEED_CORE },
  { "xhtml", BW_FEED_XHTML },
  { "opensearch", BW_FEED_OPENSEARCH },
  { "dct", BW_FEED_DCTERMS },
  { "feedburner", BW_FEED_FEEDBURNER },
  { "googleplay", BW_FEED_ITUNES },
};

static gboolean
is_namespace (const char *uri,
              const char *known)
{
  const char *start = strstr (uri, "://");
  gsize length = strlen (known);

  uri = start != NULL ? start + 3 : uri;
  if (g_ascii_strncasecmp (uri, known, length) != 0)
    return FALSE;

  return uri[length + strspn (uri + length, "/#")] == '\0';
}

/**
 * bw_feed_element_is_stated:
 *
 * Returns: whether its namespace says that it is of a feed, and not only its name
 */
gboolean
bw_feed_element_is_stated (const BwXmlElement *self)
{
  if (self->uri != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (NAMESPACES); i++)
      if (is_namespace (self->uri, NAMESPACES[i].uri))
        return NAMESPACES[i].module == BW_FEED_CORE;

  return FALSE;
}

/**
 * bw_feed_element_get_module:
 *
 * Returns: of which vocabulary it is: by its namespace, else by its prefix; what has
 *   neither is RSS's or Atom's own
 */
BwFeedModule
bw_feed_element_get_module (const BwXmlElement *self)
{
  if (self->uri != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (NAMESPACES); i++)
      if (is_namespace (self->uri, NAMESPACES[i].uri))
        return NAMESPACES[i].module;
  if (self->prefix == NULL)
    return BW_FEED_CORE;
  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    if (g_ascii_strcasecmp (self->prefix, PREFIXES[i].prefix) == 0)
      return PREFIXES[i].module;

  return BW_FEED_OTHER;
}

/* Small letters are as good as large ones: many a feed is careless about them. */
gboolean
bw_feed_element_is (const BwXmlElement *self,
                    BwFeedModule        module,
                    const char         *name)
{
  return self->name != NULL && g_ascii_strcasecmp (self->name, name) == 0 &&
         bw_feed_element_get_module (self) == module;
}

/* Returns: (nullable): the first such element right inside @self, which may be `NULL` */
const BwXmlElement *
bw_feed_element_find (const BwXmlElement *self,
                      BwFeedModule        module,
                      const char         *name)
{
  const BwXmlElement *child = bw_xml_element_first_child (self);

  while (child != NULL && !bw_feed_element_is (child, module, name))
    child = bw_xml_element_next (child);

  return child;
}

/* Returns: (nullable): the value of an attribute, small letters as good as large ones */
const char *
bw_feed_element_get_attribute (const BwXmlElement *self,
                               const char         *name)
{
  for (const BwXmlAttribute *at = self->attributes; at != NULL; at = at->next)
    if (at->prefix == NULL && g_ascii_strcasecmp (at->name, name) == 0)
      return at->value;

  return NULL;
}

static gboolean
has_scheme (const char *url)
{
  const char *at = url;

  if (!g_ascii_isalpha (*at))
    return FALSE;
  while (g_ascii_isalnum (*at) || *at == '+' || *at == '-' || *at == '.')
    at++;

  return *at == ':';
}

static gboolean
is_harmful (const char *url)
{
  return g_ascii_strncasecmp (url, "javascript:", 11) == 0 ||
         g_ascii_strncasecmp (url, "vbscript:", 9) == 0 || g_ascii_strncasecmp (url, "data:", 5) == 0;
}

/**
 * bw_feed_url_resolve:
 * @reference: (nullable): an address, perhaps with white space around and line ends in it
 * @base: (nullable): where it is relative to
 *
 * Returns: (transfer full) (nullable): the address, absolute where @base allows that;
 *   `NULL` for none, and for one that is a script
 */
char *
bw_feed_url_resolve (const char *reference,
                     const char *base)
{
  g_autofree char *url = NULL;
  char *out;
  char *joined = NULL;

  if (reference == NULL)
    return NULL;

  url = g_strstrip (g_strdup (reference));
  out = url;
  for (const char *in = url; *in != '\0'; in++)
    if ((unsigned char) *in > ' ' || *in == ' ')
      *out++ = *in;
  *out = '\0';
  if (url[0] == '\0' || is_harmful (url))
    return NULL;
  if (!has_scheme (url) && base != NULL)
    joined = bw_url_join (base, url);

  return joined != NULL ? joined : g_steal_pointer (&url);
}

/**
 * bw_feed_url_get_base:
 * @url: (nullable)
 *
 * Returns: (nullable): @url, unless it is longer than %BW_MAX_FEED_BASE: then it is none to
 *   which addresses are relative, and would be there again in each of them
 */
const char *
bw_feed_url_get_base (const char *url)
{
  return url != NULL && strlen (url) <= BW_MAX_FEED_BASE ? url : NULL;
}

/* What the addresses in @self are relative to, as it states it itself. */
static const char *
get_base (const BwXmlElement *self)
{
  const char *stated = bw_xml_element_get_attribute_ns (self, XML_NAMESPACE, "base");

  if (stated == NULL && self->name != NULL && g_ascii_strcasecmp (self->name, "channel") == 0)
    stated = bw_feed_element_get_attribute (self, "base");

  return bw_feed_url_get_base (stated);
}

/**
 * bw_feed_element_dup_base:
 * @base_url: (nullable): where the file was found
 *
 * Returns: (transfer full) (nullable): the address to which those in @self are relative
 *   (XML Base; the BASE of a channel in CDF)
 */
char *
bw_feed_element_dup_base (const BwXmlElement *self,
                          const char         *base_url)
{
  g_autoptr (GPtrArray) bases = g_ptr_array_new ();
  char *base = g_strdup (base_url);

  for (; self != NULL; self = self->parent)
    {
      const char *stated = get_base (self);

      if (stated != NULL)
        g_ptr_array_add (bases, (gpointer) stated);
    }
  for (guint i = bases->len; i > 0; i--)
    {
      char *inner = bw_feed_url_resolve (g_ptr_array_index (bases, i - 1), base);

      if (inner != NULL)
        {
          g_free (base);
          base = inner;
        }
    }

  return base;
}

/**
 * bw_feed_element_dup_language:
 *
 * Returns: (transfer full) (nullable): the language of @self, as it or what it stands in
 *   states it
 */
char *
bw_feed_element_dup_language (const BwXmlElement *self)
{
  for (; self != NULL; self = self->parent)
    {
      const char *stated = bw_xml_element_get_attribute_ns (self, XML_NAMESPACE, "lang");

      if (stated != NULL)
        return *stated != '\0' && strlen (stated) <= BW_MAX_HTML_WORD_LENGTH ? g_strdelimit (g_strstrip (g_strdup (stated)), "_", '-') : NULL;
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): the address @reference that stands in @self */
char *
bw_feed_element_dup_url (const BwXmlElement *self,
                         const char         *reference,
                         const char         *base_url)
{
  g_autofree char *base = bw_feed_element_dup_base (self, base_url);

  return bw_feed_url_resolve (reference, base);
}
