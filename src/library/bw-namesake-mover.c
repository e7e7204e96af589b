#include "bw-namesake-mover.h"

#include "bw-bookmark-table.h"
#include "bw-decision-step.h"
#include "bw-heir-table.h"
#include "bw-moved-facts.h"
#include "bw-namesake-claims.h"
#include "bw-namesake-naming.h"
#include "bw-namesake-report.h"
#include "bw-namesake-table.h"
#include "bw-party-table.h"

/*
 * Gives the works of one name to the people whose they are. Whoever has most of the works of a
 * part stays who they are: pages and marks lead to the same person as before.
 */

typedef struct
{
  BwDb            *db;
  BwNamesakeBlock *block;
  const guint     *firsts;
  BwTouched       *touched;
  guint           *parts; /* of each row, by its first work */
  GArray          *claims;
  GHashTable      *taken;  /* people who are somebody's already */
  GHashTable      *copies; /* people who are new -> of whom each has the name as it is written */
  gint64          *owners;     /* of each part, by its first work */
  GArray          *moves;
  guint            n_documents; /* of the moves, those of all that a document says of somebody */
} Mover;

static const BwNamesakeRow *
get_row (const Mover *self,
         guint        at)
{
  return &g_array_index (self->block->rows, BwNamesakeRow, at);
}

/* Returns: whether it is asked whose the row is. @first: (out): the first work of its part */
static gboolean
find_part (const Mover *self,
           guint        row,
           guint       *first)
{
  *first = self->parts[row];

  return *first != BW_NAMESAKE_NO_PART;
}

static void
own (Mover  *self,
     guint   first,
     gint64  person_id)
{
  self->owners[first] = person_id;
  g_hash_table_add (self->taken, g_memdup2 (&person_id, sizeof person_id));
}

/* Whoever has works is somebody, and nobody has theirs. */
static gboolean
own_again (Mover   *self,
           guint    first,
           gint64   person_id,
           GError **error)
{
  own (self, first, person_id);

  return bw_party_table_reinstate (self->db, (BwRef){ BW_KIND_PERSON, person_id }, error) &&
         bw_heir_table_clear (self->db, person_id, error);
}

/* Who is told is who they are told to be, and nobody else. */
static gboolean
own_fixed (Mover   *self,
           GError **error)
{
  GHashTableIter iter;
  gpointer fixed;

  for (guint i = 0; i < self->block->works->len; i++)
    {
      const BwNamesakeWork *work = g_ptr_array_index (self->block->works, i);

      if (work->anchor == 0)
        continue;
      if (!own_again (self, self->firsts[i], work->anchor, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, self->block->fixed);
  while (g_hash_table_iter_next (&iter, &fixed, NULL))
    g_hash_table_add (self->taken, g_memdup2 (fixed, sizeof (gint64)));

  return TRUE;
}

/* @sure: whether somebody is to have nothing of what they may have less of than of something else */
static gboolean
own_claimed (Mover     *self,
             gboolean   sure,
             GError   **error)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      const BwNamesakeClaim *claim = &g_array_index (self->claims, BwNamesakeClaim, i);

      if (self->owners[claim->first] == 0 && !g_hash_table_contains (self->taken, &claim->person_id) &&
          (!sure || !bw_namesake_claims_are_elsewhere (self->claims, claim)) &&
          !own_again (self, claim->first, claim->person_id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
own_anew (Mover   *self,
          GError **error)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      const BwNamesakeClaim *claim = &g_array_index (self->claims, BwNamesakeClaim, i);
      gint64 id;

      if (self->owners[claim->first] != 0)
        continue;
      if (!(id = bw_namesake_table_copy_person (self->db, claim->person_id, error)))
        return FALSE;
      self->touched->n_parted++;
      g_hash_table_insert (self->copies, g_memdup2 (&id, sizeof id), g_memdup2 (&claim->person_id, sizeof (gint64)));
      own (self, claim->first, id);
    }

  return TRUE;
}

static void
touch_person (Mover  *self,
              gint64  id)
{
  bw_changes_add (self->touched->things, BW_KIND_PERSON, id);
  bw_changes_add (self->touched->renamed, BW_KIND_PERSON, id);
  bw_changes_add (self->touched->withdrawn, BW_KIND_PERSON, id);
}

static void
note_move (Mover  *self,
           gint64  from,
           gint64  to,
           gint64  document_id)
{
  BwNamesakeMove move = { from, to, document_id };

  g_array_append_val (self->moves, move);
  touch_person (self, from);
  touch_person (self, to);
  self->touched->united = TRUE; /* a name is that of another now */
}

/* Who has what the document says of somebody when it is asked about their papers. */
static gint64
follow (const Mover         *self,
        const BwNamesakeRow *row)
{
  for (guint i = 0; i < self->n_documents; i++)
    {
      const BwNamesakeMove *move = &g_array_index (self->moves, BwNamesakeMove, i);

      if (move->document_id == row->document_id && move->from == row->person_id)
        return move->to;
    }

  return row->person_id;
}

static gboolean
move_documents (Mover   *self,
                GError **error)
{
  for (guint i = 0; i < self->block->rows->len; i++)
    {
      const BwNamesakeRow *row = get_row (self, i);
      guint first;

      if (row->paper_id != 0 || !find_part (self, i, &first) || self->owners[first] == row->person_id)
        continue;
      if (!bw_moved_facts_move_of_document (self->db, BW_KIND_PERSON, row->person_id, self->owners[first],
                                            row->document_id, error))
        return FALSE;
      note_move (self, row->person_id, self->owners[first], row->document_id);
    }
  self->n_documents = self->moves->len;

  return TRUE;
}

/* What is shown of a paper by somebody who is named alike is what it was. */
static void
note_paper (Mover  *self,
            gint64  paper_id,
            gint64  holder,
            gint64  owner)
{
  const gint64 *copied = g_hash_table_lookup (self->copies, &owner);

  bw_changes_add (self->touched->things, BW_KIND_PAPER, paper_id);
  if (copied != NULL && *copied == holder)
    bw_changes_add (self->touched->teams, BW_KIND_PAPER, paper_id);
  else
    bw_touched_settle (self->touched, paper_id, FALSE);
}

/* A document that names somebody beside their papers has taken all of them along. */
static gboolean
move_papers (Mover   *self,
             GError **error)
{
  for (guint i = 0; i < self->block->rows->len; i++)
    {
      const BwNamesakeRow *row = get_row (self, i);
      guint first;
      gint64 holder;

      if (row->paper_id == 0 || !find_part (self, i, &first))
        continue;
      if ((holder = follow (self, row)) != row->person_id)
        note_paper (self, row->paper_id, row->person_id, holder);
      if (holder == self->owners[first])
        continue;
      if (row->slot > 0 ? !bw_namesake_table_move_author (self->db, holder, self->owners[first], row->paper_id,
                                                          row->document_id, row->position, error)
                        : !bw_moved_facts_move_of_paper (self->db, holder, self->owners[first], row->paper_id, error))
        return FALSE;
      note_paper (self, row->paper_id, holder, self->owners[first]);
      note_move (self, holder, self->owners[first], row->document_id);
    }

  return TRUE;
}

/* Whoever is there is known again by what they have now, and have not from another. */
static gboolean
learn (Mover   *self,
       BwRef    ref,
       GError **error)
{
  gboolean absent = FALSE;
  gboolean heir = FALSE;

  if (!bw_party_table_is_absent (self->db, ref, &absent, error) ||
      !bw_heir_table_is_heir (self->db, ref.id, &heir, error))
    return FALSE;

  return absent || heir ||
         (bw_heir_table_forget_papers (self->db, ref.id, error) && bw_decision_step_learn_keys (self->db, ref, error));
}

/* What is decided of somebody who has no works any more, and what is marked of them, is of who has
 * most of what was theirs. Who is marked has to be known from the other as well. */
static gboolean
leave_to_heir (Mover                  *self,
               const BwNamesakeClaim  *claim,
               GError                **error)
{
  BwRef ref = { BW_KIND_PERSON, claim->person_id };
  BwRef heir = { BW_KIND_PERSON, self->owners[claim->first] };
  gboolean worth = FALSE;
  gboolean marked = FALSE;

  if (!bw_party_table_is_party (self->db, ref, &worth, error) ||
      (!worth && !bw_bookmark_table_contains (self->db, ref, &worth, error)) ||
      !bw_bookmark_table_contains (self->db, heir, &marked, error) ||
      ((worth || marked) && !learn (self, heir, error)))
    return FALSE;

  return !worth || (learn (self, ref, error) && bw_heir_table_set (self->db, ref.id, heir.id, error));
}

static gboolean
leave_to_heirs (Mover   *self,
                GError **error)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->claims->len; i++)
    {
      const BwNamesakeClaim *claim = &g_array_index (self->claims, BwNamesakeClaim, i);

      if (!claim->strange && !g_hash_table_contains (self->taken, &claim->person_id) &&
          g_hash_table_add (left, (gpointer) &claim->person_id) && !leave_to_heir (self, claim, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_namesake_mover_run:
 * @firsts: of bw_namesakes_part(), for the works of @block
 * @fresh: (element-type gint64): documents of which it has not been asked yet whom they name
 * @touched: who gives and who gets something is added to it
 */
gboolean
bw_namesake_mover_run (BwDb             *db,
                       BwNamesakeBlock  *block,
                       const guint      *firsts,
                       GHashTable       *fresh,
                       BwTouched        *touched,
                       GError          **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint *parts = bw_namesake_claims_find_parts (block, firsts);
  g_autoptr (GArray) claims = bw_namesake_claims_new (block, firsts, parts, fresh);
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (BwNamesakeMove));
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autofree gint64 *owners = g_new0 (gint64, block->works->len + 1);
  Mover self = { db, block, firsts, touched, parts, claims, taken, copies, owners, moves, 0 };
  const BwNamesakeOwners found = { parts, owners, copies, fresh };

  return own_fixed (&self, error) && own_claimed (&self, TRUE, error) && own_claimed (&self, FALSE, error) &&
         own_anew (&self, error) && bw_namesake_report_write (db, block, &found, error) && leave_to_heirs (&self, error) &&
         move_documents (&self, error) && move_papers (&self, error) && bw_namesake_naming_move (db, moves, error);
}
