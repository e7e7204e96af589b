#include "bw-organisation-table.h"

#include "bw-text.h"

static const char FIND[] =
  "SELECT organisation_id FROM organisation_key WHERE key = ?1";

static const char INSERT[] =
  "INSERT INTO organisation (name, name_key, sort_key) VALUES (?1, ?2, ?3) RETURNING id";

static const char ADD_NAME[] =
  "INSERT OR IGNORE INTO organisation_name (organisation_id, document_id, name) VALUES (?1, ?2, ?3)";

static const char ADD_KIND[] =
  "INSERT OR IGNORE INTO organisation_kind (organisation_id, document_id, kind, name)"
  " VALUES (?1, ?2, ?3, ?4)";

static const char GET_NAME[] = "SELECT name FROM organisation WHERE id = ?1";

static const char GET_KEY[] = "SELECT name_key FROM organisation WHERE id = ?1";

static const char GET_NAMES[] =
  "SELECT DISTINCT name FROM organisation_name WHERE organisation_id = ?1";

static const char GET_WRITTEN[] =
  "SELECT name FROM organisation_name WHERE organisation_id = ?1"
  " UNION SELECT name FROM affiliation WHERE organisation_id = ?1 AND name IS NOT NULL"
  " UNION SELECT name FROM paper_affiliation WHERE organisation_id = ?1"
  " UNION SELECT name FROM mention_affiliation WHERE organisation_id = ?1"
  " UNION SELECT name FROM organisation_kind WHERE organisation_id = ?1";

static const char SET_NAME[] = "UPDATE organisation SET name = ?2, sort_key = ?3 WHERE id = ?1";

static const char ADD_ABBREVIATION[] =
  "INSERT OR IGNORE INTO organisation_abbreviation (key, full_key, document_id) VALUES (?1, ?2, ?3)";

/**
 * bw_organisation_table_find:
 * @key: of a name
 * @id: (out): of the organisation that has it, or 0 when there is none
 */
gboolean
bw_organisation_table_find (BwDb        *db,
                            const char  *key,
                            gint64      *id,
                            GError     **error)
{
  return bw_db_find_id (db, FIND, id, error, "s", key);
}

/* Returns: the id of a new organisation, or 0 with @error set */
gint64
bw_organisation_table_insert (BwDb        *db,
                              const char  *name,
                              const char  *key,
                              GError     **error)
{
  g_autofree char *sort_key = bw_text_key (name);
  gint64 id;

  return bw_db_find_id (db, INSERT, &id, error, "sss", name, key, sort_key) ? id : 0;
}

/* Keeps that a document calls the organisation so. */
gboolean
bw_organisation_table_add_name (BwDb        *db,
                                gint64       id,
                                gint64       document_id,
                                const char  *name,
                                GError     **error)
{
  return bw_db_run (db, ADD_NAME, error, "iis", id, document_id, name);
}

static char *
get_text (BwDb        *db,
          const char  *sql,
          gint64       id,
          GError     **error)
{
  g_auto (GStrv) texts = bw_db_get_strings (db, sql, error, "i", id);

  return texts != NULL ? g_strdup (texts[0] != NULL ? texts[0] : "") : NULL;
}

/* Returns: (transfer full) (nullable): the name to show, or NULL with @error set */
char *
bw_organisation_table_get_name (BwDb    *db,
                                gint64   id,
                                GError **error)
{
  return get_text (db, GET_NAME, id, error);
}

/* Returns: (transfer full) (nullable): its own key, or NULL with @error set */
char *
bw_organisation_table_get_key (BwDb    *db,
                               gint64   id,
                               GError **error)
{
  return get_text (db, GET_KEY, id, error);
}

/* Returns: (transfer full) (nullable): each name that is stated, or NULL with @error set */
GStrv
bw_organisation_table_get_names (BwDb    *db,
                                 gint64   id,
                                 GError **error)
{
  return bw_db_get_strings (db, GET_NAMES, error, "i", id);
}

/* Returns: (transfer full) (nullable): each name as any document writes it, perhaps with what it
 *   stands for, or NULL with @error set */
GStrv
bw_organisation_table_get_written (BwDb    *db,
                                   gint64   id,
                                   GError **error)
{
  return bw_db_get_strings (db, GET_WRITTEN, error, "i", id);
}

gboolean
bw_organisation_table_set_name (BwDb        *db,
                                gint64       id,
                                const char  *name,
                                GError     **error)
{
  g_autofree char *sort_key = bw_text_key (name);

  return bw_db_run (db, SET_NAME, error, "iss", id, name, sort_key);
}

/* Keeps that a document says what an abbreviation stands for. */
gboolean
bw_organisation_table_add_abbreviation (BwDb        *db,
                                        gint64       document_id,
                                        const char  *key,
                                        const char  *full_key,
                                        GError     **error)
{
  return bw_db_run (db, ADD_ABBREVIATION, error, "ssi", key, full_key, document_id);
}

/* Keeps what a document that is about an organisation says of it. */
gboolean
bw_organisation_table_describe (BwDb                        *db,
                                gint64                       id,
                                gint64                       document_id,
                                const BwOrganisationRecord  *record,
                                GError                     **error)
{
  for (guint i = 0; i < record->variants->len; i++)
    if (!bw_db_run (db, ADD_NAME, error, "iis", id, document_id,
                    g_ptr_array_index (record->variants, i)))
      return FALSE;

  return record->kind == NULL || bw_db_run (db, ADD_KIND, error, "iiss", id, document_id, record->kind,
                                            record->name);
}
