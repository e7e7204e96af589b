#include "bw-name-holders.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-id-list.h"
#include "bw-name.h"
#include "bw-party-table.h"
#include "bw-person-table.h"
#include "bw-thing-keys.h"
#include "bw-umlauts.h"

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

static gboolean
add_all (BwDb        *db,
         const char  *name_key,
         GArray      *ids,
         GError     **error)
{
  g_autoptr (GArray) others = bw_person_table_find_by_name_key (db, name_key, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (!bw_id_list_contains (ids, g_array_index (others, gint64, i)))
      g_array_append_val (ids, g_array_index (others, gint64, i));

  return others != NULL;
}

/* Only those in whose names there are umlauts where @name has two letters. */
static gboolean
add_with_umlauts (BwDb        *db,
                  const char  *name_key,
                  const char  *bare_key,
                  GArray      *ids,
                  GError     **error)
{
  g_autoptr (GArray) others = bw_person_table_find_by_name_key (db, bare_key, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      gint64 id = g_array_index (others, gint64, i);
      g_autofree char *name = bw_person_table_get_name (db, id, error);

      if (name == NULL)
        return FALSE;
      if (bw_umlauts_may_be_spelled (name, name_key) && !bw_id_list_contains (ids, id))
        g_array_append_val (ids, id);
    }

  return others != NULL;
}

/* “Jörg Weiß” is “Joerg Weiss” where there are no umlauts. */
static gboolean
add_spelled (BwDb        *db,
             const char  *name,
             const char  *name_key,
             GArray      *ids,
             GError     **error)
{
  g_autofree char *spelled = bw_umlauts_spell (name);
  g_autofree char *spelled_key = bw_name_key (spelled);
  g_auto (GStrv) bare_keys = bw_umlauts_list_bare (name_key);

  if (strcmp (spelled_key, name_key) != 0 && !add_all (db, spelled_key, ids, error))
    return FALSE;
  for (guint i = 0; bare_keys[i] != NULL; i++)
    if (!add_with_umlauts (db, name_key, bare_keys[i], ids, error))
      return FALSE;

  return TRUE;
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

  if (ids == NULL || (ids->len == 0 && !add_spelled (db, name, key, ids, error)) ||
      (decided && !add_joined (db, key, ids, error)))
    return NULL;

  return g_steal_pointer (&ids);
}
