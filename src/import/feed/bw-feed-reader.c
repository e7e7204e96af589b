#include <string.h>

#include "bw-error.h"
#include "bw-feed-batch.h"
#include "bw-feed-item.h"
#include "bw-feed-nesting.h"
#include "bw-json-feed.h"
#include "bw-reader.h"

#define MAX_ENTRY_DEPTH 8 /* elements in each other in which entries are looked for */

typedef struct
{
  BwReading      *reading;
  BwSourceRecord *source;
  const char     *base_url;
  GHashTable     *keys;
  BwFeedBatch    *entries;
} FeedReader;

static gboolean
is_entry (const BwXmlElement *element)
{
  return bw_feed_element_is (element, BW_FEED_CORE, "item") ||
         bw_feed_element_is (element, BW_FEED_CORE, "entry");
}

static gboolean
is_head (const BwXmlElement *element)
{
  return bw_feed_element_is (element, BW_FEED_CORE, "channel") ||
         bw_feed_element_is (element, BW_FEED_CORE, "feed");
}

static gboolean
is_frame (const BwXmlElement *element)
{
  return is_head (element) || bw_feed_element_is (element, BW_FEED_CORE, "rss") ||
         bw_feed_element_is (element, BW_FEED_CORE, "items") ||
         bw_feed_element_is (element, BW_FEED_CORE, "rdf") ||
         bw_feed_element_is (element, BW_FEED_RDF, "rdf");
}

static gboolean
has (const BwXmlElement *element,
     const char         *name)
{
  return bw_feed_element_find (element, BW_FEED_CORE, name) != NULL;
}

/* Other formats have channels, too. */
static gboolean
is_channel (const BwXmlElement *element)
{
  return bw_feed_element_is (element, BW_FEED_CORE, "channel") &&
         (has (element, "item") ||
          (has (element, "title") &&
           (has (element, "link") || bw_feed_element_get_attribute (element, "href") != NULL)));
}

/* What tells a feed of RDF from another list in RDF, and one in XML from any document. */
static gboolean
has_channel (const BwXmlElement *root)
{
  for (const BwXmlElement *child = bw_xml_element_first_child (root); child != NULL;
       child = bw_xml_element_next (child))
    {
      gboolean is_item = bw_feed_element_is (child, BW_FEED_CORE, "item");

      if (is_channel (child) || (is_item && has (child, "title") && has (child, "link")))
        return TRUE;
      if ((is_item || is_head (child)) && bw_feed_element_is_stated (child))
        return TRUE;
    }

  return FALSE;
}

static int
score_xml (const BwXmlElement *root)
{
  if (bw_feed_element_is (root, BW_FEED_CORE, "rss"))
    return 95;
  if (bw_feed_element_is (root, BW_FEED_CORE, "feed"))
    return bw_feed_element_is_stated (root) || has (root, "entry") || has (root, "title") ||
               has (root, "id")
             ? 92
             : 0;
  if (bw_feed_element_is (root, BW_FEED_CORE, "entry"))
    return has (root, "title") && (bw_feed_element_is_stated (root) || has (root, "updated") ||
                                   has (root, "link"))
             ? 90
             : 0;

  return is_channel (root) || has_channel (root) ? 90 : 0;
}

static int
feed_score (const BwReader *self,
            BwInput        *input)
{
  const BwXmlElement *root = bw_input_peek_xml (input);

  return root != NULL ? score_xml (root) : bw_json_feed_score (input);
}

static const BwXmlElement *
find_head (const BwXmlElement *root)
{
  if (is_head (root))
    return root;
  for (const BwXmlElement *child = bw_xml_element_first_child (root); child != NULL;
       child = bw_xml_element_next (child))
    if (is_head (child))
      return child;

  return NULL;
}

static void
set_source (BwSourceRecord *source,
            BwFeedFacts    *facts,
            const char     *base_url)
{
  source->title = facts->title != NULL ? bw_feed_text_dup_line (facts->title) : NULL;
  source->subtitle = facts->description != NULL ? bw_feed_text_dup_line (facts->description) : NULL;
  source->feed_id = g_strdup (facts->id);
  source->site = g_strdup (facts->link);
  source->url = g_strdup (facts->self != NULL ? facts->self : base_url);
  source->rights = g_strdup (facts->rights);
  source->published = g_strdup (facts->published != NULL ? facts->published
                                : facts->created != NULL ? facts->created
                                                         : facts->date);
  source->updated = g_strdup (facts->updated != NULL ? facts->updated : facts->date);
  g_ptr_array_extend_and_steal (source->authors, g_steal_pointer (&facts->authors));
  g_ptr_array_extend_and_steal (source->contributors, g_steal_pointer (&facts->contributors));
  g_ptr_array_extend_and_steal (source->categories, g_steal_pointer (&facts->categories));
}

static gboolean
is_absolute (const char *url)
{
  return url != NULL && (g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://"));
}

/* Reads the feed's head; its addresses are what those of its entries are relative to. */
static char *
read_head (FeedReader         *self,
           const BwXmlElement *root)
{
  const BwXmlElement *head = find_head (root);
  g_autoptr (BwFeedFacts) facts = NULL;

  if (head == NULL)
    return g_strdup (self->base_url);

  facts = bw_feed_facts_new (head, self->reading, self->base_url);
  set_source (self->source, facts, self->base_url);
  bw_feed_item_shorten_id (self->source);
  self->source->language = facts->language != NULL ? g_strdup (facts->language)
                                                   : bw_feed_element_dup_language (head);
  if (self->base_url != NULL)
    return g_strdup (self->base_url);
  if (is_absolute (self->source->url))
    return g_strdup (bw_feed_url_get_base (self->source->url));

  return is_absolute (self->source->site) ? g_strdup (bw_feed_url_get_base (self->source->site))
                                          : NULL;
}

/* Entries stand in the channel, beside it or, where an end tag is missing, in each other. */
static void
find_entries (FeedReader         *self,
              const BwXmlElement *element,
              guint               depth)
{
  for (const BwXmlElement *child = bw_xml_element_first_child (element); child != NULL;
       child = bw_xml_element_next (child))
    {
      if (is_entry (child))
        bw_feed_batch_add (self->entries, child);
      if (depth < MAX_ENTRY_DEPTH && (is_entry (child) || is_frame (child)))
        find_entries (self, child, depth + 1);
    }
}

/* An entry that stands alone has no feed whose authors it could have. */
static void
read_entries (FeedReader         *self,
              const BwXmlElement *root)
{
  guint n = bw_feed_batch_read (self->entries, self->reading);
  guint n_inherited = 0;

  for (guint i = 0; i < n; i++)
    {
      const BwXmlElement *element;
      BwRecord *record = bw_feed_batch_steal (self->entries, i, &element);

      if (element != root && bw_feed_element_is (element, BW_FEED_CORE, "entry"))
        bw_feed_item_inherit_authors (record, &n_inherited);
      bw_feed_item_add (record, self->reading, self->keys, self->base_url);
    }
}

static gboolean
read_xml (FeedReader  *self,
          BwInput     *input,
          GError     **error)
{
  g_autoptr (BwXml) xml = bw_xml_parse_nested (bw_input_get_text (input), bw_feed_nesting,
                                               self->reading, error);
  g_autofree char *base_url = NULL;
  g_autoptr (BwFeedBatch) entries = NULL;
  const BwXmlElement *root;

  if (xml == NULL)
    return FALSE;

  root = bw_xml_get_root (xml);
  base_url = read_head (self, root);
  self->entries = entries = bw_feed_batch_new (self->source, base_url);
  if (is_entry (root))
    bw_feed_batch_add (entries, root);
  find_entries (self, root, 0);
  read_entries (self, root);
  if (self->reading->records->len > 0 || find_head (root) != NULL)
    return TRUE;

  g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                       "The file holds no feed: it has neither a channel nor entries");
  return FALSE;
}

/* A feed that says nothing of itself is told from others by the name of its file. */
static void
ensure_title (BwSourceRecord *source,
              const char     *name)
{
  if (source->title == NULL && source->url == NULL && source->site == NULL &&
      source->feed_id == NULL)
    source->title = g_strdup (name);
}

static gboolean
feed_read (const BwReader       *self,
           BwInput              *input,
           const BwReadContext  *context,
           BwReading            *reading,
           GError              **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FeedReader reader = { reading, bw_source_record_new ("feed"), context->base_url, keys, NULL };

  gboolean done;

  g_ptr_array_add (reading->sources, reader.source);
  done = bw_input_get_json (input) != NULL
           ? bw_json_feed_read (input, reader.source, context->base_url, reading, keys, error)
           : read_xml (&reader, input, error);
  ensure_title (reader.source, context->name);

  return done;
}

const BwReader bw_feed_reader = { "feed", feed_score, feed_read };
