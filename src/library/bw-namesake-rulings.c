#include "bw-namesake-rulings.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-id-list.h"
#include "bw-namesake-query.h"

#define MAX_HOPS 100

/*
 * Whoever is said not to be another of the name is told by the papers that they had written when
 * that was said: what the program has taken for theirs since it may take for another's. Of these
 * some may be by those with whom they had been merged.
 */

BwNamesakeRulings *
bw_namesake_rulings_new (void)
{
  BwNamesakeRulings *self = g_new0 (BwNamesakeRulings, 1);

  self->parties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->kin = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  self->merged = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->one = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  self->parted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_papers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

void
bw_namesake_rulings_free (BwNamesakeRulings *self)
{
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->kin);
  g_hash_table_unref (self->merged);
  g_hash_table_unref (self->one);
  g_hash_table_unref (self->parted);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->named);
  g_hash_table_unref (self->by_papers);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->told);
  g_free (self);
}

/* @ids: gets those of @more that it does not have, the oldest first */
static void
unite_ids (GArray       *ids,
           const gint64 *more,
           guint         n)
{
  for (guint i = 0; i < n; i++)
    if (!bw_id_list_find (ids, more[i]))
      {
        g_array_append_val (ids, more[i]);
        bw_id_list_sort (ids);
      }
}

static GArray *
ensure_ids (GHashTable    *table,
            gconstpointer  key,
            gpointer       copy)
{
  GArray *ids = g_hash_table_lookup (table, key);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (table, copy, ids);
    }
  else
    g_free (copy);

  return ids;
}

static void
add_kin (BwNamesakeRulings *self,
         gint64             keep_id,
         gint64             other_id)
{
  GArray *kin = ensure_ids (self->kin, &keep_id, g_memdup2 (&keep_id, sizeof keep_id));
  const GArray *more = g_hash_table_lookup (self->kin, &other_id);

  unite_ids (kin, &other_id, 1);
  if (more != NULL)
    unite_ids (kin, (const gint64 *) more->data, more->len);
}

static char *
make_name (const char *name,
           gint64      id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\n%s", id, name);
}

typedef void (*Tell) (BwNamesakeRulings *self,
                      const char        *name,
                      char              *key,
                      gint64             id);

static void
tell (BwNamesakeRulings *self,
      const char        *name,
      char              *key,
      gint64             id)
{
  GArray *ids = ensure_ids (self->told, key, g_strdup (key));
  const GArray *kin = g_hash_table_lookup (self->kin, &id);

  unite_ids (ids, &id, 1);
  for (guint i = 0; kin != NULL && i < kin->len; i++)
    {
      g_autofree char *named = make_name (name, g_array_index (kin, gint64, i));

      if (g_hash_table_contains (self->named, named))
        unite_ids (ids, &g_array_index (kin, gint64, i), 1);
    }
}

/* What somebody has because another has been merged into them is known to be of that one. */
static void
make_known (BwNamesakeRulings *self,
            const char        *name,
            char              *key,
            gint64             id)
{
  GArray *ids = ensure_ids (self->known, key, g_strdup (key));
  const GArray *kin = g_hash_table_lookup (self->kin, &id);

  for (guint i = 0; kin != NULL && i < ids->len; i++)
    if (bw_id_list_find (kin, g_array_index (ids, gint64, i)))
      return;

  unite_ids (ids, &id, 1);
  g_hash_table_add (self->by_papers, g_memdup2 (&id, sizeof id));
}

static GPtrArray *
ensure_texts (GHashTable *table,
              gpointer    key)
{
  GPtrArray *texts = g_hash_table_lookup (table, key);

  if (texts == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (table, key, texts);
    }
  else
    g_free (key);

  return texts;
}

static void
add_work (BwNamesakeRulings *self,
          const char        *name,
          char              *key,
          gint64             id)
{
  make_known (self, name, key, id);
  g_ptr_array_add (ensure_texts (self->named, make_name (name, id)), g_strdup (key));
}

static void
add_name (BwNamesakeRulings *self,
          const char        *name,
          gint64             id)
{
  GPtrArray *names = ensure_texts (self->names, g_memdup2 (&id, sizeof id));

  ensure_texts (self->named, make_name (name, id));
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

static void
tell_side (BwNamesakeRulings    *self,
           const char           *name,
           const BwDecisionSide *side,
           Tell                  func)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "paper:"))
      {
        g_autofree char *key = g_strconcat (name, "\n", side->keys[i], NULL);

        func (self, name, key, side->id);
      }
}

static void
add_side (BwNamesakeRulings    *self,
          const BwDecisionSide *side)
{
  if (g_hash_table_contains (self->parted, &side->id))
    return;

  g_hash_table_add (self->parties, g_memdup2 (&side->id, sizeof side->id));
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "name:"))
      {
        add_name (self, side->keys[i] + strlen ("name:"), side->id);
        tell_side (self, side->keys[i] + strlen ("name:"), side, add_work);
      }
}

static void
tell_works (BwNamesakeRulings *self,
            GPtrArray         *works,
            gint64             id)
{
  for (guint i = 0; i < works->len; i++)
    unite_ids (ensure_ids (self->told, g_ptr_array_index (works, i), g_strdup (g_ptr_array_index (works, i))), &id, 1);
}

/* Two whom somebody has made one with either are two as well, where they have one name. */
static void
tell_two (BwNamesakeRulings *self,
          gint64             one,
          gint64             other)
{
  const GPtrArray *names = g_hash_table_lookup (self->names, &one);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_autofree char *own = make_name (g_ptr_array_index (names, i), one);
      g_autofree char *others = make_name (g_ptr_array_index (names, i), other);
      GPtrArray *works = g_hash_table_lookup (self->named, own);
      GPtrArray *other_works = g_hash_table_lookup (self->named, others);

      if (other_works != NULL && other_works->len > 0 && works->len > 0)
        {
          tell_works (self, works, one);
          tell_works (self, other_works, other);
        }
    }
}

static gint64
find_root (BwNamesakeRulings *self,
           gint64             id)
{
  const gint64 *keep;

  for (guint i = 0; i < MAX_HOPS && (keep = g_hash_table_lookup (self->merged, &id)) != NULL; i++)
    id = *keep;

  return id;
}

/* Who is one with whom, when all is said: what is said of one of them is said of all. */
static void
gather_merged (BwNamesakeRulings *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->merged);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      gint64 root = find_root (self, *(const gint64 *) id);
      GArray *ids = ensure_ids (self->one, &root, g_memdup2 (&root, sizeof root));

      unite_ids (ids, &root, 1);
      unite_ids (ids, id, 1);
    }
}

static const GArray *
get_merged (BwNamesakeRulings *self,
            gint64             root)
{
  GArray *ids = ensure_ids (self->one, &root, g_memdup2 (&root, sizeof root));

  unite_ids (ids, &root, 1);

  return ids;
}

/* What is said of two that have been made one since does not stand. */
static void
tell_merged (BwNamesakeRulings *self,
             const BwDecision  *decision)
{
  gint64 root = find_root (self, decision->keep.id);
  gint64 other_root = find_root (self, decision->other.id);
  const GArray *ids = get_merged (self, root);
  const GArray *others = get_merged (self, other_root);

  for (guint i = 0; root != other_root && i < ids->len; i++)
    for (guint j = 0; j < others->len; j++)
      tell_two (self, g_array_index (ids, gint64, i), g_array_index (others, gint64, j));
}

static void
add_decision (BwNamesakeRulings *self,
              const BwDecision  *decision)
{
  add_side (self, &decision->keep);
  if (decision->action == BW_DECISION_SPLIT && decision->of == 0)
    g_hash_table_add (self->parted, g_memdup2 (&decision->other.id, sizeof (gint64)));
  add_side (self, &decision->other);
  if (decision->action == BW_DECISION_MERGE)
    {
      add_kin (self, decision->keep.id, decision->other.id);
      g_hash_table_insert (self->merged, g_memdup2 (&decision->other.id, sizeof (gint64)),
                           g_memdup2 (&decision->keep.id, sizeof (gint64)));
    }
  for (guint i = 0; bw_decision_tells_namesakes (decision) && decision->keep.keys[i] != NULL; i++)
    if (bw_decision_is_name_of_both (decision, decision->keep.keys[i]))
      {
        tell_side (self, decision->keep.keys[i] + strlen ("name:"), &decision->keep, tell);
        tell_side (self, decision->keep.keys[i] + strlen ("name:"), &decision->other, tell);
      }
}

gboolean
bw_namesake_rulings_read (BwNamesakeRulings  *self,
                          BwDb               *db,
                          GError            **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (db, BW_DECISIONS_STANDING, error);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->kind == BW_KIND_PERSON && !bw_decision_is_of_mention (decision))
        add_decision (self, decision);
    }
  gather_merged (self);
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    if (bw_decision_is_of_two (g_ptr_array_index (decisions, i)))
      tell_merged (self, g_ptr_array_index (decisions, i));

  self->is_read = decisions != NULL;

  return self->is_read;
}

/**
 * bw_namesake_rulings_find:
 * @keys: by which decisions tell a paper
 * @told: %TRUE for those who are said to have written the paper, and not to be another of the name;
 *   %FALSE for all who had when something was decided of them
 *
 * Returns: (transfer full) (element-type gint64): who of the name are told by the paper, the oldest
 *   first
 */
GArray *
bw_namesake_rulings_find (const BwNamesakeRulings *self,
                          const char              *name_key,
                          GStrv                    keys,
                          gboolean                 told)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (name_key, "\n", keys[i], NULL);
      const GArray *found = g_hash_table_lookup (told ? self->told : self->known, key);

      if (found != NULL)
        unite_ids (ids, (const gint64 *) found->data, found->len);
    }

  return ids;
}
