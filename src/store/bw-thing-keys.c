#include "bw-thing-keys.h"

#include <string.h>

#include "bw-error.h"
#include "bw-party-table.h"

/* What tells a thing in any library, and finds it again in this one. */

#define MAX_PAPERS "50"  /* by which somebody is told from others of the name */
#define MAX_AUTHORS "20" /* of a paper by which it is told from another of the same title */

static const char *const GET_NAME[] = {
  [BW_KIND_PAPER] = "SELECT title FROM paper WHERE id = ?1",
  [BW_KIND_PERSON] = "SELECT name FROM person WHERE id = ?1",
  [BW_KIND_ORGANISATION] = "SELECT name FROM organisation WHERE id = ?1",
};

/* A paper by all its identifiers, for another library may know only one; else by its title. */
#define PAPERS_OF(person)                                                                \
  "SELECT DISTINCT 'paper:' || coalesce (scheme || ':' || value, 'title:' || title_key)" \
  "  FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id = " person           \
  "         ORDER BY paper_id LIMIT " MAX_PAPERS ") AS found"                            \
  "  JOIN paper ON paper.id = found.paper_id"                                            \
  "  LEFT JOIN paper_identifier AS given"                                                \
  "    ON given.paper_id = found.paper_id AND scheme != 'bibtex_key' ORDER BY 1"

/* Whoever has a name that others have too is told by papers; and so is who has one that another had
 * who is somebody else now. */
#define HAS_NAMESAKE                                                                                     \
  "EXISTS (SELECT 1 FROM person AS own JOIN person AS other"                                             \
  "            ON other.name_key = own.name_key AND other.id != own.id WHERE own.id = ?1)"               \
  " OR EXISTS (SELECT 1 FROM person AS own JOIN party INDEXED BY party_by_name ON party.kind = 'person'" \
  "               AND party.name_key = own.name_key AND row IS NOT NULL WHERE own.id = ?1 AND party.id != ?1)"

#define TOLD_BY_PAPERS " UNION ALL SELECT * FROM (" PAPERS_OF ("?1") ") WHERE " HAS_NAMESAKE

static const char GET_PAPERS[] = PAPERS_OF ("?1");

/* A key of somebody's bibliography identifies nothing elsewhere. */
static const char *const GET_KEYS[] = {
  [BW_KIND_PAPER] =
    "SELECT DISTINCT scheme || ':' || value FROM paper_identifier"
    " WHERE paper_id = ?1 AND scheme != 'bibtex_key'"
    " UNION ALL SELECT 'title:' || title_key FROM paper WHERE id = ?1"
    " UNION ALL SELECT * FROM (SELECT DISTINCT 'author:' || name_key FROM authorship"
    "   JOIN person ON person.id = person_id WHERE paper_id = ?1 ORDER BY 1 LIMIT " MAX_AUTHORS ")",
  [BW_KIND_PERSON] =
    "SELECT DISTINCT scheme || ':' || value FROM person_identifier WHERE person_id = ?1"
    " UNION ALL SELECT 'name:' || name_key FROM person WHERE id = ?1" TOLD_BY_PAPERS,
  [BW_KIND_ORGANISATION] =
    "SELECT 'name:' || name_key FROM organisation WHERE id = ?1"
    " UNION ALL SELECT 'name:' || key FROM organisation_key WHERE organisation_id = ?1",
};

static const char *const FIND_IDENTIFIED[] = {
  [BW_KIND_PAPER] = "SELECT paper_id FROM paper_identifier WHERE scheme = ?1 AND value = ?2",
  [BW_KIND_PERSON] = "SELECT person_id FROM person_identifier WHERE scheme = ?1 AND value = ?2",
  [BW_KIND_ORGANISATION] =
    "SELECT organisation_id FROM organisation_key WHERE ?1 = 'name' AND key = ?2",
};

static const char *const IS_THERE[] = {
  [BW_KIND_PAPER] = "SELECT id FROM paper WHERE id = ?1",
  [BW_KIND_PERSON] = "SELECT id FROM person WHERE id = ?1",
  [BW_KIND_ORGANISATION] = "SELECT id FROM organisation WHERE id = ?1",
};

static const char GET_DOCUMENT[] =
  "SELECT '" BW_DECISION_DOCUMENT "' || kind || ':' || coalesce (key, title_key) FROM document"
  " WHERE id = ?1";

static const char FIND_DOCUMENTS[] =
  "SELECT id FROM document WHERE kind = ?1 AND key = ?2"
  " UNION SELECT id FROM document WHERE kind = ?1 AND title_key = ?2 AND key IS NULL";

static const char FIND_PAPER[] =
  "SELECT paper.id FROM paper WHERE title_key = ?1"
  " ORDER BY EXISTS (SELECT 1 FROM authorship JOIN person ON person.id = person_id"
  "                   WHERE paper_id = paper.id AND person.name_key = ?2) DESC, paper.id";

/**
 * bw_thing_keys_get:
 * @ref: a paper, a person or an organisation that is there
 * @side: (inout): is filled in
 *
 * Returns: whether there is such a thing; if not, @error is %BW_ERROR_NOT_FOUND
 */
gboolean
bw_thing_keys_get (BwDb            *db,
                   BwRef            ref,
                   BwDecisionSide  *side,
                   GError         **error)
{
  g_auto (GStrv) names = bw_db_get_strings (db, GET_NAME[ref.kind], error, "i", ref.id);
  g_auto (GStrv) keys = names != NULL ? bw_db_get_strings (db, GET_KEYS[ref.kind], error, "i", ref.id)
                                      : NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  if (keys == NULL)
    return FALSE;
  if (names[0] == NULL)
    {
      bw_error_set_not_found (error, ref);
      return FALSE;
    }

  for (guint i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (all, keys[i]);
  bw_decision_side_set (side, ref.id, names[0], all);

  return TRUE;
}

/* Returns: (nullable): what follows @prefix in the first of the keys that begins with it */
static const char *
get_key (const BwDecisionSide *side,
         const char           *prefix)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], prefix))
      return side->keys[i] + strlen (prefix);

  return NULL;
}

/* One that is not there may be meant too. */
static gboolean
find_titled (BwDb                  *db,
             const BwDecisionSide  *side,
             gint64                *id,
             GError               **error)
{
  const char *title_key = get_key (side, "title:");
  const char *author = get_key (side, "author:");
  g_autoptr (GArray) absent = NULL;

  if (title_key == NULL)
    return TRUE;
  if (!bw_db_find_id (db, FIND_PAPER, id, error, "ss", title_key, author != NULL ? author : ""))
    return FALSE;
  if (*id != 0)
    return TRUE;
  if (!(absent = bw_party_table_find_absent (db, BW_KIND_PAPER, title_key, error)))
    return FALSE;
  if (absent->len > 0)
    *id = g_array_index (absent, gint64, 0);

  return TRUE;
}

/* Whether a key is that of an identifier, and not of a name or of something else. */
gboolean
bw_thing_keys_is_identifier (const char *key)
{
  static const char *const OTHERS[] = { "name:", "title:", "author:", "document:", "paper:" };

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    if (g_str_has_prefix (key, OTHERS[i]))
      return FALSE;

  return strchr (key, ':') != NULL;
}

/**
 * bw_thing_keys_find_identified:
 * @key: an identifier, or the name of an organisation
 * @id: (out): of the thing that has it, which may be a party that is not there; or 0
 */
gboolean
bw_thing_keys_find_identified (BwDb        *db,
                               BwKind       kind,
                               const char  *key,
                               gint64      *id,
                               GError     **error)
{
  const char *colon = strchr (key, ':');
  g_autofree char *scheme = NULL;

  g_return_val_if_fail (colon != NULL, FALSE);

  scheme = g_strndup (key, (gsize) (colon - key));

  return bw_db_find_id (db, FIND_IDENTIFIED[kind], id, error, "ss", scheme, colon + 1) &&
         (*id != 0 || bw_party_table_find_by_key (db, kind, key, id, error));
}

/**
 * bw_thing_keys_find:
 * @kind: papers or organisations; who of several of one name is meant bw_told_person_find() says
 * @side: what another library knows the thing by
 * @id: (out): of the thing in this one, which may be a party that is not there; or 0
 */
gboolean
bw_thing_keys_find (BwDb                  *db,
                    BwKind                 kind,
                    const BwDecisionSide  *side,
                    gint64                *id,
                    GError               **error)
{
  g_return_val_if_fail (kind == BW_KIND_PAPER || kind == BW_KIND_ORGANISATION, FALSE);

  *id = 0;
  for (guint i = 0; side->keys[i] != NULL && *id == 0; i++)
    if ((bw_thing_keys_is_identifier (side->keys[i]) || kind == BW_KIND_ORGANISATION) &&
        !bw_thing_keys_find_identified (db, kind, side->keys[i], id, error))
      return FALSE;

  return *id != 0 || kind == BW_KIND_ORGANISATION || find_titled (db, side, id, error);
}

/* Returns: (transfer full) (nullable): the papers that tell somebody from others of the name, each
 *   as `paper:scheme:value` by all its identifiers; or `NULL` with @error set */
GStrv
bw_thing_keys_get_papers (BwDb    *db,
                          gint64   person_id,
                          GError **error)
{
  return bw_db_get_strings (db, GET_PAPERS, error, "i", person_id);
}

/* @there: (out): whether the paper, person or organisation has a row of its own */
gboolean
bw_thing_keys_is_there (BwDb      *db,
                        BwRef      ref,
                        gboolean  *there,
                        GError   **error)
{
  gint64 id;

  if (!bw_db_find_id (db, IS_THERE[ref.kind], &id, error, "i", ref.id))
    return FALSE;

  *there = id != 0;
  return TRUE;
}

/* Returns: (transfer full) (nullable): what tells a document in any library, or `NULL` with
 *   @error set */
char *
bw_thing_keys_get_document (BwDb    *db,
                            gint64   document_id,
                            GError **error)
{
  g_auto (GStrv) keys = bw_db_get_strings (db, GET_DOCUMENT, error, "i", document_id);

  if (keys == NULL)
    return NULL;
  if (keys[0] == NULL)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no document %" G_GINT64_FORMAT,
                   document_id);
      return NULL;
    }

  return g_strdup (keys[0]);
}

/* Returns: (transfer full) (element-type gint64) (nullable): the documents that @key tells, of
 *   which there may be several where none has a key of its own; or `NULL` with @error set */
GArray *
bw_thing_keys_find_documents (BwDb        *db,
                              const char  *key,
                              GError     **error)
{
  const char *kind = key + strlen (BW_DECISION_DOCUMENT);
  const char *colon = strchr (kind, ':');
  g_autofree char *name = NULL;

  g_return_val_if_fail (g_str_has_prefix (key, BW_DECISION_DOCUMENT), NULL);

  if (colon == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  name = g_strndup (kind, (gsize) (colon - kind));

  return bw_db_get_ids (db, FIND_DOCUMENTS, error, "ss", name, colon + 1);
}
