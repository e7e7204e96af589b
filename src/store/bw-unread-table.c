#include "bw-unread-table.h"

/* Names that the texts of the library have not been looked through for, and texts that have to
 * be read again for one of them. */

static const char GET_NEW_PAPERS[] =
  "SELECT id, iif (title_known, title, '') FROM paper WHERE id > ?1 ORDER BY id LIMIT ?2";

static const char GET_NEW_PEOPLE[] =
  "SELECT id, name FROM person WHERE id > ?1 ORDER BY id LIMIT ?2";

static const char GET_MARK[] = "SELECT cast (value AS INTEGER) FROM meta WHERE name = ?1";

static const char SET_MARK[] = "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)";

static const char *const GET_LAST[] = {
  [BW_KIND_PAPER] = "SELECT max (id) FROM paper",
  [BW_KIND_PERSON] = "SELECT max (id) FROM person",
};

static const char GET_CHANGED[] =
  "SELECT name_key FROM unread_name WHERE kind = ?1 ORDER BY name_key LIMIT ?2";

static const char *const GET_SPELLINGS[] = {
  [BW_KIND_PAPER] = "SELECT DISTINCT title FROM paper WHERE title_key = ?1",
  [BW_KIND_PERSON] = "SELECT DISTINCT name FROM person WHERE name_key = ?1",
};

static const char FORGET[] = "DELETE FROM unread_name WHERE kind = ?1 AND name_key = ?2";

static const char ADD_DOCUMENT[] =
  "INSERT OR IGNORE INTO unread_document (document_id) SELECT id FROM document WHERE id = ?1";

static const char ADD_HEADED[] =
  "INSERT OR IGNORE INTO unread_document (document_id) SELECT id FROM document"
  " WHERE kind IN ('digest', 'post', 'note', 'page', 'entry') AND title_key >= ?1 AND title_key < ?2";

static const char ADD_CAPTURES[] =
  "INSERT OR IGNORE INTO unread_document (document_id) SELECT document.id FROM paper"
  "  CROSS JOIN authorship ON authorship.paper_id = paper.id"
  "  CROSS JOIN document ON document.subject_id = authorship.person_id"
  " WHERE paper.title_key = ?1 AND document.kind = 'capture'";

static const char GET_DOCUMENTS[] =
  "SELECT document_id FROM unread_document ORDER BY document_id LIMIT ?1";

static const char TAKE_DOCUMENT[] = "DELETE FROM unread_document WHERE document_id = ?1";

static void
name_free (gpointer data)
{
  BwUnreadName *name = data;

  g_free (name->text);
  g_free (name);
}

static const char *
get_mark_name (BwKind kind)
{
  return kind == BW_KIND_PAPER ? "named_papers" : "named_people";
}

/* Returns: (transfer full) (element-type BwUnreadName) (nullable): the next that have come after
 *   @after, in order, or `NULL` with @error set */
GPtrArray *
bw_unread_table_get_new (BwDb    *db,
                         BwKind   kind,
                         gint64   after,
                         guint    max,
                         GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (name_free);
  g_autoptr (BwStmt) stmt =
    bw_db_prepare (db, kind == BW_KIND_PAPER ? GET_NEW_PAPERS : GET_NEW_PEOPLE, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, after);
  bw_stmt_bind_int64 (stmt, 2, max);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwUnreadName *name = g_new0 (BwUnreadName, 1);

      name->id = bw_stmt_get_int64 (stmt, 0);
      name->text = bw_stmt_dup_text (stmt, 1);
      g_ptr_array_add (names, name);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

/* Returns: up to whose name the texts have been looked through, or -1 with @error set */
gint64
bw_unread_table_get_mark (BwDb    *db,
                          BwKind   kind,
                          GError **error)
{
  gint64 mark;

  return bw_db_find_id (db, GET_MARK, &mark, error, "s", get_mark_name (kind)) ? mark : -1;
}

gboolean
bw_unread_table_set_mark (BwDb    *db,
                          BwKind   kind,
                          gint64   id,
                          GError **error)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return bw_db_run (db, SET_MARK, error, "ss", get_mark_name (kind), value);
}

/* Returns: the last number that a paper or a person has, or -1 with @error set */
gint64
bw_unread_table_get_last (BwDb    *db,
                          BwKind   kind,
                          GError **error)
{
  return bw_db_get_int64 (db, GET_LAST[kind], -1, error);
}

/* Returns: (transfer full) (nullable): some keys of names of which it is another now whose they
 *   are, or `NULL` with @error set */
GStrv
bw_unread_table_get_changed (BwDb    *db,
                             BwKind   kind,
                             guint    max,
                             GError **error)
{
  return bw_db_get_strings (db, GET_CHANGED, error, "si", bw_kind_to_string (kind), (gint64) max);
}

/* Returns: (transfer full) (nullable): how those spell the name that have it, or `NULL` with
 *   @error set */
GStrv
bw_unread_table_get_spellings (BwDb        *db,
                               BwKind       kind,
                               const char  *name_key,
                               GError     **error)
{
  return bw_db_get_strings (db, GET_SPELLINGS[kind], error, "s", name_key);
}

gboolean
bw_unread_table_forget (BwDb        *db,
                        BwKind       kind,
                        const char  *name_key,
                        GError     **error)
{
  return bw_db_run (db, FORGET, error, "ss", bw_kind_to_string (kind), name_key);
}

/* The text of the document has to be read again, if there still is one. */
gboolean
bw_unread_table_add_document (BwDb    *db,
                              gint64   document_id,
                              GError **error)
{
  return bw_db_run (db, ADD_DOCUMENT, error, "i", document_id);
}

/**
 * bw_unread_table_add_headed:
 * @head_key: with which the title of a paper begins
 *
 * As bw_unread_table_add_document(), of all documents whose titles begin so.
 */
gboolean
bw_unread_table_add_headed (BwDb        *db,
                            const char  *head_key,
                            GError     **error)
{
  g_autofree char *end = g_strconcat (head_key, "!", NULL); /* the sign after a space */

  return bw_db_run (db, ADD_HEADED, error, "ss", head_key, end);
}

/* As bw_unread_table_add_document(), of all captures from an author of a paper. */
gboolean
bw_unread_table_add_captures (BwDb        *db,
                              const char  *title_key,
                              GError     **error)
{
  return bw_db_run (db, ADD_CAPTURES, error, "s", title_key);
}

GArray *
bw_unread_table_get_documents (BwDb    *db,
                               guint    max,
                               GError **error)
{
  return bw_db_get_ids (db, GET_DOCUMENTS, error, "i", (gint64) max);
}

gboolean
bw_unread_table_take_document (BwDb    *db,
                               gint64   document_id,
                               GError **error)
{
  return bw_db_run (db, TAKE_DOCUMENT, error, "i", document_id);
}
