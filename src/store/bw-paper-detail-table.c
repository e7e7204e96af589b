#include "bw-paper-detail-table.h"

/* What only some documents state of a paper: most papers have none of it. */

static const char ADD_URL[] =
  "INSERT OR IGNORE INTO paper_url (paper_id, document_id, position, url) VALUES (?1, ?2, ?3, ?4)";

static const char ADD_KEYWORD[] =
  "INSERT OR IGNORE INTO paper_keyword (paper_id, document_id, position, keyword)"
  " VALUES (?1, ?2, ?3, ?4)";

static const char ADD_FIELD[] =
  "INSERT OR IGNORE INTO paper_field (paper_id, document_id, position, name, value)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char ADD_IDENTIFIER[] =
  "INSERT OR IGNORE INTO paper_identifier (paper_id, document_id, scheme, value)"
  " VALUES (?1, ?2, ?3, ?4)";

static const char ADD_CONTRIBUTION[] =
  "INSERT OR IGNORE INTO contribution (paper_id, document_id, position, role, person_id)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char GET_URLS[] =
  "SELECT url FROM ("
  "  SELECT document_id, 0 AS position, url FROM paper_statement"
  "   WHERE paper_id = ?1 AND url IS NOT NULL"
  "  UNION ALL SELECT document_id, position, url FROM paper_url WHERE paper_id = ?1)"
  " GROUP BY url ORDER BY min (document_id), min (position), url";

static const char GET_KEYWORDS[] =
  "SELECT keyword FROM paper_keyword WHERE paper_id = ?1"
  " GROUP BY keyword ORDER BY min (document_id), min (position)";

/* The values of the first document that states a variable. */
static const char GET_FIELDS[] =
  "SELECT name, value FROM paper_field AS field WHERE paper_id = ?1"
  "   AND document_id = (SELECT min (document_id) FROM paper_field"
  "                       WHERE paper_id = ?1 AND name = field.name)"
  " ORDER BY document_id, position";

static const char GET_ALL_FIELDS[] = "SELECT DISTINCT name, value FROM paper_field WHERE paper_id = ?1";

static const char GET_CONTRIBUTORS[] =
  "SELECT person.id, person.name, person.given, person.family, contribution.role"
  "  FROM contribution JOIN person ON person.id = contribution.person_id"
  " WHERE contribution.paper_id = ?1"
  " GROUP BY person.id, contribution.role"
  " ORDER BY min (contribution.document_id), min (contribution.position)";

static gboolean
add_strings (BwDb        *db,
             const char  *sql,
             gint64       id,
             gint64       document_id,
             GPtrArray   *strings,
             guint        first,
             GError     **error)
{
  for (guint i = first; i < strings->len; i++)
    if (!bw_db_run (db, sql, error, "iiis", id, document_id, (gint64) i + 1,
                    g_ptr_array_index (strings, i)))
      return FALSE;

  return TRUE;
}

static gboolean
add_fields (BwDb       *db,
            gint64      id,
            gint64      document_id,
            GPtrArray  *fields,
            GError    **error)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (fields, i);

      if (!bw_db_run (db, ADD_FIELD, error, "iiiss", id, document_id, (gint64) i + 1, field->name,
                      field->value))
        return FALSE;
    }

  return TRUE;
}

/* Keeps the URLs after the first, the keywords and the fields of a record. */
gboolean
bw_paper_detail_table_add (BwDb                 *db,
                           gint64                id,
                           gint64                document_id,
                           const BwPaperRecord  *record,
                           GError              **error)
{
  return add_strings (db, ADD_URL, id, document_id, record->urls, 1, error) &&
         add_strings (db, ADD_KEYWORD, id, document_id, record->keywords, 0, error) &&
         add_fields (db, id, document_id, record->fields, error);
}

gboolean
bw_paper_detail_table_add_identifier (BwDb        *db,
                                      gint64       id,
                                      gint64       document_id,
                                      const char  *scheme,
                                      const char  *value,
                                      GError     **error)
{
  return bw_db_run (db, ADD_IDENTIFIER, error, "iiss", id, document_id, scheme, value);
}

/* @role: a name variable of CSL, such as `editor` */
gboolean
bw_paper_detail_table_add_contribution (BwDb        *db,
                                        gint64       id,
                                        gint64       document_id,
                                        int          position,
                                        const char  *role,
                                        gint64       person_id,
                                        GError     **error)
{
  return bw_db_run (db, ADD_CONTRIBUTION, error, "iiisi", id, document_id, (gint64) position, role,
                    person_id);
}

static gboolean
add_found_fields (BwDb        *db,
                  const char  *sql,
                  gint64       id,
                  GPtrArray   *fields,
                  GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_field_array_add (fields, bw_stmt_get_text (stmt, 0), bw_stmt_get_text (stmt, 1));

  return step == BW_STEP_DONE;
}

/**
 * bw_paper_detail_table_get_all_fields:
 * @fields: (element-type BwField): gets what any document states
 */
gboolean
bw_paper_detail_table_get_all_fields (BwDb       *db,
                                      gint64      id,
                                      GPtrArray  *fields,
                                      GError    **error)
{
  return add_found_fields (db, GET_ALL_FIELDS, id, fields, error);
}

static gboolean
get_contributors (BwDb     *db,
                  BwPaper  *paper,
                  GError  **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_CONTRIBUTORS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwAuthor *author = g_new0 (BwAuthor, 1);

      author->person_id = bw_stmt_get_int64 (stmt, 0);
      author->name = bw_stmt_dup_text (stmt, 1);
      author->given = bw_stmt_dup_text (stmt, 2);
      author->family = bw_stmt_dup_text (stmt, 3);
      author->role = bw_stmt_dup_text (stmt, 4);
      g_ptr_array_add (paper->contributors, author);
    }

  return step == BW_STEP_DONE;
}

/* Fills in the URLs, keywords, fields and contributors of @paper, which has its id. */
gboolean
bw_paper_detail_table_get (BwDb     *db,
                           BwPaper  *paper,
                           GError  **error)
{
  paper->urls = bw_db_get_strings (db, GET_URLS, error, "i", paper->id);
  paper->keywords = bw_db_get_strings (db, GET_KEYWORDS, error, "i", paper->id);

  return paper->urls != NULL && paper->keywords != NULL && add_found_fields (db, GET_FIELDS, paper->id, paper->fields, error) &&
         get_contributors (db, paper, error);
}
