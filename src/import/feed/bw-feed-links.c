#include "bw-feed-links.h"

#include <string.h>

#include "bw-enclosure.h"
#include "bw-limits.h"

#define RANK_ORIGINAL 6 /* of a link that is better than any other */

/* Addresses begin with the same letters whatever their case. */
static gboolean
is_web_address (const char *text)
{
  return g_ascii_strncasecmp (text, "http://", strlen ("http://")) == 0 ||
         g_ascii_strncasecmp (text, "https://", strlen ("https://")) == 0;
}

/*
 * An id that is written as a relative address is what it becomes by the XML Base that the feed
 * states, and only by that: it must be the same wherever the feed is found.
 */
static void
resolve_id (BwFeedFacts        *self,
            const BwXmlElement *element)
{
  g_autofree char *base = NULL;
  char *absolute;

  if (strchr (self->id, '/') == NULL || strpbrk (self->id, ": ") != NULL ||
      (base = bw_feed_element_dup_base (element, NULL)) == NULL ||
      (absolute = bw_feed_url_resolve (self->id, base)) == NULL)
    return;

  g_free (self->id);
  self->id = absolute;
}

/* Reads the id of an entry or a feed. */
void
bw_feed_facts_take_id (BwFeedFacts        *self,
                       const BwXmlElement *element,
                       int                 rank)
{
  const char *stated = bw_feed_element_get_attribute (element, "isPermaLink");
  g_autofree char *permanent = stated != NULL ? g_strstrip (g_strdup (stated)) : NULL;
  gboolean is_guid = g_ascii_strcasecmp (element->name, "guid") == 0;

  if (self->id != NULL && rank == 0)
    return;
  g_free (self->id);
  self->id = bw_xml_element_dup_line (element);
  if (self->id == NULL || (permanent != NULL && g_ascii_strcasecmp (permanent, "false") == 0))
    return;

  resolve_id (self, element);
  /* A guid is an address unless it says that it is none; not all say so. */
  if (is_web_address (self->id) || (is_guid && permanent != NULL))
    {
      g_free (self->permalink);
      self->permalink = bw_feed_element_dup_url (element, self->id, self->base_url);
    }
}

/* How good a link is for the page of an entry; 0 for one that leads elsewhere. */
static int
rank_link (const char *rel,
           const char *type)
{
  gboolean is_page = type == NULL || strstr (type, "html") != NULL;

  if (rel == NULL || *rel == '\0' || g_ascii_strcasecmp (rel, "alternate") == 0 ||
      g_str_has_suffix (rel, "/alternate"))
    return is_page ? 5 : 4;

  return g_ascii_strcasecmp (rel, "related") == 0 || g_ascii_strcasecmp (rel, "via") == 0 ? 1 : 0;
}

static void
add_enclosure (BwFeedFacts        *self,
               const BwXmlElement *element,
               const char         *reference)
{
  static const char *const LENGTHS[] = { "length", "fileSize" };
  const char *type = bw_feed_element_get_attribute (element, "type");
  g_autofree char *url = bw_feed_element_dup_url (element, reference, self->base_url);
  gint64 length = -1;

  if (url == NULL)
    return;
  for (guint i = 0; i < MIN (self->enclosures->len, BW_MAX_COMPARED); i++)
    if (strcmp (((const BwEnclosure *) g_ptr_array_index (self->enclosures, i))->url, url) == 0)
      return;
  for (guint i = 0; i < G_N_ELEMENTS (LENGTHS) && length < 0; i++)
    {
      const char *stated = bw_feed_element_get_attribute (element, LENGTHS[i]);

      if (stated == NULL ||
          !g_ascii_string_to_signed (stated, 10, 0, G_MAXINT64, &length, NULL))
        length = -1;
    }
  g_ptr_array_add (self->enclosures,
                   bw_enclosure_new (url, type != NULL && *type != '\0' ? type : NULL, length));
}

static const char *
get_href (const BwXmlElement *element)
{
  static const char *const NAMES[] = { "href", "url", "uri" };
  const char *href = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (NAMES) && href == NULL; i++)
    href = bw_feed_element_get_attribute (element, NAMES[i]);

  return href;
}

/* Reads a link of Atom, or of RSS, where it is a text. */
void
bw_feed_facts_take_link (BwFeedFacts        *self,
                         const BwXmlElement *element,
                         int                 rank)
{
  const char *rel = bw_feed_element_get_attribute (element, "rel");
  const char *href = get_href (element);
  g_autofree char *text = href == NULL ? bw_xml_element_dup_text (element) : NULL;
  g_autofree char *url = NULL;

  if (href == NULL && text == NULL)
    return;
  if (rel != NULL && g_ascii_strcasecmp (rel, "enclosure") == 0)
    {
      add_enclosure (self, element, href != NULL ? href : text);
      return;
    }

  if (href != NULL && *href == '\0')
    url = bw_feed_element_dup_base (element, NULL); /* where the feed itself says that it is */
  else
    url = bw_feed_element_dup_url (element, href != NULL ? href : text, self->base_url);
  if (rel != NULL && g_ascii_strcasecmp (rel, "self") == 0)
    {
      if (self->self == NULL)
        self->self = g_steal_pointer (&url);
      return;
    }
  rank = rank_link (rel, bw_feed_element_get_attribute (element, "type"));
  if (url != NULL && rank > self->link_rank)
    {
      g_free (self->link);
      self->link = g_steal_pointer (&url);
      self->link_rank = rank;
    }
}

/* Reads the address of the page itself where that of a counter stands in the link. */
void
bw_feed_facts_take_original (BwFeedFacts        *self,
                             const BwXmlElement *element,
                             int                 rank)
{
  g_autofree char *text = bw_xml_element_dup_line (element);
  char *url;

  if (text == NULL || !is_web_address (text) ||
      (url = bw_feed_element_dup_url (element, text, self->base_url)) == NULL)
    return;

  g_free (self->link);
  self->link = url;
  self->link_rank = RANK_ORIGINAL;
}

/* Reads a file that goes with an entry. */
void
bw_feed_facts_take_enclosure (BwFeedFacts        *self,
                              const BwXmlElement *element,
                              int                 rank)
{
  add_enclosure (self, element, get_href (element));
}
