#include "bw-search-expression.h"

#include <string.h>

#include "bw-text.h"
#include "bw-vocabulary.h"

#define MAX_COMPLETIONS 32
#define SMALL 5000 /* rows, up to which each completion of a word can be looked for */
#define LARGE "50000"

/* Many ranks are told by the first and the last of them, some are counted. */
static const char COUNT_SMALL[] =
  "SELECT iif ((SELECT max (rk) FROM entry WHERE space = 1) - (SELECT min (rk) FROM entry WHERE space = 1) > " LARGE ","
  "            " LARGE ", (SELECT count (*) FROM (SELECT 1 FROM entry LIMIT 5001)))";

/*
 * A query becomes an expression of FTS5. Each word of it is quoted, so that what was
 * typed is never an operator (sqlite.org/fts5.html, 3). A part may match everything
 * (a field that is no text and is filtered by later) or nothing (a field that this
 * table does not have).
 */
typedef enum
{
  MATCHES_SOME,
  MATCHES_ALL,
  MATCHES_NONE,
} Matching;

typedef struct
{
  BwDb          *index;
  BwSearchTable  table;
  gboolean       is_small;
  GError        *error;
} Builder;

static Matching build (Builder       *builder,
                       const BwQuery *query,
                       GString       *out);

/* The column of a table that a field means: NULL for none, "" for no one column. */
static const char *
column_for (BwSearchTable  table,
            const char    *field)
{
  static const struct
  {
    const char *field;
    const char *columns[BW_N_SEARCH_TABLES];
  } COLUMNS[] = {
    { "title", { "title", "title", NULL, "title" } },
    { "abs", { NULL, "abstract", NULL, NULL } },
    { "body", { NULL, NULL, NULL, "body" } },
    { "author", { "authors", "authors", "name", NULL } },
    { "person", { "authors", "authors", "name", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    if (strcmp (COLUMNS[i].field, field) == 0)
      return COLUMNS[i].columns[table];

  return "";
}

static gboolean
append_completions (Builder    *builder,
                    const char *prefix,
                    GString    *out)
{
  g_autoptr (GPtrArray) terms = NULL;

  terms = bw_vocabulary_complete (builder->index, prefix, MAX_COMPLETIONS, &builder->error);
  if (terms == NULL || terms->len == 0)
    return FALSE;

  g_string_append_c (out, '(');
  for (guint i = 0; i < terms->len; i++)
    g_string_append_printf (out, "%s\"%s\"", i > 0 ? " OR " : "",
                            (const char *) g_ptr_array_index (terms, i));
  g_string_append_c (out, ')');

  return TRUE;
}

static Matching
build_text (Builder       *builder,
            const BwQuery *query,
            GString       *out)
{
  g_autofree char *words = bw_text_search_words (query->text);
  gboolean one_word = strchr (words, ' ') == NULL;
  gboolean indexed = builder->table == BW_SEARCH_IN_NAMES;

  if (*words == '\0')
    return MATCHES_ALL;

  /* Names have an index of beginnings; texts of a large library have none. */
  if (query->prefix && one_word && !builder->is_small && !indexed)
    return append_completions (builder, words, out) ? MATCHES_SOME : MATCHES_NONE;

  g_string_append_printf (out, "\"%s\"%s", words, query->prefix ? "*" : "");

  return MATCHES_SOME;
}

static Matching
build_field (Builder       *builder,
             const BwQuery *query,
             GString       *out)
{
  const char *column = column_for (builder->table, query->field);
  g_autoptr (GString) values = g_string_new (NULL);

  if (column == NULL)
    return MATCHES_NONE;
  for (guint i = 0; i < query->children->len; i++)
    if (((const BwQuery *) g_ptr_array_index (query->children, i))->type != BW_QUERY_TEXT)
      return MATCHES_ALL;
  if (*column == '\0')
    return MATCHES_ALL;

  for (guint i = 0; i < query->children->len; i++)
    {
      g_autoptr (GString) value = g_string_new (NULL);

      if (build_text (builder, g_ptr_array_index (query->children, i), value) == MATCHES_SOME)
        g_string_append_printf (values, "%s%s", values->len > 0 ? " OR " : "", value->str);
    }
  if (values->len == 0)
    return MATCHES_NONE;

  g_string_append_printf (out, "{%s} : (%s)", column, values->str);

  return MATCHES_SOME;
}

static Matching
build_or (Builder       *builder,
          const BwQuery *query,
          GString       *out)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 0; i < query->children->len; i++)
    {
      g_autoptr (GString) part = g_string_new (NULL);
      Matching matching = build (builder, g_ptr_array_index (query->children, i), part);

      if (matching == MATCHES_ALL)
        return MATCHES_ALL;
      if (matching == MATCHES_SOME)
        g_string_append_printf (parts, "%s%s", parts->len > 0 ? " OR " : "", part->str);
    }
  if (parts->len == 0)
    return MATCHES_NONE;

  g_string_append_printf (out, "(%s)", parts->str);

  return MATCHES_SOME;
}

/* FTS5 knows NOT only between two expressions: what is excluded comes last. */
static Matching
build_and (Builder       *builder,
           const BwQuery *query,
           GString       *out)
{
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) unwanted = g_string_new (NULL);

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *child = g_ptr_array_index (query->children, i);
      gboolean negative = child->type == BW_QUERY_NOT;
      g_autoptr (GString) part = g_string_new (NULL);
      Matching matching = build (builder, negative ? g_ptr_array_index (child->children, 0) : child,
                                 part);

      if (!negative && matching == MATCHES_NONE)
        return MATCHES_NONE;
      if (matching != MATCHES_SOME)
        continue;
      if (negative)
        g_string_append_printf (unwanted, " NOT (%s)", part->str);
      else
        g_string_append_printf (wanted, "%s%s", wanted->len > 0 ? " AND " : "", part->str);
    }
  if (wanted->len == 0)
    return MATCHES_ALL;

  g_string_append_printf (out, "((%s)%s)", wanted->str, unwanted->str);

  return MATCHES_SOME;
}

static Matching
build (Builder       *builder,
       const BwQuery *query,
       GString       *out)
{
  switch (query->type)
    {
    case BW_QUERY_TEXT:
      return build_text (builder, query, out);

    case BW_QUERY_FIELD:
      return build_field (builder, query, out);

    case BW_QUERY_OR:
      return build_or (builder, query, out);

    case BW_QUERY_AND:
      return build_and (builder, query, out);

    case BW_QUERY_RANGE:
    case BW_QUERY_NESTED:
    case BW_QUERY_NOT: /* with nothing beside it that is wanted */
    default:
      return MATCHES_ALL;
    }
}

/**
 * bw_search_expression_new:
 *
 * Returns: (transfer full) (nullable): what FTS5 is to match in @table; empty when
 *   the query asks for no text there; `NULL` when nothing can match, or with @error set
 */
char *
bw_search_expression_new (BwDb           *index,
                          const BwQuery  *query,
                          BwSearchTable   table,
                          GError        **error)
{
  Builder builder = { index, table, FALSE, NULL };
  g_autoptr (GString) out = g_string_new (NULL);
  Matching matching;

  builder.is_small = bw_db_get_int64 (index, COUNT_SMALL, 0, NULL) <= SMALL;
  matching = build (&builder, query, out);
  if (builder.error != NULL)
    {
      g_propagate_error (error, builder.error);
      return NULL;
    }

  return matching != MATCHES_NONE ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}
