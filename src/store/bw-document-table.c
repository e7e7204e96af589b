#include "bw-document-table.h"

static const char FIND_BY_CONTENT[] =
  "SELECT id FROM document WHERE content_hash = ?1 AND kind = ?2";

static const char FIND_BY_KEY[] =
  "SELECT id FROM document WHERE kind = ?1 AND key = ?2";

/*
 * The same title in the same source, or with the same opening wherever it is. What began so
 * in the same source and had no title has one now.
 */
static const char FIND_BY_TITLE[] =
  "SELECT id FROM document"
  " WHERE kind = ?1 AND title_key IN (?2, '') AND key IS NULL"
  "   AND ((source_id = ?3 AND title_key = ?2)"
  "        OR (opening_hash = ?4 AND (source_id = ?3 OR title_key != '')))"
  " ORDER BY title_key = ?2 DESC, source_id = ?3 DESC, id";

/* A file holds one note, whatever its title has become. */
static const char FIND_NOTE[] =
  "SELECT id FROM document WHERE source_id = ?1 AND kind = 'note' AND key IS NULL";

static const char INSERT[] =
  "INSERT INTO document (source_id, kind, position, key, title, title_key, published, url, language,"
  "                      subject_id, content_hash, opening_hash, imported, changed)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, unixepoch ())";

static const char UPDATE[] =
  "UPDATE document"
  "   SET position = ?2, key = ?3, title = ?4, title_key = ?5, published = ?6, url = ?7,"
  "       language = ?8, subject_id = ?9, content_hash = ?10, opening_hash = ?11,"
  "       changed = unixepoch ()"
  " WHERE id = ?1";

static const char GET_IMPORTED[] =
  "SELECT imported FROM document WHERE id = ?1";

static const char SET_NUMBERS[] =
  "UPDATE document SET words = ?2, tables = ?3, code_blocks = ?4, formulas = ?5 WHERE id = ?1";

static const char INSERT_BODY[] =
  "INSERT INTO document_body (document_id, text, html) VALUES (?1, ?2, ?3)";

static const char INSERT_SECTION[] =
  "INSERT INTO document_section (document_id, position, level, title) VALUES (?1, ?2, ?3, ?4)";

static const char INSERT_FOOTNOTE[] =
  "INSERT INTO document_footnote (document_id, position, label, text) VALUES (?1, ?2, ?3, ?4)";

static const char INSERT_FIGURE[] =
  "INSERT INTO document_figure (document_id, position, caption) VALUES (?1, ?2, ?3)";

static const char INSERT_AUTHOR[] =
  "INSERT INTO document_author (document_id, position, person_id, name) VALUES (?1, ?2, ?3, ?4)";

static const char INSERT_TAG[] =
  "INSERT INTO document_tag (document_id, position, tag) VALUES (?1, ?2, ?3)";

static const char SET_SUBJECT[] =
  "UPDATE document SET subject_id = ?2 WHERE id = ?1";

static const char GET_ABOUT[] =
  "SELECT id FROM document WHERE subject_id = ?1";

/* What lies by the paper is found through the statements of the document. */
#define OF_ITS_PAPERS \
  "document_id = ?1 AND paper_id IN (SELECT paper_id FROM paper_statement WHERE document_id = ?1)"

/* What a document says of whom and what: each row names something that it touches. */
static const char *const TOUCHED[] = {
  "SELECT 'paper', paper_id FROM paper_statement WHERE document_id = ?1",
  "SELECT 'person', person_id FROM person_name WHERE document_id = ?1",
  ("SELECT 'person', person_id FROM authorship WHERE " OF_ITS_PAPERS),
  "SELECT 'paper', cited_id FROM citation WHERE document_id = ?1",
  "SELECT 'organisation', organisation_id FROM organisation_name WHERE document_id = ?1",
};

static const char *const WITHDRAW[] = {
  "DELETE FROM document_body WHERE document_id = ?1",
  "DELETE FROM document_section WHERE document_id = ?1",
  "DELETE FROM document_footnote WHERE document_id = ?1",
  "DELETE FROM document_figure WHERE document_id = ?1",
  "DELETE FROM document_author WHERE document_id = ?1",
  "DELETE FROM person_name WHERE document_id = ?1",
  "DELETE FROM person_identifier WHERE document_id = ?1",
  "DELETE FROM profile WHERE document_id = ?1",
  "DELETE FROM organisation_name WHERE document_id = ?1",
  "DELETE FROM affiliation WHERE document_id = ?1",
  ("DELETE FROM paper_identifier WHERE " OF_ITS_PAPERS),
  ("DELETE FROM paper_address WHERE " OF_ITS_PAPERS),
  ("DELETE FROM authorship WHERE " OF_ITS_PAPERS),
  ("DELETE FROM paper_category WHERE " OF_ITS_PAPERS),
  ("DELETE FROM paper_affiliation WHERE " OF_ITS_PAPERS),
  ("DELETE FROM paper_url WHERE " OF_ITS_PAPERS),
  ("DELETE FROM paper_keyword WHERE " OF_ITS_PAPERS),
  ("DELETE FROM paper_field WHERE " OF_ITS_PAPERS),
  ("DELETE FROM contribution WHERE " OF_ITS_PAPERS),
  ("DELETE FROM reference WHERE " OF_ITS_PAPERS),
  ("DELETE FROM reference_context WHERE " OF_ITS_PAPERS),
  "DELETE FROM paper_statement WHERE document_id = ?1",
  "DELETE FROM coauthor_statement WHERE document_id = ?1",
  "DELETE FROM citation_statement WHERE document_id = ?1",
  "DELETE FROM citation WHERE document_id = ?1",
  "DELETE FROM mention WHERE document_id = ?1",
  "DELETE FROM entry WHERE document_id = ?1",
  "DELETE FROM entry_person WHERE document_id = ?1",
  "DELETE FROM entry_category WHERE document_id = ?1",
  "DELETE FROM entry_enclosure WHERE document_id = ?1",
  "DELETE FROM document_tag WHERE document_id = ?1",
  "DELETE FROM organisation_kind WHERE document_id = ?1",
  "DELETE FROM organisation_abbreviation WHERE document_id = ?1",
  "DELETE FROM decision WHERE document_id = ?1",
  "DELETE FROM moved_fact WHERE document_id = ?1",
};

static const char REMOVE[] =
  "DELETE FROM document WHERE id = ?1";

gboolean
bw_document_table_find_by_content (BwDb            *db,
                                   BwDocumentKind   kind,
                                   const char      *content_hash,
                                   gint64          *id,
                                   GError         **error)
{
  return bw_db_find_id (db, FIND_BY_CONTENT, id, error, "ss", content_hash,
                        bw_document_kind_to_string (kind));
}

/**
 * bw_document_table_find_same:
 *
 * A document is known again by its key; one without a key by its title in the same
 * source, or by its title and how it begins, wherever it is; a note also by its file.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the documents of which
 *   @row may be another state, the likeliest first, or `NULL` with @error set
 */
GArray *
bw_document_table_find_same (BwDb                 *db,
                             const BwDocumentRow  *row,
                             GError              **error)
{
  const char *kind = bw_document_kind_to_string (row->kind);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) notes = NULL;

  if (row->key != NULL)
    return bw_db_get_ids (db, FIND_BY_KEY, error, "ss", kind, row->key);
  ids = bw_db_get_ids (db, FIND_BY_TITLE, error, "ssis", kind, row->title_key, row->source_id,
                       row->opening_hash);
  if (ids == NULL || row->kind != BW_DOCUMENT_NOTE)
    return g_steal_pointer (&ids);
  if (!(notes = bw_db_get_ids (db, FIND_NOTE, error, "i", row->source_id)))
    return NULL;

  g_array_append_vals (ids, notes->data, notes->len);
  return g_steal_pointer (&ids);
}

/* Returns: the new document's id, or 0 with @error set */
gint64
bw_document_table_insert (BwDb                 *db,
                          const BwDocumentRow  *row,
                          GError              **error)
{
  gboolean done = bw_db_run (db, INSERT, error, "isisssdssrssd", row->source_id,
                             bw_document_kind_to_string (row->kind), (gint64) row->position,
                             row->key, row->title, row->title_key, bw_date_pack (row->published),
                             row->url, row->language, row->subject_id, row->content_hash,
                             row->opening_hash, bw_date_pack (row->imported));

  return done ? bw_db_get_last_id (db) : 0;
}

/* The source and the day of the first import stay what they were. */
gboolean
bw_document_table_update (BwDb                 *db,
                          gint64                id,
                          const BwDocumentRow  *row,
                          GError              **error)
{
  return bw_db_run (db, UPDATE, error, "iisssdssrss", id, (gint64) row->position, row->key,
                    row->title, row->title_key, bw_date_pack (row->published), row->url,
                    row->language, row->subject_id, row->content_hash, row->opening_hash);
}

gboolean
bw_document_table_set_subject (BwDb    *db,
                               gint64   id,
                               gint64   person_id,
                               GError **error)
{
  return bw_db_run (db, SET_SUBJECT, error, "ir", id, person_id);
}

/**
 * bw_document_table_get_about:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the documents whose subject the person
 *   is, or `NULL` with @error set
 */
GArray *
bw_document_table_get_about (BwDb    *db,
                             gint64   person_id,
                             GError **error)
{
  return bw_db_get_ids (db, GET_ABOUT, error, "i", person_id);
}

/* Returns: the day of the first import, or %BW_DATE_UNKNOWN with @error set */
BwDate
bw_document_table_get_imported (BwDb    *db,
                                gint64   id,
                                GError **error)
{
  gint64 packed;

  return bw_db_find_id (db, GET_IMPORTED, &packed, error, "i", id) ? bw_date_unpack ((int) packed)
                                                                   : BW_DATE_UNKNOWN;
}

static gboolean
insert_parts (BwDb          *db,
              gint64         id,
              const BwBody  *body,
              GError       **error)
{
  for (guint i = 0; i < body->sections->len; i++)
    {
      const BwSection *section = g_ptr_array_index (body->sections, i);

      if (!bw_db_run (db, INSERT_SECTION, error, "iiis", id, (gint64) i + 1,
                      (gint64) section->level, section->title))
        return FALSE;
    }
  for (guint i = 0; i < body->footnotes->len; i++)
    {
      const BwFootnote *footnote = g_ptr_array_index (body->footnotes, i);

      if (!bw_db_run (db, INSERT_FOOTNOTE, error, "iiss", id, (gint64) i + 1, footnote->label,
                      footnote->text))
        return FALSE;
    }
  for (guint i = 0; i < body->figures->len; i++)
    if (!bw_db_run (db, INSERT_FIGURE, error, "iis", id, (gint64) i + 1,
                    g_ptr_array_index (body->figures, i)))
      return FALSE;

  return TRUE;
}

/* Keeps a body for a document that has none, or whose body was withdrawn. */
gboolean
bw_document_table_set_body (BwDb          *db,
                            gint64         id,
                            const BwBody  *body,
                            GError       **error)
{
  return bw_db_run (db, INSERT_BODY, error, "iss", id, body->text, body->html) &&
         bw_db_run (db, SET_NUMBERS, error, "iiiii", id, (gint64) body->words,
                    (gint64) body->tables, (gint64) body->code_blocks, (gint64) body->formulas) &&
         insert_parts (db, id, body, error);
}

gboolean
bw_document_table_add_author (BwDb        *db,
                              gint64       id,
                              int          position,
                              gint64       person_id,
                              const char  *name,
                              GError     **error)
{
  return bw_db_run (db, INSERT_AUTHOR, error, "iiis", id, (gint64) position, person_id, name);
}

/* @tags: (element-type utf8): in order */
gboolean
bw_document_table_add_tags (BwDb       *db,
                            gint64      id,
                            GPtrArray  *tags,
                            GError    **error)
{
  for (guint i = 0; i < tags->len; i++)
    if (!bw_db_run (db, INSERT_TAG, error, "iis", id, (gint64) i + 1, g_ptr_array_index (tags, i)))
      return FALSE;

  return TRUE;
}

static gboolean
collect_touched (BwDb        *db,
                 const char  *sql,
                 gint64       id,
                 BwChanges   *touched,
                 GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_changes_add (touched, bw_kind_from_string (bw_stmt_get_text (stmt, 0)),
                    bw_stmt_get_int64 (stmt, 1));

  return step == BW_STEP_DONE;
}

/**
 * bw_document_table_withdraw_facts:
 * @touched: what the facts were about is added to it
 *
 * Takes back all that the document states; the document itself stays.
 */
gboolean
bw_document_table_withdraw_facts (BwDb       *db,
                                  gint64      id,
                                  BwChanges  *touched,
                                  GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (TOUCHED); i++)
    if (!collect_touched (db, TOUCHED[i], id, touched, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (WITHDRAW); i++)
    if (!bw_db_run (db, WITHDRAW[i], error, "i", id))
      return FALSE;

  return bw_db_run (db, SET_NUMBERS, error, "iiiii", id, (gint64) 0, (gint64) 0, (gint64) 0,
                    (gint64) 0);
}

/* Removes a document of which all facts have been withdrawn. */
gboolean
bw_document_table_remove (BwDb    *db,
                          gint64   id,
                          GError **error)
{
  return bw_db_run (db, REMOVE, error, "i", id);
}
