#include "bw-orphans.h"

/*
 * Things of which no document says anything any more. What the person has marked is
 * never removed.
 */

#define NOT_MARKED(kind) \
  " AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = '" kind "' AND target_id = ?1)"

#define IS_NO_PAPER                                                     \
  " AND NOT EXISTS (SELECT 1 FROM paper_statement WHERE paper_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM citation WHERE citing_id = ?1)"       \
  " AND NOT EXISTS (SELECT 1 FROM citation WHERE cited_id = ?1)" NOT_MARKED ("paper")

#define IS_NOBODY \
  " AND NOT EXISTS (SELECT 1 FROM person_name WHERE person_id = ?1)" NOT_MARKED ("person")

/* A text may name what it says nothing of. */
static const char REMOVE_MENTIONS_OF_PAPER[] =
  "DELETE FROM mention WHERE paper_id = ?1" IS_NO_PAPER;

static const char REMOVE_MENTIONS_OF_PERSON[] =
  "DELETE FROM mention WHERE person_id = ?1" IS_NOBODY;

static const char REMOVE_PAPER[] = "DELETE FROM paper WHERE id = ?1" IS_NO_PAPER;

static const char REMOVE_PERSON[] = "DELETE FROM person WHERE id = ?1" IS_NOBODY;

static const char REMOVE_ORGANISATION[] =
  "DELETE FROM organisation WHERE id = ?1"
  " AND NOT EXISTS (SELECT 1 FROM organisation_name WHERE organisation_id = ?1)" NOT_MARKED ("organisation");

/* @before: (nullable): what goes with it */
static gboolean
remove_kind (BwDb             *db,
             const char       *before,
             const char       *sql,
             BwKind            kind,
             const BwChanges  *touched,
             BwChanges        *removed,
             GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (touched, kind);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if ((before != NULL && !bw_db_run (db, before, error, "i", id)) ||
          !bw_db_run (db, sql, error, "i", id))
        return FALSE;
      if (bw_db_get_n_changes (db) > 0)
        bw_changes_add (removed, kind, id);
    }

  return TRUE;
}

/**
 * bw_orphans_remove:
 * @touched: the things about which facts have been withdrawn
 * @removed: what is removed is added to it
 */
gboolean
bw_orphans_remove (BwDb             *db,
                   const BwChanges  *touched,
                   BwChanges        *removed,
                   GError          **error)
{
  return remove_kind (db, REMOVE_MENTIONS_OF_PAPER, REMOVE_PAPER, BW_KIND_PAPER, touched, removed,
                      error) &&
         remove_kind (db, REMOVE_MENTIONS_OF_PERSON, REMOVE_PERSON, BW_KIND_PERSON, touched, removed,
                      error) &&
         remove_kind (db, NULL, REMOVE_ORGANISATION, BW_KIND_ORGANISATION, touched, removed, error);
}
