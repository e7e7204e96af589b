#include "bw-party-table.h"

/*
 * The things that decisions of the person are about. One that is another now, or of which no
 * document says anything for the time being, is not among the papers, people and organisations;
 * what is left here of it says what it was, so that it is known again under its old id.
 */

static const char ANY[] = "SELECT id FROM party LIMIT 1";

/* One that was retired has its name again as soon as it is there. */
#define NAMED_AGAIN " ON CONFLICT (kind, id) DO UPDATE SET name_key = excluded.name_key WHERE name_key = ''"

static const char *const ADD[] = {
  [BW_KIND_PAPER] =
    "INSERT INTO party (kind, id, name_key)"
    " SELECT 'paper', id, title_key FROM paper WHERE id = ?1" NAMED_AGAIN,
  [BW_KIND_PERSON] =
    "INSERT INTO party (kind, id, name_key)"
    " SELECT 'person', id, name_key FROM person WHERE id = ?1" NAMED_AGAIN,
  [BW_KIND_ORGANISATION] =
    "INSERT INTO party (kind, id, name_key)"
    " SELECT 'organisation', id, name_key FROM organisation WHERE id = ?1" NAMED_AGAIN,
};

/* An identifier is that of who had it first: who has been joined since gives it to nobody. */
static const char ADD_KEY[] =
  "INSERT OR IGNORE INTO party_key (kind, key, id) SELECT ?1, ?2, ?3"
  "  WHERE (?1 != 'organisation' AND (?2 LIKE 'name:%' OR ?2 LIKE 'title:%' OR ?2 LIKE 'author:%'))"
  "     OR NOT EXISTS (SELECT 1 FROM party_key WHERE kind = ?1 AND key = ?2)";

static const char FREE_PARTY_KEY[] = "DELETE FROM party_key WHERE kind = ?1 AND key = ?2 AND id = ?3";

static const char CLAIM_KEY[] = "INSERT OR IGNORE INTO party_key (kind, key, id) VALUES (?1, ?2, ?3)";

static const char *const RETIRE[] = {
  "DELETE FROM party_key WHERE kind = ?1 AND id = ?2",
  "UPDATE party SET name_key = '' WHERE kind = ?1 AND id = ?2",
};

static const char IS_ABSENT[] =
  "SELECT 1 FROM party WHERE kind = ?1 AND id = ?2 AND row IS NOT NULL";

static const char IS_PARTY[] = "SELECT 1 FROM party WHERE kind = ?1 AND id = ?2";

/* A trigger keeps what is left. */
static const char *const SET_ASIDE[] = {
  [BW_KIND_PAPER] = "DELETE FROM paper WHERE id = ?1",
  [BW_KIND_PERSON] = "DELETE FROM person WHERE id = ?1",
  [BW_KIND_ORGANISATION] = "DELETE FROM organisation WHERE id = ?1",
};

static const char *const REINSTATE[] = {
  [BW_KIND_PAPER] =
    "INSERT INTO paper (id, title, title_key, title_known, type, byline, authors_complete,"
    "                   published, published_inferred, updated, venue, language, abstract, summary,"
    "                   citation_count)"
    " SELECT id, row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, row ->> 5, row ->> 6,"
    "        row ->> 7, row ->> 8, row ->> 9, row ->> 10, row ->> 11, row ->> 12, row ->> 13"
    "   FROM party WHERE kind = 'paper' AND id = ?1",
  [BW_KIND_PERSON] =
    "INSERT INTO person (id, name, given, family, name_key, sort_key)"
    " SELECT id, row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4"
    "   FROM party WHERE kind = 'person' AND id = ?1",
  [BW_KIND_ORGANISATION] =
    "INSERT INTO organisation (id, name, name_key, sort_key)"
    " SELECT id, row ->> 0, row ->> 1, row ->> 2"
    "   FROM party WHERE kind = 'organisation' AND id = ?1",
};

static const char FIND_NAMESAKE[] =
  "SELECT organisation.id FROM party JOIN organisation ON organisation.name_key = party.row ->> 1"
  " WHERE party.kind = 'organisation' AND party.id = ?1 AND party.row IS NOT NULL";

static const char GIVE_WAY[] = "UPDATE organisation SET name_key = name_key || char (31) WHERE id = ?1";

/* An organisation that is there has its key by itself. */
static const char FREE_KEY[] =
  "DELETE FROM organisation_key WHERE key ="
  " (SELECT row ->> 1 FROM party WHERE kind = 'organisation' AND id = ?1)";

static const char SET_PRESENT[] = "UPDATE party SET row = NULL WHERE kind = ?1 AND id = ?2";

/* Of several of one name the oldest is meant; what else there is twice somebody has claimed. */
static const char FIND_BY_KEY[] =
  "SELECT id FROM party_key WHERE kind = ?1 AND key = ?2 ORDER BY id DESC LIMIT 1";

static const char FIND_ALL_BY_KEY[] =
  "SELECT id FROM party_key WHERE kind = ?1 AND key = ?2 ORDER BY id";

static const char FIND_ABSENT[] =
  "SELECT id FROM party INDEXED BY party_by_name"
  " WHERE kind = ?1 AND name_key = ?2 AND row IS NOT NULL ORDER BY id";

static const char GET_KEYS[] =
  "SELECT key FROM party_key WHERE kind = ?1 AND id = ?2 ORDER BY key";

static const char GET_PAPER[] =
  "SELECT row ->> 2, row ->> 6 FROM party WHERE kind = 'paper' AND id = ?1 AND row IS NOT NULL";

/* @empty: (out): whether nobody has ever decided anything */
gboolean
bw_party_table_is_empty (BwDb      *db,
                         gboolean  *empty,
                         GError   **error)
{
  gint64 id;

  if (!bw_db_find_id (db, ANY, &id, error, ""))
    return FALSE;

  *empty = id == 0;
  return TRUE;
}

/**
 * bw_party_table_add:
 * @ref: a thing that is there, or is a party already
 * @keys: what it is known by from now on, beside what it was before; of an organisation only
 *   the first counts, for which of its names the others are documents may say otherwise
 */
gboolean
bw_party_table_add (BwDb    *db,
                    BwRef    ref,
                    GStrv    keys,
                    GError **error)
{
  const char *kind = bw_kind_to_string (ref.kind);

  if (!bw_db_run (db, ADD[ref.kind], error, "i", ref.id))
    return FALSE;
  for (guint i = 0; keys[i] != NULL && (i == 0 || ref.kind != BW_KIND_ORGANISATION); i++)
    if (!bw_db_run (db, ADD_KEY, error, "ssi", kind, keys[i], ref.id))
      return FALSE;

  return TRUE;
}

/**
 * bw_party_table_claim_keys:
 * @from: is known by them no more
 *
 * As bw_party_table_add(), though others are known by the keys too: they are when this one is
 * retired.
 */
gboolean
bw_party_table_claim_keys (BwDb    *db,
                           BwRef    ref,
                           BwRef    from,
                           GStrv    keys,
                           GError **error)
{
  const char *kind = bw_kind_to_string (ref.kind);

  if (!bw_db_run (db, ADD[ref.kind], error, "i", ref.id))
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!bw_db_run (db, FREE_PARTY_KEY, error, "ssi", kind, keys[i], from.id) ||
        ((i == 0 || ref.kind != BW_KIND_ORGANISATION) &&
         !bw_db_run (db, CLAIM_KEY, error, "ssi", kind, keys[i], ref.id)))
      return FALSE;

  return TRUE;
}

/* A party that is not there is known by nothing any more, but by its id. */
gboolean
bw_party_table_retire (BwDb    *db,
                       BwRef    ref,
                       GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (RETIRE); i++)
    if (!bw_db_run (db, RETIRE[i], error, "si", bw_kind_to_string (ref.kind), ref.id))
      return FALSE;

  return TRUE;
}

/* @absent: (out): whether it is a party that is not there */
gboolean
bw_party_table_is_absent (BwDb      *db,
                          BwRef      ref,
                          gboolean  *absent,
                          GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_ABSENT, &found, error, "si", bw_kind_to_string (ref.kind), ref.id))
    return FALSE;

  *absent = found != 0;
  return TRUE;
}

/* @is_party: (out): whether a decision is about it, there or not */
gboolean
bw_party_table_is_party (BwDb      *db,
                         BwRef      ref,
                         gboolean  *is_party,
                         GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_PARTY, &found, error, "si", bw_kind_to_string (ref.kind), ref.id))
    return FALSE;

  *is_party = found != 0;
  return TRUE;
}

/* Takes a party away of which nothing is stated; it can be reinstated. */
gboolean
bw_party_table_set_aside (BwDb    *db,
                          BwRef    ref,
                          GError **error)
{
  return bw_db_run (db, SET_ASIDE[ref.kind], error, "i", ref.id);
}

/**
 * bw_party_table_give_way:
 * @ref: an organisation that is to be reinstated
 * @id: (out): of another that has been made in its name meanwhile, and is to be merged into it
 *   as soon as it is there; or 0
 */
gboolean
bw_party_table_give_way (BwDb    *db,
                         BwRef    ref,
                         gint64  *id,
                         GError **error)
{
  return bw_db_find_id (db, FIND_NAMESAKE, id, error, "i", ref.id) &&
         (*id == 0 || bw_db_run (db, GIVE_WAY, error, "i", *id));
}

/* Puts a party back that is not there; one that is stays as it is. */
gboolean
bw_party_table_reinstate (BwDb    *db,
                          BwRef    ref,
                          GError **error)
{
  gboolean absent = FALSE;

  if (!bw_party_table_is_absent (db, ref, &absent, error))
    return FALSE;
  if (!absent)
    return TRUE;

  return (ref.kind != BW_KIND_ORGANISATION || bw_db_run (db, FREE_KEY, error, "i", ref.id)) &&
         bw_db_run (db, REINSTATE[ref.kind], error, "i", ref.id) &&
         bw_db_run (db, SET_PRESENT, error, "si", bw_kind_to_string (ref.kind), ref.id);
}

/* @id: (out): of the party that is known by the key, there or not; or 0 */
gboolean
bw_party_table_find_by_key (BwDb        *db,
                            BwKind       kind,
                            const char  *key,
                            gint64      *id,
                            GError     **error)
{
  return bw_db_find_id (db, FIND_BY_KEY, id, error, "ss", bw_kind_to_string (kind), key);
}

/* Returns: (transfer full) (element-type gint64) (nullable): the parties that are known by the
 *   key, there or not, the oldest first; or `NULL` with @error set */
GArray *
bw_party_table_find_all_by_key (BwDb        *db,
                                BwKind       kind,
                                const char  *key,
                                GError     **error)
{
  return bw_db_get_ids (db, FIND_ALL_BY_KEY, error, "ss", bw_kind_to_string (kind), key);
}

/**
 * bw_party_table_find_absent:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the parties of the name or title
 *   that are not there, the oldest first, or `NULL` with @error set
 */
GArray *
bw_party_table_find_absent (BwDb        *db,
                            BwKind       kind,
                            const char  *name_key,
                            GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_ABSENT, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (kind));
  bw_stmt_bind_text (stmt, 2, name_key);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/* Returns: (transfer full) (nullable): what the party is known by, or `NULL` with @error set */
GStrv
bw_party_table_get_keys (BwDb    *db,
                         BwRef    ref,
                         GError **error)
{
  return bw_db_get_strings (db, GET_KEYS, error, "si", bw_kind_to_string (ref.kind), ref.id);
}

/* What is left of a paper that is not there. */
gboolean
bw_party_table_get_paper (BwDb      *db,
                          gint64     id,
                          gboolean  *title_known,
                          BwDate    *published,
                          GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPER, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      *title_known = bw_stmt_get_int (stmt, 0) != 0;
      *published = bw_stmt_get_date (stmt, 1);
    }

  return step != BW_STEP_ERROR;
}
