#include "bw-namesake-table.h"

/* What changes when works of one name are found to be somebody else's. */

static const char COPY_PERSON[] =
  "INSERT INTO person (name, given, family, name_key, sort_key)"
  " SELECT name, given, family, name_key, sort_key FROM person WHERE id = ?1";

#define OF_PAPERS_BY(person)                                                      \
  "name IN (SELECT paper_affiliation.name FROM authorship JOIN paper_affiliation" \
  "           ON paper_affiliation.paper_id = authorship.paper_id"                \
  "          AND paper_affiliation.document_id = authorship.document_id"          \
  "        WHERE authorship.person_id = " person                                  \
  "          AND authorship.document_id = affiliation.document_id)"

static const char HAS_PLACES[] = "SELECT 1 FROM affiliation WHERE person_id = ?1 AND kind IS NULL LIMIT 1";

static const char GIVE_NAMES[] =
  "INSERT OR IGNORE INTO person_name (person_id, document_id, name)"
  " SELECT ?2, document_id, name FROM person_name WHERE person_id = ?1 AND document_id = ?3"
  "    AND NOT EXISTS (SELECT 1 FROM person_name WHERE person_id = ?2 AND document_id = ?3)";

static const char MOVE_AUTHOR[] =
  "UPDATE OR IGNORE authorship SET person_id = ?2"
  " WHERE person_id = ?1 AND paper_id = ?3 AND document_id = ?4 AND position = ?5";

static const char TAKE_NAMES[] = "DELETE FROM person_name WHERE person_id = ?1 AND document_id = ?2";

/* Of the affiliations that a document states of two who were one, each gets those of their papers. */
static const char GIVE_PLACES[] =
  "INSERT OR IGNORE INTO affiliation (document_id, person_id, position, organisation_id, kind, name)"
  " SELECT document_id, ?2,"
  "        position + (SELECT coalesce (max (own.position), 0) FROM affiliation AS own"
  "                     WHERE own.person_id = ?2 AND own.document_id = affiliation.document_id),"
  "        organisation_id, kind, name"
  "   FROM affiliation WHERE person_id = ?1 AND kind IS NULL AND " OF_PAPERS_BY ("?2") "    AND NOT EXISTS (SELECT 1 FROM affiliation AS own WHERE own.person_id = ?2"
                                                                                       "                       AND own.document_id = affiliation.document_id AND own.name = affiliation.name)";

static const char TAKE_PLACES[] =
  "DELETE FROM affiliation WHERE person_id = ?1 AND kind IS NULL AND " OF_PAPERS_BY ("?2") "    AND NOT " OF_PAPERS_BY ("?1");

/* Makes somebody else the author of a paper at one place of its authors. */
gboolean
bw_namesake_table_move_author (BwDb    *db,
                               gint64   from,
                               gint64   to,
                               gint64   paper_id,
                               gint64   document_id,
                               int      position,
                               GError **error)
{
  return bw_db_run (db, MOVE_AUTHOR, error, "iiiii", from, to, paper_id, document_id, (gint64) position);
}

/* Returns: the id of another person of the same name, or 0 with @error set */
gint64
bw_namesake_table_copy_person (BwDb    *db,
                               gint64   person_id,
                               GError **error)
{
  return bw_db_run (db, COPY_PERSON, error, "i", person_id) ? bw_db_get_last_id (db) : 0;
}

/* @placed: (out): whether a document states affiliations of the person beside their papers */
gboolean
bw_namesake_table_has_places (BwDb      *db,
                              gint64     person_id,
                              gboolean  *placed,
                              GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, HAS_PLACES, &found, error, "i", person_id))
    return FALSE;

  *placed = found != 0;
  return TRUE;
}

/* Gives @to the affiliations that documents state beside papers that are theirs now. */
gboolean
bw_namesake_table_give_places (BwDb    *db,
                               gint64   from,
                               gint64   to,
                               GError **error)
{
  return bw_db_run (db, GIVE_PLACES, error, "ii", from, to);
}

/* Leaves @from none of those that @to has and that are beside no paper of theirs. */
gboolean
bw_namesake_table_take_places (BwDb    *db,
                               gint64   from,
                               gint64   to,
                               GError **error)
{
  return bw_db_run (db, TAKE_PLACES, error, "ii", from, to);
}

/* Gives somebody the names that a document gives another, where it has given them none. */
gboolean
bw_namesake_table_give_names (BwDb    *db,
                              gint64   from,
                              gint64   to,
                              gint64   document_id,
                              GError **error)
{
  return bw_db_run (db, GIVE_NAMES, error, "iii", from, to, document_id);
}

/* The document names the person no more. */
gboolean
bw_namesake_table_take_names (BwDb    *db,
                              gint64   person_id,
                              gint64   document_id,
                              GError **error)
{
  return bw_db_run (db, TAKE_NAMES, error, "ii", person_id, document_id);
}
