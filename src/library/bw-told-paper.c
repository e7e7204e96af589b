#include "bw-told-paper.h"

#include <string.h>

#include "bw-decision-kin.h"
#include "bw-decision-table.h"
#include "bw-known-paper.h"
#include "bw-party-resolver.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"
#include "bw-title-query.h"
#include "bw-titled-paper.h"

/*
 * A paper is told by its identifiers, or by its title and whoever has written it, as it is when a
 * document names it. Two of one title that are to be one are two: one that is here is one of them,
 * and the other is waited for.
 */

typedef struct
{
  BwDb           *db;
  BwDecisionSide *side;
  const char     *title_key; /* NULL where it has no title */
  BwKnownPaper   *known;
  gint64          not_id;       /* of the one that is not meant, or 0 */
  gboolean        identified; /* (out) */
  gboolean        decided;    /* (out): whether what is meant has been made another since */
} Search;

static const char *
get_title_key (const BwDecisionSide *side)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "title:"))
      return side->keys[i] + strlen ("title:");

  return NULL;
}

static gboolean
find_identified (Search  *self,
                 gint64  *id,
                 GError **error)
{
  GStrv keys = self->side->keys;

  for (guint i = 0; keys[i] != NULL && *id == 0; i++)
    {
      gint64 found = 0;

      if (bw_thing_keys_is_identifier (keys[i]) &&
          !bw_thing_keys_find_identified (self->db, BW_KIND_PAPER, keys[i], &found, error))
        return FALSE;
      if (found != self->not_id)
        *id = found;
    }

  self->identified = *id != 0;
  return TRUE;
}

/* @shares: (out): whether any of the authors who are told has written the paper */
static gboolean
shares_author (Search    *self,
               gint64     id,
               gboolean  *shares,
               GError   **error)
{
  g_auto (GStrv) authors = bw_decision_kin_get_author_keys (self->db, id, error);

  *shares = FALSE;
  for (guint i = 0; authors != NULL && authors[i] != NULL && !*shares; i++)
    *shares = g_strv_contains (self->known->evidence.author_keys, authors[i]);

  return authors != NULL;
}

/* @id: (out): of a paper that may be meant, one by the same people before others
 * @sure: (out): whether it is by the same people */
static gboolean
find_candidate (Search    *self,
                gint64    *id,
                gboolean  *sure,
                GError   **error)
{
  g_autoptr (GPtrArray) candidates = bw_paper_table_find_by_title_key (self->db, self->title_key, error);

  for (guint i = 0; candidates != NULL && i < candidates->len && !*sure; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      BwVerdict verdict = BW_VERDICT_NEW;
      const char *why;

      if (candidate->id == self->not_id)
        continue;
      if (!bw_titled_paper_judge (self->db, &self->known->evidence, candidate, &verdict, &why, error) ||
          (verdict == BW_VERDICT_SAME && !shares_author (self, candidate->id, sure, error)))
        return FALSE;
      if (verdict == BW_VERDICT_SAME && (*id == 0 || *sure))
        *id = candidate->id;
    }

  return candidates != NULL;
}

/* One that is not there may be meant too. */
static gboolean
find_party (Search  *self,
            gint64  *id,
            GError **error)
{
  const BwPaperEvidence *evidence = &self->known->evidence;

  return bw_party_resolver_find_paper (self->db, self->title_key, evidence, id, error) &&
         (*id != 0 || bw_party_resolver_find_waiting_paper (self->db, self->title_key, evidence, id, error));
}

/* One that is shown under another title now, where it is by the same people. */
static gboolean
find_stated (Search  *self,
             gint64  *id,
             GError **error)
{
  gint64 stated = 0;
  gboolean shares = FALSE;

  if (!bw_title_query_find_stated (self->db, self->title_key, &stated, error) ||
      (stated != 0 && !shares_author (self, stated, &shares, error)))
    return FALSE;
  if (shares && stated != self->not_id)
    *id = stated;

  return TRUE;
}

static gboolean
find_titled (Search  *self,
             gint64  *id,
             GError **error)
{
  gboolean sure = FALSE;
  gint64 party = 0;

  if (!find_candidate (self, id, &sure, error))
    return FALSE;
  if (sure || (*id != 0 && self->known->authors[0] == NULL))
    return TRUE;
  if (!find_party (self, &party, error))
    return FALSE;
  if (party != 0 && party != self->not_id)
    *id = party;

  return *id != 0 || find_stated (self, id, error);
}

static gboolean
find (Search  *self,
      GError **error)
{
  BwRef ref = { BW_KIND_PAPER, 0 };
  gint64 found = 0;

  if (!find_identified (self, &found, error) ||
      (found == 0 && self->title_key != NULL && !find_titled (self, &found, error)))
    return FALSE;

  ref.id = found;
  if (found != 0 && !bw_decision_table_follow (self->db, &ref, error))
    return FALSE;

  self->side->id = ref.id;
  self->decided = ref.id != found;
  return TRUE;
}

/* Returns: (transfer full) (nullable): what the paper is known by, there or not; or `NULL` with
 *   @error set */
static GStrv
get_held_keys (BwDb    *db,
               BwRef    ref,
               GError **error)
{
  g_autoptr (BwDecision) held = bw_decision_new (BW_DECISION_MERGE, ref.kind, NULL);
  gboolean there = FALSE;

  if (!bw_thing_keys_is_there (db, ref, &there, error))
    return NULL;
  if (!there)
    return bw_party_table_get_keys (db, ref, error);

  return bw_thing_keys_get (db, ref, &held->keep, error) ? g_strdupv (held->keep.keys) : NULL;
}

/* @has: (out): whether the paper has all that is told of the other side only, and there is any */
static gboolean
has_both (BwDb              *db,
          const BwDecision  *decision,
          gboolean          *has,
          GError           **error)
{
  g_auto (GStrv) held = get_held_keys (db, bw_decision_get_keep (decision), error);
  guint n = 0;
  guint n_held = 0;

  for (guint i = 0; held != NULL && decision->other.keys[i] != NULL; i++)
    if (!bw_decision_side_has (&decision->keep, decision->other.keys[i]))
      {
        n_held += g_strv_contains ((const char *const *) held, decision->other.keys[i]);
        n++;
      }

  *has = n > 0 && n_held == n;
  return held != NULL;
}

/* Of two of one title whoever has less to do with what is here is another. */
static gboolean
part (Search  *keep,
      Search  *other,
      GError **error)
{
  gboolean keep_shares = FALSE;
  gboolean other_shares = FALSE;
  Search *second = other;

  if (!shares_author (keep, keep->side->id, &keep_shares, error) ||
      !shares_author (other, other->side->id, &other_shares, error))
    return FALSE;

  if (other->identified || (other_shares && !keep_shares && !keep->identified))
    second = keep;
  second->not_id = second->side->id;

  return find (second, error);
}

static gboolean
are_to_part (BwDb              *db,
             const BwDecision  *decision,
             const Search      *keep,
             const Search      *other,
             gboolean          *are,
             GError           **error)
{
  gboolean has = TRUE;

  if (decision->action == BW_DECISION_MERGE && keep->side->id != 0 && keep->side->id == other->side->id &&
      !keep->decided && !other->decided && !(keep->identified && other->identified) &&
      g_strcmp0 (keep->title_key, other->title_key) == 0 && !has_both (db, decision, &has, error))
    return FALSE;

  *are = !has;
  return TRUE;
}

static void
begin (Search         *self,
       BwDb           *db,
       BwDecisionSide *side)
{
  self->db = db;
  self->side = side;
  self->title_key = get_title_key (side);
  self->known = bw_known_paper_new (side->keys);
}

static gboolean
find_each (BwDb        *db,
           BwDecision  *decision,
           Search      *keep,
           Search      *other,
           GError     **error)
{
  gboolean of_one_title = g_strcmp0 (keep->title_key, other->title_key) == 0;
  gboolean are = FALSE;

  keep->known->evidence.title_tells =
    !of_one_title || keep->title_key == NULL || bw_titled_paper_tells (keep->title_key);
  other->known->evidence.title_tells = keep->known->evidence.title_tells;

  return find (keep, error) && find (other, error) &&
         are_to_part (db, decision, keep, other, &are, error) && (!are || part (keep, other, error));
}

/**
 * bw_told_paper_find_both:
 * @decision: of another library, about papers; its sides get the ids they have in this one, of parties
 *   that may not be there; or 0 where nothing is known of them
 */
gboolean
bw_told_paper_find_both (BwDb        *db,
                         BwDecision  *decision,
                         GError     **error)
{
  Search keep = { 0 };
  Search other = { 0 };
  gboolean done;

  begin (&keep, db, &decision->keep);
  begin (&other, db, &decision->other);
  done = find_each (db, decision, &keep, &other, error);
  bw_known_paper_free (keep.known);
  bw_known_paper_free (other.known);

  return done;
}
