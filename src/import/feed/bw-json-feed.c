#include "bw-json-feed.h"

#include <string.h>

#include "bw-enclosure.h"
#include "bw-error.h"
#include "bw-feed-categories.h"
#include "bw-feed-element.h"
#include "bw-feed-item.h"
#include "bw-feed-person.h"
#include "bw-limits.h"
#include "bw-text.h"
#include "bw-timestamp.h"

/* JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/ */

/* Returns: (nullable): the member if it is of @type */
static JsonNode *
get_member (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* Returns: (transfer full) (nullable): a text; programs write numbers for ids, too */
static char *
dup_text (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);

      return bw_text_is_blank (text) ? NULL : g_strdup (text);
    }
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
    }

  return NULL;
}

static char *
dup_member (JsonObject *object,
            const char *name)
{
  return dup_text (get_member (object, name));
}

static char *
dup_line (JsonObject *object,
          const char *name)
{
  g_autofree char *text = dup_member (object, name);

  return text != NULL ? bw_text_squeeze (text) : NULL;
}

/* Programs write flags for ids, too. */
static char *
dup_id (JsonObject *item)
{
  JsonNode *node = get_member (item, "id");

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");

  return dup_line (item, "id");
}

/* What is longer is none, and would be there again with each entry. */
static char *
dup_language (JsonObject *object)
{
  g_autofree char *language = dup_line (object, "language");

  return language != NULL && strlen (language) <= BW_MAX_HTML_WORD_LENGTH
           ? g_steal_pointer (&language)
           : NULL;
}

static char *
dup_url (JsonObject *object,
         const char *name,
         const char *base_url)
{
  g_autofree char *text = dup_member (object, name);

  return bw_feed_url_resolve (text, base_url);
}

static char *
dup_moment (JsonObject *object,
            const char *name)
{
  g_autofree char *text = dup_member (object, name);

  return bw_timestamp_parse (text);
}

/* Returns: (nullable): the array that the member is */
static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Returns: (nullable): the object that an array has at @i */
static JsonObject *
get_object_at (JsonArray *array,
               guint      i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
add_author (GPtrArray  *authors,
            JsonObject *object,
            const char *base_url)
{
  g_autofree char *name = dup_line (object, "name");
  g_autofree char *url = dup_url (object, "url", base_url);
  BwAuthorRecord *author;

  if (name == NULL && url == NULL)
    return;
  author = bw_author_record_new (name);
  bw_feed_person_take_url (author, g_steal_pointer (&url));
  bw_feed_person_add (authors, author);
}

/* `author` of version 1.0 and `authors` of 1.1. */
static void
add_authors (GPtrArray  *authors,
             JsonObject *object,
             const char *base_url)
{
  JsonNode *author = get_member (object, "author");
  JsonArray *array = get_array (object, "authors");
  g_autofree char *name = dup_text (author);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (get_object_at (array, i) != NULL)
      add_author (authors, get_object_at (array, i), base_url);
  if (author != NULL && JSON_NODE_HOLDS_OBJECT (author))
    add_author (authors, json_node_get_object (author), base_url);
  else if (name != NULL)
    bw_feed_person_add (authors, bw_feed_person_new_text (name));
}

static void
add_attachments (BwEntryRecord *entry,
                 JsonObject    *item,
                 const char    *base_url)
{
  JsonArray *array = get_array (item, "attachments");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *attachment = get_object_at (array, i);
      g_autofree char *url = attachment != NULL ? dup_url (attachment, "url", base_url) : NULL;
      g_autofree char *type = attachment != NULL ? dup_line (attachment, "mime_type") : NULL;
      g_autofree char *size = attachment != NULL ? dup_line (attachment, "size_in_bytes") : NULL;
      gint64 length = -1;

      if (url == NULL)
        continue;
      if (size != NULL && !g_ascii_string_to_signed (size, 10, 0, G_MAXINT64, &length, NULL))
        length = -1;
      g_ptr_array_add (entry->enclosures, bw_enclosure_new (url, type, length));
    }
}

/* What is read at length: HTML where there is any, else the text. */
static void
set_texts (BwRecord   *record,
           JsonObject *item,
           const char *base_url)
{
  g_autofree char *html = dup_member (item, "content_html");
  g_autofree char *plain = dup_member (item, "content_text");
  g_autofree char *summary = dup_member (item, "summary");
  g_autofree char *title = dup_line (item, "title");
  g_autoptr (BwFeedText) content = NULL;

  if (html != NULL || plain != NULL || summary != NULL)
    content = bw_feed_text_new_value (html != NULL    ? html
                                      : plain != NULL ? plain
                                                      : summary,
                                      html != NULL);
  if (content != NULL)
    bw_feed_text_fill (content, record->url != NULL ? record->url : base_url, record);
  if (summary != NULL)
    {
      g_autoptr (BwFeedText) text = bw_feed_text_new_value (summary, FALSE);

      record->entry->summary = bw_feed_text_dup_safe (text, base_url);
    }
  record->title = title != NULL ? bw_text_clip (title, BW_MAX_TITLE_LENGTH) : NULL;
}

static BwRecord *
entry_new (JsonObject     *item,
           BwSourceRecord *source,
           const char     *base_url)
{
  BwRecord *record = bw_record_new (BW_DOCUMENT_ENTRY);
  BwEntryRecord *entry = bw_entry_record_new ();
  JsonArray *tags = get_array (item, "tags");

  record->source = source;
  record->entry = entry;
  entry->id = dup_id (item);
  if (!(record->url = dup_url (item, "url", base_url)))
    record->url = dup_url (item, "external_url", base_url);
  if (record->url == NULL && entry->id != NULL && g_str_has_prefix (entry->id, "http"))
    record->url = g_strdup (entry->id);
  set_texts (record, item, base_url);
  entry->published = dup_moment (item, "date_published");
  entry->updated = dup_moment (item, "date_modified");
  record->published = bw_timestamp_get_date (entry->published != NULL ? entry->published
                                                                      : entry->updated);
  if (!(record->language = dup_language (item)))
    record->language = g_strdup (source->language);
  add_authors (record->authors, item, base_url);
  for (guint i = 0; tags != NULL && i < json_array_get_length (tags); i++)
    {
      g_autofree char *tag = dup_text (json_array_get_element (tags, i));

      bw_feed_facts_add_category (entry->categories, tag);
    }
  add_attachments (entry, item, base_url);

  return record;
}

static gboolean
has_only (JsonObject *object,
          const char *const *names)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (const GList *at = members; at != NULL; at = at->next)
    if (*(const char *) at->data != '_' && !g_strv_contains (names, at->data))
      return FALSE;

  return TRUE;
}

/*
 * Lists of items are many. One that does not state this format's version is of it when all that is
 * in it and in its first item is called as the format calls it, or begins as an extension must;
 * one that states another version must have content, too.
 */
static gboolean
is_unstated (JsonObject *object)
{
  static const char *const OF_FEED[] = {
    "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url",
    "icon", "favicon", "author", "authors", "language", "expired", "hubs", "items", NULL
  };
  static const char *const OF_ITEM[] = {
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image",
    "banner_image", "date_published", "date_modified", "author", "authors", "tags", "language",
    "attachments", NULL
  };
  JsonArray *items = get_array (object, "items");
  JsonObject *first = json_array_get_length (items) > 0 ? get_object_at (items, 0) : NULL;

  return first != NULL && json_object_get_size (first) > 0 && has_only (object, OF_FEED) &&
         has_only (first, OF_ITEM) &&
         (get_member (object, "version") == NULL || get_member (first, "content_text") != NULL ||
          get_member (first, "content_html") != NULL);
}

int
bw_json_feed_score (BwInput *input)
{
  JsonNode *root = bw_input_get_json (input);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root)
                                                                     : NULL;
  g_autofree char *version = object != NULL ? dup_member (object, "version") : NULL;

  if (version != NULL && strstr (version, "jsonfeed.org/version/") != NULL)
    return 95;

  if (object == NULL || get_array (object, "items") == NULL)
    return 0;
  if (get_member (object, "title") != NULL && (get_member (object, "home_page_url") != NULL ||
                                               get_member (object, "feed_url") != NULL))
    return 90;

  return is_unstated (object) ? 60 : 0;
}

static void
set_source (BwSourceRecord *source,
            JsonObject     *feed,
            const char     *base_url)
{
  source->title = dup_line (feed, "title");
  source->subtitle = dup_line (feed, "description");
  source->site = dup_url (feed, "home_page_url", base_url);
  if (!(source->url = dup_url (feed, "feed_url", base_url)))
    source->url = g_strdup (base_url);
  source->language = dup_language (feed);
  add_authors (source->authors, feed, base_url);
}

/**
 * bw_json_feed_read:
 * @source: gets what the feed states about itself
 * @base_url: (nullable): where it was found
 * @keys: (element-type utf8): of the entries so far
 */
gboolean
bw_json_feed_read (BwInput         *input,
                   BwSourceRecord  *source,
                   const char      *base_url,
                   BwReading       *reading,
                   GHashTable      *keys,
                   GError         **error)
{
  JsonNode *root = bw_input_get_json (input);
  JsonObject *feed = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray *items = feed != NULL ? get_array (feed, "items") : NULL;
  guint n_inherited = 0;

  if (items == NULL && (feed == NULL || get_member (feed, "title") == NULL))
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                           "The file holds no JSON Feed: it has neither a title nor a list of items");
      return FALSE;
    }

  set_source (source, feed, base_url);
  bw_feed_item_shorten_id (source);
  if (base_url == NULL)
    base_url = bw_feed_url_get_base (source->site != NULL ? source->site : source->url);
  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      JsonObject *item = get_object_at (items, i);
      BwRecord *record;

      if (item == NULL)
        {
          bw_reading_warn (reading, 0, "Item %u is no object", i + 1);
          continue;
        }
      record = entry_new (item, source, base_url);
      bw_feed_item_inherit_authors (record, &n_inherited);
      bw_feed_item_add (record, reading, keys, base_url);
    }

  return TRUE;
}
