#include "bw-search-node.h"

#include <string.h>

#include "bw-query-field.h"
#include "bw-search-attribute.h"
#include "bw-search-expression.h"
#include "bw-search-forms.h"
#include "bw-search-meaning.h"
#include "bw-search-relation.h"

#define MAX_WORDS_DEPTH 8

static BwSearchNode *
node_new (BwSearchNodeType  type,
          const BwQuery    *query,
          BwSearchSpace     space)
{
  BwSearchNode *self = g_new0 (BwSearchNode, 1);

  self->type = type;
  self->query = query;
  self->space = space;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_search_node_free);

  return self;
}

void
bw_search_node_free (BwSearchNode *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->children);
  bw_search_set_free (self->set);
  bw_search_rows_free (self->rows);
  g_free (self->expression);
  g_free (self);
}

static BwSearchTable
get_table (BwSearchSpace space)
{
  switch (space)
    {
    case BW_SEARCH_PAPERS:
      return BW_SEARCH_IN_PAPERS;

    case BW_SEARCH_NAMES:
      return BW_SEARCH_IN_NAMES;

    case BW_SEARCH_DOCUMENTS:
    default:
      return BW_SEARCH_IN_DOCUMENTS;
    }
}

/* Finds out what words are for FTS5: nothing where no thing can have them. */
gboolean
bw_search_node_express (BwSearchNode     *self,
                        BwSearchContext  *context,
                        GError          **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean excludes = context->excludes;

  if (self->expressed)
    return TRUE;

  context->excludes = self->excludes;
  self->expression = bw_search_expression_new (context, self->query, get_table (self->space), NULL, &reason);
  context->excludes = excludes;
  self->expressed = reason == NULL;
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return self->expressed;
}

static BwSearchNode *
new_words (BwSearchContext  *context,
           const BwQuery    *query,
           BwSearchSpace     space,
           GError          **error)
{
  g_autoptr (BwSearchNode) self = node_new (BW_SEARCH_WORDS, query, space);

  self->excludes = context->excludes;
  if (!bw_search_node_express (self, context, error))
    return NULL;
  if (self->expression == NULL)
    self->type = BW_SEARCH_NONE;
  else if (*self->expression == '\0')
    self->type = BW_SEARCH_ALL;

  return g_steal_pointer (&self);
}

/* Of a word alone it is mostly asked together with the others, and not what it is by itself. */
static BwSearchNode *
new_word (BwSearchContext  *context,
          const BwQuery    *query,
          BwSearchSpace     space,
          GError          **error)
{
  const GPtrArray *forms = bw_search_forms_get (context, query, !context->excludes, error);
  BwSearchNode *self;

  if (forms == NULL)
    return NULL;

  self = node_new (forms->len > 0 ? BW_SEARCH_WORDS : BW_SEARCH_ALL, query, space);
  self->excludes = context->excludes;

  return self;
}

static gboolean
names_kind (const BwQuery *query,
            const char    *kind)
{
  for (guint i = 0; i < query->children->len; i++)
    if (strcmp (((const BwQuery *) g_ptr_array_index (query->children, i))->text, kind) == 0)
      return TRUE;

  return FALSE;
}

/* Of the kinds, all things of a space may be, some or none. */
static BwSearchNodeType
get_kind_type (const BwQuery *query,
               BwSearchSpace  space)
{
  gboolean all = TRUE;
  BwKind kind;

  for (guint nth = 0; (kind = bw_search_space_get_kind (space, nth)) != BW_KIND_NONE; nth++)
    all = all && names_kind (query, bw_kind_to_string (kind));
  if (all)
    return BW_SEARCH_ALL;

  for (guint i = 0; i < query->children->len; i++)
    if (bw_search_space_has_kind (space, ((const BwQuery *) g_ptr_array_index (query->children, i))->text))
      return BW_SEARCH_KIND;

  return BW_SEARCH_NONE;
}

/* Where a field says nothing of the things of a space, none of them is found by it. */
static BwSearchNodeType
get_field_type (const BwQuery *query,
                BwSearchSpace  space)
{
  BwKind kind;

  if (strcmp (query->field, "kind") == 0)
    return get_kind_type (query, space);

  for (guint nth = 0; (kind = bw_search_space_get_kind (space, nth)) != BW_KIND_NONE; nth++)
    for (guint i = 0; i < query->children->len; i++)
      {
        const BwQuery *value = g_ptr_array_index (query->children, i);

        if (bw_search_attribute_find (query->field, value->text, kind) != NULL)
          return BW_SEARCH_ATTRIBUTE;
        if (bw_search_relation_next (bw_search_meaning_get_relation (query, value), kind, NULL) != NULL)
          return BW_SEARCH_RELATION;
      }

  return BW_SEARCH_NONE;
}

/* Who has a name that very many have is looked for by that name, and not one by one. */
static gboolean
is_better_as_words (BwSearchContext  *context,
                    const BwQuery    *query,
                    BwSearchSpace     space,
                    gboolean         *better,
                    GError          **error)
{
  gboolean all_texts = space != BW_SEARCH_DOCUMENTS && strcmp (query->field, "author") == 0;
  gboolean complete = TRUE;

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *value = g_ptr_array_index (query->children, i);
      const BwSearchSet *meant = bw_search_meaning_get (context, query, value, error);

      if (meant == NULL)
        return FALSE;
      complete = complete && meant->complete;
      all_texts = all_texts && value->type == BW_QUERY_TEXT && !value->first;
    }

  *better = all_texts && !complete;

  return TRUE;
}

static BwSearchNode *
new_field (BwSearchContext  *context,
           const BwQuery    *query,
           BwSearchSpace     space,
           GError          **error)
{
  BwSearchNodeType type;
  gboolean better = FALSE;

  if (strcmp (query->field, "title") == 0 || strcmp (query->field, "abs") == 0 ||
      strcmp (query->field, "body") == 0)
    return new_words (context, query, space, error);

  type = get_field_type (query, space);
  if (type == BW_SEARCH_RELATION && !is_better_as_words (context, query, space, &better, error))
    return NULL;

  return better ? new_words (context, query, space, error) : node_new (type, query, space);
}

/* Takes the child into the group, where it makes a difference. */
static void
add_child (BwSearchNode *self,
           BwSearchNode *child)
{
  BwSearchNodeType neutral = self->type == BW_SEARCH_AND ? BW_SEARCH_ALL : BW_SEARCH_NONE;
  BwSearchNodeType decisive = self->type == BW_SEARCH_AND ? BW_SEARCH_NONE : BW_SEARCH_ALL;

  if (child->type == decisive)
    {
      g_ptr_array_set_size (self->children, 0);
      self->type = decisive;
    }
  if (child->type == decisive || child->type == neutral)
    bw_search_node_free (child);
  else
    g_ptr_array_add (self->children, child);
}

static BwSearchNode *
new_group (BwSearchContext  *context,
           const BwQuery    *query,
           BwSearchSpace     space,
           GError          **error)
{
  gboolean is_or = query->type == BW_QUERY_OR;
  g_autoptr (BwSearchNode) self = node_new (is_or ? BW_SEARCH_OR : BW_SEARCH_AND, query, space);

  for (guint i = 0; i < query->children->len; i++)
    {
      BwSearchNode *child = bw_search_node_new (context, g_ptr_array_index (query->children, i), space,
                                                error);

      if (child == NULL)
        return NULL;
      if (self->type == BW_SEARCH_AND || self->type == BW_SEARCH_OR)
        add_child (self, child);
      else
        bw_search_node_free (child);
    }
  if (self->children->len == 0 && (self->type == BW_SEARCH_AND || self->type == BW_SEARCH_OR))
    self->type = is_or ? BW_SEARCH_NONE : BW_SEARCH_ALL;

  return g_steal_pointer (&self);
}

static BwSearchNode *
new_not (BwSearchContext  *context,
         const BwQuery    *query,
         BwSearchSpace     space,
         GError          **error)
{
  g_autoptr (BwSearchNode) self = node_new (BW_SEARCH_NOT, query, space);
  BwSearchNode *child;

  context->excludes = !context->excludes;
  child = bw_search_node_new (context, g_ptr_array_index (query->children, 0), space, error);
  context->excludes = !context->excludes;
  if (child == NULL)
    return NULL;

  g_ptr_array_add (self->children, child);
  if (child->type == BW_SEARCH_NONE)
    self->type = BW_SEARCH_ALL;
  else if (child->type == BW_SEARCH_ALL)
    self->type = BW_SEARCH_NONE;

  return g_steal_pointer (&self);
}

/* Whether FTS5 can answer it alone, whose own parser takes few groups within each other. */
static gboolean
is_words (const BwQuery *query,
          guint          depth)
{
  if (query->type == BW_QUERY_TEXT)
    return TRUE;
  if (query->type == BW_QUERY_FIELD)
    return strcmp (query->field, "title") == 0 || strcmp (query->field, "abs") == 0 ||
           strcmp (query->field, "body") == 0;
  if ((query->type != BW_QUERY_OR && query->type != BW_QUERY_AND) || query->children->len == 0 ||
      depth == MAX_WORDS_DEPTH)
    return FALSE;

  for (guint i = 0; i < query->children->len; i++)
    if (!is_words (g_ptr_array_index (query->children, i), depth + 1))
      return FALSE;

  return TRUE;
}

/**
 * bw_search_node_new:
 * @query: as bw_query_check() leaves it, which must outlive the node
 *
 * Returns: (transfer full) (nullable): what it asks of the things of @space, or `NULL`
 *   with @error set
 */
BwSearchNode *
bw_search_node_new (BwSearchContext  *context,
                    const BwQuery    *query,
                    BwSearchSpace     space,
                    GError          **error)
{
  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  switch (query->type)
    {
    case BW_QUERY_FIELD:
      return new_field (context, query, space, error);

    case BW_QUERY_NOT:
      return new_not (context, query, space, error);

    case BW_QUERY_OR:
      return is_words (query, 0) ? new_words (context, query, space, error)
                                 : new_group (context, query, space, error);

    case BW_QUERY_AND:
      return new_group (context, query, space, error);

    case BW_QUERY_TEXT:
      return new_word (context, query, space, error);

    case BW_QUERY_RANGE:
    case BW_QUERY_NESTED:
    default:
      return new_words (context, query, space, error);
    }
}

/* Profiles and listings are found as the people and the papers that are in them. */
gboolean
bw_search_node_finds_otherwise (const BwSearchNode *node,
                                const char         *kind)
{
  if (strcmp (kind, "profile") != 0 && strcmp (kind, "listing") != 0)
    return FALSE;

  for (guint i = 0; node->type == BW_SEARCH_KIND && i < node->query->children->len; i++)
    if (strcmp (((const BwQuery *) g_ptr_array_index (node->query->children, i))->text, kind) == 0)
      return FALSE;
  for (guint i = 0; node->type != BW_SEARCH_NOT && i < node->children->len; i++)
    if (!bw_search_node_finds_otherwise (g_ptr_array_index (node->children, i), kind))
      return FALSE;

  return TRUE;
}
