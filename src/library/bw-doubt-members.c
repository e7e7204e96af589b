#include "bw-doubt-members.h"

#include <string.h>

#include "bw-block-query.h"
#include "bw-id-list.h"
#include "bw-latin-name-table.h"
#include "bw-name-glue.h"
#include "bw-name-likeness.h"

static gboolean
take (GArray *ids,
      GArray *found)
{
  if (found != NULL)
    g_array_append_vals (ids, found->data, found->len);

  return found != NULL;
}

/* Those of `le cun y` of whom the beginning of the family was taken for a given name: `cun yann le`. */
static gboolean
add_people_given (BwDb        *db,
                  const char  *opening,
                  GArray      *ids,
                  GError     **error)
{
  const char *rest = bw_name_skip_beginnings (opening);
  g_autofree char *beginning = g_strndup (opening, (gsize) (rest - opening));
  g_autofree char *end = g_strconcat (" ", g_strchomp (beginning), NULL);

  return rest == opening || bw_block_query_add_ending (db, rest, end, ids, error);
}

static gboolean
add_people_named (BwDb        *db,
                  const char  *key,
                  GArray      *ids,
                  GError     **error)
{
  g_auto (GStrv) openings = bw_name_block_openings (key);
  g_autoptr (GArray) elsewhere = bw_latin_name_table_find (db, key, BW_BLOCK_MAX + 1, error);

  for (guint i = 0; openings[i] != NULL && ids->len <= BW_BLOCK_MAX; i++)
    if (!bw_block_query_add_opening (db, BW_KIND_PERSON, openings[i], ids, error) ||
        !add_people_given (db, openings[i], ids, error))
      return FALSE;

  return take (ids, elsewhere);
}

static gboolean
add_people_of_words (BwDb        *db,
                     const char  *key,
                     GArray      *ids,
                     GError     **error)
{
  const char *space = strchr (key, ' ');
  g_autofree char *first = g_strndup (key, (gsize) (space - key));
  g_autofree char *turned = g_strconcat (space + 1, " ", first, NULL);
  g_autoptr (GArray) elsewhere = bw_latin_name_table_find_by_words (db, key, BW_BLOCK_MAX + 1, error);

  return take (ids, elsewhere) && bw_block_query_add_equal (db, BW_KIND_PERSON, key, ids, error) &&
         bw_block_query_add_equal (db, BW_KIND_PERSON, turned, ids, error);
}

static gboolean
add_people_identified (BwDb        *db,
                       const char  *key,
                       GArray      *ids,
                       GError     **error)
{
  const char *colon = strchr (key, ':');
  g_autofree char *scheme = g_strndup (key, (gsize) (colon - key));

  return bw_block_query_add_identified (db, scheme, colon + 1, ids, error);
}

static gboolean
find_members (BwDb                *db,
              const BwDoubtBlock  *block,
              GArray              *ids,
              GError             **error)
{
  const char *key = strchr (block->key, ':') + 1;
  g_autofree char *opening = NULL;

  switch (*block->key)
    {
    case 'n':
      return add_people_named (db, key, ids, error);
    case 'w':
      return add_people_of_words (db, key, ids, error);
    case 'i':
      return add_people_identified (db, key, ids, error);
    case 'p':
      return bw_block_query_add_placed (db, key, ids, error);
    case 't':
      return bw_block_query_add_equal (db, block->kind, key, ids, error);
    case 'h':
    case 'b':
      opening = g_strconcat (key, " ", NULL);
      return bw_block_query_add_opening (db, block->kind, opening, ids, error);
    case 'u':
      return bw_block_query_add_addressed (db, key, ids, error);
    case 'a':
    default:
      return bw_block_query_add_works (db, g_ascii_strtoll (key, NULL, 10), ids, error);
    }
}

/**
 * bw_doubt_members_get:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids of what is to be compared,
 *   rising and perhaps with a few others; none where there are too many. `NULL` with @error set
 */
GArray *
bw_doubt_members_get (BwDb                *db,
                      const BwDoubtBlock  *block,
                      GError             **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint max = *block->key == 'a' ? BW_BLOCK_MAX_WORKS : *block->key == 'b' ? BW_BLOCK_MAX_BEGINNING
                                                                           : BW_BLOCK_MAX;

  if (!find_members (db, block, ids, error))
    return NULL;
  if (ids->len > max)
    g_array_set_size (ids, 0);

  bw_id_list_sort_once (ids);

  return g_steal_pointer (&ids);
}
