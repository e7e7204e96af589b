#include "bw-mention-table.h"

#include "bw-link.h"
#include "bw-mention.h"

static const char INSERT_PAPER[] =
  "INSERT INTO mention (document_id, position, paper_id, title, role, section, excerpt, url,"
  "                     opinion)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const char INSERT_FILE[] =
  "INSERT INTO mention (document_id, position, person_id, folder, name)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char INSERT_PERSON[] =
  "INSERT INTO mention (document_id, position, person_id, title, role, section, excerpt, url, opinion)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const char ADD_AFFILIATION[] =
  "INSERT INTO mention_affiliation (mention_id, position, organisation_id, name)"
  " VALUES (?1, ?2, ?3, ?4)";

/* Each folder once, by steps from one to the next: a list of all would read each mention. */
static const char GET_FOLDERS[] =
  "WITH RECURSIVE step (folder) AS ("
  "  SELECT min (folder) FROM mention WHERE folder IS NOT NULL"
  "  UNION ALL"
  "  SELECT (SELECT min (mention.folder) FROM mention WHERE mention.folder > step.folder)"
  "    FROM step WHERE step.folder IS NOT NULL)"
  " SELECT folder FROM step WHERE folder IS NOT NULL";

#define COLUMNS                                                                                \
  "SELECT mention.id, mention.document_id, document.kind, document.title, document.published," \
  "       mention.paper_id, mention.person_id, mention.title, mention.role, mention.section,"  \
  "       mention.excerpt, mention.folder, mention.name, mention.opinion, mention.url,"        \
  "       coalesce ((SELECT title FROM paper WHERE id = mention.paper_id"                      \
  "                     AND (title_known OR mention.title IS NULL)),"                          \
  "                 (SELECT name FROM person WHERE id = mention.person_id"                     \
  "                     AND mention.title IS NULL)),"                                          \
  "       mention.found"                                                                       \
  "  FROM mention JOIN document ON document.id = mention.document_id"

static const char GET_OF_DOCUMENT[] =
  COLUMNS " WHERE mention.document_id = ?1 AND mention.role IS NOT NULL"
          " ORDER BY mention.position";

static const char GET_OF_PAPER[] =
  COLUMNS " WHERE mention.paper_id = ?1 ORDER BY mention.document_id, mention.position";

static const char GET_OF_PERSON[] =
  COLUMNS " WHERE mention.person_id = ?1 ORDER BY mention.document_id, mention.position";

static const char GET_OF_ORGANISATION[] =
  COLUMNS " JOIN mention_affiliation ON mention_affiliation.mention_id = mention.id"
          " WHERE mention_affiliation.organisation_id = ?1"
          " ORDER BY mention.document_id, mention.position";

static const char GET_AFFILIATIONS[] =
  "SELECT organisation_id, name FROM mention_affiliation WHERE mention_id = ?1 ORDER BY position";

/* Returns: the new mention's id, or 0 with @error set */
gint64
bw_mention_table_insert_paper (BwDb                   *db,
                               gint64                  document_id,
                               int                     position,
                               gint64                  paper_id,
                               const BwMentionRecord  *record,
                               GError                **error)
{
  return bw_db_run (db, INSERT_PAPER, error, "iiissssss", document_id, (gint64) position, paper_id,
                    record->title, bw_role_to_string (record->role), record->section,
                    record->excerpt, record->url, record->opinion)
           ? bw_db_get_last_id (db)
           : 0;
}

/* A person whom the document itself names. */
gboolean
bw_mention_table_insert_person (BwDb                   *db,
                                gint64                  document_id,
                                int                     position,
                                gint64                  person_id,
                                const BwMentionRecord  *record,
                                GError                **error)
{
  return bw_db_run (db, INSERT_PERSON, error, "iiissssss", document_id, (gint64) position, person_id,
                    record->title, bw_role_to_string (record->role), record->section,
                    record->excerpt, record->url, record->opinion);
}

gboolean
bw_mention_table_insert_file (BwDb                *db,
                              gint64               document_id,
                              int                  position,
                              gint64               person_id,
                              const BwFileRecord  *record,
                              GError             **error)
{
  return bw_db_run (db, INSERT_FILE, error, "iiiss", document_id, (gint64) position, person_id,
                    record->folder, record->name);
}

gboolean
bw_mention_table_add_affiliation (BwDb        *db,
                                  gint64       mention_id,
                                  int          position,
                                  gint64       organisation_id,
                                  const char  *name,
                                  GError     **error)
{
  return bw_db_run (db, ADD_AFFILIATION, error, "iiis", mention_id, (gint64) position,
                    organisation_id, name);
}

/**
 * bw_mention_table_get_folders:
 *
 * Returns: (transfer full) (nullable): the names of all folders in which anybody is
 *   mentioned, or `NULL` with @error set
 */
GStrv
bw_mention_table_get_folders (BwDb    *db,
                              GError **error)
{
  return bw_db_get_strings (db, GET_FOLDERS, error, "");
}

static gboolean
add_affiliations (BwDb       *db,
                  BwMention  *mention,
                  gint64      id,
                  GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_AFFILIATIONS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (mention->affiliations,
                     bw_link_new (BW_KIND_ORGANISATION, bw_stmt_get_int64 (stmt, 0),
                                  bw_stmt_get_text (stmt, 1)));

  return step == BW_STEP_DONE;
}

static BwMention *
mention_from_row (BwStmt *stmt)
{
  BwMention *mention = bw_mention_new ();

  mention->id = bw_stmt_get_int64 (stmt, 0);
  mention->document_id = bw_stmt_get_int64 (stmt, 1);
  bw_document_kind_from_string (bw_stmt_get_text (stmt, 2), &mention->document_kind);
  mention->document_title = bw_stmt_dup_text (stmt, 3);
  mention->document_date = bw_stmt_get_date (stmt, 4);
  mention->paper_id = bw_stmt_get_int64 (stmt, 5);
  mention->person_id = bw_stmt_get_int64 (stmt, 6);
  mention->title = bw_stmt_dup_text (stmt, 7);
  mention->role = bw_stmt_dup_text (stmt, 8);
  mention->section = bw_stmt_dup_text (stmt, 9);
  mention->excerpt = bw_stmt_dup_text (stmt, 10);
  mention->folder = bw_stmt_dup_text (stmt, 11);
  mention->name = bw_stmt_dup_text (stmt, 12);
  mention->opinion = bw_stmt_dup_text (stmt, 13);
  mention->url = bw_stmt_dup_text (stmt, 14);
  mention->label = bw_stmt_dup_text (stmt, 15);
  mention->found = (BwFound) bw_stmt_get_int (stmt, 16);

  return mention;
}

static gboolean
get_mentions (BwDb        *db,
              const char  *sql,
              gint64       id,
              GPtrArray   *mentions,
              GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwMention *mention = mention_from_row (stmt);

      g_ptr_array_add (mentions, mention);
      if (!add_affiliations (db, mention, bw_stmt_get_int64 (stmt, 0), error))
        return FALSE;
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_mention_table_get_of_document:
 * @mentions: (element-type BwMention): the papers and people that the document itself
 *   names are added to it in order; the next three functions do the like
 */
gboolean
bw_mention_table_get_of_document (BwDb       *db,
                                  gint64      document_id,
                                  GPtrArray  *mentions,
                                  GError    **error)
{
  return get_mentions (db, GET_OF_DOCUMENT, document_id, mentions, error);
}

gboolean
bw_mention_table_get_of_paper (BwDb       *db,
                               gint64      paper_id,
                               GPtrArray  *mentions,
                               GError    **error)
{
  return get_mentions (db, GET_OF_PAPER, paper_id, mentions, error);
}

gboolean
bw_mention_table_get_of_person (BwDb       *db,
                                gint64      person_id,
                                GPtrArray  *mentions,
                                GError    **error)
{
  return get_mentions (db, GET_OF_PERSON, person_id, mentions, error);
}

gboolean
bw_mention_table_get_of_organisation (BwDb       *db,
                                      gint64      organisation_id,
                                      GPtrArray  *mentions,
                                      GError    **error)
{
  return get_mentions (db, GET_OF_ORGANISATION, organisation_id, mentions, error);
}
