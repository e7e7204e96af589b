#include "bw-exported.h"

#include <string.h>

#include "bw-enclosure.h"
#include "bw-foreign-html.h"

static const char *
kind_of (const BwValue *value)
{
  static const char *const KINDS[] = { "feed", "service", "file", "folder" };
  const char *kind = bw_value_string (value, "kind");

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (strcmp (kind, KINDS[i]) == 0)
      return KINDS[i];

  return NULL;
}

/* People as feeds write them. */
void
bw_exported_read_people (GPtrArray     *people,
                         const BwValue *value,
                         const char    *path)
{
  for (const BwValue *at = bw_value_first (value, path); at != NULL; at = at->next)
    {
      const char *name = bw_value_string (at, "name");
      const char *email = bw_value_string (at, "email");
      BwAuthorRecord *author;

      if (name == NULL && email == NULL)
        continue;
      author = bw_author_record_new (name != NULL ? name : "");
      author->email = g_strdup (email);
      author->url = g_strdup (bw_value_string (at, "url"));
      g_ptr_array_add (people, author);
    }
}

/**
 * bw_exported_read_source:
 *
 * Returns: (transfer full) (nullable): the source, or `NULL` when it is of no kind that
 *   is known
 */
BwSourceRecord *
bw_exported_read_source (const BwValue *value)
{
  const char *kind = kind_of (value);
  BwSourceRecord *source;

  if (kind == NULL)
    return NULL;
  source = bw_source_record_new (kind);
  source->title = g_strdup (bw_value_string (value, "title"));
  source->url = g_strdup (bw_value_string (value, "url"));
  source->feed_id = g_strdup (bw_value_string (value, "feed_id"));
  source->site = g_strdup (bw_value_string (value, "site"));
  source->subtitle = g_strdup (bw_value_string (value, "subtitle"));
  source->language = g_strdup (bw_value_string (value, "language"));
  source->rights = g_strdup (bw_value_string (value, "rights"));
  source->published = g_strdup (bw_value_string (value, "published"));
  source->updated = g_strdup (bw_value_string (value, "updated"));
  bw_exported_read_people (source->authors, value, "authors");
  bw_exported_read_people (source->contributors, value, "contributors");
  bw_exported_read_strings (source->categories, value, "categories");
  bw_exported_read_strings (source->folder, value, "folder");

  return source;
}

/* Reads what a feed says of an entry; its summary is HTML of whoever wrote the file. */
BwEntryRecord *
bw_exported_read_entry (const BwValue *value)
{
  BwEntryRecord *entry = bw_entry_record_new ();
  const char *summary = bw_value_string (value, "summary");

  entry->id = g_strdup (bw_value_string (value, "id"));
  entry->published = g_strdup (bw_value_string (value, "published"));
  entry->updated = g_strdup (bw_value_string (value, "updated"));
  entry->summary = summary != NULL ? bw_foreign_html_sanitise (summary, NULL) : NULL;
  bw_exported_read_people (entry->contributors, value, "contributors");
  bw_exported_read_strings (entry->categories, value, "categories");
  for (const BwValue *at = bw_value_first (value, "enclosures"); at != NULL; at = at->next)
    {
      const char *url = bw_value_string (at, "url");
      const char *length = bw_value_string (at, "length");

      if (url != NULL)
        g_ptr_array_add (entry->enclosures,
                         bw_enclosure_new (url, bw_value_string (at, "type"),
                                           length != NULL ? g_ascii_strtoll (length, NULL, 10) : -1));
    }

  return entry;
}

/* Reads all sources, and which of them has which document as an entry. */
void
bw_exported_read_sources (BwExported *self)
{
  for (guint i = 0; i < bw_export_objects_get_n (self->objects, BW_KIND_SOURCE); i++)
    {
      const BwValue *value = bw_export_objects_get (self->objects, BW_KIND_SOURCE, i);
      BwSourceRecord *source = bw_exported_read_source (value);

      if (source == NULL)
        continue;
      g_ptr_array_add (self->answer->reading->sources, source);
      g_hash_table_insert (self->source_records, (gpointer) bw_value_string (value, "id"), source);
      for (const BwValue *at = bw_value_first (value, "entries"); at != NULL; at = at->next)
        if (bw_value_string (at, "document") != NULL)
          g_hash_table_insert (self->entries, (gpointer) bw_value_string (at, "document"), (gpointer) at);
    }
}
