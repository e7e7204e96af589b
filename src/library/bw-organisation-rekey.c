#include "bw-organisation-rekey.h"

#include <string.h>

#include "bw-organisation-key.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-merge.h"
#include "bw-organisation-name.h"
#include "bw-organisation-table.h"

/*
 * A library that was written by an older program has organisations under other keys. They
 * get those of this program before anything is written again.
 */

#define KEY_VERSION 1 /* of bw_organisation_key() */

/* Of two organisations the older is kept: it may have been opened before. */
static gboolean
take_key (BwDb             *db,
          const BwTouched  *touched,
          gint64            id,
          gint64            other,
          const char       *key,
          GError          **error)
{
  gint64 kept = other != 0 && other < id ? other : id;

  bw_changes_add (touched->things, BW_KIND_ORGANISATION, id);
  if (other != 0 && other != id)
    {
      bw_changes_add (touched->things, BW_KIND_ORGANISATION, other);
      if (!bw_organisation_merge (db, kept == id ? other : id, kept, error))
        return FALSE;
    }

  return bw_organisation_key_table_set (db, kept, key, error) &&
         bw_organisation_rekey_choose_name (db, kept, error);
}

static gboolean
rekey (BwDb             *db,
       const BwTouched  *touched,
       gint64            id,
       GError          **error)
{
  g_autofree char *shown = bw_organisation_table_get_name (db, id, error);
  g_autofree char *old_key = bw_organisation_table_get_key (db, id, error);
  g_autoptr (BwOrganisationName) name = NULL;
  gint64 other = 0;

  if (shown == NULL || old_key == NULL)
    return FALSE;
  name = bw_organisation_name_new (shown);
  if (strcmp (name->key, old_key) == 0)
    return TRUE;

  if ((name->abbreviation != NULL &&
       !bw_organisation_key_table_state_parts (db, id, name->full, name->abbreviation, error)) ||
      (name->learned_key != NULL &&
       !bw_organisation_key_table_learn (db, id, name->learned_key, name->key, error)) ||
      !bw_organisation_table_find (db, name->key, &other, error) ||
      !bw_organisation_key_table_remove (db, old_key, error))
    return FALSE;

  return take_key (db, touched, id, other, name->key, error);
}

static gboolean
rekey_all (BwDb             *db,
           const BwTouched  *touched,
           GError          **error)
{
  g_autoptr (GArray) ids = bw_organisation_key_table_get_all (db, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!rekey (db, touched, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

/**
 * bw_organisation_rekey_if_older:
 * @touched: organisations that are found to be one are added to it
 *
 * Gives all organisations the keys of this program, once.
 */
gboolean
bw_organisation_rekey_if_older (BwDb             *db,
                                const BwTouched  *touched,
                                GError          **error)
{
  int version;

  if (!bw_organisation_key_table_get_version (db, &version, error))
    return FALSE;

  return version == KEY_VERSION ||
         (rekey_all (db, touched, error) &&
          bw_organisation_key_table_set_version (db, KEY_VERSION, error));
}

/**
 * bw_organisation_rekey_choose_name:
 *
 * Chooses anew which of the names that have an organisation's own key is shown. One of
 * which no such name is stated keeps the name that it has.
 */
gboolean
bw_organisation_rekey_choose_name (BwDb    *db,
                                   gint64   id,
                                   GError **error)
{
  g_autofree char *own = bw_organisation_table_get_key (db, id, error);
  g_auto (GStrv) names = own != NULL ? bw_organisation_table_get_names (db, id, error) : NULL;
  const char *best = NULL;

  if (names == NULL)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *key = bw_organisation_key (names[i]);

      if (strcmp (key, own) == 0 &&
          (best == NULL || bw_organisation_name_is_better (names[i], best)))
        best = names[i];
    }

  return best == NULL || bw_organisation_table_set_name (db, id, best, error);
}
