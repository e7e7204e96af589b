#include "bw-look-key.h"

#include "bw-seen.h"

#define GET_PAPER_KEY "SELECT title_key FROM paper WHERE id = ?1"
#define GET_DOCUMENT_KEY "SELECT kind || ':' || coalesce (key, nullif (title_key, ''))" \
                         " FROM document WHERE id = ?1"

/* By what a thing is known again that went and has come back with another id. A file that
 * mentions somebody has no row of its own, and its id is made of its name. */
static const char *const GET_KEY[] = {
  [BW_NEWS_PAPERS] = GET_PAPER_KEY,
  [BW_NEWS_COAUTHORS] = "SELECT name_key FROM person WHERE id = ?1",
  [BW_NEWS_AFFILIATIONS] = "SELECT name_key FROM organisation WHERE id = ?1",
  [BW_NEWS_CITING] = GET_PAPER_KEY,
  [BW_NEWS_MENTIONS] = GET_DOCUMENT_KEY,
  [BW_NEWS_DOCUMENTS] = GET_DOCUMENT_KEY,
  [BW_NEWS_PEOPLE] = "SELECT name_key FROM person WHERE id = ?1",
};

/**
 * bw_look_key_get:
 * @id: of something in that part of a page
 * @key: (out): the hash of what it is known by, or 0 when it is known by its id alone
 */
gboolean
bw_look_key_get (BwDb        *db,
                 BwNewsPart   part,
                 gint64       id,
                 gint64      *key,
                 GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_KEY[part], error);
  const char *text;
  BwStep step;

  *key = 0;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  step = bw_stmt_step (stmt, error);
  if (step == BW_STEP_ROW && (text = bw_stmt_get_text (stmt, 0)) != NULL && *text != '\0')
    *key = bw_seen_hash (text);

  return step != BW_STEP_ERROR;
}
