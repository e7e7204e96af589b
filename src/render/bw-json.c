#include "bw-json.h"

#include "bw-completion-words.h"
#include "bw-hint-words.h"
#include "bw-json-builder.h"
#include "bw-json-item.h"

static JsonBuilder *
begin (const char *type)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (type != NULL)
    bw_json_add_string (builder, "type", type);

  return builder;
}

/**
 * bw_json_from_item:
 * @type: (nullable): what the object says that it is, where objects of several kinds
 *   stand one a line
 *
 * Returns: (transfer full): the object that the contract of the shell describes
 */
char *
bw_json_from_item (const BwItem *item,
                   BwJsonDetail  detail,
                   const char   *type)
{
  g_autoptr (JsonBuilder) builder = begin (type);

  switch (item->kind)
    {
    case BW_KIND_PAPER:
      bw_json_item_add_paper (builder, item->paper, type != NULL ? "csl_type" : "type");
      break;
    case BW_KIND_PERSON:
      bw_json_item_add_person (builder, item->person, detail == BW_JSON_FULL);
      break;
    case BW_KIND_ORGANISATION:
      bw_json_item_add_organisation (builder, item->organisation, detail == BW_JSON_FULL);
      break;
    case BW_KIND_DOCUMENT:
      bw_json_item_add_document (builder, item->document, detail == BW_JSON_FULL);
      break;
    case BW_KIND_SOURCE:
      bw_json_item_add_source (builder, item->source);
      break;
    case BW_KIND_NONE:
    default:
      g_assert_not_reached ();
    }
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}

static void
add_facets (JsonBuilder    *builder,
            const BwFacets *facets)
{
  json_builder_set_member_name (builder, "facets");
  json_builder_begin_object (builder);
  bw_json_add_int (builder, "total", facets->total);
  bw_json_add_boolean (builder, "partial", facets->partial);
  bw_json_begin_array (builder, "values");
  for (guint i = 0; i < facets->all->len; i++)
    {
      const BwFacet *facet = g_ptr_array_index (facets->all, i);

      json_builder_begin_object (builder);
      bw_json_add_string (builder, "field", facet->field);
      bw_json_add_string (builder, "label", facet->label);
      bw_json_add_string (builder, "query", facet->part);
      bw_json_add_int (builder, "count", facet->count);
      bw_json_add_boolean (builder, "set", facet->set);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
bw_json_from_findings (const BwFindings *findings)
{
  g_autoptr (JsonBuilder) builder = begin (NULL);

  bw_json_add_string (builder, "query", findings->query);
  bw_json_add_int (builder, "total", findings->total);
  bw_json_add_boolean (builder, "partial", findings->partial);
  bw_json_begin_array (builder, "hints");
  for (guint i = 0; i < findings->hints->len; i++)
    {
      g_autofree char *hint = bw_hint_words_tell (g_ptr_array_index (findings->hints, i));

      json_builder_add_string_value (builder, hint);
    }
  json_builder_end_array (builder);

  bw_json_begin_array (builder, "hits");
  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);

      json_builder_begin_object (builder);
      bw_json_add_ref (builder, "id", hit->ref.kind, hit->ref.id);
      bw_json_add_string (builder, "kind", hit->kind);
      bw_json_add_string (builder, "title", hit->title);
      bw_json_add_string (builder, "field", hit->field);
      bw_json_add_string (builder, "snippet", hit->snippet);
      bw_json_add_date (builder, "date", hit->date);
      if (hit->bookmarked)
        bw_json_add_boolean (builder, "bookmarked", TRUE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (findings->facets != NULL)
    add_facets (builder, findings->facets);
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}

char *
bw_json_from_completions (const BwCompletionList *list)
{
  g_autoptr (JsonBuilder) builder = begin (NULL);

  bw_json_add_string (builder, "query", list->query);
  bw_json_add_string (builder, "field", list->field);
  bw_json_begin_array (builder, "completions");
  for (guint i = 0; i < list->all->len; i++)
    {
      const BwCompletion *completion = g_ptr_array_index (list->all, i);
      const char *explanation = bw_completion_words_explain (list, completion);
      g_autofree char *query = bw_completion_list_apply (list, i, "", NULL);

      json_builder_begin_object (builder);
      bw_json_add_string (builder, "label", completion->label);
      bw_json_add_string (builder, "query", query);
      bw_json_add_count (builder, "count", (int) MIN (completion->count, G_MAXINT));
      bw_json_add_boolean (builder, "more", completion->more);
      if (explanation != NULL)
        bw_json_add_string (builder, "explanation", explanation);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}

static void
add_documents_count (JsonBuilder *builder,
                     const char  *name,
                     int          documents)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  bw_json_add_int (builder, "documents", documents);
  json_builder_end_object (builder);
}

static void
add_report (JsonBuilder          *builder,
            const BwImportReport *report)
{
  json_builder_begin_object (builder);
  bw_json_add_string (builder, "path", report->path);
  bw_json_add_string (builder, "kind", report->kind);

  json_builder_set_member_name (builder, "new");
  json_builder_begin_object (builder);
  bw_json_add_int (builder, "documents", report->new_documents);
  bw_json_add_int (builder, "papers", report->new_papers);
  bw_json_add_int (builder, "people", report->new_people);
  json_builder_end_object (builder);
  add_documents_count (builder, "updated", report->updated_documents);
  add_documents_count (builder, "unchanged", report->unchanged_documents);

  bw_json_begin_array (builder, "warnings");
  for (guint i = 0; report->warnings != NULL && i < report->warnings->len; i++)
    {
      const BwWarning *warning = g_ptr_array_index (report->warnings, i);

      json_builder_begin_object (builder);
      bw_json_add_count (builder, "line", warning->line > 0 ? warning->line : -1);
      bw_json_add_string (builder, "message", warning->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  bw_json_add_string (builder, "error", report->error != NULL ? report->error->message : NULL);
  json_builder_end_object (builder);
}

/**
 * bw_json_from_reports:
 * @reports: (element-type BwImportReport)
 */
char *
bw_json_from_reports (GPtrArray *reports)
{
  g_autoptr (JsonBuilder) builder = begin (NULL);
  int refused = 0;
  int documents = 0;
  int papers = 0;
  int people = 0;

  bw_json_begin_array (builder, "files");
  for (guint i = 0; i < reports->len; i++)
    {
      const BwImportReport *report = g_ptr_array_index (reports, i);

      add_report (builder, report);
      refused += report->error != NULL;
      documents += report->new_documents;
      papers += report->new_papers;
      people += report->new_people;
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "total");
  json_builder_begin_object (builder);
  bw_json_add_int (builder, "files", reports->len);
  bw_json_add_int (builder, "refused", refused);
  bw_json_add_int (builder, "documents", documents);
  bw_json_add_int (builder, "papers", papers);
  bw_json_add_int (builder, "people", people);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}

char *
bw_json_from_stats (const BwStats *stats)
{
  g_autoptr (JsonBuilder) builder = begin (NULL);
  static const BwDocumentKind ORDER[] = { BW_DOCUMENT_POST, BW_DOCUMENT_CAPTURE, BW_DOCUMENT_DIGEST,
                                          BW_DOCUMENT_LISTING, BW_DOCUMENT_PROFILE, BW_DOCUMENT_NOTE,
                                          BW_DOCUMENT_PAGE, BW_DOCUMENT_ENTRY };

  bw_json_add_int (builder, "papers", stats->papers);
  bw_json_add_int (builder, "people", stats->people);
  bw_json_add_int (builder, "organisations", stats->organisations);
  json_builder_set_member_name (builder, "documents");
  json_builder_begin_object (builder);
  bw_json_add_int (builder, "total", bw_stats_count_documents (stats));
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    bw_json_add_int (builder, bw_document_kind_to_string (ORDER[i]), stats->documents[ORDER[i]]);
  json_builder_end_object (builder);
  bw_json_add_int (builder, "citations", stats->citations);
  bw_json_add_int (builder, "mentions", stats->mentions);
  bw_json_add_int (builder, "sources", stats->sources);
  bw_json_add_int (builder, "bookmarks", stats->bookmarks);
  bw_json_add_int (builder, "library_bytes", stats->library_bytes);
  bw_json_add_int (builder, "schema", stats->schema);
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}

/**
 * bw_json_from_bookmark:
 * @key: by which the thing is found again in another library
 * @created: seconds since 1970
 */
char *
bw_json_from_bookmark (BwRef       ref,
                       const char *key,
                       gint64      created,
                       const char *type)
{
  g_autoptr (JsonBuilder) builder = begin (type);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (created);
  g_autofree char *text = g_date_time_format_iso8601 (time);

  bw_json_add_string (builder, "mark", "bookmark");
  bw_json_add_ref (builder, "ref", ref.kind, ref.id);
  bw_json_add_string (builder, "key", key);
  bw_json_add_string (builder, "created", text);
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}
