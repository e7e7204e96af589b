#include "bw-told-person.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-name-frequency.h"
#include "bw-party-resolver.h"
#include "bw-party-table.h"
#include "bw-person-matcher.h"
#include "bw-person-table.h"
#include "bw-thing-keys.h"
#include "bw-told-query.h"

/*
 * Finds somebody of another library: whoever has one of the identifiers; else, of those who have the
 * name, whoever has written most of the papers that are told. Where two have written as many nobody
 * knows who is meant, unless neither has written anything else: then both are.
 */

#define NAME "name:"
#define PAPER "paper:"

/* Somebody who may be meant. */
typedef struct
{
  gint64   id;
  guint    n;        /* papers that are told, and theirs */
  gboolean nameless; /* whether the name alone means another */
  gboolean pure;     /* whether they have no other papers */
} Candidate;

typedef struct
{
  BwDb                 *db;
  const BwDecisionSide *side;
  const BwDecisionSide *beside;
  GArray               *people;  /* Candidate */
  GHashTable           *papers;  /* of this library, that are told */
  GPtrArray            *holders; /* GArray of ids: for each key who has the paper, or NULL */
  guint                 n_told;
} Search;

static BwToldPerson *
told_person_new (void)
{
  BwToldPerson *self = g_new0 (BwToldPerson, 1);

  self->likely = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->holders = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->strange = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_told_person_free (BwToldPerson *self)
{
  g_array_unref (self->likely);
  g_array_unref (self->holders);
  g_array_unref (self->pieces);
  g_hash_table_unref (self->strange);
  g_free (self);
}

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static Candidate *
get_candidate (Search *self,
               gint64  id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, Candidate, i).id == id)
      return &g_array_index (self->people, Candidate, i);

  return NULL;
}

/* Who was merged into another is that one. */
static gboolean
add_candidate (Search  *self,
               gint64   id,
               GError **error)
{
  BwRef ref = { BW_KIND_PERSON, id };
  Candidate candidate = { 0 };

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
add_identified (Search  *self,
                GError **error)
{
  for (guint i = 0; self->side->keys[i] != NULL; i++)
    {
      const char *key = self->side->keys[i];
      gint64 id = 0;

      if (!bw_thing_keys_is_identifier (key))
        continue;
      if (!bw_thing_keys_find_identified (self->db, BW_KIND_PERSON, key, &id, error) ||
          (id != 0 && !add_candidate (self, id, error)))
        return FALSE;
    }

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
may_be (Search    *self,
        gint64     id,
        gboolean  *may,
        GError   **error)
{
  g_auto (GStrv) keys = bw_party_resolver_get_matcher_keys (self->side->keys);
  g_auto (GStrv) others = *keys != NULL ? get_matcher_keys (self->db, id, error) : NULL;

  *may = *keys == NULL || (others != NULL && bw_person_matcher_judge ((const char *const *) keys, (const char *const *) others, NULL) == BW_VERDICT_SAME);

  return *keys == NULL || others != NULL;
}

static gboolean
add_named (Search      *self,
           const char  *name_key,
           GError     **error)
{
  g_autoptr (GArray) ids = bw_told_query_get_named (self->db, name_key, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean may = FALSE;

      if (!may_be (self, id, &may, error) || (may && !add_candidate (self, id, error)))
        return FALSE;
    }

  return ids != NULL;
}

static gboolean
has_name (const BwDecisionSide *side)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], NAME))
      return TRUE;

  return FALSE;
}

/* Who is told from another by papers alone has the name of that one. */
static gboolean
add_all_named (Search  *self,
               GError **error)
{
  const BwDecisionSide *side = has_name (self->side) || self->beside == NULL ? self->side : self->beside;

  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], NAME) && !add_named (self, side->keys[i] + strlen (NAME), error))
      return FALSE;

  return TRUE;
}

static void
count (Search *self,
       GArray *holders,
       gint64  id)
{
  Candidate *candidate = get_candidate (self, id);

  if (candidate != NULL && !contains (holders, id))
    g_array_append_val (holders, id);
}

/* A paper that is not here may tell somebody who is waited for. */
static gboolean
count_party (Search      *self,
             const char  *key,
             GArray      *holders,
             GError     **error)
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
find_holders (Search      *self,
              const char  *key,
              GArray      *holders,
              gboolean    *fresh,
              GError     **error)
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

/* Of the papers of a side. */
static gboolean
count_papers (Search                *self,
              const BwDecisionSide  *side,
              GError               **error)
{
  g_ptr_array_set_size (self->holders, 0);
  for (guint i = 0; side->keys[i] != NULL; i++)
    {
      g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (gint64));
      gboolean fresh = FALSE;

      if (g_str_has_prefix (side->keys[i], PAPER))
        {
          if (!find_holders (self, side->keys[i], holders, &fresh, error))
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
find_pure (Search  *self,
           GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      Candidate *candidate = &g_array_index (self->people, Candidate, i);
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

static gboolean
are_namesakes (const Search *self)
{
  for (guint i = 0; self->beside != NULL && self->side->keys[i] != NULL; i++)
    if (g_str_has_prefix (self->side->keys[i], NAME) &&
        bw_decision_side_has (self->beside, self->side->keys[i]))
      return TRUE;

  return FALSE;
}

/* Who is told by papers of which none is here has another name than it seems, unless few have it. */
static gboolean
is_by_name (const Search *self)
{
  if (self->n_told == 0)
    return TRUE;
  if (are_namesakes (self))
    return FALSE;
  for (guint i = 0; self->side->keys[i] != NULL; i++)
    if (g_str_has_prefix (self->side->keys[i], NAME) &&
        bw_name_frequency (self->side->keys[i] + strlen (NAME)) != BW_NAME_RARE)
      return FALSE;

  return has_name (self->side);
}

/* @n_identified: how many of the candidates have an identifier, which are the first */
static void
choose (Search       *self,
        guint         n_identified,
        BwToldPerson *told)
{
  guint n = n_identified > 0 ? n_identified : self->people->len;
  guint most = 0;
  gboolean pure = TRUE;

  for (guint i = 0; i < n; i++)
    most = MAX (most, g_array_index (self->people, Candidate, i).n);
  for (guint i = 0; i < n; i++)
    {
      const Candidate *candidate = &g_array_index (self->people, Candidate, i);

      if (candidate->n < most || (most == 0 && n_identified == 0 && (candidate->nameless || !is_by_name (self))))
        continue;
      g_array_append_val (told->likely, candidate->id);
      pure &= candidate->pure;
    }
  told->n = most;
  told->unclear = told->likely->len > 1 && (most == 0 || !pure);
  if (told->likely->len > 0 && !told->unclear)
    told->id = g_array_index (told->likely, gint64, 0);
}

static void
collect_holders (Search       *self,
                BwToldPerson *told)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->people, Candidate, i);

      if (candidate->n > 0)
        g_array_append_val (told->holders, candidate->id);
      if (candidate->pure)
        g_array_append_val (told->pieces, candidate->id);
    }
}

static gboolean
is_strange (const BwToldPerson *told,
            GArray             *holders)
{
  gboolean any = FALSE;

  for (guint i = 0; i < holders->len; i++)
    any |= g_array_index (holders, gint64, i) == told->id ||
           contains (told->pieces, g_array_index (holders, gint64, i));

  return holders->len > 0 && !any;
}

static void
collect_strange (Search       *self,
                 BwToldPerson *told)
{
  for (guint i = 0; i < self->holders->len && self->side->keys[i] != NULL; i++)
    if (is_strange (told, g_ptr_array_index (self->holders, i)))
      g_hash_table_add (told->strange, g_strdup (self->side->keys[i]));
}

static BwToldPerson *
run (Search  *self,
     GError **error)
{
  g_autoptr (BwToldPerson) told = told_person_new ();
  guint n_identified;

  if (!add_identified (self, error))
    return NULL;
  n_identified = self->people->len;
  if (!add_all_named (self, error) || !count_papers (self, self->side, error) || !find_pure (self, error))
    return NULL;

  choose (self, n_identified, told);
  collect_holders (self, told);
  collect_strange (self, told);

  return g_steal_pointer (&told);
}

/**
 * bw_told_person_find:
 * @side: what another library knows the person by
 * @beside: (nullable): what it knows another by whom it tells from them
 */
BwToldPerson *
bw_told_person_find (BwDb                  *db,
                     const BwDecisionSide  *side,
                     const BwDecisionSide  *beside,
                     GError               **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GHashTable) papers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) holders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Search self = { db, side, beside, people, papers, holders, 0 };

  return run (&self, error);
}

/* Whether somebody has written any of the papers that are told. */
gboolean
bw_told_person_holds (const BwToldPerson *self,
                      gint64              id)
{
  return contains (self->holders, id);
}

/* Whether somebody has written nothing but papers that are told. */
gboolean
bw_told_person_is_piece (const BwToldPerson *self,
                         gint64              id)
{
  return contains (self->pieces, id);
}

/* @other: somebody who is not meant, for another is told from them */
void
bw_told_person_tell (BwToldPerson *self,
                     gint64        other)
{
  for (guint i = self->likely->len; i > 0 && self->likely->len > 1; i--)
    if (g_array_index (self->likely, gint64, i - 1) == other)
      g_array_remove_index (self->likely, i - 1);
  if (self->likely->len == 1 || self->id == other)
    self->id = self->likely->len > 0 ? g_array_index (self->likely, gint64, 0) : 0;
  self->unclear &= self->likely->len > 1;
}

/* @id: (out): of a paper, a person or an organisation of another library, there or not; 0 where it is
 * not known, and where several may be meant */
gboolean
bw_told_person_thing (BwDb                  *db,
                      BwKind                 kind,
                      const BwDecisionSide  *side,
                      gint64                *id,
                      GError               **error)
{
  g_autoptr (BwToldPerson) told = NULL;

  *id = 0;
  if (kind != BW_KIND_PERSON)
    return bw_thing_keys_find (db, kind, side, id, error);
  if (!(told = bw_told_person_find (db, side, NULL, error)))
    return FALSE;

  *id = told->id;
  return TRUE;
}
