#include "bw-address-table.h"

#define STRINGIFY_2(number) #number
#define STRINGIFY(number) STRINGIFY_2 (number)

static const char ADD[] =
  "INSERT OR IGNORE INTO paper_address (address, document_id, paper_id) VALUES (?1, ?2, ?3)";

/* Of two papers that one document states. */
#define IS_OF_SEVERAL(address)                                                                        \
  "EXISTS (SELECT 1 FROM paper_address AS one JOIN paper_address AS two ON two.address = one.address" \
  "           AND two.document_id = one.document_id AND two.paper_id > one.paper_id"                  \
  "         WHERE one.address = " address ")"

static const char FIND[] =
  "SELECT DISTINCT paper_id FROM paper_address WHERE address = ?1 AND NOT " IS_OF_SEVERAL ("?1") " LIMIT " STRINGIFY (BW_ADDRESS_MAX_PAPERS) " + 1";

static const char GET[] =
  "SELECT DISTINCT address FROM paper_address AS stated WHERE paper_id = ?1"
  "   AND NOT " IS_OF_SEVERAL ("stated.address") " ORDER BY address";

static const char GET_ALL[] =
  "SELECT DISTINCT address FROM paper_address WHERE paper_id = ?1 ORDER BY address";

static const char GET_LEFT[] = "SELECT address FROM left_address";
static const char CLEAR_LEFT[] = "DELETE FROM left_address";

/* @address: of bw_work_address_key() */
gboolean
bw_address_table_add (BwDb        *db,
                      const char  *address,
                      gint64       document_id,
                      gint64       paper_id,
                      GError     **error)
{
  return bw_db_run (db, ADD, error, "sii", address, document_id, paper_id);
}

/**
 * bw_address_table_find:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the papers that documents give the
 *   address; none where one document gives it to two, or documents to too many. `NULL` with @error
 *   set
 */
GArray *
bw_address_table_find (BwDb        *db,
                       const char  *address,
                       GError     **error)
{
  GArray *ids = bw_db_get_ids (db, FIND, error, "s", address);

  if (ids != NULL && ids->len > BW_ADDRESS_MAX_PAPERS)
    g_array_set_size (ids, 0);

  return ids;
}

/**
 * bw_address_table_get:
 *
 * Returns: (transfer full) (nullable): the addresses of a paper that no document gives to two;
 *   `NULL` with @error set
 */
GStrv
bw_address_table_get (BwDb    *db,
                      gint64   paper_id,
                      GError **error)
{
  return bw_db_get_strings (db, GET, error, "i", paper_id);
}

/* As bw_address_table_get(), with those that documents give to two. */
GStrv
bw_address_table_get_all (BwDb    *db,
                          gint64   paper_id,
                          GError **error)
{
  return bw_db_get_strings (db, GET_ALL, error, "i", paper_id);
}

/* Returns: (transfer full) (nullable): those that documents have given no more since it was asked last;
 *   `NULL` with @error set */
GStrv
bw_address_table_take_left (BwDb    *db,
                            GError **error)
{
  g_auto (GStrv) addresses = bw_db_get_strings (db, GET_LEFT, error, "");

  return addresses != NULL && (addresses[0] == NULL || bw_db_run (db, CLEAR_LEFT, error, ""))
           ? g_steal_pointer (&addresses)
           : NULL;
}
