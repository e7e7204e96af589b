#include "bw-namesake-claims.h"

/* Who has works of which part, and is known by them. */

static BwNamesakeClaim *
ensure_claim (GArray *claims,
              guint   first,
              gint64  person_id)
{
  BwNamesakeClaim claim = { first, person_id, 0, 0, 0, 0, FALSE };

  for (guint i = 0; i < claims->len; i++)
    {
      BwNamesakeClaim *known = &g_array_index (claims, BwNamesakeClaim, i);

      if (known->first == first && known->person_id == person_id)
        return known;
    }
  g_array_append_val (claims, claim);

  return &g_array_index (claims, BwNamesakeClaim, claims->len - 1);
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  const BwNamesakeClaim *one = a;
  const BwNamesakeClaim *other = b;

  if (one->strange != other->strange)
    return one->strange ? 1 : -1;
  if (one->n_kept != other->n_kept)
    return one->n_kept < other->n_kept ? 1 : -1;
  if (one->n != other->n)
    return one->n < other->n ? 1 : -1;
  if (one->n_rivals != other->n_rivals)
    return one->n_rivals < other->n_rivals ? -1 : 1;
  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;

  return (one->person_id > other->person_id) - (one->person_id < other->person_id);
}

/* Whom a decision tells by a work, and who may not be there, is who is meant. */
static void
add_parties (GArray                *claims,
             const BwNamesakeBlock *block,
             const guint           *firsts)
{
  for (guint i = 0; i < block->works->len; i++)
    {
      const GArray *ids = g_hash_table_lookup (block->parties, g_ptr_array_index (block->works, i));

      for (guint j = 0; ids != NULL && j < ids->len; j++)
        {
          BwNamesakeClaim *claim = ensure_claim (claims, firsts[i], g_array_index (ids, gint64, j));

          claim->n_told++;
          claim->n_kept++;
        }
    }
}

/* Of two parts of which somebody has as much, they have that of which others have less. */
static void
compare_with (BwNamesakeClaim       *claim,
              const BwNamesakeClaim *other,
              GHashTable            *by_papers)
{
  if (claim->first != other->first || claim->person_id == other->person_id)
    return;

  claim->n_rivals++;
  claim->strange |= claim->n_told == 0 && other->n_told > 0 && g_hash_table_contains (by_papers, &claim->person_id);
}

static void
compare_all (GArray                *claims,
             const BwNamesakeBlock *block)
{
  for (guint i = 0; i < claims->len; i++)
    for (guint j = 0; j < claims->len; j++)
      compare_with (&g_array_index (claims, BwNamesakeClaim, i), &g_array_index (claims, BwNamesakeClaim, j),
                    block->by_papers);
}

/* Returns: (transfer full): the part of each row, or %BW_NAMESAKE_NO_PART where it is not asked
 *   whose it is */
guint *
bw_namesake_claims_find_parts (const BwNamesakeBlock *block,
                               const guint           *firsts)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  guint *parts = g_new (guint, block->rows->len + 1);

  for (guint i = 0; i < block->works->len; i++)
    g_hash_table_insert (indices, g_ptr_array_index (block->works, i), GUINT_TO_POINTER (i));

  for (guint i = 0; i < block->rows->len; i++)
    {
      gpointer work = i < block->of_rows->len ? g_ptr_array_index (block->of_rows, i) : NULL;
      gpointer at;

      parts[i] = work != NULL && g_hash_table_lookup_extended (indices, work, NULL, &at)
                   ? firsts[GPOINTER_TO_UINT (at)]
                   : BW_NAMESAKE_NO_PART;
    }

  return parts;
}

/**
 * bw_namesake_claims_new:
 * @firsts: of bw_namesakes_part(), for the works of @block
 * @parts: of bw_namesake_claims_find_parts()
 * @fresh: (element-type gint64): documents of which it has not been asked yet whom they name
 *
 * Returns: (transfer full) (element-type BwNamesakeClaim): the strongest first
 */
GArray *
bw_namesake_claims_new (const BwNamesakeBlock *block,
                        const guint           *firsts,
                        const guint           *parts,
                        GHashTable            *fresh)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (BwNamesakeClaim));

  add_parties (claims, block, firsts);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const BwNamesakeRow *row = &g_array_index (block->rows, BwNamesakeRow, i);
      BwNamesakeClaim *claim;

      if (parts[i] == BW_NAMESAKE_NO_PART)
        continue;
      claim = ensure_claim (claims, parts[i], row->person_id);
      claim->n++;
      claim->n_kept += !g_hash_table_contains (fresh, &row->document_id);
    }
  if (g_hash_table_size (block->parties) > 0)
    compare_all (claims, block);
  if (claims->len > 1)
    g_array_sort (claims, compare_claims);

  return claims;
}

/* Whether a decision tells somebody by more of another part than of that of the claim. */
gboolean
bw_namesake_claims_are_elsewhere (GArray                *claims,
                                  const BwNamesakeClaim *claim)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const BwNamesakeClaim *other = &g_array_index (claims, BwNamesakeClaim, i);

      if (other->person_id == claim->person_id && other->n_told > claim->n_told)
        return TRUE;
    }

  return FALSE;
}
