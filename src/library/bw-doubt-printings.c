#include "bw-doubt-printings.h"

#include "bw-field.h"
#include "bw-paper-detail-table.h"
#include "bw-paper-printings.h"
#include "bw-paper-table.h"

/* How two papers of one title have been printed, where that is why they are not one. */

static BwPaperEvidence
get_evidence (const BwPaperCandidate *paper,
              GPtrArray              *fields)
{
  return (BwPaperEvidence){ .title_known = paper->title_known,
                            .title = paper->title,
                            .published = paper->published,
                            .published_inferred = paper->published_inferred,
                            .type = paper->type,
                            .venue = paper->venue,
                            .fields = fields };
}

/**
 * bw_doubt_printings_tell:
 * @clues: (element-type BwClue): gets what speaks against the two papers being one
 */
gboolean
bw_doubt_printings_tell (BwDb       *db,
                         gint64      id,
                         gint64      other_id,
                         GPtrArray  *clues,
                         GError    **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) fields = bw_field_array_new ();
  g_autoptr (GPtrArray) other_fields = bw_field_array_new ();
  const BwPaperCandidate *one;
  const BwPaperCandidate *other;
  BwPaperEvidence evidence;
  BwPaperEvidence others;

  g_array_append_val (ids, id);
  g_array_append_val (ids, other_id);
  if (!(papers = bw_paper_table_find_by_ids (db, ids, error)) ||
      !bw_paper_detail_table_get_all_fields (db, id, fields, error) ||
      !bw_paper_detail_table_get_all_fields (db, other_id, other_fields, error))
    return FALSE;
  if (papers->len != ids->len)
    return TRUE;

  one = g_ptr_array_index (papers, 0);
  other = g_ptr_array_index (papers, 1);
  evidence = get_evidence (one, fields);
  others = get_evidence (other, other_fields);
  if (g_strcmp0 (one->title_key, other->title_key) == 0)
    bw_paper_printings_compare (&evidence, &others, clues);

  return TRUE;
}
