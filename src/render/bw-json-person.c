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

void
bw_json_item_add_person (JsonBuilder    *builder,
                         const BwPerson *person)
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
}
