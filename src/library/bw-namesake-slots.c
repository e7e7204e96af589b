#include "bw-namesake-slots.h"

#include "bw-namesake-query.h"

#define MAX_SLOTS 100 /* where more are named together on papers nobody is told from anybody by it */

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const BwNamesakeRow *one = a;
  const BwNamesakeRow *other = b;

  if (one->paper_id != other->paper_id)
    return one->paper_id < other->paper_id ? -1 : 1;
  if (one->document_id != other->document_id)
    return one->document_id < other->document_id ? -1 : 1;
  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;

  return (one->person_id > other->person_id) - (one->person_id < other->person_id);
}

static gboolean
are_together (const BwNamesakeRow *one,
              const BwNamesakeRow *other)
{
  return one->paper_id != 0 && one->paper_id == other->paper_id && one->document_id == other->document_id &&
         one->position > 0 && one->position < other->position;
}

/* A name that is said over and over again is nobody's. */
static void
forget_slots (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_array_index (rows, BwNamesakeRow, i).slot = 0;
}

/**
 * bw_namesake_slots_find:
 * @rows: (element-type BwNamesakeRow): of one name; they are put in the order of their papers
 *
 * Two authors of one paper who have one name are two. Who states only one of them means the first.
 */
void
bw_namesake_slots_find (GArray *rows)
{
  g_autoptr (GHashTable) papers = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n = 0;

  if (rows->len > 1)
    g_array_sort (rows, compare_rows);
  for (guint i = 1; i < rows->len; i++)
    {
      BwNamesakeRow *before = &g_array_index (rows, BwNamesakeRow, i - 1);
      BwNamesakeRow *row = &g_array_index (rows, BwNamesakeRow, i);

      if (!are_together (before, row))
        continue;
      before->slot = MAX (before->slot, 1);
      row->slot = before->slot + 1;
      g_hash_table_add (papers, &row->paper_id);
      n++;
    }
  for (guint i = 0; n > 0 && i < rows->len; i++)
    {
      BwNamesakeRow *row = &g_array_index (rows, BwNamesakeRow, i);

      if (row->slot == 0 && g_hash_table_contains (papers, &row->paper_id))
        row->slot = 1;
    }
  if (n > MAX_SLOTS)
    forget_slots (rows);
}
