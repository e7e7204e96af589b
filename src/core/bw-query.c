#include "bw-query.h"

#include <string.h>

#include "bw-text.h"

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
  g_free (self);
}

/* Returns: whether everything matches it */
gboolean
bw_query_is_empty (const BwQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->type == BW_QUERY_AND && self->children->len == 0;
}

static void print_query (const BwQuery *query,
                         GString       *out);

static void
print_text (const BwQuery *query,
            GString       *out)
{
  gboolean operator_like = strcmp (query->text, "OR") == 0 || strcmp (query->text, "NOT") == 0;

  if (query->phrase || operator_like)
    g_string_append_printf (out, "\"%s\"", query->text);
  else
    g_string_append_printf (out, "%s%s", query->text, query->prefix ? "*" : "");
}

static void
print_children (const BwQuery *query,
                const char    *separator,
                GString       *out)
{
  for (guint i = 0; i < query->children->len; i++)
    {
      if (i > 0)
        g_string_append (out, separator);
      print_query (g_ptr_array_index (query->children, i), out);
    }
}

static void
print_query (const BwQuery *query,
             GString       *out)
{
  switch (query->type)
    {
    case BW_QUERY_AND:
    case BW_QUERY_OR:
      g_string_append_c (out, '(');
      print_children (query, query->type == BW_QUERY_AND ? " " : " OR ", out);
      g_string_append_c (out, ')');
      break;

    case BW_QUERY_NOT:
      g_string_append_c (out, '-');
      print_children (query, "", out);
      break;

    case BW_QUERY_FIELD:
      g_string_append_printf (out, "%s:", query->field);
      print_children (query, ",", out);
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
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->type == BW_QUERY_AND)
    print_children (self, " ", out);
  else
    print_query (self, out);

  return g_string_free (out, FALSE);
}

static gboolean
is_text_field (const char *field)
{
  static const char *const FIELDS[] = { "title", "abs", "body", "author", "person", NULL };

  return g_strv_contains (FIELDS, field);
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

  if (self->type == BW_QUERY_NOT ||
      (self->type == BW_QUERY_FIELD && !is_text_field (self->field)))
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
