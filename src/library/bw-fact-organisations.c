#include "bw-fact-organisations.h"

#include <string.h>

#include "bw-found-table.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-key.h"
#include "bw-organisation-name.h"
#include "bw-organisation-table.h"
#include "bw-party-table.h"

/* What a document says of organisations. */

/* Of the names of an organisation the best is shown; one that was learned is none of those. */
static gboolean
add_name (BwFactWriter              *self,
          gint64                     id,
          const BwOrganisationName  *name,
          GError                   **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *key = NULL;

  if (!bw_organisation_table_add_name (self->db, id, self->document_id, name->full, error))
    return FALSE;
  if (bw_db_get_n_changes (self->db) == 0)
    return TRUE;
  if (!bw_found_table_add_again (self->db, (BwRef){ BW_KIND_ORGANISATION, id }, "the same name", self->document_id,
                                 error) ||
      !(shown = bw_organisation_table_get_name (self->db, id, error)))
    return FALSE;
  if (!bw_organisation_name_is_better (name->full, shown))
    return TRUE;
  if (!(key = bw_organisation_table_get_key (self->db, id, error)))
    return FALSE;

  return strcmp (key, name->key) != 0 ||
         bw_organisation_table_set_name (self->db, id, name->full, error);
}

static gboolean
learn (BwFactWriter              *self,
       const BwOrganisationName  *name,
       GError                   **error)
{
  return name->learned_key == NULL ||
         bw_organisation_table_add_abbreviation (self->db, self->document_id, name->learned_key,
                                                 name->key, error);
}

/* An organisation that is not there may be one of which somebody has decided something. */
static gint64
make (BwFactWriter              *self,
      const BwOrganisationName  *name,
      GError                   **error)
{
  g_autofree char *key = g_strconcat ("name:", name->key, NULL);
  gint64 id;

  if (!bw_party_table_find_by_key (self->db, BW_KIND_ORGANISATION, key, &id, error))
    return 0;
  if (id != 0)
    return bw_party_table_reinstate (self->db, (BwRef){ BW_KIND_ORGANISATION, id }, error) &&
               bw_organisation_key_table_add (self->db, id, name->key, error)
             ? id
             : 0;

  return bw_organisation_table_insert (self->db, name->full, name->key, error);
}

static gint64
ensure (BwFactWriter  *self,
        const char    *written,
        GError       **error)
{
  g_autoptr (BwOrganisationName) name = bw_organisation_name_new (written);
  gint64 id;

  if (!bw_organisation_table_find (self->db, name->key, &id, error) ||
      (id == 0 && (id = make (self, name, error)) == 0) ||
      !add_name (self, id, name, error) ||
      (name->abbreviation != NULL &&
       !bw_organisation_table_add_name (self->db, id, self->document_id, name->abbreviation, error)) ||
      !learn (self, name, error))
    return 0;

  return id;
}

/**
 * bw_fact_organisations_ensure:
 * @name: as written
 *
 * Returns: the id of the organisation, found or made, of which the document now states the
 *   name; or 0 with @error set
 */
gint64
bw_fact_organisations_ensure (BwFactWriter  *self,
                              const char    *name,
                              GError       **error)
{
  const gint64 *known = self->organisations != NULL ? g_hash_table_lookup (self->organisations, name)
                                                    : NULL;
  gint64 id;

  if (known != NULL)
    return *known;
  if ((id = ensure (self, name, error)) == 0)
    return 0;

  if (self->organisations != NULL)
    g_hash_table_insert (self->organisations, g_strdup (name), g_memdup2 (&id, sizeof id));
  bw_changes_add (self->touched->things, BW_KIND_ORGANISATION, id);

  return id;
}

/* Another name that the document gives an organisation may be its abbreviation. */
static gboolean
learn_variants (BwFactWriter                *self,
                const BwOrganisationRecord  *record,
                GError                     **error)
{
  g_autofree char *full_key = bw_organisation_key (record->name);

  for (guint i = 0; i < record->variants->len; i++)
    {
      const char *variant = g_ptr_array_index (record->variants, i);
      g_autofree char *key = bw_organisation_name_learn (record->name, variant);

      if (key != NULL && !bw_organisation_table_add_abbreviation (self->db, self->document_id, key,
                                                                  full_key, error))
        return FALSE;
    }

  return TRUE;
}

/* @records: (element-type BwOrganisationRecord): what the document says of each */
gboolean
bw_fact_organisations_write (BwFactWriter  *self,
                             GPtrArray     *records,
                             GError       **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const BwOrganisationRecord *record = g_ptr_array_index (records, i);
      gint64 id = bw_fact_organisations_ensure (self, record->name, error);

      if (id == 0 ||
          !bw_organisation_table_describe (self->db, id, self->document_id, record, error) ||
          !learn_variants (self, record, error))
        return FALSE;
    }

  return TRUE;
}
