#include "bw-look-kin.h"

#include "bw-decision-row.h"
#include "bw-id-list.h"

/*
 * What somebody has decided is one has been seen when either was. Nothing of it is written, so
 * that it ends with the decision.
 */

static const BwKind KINDS[BW_NEWS_N_PARTS] = {
  [BW_NEWS_PAPERS] = BW_KIND_PAPER,
  [BW_NEWS_COAUTHORS] = BW_KIND_PERSON,
  [BW_NEWS_AFFILIATIONS] = BW_KIND_ORGANISATION,
  [BW_NEWS_CITING] = BW_KIND_PAPER,
  [BW_NEWS_MENTIONS] = BW_KIND_NONE,
  [BW_NEWS_DOCUMENTS] = BW_KIND_NONE,
  [BW_NEWS_PEOPLE] = BW_KIND_PERSON,
};

/* What was merged into it, and what it was told from. */
#define KIN                                                                   \
  "WITH RECURSIVE found (id) AS (VALUES (?2) UNION"                           \
  "  SELECT other_id FROM found JOIN decision ON keep_id = found.id"          \
  "   WHERE kind = ?1 AND action = 'merge' AND " BW_DECISION_IS_LIVE " UNION" \
  "  SELECT keep_id FROM found JOIN decision ON other_id = found.id"          \
  "   WHERE kind = ?1 AND action = 'split' AND decider = 'person' AND undone = 0)"

static const char GET_KIN[] = KIN " SELECT id FROM found WHERE id != ?2";

static const char GET_SEEN[] =
  "SELECT look_seen.part, look_seen.ids, look_seen.keys FROM look"
  "  JOIN look_seen ON look_seen.look_id = look.id WHERE look.kind = ?1 AND look.target_id = ?2";

static void
add_list (BwSeen     *seen,
          BwNewsPart  part,
          BwStmt     *stmt,
          int         column)
{
  g_autoptr (GBytes) bytes = bw_stmt_get_blob (stmt, column);
  g_autoptr (GArray) ids = bw_id_list_decode (bytes, TRUE);

  for (guint i = 0; i < ids->len; i++)
    bw_seen_add (seen, part, g_array_index (ids, gint64, i));
}

static gboolean
add_seen_of (BwDb    *db,
             gint64   id,
             BwSeen  *ids,
             BwSeen  *keys,
             GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_SEEN, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (ids->ref.kind));
  bw_stmt_bind_int64 (stmt, 2, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      int part = bw_stmt_get_int (stmt, 0);

      if (part < 0 || part >= BW_NEWS_N_PARTS)
        continue;
      add_list (ids, (BwNewsPart) part, stmt, 1);
      add_list (keys, (BwNewsPart) part, stmt, 2);
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_look_kin_add_seen:
 * @ids: what has been shown of a thing; what has been shown of those that are it too is added
 * @keys: the same as hashes of keys
 */
gboolean
bw_look_kin_add_seen (BwDb    *db,
                      BwSeen  *ids,
                      BwSeen  *keys,
                      GError **error)
{
  g_autoptr (GArray) kin = bw_db_get_ids (db, GET_KIN, error, "si", bw_kind_to_string (ids->ref.kind),
                                          ids->ref.id);

  if (kin == NULL)
    return FALSE;
  if (kin->len == 0)
    return TRUE;

  for (guint i = 0; i < kin->len; i++)
    if (!add_seen_of (db, g_array_index (kin, gint64, i), ids, keys, error))
      return FALSE;
  bw_seen_sort (ids);
  bw_seen_sort (keys);

  return TRUE;
}

/* @seen: (out): whether a thing that is this one too, or has been, is among @ids */
gboolean
bw_look_kin_is_seen (BwDb          *db,
                     const BwSeen  *ids,
                     BwNewsPart     part,
                     gint64         id,
                     gboolean      *seen,
                     GError       **error)
{
  g_autoptr (GArray) kin = NULL;

  *seen = FALSE;
  if (KINDS[part] == BW_KIND_NONE)
    return TRUE;
  if (!(kin = bw_db_get_ids (db, GET_KIN, error, "si", bw_kind_to_string (KINDS[part]), id)))
    return FALSE;

  for (guint i = 0; i < kin->len && !*seen; i++)
    *seen = bw_seen_contains (ids, part, g_array_index (kin, gint64, i));

  return TRUE;
}
