#include "bw-search-values.h"

#include <string.h>

#include "bw-search-attribute.h"
#include "bw-search-relation.h"
#include "bw-text.h"

/* The same is read of each thing that a query would ask of it. */

static const char *const FIELDS[BW_N_SEARCH_FACETS] = {
  [BW_SEARCH_BY_KIND] = "kind",
  [BW_SEARCH_BY_YEAR] = "year",
  [BW_SEARCH_BY_CATEGORY] = "cat",
  [BW_SEARCH_BY_AUTHOR] = "author",
  [BW_SEARCH_BY_SOURCE] = "source",
  [BW_SEARCH_BY_STATE] = "is",
};

static const char *const STATES[] = { "bookmarked", "unread", "new" };

struct _BwSearchValues
{
  BwDb           *library;
  BwSearchCounts *counts[BW_N_SEARCH_FACETS];
};

const char *
bw_search_facet_get_field (BwSearchFacet facet)
{
  g_return_val_if_fail (facet < BW_N_SEARCH_FACETS, NULL);

  return FIELDS[facet];
}

/**
 * bw_search_facet_find:
 * @part: `year:2024` and the like
 *
 * Returns: what it is of, or %BW_N_SEARCH_FACETS
 */
BwSearchFacet
bw_search_facet_find (const char *part)
{
  g_return_val_if_fail (part != NULL, BW_N_SEARCH_FACETS);

  for (guint i = 0; i < BW_N_SEARCH_FACETS; i++)
    if (g_str_has_prefix (part, FIELDS[i]) && part[strlen (FIELDS[i])] == ':')
      return (BwSearchFacet) i;

  return BW_N_SEARCH_FACETS;
}

BwSearchValues *
bw_search_values_new (BwDb *library)
{
  BwSearchValues *self = g_new0 (BwSearchValues, 1);

  self->library = library;
  for (guint i = 0; i < BW_N_SEARCH_FACETS; i++)
    self->counts[i] = bw_search_counts_new ();

  return self;
}

void
bw_search_values_free (BwSearchValues *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < BW_N_SEARCH_FACETS; i++)
    bw_search_counts_free (self->counts[i]);
  g_free (self);
}

static gboolean
count_year (BwSearchValues  *self,
            BwRef            ref,
            guint            thing,
            GError         **error)
{
  const BwSearchAttribute *attribute = bw_search_attribute_find ("year", NULL, ref.kind);
  gint64 published;

  if (attribute == NULL)
    return TRUE;
  if (!bw_db_find_id (self->library, attribute->get, &published, error, "i", ref.id))
    return FALSE;
  if (published > 0)
    bw_search_counts_add_id (self->counts[BW_SEARCH_BY_YEAR], published / 10000, thing);

  return TRUE;
}

/* Who asks for LG finds cs.LG too. */
static gboolean
count_categories (BwSearchValues  *self,
                  BwRef            ref,
                  guint            thing,
                  GError         **error)
{
  const BwSearchAttribute *attribute = bw_search_attribute_find ("cat", NULL, ref.kind);
  g_auto (GStrv) names = NULL;

  if (attribute == NULL)
    return TRUE;
  if (!(names = bw_db_get_strings (self->library, attribute->get, error, "i", ref.id)))
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *key = bw_text_fold (names[i]);
      const char *dot = strrchr (key, '.');

      bw_search_counts_add (self->counts[BW_SEARCH_BY_CATEGORY], key, names[i], thing);
      if (dot != NULL)
        bw_search_counts_add_implied (self->counts[BW_SEARCH_BY_CATEGORY], dot + 1, thing);
    }

  return TRUE;
}

static gboolean
count_related (BwSearchValues  *self,
               BwSearchFacet    facet,
               BwRef            ref,
               guint            thing,
               GError         **error)
{
  const BwSearchRelation *relation = bw_search_relation_next (FIELDS[facet], ref.kind, NULL);
  g_autoptr (GArray) ids = NULL;

  if (relation == NULL || relation->other == ref.kind) /* people are found by their own names */
    return TRUE;
  if (!(ids = bw_db_get_ids (self->library, relation->of, error, "i", ref.id)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    bw_search_counts_add_id (self->counts[facet], g_array_index (ids, gint64, i), thing);

  return TRUE;
}

static gboolean
count_states (BwSearchValues  *self,
              BwRef            ref,
              guint            thing,
              GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (STATES); i++)
    {
      const BwSearchAttribute *attribute = bw_search_attribute_find ("is", STATES[i], ref.kind);
      gint64 flag;

      if (!bw_db_find_id (self->library, attribute->get, &flag, error, "i", ref.id))
        return FALSE;
      if (flag != 0)
        bw_search_counts_add (self->counts[BW_SEARCH_BY_STATE], STATES[i], STATES[i], thing);
    }

  return TRUE;
}

/**
 * bw_search_values_add:
 * @kind: of the thing, as bw_search_hit_get_kind() names it
 * @thing: a number that no other thing has
 *
 * Counts all that a thing has.
 */
gboolean
bw_search_values_add (BwSearchValues  *self,
                      BwRef            ref,
                      const char      *kind,
                      guint            thing,
                      GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  bw_search_counts_add (self->counts[BW_SEARCH_BY_KIND], kind, kind, thing);

  return count_year (self, ref, thing, error) && count_categories (self, ref, thing, error) &&
         count_related (self, BW_SEARCH_BY_AUTHOR, ref, thing, error) &&
         count_related (self, BW_SEARCH_BY_SOURCE, ref, thing, error) &&
         count_states (self, ref, thing, error);
}

/* Returns: (transfer container) (element-type BwSearchCount): the values, the most frequent first */
GPtrArray *
bw_search_values_list (BwSearchValues *self,
                       BwSearchFacet   facet)
{
  g_return_val_if_fail (self != NULL && facet < BW_N_SEARCH_FACETS, NULL);

  return bw_search_counts_list (self->counts[facet]);
}
