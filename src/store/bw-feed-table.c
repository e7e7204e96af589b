#include "bw-feed-table.h"

#include "bw-feed-people.h"

static const char SET[] =
  "INSERT INTO feed (source_id, feed_id, site, subtitle, language, rights, published, updated)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
  " ON CONFLICT (source_id) DO UPDATE SET"
  "  feed_id = coalesce (excluded.feed_id, feed_id), site = coalesce (excluded.site, site),"
  "  subtitle = coalesce (excluded.subtitle, subtitle),"
  "  language = coalesce (excluded.language, language),"
  "  rights = coalesce (excluded.rights, rights),"
  "  published = coalesce (excluded.published, published),"
  "  updated = coalesce (excluded.updated, updated)";

static const char SET_TITLE[] =
  "UPDATE source SET url = coalesce (?3, url),"
  "  title = CASE WHEN ?4 OR NOT EXISTS (SELECT 1 FROM document WHERE source_id = ?1)"
  "               THEN coalesce (?2, title) ELSE title END"
  " WHERE id = ?1";

static const char GET[] =
  "SELECT source.title, source.url, feed_id, site, subtitle, language, rights, published, updated"
  "  FROM source LEFT JOIN feed ON feed.source_id = source.id WHERE source.id = ?1";

static const BwFeedPeople PEOPLE = {
  "INSERT INTO feed_person (source_id, role, position, name, email, url)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  "SELECT name, email, url FROM feed_person WHERE source_id = ?1 AND role = ?2 ORDER BY position",
};

/* The lists of a feed: they are replaced by what it states now, if it states any. */
static const char REMOVE_PEOPLE[] = "DELETE FROM feed_person WHERE source_id = ?1 AND role = ?2";
static const char REMOVE_CATEGORIES[] = "DELETE FROM feed_category WHERE source_id = ?1";
static const char REMOVE_FOLDER[] = "DELETE FROM feed_folder WHERE source_id = ?1";

static const char ADD_CATEGORY[] =
  "INSERT INTO feed_category (source_id, position, category) VALUES (?1, ?2, ?3)";

static const char ADD_FOLDER[] =
  "INSERT INTO feed_folder (source_id, position, name) VALUES (?1, ?2, ?3)";

static const char GET_CATEGORIES[] =
  "SELECT category FROM feed_category WHERE source_id = ?1 ORDER BY position";

static const char GET_FOLDER[] =
  "SELECT name FROM feed_folder WHERE source_id = ?1 ORDER BY position";

/* Two feeds of one site are two: a site tells only where neither says more. */
static const char FIND_BY_URL[] =
  "SELECT id FROM source WHERE url = ?1 AND kind = ?2";

static const char FIND_BY_ID[] =
  "SELECT source_id FROM feed WHERE feed_id = ?1";

static const char FIND_BY_SITE[] =
  "SELECT source_id FROM feed JOIN source ON source.id = feed.source_id"
  " WHERE site = ?1 AND url IS NULL AND feed_id IS NULL";

/**
 * bw_feed_table_find:
 * @id: (out): of the source that @record is about, or 0 when there is none
 */
gboolean
bw_feed_table_find (BwDb                  *db,
                    const BwSourceRecord  *record,
                    gint64                *id,
                    GError               **error)
{
  *id = 0;
  if (record->url != NULL &&
      !bw_db_find_id (db, FIND_BY_URL, id, error, "ss", record->url, record->kind))
    return FALSE;
  if (*id == 0 && record->feed_id != NULL &&
      !bw_db_find_id (db, FIND_BY_ID, id, error, "s", record->feed_id))
    return FALSE;
  if (*id == 0 && record->site != NULL && record->url == NULL && record->feed_id == NULL)
    return bw_db_find_id (db, FIND_BY_SITE, id, error, "s", record->site);

  return TRUE;
}

static gboolean
set_people (BwDb        *db,
            gint64       source_id,
            const char  *role,
            GPtrArray   *people,
            GError     **error)
{
  return people->len == 0 ||
         (bw_db_run (db, REMOVE_PEOPLE, error, "is", source_id, role) &&
          bw_feed_people_add (db, &PEOPLE, source_id, role, people, error));
}

static gboolean
set_strings (BwDb        *db,
             gint64       source_id,
             const char  *remove,
             const char  *add,
             GPtrArray   *strings,
             GError     **error)
{
  if (strings->len > 0 && !bw_db_run (db, remove, error, "i", source_id))
    return FALSE;

  for (guint i = 0; i < strings->len; i++)
    if (!bw_db_run (db, add, error, "iis", source_id, (gint64) i + 1,
                    g_ptr_array_index (strings, i)))
      return FALSE;

  return TRUE;
}

/**
 * bw_feed_table_set:
 * @is_own: whether the feed says it of itself, and not an outline of it
 *
 * Keeps what is stated of a feed. What @record does not state stays as it was: an
 * outline says less of a feed than the feed itself, and calls it as somebody likes.
 */
gboolean
bw_feed_table_set (BwDb                  *db,
                   gint64                 source_id,
                   const BwSourceRecord  *record,
                   gboolean               is_own,
                   GError               **error)
{
  return bw_db_run (db, SET_TITLE, error, "issi", source_id, record->title, record->url,
                    (gint64) is_own) &&
         bw_db_run (db, SET, error, "isssssss", source_id, record->feed_id, record->site,
                    record->subtitle, record->language, record->rights, record->published,
                    record->updated) &&
         set_people (db, source_id, "author", record->authors, error) &&
         set_people (db, source_id, "contributor", record->contributors, error) &&
         set_strings (db, source_id, REMOVE_CATEGORIES, ADD_CATEGORY, record->categories, error) &&
         set_strings (db, source_id, REMOVE_FOLDER, ADD_FOLDER, record->folder, error);
}

static BwSourceRecord *
get_row (BwDb    *db,
         gint64   source_id,
         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwSourceRecord *record;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, source_id);
  if (bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return NULL;

  record = bw_source_record_new ("feed");
  record->title = bw_stmt_dup_text (stmt, 0);
  record->url = bw_stmt_dup_text (stmt, 1);
  record->feed_id = bw_stmt_dup_text (stmt, 2);
  record->site = bw_stmt_dup_text (stmt, 3);
  record->subtitle = bw_stmt_dup_text (stmt, 4);
  record->language = bw_stmt_dup_text (stmt, 5);
  record->rights = bw_stmt_dup_text (stmt, 6);
  record->published = bw_stmt_dup_text (stmt, 7);
  record->updated = bw_stmt_dup_text (stmt, 8);

  return record;
}

static gboolean
get_strings (BwDb        *db,
             const char  *sql,
             gint64       source_id,
             GPtrArray   *strings,
             GError     **error)
{
  g_auto (GStrv) values = bw_db_get_strings (db, sql, error, "i", source_id);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_ptr_array_add (strings, g_strdup (values[i]));

  return values != NULL;
}

/**
 * bw_feed_table_get:
 * @source_id: of a feed that there is
 *
 * Returns: (transfer full) (nullable): what is stated of it, or `NULL` with @error set
 */
BwSourceRecord *
bw_feed_table_get (BwDb    *db,
                   gint64   source_id,
                   GError **error)
{
  g_autoptr (BwSourceRecord) record = get_row (db, source_id, error);

  if (record != NULL &&
      bw_feed_people_get (db, &PEOPLE, source_id, "author", record->authors, error) &&
      bw_feed_people_get (db, &PEOPLE, source_id, "contributor", record->contributors, error) &&
      get_strings (db, GET_CATEGORIES, source_id, record->categories, error) &&
      get_strings (db, GET_FOLDER, source_id, record->folder, error))
    return g_steal_pointer (&record);

  return NULL;
}
