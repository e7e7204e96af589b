#include "bw-search-facets.h"

#include <string.h>

#include "bw-date-range.h"
#include "bw-query-part.h"
#include "bw-search-asked.h"
#include "bw-search-hit.h"
#include "bw-search-meaning.h"
#include "bw-search-values.h"

/* What the things that were found have in common. A facet finds as many things as it says. */

/* How many facets of each sort are told. */
static const guint MOST[BW_N_SEARCH_FACETS] = {
  [BW_SEARCH_BY_KIND] = 12,
  [BW_SEARCH_BY_YEAR] = 12,
  [BW_SEARCH_BY_CATEGORY] = 12,
  [BW_SEARCH_BY_AUTHOR] = 8,
  [BW_SEARCH_BY_SOURCE] = 6,
  [BW_SEARCH_BY_STATE] = 3,
};

static const char GET_PERSON[] = "SELECT name FROM person WHERE id = ?1";

static const char GET_SOURCE[] = "SELECT title FROM source WHERE id = ?1";

typedef struct
{
  BwSearchContext *context;
  const BwQuery   *query;
  BwFacets        *facets;
  BwSearchValues  *values;
  GPtrArray       *asked;   /* BwSearchAsked; NULL when there was no time for it */
  GPtrArray       *queries; /* BwQuery, by which the context knows what their values mean */
} Counter;

/* What the context knows by what is freed here it forgets. */
static void
counter_clear (Counter *self)
{
  g_hash_table_remove_all (self->context->meant);
  g_clear_pointer (&self->values, bw_search_values_free);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->queries, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counter, counter_clear)

static gboolean
count_thing (Counter  *self,
             BwRef     ref,
             GError  **error)
{
  const char *kind = NULL;

  if (!bw_db_may_go_on (self->context->index, error) ||
      !bw_search_hit_get_kind (self->context->library, ref, &kind, error))
    return FALSE;
  if (kind == NULL) /* it has gone since the index was written */
    return TRUE;

  return bw_search_values_add (self->values, ref, kind, ++self->facets->total, error) &&
         bw_search_asked_count (self->asked, self->context, ref, kind, error);
}

/* Names come last: there may be many, and they have the fewest facets. */
static gboolean
count_all (Counter *self,
           BwSearchSet *const *groups,
           guint n_groups,
           GError **error)
{
  for (guint i = 1; i <= n_groups; i++)
    {
      GArray *refs = groups[i % n_groups]->refs;

      for (guint j = 0; j < refs->len; j++)
        {
          if (self->facets->total == BW_SEARCH_MAX_COUNTED)
            {
              self->facets->partial = TRUE;
              return TRUE;
            }
          if (!count_thing (self, g_array_index (refs, BwRef, j), error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Running out of time is no failure: what was counted until then is told. */
static gboolean
count_in_time (Counter *self,
               BwSearchSet *const *groups,
               guint n_groups,
               gint64 budget,
               GError **error)
{
  gint64 deadline = budget > 0 ? g_get_monotonic_time () + budget : 0;
  g_autoptr (GError) reason = NULL;

  bw_db_set_deadline (self->context->library, deadline);
  bw_db_set_deadline (self->context->index, deadline);
  self->asked = bw_search_asked_list (self->context, self->query, &reason);
  if (self->asked != NULL)
    count_all (self, groups, n_groups, &reason);
  bw_db_set_deadline (self->context->library, 0);
  bw_db_set_deadline (self->context->index, 0);

  if (reason == NULL)
    return TRUE;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->facets->partial = TRUE;
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Whether the name is that of the thing, and of no other. */
static gboolean
means_only (Counter     *self,
            const char  *part,
            BwRef        ref,
            gboolean    *only,
            GError     **error)
{
  BwQuery *query = bw_search_asked_read (part, self->context->today);
  const BwQuery *field = g_ptr_array_index (query->children, 0);
  const BwSearchSet *meant;

  g_ptr_array_add (self->queries, query);
  if (!(meant = bw_search_meaning_get (self->context, field, g_ptr_array_index (field->children, 0), error)))
    return FALSE;

  *only = meant->complete && meant->refs->len == 1 && bw_search_set_contains (meant, ref);
  return TRUE;
}

/* A thing is called by its name where that is enough, else by its id. */
static gboolean
add_thing (Counter              *self,
           BwSearchFacet         by,
           const BwSearchCount  *count,
           GError              **error)
{
  BwRef ref = { by == BW_SEARCH_BY_AUTHOR ? BW_KIND_PERSON : BW_KIND_SOURCE, count->id };
  const char *sql = by == BW_SEARCH_BY_AUTHOR ? GET_PERSON : GET_SOURCE;
  g_auto (GStrv) names = bw_db_get_strings (self->context->library, sql, error, "i", count->id);
  g_autofree char *part = NULL;
  gboolean only = FALSE;
  BwFacet *facet;

  if (names == NULL)
    return FALSE;
  if (names[0] == NULL)
    return TRUE;
  part = bw_query_part_write (bw_search_facet_get_field (by), names[0]);
  if (part != NULL && !means_only (self, part, ref, &only, error))
    return FALSE;
  if (!only)
    {
      g_autofree char *id = bw_ref_to_string (ref);

      g_free (part);
      part = bw_query_part_write (bw_search_facet_get_field (by), id);
    }

  facet = bw_facet_new (bw_search_facet_get_field (by), names[0], g_steal_pointer (&part));
  facet->count = count->n;
  g_ptr_array_add (self->facets->all, facet);

  return TRUE;
}

/* What the language cannot say is left out. */
static void
add_value (Counter             *self,
           BwSearchFacet        by,
           const BwSearchCount *count)
{
  g_autofree char *year = by == BW_SEARCH_BY_YEAR ? g_strdup_printf ("%" G_GINT64_FORMAT, count->id) : NULL;
  const char *value = year != NULL ? year : count->text;
  char *part = bw_query_part_write (bw_search_facet_get_field (by), value);
  BwDateRange unused;
  BwFacet *facet;

  if (part == NULL || (year != NULL && !bw_date_range_parse (year, self->context->today, &unused)))
    {
      g_free (part);
      return;
    }

  facet = bw_facet_new (bw_search_facet_get_field (by), value, part);
  facet->count = count->n;
  g_ptr_array_add (self->facets->all, facet);
}

/* Of the facet that is added last. */
static void
finish_last (Counter           *self,
             const BwSearchSet *names,
             guint              before,
             gint64             id)
{
  BwFacet *facet;

  if (self->facets->all->len == before)
    return;

  facet = g_ptr_array_index (self->facets->all, before);
  facet->set = bw_query_part_is_in (facet->part, self->query);
  if (strcmp (facet->field, "author") == 0)
    facet->count += bw_search_set_contains (names, (BwRef){ BW_KIND_PERSON, id });
}

static gboolean
add_counted (Counter            *self,
             const BwSearchSet  *names,
             GError            **error)
{
  for (guint by = 0; by < BW_N_SEARCH_FACETS; by++)
    {
      g_autoptr (GPtrArray) list = bw_search_values_list (self->values, by);

      for (guint i = 0; i < list->len && i < MOST[by]; i++)
        {
          const BwSearchCount *count = g_ptr_array_index (list, i);
          guint before = self->facets->all->len;

          if (by != BW_SEARCH_BY_AUTHOR && by != BW_SEARCH_BY_SOURCE)
            add_value (self, by, count);
          else if (!add_thing (self, by, count, error))
            return FALSE;
          finish_last (self, names, before, count->id);
        }
    }

  return TRUE;
}

static gboolean
is_told (Counter             *self,
         const BwSearchAsked *asked)
{
  for (guint i = 0; i < self->facets->all->len; i++)
    {
      const BwFacet *facet = g_ptr_array_index (self->facets->all, i);

      if (facet->set && bw_query_part_is_in (facet->part, asked->query))
        return TRUE;
    }

  return FALSE;
}

/* What the query asks for is told too where it is none of the most frequent. */
static void
add_others (Counter *self)
{
  for (guint i = 0; self->asked != NULL && i < self->asked->len; i++)
    {
      const BwSearchAsked *asked = g_ptr_array_index (self->asked, i);
      g_autofree char *value = bw_search_asked_get_value (asked);
      BwFacet *facet;

      if (is_told (self, asked))
        continue;
      facet = bw_facet_new (bw_search_facet_get_field (bw_search_facet_find (asked->part)), value,
                            g_strdup (asked->part));
      facet->count = asked->n;
      facet->set = TRUE;
      g_ptr_array_add (self->facets->all, facet);
    }
}

static int
compare_facets (gconstpointer a,
                gconstpointer b)
{
  const BwFacet *one = *(const BwFacet *const *) a;
  const BwFacet *other = *(const BwFacet *const *) b;

  if (bw_search_facet_find (one->part) != bw_search_facet_find (other->part))
    return bw_search_facet_find (one->part) < bw_search_facet_find (other->part) ? -1 : 1;

  return (one->count < other->count) - (one->count > other->count);
}

/**
 * bw_search_facets_count:
 * @query: as it was typed; what it asks for is set
 * @groups: (array length=n_groups): what it found, the people and organisations first
 * @budget: microseconds, after which what was counted until then is told; 0 for none
 * @facets: where they are added
 */
gboolean
bw_search_facets_count (BwSearchContext *context,
                        const BwQuery *query,
                        BwSearchSet *const *groups,
                        guint n_groups,
                        gint64 budget,
                        BwFacets *facets,
                        GError **error)
{
  g_auto (Counter) self = { context, query, facets, NULL, NULL, NULL };

  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (facets != NULL, FALSE);

  self.values = bw_search_values_new (context->library);
  self.queries = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_query_free);
  facets->partial = context->partial;
  if (!count_in_time (&self, groups, n_groups, budget, error) || !add_counted (&self, groups[0], error))
    return FALSE;
  add_others (&self);
  g_ptr_array_sort (facets->all, compare_facets);

  return TRUE;
}
