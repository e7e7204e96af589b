#include "bw-decision-binder.h"

#include "bw-decision-maker.h"
#include "bw-decision-table.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"
#include "bw-told-paper.h"
#include "bw-told-person.h"

/*
 * Finds what a decision of another library is about. One that is not here is waited for. Where it is
 * not known who of several is meant nothing is decided of any.
 */

typedef struct
{
  BwDb         *db;
  BwDecision   *decision;
  BwBinding    *binding;
  BwToldPerson *keep; /* NULL but for people */
  BwToldPerson *other;
} Binder;

static gboolean
find_thing (Binder          *self,
            BwDecisionSide  *side,
            GError         **error)
{
  BwRef ref = { self->decision->kind, 0 };

  if (!bw_thing_keys_find (self->db, ref.kind, side, &ref.id, error) ||
      (ref.id != 0 && !bw_decision_table_follow (self->db, &ref, error)))
    return FALSE;

  side->id = ref.id;
  return TRUE;
}

static gboolean
is_of_two (const Binder *self)
{
  return self->decision->action == BW_DECISION_MERGE || self->decision->action == BW_DECISION_DISTINCT;
}

static gboolean
are_several (const BwToldPerson *told)
{
  return told->likely->len > 1;
}

/* Two of one name who may be the same two are these two, whichever is which. Who may be another who
 * is known is not that one where they are said to be two; where they are said to be one they may be
 * one already. */
static void
separate (Binder *self)
{
  BwToldPerson *keep = self->keep;
  BwToldPerson *other = self->other;
  gboolean two = self->decision->action == BW_DECISION_DISTINCT;

  if (keep->n == 0 || other->n == 0)
    return;
  if (are_several (keep) && are_several (other))
    bw_told_person_tell (keep, g_array_index (keep->likely, gint64, keep->likely->len - 1));
  else if (!two)
    return;
  if (other->unclear || other->id == keep->id)
    bw_told_person_tell (other, keep->id);
  if (keep->unclear || other->id == keep->id)
    bw_told_person_tell (keep, other->id);
}

/* Who has the name, and papers of the other beside more of their own, has not been split yet. */
static void
find_unsplit (Binder *self)
{
  gint64 found = 0;
  guint n = 0;

  for (guint i = 0; self->keep->unclear && i < self->keep->likely->len; i++)
    {
      gint64 id = g_array_index (self->keep->likely, gint64, i);

      if (bw_told_person_holds (self->other, id) && !bw_told_person_is_piece (self->other, id))
        {
          found = id;
          n++;
        }
    }
  if (n == 1)
    {
      self->keep->id = found;
      self->keep->unclear = FALSE;
    }
}

static gboolean
find_people (Binder  *self,
             GError **error)
{
  BwDecision *decision = self->decision;
  gboolean whole = decision->action == BW_DECISION_WHOLE;

  if (!(self->keep = bw_told_person_find (self->db, &decision->keep, whole ? NULL : &decision->other, error)) ||
      !(self->other = bw_told_person_find (self->db, &decision->other, whole ? NULL : &decision->keep, error)))
    return FALSE;

  decision->keep.id = self->keep->id;
  decision->other.id = self->other->id;
  return TRUE;
}

/* Whether nobody can be known by the keys, for they say neither a name nor an identifier. */
static gboolean
is_nobody (const BwDecisionSide *side)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "name:") || bw_thing_keys_is_identifier (side->keys[i]))
      return FALSE;

  return side->id == 0;
}

/* What is known of one side may tell who is meant by the other. */
static void
compare_people (Binder *self)
{
  if (self->keep == NULL)
    return;
  if (is_of_two (self))
    separate (self);
  if (self->decision->action == BW_DECISION_SPLIT)
    find_unsplit (self);

  self->decision->keep.id = self->keep->id;
  self->decision->other.id = self->other->id;
}

/* The other side of a split may have been taken for what stays here, and is new then. */
static gboolean
is_other_unclear (const Binder *self)
{
  if (self->decision->action != BW_DECISION_SPLIT && is_nobody (&self->decision->other))
    return TRUE;
  if (self->decision->action == BW_DECISION_WHOLE || !self->other->unclear)
    return FALSE;

  return self->decision->action != BW_DECISION_SPLIT ||
         (self->other->n > 0 && !bw_told_person_holds (self->other, self->decision->keep.id));
}

/* Makes somebody or something of which nothing is known yet, unless it is here. */
static gboolean
wait_for (Binder          *self,
          BwDecisionSide  *side,
          GError         **error)
{
  BwRef ref = { self->decision->kind, side->id };

  if (ref.id != 0)
    return TRUE;

  side->id = ref.id = bw_decision_maker_add_thing (self->db, ref.kind, side, error);

  return ref.id != 0 && bw_party_table_add (self->db, ref, side->keys, error) &&
         bw_party_table_set_aside (self->db, ref, error);
}

static void
add_pieces (Binder             *self,
            const BwToldPerson *told)
{
  for (guint i = 0; told != NULL && i < told->pieces->len; i++)
    {
      gint64 id = g_array_index (told->pieces, gint64, i);

      if (id != self->decision->keep.id && id != self->decision->other.id)
        g_array_append_val (self->binding->pieces, id);
    }
}

/* The other side of a split is new, unless it has never been taken for what stays here. */
static gboolean
bind_split (Binder  *self,
            GError **error)
{
  BwDecision *decision = self->decision;

  if (self->other != NULL && bw_told_person_holds (self->other, decision->keep.id))
    decision->other.id = 0;
  self->binding->apart = decision->other.id != 0 && decision->other.id != decision->keep.id;
  if (self->binding->apart)
    {
      bw_told_person_strip (self->other, &decision->other);
      return bw_decision_table_is_known (self->db, decision, &self->binding->known, error);
    }

  decision->other.id = bw_decision_maker_add_thing (self->db, decision->kind, &decision->other, error);
  self->binding->into = decision->other.id;
  add_pieces (self, self->other);

  return decision->other.id != 0;
}

/* What the other side is known by and the first is not. */
static GPtrArray *
get_own_keys (const BwDecision *decision)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; decision->other.keys[i] != NULL; i++)
    if (!bw_decision_side_has (&decision->keep, decision->other.keys[i]))
      g_ptr_array_add (keys, g_strdup (decision->other.keys[i]));

  return keys;
}

/* @known: (out): whether what is one here has been split before, for it was told that it is two */
static gboolean
is_split (Binder     *self,
          GPtrArray  *own_keys,
          gboolean   *known,
          GError    **error)
{
  g_autoptr (BwDecision) split = bw_decision_new (BW_DECISION_SPLIT, self->decision->kind, NULL);

  bw_decision_side_set (&split->keep, self->decision->keep.id, NULL, own_keys);
  bw_decision_side_set (&split->other, 0, NULL, own_keys);

  return bw_decision_table_is_known (self->db, split, known, error);
}

/* Two that somebody has told apart: one here that is either is split, by what is known of the
 * second only. Where nothing is, nothing can be done. */
static gboolean
bind_distinct (Binder  *self,
               GError **error)
{
  BwDecision *decision = self->decision;
  g_autoptr (GPtrArray) own_keys = NULL;
  g_autofree char *name = g_strdup (decision->other.name);

  bw_told_person_strip (self->other, &decision->other);
  own_keys = get_own_keys (decision);
  if (!is_split (self, own_keys, &self->binding->known, error))
    return FALSE;
  if (self->binding->known)
    return TRUE;
  self->binding->apart = decision->other.id == 0 || decision->other.id != decision->keep.id;
  if (self->binding->apart)
    return bw_decision_table_is_known (self->db, decision, &self->binding->known, error) &&
           (self->binding->known || wait_for (self, &decision->other, error));

  self->binding->known = own_keys->len == 0;
  decision->action = BW_DECISION_SPLIT;
  bw_decision_side_set (&decision->other, 0, name, own_keys);

  return self->binding->known || bind_split (self, error);
}

static gboolean
bind_merge (Binder  *self,
            GError **error)
{
  BwDecision *decision = self->decision;

  bw_told_person_strip (self->other, &decision->other);
  if (!wait_for (self, &decision->other, error))
    return FALSE;

  self->binding->known = decision->keep.id == decision->other.id;
  self->binding->into = decision->keep.id;
  add_pieces (self, self->keep);
  add_pieces (self, self->other);

  return TRUE;
}

/* Both sides are the same. */
static gboolean
bind_whole (Binder  *self,
            GError **error)
{
  BwDecision *decision = self->decision;

  bw_told_person_strip (self->keep, &decision->other);
  decision->other.id = decision->keep.id;
  self->binding->apart = TRUE;
  self->binding->into = decision->keep.id;
  add_pieces (self, self->keep);

  return bw_decision_table_is_known (self->db, decision, &self->binding->known, error);
}

static gboolean
bind_other (Binder  *self,
            GError **error)
{
  switch (self->decision->action)
    {
    case BW_DECISION_WHOLE:
      return bind_whole (self, error);
    case BW_DECISION_SPLIT:
      return bind_split (self, error);
    case BW_DECISION_DISTINCT:
      return bind_distinct (self, error);
    case BW_DECISION_MERGE:
    case BW_DECISION_PROMOTE:
    case BW_DECISION_REJECT:
    default:
      return bind_merge (self, error);
    }
}

static gboolean
find (Binder  *self,
      GError **error)
{
  BwDecision *decision = self->decision;

  if (decision->kind == BW_KIND_PERSON)
    return find_people (self, error);
  if (decision->kind == BW_KIND_PAPER)
    return bw_told_paper_find_both (self->db, decision, error);

  return find_thing (self, &decision->keep, error) && find_thing (self, &decision->other, error);
}

/* What is known is known of one of those who may be meant. */
static gboolean
find_known (Binder  *self,
            GError **error)
{
  BwDecision *decision = self->decision;
  gboolean *known = &self->binding->known;

  if (decision->keep.id != 0)
    return bw_decision_table_is_known (self->db, decision, known, error);

  for (guint i = 0; self->keep != NULL && i < self->keep->likely->len && !*known; i++)
    {
      decision->keep.id = g_array_index (self->keep->likely, gint64, i);
      if (!bw_decision_table_is_known (self->db, decision, known, error))
        return FALSE;
    }
  if (!*known)
    decision->keep.id = 0;

  return TRUE;
}

static gboolean
run (Binder  *self,
     GError **error)
{
  BwDecision *decision = self->decision;

  if (!find (self, error) || !find_known (self, error))
    return FALSE;
  if (self->binding->known)
    return TRUE;

  compare_people (self);
  self->binding->unplaced = self->keep != NULL && (self->keep->unclear || is_nobody (&decision->keep) || is_other_unclear (self));
  if (self->binding->unplaced)
    return TRUE;

  bw_told_person_strip (self->keep, &decision->keep);

  return wait_for (self, &decision->keep, error) && bind_other (self, error);
}

/**
 * bw_decision_binder_bind:
 * @decision: of another library, about two things; gets the ids of this one, and may become another
 *   that says the same here
 */
gboolean
bw_decision_binder_bind (BwDb        *db,
                         BwDecision  *decision,
                         BwBinding   *binding,
                         GError     **error)
{
  Binder self = { db, decision, binding, NULL, NULL };
  gboolean done = run (&self, error);

  g_clear_pointer (&self.keep, bw_told_person_free);
  g_clear_pointer (&self.other, bw_told_person_free);

  return done;
}
