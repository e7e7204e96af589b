#include "bw-name-holders.h"

#include "bw-decision-table.h"
#include "bw-id-list.h"
#include "bw-name.h"
#include "bw-party-table.h"
#include "bw-person-table.h"
#include "bw-thing-keys.h"

/* Who has been found to be another is known by both names. */
static gboolean
add_joined (BwDb        *db,
            const char  *name_key,
            GArray      *ids,
            GError     **error)
{
  g_autofree char *key = g_strconcat ("name:", name_key, NULL);
  g_autoptr (GArray) parties = bw_party_table_find_all_by_key (db, BW_KIND_PERSON, key, error);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      BwRef ref = { BW_KIND_PERSON, g_array_index (parties, gint64, i) };
      gboolean there = FALSE;

      if (!bw_decision_table_follow (db, &ref, error) ||
          !bw_thing_keys_is_there (db, ref, &there, error))
        return FALSE;
      if (there && !bw_id_list_contains (ids, ref.id))
        g_array_append_val (ids, ref.id);
    }

  return parties != NULL;
}

/**
 * bw_name_holders_find:
 * @name: as it is written somewhere
 * @decided: whether somebody may be known by another name too
 *
 * Returns: (transfer full) (element-type gint64) (nullable): all who are called so, or `NULL` with
 *   @error set
 */
GArray *
bw_name_holders_find (BwDb        *db,
                      const char  *name,
                      gboolean     decided,
                      GError     **error)
{
  g_autofree char *key = bw_name_key (name);
  g_autoptr (GArray) ids = bw_person_table_find_by_name_key (db, key, error);

  if (ids == NULL || (decided && !add_joined (db, key, ids, error)))
    return NULL;

  return g_steal_pointer (&ids);
}
