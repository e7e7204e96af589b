#include "bw-namesake-block.h"

#include "bw-decision-kin.h"
#include "bw-moved-facts.h"
#include "bw-namesake-parties.h"
#include "bw-namesake-reader.h"
#include "bw-namesake-slots.h"
#include "bw-party-table.h"
#include "bw-person-table.h"

/*
 * Reads what there is of the people of one name: their works, and with each what ties it to the
 * others. It is read as documents state it, and not as it is shown, which follows from whose the
 * works are.
 */

#define MAX_ROWS (4 * BW_NAMESAKES_MAX) /* where more is stated nobody is told from anybody */

BwNamesakeBlock *
bw_namesake_block_new (const char *name_key)
{
  BwNamesakeBlock *self = g_new0 (BwNamesakeBlock, 1);

  self->name_key = g_strdup (name_key);
  self->frequency = bw_name_frequency (name_key);
  self->rows = g_array_new (FALSE, FALSE, sizeof (BwNamesakeRow));
  self->works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_namesake_work_free);
  self->of_rows = g_ptr_array_new ();
  self->fixed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->parties = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->by_papers = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->subjects = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

/* As bw_namesake_block_new(), of one of the people of the name alone. */
BwNamesakeBlock *
bw_namesake_block_new_of (const char *name_key,
                          gint64      person_id)
{
  BwNamesakeBlock *self = bw_namesake_block_new (name_key);

  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->people, person_id);

  return self;
}

void
bw_namesake_block_free (BwNamesakeBlock *self)
{
  g_clear_pointer (&self->people, g_array_unref);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->of_rows);
  g_ptr_array_unref (self->works);
  g_hash_table_unref (self->fixed);
  g_hash_table_unref (self->by_papers);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->subjects);
  g_free (self->name_key);
  g_free (self);
}

/**
 * bw_namesake_block_look:
 * @worth: (out): whether the people of the name may be others than they are
 *
 * Finds who has the name.
 */
gboolean
bw_namesake_block_look (BwNamesakeBlock  *self,
                        BwDb             *db,
                        gboolean         *worth,
                        GError          **error)
{
  int gap = 0;

  g_clear_pointer (&self->people, g_array_unref);
  self->people = bw_person_table_find_by_name_key (db, self->name_key, error);
  *worth = self->frequency != BW_NAME_RARE || (self->people != NULL && self->people->len > 1);
  if (self->people == NULL)
    return FALSE;
  if (*worth || self->people->len == 0)
    return TRUE;
  if (!bw_namesake_query_get_gap (db, g_array_index (self->people, gint64, 0), BW_NAMESAKES_LIFE, &gap, error))
    return FALSE;

  *worth = gap > BW_NAMESAKES_LIFE;
  return TRUE;
}

/* What is known to be two people's is left to whom it has. */
static void
fix (BwNamesakeBlock *self,
     BwNamesakeWork  *work,
     gint64           person_id,
     GHashTable      *contested)
{
  g_hash_table_add (self->fixed, g_memdup2 (&person_id, sizeof person_id));
  if (work->anchor == 0)
    work->anchor = person_id;
  else if (work->anchor != person_id)
    g_hash_table_add (contested, work);
}

/* @subject: (out): whether the document is about the person */
static gboolean
find_subject (BwNamesakeBlock      *self,
              BwDb                 *db,
              const BwNamesakeRow  *row,
              gboolean             *subject,
              GError              **error)
{
  const gint64 *known = g_hash_table_lookup (self->subjects, &row->document_id);
  gint64 found;

  if (known == NULL)
    {
      if (!bw_namesake_query_get_subject (db, row->document_id, &found, error))
        return FALSE;
      known = g_memdup2 (&found, sizeof found);
      g_hash_table_insert (self->subjects, g_memdup2 (&row->document_id, sizeof (gint64)), (gpointer) known);
    }

  *subject = *known == row->person_id;
  return TRUE;
}

/* Who is told by an identifier is told whatever else there is; a list of somebody's works is
 * theirs. */
static gboolean
read_row (BwNamesakeBlock      *self,
          BwDb                 *db,
          const BwNamesakeRow  *row,
          BwNamesakeWork       *work,
          GHashTable           *contested,
          GError              **error)
{
  gboolean subject;

  if (!find_subject (self, db, row, &subject, error))
    return FALSE;

  if (row->told)
    fix (self, work, row->person_id, contested);
  if (subject)
    {
      g_autofree char *list = g_strdup_printf ("%" G_GINT64_FORMAT, row->document_id);

      bw_namesake_work_add_tie (work, BW_NAMESAKE_LIST, list);
    }

  return TRUE;
}

/* Each of several of the name who have written a work together has it as a work of their own. */
static void
set_slot (BwNamesakeWork *work,
          guint           slot)
{
  g_autofree char *order = slot > 0 ? g_strdup_printf ("%s\n%u", work->order, slot) : NULL;

  work->slot = slot;
  if (order != NULL)
    {
      g_free (work->order);
      work->order = g_steal_pointer (&order);
    }
}

static BwNamesakeWork *
ensure_work (BwNamesakeBlock      *self,
             BwDb                 *db,
             GHashTable           *known,
             const BwNamesakeRow  *row,
             GError              **error)
{
  g_autofree char *key =
    g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u", row->paper_id,
                     row->paper_id != 0 ? 0 : row->document_id, row->slot);
  BwNamesakeWork *work = g_hash_table_lookup (known, key);

  if (work != NULL)
    return work;
  if (!(work = row->paper_id != 0 ? bw_namesake_reader_read_paper (db, self->name_key, row->paper_id, error)
                                  : bw_namesake_reader_read_document (db, self->name_key, row, error)))
    return NULL;

  set_slot (work, row->slot);
  g_hash_table_insert (known, g_steal_pointer (&key), work);
  g_ptr_array_add (self->works, work);

  return work;
}

static gboolean
add_rows (BwNamesakeBlock  *self,
          BwDb             *db,
          GError          **error)
{
  for (guint i = 0; i < self->people->len && self->rows->len <= MAX_ROWS; i++)
    if (!bw_namesake_query_add_rows (db, g_array_index (self->people, gint64, i), MAX_ROWS + 1,
                                     self->rows, error))
      return FALSE;

  return TRUE;
}

static void
clear (BwNamesakeBlock *self)
{
  g_hash_table_remove_all (self->fixed);
  g_hash_table_remove_all (self->parties);
  g_hash_table_remove_all (self->subjects);
  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->of_rows, 0);
  g_ptr_array_set_size (self->works, 0);
}

static void
leave_contested (BwNamesakeBlock *self,
                 GHashTable      *contested)
{
  for (guint i = 0; i < self->of_rows->len; i++)
    if (g_hash_table_contains (contested, g_ptr_array_index (self->of_rows, i)))
      g_ptr_array_index (self->of_rows, i) = NULL;
  for (guint i = self->works->len; i > 0; i--)
    if (g_hash_table_contains (contested, g_ptr_array_index (self->works, i - 1)))
      g_ptr_array_remove_index (self->works, i - 1);
}

/**
 * bw_namesake_block_fill:
 * @rulings: of those whom decisions tell
 *
 * Reads what is known of the people whom bw_namesake_block_look() has found; nothing where that is
 * more than can be compared.
 */
gboolean
bw_namesake_block_fill (BwNamesakeBlock          *self,
                        BwDb                     *db,
                        const BwNamesakeRulings  *rulings,
                        GError                  **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) contested = g_hash_table_new (NULL, NULL);

  clear (self);
  if (!add_rows (self, db, error))
    return FALSE;
  bw_namesake_slots_find (self->rows);
  for (guint i = 0; i < self->rows->len && self->works->len <= BW_NAMESAKES_MAX; i++)
    {
      const BwNamesakeRow *row = &g_array_index (self->rows, BwNamesakeRow, i);
      BwNamesakeWork *work = ensure_work (self, db, known, row, error);

      if (work == NULL || !read_row (self, db, row, work, contested, error))
        return FALSE;
      g_ptr_array_add (self->of_rows, work);
    }
  if (self->rows->len > MAX_ROWS || self->works->len > BW_NAMESAKES_MAX)
    clear (self);
  if (rulings->is_read && !bw_namesake_parties_find (self, db, rulings, error))
    return FALSE;

  leave_contested (self, contested);
  return TRUE;
}

static gboolean
is_party (BwDb      *db,
          BwKind     kind,
          gint64     id,
          gboolean  *decided,
          GError   **error)
{
  return *decided || id == 0 || bw_party_table_is_party (db, (BwRef){ kind, id }, decided, error);
}

/* @decided: (out): whether a decision is about any of the people, of their papers or of their
 * co-authors, or about what a document says that names them */
gboolean
bw_namesake_block_is_decided (BwNamesakeBlock  *self,
                              BwDb             *db,
                              gboolean         *decided,
                              GError          **error)
{
  g_autoptr (GArray) absent = bw_party_table_find_absent (db, BW_KIND_PERSON, self->name_key, error);

  if (absent == NULL)
    return FALSE;

  *decided = absent->len > 0;
  for (guint i = 0; i < self->people->len; i++)
    if (!is_party (db, BW_KIND_PERSON, g_array_index (self->people, gint64, i), decided, error))
      return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const BwNamesakeRow *row = &g_array_index (self->rows, BwNamesakeRow, i);

      if (!is_party (db, BW_KIND_PAPER, row->paper_id, decided, error) ||
          (!*decided && !bw_moved_facts_has_any (db, row->document_id, decided, error)) ||
          (!*decided && !(row->paper_id != 0
                            ? bw_decision_kin_has_author (db, row->paper_id, decided, error)
                            : bw_decision_kin_is_named (db, row->document_id, decided, error))))
        return FALSE;
    }

  return TRUE;
}
