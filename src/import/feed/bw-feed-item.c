#include "bw-feed-item.h"

#include <string.h>

#include "bw-feed-paper.h"
#include "bw-feed-person.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-text.h"
#include "bw-timestamp.h"

/* Returns: whether there is anything in @text to read */
static gboolean
set_body (BwRecord           *record,
          const BwFeedFacts  *facts,
          const BwFeedText   *text,
          const BwXmlElement *place)
{
  g_autofree char *base = NULL;

  if (text == NULL)
    return FALSE;

  place = bw_feed_text_get_place (place);
  base = bw_feed_element_dup_base (place, facts->base_url);
  g_clear_pointer (&record->body, bw_body_free);
  bw_feed_text_fill (text, base, record);
  g_free (record->language);
  record->language = bw_feed_element_dup_language (place);

  return record->body != NULL && *record->body->html != '\0';
}

static void
set_title (BwRecord          *record,
           const BwFeedFacts *facts)
{
  g_autofree char *title = facts->title != NULL ? bw_feed_text_dup_line (facts->title) : NULL;

  record->title = title != NULL ? bw_text_clip (title, BW_MAX_TITLE_LENGTH) : NULL;
}

/* The mentions in the text are those of others than the record's papers, which must be there. */
static void
set_texts (BwRecord          *record,
           const BwFeedFacts *facts)
{
  if (facts->description != NULL)
    {
      const BwXmlElement *place = bw_feed_text_get_place (facts->description_element);
      g_autofree char *base = bw_feed_element_dup_base (place, facts->base_url);

      record->entry->summary = bw_feed_text_dup_safe (facts->description, base);
    }

  /* Of some a script is all that there is, and nothing is left of it. */
  if (!set_body (record, facts, facts->content, facts->content_element))
    set_body (record, facts, facts->description, facts->description_element);
}

static void
set_moments (BwRecord    *record,
             BwFeedFacts *facts)
{
  BwEntryRecord *entry = record->entry;

  /* dc:date does not say of what it is the date. */
  entry->published = facts->published != NULL ? g_strdup (facts->published)
                     : facts->created != NULL ? g_strdup (facts->created)
                                              : g_strdup (facts->date);
  entry->updated = facts->updated != NULL ? g_strdup (facts->updated) : g_strdup (facts->date);
  record->published = bw_timestamp_get_date (entry->published != NULL ? entry->published
                                                                      : entry->updated);
}

/* The attribute that names what an entry in RDF is about. */
static const char *
get_about (const BwXmlElement *element)
{
  for (const BwXmlAttribute *at = element->attributes; at != NULL; at = at->next)
    if (strcmp (at->name, "about") == 0 && *at->value != '\0')
      return at->value;

  return NULL;
}

static void
set_addresses (BwRecord           *record,
               BwFeedFacts        *facts,
               const BwXmlElement *element)
{
  const char *about = get_about (element);

  if (facts->id == NULL && about != NULL)
    facts->id = g_strdup (about);
  if (facts->id == NULL)
    facts->id = bw_xml_element_dup_line (bw_feed_element_find (element, BW_FEED_DC, "identifier"));
  record->entry->id = g_strdup (facts->id);

  if (facts->link != NULL && facts->link_rank > 1)
    record->url = g_strdup (facts->link);
  else if (facts->permalink != NULL)
    record->url = g_strdup (facts->permalink);
  else if (facts->link != NULL || facts->self != NULL)
    record->url = g_strdup (facts->link != NULL ? facts->link : facts->self);
  else if (about != NULL && g_str_has_prefix (about, "http"))
    record->url = g_strdup (about);
}

/* An entry that points at a paper elsewhere mentions it. */
static void
add_mention (BwRecord *record)
{
  g_autofree char *scheme = NULL;
  g_autofree char *value = NULL;
  BwMentionRecord *mention;

  if (record->url == NULL || !bw_paper_links_identify (record->url, &scheme, &value))
    return;

  mention = bw_mention_record_new (NULL, BW_ROLE_LINK);
  mention->url = g_strdup (record->url);
  bw_identifier_array_add (mention->identifiers, scheme, value);
  g_ptr_array_add (record->mentions, mention);
}

/* Who made the feed from which an entry was taken made it (RFC 4287, 4.2.1). */
static void
inherit_from_source (BwFeedFacts        *facts,
                     const BwXmlElement *element)
{
  const BwXmlElement *source = bw_feed_element_find (element, BW_FEED_CORE, "source");

  if (facts->authors->len > 0)
    return;

  for (const BwXmlElement *child = bw_xml_element_first_child (source); child != NULL;
       child = bw_xml_element_next (child))
    if (bw_feed_element_is (child, BW_FEED_CORE, "author"))
      bw_feed_person_add (facts->authors, bw_feed_person_new (child, facts->base_url));
}

static void
set_people (BwRecord            *record,
            BwFeedFacts         *facts,
            const BwPaperRecord *paper)
{
  if (paper == NULL || paper->authors->len < 2)
    g_ptr_array_extend_and_steal (record->authors, g_steal_pointer (&facts->authors));
  else
    for (guint i = 0; i < facts->authors->len; i++)
      {
        const BwAuthorRecord *author = g_ptr_array_index (facts->authors, i);

        bw_feed_person_add_names (record->authors, author->name);
      }
  g_ptr_array_extend_and_steal (record->entry->contributors,
                                g_steal_pointer (&facts->contributors));
}

static void
set_language (BwRecord           *record,
              const BwFeedFacts  *facts,
              const BwXmlElement *element)
{
  if (facts->language != NULL || record->language == NULL)
    {
      g_free (record->language);
      record->language = facts->language != NULL ? g_strdup (facts->language)
                                                 : bw_feed_element_dup_language (element);
    }
  if (record->language == NULL)
    record->language = g_strdup (record->source->language);
}

/**
 * bw_feed_item_new:
 * @reading: gets warnings of what cannot be read
 * @source: the feed
 * @base_url: (nullable): where addresses are relative to if nothing else is stated
 *
 * Returns: (transfer full): the entry that @element is
 */
BwRecord *
bw_feed_item_new (const BwXmlElement *element,
                  BwReading          *reading,
                  BwSourceRecord     *source,
                  const char         *base_url)
{
  g_autoptr (BwFeedFacts) facts = bw_feed_facts_new (element, reading, base_url);
  BwRecord *record = bw_record_new (BW_DOCUMENT_ENTRY);
  BwPaperRecord *paper;

  record->source = source;
  record->entry = bw_entry_record_new ();
  set_title (record, facts);
  set_moments (record, facts);
  set_addresses (record, facts, element);
  inherit_from_source (facts, element);
  paper = bw_feed_paper_new (element, facts, record->title);
  if (paper != NULL)
    g_ptr_array_add (record->papers, paper);
  else
    add_mention (record);
  set_texts (record, facts);
  set_language (record, facts, element);
  set_people (record, facts, paper);
  g_ptr_array_extend_and_steal (record->entry->categories, g_steal_pointer (&facts->categories));
  g_ptr_array_extend_and_steal (record->entry->enclosures, g_steal_pointer (&facts->enclosures));

  return record;
}

/* What is longer is no name, and would be there again with each entry. */
static char *
dup_short (const char *text)
{
  return text != NULL && strlen (text) <= BW_MAX_FEED_KEY ? g_strdup (text) : NULL;
}

/**
 * bw_feed_item_inherit_authors:
 * @entry: with its source
 * @n_inherited: how many people were inherited so far, up to %BW_MAX_INHERITED
 *
 * Who made the feed made the entries that name nobody (RFC 4287, 4.2.1; JSON Feed 1.1).
 */
void
bw_feed_item_inherit_authors (BwRecord *entry,
                              guint    *n_inherited)
{
  GPtrArray *authors = entry->source->authors;

  if (entry->authors->len > 0)
    return;

  for (guint i = 0; i < MIN (authors->len, BW_MAX_COMPARED); i++)
    {
      const BwAuthorRecord *author = g_ptr_array_index (authors, i);
      g_autofree char *name = dup_short (author->name);
      BwAuthorRecord *copy;

      if ((author->name != NULL && name == NULL) || (*n_inherited)++ >= BW_MAX_INHERITED)
        continue;
      copy = bw_author_record_new (name);
      copy->email = dup_short (author->email);
      copy->url = dup_short (author->url);
      g_ptr_array_add (entry->authors, copy);
    }
}

/* What identifies a feed; NULL when nothing does. */
static const char *
get_feed (const BwSourceRecord *source,
          const char           *base_url)
{
  return source->feed_id != NULL ? source->feed_id
         : source->url != NULL   ? source->url
         : source->site != NULL  ? source->site
                                 : base_url;
}

/**
 * bw_feed_item_shorten_id:
 * @source: a feed whose head was read
 *
 * Gives a feed an id of its own whose id or address is too long to stand in the key of each
 * of its entries.
 */
void
bw_feed_item_shorten_id (BwSourceRecord *source)
{
  const char *feed = get_feed (source, NULL);
  char *sum;

  if (feed == NULL || strlen (feed) <= BW_MAX_FEED_KEY)
    return;

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, feed, -1);
  g_free (source->feed_id);
  source->feed_id = sum;
}

/* What identifies an entry wherever it is found: its feed and its own id, or its page. */
static char *
key_new (const BwRecord *entry,
         const char     *base_url)
{
  const char *own = entry->entry->id != NULL ? entry->entry->id : entry->url;
  const char *feed = get_feed (entry->source, base_url);

  if (own == NULL || feed == NULL)
    return g_strdup (own);

  return g_strconcat (feed, " ", own, NULL);
}

/**
 * bw_feed_item_add:
 * @entry: (transfer full): with its source
 * @keys: (element-type utf8): of the entries of @reading so far
 * @base_url: (nullable): where the feed was found
 *
 * Adds an entry to what the feed says, with its key.
 */
void
bw_feed_item_add (BwRecord   *entry,
                  BwReading  *reading,
                  GHashTable *keys,
                  const char *base_url)
{
  entry->key = key_new (entry, base_url);

  /* Some feeds give several entries one id. */
  if (entry->key != NULL && !g_hash_table_add (keys, g_strdup (entry->key)))
    {
      char *key = g_strdup_printf ("%s #%u", entry->key, reading->records->len + 1);

      g_free (entry->key);
      entry->key = key;
    }
  g_ptr_array_add (reading->records, entry);
}
