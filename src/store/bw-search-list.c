#include "bw-search-node.h"

#include <string.h>

#include "bw-search-attribute.h"
#include "bw-search-meaning.h"
#include "bw-search-relation.h"

/* The things that a part of a query asks for, where they can be listed. */

#define MAX_NAMES 5000 /* different strings that are looked through */

#define WITH_WORDS(table, space)                                                                         \
  "SELECT entry.kind, entry.id"                                                                          \
  "  FROM (SELECT rowid AS rk FROM " table " WHERE " table " MATCH ?1 ORDER BY rowid LIMIT ?2) AS found" \
  "  JOIN entry ON entry.space = " space " AND entry.rk = found.rk"

static const char *const WITH_WORDS[] = {
  [BW_SEARCH_PAPERS] = WITH_WORDS ("ft_paper", "1"),
  [BW_SEARCH_NAMES] = WITH_WORDS ("ft_name", "2"),
  [BW_SEARCH_DOCUMENTS] = WITH_WORDS ("ft_document", "3"),
};

static const char ORGANISATIONS[] = "SELECT id FROM organisation WHERE id > 0 ORDER BY id LIMIT ?1";

static const char DOCUMENTS_OF_KIND[] =
  "SELECT id FROM document WHERE kind = ?1 ORDER BY id DESC LIMIT ?2";

static gboolean
list_words (BwSearchNode     *self,
            BwSearchContext  *context,
            guint             max,
            BwSearchSet      *set,
            GError          **error)
{
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;
  guint n = 0;

  if (!bw_search_node_express (self, context, error))
    return FALSE;
  if (self->expression == NULL)
    return TRUE;
  if (!(stmt = bw_db_prepare (context->index, WITH_WORDS[self->space], error)))
    return FALSE;

  bw_stmt_bind_text (stmt, 1, self->expression);
  bw_stmt_bind_int64 (stmt, 2, (gint64) max + 1);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };

      if (++n > max)
        set->complete = FALSE;
      else
        bw_search_set_add (set, ref);
    }

  return step == BW_STEP_DONE;
}

/* Adds the ids, and frees them; FALSE where they could not be read. */
static gboolean
take_ids (BwSearchSet *set,
          BwKind       kind,
          GArray      *ids,
          guint        max)
{
  if (ids == NULL)
    return FALSE;

  bw_search_set_add_ids (set, kind, ids, max);
  g_array_unref (ids);

  return TRUE;
}

/* Kinds of documents and organisations; of the others there are too many. */
static gboolean
list_kind (BwSearchNode     *self,
           BwSearchContext  *context,
           guint             max,
           BwSearchSet      *set,
           gboolean         *can,
           GError          **error)
{
  gint64 limit = (gint64) max + 1;

  for (guint i = 0; i < self->query->children->len && *can; i++)
    {
      const BwQuery *value = g_ptr_array_index (self->query->children, i);

      if (!bw_search_space_has_kind (self->space, value->text))
        continue;
      if (self->space == BW_SEARCH_NAMES && strcmp (value->text, "organisation") == 0)
        {
          if (!take_ids (set, BW_KIND_ORGANISATION,
                         bw_db_get_ids (context->library, ORGANISATIONS, error, "i", limit), max))
            return FALSE;
        }
      else if (self->space == BW_SEARCH_DOCUMENTS && strcmp (value->text, "document") != 0)
        {
          if (!take_ids (set, BW_KIND_DOCUMENT,
                         bw_db_get_ids (context->library, DOCUMENTS_OF_KIND, error, "si", value->text, limit),
                         max))
            return FALSE;
        }
      else
        *can = FALSE;
    }

  return TRUE;
}

static gboolean
list_dates (BwSearchContext          *context,
            const BwQuery            *query,
            const BwQuery            *value,
            const BwSearchAttribute  *attribute,
            guint                     max,
            BwSearchSet              *set,
            GError                  **error)
{
  BwDateRange dates = { 0, 0, FALSE };

  bw_query_get_dates (value, query->field, context->today, &dates);

  return take_ids (set, attribute->kind,
                   bw_db_get_ids (context->library, attribute->list, error, "iiii",
                                  (gint64) bw_date_range_get_first (&dates), (gint64) dates.to, (gint64) max + 1,
                                  (gint64) dates.from),
                   max);
}

/* Returns: (transfer full) (nullable): the next string after @last; empty when there is none */
static char *
get_next_name (BwSearchContext          *context,
               const BwSearchAttribute  *attribute,
               const char               *last,
               GError                  **error)
{
  g_auto (GStrv) names = bw_db_get_strings (context->library, attribute->names, error, "s", last);

  if (names == NULL)
    return NULL;

  return g_strdup (names[0] != NULL ? names[0] : "");
}

static gboolean
list_strings (BwSearchContext          *context,
              const BwQuery            *value,
              const BwSearchAttribute  *attribute,
              guint                     max,
              BwSearchSet              *set,
              GError                  **error)
{
  g_autofree char *name = get_next_name (context, attribute, "", error);
  guint n = 0;

  for (; name != NULL && *name != '\0' && set->complete; n++)
    {
      g_autofree char *last = g_steal_pointer (&name);

      if (n == MAX_NAMES)
        set->complete = FALSE;
      if (bw_search_attribute_matches (attribute->field, value->text, value->prefix, last) &&
          !take_ids (set, attribute->kind,
                     bw_db_get_ids (context->library, attribute->list, error, "si", last, (gint64) max + 1),
                     max))
        return FALSE;
      name = get_next_name (context, attribute, last, error);
    }

  return name != NULL;
}

static gboolean
list_attribute (BwSearchContext          *context,
                const BwQuery            *query,
                const BwQuery            *value,
                const BwSearchAttribute  *attribute,
                guint                     max,
                BwSearchSet              *set,
                GError                  **error)
{
  switch (attribute->type)
    {
    case BW_SEARCH_NUMBER:
      return list_dates (context, query, value, attribute, max, set, error);

    case BW_SEARCH_STRINGS:
      return list_strings (context, value, attribute, max, set, error);

    case BW_SEARCH_FLAG:
    default:
      return take_ids (set, attribute->kind,
                       bw_db_get_ids (context->library, attribute->list, error, "i", (gint64) max + 1), max);
    }
}

static gboolean
list_relation (BwSearchContext  *context,
               const BwQuery    *query,
               const BwQuery    *value,
               BwKind            kind,
               guint             max,
               BwSearchSet      *set,
               GError          **error)
{
  const char *field = bw_search_meaning_get_relation (query, value);
  const BwSearchSet *meant = bw_search_meaning_get (context, query, value, error);
  const BwSearchRelation *relation = NULL;

  if (meant == NULL)
    return FALSE;
  if (!meant->complete)
    context->partial = TRUE;

  while ((relation = bw_search_relation_next (field, kind, relation)) != NULL)
    for (guint i = 0; i < meant->refs->len && set->complete; i++)
      {
        BwRef other = g_array_index (meant->refs, BwRef, i);

        if (other.kind == relation->other &&
            !take_ids (set, kind,
                       bw_db_get_ids (context->library, relation->find, error, "ii", other.id, (gint64) max + 1),
                       max))
          return FALSE;
        if (!bw_db_may_go_on (context->index, error))
          return FALSE;
      }

  return TRUE;
}

/* What has one of the values, where that can be listed for each kind of thing and each value. */
static gboolean
list_values (BwSearchNode     *self,
             BwSearchContext  *context,
             guint             max,
             BwSearchSet      *set,
             gboolean         *can,
             GError          **error)
{
  for (guint nth = 0; bw_search_space_get_kind (self->space, nth) != BW_KIND_NONE; nth++)
    for (guint i = 0; i < self->query->children->len && *can; i++)
      {
        const BwQuery *value = g_ptr_array_index (self->query->children, i);
        BwKind kind = bw_search_space_get_kind (self->space, nth);
        const BwSearchAttribute *attribute = bw_search_attribute_find (self->query->field, value->text, kind);

        if (self->type == BW_SEARCH_RELATION)
          {
            if (!list_relation (context, self->query, value, kind, max, set, error))
              return FALSE;
            continue;
          }
        if (attribute == NULL)
          continue;
        *can = attribute->list != NULL && strcmp (self->query->field, "no") != 0;
        if (*can && !list_attribute (context, self->query, value, attribute, max, set, error))
          return FALSE;
      }

  return TRUE;
}

/**
 * bw_search_node_lists_newest:
 *
 * Returns: whether just what matches is listed, the newest first: papers of some time, which lie
 *   in that order
 */
gboolean
bw_search_node_lists_newest (const BwSearchNode *self)
{
  const BwSearchNode *part = self->type == BW_SEARCH_AND && self->children->len == 1
                               ? g_ptr_array_index (self->children, 0)
                               : self;
  const BwQuery *value;
  const BwSearchAttribute *attribute;

  g_return_val_if_fail (self != NULL, FALSE);

  if (part->type != BW_SEARCH_ATTRIBUTE || part->space != BW_SEARCH_PAPERS || part->query->children->len != 1)
    return FALSE;

  value = g_ptr_array_index (part->query->children, 0);
  attribute = bw_search_attribute_find (part->query->field, value->text, BW_KIND_PAPER);

  return attribute != NULL && attribute->type == BW_SEARCH_NUMBER && attribute->list != NULL;
}

/* The fewest of what the parts list, of which all must match. */
static gboolean
list_fewest (BwSearchNode     *self,
             BwSearchContext  *context,
             guint             max,
             BwSearchSet     **set,
             GError          **error)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      g_autoptr (BwSearchSet) other = NULL;

      if (!bw_search_node_list (g_ptr_array_index (self->children, i), context, max, &other, error))
        return FALSE;
      if (other == NULL || (!other->complete && !bw_search_node_lists_newest (self)) ||
          (*set != NULL && (*set)->refs->len <= other->refs->len))
        continue;
      bw_search_set_free (*set);
      *set = g_steal_pointer (&other);
      max = MAX ((*set)->refs->len, 1); /* what is more is of no use */
    }

  return TRUE;
}

/* All that one of the parts lists, if each does. */
static gboolean
list_any (BwSearchNode     *self,
          BwSearchContext  *context,
          guint             max,
          BwSearchSet     **set,
          GError          **error)
{
  g_autoptr (BwSearchSet) all = bw_search_set_new ();

  for (guint i = 0; i < self->children->len; i++)
    {
      g_autoptr (BwSearchSet) other = NULL;

      if (!bw_search_node_list (g_ptr_array_index (self->children, i), context, max, &other, error))
        return FALSE;
      if (other == NULL)
        return TRUE;
      bw_search_set_add_all (all, other, G_MAXUINT);
    }

  *set = g_steal_pointer (&all);
  return TRUE;
}

/**
 * bw_search_node_list:
 * @max: of how many things it is worth it
 * @set: (out) (nullable): things, among which are all that match if it is complete; or `NULL`
 *   where they cannot be listed; of parts that must all match it is complete, but where
 *   bw_search_node_lists_newest()
 */
gboolean
bw_search_node_list (BwSearchNode     *self,
                     BwSearchContext  *context,
                     guint             max,
                     BwSearchSet     **set,
                     GError          **error)
{
  g_autoptr (BwSearchSet) found = NULL;
  gboolean can = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (set != NULL, FALSE);

  *set = NULL;
  if (self->type == BW_SEARCH_AND)
    return list_fewest (self, context, max, set, error);
  if (self->type == BW_SEARCH_OR)
    return list_any (self, context, max, set, error);

  found = bw_search_set_new ();
  if ((self->type == BW_SEARCH_WORDS && !list_words (self, context, max, found, error)) ||
      (self->type == BW_SEARCH_KIND && !list_kind (self, context, max, found, &can, error)) ||
      ((self->type == BW_SEARCH_ATTRIBUTE || self->type == BW_SEARCH_RELATION) &&
       !list_values (self, context, max, found, &can, error)))
    return FALSE;
  if (can && self->type != BW_SEARCH_ALL && self->type != BW_SEARCH_NOT)
    *set = g_steal_pointer (&found);

  return TRUE;
}
