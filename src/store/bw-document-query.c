#include "bw-document-query.h"

#include "bw-author-record.h"
#include "bw-bookmark-table.h"
#include "bw-brief-query.h"
#include "bw-entry-table.h"
#include "bw-error.h"
#include "bw-mention-table.h"

#define MAX_PAPERS 1000 /* of its list that a document is read with */

static const char GET[] =
  "SELECT document.kind, document.title, document.published, document.url, document.position,"
  "       document.language, document.imported, source.id, source.title, person.id, person.name,"
  "       document.words, document.tables, document.code_blocks, document.formulas,"
  "       document.key"
  "  FROM document JOIN source ON source.id = document.source_id"
  "  LEFT JOIN person ON person.id = document.subject_id"
  " WHERE document.id = ?1";

static const char GET_BODY[] =
  "SELECT text, html FROM document_body WHERE document_id = ?1";

static const char GET_SECTIONS[] =
  "SELECT level, title FROM document_section WHERE document_id = ?1 ORDER BY position";

static const char GET_FOOTNOTES[] =
  "SELECT label, text FROM document_footnote WHERE document_id = ?1 ORDER BY position";

static const char GET_FIGURES[] =
  "SELECT caption FROM document_figure WHERE document_id = ?1 ORDER BY position";

static const char GET_AUTHORS[] =
  "SELECT person.id, document_author.name, person.given, person.family, document_author.position"
  "  FROM document_author JOIN person ON person.id = document_author.person_id"
  " WHERE document_author.document_id = ?1 ORDER BY document_author.position";

static const char GET_PAPERS[] =
  "SELECT paper_id FROM paper_statement"
  " WHERE document_id = ?1 AND relation IN ('listed', 'authored') ORDER BY position"
  " LIMIT 1000";

/* The list of a dump is as long as the library: its length is read off its end. */
static const char COUNT_PAPERS[] =
  "SELECT max (position) FROM paper_statement WHERE document_id = ?1";

static const char GET_TAGS[] =
  "SELECT tag FROM document_tag WHERE document_id = ?1 ORDER BY position";

static const char GET_PREVIOUS[] =
  "SELECT id, title FROM document"
  " WHERE source_id = (SELECT source_id FROM document WHERE id = ?1)"
  "   AND position < (SELECT position FROM document WHERE id = ?1)"
  " ORDER BY position DESC LIMIT 1";

static const char GET_NEXT[] =
  "SELECT id, title FROM document"
  " WHERE source_id = (SELECT source_id FROM document WHERE id = ?1)"
  "   AND position > (SELECT position FROM document WHERE id = ?1)"
  " ORDER BY position LIMIT 1";

static BwDocument *
document_from_row (BwStmt *stmt,
                   gint64  id)
{
  BwDocument *document = bw_document_new ();

  document->id = id;
  bw_document_kind_from_string (bw_stmt_get_text (stmt, 0), &document->kind);
  document->title = bw_stmt_dup_text (stmt, 1);
  document->published = bw_stmt_get_date (stmt, 2);
  document->url = bw_stmt_dup_text (stmt, 3);
  document->position = bw_stmt_get_int (stmt, 4);
  document->language = bw_stmt_dup_text (stmt, 5);
  document->imported = bw_stmt_get_date (stmt, 6);
  document->source = bw_link_new (BW_KIND_SOURCE, bw_stmt_get_int64 (stmt, 7),
                                  bw_stmt_get_text (stmt, 8));
  if (bw_stmt_get_int64 (stmt, 9) != 0)
    document->subject = bw_link_new (BW_KIND_PERSON, bw_stmt_get_int64 (stmt, 9),
                                     bw_stmt_get_text (stmt, 10));
  document->body->words = bw_stmt_get_int (stmt, 11);
  document->body->tables = bw_stmt_get_int (stmt, 12);
  document->body->code_blocks = bw_stmt_get_int (stmt, 13);
  document->body->formulas = bw_stmt_get_int (stmt, 14);
  document->key = bw_stmt_dup_text (stmt, 15);

  return document;
}

static BwDocument *
get_row (BwDb    *db,
         gint64   id,
         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    return document_from_row (stmt, id);

  if (step == BW_STEP_DONE)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no document %" G_GINT64_FORMAT, id);

  return NULL;
}

static void
section_from_row (BwDocument *document,
                  BwStmt     *stmt)
{
  bw_body_add_section (document->body, bw_stmt_get_int (stmt, 0), bw_stmt_get_text (stmt, 1));
}

static void
footnote_from_row (BwDocument *document,
                   BwStmt     *stmt)
{
  bw_body_add_footnote (document->body, bw_stmt_get_text (stmt, 0), bw_stmt_get_text (stmt, 1));
}

static void
figure_from_row (BwDocument *document,
                 BwStmt     *stmt)
{
  g_ptr_array_add (document->body->figures, bw_stmt_dup_text (stmt, 0));
}

static void
body_from_row (BwDocument *document,
               BwStmt     *stmt)
{
  document->body->text = bw_stmt_dup_text (stmt, 0);
  document->body->html = bw_stmt_dup_text (stmt, 1);
}

static void
author_from_row (BwDocument *document,
                 BwStmt     *stmt)
{
  BwAuthor *author = g_new0 (BwAuthor, 1);

  author->person_id = bw_stmt_get_int64 (stmt, 0);
  author->name = bw_stmt_dup_text (stmt, 1);
  author->given = bw_stmt_dup_text (stmt, 2);
  author->family = bw_stmt_dup_text (stmt, 3);
  author->position = bw_stmt_get_int (stmt, 4);
  g_ptr_array_add (document->authors, author);
}

static void
previous_from_row (BwDocument *document,
                   BwStmt     *stmt)
{
  document->previous = bw_link_new (BW_KIND_DOCUMENT, bw_stmt_get_int64 (stmt, 0),
                                    bw_stmt_get_text (stmt, 1));
}

static void
next_from_row (BwDocument *document,
               BwStmt     *stmt)
{
  document->next = bw_link_new (BW_KIND_DOCUMENT, bw_stmt_get_int64 (stmt, 0),
                                bw_stmt_get_text (stmt, 1));
}

static gboolean
add_rows (BwDb *db,
          BwDocument *document,
          const char *sql,
          void (*add) (BwDocument *, BwStmt *),
          GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, document->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    add (document, stmt);

  return step == BW_STEP_DONE;
}

static gboolean
add_papers (BwDb        *db,
            BwDocument  *document,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPERS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, document->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwBrief *brief = bw_brief_query_paper (db, bw_stmt_get_int64 (stmt, 0), error);

      if (brief == NULL)
        return FALSE;
      g_ptr_array_add (document->papers, brief);
    }

  return step == BW_STEP_DONE;
}

static gboolean
count_papers (BwDb        *db,
              BwDocument  *document,
              GError     **error)
{
  gint64 n = 0;

  document->n_papers = (int) document->papers->len;
  if (document->n_papers < MAX_PAPERS)
    return TRUE;
  if (!bw_db_find_id (db, COUNT_PAPERS, &n, error, "i", document->id))
    return FALSE;

  document->n_papers = (int) n;
  return TRUE;
}

/* Its people are known by the document already. */
static gboolean
add_entry (BwDb        *db,
           BwDocument  *document,
           GError     **error)
{
  g_autoptr (GPtrArray) people = bw_author_record_array_new ();

  if (document->kind != BW_DOCUMENT_ENTRY)
    return TRUE;

  document->entry = bw_entry_table_get (db, document->id, people, error);

  return document->entry != NULL;
}

/* What only a page of its own shows. */
static gboolean
add_text (BwDb        *db,
          BwDocument  *document,
          GError     **error)
{
  return add_rows (db, document, GET_BODY, body_from_row, error) &&
         add_rows (db, document, GET_PREVIOUS, previous_from_row, error) &&
         add_rows (db, document, GET_NEXT, next_from_row, error) &&
         add_entry (db, document, error) && add_papers (db, document, error) &&
         count_papers (db, document, error);
}

/**
 * bw_document_query_get:
 * @with_text: whether the text, the papers it lists and its neighbours are wanted
 *
 * Returns: (transfer full) (nullable): the document, or `NULL` with @error set
 */
BwDocument *
bw_document_query_get (BwDb      *db,
                       gint64     id,
                       gboolean   with_text,
                       GError   **error)
{
  g_autoptr (BwDocument) document = get_row (db, id, error);

  if (document != NULL && add_rows (db, document, GET_SECTIONS, section_from_row, error) &&
      add_rows (db, document, GET_FOOTNOTES, footnote_from_row, error) &&
      add_rows (db, document, GET_FIGURES, figure_from_row, error) &&
      add_rows (db, document, GET_AUTHORS, author_from_row, error) &&
      (document->tags = bw_db_get_strings (db, GET_TAGS, error, "i", id)) &&
      bw_mention_table_get_of_document (db, id, document->mentions, error) &&
      bw_bookmark_table_contains (db, (BwRef){ BW_KIND_DOCUMENT, id }, &document->bookmarked,
                                  error) &&
      (!with_text || add_text (db, document, error)))
    return g_steal_pointer (&document);

  return NULL;
}
