#include "bw-told-search.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-id-list.h"
#include "bw-party-resolver.h"
#include "bw-party-table.h"
#include "bw-person-matcher.h"
#include "bw-person-table.h"
#include "bw-thing-keys.h"
#include "bw-told-query.h"

/* Finds whoever has an identifier or the name, and how many of the papers told they have written. */

#define NAME "name:"
#define PAPER "paper:"

/* @beside: (nullable): what the other library knows another by whom it tells from them */
BwToldSearch *
bw_told_search_new (BwDb                 *db,
                    const BwDecisionSide *side,
                    const BwDecisionSide *beside)
{
  BwToldSearch *self = g_new0 (BwToldSearch, 1);

  self->db = db;
  self->side = side;
  self->beside = beside;
  self->people = g_array_new (FALSE, FALSE, sizeof (BwToldCandidate));
  self->papers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->holders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

void
bw_told_search_free (BwToldSearch *self)
{
  g_array_unref (self->people);
  g_hash_table_unref (self->papers);
  g_ptr_array_unref (self->holders);
  g_free (self);
}

static BwToldCandidate *
get_candidate (BwToldSearch *self,
               gint64        id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, BwToldCandidate, i).id == id)
      return &g_array_index (self->people, BwToldCandidate, i);

  return NULL;
}

/* Who was merged into another is that one. */
static gboolean
add_candidate (BwToldSearch  *self,
               gint64         id,
               GError       **error)
{
  BwRef ref = { BW_KIND_PERSON, id };
  BwToldCandidate candidate = { 0 };

  if (!bw_decision_table_follow (self->db, &ref, error))
    return FALSE;
  if (get_candidate (self, ref.id) != NULL)
    return TRUE;

  candidate.id = ref.id;
  if (!bw_told_query_is_nameless (self->db, ref.id, &candidate.nameless, error))
    return FALSE;
  g_array_append_val (self->people, candidate);

  return TRUE;
}

static gboolean
add_all (BwToldSearch  *self,
         GArray        *ids,
         GError       **error)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!add_candidate (self, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

static gboolean
add_identified (BwToldSearch  *self,
                GError       **error)
{
  for (guint i = 0; self->side->keys[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (self->side->keys[i], ":", 2);
      g_autoptr (GArray) ids = NULL;

      if (!bw_thing_keys_is_identifier (self->side->keys[i]))
        continue;
      ids = bw_told_query_get_identified (self->db, parts[0], parts[1], error);
      if (!add_all (self, ids, error))
        return FALSE;
    }
  self->n_identified = self->people->len;

  return TRUE;
}

/* Returns: (transfer full) (nullable): what somebody is identified by, there or not */
static GStrv
get_matcher_keys (BwDb    *db,
                  gint64   id,
                  GError **error)
{
  g_auto (GStrv) keys = bw_person_table_get_keys (db, id, error);
  g_auto (GStrv) known = keys != NULL && *keys == NULL ? bw_party_table_get_keys (db, (BwRef){ BW_KIND_PERSON, id }, error)
                                                       : NULL;

  if (keys == NULL || *keys != NULL)
    return g_steal_pointer (&keys);

  return known != NULL ? bw_party_resolver_get_matcher_keys (known) : NULL;
}

/* Whoever is known by another identifier of the same site is another. */
static gboolean
may_be (BwToldSearch  *self,
        gint64         id,
        gboolean      *may,
        GError       **error)
{
  g_auto (GStrv) keys = bw_party_resolver_get_matcher_keys (self->side->keys);
  g_auto (GStrv) others = *keys != NULL ? get_matcher_keys (self->db, id, error) : NULL;

  *may = *keys == NULL || (others != NULL && bw_person_matcher_judge ((const char *const *) keys, (const char *const *) others, NULL) == BW_VERDICT_SAME);

  return *keys == NULL || others != NULL;
}

static gboolean
add_named (BwToldSearch  *self,
           const char    *name_key,
           GError       **error)
{
  g_autoptr (GArray) ids = bw_told_query_get_named (self->db, name_key, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean may = FALSE;

      if (!may_be (self, id, &may, error) || (may && !add_candidate (self, id, error)))
        return FALSE;
      if (get_candidate (self, id) != NULL)
        get_candidate (self, id)->named = TRUE;
    }

  return ids != NULL;
}

/* Whether a side says a name. */
gboolean
bw_told_search_has_name (const BwDecisionSide *side)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], NAME))
      return TRUE;

  return FALSE;
}

/* Who is told from another by papers alone has the name of that one. */
static gboolean
add_all_named (BwToldSearch  *self,
               GError       **error)
{
  const BwDecisionSide *side = bw_told_search_has_name (self->side) || self->beside == NULL ? self->side : self->beside;

  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], NAME) && !add_named (self, side->keys[i] + strlen (NAME), error))
      return FALSE;

  return TRUE;
}

static void
count (BwToldSearch *self,
       GArray       *holders,
       gint64        id)
{
  BwToldCandidate *candidate = get_candidate (self, id);

  if (candidate != NULL && !bw_id_list_contains (holders, id))
    g_array_append_val (holders, id);
}

/* A paper that is not here may tell somebody who is waited for. */
static gboolean
count_party (BwToldSearch  *self,
             const char    *key,
             GArray        *holders,
             GError       **error)
{
  BwRef ref = { BW_KIND_PERSON, 0 };

  if (!bw_party_table_find_by_key (self->db, BW_KIND_PERSON, key, &ref.id, error) ||
      (ref.id != 0 && !bw_decision_table_follow (self->db, &ref, error)))
    return FALSE;
  if (ref.id != 0)
    count (self, holders, ref.id);

  return TRUE;
}

/* @fresh: (out): whether it is a paper that no other key tells */
static gboolean
find_holders (BwToldSearch  *self,
              const char    *key,
              GArray        *holders,
              gboolean      *fresh,
              GError       **error)
{
  g_autoptr (GArray) rows = bw_told_query_get_authors (self->db, key + strlen (PAPER), error);

  if (rows == NULL)
    return FALSE;

  *fresh = rows->len == 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const BwToldRow *row = &g_array_index (rows, BwToldRow, i);

      count (self, holders, row->person_id);
      *fresh |= !g_hash_table_contains (self->papers, &row->paper_id);
    }
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (self->papers, g_memdup2 (&g_array_index (rows, BwToldRow, i).paper_id, sizeof (gint64)));

  return holders->len > 0 || count_party (self, key, holders, error);
}

static gboolean
count_papers (BwToldSearch  *self,
              GError       **error)
{
  GStrv keys = self->side->keys;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (gint64));
      gboolean fresh = FALSE;

      if (g_str_has_prefix (keys[i], PAPER))
        {
          if (!find_holders (self, keys[i], holders, &fresh, error))
            return FALSE;
          self->n_told++;
        }
      for (guint j = 0; fresh && j < holders->len; j++)
        get_candidate (self, g_array_index (holders, gint64, j))->n++;
      g_ptr_array_add (self->holders, g_steal_pointer (&holders));
    }

  return TRUE;
}

/* Whoever has more papers than are told has another. */
static gboolean
find_pure (BwToldSearch  *self,
           GError       **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      BwToldCandidate *candidate = &g_array_index (self->people, BwToldCandidate, i);
      g_autoptr (GArray) papers =
        bw_told_query_get_papers (self->db, candidate->id, g_hash_table_size (self->papers) + 1, error);

      if (papers == NULL)
        return FALSE;
      candidate->pure = candidate->n > 0 && papers->len > 0;
      for (guint j = 0; j < papers->len; j++)
        candidate->pure &= g_hash_table_contains (self->papers, &g_array_index (papers, gint64, j));
    }

  return TRUE;
}

gboolean
bw_told_search_run (BwToldSearch  *self,
                    GError       **error)
{
  return add_identified (self, error) && add_all_named (self, error) && count_papers (self, error) &&
         find_pure (self, error);
}
