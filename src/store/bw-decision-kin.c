#include "bw-decision-kin.h"

#include "bw-decision-row.h"
#include "bw-moved-places.h"

/* What things may be that decisions are about, were these lifted. */

/* The program has found that one is the other. */
#define HEIRS                                                                                               \
  " UNION SELECT heir FROM kin JOIN party ON party.kind = ?1 AND party.id = kin.thing AND heir IS NOT NULL" \
  " UNION SELECT party.id FROM kin JOIN party ON party.kind = ?1 AND heir = kin.thing"

#define IS_OF_TWO "decision.kind = ?1 AND action IN ('merge', 'split') AND " BW_DECISION_IS_LIVE

#define IS_TOLD "decision.kind = ?1 AND action = 'distinct' AND decider = 'person' AND undone = 0"

static const char GET_KIN[] =
  "WITH RECURSIVE kin (thing) AS (VALUES (?2)"
  " UNION SELECT other_id FROM kin JOIN decision ON keep_id = kin.thing AND " IS_OF_TWO
  " UNION SELECT keep_id FROM kin JOIN decision ON other_id = kin.thing AND " IS_OF_TWO HEIRS ")"
  " SELECT thing FROM kin";

/* Somebody has said of one of them, or of the other, that they are two. */
static const char IS_TOLD_APART[] =
  "WITH RECURSIVE kin (thing) AS (SELECT keep_id FROM decision WHERE id = ?2"
  " UNION SELECT other_id FROM decision WHERE id = ?2"
  " UNION SELECT other_id FROM kin JOIN decision ON keep_id = kin.thing AND " IS_OF_TWO
  " UNION SELECT keep_id FROM kin JOIN decision ON other_id = kin.thing AND " IS_OF_TWO HEIRS ")"
  " SELECT 1 FROM kin JOIN decision ON keep_id = kin.thing AND " IS_TOLD
  " UNION ALL SELECT 1 FROM kin JOIN decision ON other_id = kin.thing AND " IS_TOLD " LIMIT 1";

/* Of two lists of authors that a document has of what is one paper, one may have given way. */
static const char GET_AUTHORS[] =
  "SELECT person_id FROM authorship WHERE paper_id = ?1"
  " UNION SELECT row ->> 2 FROM decision"
  "         JOIN moved_fact ON decision_id = decision.id AND place = " BW_MOVED_PLACES_AUTHORS
  "        WHERE decision.kind = 'paper' AND keep_id = ?1 AND decider = 'person'";

#define IS_PARTY "party.kind = 'person' AND party.id = person_id"

static const char HAS_AUTHOR[] =
  "SELECT 1 FROM authorship JOIN party ON " IS_PARTY " WHERE paper_id = ?1 LIMIT 1";

static const char IS_NAMED[] =
  "SELECT 1 FROM person_name JOIN party ON " IS_PARTY " WHERE document_id = ?1 LIMIT 1";

static const char GET_AUTHOR_KEYS[] =
  "WITH RECURSIVE kin (thing) AS (SELECT person_id FROM authorship WHERE paper_id = ?2"
  " UNION SELECT other_id FROM kin JOIN decision ON keep_id = kin.thing AND " IS_OF_TWO
  " UNION SELECT keep_id FROM kin JOIN decision ON other_id = kin.thing AND " IS_OF_TWO HEIRS ")"
  " SELECT name_key FROM kin JOIN person ON person.id = kin.thing"
  " UNION SELECT name_key FROM kin JOIN party ON party.kind = ?1 AND party.id = kin.thing"
  "        WHERE row IS NOT NULL";

/* That two are not one takes nothing apart when it is said again. */
#define STANDS_OR_MAY "decider = 'person' AND (undone = 0 OR undone = 1 AND action = 'distinct')"

/* Of what is kept in a merge nothing is said but that it is more. */
static const char IS_TOLD_OF[] =
  "SELECT 1 FROM decision WHERE kind = ?1 AND other_id = ?2 AND " STANDS_OR_MAY
  " UNION ALL SELECT 1 FROM decision WHERE kind = ?1 AND keep_id = ?2 AND " STANDS_OR_MAY
  "   AND (?3 OR action != 'merge') LIMIT 1";

static const char GET_NAME_KEY[] =
  "SELECT name_key FROM person WHERE id = ?1"
  " UNION ALL SELECT name_key FROM party WHERE kind = 'person' AND id = ?1 AND row IS NOT NULL";

static gboolean
add_ids (BwChanges *things,
         BwKind     kind,
         GArray    *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    bw_changes_add (things, kind, g_array_index (ids, gint64, i));

  return ids != NULL;
}

/* @kin: what decisions that stand make of @ref, or have made it of, is added to it, and @ref is */
gboolean
bw_decision_kin_add (BwDb       *db,
                     BwRef       ref,
                     BwChanges  *kin,
                     GError    **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (db, GET_KIN, error, "si", bw_kind_to_string (ref.kind), ref.id);

  return add_ids (kin, ref.kind, ids);
}

/* @is: (out): whether somebody has said of those whom @decision makes one, or of who is one with them,
 *   that they are not others */
gboolean
bw_decision_kin_is_told_apart (BwDb              *db,
                               const BwDecision  *decision,
                               gboolean          *is,
                               GError           **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_TOLD_APART, &found, error, "si", bw_kind_to_string (decision->kind), decision->id))
    return FALSE;

  *is = found != 0;
  return TRUE;
}

/* @people: the authors of a paper, or of one that was merged into it, are added to it */
gboolean
bw_decision_kin_add_authors (BwDb       *db,
                             gint64      paper_id,
                             BwChanges  *people,
                             GError    **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (db, GET_AUTHORS, error, "i", paper_id);

  return add_ids (people, BW_KIND_PERSON, ids);
}

/* @has: (out): whether a decision is about any of the authors */
gboolean
bw_decision_kin_has_author (BwDb      *db,
                            gint64     paper_id,
                            gboolean  *has,
                            GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, HAS_AUTHOR, &found, error, "i", paper_id))
    return FALSE;

  *has = found != 0;
  return TRUE;
}

/* @is: (out): whether the document names anybody whom a decision is about */
gboolean
bw_decision_kin_is_named (BwDb      *db,
                          gint64     document_id,
                          gboolean  *is,
                          GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_NAMED, &found, error, "i", document_id))
    return FALSE;

  *is = found != 0;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the key of the name of somebody who may not be there;
 *   empty where they have none; or `NULL` with @error set */
char *
bw_decision_kin_get_name_key (BwDb    *db,
                              gint64   person_id,
                              GError **error)
{
  g_auto (GStrv) keys = bw_db_get_strings (db, GET_NAME_KEY, error, "i", person_id);

  return keys != NULL ? g_strdup (keys[0] != NULL ? keys[0] : "") : NULL;
}

/**
 * bw_decision_kin_get_author_keys:
 *
 * Returns: (transfer full) (nullable): the name keys of all authors of a paper that any document
 *   names, and of whom decisions have made them; or `NULL` with @error set
 */
GStrv
bw_decision_kin_get_author_keys (BwDb    *db,
                                 gint64   paper_id,
                                 GError **error)
{
  return bw_db_get_strings (db, GET_AUTHOR_KEYS, error, "si", bw_kind_to_string (BW_KIND_PERSON), paper_id);
}

/**
 * bw_decision_kin_is_told:
 * @keeping: whether a merge in which it is kept counts
 * @is: (out): whether anything stands that somebody has decided of it, or can be redone that tells it apart
 */
gboolean
bw_decision_kin_is_told (BwDb      *db,
                         BwRef      ref,
                         gboolean   keeping,
                         gboolean  *is,
                         GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_TOLD_OF, &found, error, "sii", bw_kind_to_string (ref.kind), ref.id, (gint64) keeping))
    return FALSE;

  *is = found != 0;
  return TRUE;
}
