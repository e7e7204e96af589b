#include "bw-title-query.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-text.h"

/* Papers by titles that are not those they are shown under. */

/* What was called so: before another title was found better, when the program took it for the
 * paper, and when somebody decided something of it. */
static const char FIND[] =
  "SELECT paper_id FROM former_title WHERE title_key = ?1"
  " UNION SELECT keep_id FROM decision WHERE kind = 'paper' AND decider = 'program' AND other_keys = ?1"
  " UNION SELECT id FROM party_key WHERE kind = 'paper' AND key = 'title:' || ?1"
  " ORDER BY 1";

static const char GET_TITLES[] = "SELECT DISTINCT title FROM paper_statement WHERE paper_id = ?1";

static gboolean
is_stated (BwDb        *db,
           gint64       id,
           const char  *title_key,
           gboolean    *is,
           GError     **error)
{
  g_auto (GStrv) titles = bw_db_get_strings (db, GET_TITLES, error, "i", id);

  for (guint i = 0; titles != NULL && titles[i] != NULL && !*is; i++)
    {
      g_autofree char *key = bw_text_key (titles[i]);

      *is = strcmp (key, title_key) == 0;
    }

  return titles != NULL;
}

/**
 * bw_title_query_find_stated:
 * @title_key: of a title that no paper is shown under
 * @id: (out): of the paper of which a document states it, or 0
 */
gboolean
bw_title_query_find_stated (BwDb        *db,
                            const char  *title_key,
                            gint64      *id,
                            GError     **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (db, FIND, error, "s", title_key);

  *id = 0;
  for (guint i = 0; ids != NULL && i < ids->len && *id == 0; i++)
    {
      BwRef ref = { BW_KIND_PAPER, g_array_index (ids, gint64, i) };
      gboolean is = FALSE;

      if (!bw_decision_table_follow (db, &ref, error) || !is_stated (db, ref.id, title_key, &is, error))
        return FALSE;
      if (is)
        *id = ref.id;
    }

  return ids != NULL;
}
