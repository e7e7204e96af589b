#include "bw-paper-table.h"

#include "bw-identifier-query.h"
#include "bw-topic-counts.h"

static const char FIND_BY_TITLE_KEY[] =
  "SELECT id, title_known, published, title_key, type, venue, title, published_inferred FROM paper WHERE title_key = ?1 ORDER BY id";

static const char FIND_BY_BEGINNING[] =
  "SELECT id, title_known, published, title_key, type, venue, title, published_inferred FROM paper"
  " WHERE title_key >= ?1 AND title_key < ?2 ORDER BY title_key LIMIT 200";

static const char FIND_BY_IDENTIFIER[] =
  "SELECT paper.id, title_known, published, title_key, type, venue, title, published_inferred"
  "  FROM paper_identifier JOIN paper ON paper.id = paper_identifier.paper_id"
  " WHERE scheme = ?1 AND value = ?2 LIMIT 50";

static const char FIND_BY_ID[] =
  "SELECT id, title_known, published, title_key, type, venue, title, published_inferred FROM paper WHERE id = ?1";

static const char GET_IDENTIFIERS[] =
  "SELECT DISTINCT scheme, value FROM paper_identifier WHERE paper_id = ?1";

static const char GET_TITLES[] =
  "SELECT DISTINCT title FROM paper_statement WHERE paper_id = ?1 AND title_known";

static const char GET_LAST[] = "SELECT max (id) FROM paper";

static const char IS_LISTED[] =
  "SELECT 1 FROM paper_statement"
  " WHERE paper_id = ?1 AND document_id = ?2 AND relation = 'listed'";

static const char INSERT[] =
  "INSERT OR ROLLBACK INTO paper (title, title_key, title_known, type, byline, authors_complete, published,"
  "                   published_inferred, updated, venue, language, abstract, summary,"
  "                   citation_count, topics)"
  " VALUES (?1, ?2, ?3, coalesce (?4, 'article'), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
  "         ?15)";

static const char ADD_STATEMENT[] =
  "INSERT INTO paper_statement (document_id, position, paper_id, relation, title, title_known, type,"
  "                             published, published_inferred, authors_complete, abstract, summary,"
  "                             url, venue, language, updated, citation_count, digest,"
  "                             texts_in_paper)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,"
  "         nullif (?18, 0), ?19)";

static const char COUNT_AUTHORS[] =
  "SELECT count (*) FROM authorship WHERE paper_id = ?1 AND document_id = ?2 AND position > 0";

static const char COUNT_TEAM[] =
  "SELECT max (position) FROM authorship WHERE paper_id = ?1";

static const char ADD_AUTHOR[] =
  "INSERT OR IGNORE INTO authorship (paper_id, document_id, position, person_id, told)"
  " VALUES (?1, ?2, ?3, ?4, nullif (?5, 0))";

static const char ADD_CATEGORY[] =
  "INSERT OR IGNORE INTO paper_category (paper_id, document_id, position, category)"
  " VALUES (?1, ?2, ?3, ?4)";

/* The place of another affiliation, 0 where it is stated already. The rows of a paper lie together;
 * those of an organisation are all over the library. */
static const char PLACE_AFFILIATION[] =
  "SELECT iif (max (organisation_id = ?3 AND name = ?4), 0, count (*) + 1)"
  "  FROM paper_affiliation NOT INDEXED WHERE paper_id = ?1 AND document_id = ?2";

static const char ADD_AFFILIATION[] =
  "INSERT INTO paper_affiliation (paper_id, document_id, organisation_id, name, position)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static void
candidate_free (gpointer data)
{
  BwPaperCandidate *candidate = data;

  g_free (candidate->title);
  g_free (candidate->title_key);
  g_free (candidate->type);
  g_free (candidate->venue);
  g_free (candidate);
}

static gboolean
add_candidates (BwStmt     *stmt,
                GPtrArray  *candidates,
                GError    **error)
{
  BwStep step;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwPaperCandidate *candidate = g_new0 (BwPaperCandidate, 1);

      candidate->id = bw_stmt_get_int64 (stmt, 0);
      candidate->title_known = bw_stmt_get_int (stmt, 1) != 0;
      candidate->published = bw_stmt_get_date (stmt, 2);
      candidate->title_key = bw_stmt_dup_text (stmt, 3);
      candidate->type = bw_stmt_dup_text (stmt, 4);
      candidate->venue = bw_stmt_dup_text (stmt, 5);
      candidate->title = bw_stmt_dup_text (stmt, 6);
      candidate->published_inferred = bw_stmt_get_int (stmt, 7) != 0;
      g_ptr_array_add (candidates, candidate);
    }

  return step == BW_STEP_DONE;
}

static GPtrArray *
collect_candidates (BwStmt  *stmt,
                    GError **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);

  return add_candidates (stmt, candidates, error) ? g_steal_pointer (&candidates) : NULL;
}

/**
 * bw_paper_table_find_by_title_key:
 * @title_key: of bw_text_key()
 *
 * Returns: (transfer full) (element-type BwPaperCandidate) (nullable): the papers of
 *   that title, the oldest first, or `NULL` with @error set
 */
GPtrArray *
bw_paper_table_find_by_title_key (BwDb        *db,
                                  const char  *title_key,
                                  GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_BY_TITLE_KEY, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, title_key);

  return collect_candidates (stmt, error);
}

/**
 * bw_paper_table_find_by_beginning:
 * @beginning: of the key of a title, whole words
 *
 * Returns: (transfer full) (element-type BwPaperCandidate) (nullable): the first papers
 *   whose titles begin so, or `NULL` with @error set
 */
GPtrArray *
bw_paper_table_find_by_beginning (BwDb        *db,
                                  const char  *beginning,
                                  GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_BY_BEGINNING, error);
  g_autofree char *end = g_strconcat (beginning, "!", NULL); /* the sign after a space */

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, beginning);
  bw_stmt_bind_text (stmt, 2, end);

  return collect_candidates (stmt, error);
}

/**
 * bw_paper_table_find_by_identifier:
 *
 * Returns: (transfer full) (element-type BwPaperCandidate) (nullable): the papers that
 *   some document gives the identifier, one for each that does, those of the oldest
 *   documents first, or `NULL` with @error set
 */
GPtrArray *
bw_paper_table_find_by_identifier (BwDb                *db,
                                   const BwIdentifier  *identifier,
                                   GError             **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_BY_IDENTIFIER, error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, identifier->scheme);
  bw_stmt_bind_text (stmt, 2, identifier->value);

  return collect_candidates (stmt, error);
}

/**
 * bw_paper_table_find_by_ids:
 * @ids: (element-type gint64)
 *
 * Returns: (transfer full) (element-type BwPaperCandidate) (nullable): these papers in their order, or
 *   `NULL` with @error set
 */
GPtrArray *
bw_paper_table_find_by_ids (BwDb    *db,
                            GArray  *ids,
                            GError **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_BY_ID, error);

      if (stmt == NULL)
        return NULL;
      bw_stmt_bind_int64 (stmt, 1, g_array_index (ids, gint64, i));
      if (!add_candidates (stmt, candidates, error))
        return NULL;
    }

  return g_steal_pointer (&candidates);
}

/* @identifiers: (element-type BwIdentifier): where all that any document gives are added */
gboolean
bw_paper_table_get_identifiers (BwDb       *db,
                                gint64      id,
                                GPtrArray  *identifiers,
                                GError    **error)
{
  return bw_identifier_query_add (db, GET_IDENTIFIERS, id, identifiers, error);
}

/* Returns: (transfer full) (nullable): all titles that documents give it, or `NULL` with @error set */
GStrv
bw_paper_table_get_titles (BwDb    *db,
                           gint64   id,
                           GError **error)
{
  return bw_db_get_strings (db, GET_TITLES, error, "i", id);
}

/* @id: (out): of the paper that was made last, 0 where there is none */
gboolean
bw_paper_table_get_last (BwDb    *db,
                         gint64  *id,
                         GError **error)
{
  return bw_db_find_id (db, GET_LAST, id, error, "");
}

/* @listed: (out): whether the document has the paper in its list */
gboolean
bw_paper_table_is_listed (BwDb      *db,
                          gint64     id,
                          gint64     document_id,
                          gboolean  *listed,
                          GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_LISTED, &found, error, "ii", id, document_id))
    return FALSE;

  *listed = found != 0;
  return TRUE;
}

/**
 * bw_paper_table_insert:
 * @statement: the first that is stated of it, whether it is kept already or not
 * @byline: the first authors
 *
 * The paper is not counted yet for the topics that it is given.
 *
 * Returns: the new paper's id, or 0 with @error set
 */
gint64
bw_paper_table_insert (BwDb                    *db,
                       const BwPaperStatement  *statement,
                       const char              *title_key,
                       const char              *byline,
                       GError                 **error)
{
  const BwPaperRecord *record = statement->record;
  g_autofree char *topics = bw_topic_counts_join (record->categories);

  return bw_db_run (db, INSERT, error, "ssissididssssns", record->title, title_key,
                    (gint64) record->title_known, record->type, byline,
                    (gint64) (record->authors_complete && record->authors->len > 0),
                    bw_date_pack (statement->published), (gint64) statement->published_inferred,
                    bw_date_pack (record->updated), record->venue, record->language,
                    record->abstract, record->summary, record->citation_count, topics)
           ? bw_db_get_last_id (db)
           : 0;
}

gboolean
bw_paper_table_add_statement (BwDb                    *db,
                              const BwPaperStatement  *statement,
                              GError                 **error)
{
  const BwPaperRecord *record = statement->record;
  gboolean in_paper = statement->made_paper && (record->abstract != NULL || record->summary != NULL);

  return bw_db_run (db, ADD_STATEMENT, error, "iiissisdiisssssdnii", statement->document_id,
                    (gint64) statement->position, statement->paper_id, statement->relation,
                    record->title, (gint64) record->title_known, record->type,
                    bw_date_pack (statement->published), (gint64) statement->published_inferred,
                    (gint64) record->authors_complete, in_paper ? NULL : record->abstract,
                    in_paper ? NULL : record->summary,
                    record->urls->len > 0 ? g_ptr_array_index (record->urls, 0) : NULL,
                    record->venue, record->language, bw_date_pack (record->updated),
                    record->citation_count, record->digest, (gint64) in_paper);
}

/* @n: (out): how many authors the document has named already, in their order */
gboolean
bw_paper_table_count_authors (BwDb    *db,
                              gint64   id,
                              gint64   document_id,
                              gint64  *n,
                              GError **error)
{
  return bw_db_find_id (db, COUNT_AUTHORS, n, error, "ii", id, document_id);
}

/* @n: (out): how many authors the longest list has that a document gives */
gboolean
bw_paper_table_count_team (BwDb    *db,
                           gint64   id,
                           gint64  *n,
                           GError **error)
{
  return bw_db_find_id (db, COUNT_TEAM, n, error, "i", id);
}

/**
 * bw_paper_table_add_author:
 * @position: from 1, or 0 when the document does not say which author it is
 * @told: whether it tells by an identifier who the person is
 */
gboolean
bw_paper_table_add_author (BwDb      *db,
                           gint64     id,
                           gint64     document_id,
                           int        position,
                           gint64     person_id,
                           gboolean   told,
                           GError   **error)
{
  return bw_db_run (db, ADD_AUTHOR, error, "iiiii", id, document_id, (gint64) position, person_id,
                    (gint64) told);
}

gboolean
bw_paper_table_add_category (BwDb        *db,
                             gint64       id,
                             gint64       document_id,
                             int          position,
                             const char  *category,
                             GError     **error)
{
  return bw_db_run (db, ADD_CATEGORY, error, "iiis", id, document_id, (gint64) position, category);
}

/* Keeps an affiliation once, after those that the document states already. */
gboolean
bw_paper_table_add_affiliation (BwDb        *db,
                                gint64       id,
                                gint64       document_id,
                                gint64       organisation_id,
                                const char  *name,
                                GError     **error)
{
  gint64 position;

  return bw_db_find_id (db, PLACE_AFFILIATION, &position, error, "iiis", id, document_id, organisation_id, name) &&
         (position == 0 || bw_db_run (db, ADD_AFFILIATION, error, "iiisi", id, document_id,
                                      organisation_id, name, position));
}
