#include "bw-json-item.h"

#include "bw-enclosure.h"
#include "bw-json-builder.h"

static void
add_people (JsonBuilder *builder,
            const char  *name,
            GPtrArray   *people)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < people->len; i++)
    {
      const BwAuthorRecord *person = g_ptr_array_index (people, i);

      json_builder_begin_object (builder);
      bw_json_add_string (builder, "name", person->name);
      bw_json_add_string (builder, "email", person->email);
      bw_json_add_string (builder, "url", person->url);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_texts (JsonBuilder *builder,
           const char  *name,
           GPtrArray   *texts)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (texts, i));
  json_builder_end_array (builder);
}

static void
add_enclosures (JsonBuilder *builder,
                GPtrArray   *enclosures)
{
  bw_json_begin_array (builder, "enclosures");
  for (guint i = 0; i < enclosures->len; i++)
    {
      const BwEnclosure *enclosure = g_ptr_array_index (enclosures, i);

      json_builder_begin_object (builder);
      bw_json_add_string (builder, "url", enclosure->url);
      bw_json_add_string (builder, "type", enclosure->type);
      if (enclosure->length >= 0)
        bw_json_add_int (builder, "length", enclosure->length);
      else
        bw_json_add_string (builder, "length", NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder       *builder,
           const BwFeedEntry *entry)
{
  json_builder_begin_object (builder);
  bw_json_add_ref (builder, "document", BW_KIND_DOCUMENT, entry->document_id);
  bw_json_add_string (builder, "id", entry->record->id);
  bw_json_add_string (builder, "title", entry->title);
  bw_json_add_string (builder, "url", entry->url);
  bw_json_add_string (builder, "published", entry->record->published);
  bw_json_add_string (builder, "updated", entry->record->updated);
  add_people (builder, "authors", entry->authors);
  add_people (builder, "contributors", entry->record->contributors);
  add_texts (builder, "categories", entry->record->categories);
  bw_json_add_string (builder, "summary", entry->record->summary);
  bw_json_add_string (builder, "content", entry->content);
  add_enclosures (builder, entry->record->enclosures);
  json_builder_end_object (builder);
}

static void
add_feed (JsonBuilder          *builder,
          const BwSourceRecord *feed,
          GPtrArray            *entries)
{
  bw_json_add_string (builder, "feed_id", feed->feed_id);
  bw_json_add_string (builder, "site", feed->site);
  bw_json_add_string (builder, "subtitle", feed->subtitle);
  bw_json_add_string (builder, "language", feed->language);
  bw_json_add_string (builder, "rights", feed->rights);
  bw_json_add_string (builder, "published", feed->published);
  bw_json_add_string (builder, "updated", feed->updated);
  add_people (builder, "authors", feed->authors);
  add_people (builder, "contributors", feed->contributors);
  add_texts (builder, "categories", feed->categories);
  add_texts (builder, "folder", feed->folder);
  bw_json_add_string (builder, "etag", NULL);
  bw_json_add_string (builder, "last_fetched", NULL);
  bw_json_add_string (builder, "error", NULL);

  bw_json_begin_array (builder, "entries");
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
}

void
bw_json_item_add_source (JsonBuilder    *builder,
                         const BwSource *source)
{
  bw_json_add_ref (builder, "id", BW_KIND_SOURCE, source->id);
  bw_json_add_string (builder, "kind", source->kind);
  bw_json_add_string (builder, "title", source->title);
  bw_json_add_string (builder, "url", source->url);
  if (source->feed != NULL)
    add_feed (builder, source->feed, source->entries);
}
