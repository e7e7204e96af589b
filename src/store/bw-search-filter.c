#include "bw-search-filter.h"

#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-query-check.h"
#include "bw-query-field.h"
#include "bw-document-kind.h"

static const char GET_PAPER_DATE[] = "SELECT published FROM paper WHERE id = ?1";

static const char GET_DOCUMENT_DATE[] = "SELECT published FROM document WHERE id = ?1";

static const char HAS_ABSTRACT[] = "SELECT abstract IS NOT NULL FROM paper WHERE id = ?1";

static const char HAS_CATEGORY[] =
  "SELECT 1 FROM paper_category"
  " WHERE paper_id = ?1 AND (category = ?2 COLLATE NOCASE"
  "                          OR category LIKE '%.' || replace (replace (?2, '%', ''), '_', ''))";

typedef struct
{
  GPtrArray *kinds; /* of these, or of any when there is none */
  GPtrArray *not_kinds;
  GPtrArray *categories; /* likewise */
  GPtrArray *not_categories;
  int        from; /* packed dates; 0 and BW_DATE_RANGE_LATEST where there is no bound */
  int        to;
  int        bookmarked; /* 1 yes, -1 no, 0 either */
  int        has_abstract;
} Conditions;

struct _BwSearchFilter
{
  Conditions conditions;
  gboolean   is_empty;
};

static GPtrArray *
strings_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
add_hint (GPtrArray  *hints,
          const char *field,
          const char *value)
{
  if (hints != NULL)
    g_ptr_array_add (hints, g_strdup_printf ("“%s:%s” is not understood and was left out", field,
                                             value));
}

static gboolean
take_date (Conditions    *conditions,
           const char    *field,
           const BwQuery *value)
{
  BwDateRange range;

  if (!bw_query_get_dates (value, field, bw_date_today (), &range))
    return FALSE;

  conditions->from = MAX (conditions->from, range.from);
  conditions->to = MIN (conditions->to, range.to);

  return TRUE;
}

static gboolean
is_kind (const char *value)
{
  BwDocumentKind kind;

  return bw_kind_from_string (value) != BW_KIND_NONE || bw_document_kind_from_string (value, &kind);
}

static gboolean
take_value (Conditions *conditions,
            const char *field,
            const char *value,
            gboolean    negative)
{
  int wanted = negative ? -1 : 1;

  if (strcmp (field, "kind") == 0 && is_kind (value))
    g_ptr_array_add (negative ? conditions->not_kinds : conditions->kinds, g_strdup (value));
  else if (strcmp (field, "cat") == 0)
    g_ptr_array_add (negative ? conditions->not_categories : conditions->categories,
                     g_strdup (value));
  else if (strcmp (field, "is") == 0 && strcmp (value, "bookmarked") == 0)
    conditions->bookmarked = wanted;
  else if (strcmp (field, "has") == 0 && strcmp (value, "abstract") == 0)
    conditions->has_abstract = wanted;
  else if (strcmp (field, "no") == 0 && strcmp (value, "abstract") == 0)
    conditions->has_abstract = -wanted;
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_text_field (const char *field)
{
  static const char *const FIELDS[] = { "title", "abs", "body", "author", "person", NULL };

  return g_strv_contains (FIELDS, field);
}

static void
take_field (BwSearchFilter *self,
            const BwQuery  *query,
            gboolean        negative,
            GPtrArray      *hints)
{
  if (is_text_field (query->field))
    return;

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *value = g_ptr_array_index (query->children, i);
      g_autofree char *lower = value->type == BW_QUERY_TEXT ? g_utf8_strdown (value->text, -1) : NULL;

      if (bw_query_field_is (query->field, BW_QUERY_FIELD_DATES)
            ? !negative && take_date (&self->conditions, query->field, value)
            : lower != NULL && take_value (&self->conditions, query->field, lower, negative))
        self->is_empty = FALSE;
      else
        add_hint (hints, query->field, lower != NULL ? lower : "…");
    }
}

/**
 * bw_search_filter_new:
 * @query: of bw_query_parse()
 * @hints: (nullable) (element-type utf8): what is not understood is added to it
 *
 * Takes the conditions that stand at the top of the query, where all must hold.
 */
BwSearchFilter *
bw_search_filter_new (const BwQuery *query,
                      GPtrArray     *hints)
{
  BwSearchFilter *self = g_new0 (BwSearchFilter, 1);

  self->is_empty = TRUE;
  self->conditions.kinds = strings_new ();
  self->conditions.not_kinds = strings_new ();
  self->conditions.categories = strings_new ();
  self->conditions.not_categories = strings_new ();
  self->conditions.to = BW_DATE_RANGE_LATEST;

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *part = g_ptr_array_index (query->children, i);
      gboolean negative = part->type == BW_QUERY_NOT;

      if (negative)
        part = g_ptr_array_index (part->children, 0);
      if (part->type == BW_QUERY_FIELD)
        take_field (self, part, negative, hints);
    }

  return self;
}

void
bw_search_filter_free (BwSearchFilter *self)
{
  g_ptr_array_unref (self->conditions.kinds);
  g_ptr_array_unref (self->conditions.not_kinds);
  g_ptr_array_unref (self->conditions.categories);
  g_ptr_array_unref (self->conditions.not_categories);
  g_free (self);
}

gboolean
bw_search_filter_is_empty (const BwSearchFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->is_empty;
}

/**
 * bw_search_filter_get_dates:
 * @from: (out): the first packed date that is wanted
 * @to: (out): the last
 *
 * Returns: whether dates or categories are asked for, of which people know nothing
 */
gboolean
bw_search_filter_get_dates (const BwSearchFilter *self,
                            int                  *from,
                            int                  *to)
{
  g_return_val_if_fail (self != NULL, FALSE);

  *from = self->conditions.from;
  *to = self->conditions.to;

  return *from != 0 || *to != BW_DATE_RANGE_LATEST || self->conditions.categories->len > 0;
}

static gboolean
names_kind (GPtrArray  *kinds,
            const char *kind)
{
  BwDocumentKind unused;
  gboolean is_document = bw_document_kind_from_string (kind, &unused);

  for (guint i = 0; i < kinds->len; i++)
    if (strcmp (g_ptr_array_index (kinds, i), kind) == 0 ||
        (is_document && strcmp (g_ptr_array_index (kinds, i), "document") == 0))
      return TRUE;

  return FALSE;
}

/**
 * bw_search_filter_allows_kind:
 * @kind: `paper`, `person`, `organisation` or a document's kind; `document` asks
 *   whether any of those is allowed
 */
gboolean
bw_search_filter_allows_kind (const BwSearchFilter *self,
                              const char           *kind)
{
  const Conditions *conditions = &self->conditions;

  g_return_val_if_fail (self != NULL, TRUE);

  if (names_kind (conditions->not_kinds, kind))
    return FALSE;
  if (conditions->kinds->len == 0 || names_kind (conditions->kinds, kind))
    return TRUE;

  if (strcmp (kind, "document") == 0)
    for (guint i = 0; i < conditions->kinds->len; i++)
      if (bw_kind_from_string (g_ptr_array_index (conditions->kinds, i)) == BW_KIND_NONE)
        return TRUE;

  return FALSE;
}

static gboolean
accepts_date (const Conditions  *conditions,
              BwDb              *library,
              BwRef              ref,
              gboolean          *accepts,
              GError           **error)
{
  gint64 date = 0;

  if (conditions->from == 0 && conditions->to == BW_DATE_RANGE_LATEST)
    return TRUE;
  if (ref.kind == BW_KIND_PAPER || ref.kind == BW_KIND_DOCUMENT)
    if (!bw_db_find_id (library, ref.kind == BW_KIND_PAPER ? GET_PAPER_DATE : GET_DOCUMENT_DATE,
                        &date, error, "i", ref.id))
      return FALSE;

  *accepts = date != 0 && date >= conditions->from && date <= conditions->to;
  return TRUE;
}

static gboolean
has_category (BwDb       *library,
              BwRef       ref,
              GPtrArray  *categories,
              gboolean   *has,
              GError    **error)
{
  *has = FALSE;
  for (guint i = 0; i < categories->len && !*has; i++)
    {
      gint64 found = 0;

      if (ref.kind == BW_KIND_PAPER &&
          !bw_db_find_id (library, HAS_CATEGORY, &found, error, "is", ref.id,
                          (const char *) g_ptr_array_index (categories, i)))
        return FALSE;
      *has = found != 0;
    }

  return TRUE;
}

static gboolean
accepts_category (const Conditions  *conditions,
                  BwDb              *library,
                  BwRef              ref,
                  gboolean          *accepts,
                  GError           **error)
{
  gboolean has = TRUE;
  gboolean has_unwanted = FALSE;

  if ((conditions->categories->len > 0 &&
       !has_category (library, ref, conditions->categories, &has, error)) ||
      !has_category (library, ref, conditions->not_categories, &has_unwanted, error))
    return FALSE;

  *accepts = has && !has_unwanted;
  return TRUE;
}

static gboolean
accepts_marks (const Conditions  *conditions,
               BwDb              *library,
               BwRef              ref,
               gboolean          *accepts,
               GError           **error)
{
  gboolean bookmarked = FALSE;
  gint64 has_abstract = 0;

  if (conditions->bookmarked != 0 &&
      !bw_bookmark_table_contains (library, ref, &bookmarked, error))
    return FALSE;
  if (conditions->has_abstract != 0 && ref.kind == BW_KIND_PAPER &&
      !bw_db_find_id (library, HAS_ABSTRACT, &has_abstract, error, "i", ref.id))
    return FALSE;

  *accepts = (conditions->bookmarked == 0 || bookmarked == (conditions->bookmarked > 0)) &&
             (conditions->has_abstract == 0 ||
              (ref.kind == BW_KIND_PAPER && (has_abstract != 0) == (conditions->has_abstract > 0)));
  return TRUE;
}

/**
 * bw_search_filter_accepts:
 * @kind: the thing's, as for bw_search_filter_allows_kind()
 * @accepts: (out): whether all conditions hold of it
 */
gboolean
bw_search_filter_accepts (const BwSearchFilter  *self,
                          BwDb                  *library,
                          BwRef                  ref,
                          const char            *kind,
                          gboolean              *accepts,
                          GError               **error)
{
  gboolean (*const checks[]) (const Conditions *, BwDb *, BwRef, gboolean *, GError **) = {
    accepts_date, accepts_category, accepts_marks
  };

  g_return_val_if_fail (self != NULL, FALSE);

  *accepts = bw_search_filter_allows_kind (self, kind);
  for (guint i = 0; i < G_N_ELEMENTS (checks) && *accepts && !self->is_empty; i++)
    if (!checks[i](&self->conditions, library, ref, accepts, error))
      return FALSE;

  return TRUE;
}
