#include "bw-query.h"

#include <string.h>

#include "bw-query-field.h"
#include "bw-text-index.h"

static const char *const COMPARES[] = { "", "<", "<=", ">", ">=" };

BwQuery *
bw_query_new (BwQueryType type)
{
  BwQuery *self = g_new0 (BwQuery, 1);

  self->type = type;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_query_free);

  return self;
}

/* The parser bounds the depth, so this recursion is bounded too. */
void
bw_query_free (BwQuery *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->children);
  g_free (self->text);
  g_free (self->to);
  g_free (self);
}

/* Returns: whether everything matches it */
gboolean
bw_query_is_empty (const BwQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->type == BW_QUERY_AND && self->children->len == 0;
}

const char *
bw_query_compare_to_string (BwQueryCompare compare)
{
  g_return_val_if_fail (compare < G_N_ELEMENTS (COMPARES), "");

  return COMPARES[compare];
}

/* Returns: whether both are the same, part by part */
gboolean
bw_query_equal (const BwQuery *self,
                const BwQuery *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (self->type != other->type || self->field != other->field || self->compare != other->compare ||
      self->phrase != other->phrase || self->prefix != other->prefix || self->first != other->first ||
      g_strcmp0 (self->text, other->text) != 0 || g_strcmp0 (self->to, other->to) != 0 ||
      self->children->len != other->children->len)
    return FALSE;

  for (guint i = 0; i < self->children->len; i++)
    if (!bw_query_equal (g_ptr_array_index (self->children, i), g_ptr_array_index (other->children, i)))
      return FALSE;

  return TRUE;
}

static void print_query (const BwQuery *query,
                         GString       *out);

static void
print_text (const BwQuery *query,
            GString       *out)
{
  g_string_append (out, COMPARES[query->compare]);
  if (query->first)
    g_string_append_c (out, '^');
  g_string_append_printf (out, query->phrase ? "\"%s\"" : "%s", query->text);
  if (query->prefix)
    g_string_append_c (out, '*');
}

static void
print_children (const BwQuery *query,
                const char    *separator,
                GString       *out)
{
  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *child = g_ptr_array_index (query->children, i);
      gboolean grouped = (child->type == BW_QUERY_OR &&
                          (query->type != BW_QUERY_AND || query->children->len > 1)) ||
                         (child->type == BW_QUERY_AND && query->type == BW_QUERY_NOT);

      if (i > 0)
        g_string_append (out, separator);
      if (grouped)
        g_string_append_c (out, '(');
      print_query (child, out);
      if (grouped)
        g_string_append_c (out, ')');
    }
}

static void
print_query (const BwQuery *query,
             GString       *out)
{
  switch (query->type)
    {
    case BW_QUERY_AND:
      print_children (query, " ", out);
      break;

    case BW_QUERY_OR:
      print_children (query, " OR ", out);
      break;

    case BW_QUERY_NOT:
      g_string_append_c (out, '-');
      print_children (query, "", out);
      break;

    case BW_QUERY_FIELD:
      g_string_append_printf (out, "%s:", query->field);
      print_children (query, ",", out);
      break;

    case BW_QUERY_RANGE:
      g_string_append_printf (out, "%s..%s%s", query->text != NULL ? query->text : "",
                              query->to != NULL ? query->to : "", query->prefix ? "*" : "");
      break;

    case BW_QUERY_NESTED:
      g_string_append_c (out, '{');
      print_children (query, "", out);
      g_string_append_c (out, '}');
      break;

    case BW_QUERY_TEXT:
    default:
      print_text (query, out);
    }
}

/**
 * bw_query_to_string:
 *
 * Returns: (transfer full): the query in the search language; parsed again, with a
 *   space behind it, it is the same
 */
char *
bw_query_to_string (const BwQuery *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  print_query (self, out);

  return g_string_free (out, FALSE);
}

/**
 * bw_query_get_words:
 * @words: (element-type utf8): the folded words that are looked for in text are
 *   added to it, to show where they stand
 */
void
bw_query_get_words (const BwQuery *self,
                    GPtrArray     *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  if (self->type == BW_QUERY_NOT || self->type == BW_QUERY_NESTED || self->type == BW_QUERY_RANGE ||
      (self->type == BW_QUERY_FIELD && !bw_query_field_is (self->field, BW_QUERY_FIELD_SHOWN)))
    return;

  if (self->type == BW_QUERY_TEXT)
    {
      g_autofree char *key = bw_text_search_words (self->text);
      g_auto (GStrv) parts = g_strsplit (key, " ", -1);

      for (guint i = 0; parts[i] != NULL; i++)
        if (*parts[i] != '\0')
          g_ptr_array_add (words, g_strdup (parts[i]));
    }

  for (guint i = 0; i < self->children->len; i++)
    bw_query_get_words (g_ptr_array_index (self->children, i), words);
}

/**
 * bw_query_get_note_words:
 * @words: (element-type utf8): the folded words that are looked for in notes are added to it
 */
void
bw_query_get_note_words (const BwQuery *self,
                         GPtrArray     *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  if (self->type == BW_QUERY_FIELD && g_strcmp0 (self->field, "note") == 0)
    bw_query_get_words (self, words);
  if (self->type != BW_QUERY_AND && self->type != BW_QUERY_OR)
    return;

  for (guint i = 0; i < self->children->len; i++)
    bw_query_get_note_words (g_ptr_array_index (self->children, i), words);
}
