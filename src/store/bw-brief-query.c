#include "bw-brief-query.h"

#include "bw-error.h"
#include "bw-mention-table.h"
#include "bw-sighting.h"

#define BRIEF_LENGTH "600" /* characters of a text that a list can show */

static const char GET_PAPER[] =
  "SELECT title, title_known, byline, substr (coalesce (abstract, summary), 1, " BRIEF_LENGTH "),"
  "       published, published_inferred"
  "  FROM paper WHERE id = ?1";

/* What a file is called says nothing beside what the document is called; of whom a
 * capture is does. */
static const char GET_DOCUMENT[] =
  "SELECT coalesce (document.title, source.title),"
  "       CASE WHEN document.title IS NULL THEN source.title"
  "            WHEN document.kind = 'capture' AND person.name IS NOT NULL THEN person.name"
  "            WHEN source.kind != 'file' THEN source.title END,"
  "       substr (document_body.text, 1, " BRIEF_LENGTH "), document.published,"
  "       document.kind"
  "  FROM document JOIN source ON source.id = document.source_id"
  "  LEFT JOIN person ON person.id = document.subject_id"
  "  LEFT JOIN document_body ON document_body.document_id = document.id"
  " WHERE document.id = ?1";

static const char GET_SIGHTINGS[] =
  "SELECT document.id, document.kind, document.title, source.title, person.name,"
  "       paper_statement.relation, document.published"
  "  FROM paper_statement JOIN document ON document.id = paper_statement.document_id"
  "  JOIN source ON source.id = document.source_id"
  "  LEFT JOIN person ON person.id = document.subject_id"
  " WHERE paper_statement.paper_id = ?1"
  " ORDER BY paper_statement.document_id, paper_statement.position";

static const char GET_CATEGORIES[] =
  "SELECT category FROM paper_category WHERE paper_id = ?1 ORDER BY position, category";

static BwBrief *
not_found (BwKind   kind,
           gint64   id,
           GError **error)
{
  bw_error_set_not_found (error, (BwRef){ kind, id });
  return NULL;
}

static BwBrief *
paper_from_row (BwStmt *stmt,
                gint64  id)
{
  BwBrief *brief = bw_brief_new ((BwRef){ BW_KIND_PAPER, id }, bw_stmt_get_text (stmt, 0));

  brief->title_known = bw_stmt_get_int (stmt, 1) != 0;
  brief->byline = bw_stmt_dup_text (stmt, 2);
  brief->text = bw_stmt_dup_text (stmt, 3);
  brief->date = bw_stmt_get_date (stmt, 4);
  brief->date_inferred = bw_stmt_get_int (stmt, 5) != 0;

  return brief;
}

/**
 * bw_brief_query_paper:
 *
 * Returns: (transfer full) (nullable): a paper as a list shows it, with where it was
 *   seen and what was said of it; or `NULL` with @error set
 */
BwBrief *
bw_brief_query_paper (BwDb    *db,
                      gint64   id,
                      GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPER, error);
  BwBrief *brief;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    return step == BW_STEP_DONE ? not_found (BW_KIND_PAPER, id, error) : NULL;

  brief = paper_from_row (stmt, id);
  if ((brief->categories = bw_brief_query_categories (db, id, error)) &&
      bw_brief_query_sightings (db, id, brief->seen_in, error) &&
      bw_mention_table_get_of_paper (db, id, brief->mentions, error))
    return brief;

  bw_brief_free (brief);
  return NULL;
}

/**
 * bw_brief_query_document:
 *
 * Returns: (transfer full) (nullable): a document as a list shows it, or `NULL` with
 *   @error set
 */
BwBrief *
bw_brief_query_document (BwDb    *db,
                         gint64   id,
                         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_DOCUMENT, error);
  BwDocumentKind kind;
  BwBrief *brief;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    return step == BW_STEP_DONE ? not_found (BW_KIND_DOCUMENT, id, error) : NULL;

  brief = bw_brief_new ((BwRef){ BW_KIND_DOCUMENT, id }, bw_stmt_get_text (stmt, 0));
  brief->byline = bw_stmt_dup_text (stmt, 1);
  brief->text = bw_stmt_dup_text (stmt, 2);
  brief->date = bw_stmt_get_date (stmt, 3);
  if (bw_document_kind_from_string (bw_stmt_get_text (stmt, 4), &kind))
    brief->kind = bw_document_kind_to_string (kind);

  return brief;
}

static BwSighting *
sighting_from_row (BwStmt *stmt)
{
  BwSighting *sighting = g_new0 (BwSighting, 1);

  sighting->document_id = bw_stmt_get_int64 (stmt, 0);
  bw_document_kind_from_string (bw_stmt_get_text (stmt, 1), &sighting->kind);
  sighting->title = bw_stmt_dup_text (stmt, 2);
  sighting->source = bw_stmt_dup_text (stmt, 3);
  sighting->subject = bw_stmt_dup_text (stmt, 4);
  sighting->relation = bw_stmt_dup_text (stmt, 5);
  sighting->date = bw_stmt_get_date (stmt, 6);

  return sighting;
}

/**
 * bw_brief_query_sightings:
 * @sightings: (element-type BwSighting): the documents in which the paper was seen
 *   are added to it, each once
 */
gboolean
bw_brief_query_sightings (BwDb       *db,
                          gint64      paper_id,
                          GPtrArray  *sightings,
                          GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_SIGHTINGS, error);
  gint64 last = 0;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    if (bw_stmt_get_int64 (stmt, 0) != last)
      {
        last = bw_stmt_get_int64 (stmt, 0);
        g_ptr_array_add (sightings, sighting_from_row (stmt));
      }

  return step == BW_STEP_DONE;
}

/**
 * bw_brief_query_categories:
 *
 * Returns: (transfer full) (nullable): the paper's categories, or `NULL` with @error set
 */
GStrv
bw_brief_query_categories (BwDb    *db,
                           gint64   paper_id,
                           GError **error)
{
  g_auto (GStrv) stated = bw_db_get_strings (db, GET_CATEGORIES, error, "i", paper_id);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) categories = g_strv_builder_new ();

  for (guint i = 0; stated != NULL && stated[i] != NULL; i++)
    if (g_hash_table_add (seen, stated[i]))
      g_strv_builder_add (categories, stated[i]);

  return stated != NULL ? g_strv_builder_end (categories) : NULL;
}
