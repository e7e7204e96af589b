#include "bw-mention-resolver.h"

#include "bw-paper-table.h"
#include "bw-person-resolver.h"
#include "bw-text.h"

/* Returns: the only paper's id, or 0 */
static gint64
get_only (GPtrArray *candidates)
{
  gint64 only = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);

      if (only != 0 && candidate->id != only)
        return 0;
      only = candidate->id;
    }

  return only;
}

/**
 * bw_mention_resolver_find:
 * @paper_id: (out): the one paper that has the key or the title of the mention, or 0
 * @person_id: (out): the one person who has the name that it is, or 0
 */
gboolean
bw_mention_resolver_find (BwDb                   *db,
                          const BwMentionRecord  *mention,
                          gint64                 *paper_id,
                          gint64                 *person_id,
                          GError                **error)
{
  const char *title = bw_mention_record_get_paper_title (mention);
  g_autofree char *title_key = bw_text_key (title != NULL ? title : "");
  g_autoptr (GPtrArray) candidates = NULL;

  *paper_id = 0;
  *person_id = 0;
  for (guint i = 0; i < mention->identifiers->len && *paper_id == 0; i++)
    {
      g_autoptr (GPtrArray) keyed = bw_paper_table_find_by_identifier (
        db, g_ptr_array_index (mention->identifiers, i), error);

      if (keyed == NULL)
        return FALSE;
      *paper_id = get_only (keyed);
    }
  if (*paper_id != 0 || *title_key == '\0')
    return TRUE;
  if (!(candidates = bw_paper_table_find_by_title_key (db, title_key, error)))
    return FALSE;
  if ((*paper_id = get_only (candidates)) != 0)
    return TRUE;

  return bw_person_resolver_find_only (db, mention->title, person_id, error);
}
