#include "bw-retold-doubts.h"

#include "bw-doubt-matcher.h"
#include "bw-doubt-table.h"
#include "bw-named-table.h"
#include "bw-retold-papers.h"
#include "bw-traits-query.h"
#include "bw-unread-table.h"

/* Which papers a document may tell under a headline of its own, where that is not sure. */

static gboolean
remove_rest (BwDb    *db,
             GArray  *rows,
             GArray  *papers,
             GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const BwDoubtRow *row = &g_array_index (rows, BwDoubtRow, i);
      gboolean stays = FALSE;

      for (guint j = 0; j < papers->len; j++)
        stays |= g_array_index (papers, BwRetoldPaper, j).paper_id == row->one_id;
      if (!stays && !bw_doubt_table_remove (db, row->id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_retold_doubts_write:
 * @papers: (element-type BwRetoldPaper): that the document may tell, instead of those that it might
 *   before
 */
gboolean
bw_retold_doubts_write (BwDb    *db,
                        gint64   document_id,
                        GArray  *papers,
                        GError **error)
{
  g_autofree char *block = g_strdup_printf ("%" G_GINT64_FORMAT, document_id);
  g_autoptr (GArray) rows = bw_doubt_table_get_block (db, BW_KIND_DOCUMENT, block, error);

  if (rows == NULL || !remove_rest (db, rows, papers, error))
    return FALSE;

  for (guint i = 0; i < papers->len; i++)
    {
      const BwRetoldPaper *paper = &g_array_index (papers, BwRetoldPaper, i);
      const BwDoubtRow row = { 0, BW_KIND_DOCUMENT, paper->paper_id, document_id, paper->score };

      if (!bw_doubt_table_set (db, &row, block, error))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (element-type gint64) (nullable): whom the document states or names,
 *   rising; `NULL` with @error set */
static GArray *
read_people (BwDb    *db,
             gint64   document_id,
             GError **error)
{
  g_autoptr (GHashTable) stated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = bw_named_table_get (db, document_id, error);

  if (rows == NULL || !bw_named_table_get_stated (db, document_id, stated, error))
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (stated, bw_ref_to_string (((const BwNamedRow *) g_ptr_array_index (rows, i))->ref));

  return bw_ref_collect_ids (stated, BW_KIND_PERSON);
}

/* Tells of the document, the other, and why it may tell the paper, the one. */
gboolean
bw_retold_doubts_tell (BwDb     *db,
                       BwDoubt  *doubt,
                       gint64    document_id,
                       GError  **error)
{
  g_autoptr (GArray) people = read_people (db, document_id, error);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  BwDocumentKind kind;
  BwRetoldPaper paper = { doubt->one->id, 0, FALSE, 0 };

  if (people == NULL || !bw_named_table_get_text (db, document_id, &kind, &title, &text, error) ||
      !bw_traits_query_fill (db, BW_KIND_PAPER, doubt->one, error))
    return FALSE;

  doubt->other = bw_retold_papers_describe (&(BwRetold){ title != NULL ? title : "", text != NULL ? text : "", people, 0 });
  doubt->other->id = document_id;
  bw_retold_papers_weigh (&paper, doubt->one, doubt->other, doubt->clues);
  doubt->score = paper.score;

  return bw_traits_query_name_clues (db, doubt->clues, error) &&
         (doubt->other->names = bw_traits_query_get_names (db, people, error)) != NULL;
}

static gboolean
settle (BwDb              *db,
        const BwDoubtRow  *row,
        GError           **error)
{
  g_autoptr (BwDoubt) doubt = bw_doubt_new (row->id);

  doubt->kind = row->kind;
  doubt->one = bw_traits_query_get_head (db, (BwRef){ BW_KIND_PAPER, row->one_id }, error);
  if (doubt->one == NULL || !bw_retold_doubts_tell (db, doubt, row->other_id, error))
    return FALSE;

  if (doubt->score == 0)
    return bw_doubt_table_remove (db, row->id, error);

  return doubt->score == row->score || bw_unread_table_add_document (db, row->other_id, error);
}

/**
 * bw_retold_doubts_settle:
 * @papers: which may be called otherwise now
 *
 * Asks no more of what is not likely any more; what is likelier than it was, or less, is read again.
 */
gboolean
bw_retold_doubts_settle (BwDb             *db,
                         const BwChanges  *papers,
                         GError          **error)
{
  g_autoptr (GArray) ids = bw_changes_get_ids (papers, BW_KIND_PAPER);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GArray) rows = bw_doubt_table_get_told (db, g_array_index (ids, gint64, i), error);

      if (rows == NULL)
        return FALSE;
      for (guint j = 0; j < rows->len; j++)
        if (!settle (db, &g_array_index (rows, BwDoubtRow, j), error))
          return FALSE;
    }

  return TRUE;
}
