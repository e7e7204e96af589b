#include "bw-person-table.h"

#include "bw-name.h"
#include "bw-text.h"

static const char FIND_BY_IDENTIFIER[] =
  "SELECT person_id FROM person_identifier WHERE scheme = ?1 AND value = ?2";

static const char FIND_BY_NAME_KEY[] =
  "SELECT id FROM person WHERE name_key = ?1 ORDER BY id";

static const char INSERT[] =
  "INSERT OR ROLLBACK INTO person (name, given, family, name_key, sort_key) VALUES (?1, ?2, ?3, ?4, ?5)";

static const char SET_PARTS[] =
  "UPDATE person SET given = ?2, family = ?3, sort_key = ?4 WHERE id = ?1 AND family != ?3";

static const char ADD_NAME[] =
  "INSERT OR IGNORE INTO person_name (person_id, document_id, name) VALUES (?1, ?2, ?3)";

static const char ADD_IDENTIFIER[] =
  "INSERT OR IGNORE INTO person_identifier (person_id, document_id, scheme, value)"
  " VALUES (?1, ?2, ?3, ?4)";

/* A key says itself whose it is. */
static const char GET_KEYS[] =
  "SELECT DISTINCT CASE scheme WHEN 'key' THEN value ELSE scheme || ':' || value END"
  "  FROM person_identifier WHERE person_id = ?1 ORDER BY 1";

/*
 * Of whom somebody has joined others with, what documents give those others is theirs; and what
 * is said of another told from him is his, as the program finds it.
 */
static const char GET_FOUND_KEYS[] =
  "WITH RECURSIVE whole (id) AS"
  " (SELECT ?1 UNION SELECT decision.other_id FROM whole JOIN decision ON decision.keep_id = whole.id"
  "   WHERE decision.kind = 'person' AND decision.decider = 'person' AND decision.action = 'split'"
  "     AND decision.undone = 0 AND decision.of IS NULL),"
  " said (scheme, value) AS"
  " (SELECT scheme, value FROM whole JOIN person_identifier ON person_identifier.person_id = whole.id"
  "   WHERE NOT EXISTS"
  "         (SELECT 1 FROM decision JOIN moved_fact ON moved_fact.decision_id = decision.id"
  "           WHERE decision.kind = 'person' AND decision.decider = 'person' AND decision.keep_id = whole.id"
  "             AND decision.action = 'merge'"
  "             AND place = 2 AND kept = 0 AND row ->> 0 = scheme AND row ->> 1 = value"
  "             AND row ->> 2 = person_identifier.document_id)"
  "  UNION SELECT row ->> 0, row ->> 1 FROM whole JOIN decision ON decision.other_id = whole.id"
  "    JOIN moved_fact ON moved_fact.decision_id = decision.id"
  "   WHERE decision.kind = 'person' AND decision.decider = 'person' AND decision.action = 'merge' AND place = 2)"
  " SELECT DISTINCT CASE scheme WHEN 'key' THEN value ELSE scheme || ':' || value END"
  "   FROM said ORDER BY 1";

static const char GET_NAME_KEY[] =
  "SELECT name_key FROM person WHERE id = ?1";

static const char GET_NAME[] =
  "SELECT name FROM person WHERE id = ?1";

static const char SET_PROFILE[] =
  "INSERT INTO profile (person_id, document_id, papers, affiliations, coauthors, cited_by, mentions)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/* The place of another affiliation, 0 where it is stated already. The rows of a person lie together;
 * those of an organisation are all over the library. */
static const char PLACE_AFFILIATION[] =
  "SELECT iif (max (organisation_id = ?3 AND kind IS ?4 AND from_date = ?5 AND to_date = ?6"
  "                 AND name = ?7), 0, count (*) + 1)"
  "  FROM affiliation NOT INDEXED WHERE person_id = ?1 AND document_id = ?2";

static const char ADD_AFFILIATION[] =
  "INSERT INTO affiliation"
  " (person_id, document_id, organisation_id, kind, from_date, to_date, name, position)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

static const char ADD_COAUTHOR[] =
  "INSERT INTO coauthor_statement (person_id, document_id, position, coauthor_id, papers)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char ADD_CITING_PAPER[] =
  "INSERT INTO citation_statement (person_id, document_id, position, paper_id, papers)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

/**
 * bw_person_table_find_by_identifier:
 * @id: (out): the person's id, or 0 when nobody has it
 */
gboolean
bw_person_table_find_by_identifier (BwDb        *db,
                                    const char  *scheme,
                                    const char  *value,
                                    gint64      *id,
                                    GError     **error)
{
  return bw_db_find_id (db, FIND_BY_IDENTIFIER, id, error, "ss", scheme, value);
}

/**
 * bw_person_table_find_by_name_key:
 * @name_key: of bw_name_key()
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids of all who have
 *   the name, the oldest first, or `NULL` with @error set
 */
GArray *
bw_person_table_find_by_name_key (BwDb        *db,
                                  const char  *name_key,
                                  GError     **error)
{
  return bw_db_get_ids (db, FIND_BY_NAME_KEY, error, "s", name_key);
}

static char *
make_sort_key (const char *given,
               const char *family)
{
  g_autofree char *inverted = g_strdup_printf ("%s %s", family, given != NULL ? given : "");

  return bw_name_fold (inverted);
}

/* Returns: the new person's id, or 0 with @error set */
gint64
bw_person_table_insert (BwDb                  *db,
                        const BwAuthorRecord  *record,
                        const char            *name_key,
                        GError               **error)
{
  g_autoptr (BwName) parts = record->family == NULL ? bw_name_new (record->name) : NULL;
  const char *given = parts != NULL ? parts->given : record->given;
  const char *family = parts != NULL ? parts->family : record->family;
  g_autofree char *sort_key = make_sort_key (given, family);

  return bw_db_run (db, INSERT, error, "sssss", record->name, given, family, name_key, sort_key)
           ? bw_db_get_last_id (db)
           : 0;
}

/* Keeps which part of the name is the family's, where that was another. */
gboolean
bw_person_table_set_parts (BwDb                  *db,
                           gint64                 id,
                           const BwAuthorRecord  *record,
                           GError               **error)
{
  g_autofree char *sort_key = make_sort_key (record->given, record->family);

  return bw_db_run (db, SET_PARTS, error, "isss", id, record->given, record->family, sort_key);
}

/* Returns: (transfer full) (nullable): the key of the person's name, or `NULL` with @error set */
char *
bw_person_table_get_name_key (BwDb    *db,
                              gint64   id,
                              GError **error)
{
  g_auto (GStrv) keys = bw_db_get_strings (db, GET_NAME_KEY, error, "i", id);

  return keys != NULL ? g_strdup (keys[0] != NULL ? keys[0] : "") : NULL;
}

/* Returns: (transfer full) (nullable): the person's name, or `NULL` with @error set */
char *
bw_person_table_get_name (BwDb    *db,
                          gint64   id,
                          GError **error)
{
  g_auto (GStrv) names = bw_db_get_strings (db, GET_NAME, error, "i", id);

  return names != NULL ? g_strdup (names[0] != NULL ? names[0] : "") : NULL;
}

gboolean
bw_person_table_add_name (BwDb        *db,
                          gint64       id,
                          gint64       document_id,
                          const char  *name,
                          GError     **error)
{
  return bw_db_run (db, ADD_NAME, error, "iis", id, document_id, name);
}

gboolean
bw_person_table_add_identifier (BwDb        *db,
                                gint64       id,
                                gint64       document_id,
                                const char  *scheme,
                                const char  *value,
                                GError     **error)
{
  return bw_db_run (db, ADD_IDENTIFIER, error, "iiss", id, document_id, scheme, value);
}

/**
 * bw_person_table_get_keys:
 *
 * Returns: (transfer full) (nullable): the keys that documents give the person, each as
 *   `scheme:value`, or `NULL` with @error set
 */
GStrv
bw_person_table_get_keys (BwDb    *db,
                          gint64   id,
                          GError **error)
{
  return bw_db_get_strings (db, GET_KEYS, error, "i", id);
}

/* As bw_person_table_get_keys(), as if nobody had decided anything. */
GStrv
bw_person_table_get_found_keys (BwDb    *db,
                                gint64   id,
                                GError **error)
{
  return bw_db_get_strings (db, GET_FOUND_KEYS, error, "i", id);
}

/* Keeps the numbers that a profile states. */
gboolean
bw_person_table_set_profile (BwDb                  *db,
                             gint64                 id,
                             gint64                 document_id,
                             const BwPersonRecord  *record,
                             GError               **error)
{
  return bw_db_run (db, SET_PROFILE, error, "iinnnnn", id, document_id, record->n_papers,
                    record->n_affiliations, record->n_coauthors, record->n_cited_by,
                    record->n_mentions);
}

/* Keeps an affiliation once, after those that the document states already. */
gboolean
bw_person_table_add_affiliation (BwDb                       *db,
                                 gint64                      id,
                                 gint64                      document_id,
                                 gint64                      organisation_id,
                                 const BwAffiliationRecord  *record,
                                 GError                    **error)
{
  int from = bw_date_pack (record->from);
  int to = bw_date_pack (record->to);
  gint64 position;

  return bw_db_find_id (db, PLACE_AFFILIATION, &position, error, "iiisdds", id, document_id,
                        organisation_id, record->kind, from, to, record->name) &&
         (position == 0 || bw_db_run (db, ADD_AFFILIATION, error, "iiisddsi", id, document_id,
                                      organisation_id, record->kind, from, to, record->name, position));
}

gboolean
bw_person_table_add_coauthor (BwDb    *db,
                              gint64   id,
                              gint64   document_id,
                              int      position,
                              gint64   coauthor_id,
                              int      papers,
                              GError **error)
{
  return bw_db_run (db, ADD_COAUTHOR, error, "iiiin", id, document_id, (gint64) position,
                    coauthor_id, papers);
}

gboolean
bw_person_table_add_citing_paper (BwDb    *db,
                                  gint64   id,
                                  gint64   document_id,
                                  int      position,
                                  gint64   paper_id,
                                  int      papers,
                                  GError **error)
{
  return bw_db_run (db, ADD_CITING_PAPER, error, "iiiin", id, document_id, (gint64) position,
                    paper_id, papers);
}
