#include "bw-doubt-settler.h"

#include <string.h>

#include "bw-block-query.h"
#include "bw-decision-table.h"
#include "bw-doubt-explain.h"
#include "bw-doubt-members.h"
#include "bw-doubt-table.h"
#include "bw-person-parts.h"
#include "bw-retold-doubts.h"
#include "bw-traits-query.h"

/*
 * What is doubtful follows from the facts, and from nothing else: each block of things that could
 * be one is judged anew when anything of it has changed. Dumps are not judged while they are
 * read, but once at their end, against what other documents name; of two things one has to be
 * named by a document that somebody has chosen, so that millions of papers make no millions of
 * pairs.
 */

#define ONE_WORTH 4 /* the score of somebody who may be two */

struct _BwDoubtSettler
{
  BwDb       *db;
  BwChanges  *chosen;  /* papers whose titles may be other ones then */
  GHashTable *blocks; /* that are to be judged anew */
  GHashTable *apart;  /* pairs that the person has said are two */
  GHashTable *whole;  /* people of whom they have said that they are one */
};

/* A block as it is judged. */
typedef struct
{
  BwDoubtSettler     *settler;
  const BwDoubtBlock *block;
  GPtrArray          *members;   /* BwTraits */
  GHashTable         *followed; /* id -> whether a chosen document names it */
  GArray             *kept;         /* BwDoubtRow */
} Round;

static char *
name_pair (BwKind kind,
           gint64 one,
           gint64 other)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, (int) kind, MIN (one, other),
                          MAX (one, other));
}

static gboolean
find_apart (BwDoubtSettler  *self,
            GError         **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (self->db, BW_DECISIONS_STANDING, error);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i);
      BwRef keep = bw_decision_get_keep (decision);
      BwRef other = bw_decision_get_other (decision);

      if (bw_decision_is_of_mention (decision))
        continue;
      if (!bw_decision_table_follow (self->db, &keep, error) ||
          !bw_decision_table_follow (self->db, &other, error))
        return FALSE;
      if (decision->action == BW_DECISION_SPLIT || decision->action == BW_DECISION_DISTINCT)
        g_hash_table_add (self->apart, name_pair (keep.kind, keep.id, other.id));
      else if (keep.kind == BW_KIND_PERSON)
        g_hash_table_add (self->whole, g_memdup2 (&keep.id, sizeof keep.id));
    }

  return decisions != NULL;
}

static BwDoubtSettler *
settler_new (BwDb *db)
{
  BwDoubtSettler *self = g_new0 (BwDoubtSettler, 1);

  self->db = db;
  self->chosen = bw_changes_new ();
  self->blocks = bw_doubt_blocks_new ();
  self->apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->whole = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

/* Who has made a paper has other papers now, and other co-authors. */
static gboolean
add_authors (BwDoubtSettler   *self,
             const BwChanges  *things,
             BwChanges        *people,
             GError          **error)
{
  g_autoptr (GArray) papers = bw_changes_get_ids (things, BW_KIND_PAPER);

  for (guint i = 0; i < papers->len; i++)
    {
      g_autoptr (GArray) authors =
        bw_block_query_get_authors (self->db, g_array_index (papers, gint64, i), error);

      if (authors == NULL)
        return FALSE;
      for (guint j = 0; j < authors->len; j++)
        bw_changes_add (people, BW_KIND_PERSON, g_array_index (authors, gint64, j));
    }

  return TRUE;
}

static gboolean
add_blocks (BwDoubtSettler   *self,
            const BwChanges  *things,
            GError          **error)
{
  for (int kind = BW_KIND_PAPER; kind <= BW_KIND_PERSON; kind++)
    {
      g_autoptr (GArray) ids = bw_changes_get_ids (things, (BwKind) kind);

      for (guint i = 0; i < ids->len; i++)
        if (!bw_doubt_blocks_add (self->blocks, self->db,
                                  (BwRef){ (BwKind) kind, g_array_index (ids, gint64, i) }, error))
          return FALSE;
    }

  return TRUE;
}

static void
add_chosen (BwDoubtSettler  *self,
            const BwTouched *touched,
            const BwChanges *things)
{
  g_autoptr (GArray) papers = bw_changes_get_ids (things, BW_KIND_PAPER);

  for (guint i = 0; i < papers->len; i++)
    if (!g_hash_table_contains (touched->settled, &g_array_index (papers, gint64, i)))
      bw_changes_add (self->chosen, BW_KIND_PAPER, g_array_index (papers, gint64, i));
}

/**
 * bw_doubt_settler_new:
 * @touched: before anything of it is gone
 *
 * Returns: (transfer full) (nullable): what is to be judged, for bw_doubt_settler_run(); or
 *   `NULL` with @error set
 */
BwDoubtSettler *
bw_doubt_settler_new (BwDb             *db,
                      const BwTouched  *touched,
                      GError          **error)
{
  g_autoptr (BwDoubtSettler) self = settler_new (db);
  g_autoptr (BwChanges) things = bw_changes_new ();

  if (touched->is_dump)
    return g_steal_pointer (&self);

  bw_changes_merge (things, touched->things);
  bw_changes_merge (things, touched->withdrawn);
  add_chosen (self, touched, touched->things);
  add_chosen (self, touched, touched->withdrawn);

  return add_authors (self, touched->things, things, error) &&
             add_authors (self, touched->withdrawn, things, error) && add_blocks (self, things, error) &&
             bw_doubt_blocks_add_left (self->blocks, db, error)
           ? g_steal_pointer (&self)
           : NULL;
}

void
bw_doubt_settler_free (BwDoubtSettler *self)
{
  if (self == NULL)
    return;

  bw_changes_free (self->chosen);
  g_hash_table_unref (self->blocks);
  g_hash_table_unref (self->apart);
  g_hash_table_unref (self->whole);
  g_free (self);
}

static gboolean
is_followed (Round     *round,
             gint64     id,
             gboolean  *followed,
             GError   **error)
{
  gpointer known;
  BwRef ref = { round->block->kind, id };

  if (!g_hash_table_lookup_extended (round->followed, &id, NULL, &known))
    {
      if (!bw_block_query_is_followed (round->settler->db, ref, followed, error))
        return FALSE;
      known = GINT_TO_POINTER (*followed);
      g_hash_table_insert (round->followed, g_memdup2 (&id, sizeof id), known);
    }

  *followed = GPOINTER_TO_INT (known) != 0;
  return TRUE;
}

static gboolean
may_be_doubtful (Round     *round,
                 BwTraits  *one,
                 BwTraits  *other,
                 gboolean  *may,
                 GError   **error)
{
  g_autofree char *pair = name_pair (round->block->kind, one->id, other->id);

  *may = FALSE;
  if (!bw_doubt_blocks_share (round->block, one, other) ||
      g_hash_table_contains (round->settler->apart, pair))
    return TRUE;

  return is_followed (round, one->id, may, error) && (*may || is_followed (round, other->id, may, error));
}

/* A pair that is doubtful again is not one that is doubtful no more. */
static void
take_kept (Round            *round,
           const BwDoubtRow *row)
{
  for (guint i = 0; i < round->kept->len; i++)
    {
      const BwDoubtRow *kept = &g_array_index (round->kept, BwDoubtRow, i);

      if (kept->one_id == row->one_id && kept->other_id == row->other_id)
        {
          g_array_remove_index_fast (round->kept, i);
          return;
        }
    }
}

static gboolean
judge_pair (Round     *round,
            BwTraits  *one,
            BwTraits  *other,
            GError   **error)
{
  BwDb *db = round->settler->db;
  g_autoptr (GPtrArray) clues = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);
  BwDoubtRow row = { 0, round->block->kind, one->id, other->id, 0 };
  gboolean may;

  if (!may_be_doubtful (round, one, other, &may, error))
    return FALSE;
  if (may && !bw_doubt_explain_judge (db, row.kind, one, other, clues, &row.score, error))
    return FALSE;
  if (row.score == 0)
    return TRUE;

  take_kept (round, &row);

  return bw_doubt_table_set (db, &row, round->block->key, error);
}

static gboolean
judge_members (Round   *round,
               GError **error)
{
  for (guint i = 0; i < round->members->len; i++)
    for (guint j = i + 1; j < round->members->len; j++)
      if (!judge_pair (round, g_ptr_array_index (round->members, i),
                       g_ptr_array_index (round->members, j), error))
        return FALSE;
  for (guint i = 0; i < round->kept->len; i++)
    if (!bw_doubt_table_remove (round->settler->db, g_array_index (round->kept, BwDoubtRow, i).id, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_members (Round   *round,
             GArray  *ids,
             GError **error)
{
  for (guint i = 0; ids->len > 1 && i < ids->len; i++)
    {
      BwRef ref = { round->block->kind, g_array_index (ids, gint64, i) };
      BwTraits *member = bw_traits_query_get_head (round->settler->db, ref, error);

      if (member == NULL)
        return FALSE;
      g_ptr_array_add (round->members, member);
    }

  return TRUE;
}

/* Somebody who may be two. Whoever is one because the person has said so is not. */
static gboolean
judge_one (BwDoubtSettler      *self,
           const BwDoubtBlock  *block,
           GError             **error)
{
  gint64 id = g_ascii_strtoll (block->key + strlen (BW_DOUBT_BLOCK_ONE), NULL, 10);
  BwDoubtRow row = { 0, BW_KIND_PERSON, id, id, ONE_WORTH };
  g_autoptr (GArray) kept = bw_doubt_table_get_block (self->db, block->kind, block->key, error);
  g_autoptr (BwPersonParts) parts = NULL;
  gboolean followed = FALSE;

  if (kept == NULL || !bw_block_query_is_followed (self->db, (BwRef){ BW_KIND_PERSON, id }, &followed, error))
    return FALSE;
  if (followed && !g_hash_table_contains (self->whole, &id) &&
      !bw_person_parts_find (self->db, id, &parts, error))
    return FALSE;
  if (parts != NULL)
    return bw_doubt_table_set (self->db, &row, block->key, error);

  return kept->len == 0 ||
         bw_doubt_table_remove (self->db, g_array_index (kept, BwDoubtRow, 0).id, error);
}

static gboolean
judge_block (BwDoubtSettler      *self,
             const BwDoubtBlock  *block,
             GError             **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_traits_free);
  g_autoptr (GHashTable) followed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = bw_doubt_members_get (self->db, block, error);
  g_autoptr (GArray) kept =
    ids != NULL ? bw_doubt_table_get_block (self->db, block->kind, block->key, error) : NULL;
  Round round = { self, block, members, followed, kept };

  return kept != NULL && add_members (&round, ids, error) && judge_members (&round, error);
}

static gboolean
judge_all (BwDoubtSettler  *self,
           GError         **error)
{
  GHashTableIter iter;
  gpointer block;

  if (g_hash_table_size (self->blocks) == 0)
    return TRUE;
  if (!find_apart (self, error))
    return FALSE;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &block, NULL))
    if (g_str_has_prefix (((const BwDoubtBlock *) block)->key, BW_DOUBT_BLOCK_ONE)
          ? !judge_one (self, block, error)
          : !judge_block (self, block, error))
      return FALSE;

  return TRUE;
}

/* Judges all things that a chosen document names. */
gboolean
bw_doubt_settler_run_all (BwDb    *db,
                          GError **error)
{
  g_autoptr (BwDoubtSettler) self = settler_new (db);
  g_autoptr (BwChanges) followed = bw_changes_new ();

  return bw_block_query_add_followed (db, followed, error) && add_blocks (self, followed, error) &&
         bw_doubt_blocks_add_left (self->blocks, db, error) &&
         judge_all (self, error) && bw_doubt_table_set_made (db, error);
}

/**
 * bw_doubt_settler_run:
 *
 * Judges anew what has been touched, once all of it stands.
 */
gboolean
bw_doubt_settler_run (BwDoubtSettler  *self,
                      GError         **error)
{
  gboolean unmade = FALSE;

  if (!add_blocks (self, self->chosen, error) || !bw_retold_doubts_settle (self->db, self->chosen, error) ||
      (g_hash_table_size (self->blocks) > 0 && !bw_doubt_table_is_unmade (self->db, &unmade, error)))
    return FALSE;

  return unmade ? bw_doubt_settler_run_all (self->db, error) : judge_all (self, error);
}

/* Returns: (transfer none) (element-type BwDoubtBlock): what is judged anew */
GHashTable *
bw_doubt_settler_get_blocks (const BwDoubtSettler *self)
{
  return self->blocks;
}
