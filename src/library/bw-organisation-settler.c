#include "bw-organisation-settler.h"

#include <string.h>

#include "bw-found-table.h"
#include "bw-organisation-key.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-merge.h"
#include "bw-organisation-name.h"
#include "bw-organisation-rekey.h"
#include "bw-organisation-table.h"

/*
 * An abbreviation that documents state for one full name, and for no other, is that
 * organisation's name wherever it stands alone. This is found anew whenever a document
 * states or withdraws what an abbreviation stands for, so that the order in which
 * documents come does not matter.
 */

static void
touch (const BwTouched *touched,
       gint64           id)
{
  bw_changes_add (touched->things, BW_KIND_ORGANISATION, id);
}

static gboolean
join (BwDb             *db,
      const BwTouched  *touched,
      gint64            from,
      gint64            to,
      GError          **error)
{
  g_autofree char *name = bw_organisation_table_get_name (db, from, error);
  g_autofree char *key = name != NULL ? bw_organisation_table_get_key (db, from, error) : NULL;

  const BwFoundRow found = { .keep = { BW_KIND_ORGANISATION, to },
                             .name = name,
                             .key = key,
                             .why = "an abbreviation that is stated for this name and no other" };

  touch (touched, from);
  touch (touched, to);

  return key != NULL && bw_found_table_add (db, &found, error) &&
         bw_organisation_merge (db, from, to, error);
}

static gboolean
move_names (BwDb        *db,
            gint64       from,
            gint64       to,
            GStrv        names,
            const char  *key,
            GError     **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name_key = bw_organisation_key (names[i]);

      if (strcmp (name_key, key) == 0 &&
          !bw_organisation_move_name (db, from, to, names[i], key, error))
        return FALSE;
    }

  return bw_organisation_move_mark (db, from, to, key, error);
}

/* What stands there under the abbreviation alone is an organisation of its own. */
static gboolean
part (BwDb             *db,
      const BwTouched  *touched,
      gint64            from,
      const char       *key,
      gint64           *to,
      GError          **error)
{
  g_auto (GStrv) names = bw_organisation_table_get_names (db, from, error);

  if (names == NULL || !bw_organisation_key_table_remove (db, key, error) ||
      (*to = bw_organisation_table_insert (db, key, key, error)) == 0 ||
      !move_names (db, from, *to, names, key, error))
    return FALSE;

  touch (touched, from);
  touch (touched, *to);
  bw_changes_add (touched->withdrawn, BW_KIND_ORGANISATION, *to); /* nothing may stand there */

  return TRUE;
}

/* @is_own: (out): whether the organisation is known by that key alone */
static gboolean
is_own_key (BwDb        *db,
            gint64       id,
            const char  *key,
            gboolean    *is_own,
            GError     **error)
{
  g_autofree char *own = bw_organisation_table_get_key (db, id, error);

  *is_own = own != NULL && strcmp (own, key) == 0;
  return own != NULL;
}

static gboolean
settle (BwDb             *db,
        const BwTouched  *touched,
        const char       *key,
        GError          **error)
{
  g_auto (GStrv) full_keys = bw_organisation_key_table_get_full (db, key, error);
  gboolean is_own = TRUE;
  gint64 full = 0;
  gint64 id;

  if (full_keys == NULL || !bw_organisation_table_find (db, key, &id, error) ||
      (id != 0 && !is_own_key (db, id, key, &is_own, error)) ||
      (g_strv_length (full_keys) == 1 &&
       !bw_organisation_table_find (db, full_keys[0], &full, error)))
    return FALSE;

  if (id != 0 && id == full)
    return TRUE;
  if (!is_own && !part (db, touched, id, key, &id, error))
    return FALSE;
  if (full == 0)
    return TRUE;
  if (id == 0)
    return bw_organisation_key_table_add (db, full, key, error);

  return join (db, touched, id, full, error);
}

static gboolean
settle_all (BwDb             *db,
            const BwTouched  *touched,
            GError          **error)
{
  g_auto (GStrv) keys = bw_organisation_key_table_get_unsettled (db, error);

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!settle (db, touched, keys[i], error) || !bw_organisation_key_table_set_settled (db, keys[i], error))
      return FALSE;

  return TRUE;
}

/* Of the names that are still stated. */
static gboolean
choose_names (BwDb             *db,
              const BwTouched  *touched,
              GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (touched->withdrawn, BW_KIND_ORGANISATION);

  for (guint i = 0; i < ids->len; i++)
    if (!bw_organisation_rekey_choose_name (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

/**
 * bw_organisation_settler_run:
 * @touched: organisations that are joined or parted are added to it
 *
 * Joins and parts organisations after what documents state of their names has changed,
 * in the transaction that wrote it.
 */
gboolean
bw_organisation_settler_run (BwDb             *db,
                             const BwTouched  *touched,
                             GError          **error)
{
  return bw_organisation_rekey_if_older (db, touched, error) && settle_all (db, touched, error) &&
         choose_names (db, touched, error);
}
