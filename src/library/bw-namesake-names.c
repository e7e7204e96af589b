#include "bw-namesake-names.h"

#include "bw-block-query.h"
#include "bw-decision-kin.h"

/*
 * Finds the names whose people may be others once something is stated anew: of those who have been
 * touched, and of those who have written what has been. Where decisions have made one of two things,
 * or two of one, it is what each of them is without that.
 */

static gboolean
add_kin (BwDb             *db,
         const BwChanges  *things,
         BwKind            kind,
         BwChanges        *kin,
         GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (things, kind);

  for (guint i = 0; i < ids->len; i++)
    if (!bw_decision_kin_add (db, (BwRef){ kind, g_array_index (ids, gint64, i) }, kin, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_authors (BwDb             *db,
             const BwChanges  *papers,
             BwChanges        *people,
             GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (papers, BW_KIND_PAPER);

  for (guint i = 0; i < ids->len; i++)
    if (!bw_decision_kin_add_authors (db, g_array_index (ids, gint64, i), people, error))
      return FALSE;

  return TRUE;
}

/* Who is gone has no name. */
static gboolean
add_names (BwDb             *db,
           const BwChanges  *people,
           GHashTable       *names,
           GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (people, BW_KIND_PERSON);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *key = bw_decision_kin_get_name_key (db, g_array_index (ids, gint64, i), error);

      if (key == NULL)
        return FALSE;
      if (*key != '\0')
        g_hash_table_add (names, g_steal_pointer (&key));
    }

  return TRUE;
}

/**
 * bw_namesake_names_add:
 * @touched: says whether anything has been decided
 * @things: people and papers of which something is stated anew, or no more
 * @names: (element-type utf8): a set of keys, which it is added to
 */
gboolean
bw_namesake_names_add (BwDb             *db,
                       BwTouched        *touched,
                       const BwChanges  *things,
                       GHashTable       *names,
                       GError          **error)
{
  g_autoptr (BwChanges) kin = bw_changes_new ();
  g_autoptr (BwChanges) people = bw_changes_new ();
  gboolean decided;

  if (!bw_touched_is_decided (touched, db, &decided, error) ||
      (decided && !add_kin (db, things, BW_KIND_PAPER, kin, error)))
    return FALSE;

  bw_changes_merge (people, things);
  if (!add_authors (db, decided ? kin : things, people, error) ||
      (decided && !add_kin (db, people, BW_KIND_PERSON, kin, error)))
    return FALSE;

  return add_names (db, decided ? kin : people, names, error);
}
