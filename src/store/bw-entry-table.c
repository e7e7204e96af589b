#include "bw-entry-table.h"

#include "bw-enclosure.h"
#include "bw-feed-people.h"

static const char SET[] =
  "INSERT INTO entry (document_id, entry_id, published, updated, summary)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char ADD_CATEGORY[] =
  "INSERT INTO entry_category (document_id, position, category) VALUES (?1, ?2, ?3)";

static const char ADD_ENCLOSURE[] =
  "INSERT INTO entry_enclosure (document_id, position, url, type, length)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char GET[] =
  "SELECT entry_id, published, updated, summary FROM entry WHERE document_id = ?1";

static const char GET_CATEGORIES[] =
  "SELECT category FROM entry_category WHERE document_id = ?1 ORDER BY position";

static const char GET_ENCLOSURES[] =
  "SELECT url, type, coalesce (length, -1) FROM entry_enclosure"
  " WHERE document_id = ?1 ORDER BY position";

static const BwFeedPeople PEOPLE = {
  "INSERT INTO entry_person (document_id, role, position, name, email, url)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  "SELECT name, email, url FROM entry_person WHERE document_id = ?1 AND role = ?2 ORDER BY position",
};

static gboolean
add_enclosures (BwDb       *db,
                gint64      document_id,
                GPtrArray  *enclosures,
                GError    **error)
{
  for (guint i = 0; i < enclosures->len; i++)
    {
      const BwEnclosure *enclosure = g_ptr_array_index (enclosures, i);

      if (!bw_db_run (db, ADD_ENCLOSURE, error, "iissi", document_id, (gint64) i + 1,
                      enclosure->url, enclosure->type, enclosure->length))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_entry_table_set:
 * @authors: (element-type BwAuthorRecord): as the entry writes them
 *
 * Keeps what a feed states of a document that holds no such facts yet.
 */
gboolean
bw_entry_table_set (BwDb                 *db,
                    gint64                document_id,
                    const BwEntryRecord  *record,
                    GPtrArray            *authors,
                    GError              **error)
{
  if (!bw_db_run (db, SET, error, "issss", document_id, record->id, record->published,
                  record->updated, record->summary))
    return FALSE;
  for (guint i = 0; i < record->categories->len; i++)
    if (!bw_db_run (db, ADD_CATEGORY, error, "iis", document_id, (gint64) i + 1,
                    g_ptr_array_index (record->categories, i)))
      return FALSE;

  return add_enclosures (db, document_id, record->enclosures, error) &&
         bw_feed_people_add (db, &PEOPLE, document_id, "author", authors, error) &&
         bw_feed_people_add (db, &PEOPLE, document_id, "contributor", record->contributors, error);
}

static gboolean
get_enclosures (BwDb       *db,
                gint64      document_id,
                GPtrArray  *enclosures,
                GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ENCLOSURES, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, document_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (enclosures, bw_enclosure_new (bw_stmt_get_text (stmt, 0),
                                                   bw_stmt_get_text (stmt, 1),
                                                   bw_stmt_get_int64 (stmt, 2)));

  return step == BW_STEP_DONE;
}

static gboolean
get_row (BwDb           *db,
         gint64          document_id,
         BwEntryRecord  *record,
         GError        **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, document_id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      record->id = bw_stmt_dup_text (stmt, 0);
      record->published = bw_stmt_dup_text (stmt, 1);
      record->updated = bw_stmt_dup_text (stmt, 2);
      record->summary = bw_stmt_dup_text (stmt, 3);
    }

  return step != BW_STEP_ERROR;
}

/**
 * bw_entry_table_get:
 * @authors: (element-type BwAuthorRecord): where the authors are added as written
 *
 * Returns: (transfer full) (nullable): what the feed states of the document, empty where
 *   it states nothing, or `NULL` with @error set
 */
BwEntryRecord *
bw_entry_table_get (BwDb       *db,
                    gint64      document_id,
                    GPtrArray  *authors,
                    GError    **error)
{
  g_autoptr (BwEntryRecord) record = bw_entry_record_new ();
  g_auto (GStrv) categories = NULL;

  if (!get_row (db, document_id, record, error) ||
      !(categories = bw_db_get_strings (db, GET_CATEGORIES, error, "i", document_id)) ||
      !get_enclosures (db, document_id, record->enclosures, error) ||
      !bw_feed_people_get (db, &PEOPLE, document_id, "author", authors, error) ||
      !bw_feed_people_get (db, &PEOPLE, document_id, "contributor", record->contributors, error))
    return NULL;

  for (guint i = 0; categories[i] != NULL; i++)
    g_ptr_array_add (record->categories, g_strdup (categories[i]));

  return g_steal_pointer (&record);
}
