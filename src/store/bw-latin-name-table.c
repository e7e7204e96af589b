#include "bw-latin-name-table.h"

/* How names may be written elsewhere than they are, of those for which that is not the same. */

static const char SET[] =
  "INSERT OR REPLACE INTO latin_name (person_id, given, family, block, words) VALUES (?1, ?2, ?3, ?4, ?5)";

static const char FIND[] = "SELECT person_id FROM latin_name WHERE block = ?1 LIMIT ?2";

static const char FIND_BY_WORDS[] = "SELECT person_id FROM latin_name WHERE words = ?1 LIMIT ?2";

/* @block: the family name and an initial, or empty; as is @words, both names in any order */
gboolean
bw_latin_name_table_set (BwDb          *db,
                         gint64         person_id,
                         const BwName  *name,
                         const char    *block,
                         const char    *words,
                         GError       **error)
{
  return bw_db_run (db, SET, error, "issss", person_id, name->given, name->family, block, words);
}

/* Returns: (transfer full) (element-type gint64) (nullable): people, or `NULL` with @error set */
GArray *
bw_latin_name_table_find (BwDb        *db,
                          const char  *block,
                          int          max,
                          GError     **error)
{
  return bw_db_get_ids (db, FIND, error, "si", block, (gint64) max);
}

/* As bw_latin_name_table_find(). */
GArray *
bw_latin_name_table_find_by_words (BwDb        *db,
                                   const char  *words,
                                   int          max,
                                   GError     **error)
{
  return bw_db_get_ids (db, FIND_BY_WORDS, error, "si", words, (gint64) max);
}
