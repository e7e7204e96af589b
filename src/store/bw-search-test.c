#include "bw-search-node.h"

#include <string.h>

#include "bw-search-attribute.h"
#include "bw-search-meaning.h"
#include "bw-search-relation.h"

#define MAX_ASKED 32768 /* letters of words, of each of which rows are asked one by one */
#define BEGINNING 4096  /* letters that a beginning of words counts for */

/* Whether one thing is what a part of a query asks for. */

#define HAS_WORDS(table)                             \
  "SELECT 1 FROM " table " WHERE " table " MATCH ?1" \
  "   AND rowid = (SELECT rk FROM entry WHERE kind = ?2 AND id = ?3)"

static const char *const HAS_WORDS[] = {
  [BW_SEARCH_PAPERS] = HAS_WORDS ("ft_paper"),
  [BW_SEARCH_NAMES] = HAS_WORDS ("ft_name"),
  [BW_SEARCH_DOCUMENTS] = HAS_WORDS ("ft_document"),
};

#define ALL_WITH_WORDS(table) "SELECT rowid FROM " table " WHERE " table " MATCH ?1 ORDER BY rowid"

static const char *const ALL_WITH_WORDS[] = {
  [BW_SEARCH_PAPERS] = ALL_WITH_WORDS ("ft_paper"),
  [BW_SEARCH_NAMES] = ALL_WITH_WORDS ("ft_name"),
  [BW_SEARCH_DOCUMENTS] = ALL_WITH_WORDS ("ft_document"),
};

static const char GET_ROW[] = "SELECT rk FROM entry WHERE kind = ?1 AND id = ?2";

/* Whether so much has been asked one by one that it is quicker to read all rows with the words at
 * once: what was asked for as the beginning of a word are many words. */
static gboolean
is_read_at_once (const BwSearchNode *self)
{
  gsize n_letters = strlen (self->expression) + (strchr (self->expression, '*') != NULL ? BEGINNING : 0);

  return self->n_asked * n_letters > MAX_ASKED;
}

static gboolean
is_row_with_words (BwSearchNode     *self,
                   BwSearchContext  *context,
                   BwRef             ref,
                   gboolean         *matches,
                   GError          **error)
{
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  if (self->rows == NULL &&
      !(self->rows = bw_search_rows_new (context->index, ALL_WITH_WORDS[self->space], self->expression, error)))
    return FALSE;
  if (!(stmt = bw_db_prepare (context->index, GET_ROW, error)))
    return FALSE;

  bw_stmt_bind_text (stmt, 1, bw_kind_to_string (ref.kind));
  bw_stmt_bind_int64 (stmt, 2, ref.id);
  step = bw_stmt_step (stmt, error);
  *matches = step == BW_STEP_ROW && bw_search_rows_contains (self->rows, bw_stmt_get_int64 (stmt, 0));

  return step != BW_STEP_ERROR;
}

/* Of words that few things have, all those are read the first time. */
static gboolean
has_words (BwSearchNode     *self,
           BwSearchContext  *context,
           BwRef             ref,
           gboolean         *matches,
           GError          **error)
{
  gint64 found;

  if (!self->asked)
    {
      self->asked = TRUE;
      if (!bw_search_node_list (self, context, BW_SEARCH_MAX_LISTED, &self->set, error))
        return FALSE;
    }
  if (self->set != NULL && (self->set->complete || bw_search_set_contains (self->set, ref)))
    {
      *matches = bw_search_set_contains (self->set, ref);
      return TRUE;
    }
  self->n_asked++;
  if (is_read_at_once (self))
    return is_row_with_words (self, context, ref, matches, error);

  if (!bw_db_find_id (context->index, HAS_WORDS[self->space], &found, error, "ssi", self->expression,
                      bw_kind_to_string (ref.kind), ref.id))
    return FALSE;

  *matches = found != 0;
  return TRUE;
}

static gboolean
is_of_kind (const BwSearchNode *self,
            BwRef               ref,
            const char         *kind)
{
  for (guint i = 0; i < self->query->children->len; i++)
    {
      const BwQuery *value = g_ptr_array_index (self->query->children, i);

      if (strcmp (value->text, kind) == 0 || strcmp (value->text, bw_kind_to_string (ref.kind)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_number (const BwQuery *value,
           gint64         number)
{
  gint64 from;
  gint64 to;

  bw_query_get_numbers (value, &from, &to);

  return number >= from && number <= to;
}

static gboolean
is_date (const BwSearchContext *context,
         const BwQuery         *query,
         const BwQuery         *value,
         int                    packed)
{
  BwDateRange dates = { 0, 0, FALSE };

  bw_query_get_dates (value, query->field, context->today, &dates);

  return bw_date_range_overlaps (&dates, packed);
}

static gboolean
has_number (BwSearchContext          *context,
            const BwQuery            *query,
            const BwQuery            *value,
            const BwSearchAttribute  *attribute,
            gint64                    id,
            gboolean                 *matches,
            GError                  **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (context->library, attribute->get, error);
  gint64 number;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  step = bw_stmt_step (stmt, error);
  *matches = step == BW_STEP_ROW && bw_stmt_get_text (stmt, 0) != NULL;
  number = *matches ? bw_stmt_get_int64 (stmt, 0) : 0;
  *matches = *matches && (strcmp (query->field, "citations") == 0
                            ? is_number (value, number)
                            : is_date (context, query, value, (int) number));

  return step != BW_STEP_ERROR;
}

static gboolean
has_string (BwSearchContext          *context,
            const BwQuery            *value,
            const BwSearchAttribute  *attribute,
            gint64                    id,
            gboolean                 *matches,
            GError                  **error)
{
  g_auto (GStrv) strings = bw_db_get_strings (context->library, attribute->get, error, "i", id);

  if (strings == NULL)
    return FALSE;

  *matches = FALSE;
  for (guint i = 0; strings[i] != NULL && !*matches; i++)
    *matches = bw_search_attribute_matches (attribute->field, value->text, value->prefix, strings[i]);

  return TRUE;
}

static gboolean
has_flag (BwSearchContext          *context,
          const BwQuery            *query,
          const BwSearchAttribute  *attribute,
          gint64                    id,
          gboolean                 *matches,
          GError                  **error)
{
  gint64 flag;

  if (!bw_db_find_id (context->library, attribute->get, &flag, error, "i", id))
    return FALSE;

  *matches = (flag != 0) == (strcmp (query->field, "no") != 0);
  return TRUE;
}

static gboolean
has_attribute (const BwSearchNode  *self,
               BwSearchContext     *context,
               BwRef                ref,
               const BwQuery       *value,
               gboolean            *matches,
               GError             **error)
{
  const BwSearchAttribute *attribute = bw_search_attribute_find (self->query->field, value->text, ref.kind);

  *matches = FALSE;
  if (attribute == NULL)
    return TRUE;

  switch (attribute->type)
    {
    case BW_SEARCH_NUMBER:
      return has_number (context, self->query, value, attribute, ref.id, matches, error);

    case BW_SEARCH_STRINGS:
      return has_string (context, value, attribute, ref.id, matches, error);

    case BW_SEARCH_FLAG:
    default:
      return has_flag (context, self->query, attribute, ref.id, matches, error);
    }
}

static gboolean
has_relation (const BwSearchNode  *self,
              BwSearchContext     *context,
              BwRef                ref,
              const BwQuery       *value,
              gboolean            *matches,
              GError             **error)
{
  const char *field = bw_search_meaning_get_relation (self->query, value);
  const BwSearchSet *meant = bw_search_meaning_get (context, self->query, value, error);
  const BwSearchRelation *relation = NULL;

  *matches = FALSE;
  if (meant == NULL)
    return FALSE;
  if (!meant->complete)
    context->partial = TRUE;

  while (!*matches && meant->refs->len > 0 &&
         (relation = bw_search_relation_next (field, ref.kind, relation)) != NULL)
    {
      g_autoptr (GArray) others = bw_db_get_ids (context->library, relation->of, error, "i", ref.id);

      if (others == NULL)
        return FALSE;
      for (guint i = 0; i < others->len && !*matches; i++)
        *matches = bw_search_set_contains (meant, (BwRef){ relation->other, g_array_index (others, gint64, i) });
    }

  return TRUE;
}

/* One of the values is enough. */
static gboolean
has_value (const BwSearchNode  *self,
           BwSearchContext     *context,
           BwRef                ref,
           gboolean            *matches,
           GError             **error)
{
  gboolean related = self->type == BW_SEARCH_RELATION;

  *matches = FALSE;
  for (guint i = 0; i < self->query->children->len && !*matches; i++)
    {
      const BwQuery *value = g_ptr_array_index (self->query->children, i);

      if (!(related ? has_relation : has_attribute) (self, context, ref, value, matches, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
match_children (BwSearchNode     *self,
                BwSearchContext  *context,
                BwRef             ref,
                const char       *kind,
                gboolean         *matches,
                GError          **error)
{
  gboolean is_and = self->type != BW_SEARCH_OR;

  *matches = is_and;
  for (guint i = 0; i < self->children->len && *matches == is_and; i++)
    if (!bw_search_node_matches (g_ptr_array_index (self->children, i), context, ref, kind, matches, error))
      return FALSE;
  if (self->type == BW_SEARCH_NOT)
    *matches = !*matches;

  return TRUE;
}

/**
 * bw_search_node_matches:
 * @ref: a thing of the node's space
 * @kind: its, as bw_search_hit_get_kind() names it
 * @matches: (out): whether it is what is asked for
 */
gboolean
bw_search_node_matches (BwSearchNode     *self,
                        BwSearchContext  *context,
                        BwRef             ref,
                        const char       *kind,
                        gboolean         *matches,
                        GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (matches != NULL, FALSE);

  switch (self->type)
    {
    case BW_SEARCH_ALL:
    case BW_SEARCH_NONE:
      *matches = self->type == BW_SEARCH_ALL;
      return TRUE;

    case BW_SEARCH_WORDS:
      return has_words (self, context, ref, matches, error);

    case BW_SEARCH_KIND:
      *matches = is_of_kind (self, ref, kind);
      return TRUE;

    case BW_SEARCH_ATTRIBUTE:
    case BW_SEARCH_RELATION:
      return has_value (self, context, ref, matches, error);

    case BW_SEARCH_AND:
    case BW_SEARCH_OR:
    case BW_SEARCH_NOT:
    default:
      return match_children (self, context, ref, kind, matches, error);
    }
}
