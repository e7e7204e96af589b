#include "bw-organisation-table.h"

#include "bw-text.h"

static const char FIND[] =
  "SELECT id FROM organisation WHERE name_key = ?1";

static const char INSERT[] =
  "INSERT INTO organisation (name, name_key) VALUES (?1, ?2)";

static const char ADD_NAME[] =
  "INSERT OR IGNORE INTO organisation_name (organisation_id, document_id, name) VALUES (?1, ?2, ?3)";

static const char ADD_KIND[] =
  "INSERT OR IGNORE INTO organisation_kind (organisation_id, document_id, kind) VALUES (?1, ?2, ?3)";

/**
 * bw_organisation_table_ensure:
 * @document_id: the document that names it
 * @name: as written
 * @is_new: (out) (optional)
 *
 * Returns: the id of the organisation of that name, made if there is none, or 0 with
 *   @error set
 */
gint64
bw_organisation_table_ensure (BwDb        *db,
                              gint64       document_id,
                              const char  *name,
                              gboolean    *is_new,
                              GError     **error)
{
  g_autofree char *name_key = bw_text_key (name);
  gint64 id;

  if (*name_key == '\0') /* nothing but signs: they are its name */
    {
      g_free (name_key);
      name_key = g_strdup (name);
    }

  if (!bw_db_find_id (db, FIND, &id, error, "s", name_key))
    return 0;
  if (is_new != NULL)
    *is_new = id == 0;
  if (id == 0)
    {
      if (!bw_db_run (db, INSERT, error, "ss", name, name_key))
        return 0;
      id = bw_db_get_last_id (db);
    }

  return bw_db_run (db, ADD_NAME, error, "iis", id, document_id, name) ? id : 0;
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

  return record->kind == NULL || bw_db_run (db, ADD_KIND, error, "iis", id, document_id, record->kind);
}
