#include "bw-json-item.h"

#include "bw-json-builder.h"

static void
add_links (JsonBuilder *builder,
           const char  *name,
           GPtrArray   *links)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < links->len; i++)
    bw_json_add_ref_element (builder, ((const BwLink *) g_ptr_array_index (links, i))->ref);
  json_builder_end_array (builder);
}

static void
add_link_titles (JsonBuilder *builder,
                 const char  *name,
                 GPtrArray   *links)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < links->len; i++)
    json_builder_add_string_value (builder, ((const BwLink *) g_ptr_array_index (links, i))->title);
  json_builder_end_array (builder);
}

static void
add_authors (JsonBuilder *builder,
             GPtrArray   *authors,
             gboolean     in_parts)
{
  bw_json_begin_array (builder, "authors");
  for (guint i = 0; i < authors->len; i++)
    {
      const BwAuthor *author = g_ptr_array_index (authors, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "id", BW_KIND_PERSON, author->person_id);
      bw_json_add_string (builder, "name", author->name);
      if (in_parts)
        {
          bw_json_add_string (builder, "given", author->given);
          bw_json_add_string (builder, "family", author->family);
          bw_json_add_count (builder, "position", author->position > 0 ? author->position : -1);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_contributors (JsonBuilder *builder,
                  GPtrArray   *contributors)
{
  bw_json_begin_array (builder, "contributors");
  for (guint i = 0; i < contributors->len; i++)
    {
      const BwAuthor *author = g_ptr_array_index (contributors, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "id", BW_KIND_PERSON, author->person_id);
      bw_json_add_string (builder, "name", author->name);
      bw_json_add_string (builder, "given", author->given);
      bw_json_add_string (builder, "family", author->family);
      bw_json_add_string (builder, "role", author->role);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Variables of CSL; one that has several values has a list of them. */
static void
add_fields (JsonBuilder *builder,
            GPtrArray   *fields)
{
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_object (builder);
  for (guint i = 0; i < fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (fields, i);

      if (bw_field_find (fields, field->name) != field->value)
        continue;
      bw_json_begin_array (builder, field->name);
      for (guint j = i; j < fields->len; j++)
        {
          const BwField *other = g_ptr_array_index (fields, j);

          if (g_str_equal (other->name, field->name))
            json_builder_add_string_value (builder, other->value);
        }
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_paper_mentions (JsonBuilder *builder,
                    GPtrArray   *mentions)
{
  bw_json_begin_array (builder, "mentions");
  for (guint i = 0; i < mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (mentions, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "document", BW_KIND_DOCUMENT, mention->document_id);
      bw_json_add_string (builder, "role", mention->role);
      bw_json_add_string (builder, "excerpt", mention->excerpt);
      bw_json_add_string (builder, "found", bw_found_to_string (mention->found));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sightings (JsonBuilder *builder,
               GPtrArray   *sightings)
{
  bw_json_begin_array (builder, "seen_in");
  for (guint i = 0; i < sightings->len; i++)
    {
      const BwSighting *sighting = g_ptr_array_index (sightings, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "document", BW_KIND_DOCUMENT, sighting->document_id);
      bw_json_add_string (builder, "kind", bw_document_kind_to_string (sighting->kind));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_similar (JsonBuilder *builder,
             GPtrArray   *similar)
{
  bw_json_begin_array (builder, "similar");
  for (guint i = 0; i < similar->len; i++)
    {
      const BwSimilar *one = g_ptr_array_index (similar, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "paper", BW_KIND_PAPER, one->paper->ref.id);
      bw_json_add_count (builder, "shared_references", (int) one->n_references);
      bw_json_add_count (builder, "cited_together", (int) one->n_together);
      bw_json_add_strings (builder, "terms", (const char *const *) one->terms);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * bw_json_item_add_paper:
 * @type_name: what the member is called that holds the paper's CSL type: an object that
 *   says itself what it is has another `type`
 */
void
bw_json_item_add_paper (JsonBuilder   *builder,
                        const BwPaper *paper,
                        const char    *type_name)
{
  static const char *const SCHEMES[] = { "arxiv", "doi", "openalex", "s2", "acl", "pmid",
                                         "bibtex_key", NULL };

  bw_json_add_ref (builder, "id", BW_KIND_PAPER, paper->id);
  bw_json_add_string (builder, "title", paper->title);
  bw_json_add_boolean (builder, "title_known", paper->title_known);
  add_authors (builder, paper->authors, TRUE);
  bw_json_add_boolean (builder, "authors_complete", paper->authors_complete);
  bw_json_add_date (builder, "published", paper->published);
  bw_json_add_boolean (builder, "published_inferred", paper->published_inferred);
  bw_json_add_date (builder, "updated", paper->updated);
  bw_json_add_strings (builder, "categories", (const char *const *) paper->categories);
  bw_json_add_string (builder, "venue", paper->venue);
  bw_json_add_string (builder, type_name, paper->type);
  bw_json_add_string (builder, "abstract", paper->abstract);
  bw_json_add_string (builder, "summary", paper->summary);
  bw_json_add_string (builder, "language", paper->language);
  bw_json_add_identifiers (builder, paper->identifiers, SCHEMES);
  bw_json_add_strings (builder, "urls", (const char *const *) paper->urls);
  add_link_titles (builder, "affiliations", paper->affiliations);
  add_links (builder, "references", paper->references);
  add_links (builder, "cited_by", paper->cited_by);
  bw_json_add_count (builder, "citation_count", paper->citation_count);
  add_paper_mentions (builder, paper->mentions);
  add_sightings (builder, paper->seen_in);
  bw_json_add_boolean (builder, "bookmarked", paper->bookmarked);
  bw_json_add_boolean (builder, "queued", FALSE);
  bw_json_add_boolean (builder, "read", FALSE);
  bw_json_add_strings (builder, "tags", (const char *const *) paper->keywords);
  bw_json_add_strings (builder, "notes", NULL);
  add_contributors (builder, paper->contributors);
  add_fields (builder, paper->fields);
  if (paper->similar != NULL)
    add_similar (builder, paper->similar);
}

void
bw_json_item_add_organisation (JsonBuilder          *builder,
                               const BwOrganisation *organisation,
                               gboolean              with_news)
{
  bw_json_add_ref (builder, "id", BW_KIND_ORGANISATION, organisation->id);
  bw_json_add_string (builder, "name", organisation->name);
  bw_json_add_strings (builder, "variants", (const char *const *) organisation->variants);
  bw_json_add_strings (builder, "kinds", (const char *const *) organisation->kinds);
  add_links (builder, "people", organisation->people);
  bw_json_add_brief_refs (builder, "papers", organisation->papers);

  bw_json_begin_array (builder, "mentions");
  for (guint i = 0; i < organisation->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (organisation->mentions, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "document", BW_KIND_DOCUMENT, mention->document_id);
      bw_json_add_ref (builder, "paper", BW_KIND_PAPER, mention->paper_id);
      bw_json_add_string (builder, "title", mention->title);
      bw_json_add_string (builder, "role", mention->role);
      bw_json_add_string (builder, "excerpt", mention->excerpt);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  bw_json_add_boolean (builder, "bookmarked", organisation->bookmarked);
  if (with_news)
    bw_json_item_add_news (builder, organisation->news);
}

static void
add_parts (JsonBuilder  *builder,
           const BwBody *body)
{
  bw_json_begin_array (builder, "sections");
  for (guint i = 0; i < body->sections->len; i++)
    {
      const BwSection *section = g_ptr_array_index (body->sections, i);

      json_builder_begin_object (builder);
      bw_json_add_int (builder, "level", section->level);
      bw_json_add_string (builder, "title", section->title);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  bw_json_begin_array (builder, "footnotes");
  for (guint i = 0; i < body->footnotes->len; i++)
    {
      const BwFootnote *footnote = g_ptr_array_index (body->footnotes, i);

      json_builder_begin_object (builder);
      bw_json_add_string (builder, "label", footnote->label);
      bw_json_add_string (builder, "text", footnote->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  bw_json_begin_array (builder, "figures");
  for (guint i = 0; i < body->figures->len; i++)
    {
      json_builder_begin_object (builder);
      bw_json_add_string (builder, "caption", g_ptr_array_index (body->figures, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  bw_json_add_int (builder, "tables", body->tables);
  bw_json_add_int (builder, "code_blocks", body->code_blocks);
  bw_json_add_int (builder, "formulas", body->formulas);
}

static void
add_document_mentions (JsonBuilder *builder,
                       GPtrArray   *mentions)
{
  bw_json_begin_array (builder, "mentions");
  for (guint i = 0; i < mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (mentions, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "paper", BW_KIND_PAPER, mention->paper_id);
      bw_json_add_ref (builder, "person", BW_KIND_PERSON, mention->person_id);
      bw_json_add_string (builder, "title", mention->title);
      add_link_titles (builder, "affiliations", mention->affiliations);
      bw_json_add_string (builder, "role", mention->role);
      bw_json_add_string (builder, "excerpt", mention->excerpt);
      bw_json_add_string (builder, "section", mention->section);
      bw_json_add_string (builder, "opinion", mention->opinion);
      bw_json_add_string (builder, "url", mention->url);
      bw_json_add_string (builder, "found", bw_found_to_string (mention->found));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_subject (JsonBuilder  *builder,
             const BwLink *subject)
{
  json_builder_set_member_name (builder, "subject");
  if (subject == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  bw_json_add_ref (builder, "id", subject->ref.kind, subject->ref.id);
  bw_json_add_string (builder, "name", subject->title);
  json_builder_end_object (builder);
}

void
bw_json_item_add_document (JsonBuilder      *builder,
                           const BwDocument *document,
                           gboolean          with_text)
{
  bw_json_add_ref (builder, "id", BW_KIND_DOCUMENT, document->id);
  bw_json_add_string (builder, "kind", bw_document_kind_to_string (document->kind));
  bw_json_add_string (builder, "title", document->title);
  add_authors (builder, document->authors, FALSE);
  add_subject (builder, document->subject);
  bw_json_add_date (builder, "published", document->published);
  bw_json_add_ref (builder, "source", BW_KIND_SOURCE, document->source->ref.id);
  bw_json_add_string (builder, "url", document->url);
  bw_json_add_string (builder, "key", document->key);
  bw_json_add_int (builder, "position", document->position);
  bw_json_add_string (builder, "language", document->language);
  bw_json_add_int (builder, "words", document->body->words);
  add_parts (builder, document->body);
  add_document_mentions (builder, document->mentions);
  bw_json_add_strings (builder, "tags", (const char *const *) document->tags);
  bw_json_add_boolean (builder, "bookmarked", document->bookmarked);
  if (with_text)
    {
      bw_json_add_string (builder, "text", document->body->text);
      bw_json_add_string (builder, "html", document->body->html);
    }
}
