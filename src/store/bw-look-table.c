#include "bw-look-table.h"

#include "bw-id-list.h"
#include "bw-look-key.h"
#include "bw-look-kin.h"
#include "bw-seen-query.h"

static const char FIND[] =
  "SELECT id, since, last, stale FROM look WHERE kind = ?1 AND target_id = ?2";

/* What was looked at has gone, and something has come by the same name. */
#define FIND_BY_KEY_IN(table)                                                        \
  "SELECT id, since, last, stale FROM look"                                          \
  " WHERE kind = ?1 AND key = (SELECT name_key FROM " table " WHERE id = ?2)"        \
  "   AND NOT EXISTS (SELECT 1 FROM " table " AS old WHERE old.id = look.target_id)" \
  " ORDER BY last DESC LIMIT 1"

#define ADD_OF(table)                                    \
  "INSERT INTO look (kind, target_id, key, since, last)" \
  " SELECT ?1, id, name_key, ?3, 0 FROM " table " WHERE id = ?2"

#define UPDATE_OF(table)                                                                 \
  "UPDATE look SET target_id = ?2, since = ?3, last = ?4, stale = ?5,"                   \
  "                key = coalesce ((SELECT name_key FROM " table " WHERE id = ?2), key)" \
  " WHERE id = ?1"

/* Of people, and of organisations. */
static const char *const FIND_BY_KEY[] = { FIND_BY_KEY_IN ("person"), FIND_BY_KEY_IN ("organisation") };
static const char *const ADD[] = { ADD_OF ("person"), ADD_OF ("organisation") };
static const char *const UPDATE[] = { UPDATE_OF ("person"), UPDATE_OF ("organisation") };

static const char GET_SEEN[] =
  "SELECT part, fresh, ids, keys FROM look_seen WHERE look_id = ?1";

static const char SET_SEEN[] =
  "INSERT OR REPLACE INTO look_seen (look_id, part, fresh, ids, keys) VALUES (?1, ?2, ?3, ?4, ?5)";

static const char CLEAR_FRESH[] =
  "DELETE FROM look_seen WHERE look_id = ?1 AND fresh = 1";

static guint
get_place (BwRef ref)
{
  return ref.kind == BW_KIND_ORGANISATION;
}

static BwLook *
look_new (BwRef ref)
{
  BwLook *self = g_new0 (BwLook, 1);

  self->ids = bw_seen_new (ref);
  self->keys = bw_seen_new (ref);
  self->fresh_ids = bw_seen_new (ref);
  self->fresh_keys = bw_seen_new (ref);

  return self;
}

void
bw_look_free (BwLook *self)
{
  if (self == NULL)
    return;

  bw_seen_free (self->ids);
  bw_seen_free (self->keys);
  bw_seen_free (self->fresh_ids);
  bw_seen_free (self->fresh_keys);
  g_free (self);
}

static gboolean
find (BwDb        *db,
      const char  *sql,
      BwLook      *look,
      gint64      *last,
      GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwRef ref = look->ids->ref;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (ref.kind));
  bw_stmt_bind_int64 (stmt, 2, ref.id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      look->id = bw_stmt_get_int64 (stmt, 0);
      look->since = bw_stmt_get_int64 (stmt, 1);
      *last = bw_stmt_get_int64 (stmt, 2);
      look->stale = bw_stmt_get_int (stmt, 3) != 0;
    }

  return step != BW_STEP_ERROR;
}

static void
take_list (BwSeen     *seen,
           BwNewsPart  part,
           BwStmt     *stmt,
           int         column)
{
  g_autoptr (GBytes) bytes = bw_stmt_get_blob (stmt, column);

  g_array_unref (seen->ids[part]);
  seen->ids[part] = bw_id_list_decode (bytes, TRUE);
}

static gboolean
read_seen (BwDb    *db,
           BwLook  *look,
           GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_SEEN, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, look->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      int part = bw_stmt_get_int (stmt, 0);
      gboolean fresh = bw_stmt_get_int (stmt, 1) != 0;

      if (part < 0 || part >= BW_NEWS_N_PARTS)
        continue;
      take_list (fresh ? look->fresh_ids : look->ids, (BwNewsPart) part, stmt, 2);
      take_list (fresh ? look->fresh_keys : look->keys, (BwNewsPart) part, stmt, 3);
    }

  return step == BW_STEP_DONE;
}

/* What was new in a visit is not new in the next. */
static void
end_visit (BwLook *look,
           gint64  last)
{
  BwRef ref = look->ids->ref;

  bw_seen_add_all (look->ids, look->fresh_ids);
  bw_seen_add_all (look->keys, look->fresh_keys);
  bw_seen_sort (look->ids);
  bw_seen_sort (look->keys);
  bw_seen_free (look->fresh_ids);
  bw_seen_free (look->fresh_keys);
  look->fresh_ids = bw_seen_new (ref);
  look->fresh_keys = bw_seen_new (ref);
  look->since = last;
  look->is_over = TRUE;
}

/**
 * bw_look_table_get:
 * @now: in seconds since 1970
 *
 * Returns: (transfer full) (nullable): when somebody looked at the thing, as it is for one
 *   who looks now; or `NULL` with @error set
 */
BwLook *
bw_look_table_get (BwDb    *db,
                   BwRef    ref,
                   gint64   now,
                   GError **error)
{
  g_autoptr (BwLook) look = look_new (ref);
  gint64 last = 0;

  if (!find (db, FIND, look, &last, error) ||
      (look->id == 0 && !find (db, FIND_BY_KEY[get_place (ref)], look, &last, error)) ||
      (look->id != 0 && !read_seen (db, look, error)))
    return NULL;

  if (last != 0 && now - last > BW_LOOK_VISIT)
    end_visit (look, last);
  if (look->id != 0 && !bw_look_kin_add_seen (db, look->ids, look->keys, error))
    return NULL;

  return g_steal_pointer (&look);
}

/* Whether something has gone that had been shown: only then something can have come back. */
static gboolean
has_gone (const BwSeen *ids,
          BwNewsPart    part,
          const BwSeen *all)
{
  guint n = 0;

  for (guint i = 0; i < all->ids[part]->len; i++)
    n += bw_seen_contains (ids, part, g_array_index (all->ids[part], gint64, i));

  return n < ids->ids[part]->len;
}

static gboolean
add_new (BwDb          *db,
         const BwSeen  *ids,
         const BwSeen  *keys,
         BwNewsPart     part,
         const BwSeen  *all,
         BwSeen        *news,
         GError       **error)
{
  gboolean ask = has_gone (ids, part, all);

  for (guint i = 0; i < all->ids[part]->len; i++)
    {
      gint64 id = g_array_index (all->ids[part], gint64, i);
      gboolean seen = FALSE;
      gint64 key = 0;

      if (bw_seen_contains (ids, part, id))
        continue;
      if ((ask && !bw_look_key_get (db, part, id, &key, error)) ||
          !bw_look_kin_is_seen (db, ids, part, id, &seen, error))
        return FALSE;
      if (seen)
        continue;
      if (key == 0 || !bw_seen_contains (keys, part, key))
        bw_seen_add (news, part, id);
    }

  return TRUE;
}

/**
 * bw_look_table_find_new:
 * @all: what there is now
 * @in_visit: whether what was shown in this visit for the first time counts as new
 *
 * Returns: (transfer full) (nullable): what of @all is new; or `NULL` with @error set
 */
BwSeen *
bw_look_table_find_new (BwDb          *db,
                        const BwLook  *look,
                        const BwSeen  *all,
                        gboolean       in_visit,
                        GError       **error)
{
  g_autoptr (BwSeen) news = bw_seen_new (all->ref);
  g_autoptr (BwSeen) ids = bw_seen_copy (look->ids);
  g_autoptr (BwSeen) keys = bw_seen_copy (look->keys);

  if (!in_visit)
    {
      bw_seen_add_all (ids, look->fresh_ids);
      bw_seen_add_all (keys, look->fresh_keys);
      bw_seen_sort (ids);
      bw_seen_sort (keys);
    }
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    if (!add_new (db, ids, keys, (BwNewsPart) part, all, news, error))
      return NULL;

  return g_steal_pointer (&news);
}

/**
 * bw_look_table_count_unseen:
 * @n: (out): how much there is that has not been shown at all
 */
gboolean
bw_look_table_count_unseen (BwDb          *db,
                            const BwLook  *look,
                            guint         *n,
                            GError       **error)
{
  g_autoptr (BwSeen) all = bw_seen_query_get (db, look->ids->ref, error);
  g_autoptr (BwSeen) news = NULL;

  *n = 0;
  if (all == NULL || !(news = bw_look_table_find_new (db, look, all, FALSE, error)))
    return FALSE;

  *n = bw_seen_get_n (news);

  return TRUE;
}

/* Adds to the look what is shown for the first time: at the first look to all that had been
 * there before, later to what is new in the visit. */
static gboolean
add_shown (BwDb          *db,
           BwLook        *look,
           const BwSeen  *shown,
           gboolean       first,
           GError       **error)
{
  BwSeen *ids = first ? look->ids : look->fresh_ids;
  BwSeen *keys = first ? look->keys : look->fresh_keys;
  g_autoptr (BwSeen) new_ids = bw_seen_new (shown->ref);
  g_autoptr (BwSeen) new_keys = bw_seen_new (shown->ref);

  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    for (guint i = 0; i < shown->ids[part]->len; i++)
      {
        gint64 id = g_array_index (shown->ids[part], gint64, i);
        gint64 key;

        if (bw_seen_contains (look->ids, (BwNewsPart) part, id) ||
            bw_seen_contains (look->fresh_ids, (BwNewsPart) part, id))
          continue;
        if (!bw_look_key_get (db, (BwNewsPart) part, id, &key, error))
          return FALSE;
        bw_seen_add (new_ids, (BwNewsPart) part, id);
        if (key != 0)
          bw_seen_add (new_keys, (BwNewsPart) part, key);
      }
  bw_seen_add_all (ids, new_ids);
  bw_seen_add_all (keys, new_keys);
  bw_seen_sort (ids);
  bw_seen_sort (keys);

  return TRUE;
}

static gboolean
write_seen (BwDb          *db,
            gint64         look_id,
            gboolean       fresh,
            const BwSeen  *ids,
            const BwSeen  *keys,
            GError       **error)
{
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    {
      g_autoptr (GBytes) some_ids = bw_id_list_encode (ids->ids[part], TRUE);
      g_autoptr (GBytes) some_keys = bw_id_list_encode (keys->ids[part], TRUE);

      if (ids->ids[part]->len > 0 &&
          !bw_db_run (db, SET_SEEN, error, "iiibb", look_id, (gint64) part, (gint64) fresh, some_ids,
                      some_keys))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_look (BwDb          *db,
            const BwLook  *look,
            gboolean       first,
            GError       **error)
{
  gboolean base = first || look->is_over;

  return (!look->is_over || bw_db_run (db, CLEAR_FRESH, error, "i", look->id)) &&
         (!base || write_seen (db, look->id, FALSE, look->ids, look->keys, error)) &&
         write_seen (db, look->id, TRUE, look->fresh_ids, look->fresh_keys, error);
}

/**
 * bw_look_table_set:
 * @shown: a thing and what there is to be seen of it
 * @now: in seconds since 1970
 * @leaves: whether the page is left; until then the visit is not over
 *
 * Notes that somebody looks, or has looked. It belongs into a transaction.
 */
gboolean
bw_look_table_set (BwDb          *db,
                   const BwSeen  *shown,
                   gint64         now,
                   gboolean       leaves,
                   GError       **error)
{
  BwRef ref = shown->ref;
  g_autoptr (BwLook) look = bw_look_table_get (db, ref, now, error);
  gboolean first = look != NULL && look->id == 0;
  guint n_unseen = 0;

  g_return_val_if_fail (ref.kind == BW_KIND_PERSON || ref.kind == BW_KIND_ORGANISATION, FALSE);

  if (look == NULL ||
      (first && !bw_db_run (db, ADD[get_place (ref)], error, "sii", bw_kind_to_string (ref.kind), ref.id, now)))
    return FALSE;
  if (first && bw_db_get_n_changes (db) == 0)
    return TRUE; /* whom somebody looked at has gone in the meantime */
  if (first)
    {
      look->id = bw_db_get_last_id (db);
      look->since = now;
    }

  return add_shown (db, look, shown, first, error) && write_look (db, look, first, error) &&
         (!look->stale || bw_look_table_count_unseen (db, look, &n_unseen, error)) &&
         bw_db_run (db, UPDATE[get_place (ref)], error, "iiiii", look->id, ref.id, look->since, leaves ? now : 0,
                    (gint64) (n_unseen > 0));
}
