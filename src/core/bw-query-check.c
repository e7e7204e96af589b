#include "bw-query-check.h"

#include <string.h>

#include "bw-hint.h"
#include "bw-query-field.h"

#define MAX_DIGITS 9

typedef struct
{
  BwDate        today;
  BwQueryOrder *order; /* NULL inside of braces and where something is excluded */
  GPtrArray    *hints;
} Check;

static gboolean check_part (Check   *check,
                            BwQuery *query);

/**
 * bw_query_get_dates:
 * @value: of a field of dates
 * @range: (out): the days it stands for
 *
 * Returns: whether it is one
 */
gboolean
bw_query_get_dates (const BwQuery *value,
                    const char    *field,
                    BwDate         today,
                    BwDateRange   *range)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (value != NULL, FALSE);

  if (value->type == BW_QUERY_RANGE)
    return bw_date_range_between (value->text, value->to, today, range);
  if (value->type != BW_QUERY_TEXT)
    return FALSE;

  text = g_strconcat (bw_query_compare_to_string (value->compare), value->text, NULL);
  if (!bw_date_range_parse (text, today, range))
    return FALSE;
  if (strcmp (field, "after") == 0)
    range->to = BW_DATE_RANGE_LATEST;
  if (strcmp (field, "before") == 0)
    *range = (BwDateRange){ 0, bw_date_range_get_before (range->from), FALSE };

  return TRUE;
}

static gboolean
get_number (const char *text,
            gint64     *number)
{
  gsize length = strlen (text);

  *number = g_ascii_strtoll (text, NULL, 10);

  return length > 0 && length <= MAX_DIGITS && strspn (text, "0123456789") == length;
}

/**
 * bw_query_get_numbers:
 * @value: of a field of numbers
 * @from: (out): the least that it stands for
 * @to: (out): the most
 *
 * Returns: whether it is one
 */
gboolean
bw_query_get_numbers (const BwQuery *value,
                      gint64        *from,
                      gint64        *to)
{
  gint64 number = 0;

  g_return_val_if_fail (value != NULL, FALSE);

  *from = 0;
  *to = G_MAXINT64;
  if (value->type == BW_QUERY_RANGE)
    return (value->text == NULL || get_number (value->text, from)) &&
           (value->to == NULL || get_number (value->to, to));
  if (value->type != BW_QUERY_TEXT || !get_number (value->text, &number))
    return FALSE;

  if (value->compare == BW_QUERY_EQUAL || value->compare == BW_QUERY_MORE_OR_EQUAL)
    *from = number;
  if (value->compare == BW_QUERY_MORE)
    *from = number + 1;
  if (value->compare == BW_QUERY_EQUAL || value->compare == BW_QUERY_LESS_OR_EQUAL)
    *to = number;
  if (value->compare == BW_QUERY_LESS)
    *to = number - 1;

  return TRUE;
}

static char *
print_value (const BwQuery *value)
{
  if (value->type == BW_QUERY_RANGE)
    return g_strdup_printf ("%s..%s", value->text != NULL ? value->text : "",
                            value->to != NULL ? value->to : "");
  if (value->type == BW_QUERY_NESTED)
    return g_strdup ("{…}");

  return g_strconcat (bw_query_compare_to_string (value->compare), value->text, NULL);
}

static void
add_hint (Check         *check,
          const char    *field,
          const BwQuery *value)
{
  g_autofree char *printed = print_value (value);
  g_autofree char *text = g_strdup_printf ("%s:%s", field, printed);

  bw_hints_add (check->hints, BW_HINT_VALUE, text);
}

/* A date of which more is still to come is no mistake. */
static gboolean
is_being_typed (const char    *field,
                const BwQuery *value)
{
  const char *last = value->type == BW_QUERY_RANGE ? value->to : value->text;

  return value->prefix && last != NULL && bw_query_field_is (field, BW_QUERY_FIELD_DATES) &&
         bw_date_range_begins (last);
}

static BwQuery *
new_word (const char *word)
{
  BwQuery *value = bw_query_new (BW_QUERY_TEXT);

  value->text = g_strdup (word);

  return value;
}

/* The words that the value is, or begins: all of them are meant while it is being typed. */
static gboolean
add_words (BwQuery       *query,
           const BwQuery *value)
{
  const char *const *words = bw_query_field_get_words (query->field);
  g_autofree char *lower = value->type == BW_QUERY_TEXT ? g_utf8_strdown (value->text, -1) : NULL;
  gboolean added = FALSE;

  if (lower == NULL)
    return FALSE;
  if (g_strv_contains (words, lower))
    {
      g_ptr_array_add (query->children, new_word (lower));
      return TRUE;
    }

  for (; value->prefix && *words != NULL; words++)
    if (g_str_has_prefix (*words, lower))
      {
        g_ptr_array_add (query->children, new_word (*words));
        added = TRUE;
      }

  return added;
}

static gboolean
check_value (Check   *check,
             BwQuery *query,
             BwQuery *value)
{
  BwDateRange range;
  gint64 from;
  gint64 to;

  if (bw_query_field_is (query->field, BW_QUERY_FIELD_DATES))
    return bw_query_get_dates (value, query->field, check->today, &range);
  if (bw_query_field_is (query->field, BW_QUERY_FIELD_NUMBERS))
    return bw_query_get_numbers (value, &from, &to);
  if (value->type != BW_QUERY_NESTED)
    return TRUE;

  return bw_query_field_is (query->field, BW_QUERY_FIELD_NESTS);
}

/* Keeps the values that can be. */
static void
check_values (Check   *check,
              BwQuery *query)
{
  g_autoptr (GPtrArray) values = g_steal_pointer (&query->children);

  query->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_query_free);
  while (values->len > 0)
    {
      g_autoptr (BwQuery) value = g_ptr_array_steal_index (values, 0);
      Check inside = { check->today, NULL, check->hints };

      if (bw_query_field_is (query->field, BW_QUERY_FIELD_WORDS))
        {
          if (!add_words (query, value))
            add_hint (check, query->field, value);
        }
      else if (!check_value (check, query, value))
        {
          if (!is_being_typed (query->field, value))
            add_hint (check, query->field, value);
        }
      else if (value->type != BW_QUERY_NESTED || check_part (&inside, value))
        g_ptr_array_add (query->children, g_steal_pointer (&value));
    }
}

/* The last that is said of the order counts. */
static void
take_order (Check         *check,
            const BwQuery *query)
{
  static const char *const KEYS[] = { "relevance", "date", "added", "citations", "title" };
  const BwQuery *value;
  gint64 from;
  gint64 to;

  if (check->order == NULL)
    bw_hints_add (check->hints, BW_HINT_ORDER, query->field);
  if (check->order == NULL || query->children->len == 0)
    return;

  value = g_ptr_array_index (query->children, 0);
  if (strcmp (query->field, "limit") == 0)
    {
      bw_query_get_numbers (value, &from, &to);
      check->order->limit = (int) MIN (to, G_MAXINT);
      return;
    }

  check->order->is_set = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (g_str_has_prefix (value->text, KEYS[i]))
      check->order->key = (BwQueryKey) i;
  check->order->rising = g_str_has_suffix (value->text, "-asc") ||
                         (check->order->key == BW_QUERY_BY_TITLE && !g_str_has_suffix (value->text, "-desc"));
}

static gboolean
check_field (Check   *check,
             BwQuery *query)
{
  check_values (check, query);
  if (!bw_query_field_is (query->field, BW_QUERY_FIELD_ORDERS))
    return query->children->len > 0;

  take_order (check, query);
  return FALSE;
}

/* Returns: whether anything is left of it */
static gboolean
check_part (Check   *check,
            BwQuery *query)
{
  Check inside = *check;

  if (query->type == BW_QUERY_TEXT || query->type == BW_QUERY_RANGE)
    return TRUE;
  if (query->type == BW_QUERY_FIELD)
    return check_field (check, query);
  if (query->type == BW_QUERY_NOT)
    inside.order = NULL;

  for (guint i = 0; i < query->children->len;)
    if (check_part (&inside, g_ptr_array_index (query->children, i)))
      i++;
    else
      g_ptr_array_remove_index (query->children, i);

  return query->children->len > 0;
}

/**
 * bw_query_check:
 * @today: the day it is
 * @order: (out): in what order, and how many, things are asked for
 * @hints: (nullable) (element-type BwHint): each value that cannot be is added to it
 *
 * Takes away what says nothing of what is to be found: what is impossible, and the order.
 * Values of fields that have only some are spelled out.
 */
void
bw_query_check (BwQuery      *self,
                BwDate        today,
                BwQueryOrder *order,
                GPtrArray    *hints)
{
  Check check = { today, order, hints };

  g_return_if_fail (self != NULL);
  g_return_if_fail (order != NULL);

  *order = (BwQueryOrder){ BW_QUERY_BY_RELEVANCE, FALSE, -1, FALSE };
  check_part (&check, self);
}
