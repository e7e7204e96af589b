#include "bw-former-paper.h"

#include "bw-decision-kin.h"
#include "bw-identifier.h"

static const char GET_ALL[] =
  "SELECT paper.id, paper_statement.title, paper_statement.title_known, paper.published"
  "  FROM paper_statement JOIN paper ON paper.id = paper_statement.paper_id"
  " WHERE paper_statement.document_id = ?1 ORDER BY paper_statement.position";

static const char IS_STATED_ELSEWHERE[] =
  "SELECT 1 FROM paper_statement WHERE paper_id = ?1 AND document_id != ?2 LIMIT 1";

static const char GET_IDENTIFIERS[] =
  "SELECT scheme, value FROM paper_identifier AS own WHERE paper_id = ?1 AND document_id = ?2"
  "   AND NOT EXISTS (SELECT 1 FROM paper_identifier AS other"
  "                    WHERE other.scheme = own.scheme AND other.value = own.value"
  "                      AND other.document_id = ?2 AND other.paper_id != ?1)";

void
bw_former_paper_free (BwFormerPaper *self)
{
  g_free (self->title);
  g_free (self->title_key);
  g_ptr_array_unref (self->identifiers);
  g_strfreev (self->author_keys);
  g_free (self);
}

static BwFormerPaper *
paper_from_row (BwStmt *stmt)
{
  BwFormerPaper *self = g_new0 (BwFormerPaper, 1);

  self->id = bw_stmt_get_int64 (stmt, 0);
  self->title = bw_stmt_dup_text (stmt, 1);
  self->title_known = bw_stmt_get_int (stmt, 2) != 0;
  self->published = bw_stmt_get_date (stmt, 3);
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);

  return self;
}

/**
 * bw_former_paper_get_all:
 *
 * Returns: (transfer full) (element-type BwFormerPaper) (nullable): what the document states of
 *   papers, in its order and not filled yet, or `NULL` with @error set
 */
GPtrArray *
bw_former_paper_get_all (BwDb    *db,
                         gint64   document_id,
                         GError **error)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_former_paper_free);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ALL, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, document_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (papers, paper_from_row (stmt));

  return step == BW_STEP_DONE ? g_steal_pointer (&papers) : NULL;
}

static gboolean
add_identifiers (BwFormerPaper  *self,
                 BwDb           *db,
                 gint64          document_id,
                 GError        **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_IDENTIFIERS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, self->id);
  bw_stmt_bind_int64 (stmt, 2, document_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (self->identifiers,
                     bw_identifier_new (bw_stmt_get_text (stmt, 0), bw_stmt_get_text (stmt, 1)));

  return step == BW_STEP_DONE;
}

/**
 * bw_former_paper_fill:
 * @alone: (out): whether no other document states anything of the paper; if one does, there is
 *   nothing to fill
 *
 * Reads by what the document identifies the paper, and its authors.
 */
gboolean
bw_former_paper_fill (BwFormerPaper  *self,
                      BwDb           *db,
                      gint64          document_id,
                      gboolean       *alone,
                      GError        **error)
{
  gint64 elsewhere;

  if (!bw_db_find_id (db, IS_STATED_ELSEWHERE, &elsewhere, error, "ii", self->id, document_id))
    return FALSE;

  *alone = elsewhere == 0;

  return !*alone || (add_identifiers (self, db, document_id, error) &&
                     (self->author_keys = bw_decision_kin_get_author_keys (db, self->id, error)) != NULL);
}
