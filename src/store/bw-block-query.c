#include "bw-block-query.h"

#include "bw-address-table.h"

/* Who and what is compared with whom and what. One more than may be is found, so that it is
 * known when there are too many. */

#define STRINGIFY_2(number) #number
#define STRINGIFY(number) STRINGIFY_2 (number)
#define LIMIT " LIMIT " STRINGIFY (BW_BLOCK_MAX) " + 1"
#define AFTER_ALL "\xf4\x8f\xbf\xbf" /* no text has a sign behind it */

static const char *const BY_OPENING[] = {
  [BW_KIND_PAPER] =
    "SELECT id FROM paper WHERE title_key >= ?1 AND title_key < ?1 || '" AFTER_ALL "'"
    "   AND title_known" LIMIT,
  [BW_KIND_PERSON] =
    "SELECT id FROM person WHERE sort_key >= ?1 AND sort_key < ?1 || '" AFTER_ALL "'" LIMIT,
};

static const char BY_OPENING_AND_END[] =
  "SELECT id FROM person WHERE sort_key >= ?1 AND sort_key < ?1 || '" AFTER_ALL "'"
  "   AND substr (sort_key, -length (?2)) = ?2" LIMIT;

static const char *const BY_KEY[] = {
  [BW_KIND_PAPER] = "SELECT id FROM paper WHERE title_key = ?1" LIMIT,
  [BW_KIND_PERSON] = "SELECT id FROM person WHERE name_key = ?1" LIMIT,
};

static const char BY_IDENTIFIER[] =
  "SELECT DISTINCT person_id FROM person_identifier WHERE scheme = ?1 AND value = ?2" LIMIT;

/* A team of as many as another is told in the same order. */
static const char GET_SHARED_PLACES[] =
  "SELECT DISTINCT paper_id || '/' || position || '/' || size FROM"
  " (SELECT own.paper_id, own.position,"
  "         (SELECT count (*) FROM authorship AS team"
  "           WHERE team.document_id = own.document_id AND team.paper_id = own.paper_id) AS size,"
  "         (SELECT count (*) FROM authorship AS team"
  "           WHERE team.document_id = other.document_id AND team.paper_id = own.paper_id) AS other_size"
  "    FROM authorship AS own JOIN authorship AS other ON other.paper_id = own.paper_id"
  "     AND other.position = own.position AND other.person_id != own.person_id"
  "   WHERE own.person_id = ?1)"
  " WHERE size = other_size" LIMIT;

static const char BY_PLACE[] =
  "SELECT DISTINCT person_id FROM authorship"
  " WHERE paper_id = ?1 AND position = ?2"
  "   AND (SELECT count (*) FROM authorship AS team"
  "         WHERE team.document_id = authorship.document_id AND team.paper_id = ?1) = ?3" LIMIT;

#define WORKS_OF \
  "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 LIMIT " STRINGIFY (BW_BLOCK_MAX_WORKS) " + 1"

static const char WORKS[] = WORKS_OF;

/* A dump is a document without a hash: nobody chose what it names. */
static const char *const IS_FOLLOWED[] = {
  [BW_KIND_PAPER] =
    "SELECT 1 FROM paper_statement JOIN document ON document.id = document_id"
    " WHERE paper_id = ?1 AND content_hash != '' LIMIT 1",
  [BW_KIND_PERSON] =
    "SELECT 1 FROM person_name JOIN document ON document.id = document_id"
    " WHERE person_id = ?1 AND content_hash != '' LIMIT 1",
};

/* A profile alone describes papers. */
static const char HAS_DESCRIBED[] =
  "SELECT 1 FROM (SELECT 1 FROM profile WHERE person_id = ?1 LIMIT 1)"
  " WHERE EXISTS (SELECT 1 FROM (" WORKS_OF ") AS found JOIN paper ON paper.id = found.paper_id"
  "                WHERE NOT title_known)";

static const char GET_IDENTIFIERS[] =
  "SELECT DISTINCT scheme || ':' || value FROM person_identifier WHERE person_id = ?1 ORDER BY 1";

static const char GET_AUTHORS[] = "SELECT DISTINCT person_id FROM authorship WHERE paper_id = ?1";

static const char *const GET_FOLLOWED[] = {
  [BW_KIND_PAPER] =
    "SELECT DISTINCT paper_id FROM document JOIN paper_statement ON document_id = document.id"
    " WHERE content_hash != ''",
  [BW_KIND_PERSON] =
    "SELECT DISTINCT person_id FROM document JOIN person_name ON document_id = document.id"
    " WHERE content_hash != ''",
};

static gboolean
take (GArray *ids,
      GArray *found)
{
  if (found == NULL)
    return FALSE;

  g_array_append_vals (ids, found->data, found->len);
  return TRUE;
}

/* @opening: with what the key of a title begins, or `family given` of a person */
gboolean
bw_block_query_add_opening (BwDb        *db,
                            BwKind       kind,
                            const char  *opening,
                            GArray      *ids,
                            GError     **error)
{
  g_autoptr (GArray) found = bw_db_get_ids (db, BY_OPENING[kind], error, "s", opening);

  return take (ids, found);
}

/* @opening: `family given` of people; @end: with what that ends, too */
gboolean
bw_block_query_add_ending (BwDb        *db,
                           const char  *opening,
                           const char  *end,
                           GArray      *ids,
                           GError     **error)
{
  g_autoptr (GArray) found = bw_db_get_ids (db, BY_OPENING_AND_END, error, "ss", opening, end);

  return take (ids, found);
}

gboolean
bw_block_query_add_equal (BwDb        *db,
                          BwKind       kind,
                          const char  *key,
                          GArray      *ids,
                          GError     **error)
{
  g_autoptr (GArray) found = bw_db_get_ids (db, BY_KEY[kind], error, "s", key);

  return take (ids, found);
}

gboolean
bw_block_query_add_identified (BwDb        *db,
                               const char  *scheme,
                               const char  *value,
                               GArray      *ids,
                               GError     **error)
{
  g_autoptr (GArray) found = bw_db_get_ids (db, BY_IDENTIFIER, error, "ss", scheme, value);

  return take (ids, found);
}

/* Returns: (transfer full) (nullable): the places among the authors of papers at which somebody and
 *   somebody else are told, each as bw_block_query_add_placed() takes it; or `NULL` with @error set */
GStrv
bw_block_query_get_places (BwDb    *db,
                           gint64   person_id,
                           GError **error)
{
  return bw_db_get_strings (db, GET_SHARED_PLACES, error, "i", person_id);
}

/* @place: the id of a paper, a position among its authors, and how many they are */
gboolean
bw_block_query_add_placed (BwDb        *db,
                           const char  *place,
                           GArray      *ids,
                           GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", 3);
  g_autoptr (GArray) found =
    bw_db_get_ids (db, BY_PLACE, error, "iii", g_ascii_strtoll (parts[0], NULL, 10),
                   g_ascii_strtoll (parts[1], NULL, 10), g_ascii_strtoll (parts[2], NULL, 10));

  return take (ids, found);
}

/* @address: of bw_work_address_key() */
gboolean
bw_block_query_add_addressed (BwDb        *db,
                              const char  *address,
                              GArray      *ids,
                              GError     **error)
{
  g_autoptr (GArray) found = bw_address_table_find (db, address, error);

  return take (ids, found);
}

gboolean
bw_block_query_add_works (BwDb    *db,
                          gint64   person_id,
                          GArray  *ids,
                          GError **error)
{
  g_autoptr (GArray) found = bw_db_get_ids (db, WORKS, error, "i", person_id);

  return take (ids, found);
}

/* @followed: (out): whether anything but a dump names it */
gboolean
bw_block_query_is_followed (BwDb      *db,
                            BwRef      ref,
                            gboolean  *followed,
                            GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_FOLLOWED[ref.kind], &found, error, "i", ref.id))
    return FALSE;

  *followed = found != 0;
  return TRUE;
}

/* @described: (out): whether a paper of the person is known by what it says */
gboolean
bw_block_query_has_described (BwDb      *db,
                              gint64     person_id,
                              gboolean  *described,
                              GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, HAS_DESCRIBED, &found, error, "i", person_id))
    return FALSE;

  *described = found != 0;
  return TRUE;
}

/* Returns: (transfer full) (nullable): each as `scheme:value`, or `NULL` with @error set */
GStrv
bw_block_query_get_identifiers (BwDb    *db,
                                gint64   person_id,
                                GError **error)
{
  return bw_db_get_strings (db, GET_IDENTIFIERS, error, "i", person_id);
}

/* Returns: (transfer full) (element-type gint64) (nullable): their ids, or `NULL` with @error
 *   set */
GArray *
bw_block_query_get_authors (BwDb    *db,
                            gint64   paper_id,
                            GError **error)
{
  return bw_db_get_ids (db, GET_AUTHORS, error, "i", paper_id);
}

/* @things: all people and papers that anything but a dump names are added to it */
gboolean
bw_block_query_add_followed (BwDb       *db,
                             BwChanges  *things,
                             GError    **error)
{
  for (int kind = BW_KIND_PAPER; kind <= BW_KIND_PERSON; kind++)
    {
      g_autoptr (GArray) ids = bw_db_get_ids (db, GET_FOLLOWED[kind], error, "");

      if (ids == NULL)
        return FALSE;
      for (guint i = 0; i < ids->len; i++)
        bw_changes_add (things, (BwKind) kind, g_array_index (ids, gint64, i));
    }

  return TRUE;
}
