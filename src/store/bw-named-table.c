#include "bw-named-table.h"

#include "bw-error.h"

/* Mentions that the document itself does not state. They are shown behind those that it does. */
#define PLACES "1000000"

/* What the document says itself, by whom it is and about whom, is not found in it. */
static const char HAS_WRITTEN[] =
  "SELECT 1 FROM authorship WHERE person_id = ?1 AND paper_id = ?2 LIMIT 1";

static const char HAVE_WRITTEN[] =
  "SELECT 1 FROM authorship JOIN authorship AS other USING (paper_id)"
  " WHERE authorship.person_id = ?1 AND other.person_id = ?2 AND ?1 != ?2 LIMIT 1";

static const char GET_STATED[] =
  "SELECT 'paper', paper_id FROM mention WHERE document_id = ?1 AND found = 0 AND paper_id IS NOT NULL"
  " UNION SELECT 'paper', paper_id FROM paper_statement WHERE document_id = ?1"
  " UNION SELECT 'person', person_id FROM mention"
  "        WHERE document_id = ?1 AND found = 0 AND person_id IS NOT NULL"
  " UNION SELECT 'person', person_id FROM document_author WHERE document_id = ?1"
  " UNION SELECT 'person', subject_id FROM document WHERE id = ?1 AND subject_id IS NOT NULL";

static const char IS_AUTHOR[] =
  "SELECT 1 FROM mention JOIN authorship ON authorship.paper_id = mention.paper_id"
  " WHERE mention.document_id = ?1 AND authorship.person_id = ?2 LIMIT 1";

#define COLUMNS                                                                               \
  "SELECT id, iif (paper_id IS NOT NULL, 'paper', 'person'), coalesce (paper_id, person_id)," \
  "       title, excerpt, position - " PLACES ", found, document_id FROM mention"

static const char GET[] = COLUMNS " WHERE document_id = ?1 AND found > 0 ORDER BY position";

static const char FIND[] = COLUMNS " WHERE id = ?1 AND found > 0";

static const char INSERT[] =
  "INSERT INTO mention (document_id, position, paper_id, person_id, title, role, excerpt, found)"
  " VALUES (?1, ?2 + " PLACES ", ?3, ?4, ?5, 'link', ?6, ?7)";

static const char REMOVE[] = "DELETE FROM mention WHERE id = ?1";

static const char SET_FOUND[] = "UPDATE mention SET found = ?2 WHERE id = ?1";

static const char GET_TEXT[] =
  "SELECT kind, title, text FROM document LEFT JOIN document_body ON document_body.document_id = document.id"
  " WHERE document.id = ?1";

BwNamedRow *
bw_named_row_new (BwRef       ref,
                  const char *text)
{
  BwNamedRow *self = g_new0 (BwNamedRow, 1);

  self->ref = ref;
  self->text = g_strdup (text);
  self->found = BW_FOUND_NAMED;

  return self;
}

void
bw_named_row_free (BwNamedRow *self)
{
  g_free (self->text);
  g_free (self->excerpt);
  g_free (self);
}

static BwNamedRow *
named_from_row (BwStmt *stmt)
{
  BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 1)), bw_stmt_get_int64 (stmt, 2) };
  const char *text = bw_stmt_get_text (stmt, 3);
  BwNamedRow *self = bw_named_row_new (ref, text != NULL ? text : "");

  self->id = bw_stmt_get_int64 (stmt, 0);
  self->excerpt = bw_stmt_dup_text (stmt, 4);
  self->place = bw_stmt_get_int (stmt, 5);
  self->found = (BwFound) bw_stmt_get_int (stmt, 6);

  return self;
}

/**
 * bw_named_table_get_stated:
 * @refs: (element-type utf8 utf8): the papers and people of whom the document says something
 *   itself are added to it, each as a reference
 */
gboolean
bw_named_table_get_stated (BwDb        *db,
                           gint64       document_id,
                           GHashTable  *refs,
                           GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_STATED, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, document_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };

      g_hash_table_add (refs, bw_ref_to_string (ref));
    }

  return step == BW_STEP_DONE;
}

/* @is_author: (out): whether the person has written a paper that the document mentions */
gboolean
bw_named_table_is_author (BwDb      *db,
                          gint64     document_id,
                          gint64     person_id,
                          gboolean  *is_author,
                          GError   **error)
{
  gint64 found = 0;

  if (!bw_db_find_id (db, IS_AUTHOR, &found, error, "ii", document_id, person_id))
    return FALSE;

  *is_author = found != 0;
  return TRUE;
}

/* Returns: (transfer full) (element-type BwNamedRow) (nullable): what has been found in a
 *   document, in order, or `NULL` with @error set */
GPtrArray *
bw_named_table_get (BwDb    *db,
                    gint64   document_id,
                    GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_named_row_free);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, document_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (rows, named_from_row (stmt));

  return step == BW_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * bw_named_table_find:
 * @document_id: (out): that has it
 * @row: (out) (transfer full): the mention
 *
 * Returns: whether there is such a mention, and it was found; if not, @error is
 *   %BW_ERROR_NOT_FOUND
 */
gboolean
bw_named_table_find (BwDb        *db,
                     gint64       mention_id,
                     gint64      *document_id,
                     BwNamedRow **row,
                     GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, mention_id);
  step = bw_stmt_step (stmt, error);
  if (step == BW_STEP_DONE)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND,
                 "There is no mention %" G_GINT64_FORMAT " that was found by a name", mention_id);
  if (step != BW_STEP_ROW)
    return FALSE;

  *row = named_from_row (stmt);
  *document_id = bw_stmt_get_int64 (stmt, 7);

  return TRUE;
}

gboolean
bw_named_table_insert (BwDb              *db,
                       gint64             document_id,
                       const BwNamedRow  *row,
                       GError           **error)
{
  gboolean is_paper = row->ref.kind == BW_KIND_PAPER;

  return bw_db_run (db, INSERT, error, "iirrssi", document_id, (gint64) row->place,
                    is_paper ? row->ref.id : (gint64) 0, is_paper ? (gint64) 0 : row->ref.id,
                    row->text, row->excerpt, (gint64) row->found);
}

gboolean
bw_named_table_remove (BwDb    *db,
                       gint64   id,
                       GError **error)
{
  return bw_db_run (db, REMOVE, error, "i", id);
}

gboolean
bw_named_table_set_found (BwDb     *db,
                          gint64    id,
                          BwFound   found,
                          GError  **error)
{
  return bw_db_run (db, SET_FOUND, error, "ii", id, (gint64) found);
}

/**
 * bw_named_table_get_text:
 * @title: (out) (transfer full) (nullable): of the document; `NULL` when it has none, or has gone
 * @text: (out) (transfer full) (nullable): as well
 */
gboolean
bw_named_table_get_text (BwDb            *db,
                         gint64           document_id,
                         BwDocumentKind  *kind,
                         char           **title,
                         char           **text,
                         GError         **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_TEXT, error);
  BwStep step;

  *title = NULL;
  *text = NULL;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, document_id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      bw_document_kind_from_string (bw_stmt_get_text (stmt, 0), kind);
      *title = bw_stmt_dup_text (stmt, 1);
      *text = bw_stmt_dup_text (stmt, 2);
    }

  return step != BW_STEP_ERROR;
}

/* @together: (out): whether somebody has written a paper, or one with somebody else */
gboolean
bw_named_table_have_worked (BwDb      *db,
                            gint64     person_id,
                            BwRef      other,
                            gboolean  *together,
                            GError   **error)
{
  gint64 found = 0;

  if (!bw_db_find_id (db, other.kind == BW_KIND_PAPER ? HAS_WRITTEN : HAVE_WRITTEN, &found, error, "ii", person_id,
                      other.id))
    return FALSE;

  *together = found != 0;
  return TRUE;
}
