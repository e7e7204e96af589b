#include "bw-query-part.h"

#include <string.h>

#include "bw-query-field.h"
#include "bw-text.h"

/* With a space behind it nothing is the beginning of something longer. */
static BwQuery *
parse_whole (const char *text)
{
  g_autofree char *whole = g_strconcat (text, " ", NULL);

  return bw_query_parse (whole, NULL);
}

static BwQuery *
new_whole (const char *field,
           BwQuery    *value)
{
  BwQuery *whole = bw_query_new (BW_QUERY_AND);
  BwQuery *part = bw_query_new (BW_QUERY_FIELD);

  part->field = field;
  g_ptr_array_add (part->children, value);
  g_ptr_array_add (whole->children, part);

  return whole;
}

/**
 * bw_query_part_write:
 * @field: its name
 * @value: any text
 *
 * Returns: (transfer full) (nullable): what asks for the value, in quotes where they are
 *   needed; `NULL` when the language cannot say it
 */
char *
bw_query_part_write (const char *field,
                     const char *value)
{
  g_return_val_if_fail (field != NULL && bw_query_field_find (field) != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  for (int quoted = 0; quoted < 2; quoted++)
    {
      BwQuery *text = bw_query_new (BW_QUERY_TEXT);
      g_autoptr (BwQuery) wanted = new_whole (bw_query_field_find (field), text);
      g_autofree char *part = NULL;
      g_autoptr (BwQuery) read = NULL;

      text->text = g_strdup (value);
      text->phrase = quoted;
      part = bw_query_to_string (wanted);
      read = parse_whole (part);
      if (bw_query_equal (read, wanted))
        return g_steal_pointer (&part);
    }

  return NULL;
}

static gboolean
is_same_text (const char *one,
              const char *other)
{
  g_autofree char *key = one != NULL ? bw_text_fold (one) : NULL;
  g_autofree char *other_key = other != NULL ? bw_text_fold (other) : NULL;

  return g_strcmp0 (key, other_key) == 0;
}

/* Whether it is still being typed, or quoted, makes no other value of it. */
static gboolean
is_same_value (const BwQuery *one,
               const BwQuery *other)
{
  if (one->type != other->type || one->compare != other->compare || one->first != other->first)
    return FALSE;
  if (one->type == BW_QUERY_NESTED)
    return bw_query_equal (one, other);

  return is_same_text (one->text, other->text) && is_same_text (one->to, other->to);
}

static BwQuery *
find_value (const BwQuery *field,
            const BwQuery *part)
{
  const BwQuery *wanted = g_ptr_array_index (part->children, 0);

  if (field->type != BW_QUERY_FIELD || field->field != part->field)
    return NULL;

  for (guint i = 0; i < field->children->len; i++)
    if (is_same_value (g_ptr_array_index (field->children, i), wanted))
      return g_ptr_array_index (field->children, i);

  return NULL;
}

/* Returns: (nullable): the field with one value that the text is */
static const BwQuery *
get_part (const BwQuery *whole)
{
  const BwQuery *part = whole->children->len == 1 ? g_ptr_array_index (whole->children, 0) : NULL;

  return part != NULL && part->type == BW_QUERY_FIELD && part->children->len == 1 ? part : NULL;
}

/* Returns: whether all that @query finds must have the part, or one of others beside it */
gboolean
bw_query_part_is_in (const char    *part,
                     const BwQuery *query)
{
  g_autoptr (BwQuery) whole = NULL;
  const BwQuery *wanted;

  g_return_val_if_fail (part != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  whole = parse_whole (part);
  wanted = get_part (whole);
  for (guint i = 0; wanted != NULL && i < query->children->len; i++)
    if (find_value (g_ptr_array_index (query->children, i), wanted) != NULL)
      return TRUE;

  return FALSE;
}

/* Adds a part for each value of the field that is not being typed any more. */
static void
list_values (const BwQuery *field,
             GPtrArray     *parts)
{
  for (guint i = 0; i < field->children->len; i++)
    {
      BwQuery *value = g_ptr_array_index (field->children, i);
      g_autoptr (GPtrArray) only = g_ptr_array_new ();
      BwQuery part = { .type = BW_QUERY_FIELD, .field = field->field, .children = only };

      g_ptr_array_add (only, value);
      if (!value->prefix)
        g_ptr_array_add (parts, bw_query_to_string (&part));
    }
}

/**
 * bw_query_part_list:
 *
 * Returns: (transfer full) (element-type utf8): the parts of which @query says that things
 *   must have them; not those that are still being typed
 */
GPtrArray *
bw_query_part_list (const BwQuery *query)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (query != NULL, parts);

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *field = g_ptr_array_index (query->children, i);

      if (field->type == BW_QUERY_FIELD && !bw_query_field_is (field->field, BW_QUERY_FIELD_ORDERS))
        list_values (field, parts);
    }

  return parts;
}

/* Takes the part out wherever it is; returns whether it was there. */
static gboolean
take_out (BwQuery       *query,
          const BwQuery *part)
{
  gboolean taken = FALSE;

  for (guint i = query->children->len; i > 0; i--)
    {
      BwQuery *field = g_ptr_array_index (query->children, i - 1);
      BwQuery *value;

      while ((value = find_value (field, part)))
        {
          g_ptr_array_remove (field->children, value);
          taken = TRUE;
        }
      if (field->type == BW_QUERY_FIELD && field->children->len == 0)
        g_ptr_array_remove_index (query->children, i - 1);
    }

  return taken;
}

/* Returns: (transfer full): the text without the part, where it stands there by itself */
static char *
cut_out (const char *text,
         const char *part)
{
  gsize length = strlen (part);

  for (const char *at = text; (at = strstr (at, part)) != NULL; at++)
    if ((at == text || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      {
        const char *after = at + length;

        while (*after == ' ')
          after++;
        return g_strdup_printf ("%.*s%s", (int) (at - text), text, after);
      }

  return g_strdup (text);
}

static gboolean
means (const char    *text,
       const BwQuery *query)
{
  g_autoptr (BwQuery) read = bw_query_parse (text, NULL);

  return bw_query_equal (read, query);
}

/* What was typed stays as it was typed where that says the same. */
static char *
write_query (const BwQuery *query,
             const char    *typed)
{
  g_autofree char *text = g_strdup (typed);
  g_autofree char *closed = NULL;
  g_autofree char *printed = NULL;

  g_strchomp (text);
  closed = g_strconcat (text, *text != '\0' ? " " : "", NULL);
  if (means (closed, query))
    return g_steal_pointer (&closed);
  if (means (text, query))
    return g_steal_pointer (&text);

  printed = bw_query_to_string (query);

  return g_strconcat (printed, *printed != '\0' ? " " : "", NULL);
}

/**
 * bw_query_part_toggle:
 * @part: as bw_query_part_write() makes it
 * @text: a query, perhaps unfinished
 *
 * Returns: (transfer full): a query that asks for the part besides; or that does no more, if it did
 */
char *
bw_query_part_toggle (const char *part,
                      const char *text)
{
  g_autoptr (BwQuery) query = NULL;
  g_autoptr (BwQuery) whole = NULL;
  g_autofree char *typed = NULL;

  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  query = bw_query_parse (text, NULL);
  whole = parse_whole (part);
  g_return_val_if_fail (get_part (whole) != NULL, g_strdup (text));

  if (take_out (query, get_part (whole)))
    typed = cut_out (text, part);
  else
    {
      g_autofree char *before = g_strchomp (g_strdup (text));

      g_ptr_array_add (query->children, g_ptr_array_steal_index (whole->children, 0));
      typed = g_strconcat (before, *before != '\0' ? " " : "", part, NULL);
    }

  return write_query (query, typed);
}
