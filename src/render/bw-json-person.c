#include "bw-json-builder.h"
#include "bw-json-item.h"
#include "bw-timeline.h"

static void
add_affiliations (JsonBuilder *builder,
                  GPtrArray   *affiliations)
{
  bw_json_begin_array (builder, "affiliations");
  for (guint i = 0; i < affiliations->len; i++)
    {
      const BwAffiliation *affiliation = g_ptr_array_index (affiliations, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "organisation", BW_KIND_ORGANISATION, affiliation->organisation_id);
      bw_json_add_string (builder, "name", affiliation->name);
      bw_json_add_string (builder, "kind", affiliation->kind);
      bw_json_add_date (builder, "from", affiliation->from);
      bw_json_add_date (builder, "to", affiliation->to);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_ties (JsonBuilder *builder,
          const char  *name,
          const char  *ref_name,
          const char  *title_name,
          GPtrArray   *ties)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < ties->len; i++)
    {
      const BwTie *tie = g_ptr_array_index (ties, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, ref_name, tie->ref.kind, tie->ref.id);
      bw_json_add_string (builder, title_name, tie->title);
      bw_json_add_int (builder, "counted", tie->counted);
      bw_json_add_int (builder, "stated", tie->stated);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_person_mentions (JsonBuilder *builder,
                     GPtrArray   *mentions)
{
  bw_json_begin_array (builder, "mentions");
  for (guint i = 0; i < mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (mentions, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "document", BW_KIND_DOCUMENT, mention->document_id);
      bw_json_add_string (builder, "folder", mention->folder);
      bw_json_add_string (builder, "name", mention->name);
      bw_json_add_string (builder, "excerpt", mention->excerpt);
      bw_json_add_string (builder, "found", bw_found_to_string (mention->found));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_timeline (JsonBuilder    *builder,
              const BwPerson *person)
{
  g_autoptr (GPtrArray) events = bw_timeline_new (person);

  bw_json_begin_array (builder, "timeline");
  for (guint i = 0; i < events->len; i++)
    {
      const BwEvent *event = g_ptr_array_index (events, i);

      /* What is but a name and has no date is told by `cited_by` and `mentions`. */
      if (event->date.year == 0 && event->brief == NULL && event->mentions == NULL)
        continue;

      json_builder_begin_object (builder);
      bw_json_add_date (builder, "date", event->date);
      bw_json_add_string (builder, "kind", event->name);
      bw_json_add_ref (builder, "id", event->ref.kind, event->ref.id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_news_part (JsonBuilder *builder,
               const char  *name,
               GPtrArray   *items)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < items->len; i++)
    {
      const BwNewsItem *item = g_ptr_array_index (items, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "id", item->ref.kind, item->ref.id);
      bw_json_add_string (builder, "title", item->title);
      bw_json_add_ref (builder, "document", BW_KIND_DOCUMENT,
                       item->document != NULL ? item->document->document_id : 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What has come since somebody looked at the page in the window; null when nobody has. */
void
bw_json_item_add_news (JsonBuilder  *builder,
                       const BwNews *news)
{
  static const char *const NAMES[BW_NEWS_N_PARTS] = {
    [BW_NEWS_PAPERS] = "papers",
    [BW_NEWS_COAUTHORS] = "coauthors",
    [BW_NEWS_AFFILIATIONS] = "affiliations",
    [BW_NEWS_CITING] = "cited_by",
    [BW_NEWS_MENTIONS] = "mentions",
    [BW_NEWS_DOCUMENTS] = "documents",
    [BW_NEWS_PEOPLE] = "people",
  };
  g_autoptr (GDateTime) since = news != NULL ? g_date_time_new_from_unix_utc (news->since) : NULL;
  g_autofree char *time = since != NULL ? g_date_time_format_iso8601 (since) : NULL;

  json_builder_set_member_name (builder, "new");
  if (news == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  bw_json_add_string (builder, "since", time);
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    add_news_part (builder, NAMES[part], news->parts[part]);
  json_builder_end_object (builder);
}

/* @with_news: as only the thing's own page shows them */
void
bw_json_item_add_person (JsonBuilder    *builder,
                         const BwPerson *person,
                         gboolean        with_news)
{
  static const char *const SCHEMES[] = { "key", "orcid", "openalex", "s2", NULL };

  bw_json_add_ref (builder, "id", BW_KIND_PERSON, person->id);
  bw_json_add_string (builder, "name", person->name);
  bw_json_add_string (builder, "given", person->given);
  bw_json_add_string (builder, "family", person->family);
  bw_json_add_strings (builder, "variants", (const char *const *) person->variants);
  bw_json_add_identifiers (builder, person->identifiers, SCHEMES);
  add_affiliations (builder, person->affiliations);
  bw_json_add_brief_refs (builder, "papers", person->papers);
  json_builder_set_member_name (builder, "paper_count");
  json_builder_begin_object (builder);
  bw_json_add_int (builder, "counted", person->papers->len);
  bw_json_add_count (builder, "stated", person->papers_stated);
  json_builder_end_object (builder);
  add_ties (builder, "coauthors", "id", "name", person->coauthors);
  add_ties (builder, "cited_by", "paper", "title", person->cited_by);
  add_person_mentions (builder, person->mentions);
  add_timeline (builder, person);
  bw_json_add_boolean (builder, "followed", FALSE);
  bw_json_add_boolean (builder, "bookmarked", person->bookmarked);
  if (with_news)
    bw_json_item_add_news (builder, person->news);
}
