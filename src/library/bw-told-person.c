#include "bw-told-person.h"

#include <string.h>

#include "bw-id-list.h"
#include "bw-name-frequency.h"
#include "bw-thing-keys.h"
#include "bw-told-search.h"

/*
 * Finds somebody of another library: whoever has one of the identifiers; else, of those who have the
 * name, whoever has written most of the papers that are told. Where two have written as many nobody
 * knows who is meant, unless neither has written anything else: then both are.
 */

#define NAME "name:"

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

static void
forget (BwToldPerson *self,
        gint64        id)
{
  for (guint i = self->likely->len; i > 0; i--)
    if (g_array_index (self->likely, gint64, i - 1) == id)
      g_array_remove_index (self->likely, i - 1);
}

static gboolean
are_namesakes (const BwToldSearch *self)
{
  for (guint i = 0; self->beside != NULL && self->side->keys[i] != NULL; i++)
    if (g_str_has_prefix (self->side->keys[i], NAME) &&
        bw_decision_side_has (self->beside, self->side->keys[i]))
      return TRUE;

  return FALSE;
}

/* Who is told by papers of which none is here has another name than it seems, unless few have it. */
static gboolean
is_by_name (const BwToldSearch *self)
{
  if (self->n_told == 0)
    return TRUE;
  if (are_namesakes (self))
    return FALSE;
  for (guint i = 0; self->side->keys[i] != NULL; i++)
    if (g_str_has_prefix (self->side->keys[i], NAME) &&
        bw_name_frequency (self->side->keys[i] + strlen (NAME)) != BW_NAME_RARE)
      return FALSE;

  return bw_told_search_has_name (self->side);
}

/* Of two who have the identifier, for one was told from the other, whoever has the name is meant. */
static void
prefer_named (const BwToldSearch *self,
              BwToldPerson       *told)
{
  guint n = 0;

  for (guint i = 0; i < self->n_identified; i++)
    {
      const BwToldCandidate *candidate = &g_array_index (self->people, BwToldCandidate, i);

      n += candidate->named && bw_id_list_contains (told->likely, candidate->id);
    }
  for (guint i = 0; i < self->n_identified && n > 0; i++)
    if (!g_array_index (self->people, BwToldCandidate, i).named)
      forget (told, g_array_index (self->people, BwToldCandidate, i).id);
}

/* Whoever has an identifier goes before whoever has the name. */
static void
choose (const BwToldSearch *self,
        BwToldPerson       *told)
{
  guint n = self->n_identified > 0 ? self->n_identified : self->people->len;
  guint most = 0;
  gboolean pure = TRUE;

  for (guint i = 0; i < n; i++)
    most = MAX (most, g_array_index (self->people, BwToldCandidate, i).n);
  for (guint i = 0; i < n; i++)
    {
      const BwToldCandidate *candidate = &g_array_index (self->people, BwToldCandidate, i);

      if (candidate->n < most || (most == 0 && self->n_identified == 0 && (candidate->nameless || !is_by_name (self))))
        continue;
      g_array_append_val (told->likely, candidate->id);
      pure &= candidate->pure;
    }
  prefer_named (self, told);
  told->n = most;
  told->unclear = told->likely->len > 1 && (most == 0 || !pure);
  if (told->likely->len > 0 && !told->unclear)
    told->id = g_array_index (told->likely, gint64, 0);
}

static void
collect_holders (BwToldSearch *self,
                 BwToldPerson *told)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const BwToldCandidate *candidate = &g_array_index (self->people, BwToldCandidate, i);

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
           bw_id_list_contains (told->pieces, g_array_index (holders, gint64, i));

  return holders->len > 0 && !any;
}

static void
collect_strange (BwToldSearch *self,
                 BwToldPerson *told)
{
  for (guint i = 0; i < self->holders->len && self->side->keys[i] != NULL; i++)
    if (is_strange (told, g_ptr_array_index (self->holders, i)))
      g_hash_table_add (told->strange, g_strdup (self->side->keys[i]));
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
  g_autoptr (BwToldSearch) search = bw_told_search_new (db, side, beside);
  BwToldPerson *told;

  if (!bw_told_search_run (search, error))
    return NULL;

  told = told_person_new ();
  choose (search, told);
  collect_holders (search, told);
  collect_strange (search, told);

  return told;
}

/* Whether somebody has written any of the papers that are told. */
gboolean
bw_told_person_holds (const BwToldPerson *self,
                      gint64              id)
{
  return bw_id_list_contains (self->holders, id);
}

/* Whether somebody has written nothing but papers that are told. */
gboolean
bw_told_person_is_piece (const BwToldPerson *self,
                         gint64              id)
{
  return bw_id_list_contains (self->pieces, id);
}

/* @other: somebody who is not meant, for another is told from them */
void
bw_told_person_tell (BwToldPerson *self,
                     gint64        other)
{
  if (self->likely->len > 1)
    forget (self, other);
  if (self->likely->len == 1 || self->id == other)
    self->id = self->likely->len > 0 ? g_array_index (self->likely, gint64, 0) : 0;
  self->unclear &= self->likely->len > 1;
}

/* @side: keeps no papers that are somebody else's here, which tell nobody. @self: (nullable) */
void
bw_told_person_strip (const BwToldPerson *self,
                      BwDecisionSide     *side)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strdup (side->name);

  if (self == NULL || g_hash_table_size (self->strange) == 0)
    return;

  for (guint i = 0; side->keys[i] != NULL; i++)
    if (!g_hash_table_contains (self->strange, side->keys[i]))
      g_ptr_array_add (keys, g_strdup (side->keys[i]));
  if (keys->len > 0)
    bw_decision_side_set (side, side->id, name, keys);
}

/**
 * bw_told_person_thing:
 * @id: (out): of a paper, a person or an organisation of another library, there or not; 0 where it is
 *   not known
 * @unclear: (out) (optional): whether several may be meant
 */
gboolean
bw_told_person_thing (BwDb                  *db,
                      BwKind                 kind,
                      const BwDecisionSide  *side,
                      gint64                *id,
                      gboolean              *unclear,
                      GError               **error)
{
  g_autoptr (BwToldPerson) told = NULL;

  *id = 0;
  if (kind != BW_KIND_PERSON)
    return bw_thing_keys_find (db, kind, side, id, error);
  if (!(told = bw_told_person_find (db, side, NULL, error)))
    return FALSE;

  *id = told->id;
  if (unclear != NULL)
    *unclear = told->unclear;

  return TRUE;
}
