#include "bw-search-expression.h"

#include <string.h>

#include "bw-search-beginnings.h"
#include "bw-search-census.h"
#include "bw-search-forms.h"
#include "bw-search-part.h"
#include "bw-search-score.h"

#define INDEXED_LENGTH 3 /* letters, of which titles have an index of beginnings */
#define FREQUENT 5       /* one text in so many has a word that hardly tells anything */

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
  BwSearchContext *context;
  BwSearchTable    table;
  BwSearchCensus   census;
  guint            n_words;
  gint64           df; /* of the last word that was built, in the form that most texts have */
  GError          *error;
} Builder;

static Matching build (Builder       *builder,
                       const BwQuery *query,
                       BwSearchPart  *out);

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

/* Names have an index of beginnings, titles one of short ones; texts of a large library have none. */
static gboolean
has_beginnings (BwSearchTable  table,
                const char    *prefix)
{
  return table == BW_SEARCH_IN_NAMES ||
         (table == BW_SEARCH_IN_TITLES && g_utf8_strlen (prefix, -1) <= INDEXED_LENGTH);
}

static gboolean
add_form (Builder            *builder,
          const BwSearchForm *form,
          guint               word,
          guint8              weight,
          BwSearchPart       *out)
{
  guint8 phrase[BW_SEARCH_PHRASE_LENGTH] = { (guint8) word, (guint8) form->kind, weight };

  if (form->prefix && !builder->census.is_small && !has_beginnings (builder->table, form->words) &&
      (builder->context->quick || !builder->context->excludes))
    return bw_search_beginnings_add (builder->context, form->words, phrase, out, &builder->error);

  bw_search_part_add_phrase (out, form->words, form->prefix, phrase);
  return TRUE;
}

static Matching
build_text (Builder       *builder,
            const BwQuery *query,
            BwSearchPart  *out)
{
  GPtrArray *forms = builder->error == NULL
                       ? bw_search_forms_get (builder->context, query, !builder->context->excludes, &builder->error)
                       : NULL;
  g_auto (BwSearchPart) all = bw_search_part_new ();
  guint word = MIN (builder->n_words, G_MAXUINT8);
  guint8 weight;

  builder->n_words++;
  if (forms == NULL)
    return MATCHES_NONE;
  if (forms->len == 0)
    return MATCHES_ALL;

  if (!bw_search_census_get_df (&builder->census, forms, &builder->df, &builder->error))
    return MATCHES_NONE;
  weight = bw_search_score_weigh (builder->df, builder->census.n_rows); /* the more the fewer have it */
  for (guint i = 0; i < forms->len && builder->error == NULL; i++)
    {
      const BwSearchForm *form = g_ptr_array_index (forms, i);

      if ((form->kind != BW_FORM_ENDING || builder->table != BW_SEARCH_IN_NAMES) &&
          !add_form (builder, form, word, weight, &all))
        return MATCHES_NONE;
    }
  if (all.text->len == 0)
    return MATCHES_NONE;

  bw_search_part_add (out, "", forms->len > 1 || query->prefix ? "(" : "", &all,
                      forms->len > 1 || query->prefix ? ")" : "");

  return MATCHES_SOME;
}

static Matching
build_field (Builder       *builder,
             const BwQuery *query,
             BwSearchPart  *out)
{
  const char *column = column_for (builder->table, query->field);
  g_autofree char *filter = NULL;
  g_auto (BwSearchPart) values = bw_search_part_new ();

  if (column == NULL)
    return MATCHES_NONE;
  for (guint i = 0; i < query->children->len; i++)
    if (((const BwQuery *) g_ptr_array_index (query->children, i))->type != BW_QUERY_TEXT)
      return MATCHES_ALL;
  if (*column == '\0')
    return MATCHES_ALL;

  for (guint i = 0; i < query->children->len; i++)
    {
      g_auto (BwSearchPart) value = bw_search_part_new ();

      if (build_text (builder, g_ptr_array_index (query->children, i), &value) == MATCHES_SOME)
        bw_search_part_add (&values, " OR ", "", &value, "");
    }
  if (values.text->len == 0)
    return MATCHES_NONE;

  filter = g_strdup_printf ("{%s} : (", column);
  bw_search_part_add (out, "", filter, &values, ")");

  return MATCHES_SOME;
}

static Matching
build_or (Builder       *builder,
          const BwQuery *query,
          BwSearchPart  *out)
{
  g_auto (BwSearchPart) parts = bw_search_part_new ();

  for (guint i = 0; i < query->children->len; i++)
    {
      g_auto (BwSearchPart) part = bw_search_part_new ();
      Matching matching = build (builder, g_ptr_array_index (query->children, i), &part);

      if (matching == MATCHES_ALL)
        return MATCHES_ALL;
      if (matching == MATCHES_SOME)
        bw_search_part_add (&parts, " OR ", "", &part, "");
    }
  if (parts.text->len == 0)
    return MATCHES_NONE;

  bw_search_part_add (out, "", "(", &parts, ")");

  return MATCHES_SOME;
}

/* Whether a word stands in so many texts that looking for it takes longer than it tells: nearly every
 * text has a word that begins with a letter or two. */
static gboolean
is_frequent (Builder       *builder,
             const BwQuery *query)
{
  if (query->type != BW_QUERY_TEXT || builder->census.is_small || builder->table == BW_SEARCH_IN_NAMES)
    return FALSE;
  if (query->prefix)
    return bw_search_beginnings_is_short (query->text) && !has_beginnings (builder->table, query->text);

  return builder->df * FREQUENT > builder->census.n_texts;
}

/* A quick answer does without a letter or two behind other words: it is not even looked for what begins so. */
static gboolean
does_without (Builder            *builder,
              const BwQuery      *query,
              const BwSearchPart *wanted)
{
  return builder->context->quick && wanted->text->len > 0 && query->type == BW_QUERY_TEXT && query->prefix &&
         is_frequent (builder, query);
}

/* A quick answer does without frequent words where there are others. */
static void
add_frequent (Builder            *builder,
              BwSearchPart       *wanted,
              const BwSearchPart *frequent)
{
  if (frequent->text->len == 0)
    return;

  if (builder->context->quick && wanted->text->len > 0)
    builder->context->partial = TRUE;
  else
    bw_search_part_add (wanted, " AND ", "", frequent, "");
}

/* What is left out is built as such. */
static Matching
build_child (Builder       *builder,
             const BwQuery *child,
             BwSearchPart  *out)
{
  gboolean negative = child->type == BW_QUERY_NOT;
  Matching matching;

  builder->context->excludes = builder->context->excludes != negative;
  matching = build (builder, negative ? g_ptr_array_index (child->children, 0) : child, out);
  builder->context->excludes = builder->context->excludes != negative;

  return matching;
}

/* FTS5 knows NOT only between two expressions: what is excluded comes last. */
static Matching
build_and (Builder       *builder,
           const BwQuery *query,
           BwSearchPart  *out)
{
  g_auto (BwSearchPart) wanted = bw_search_part_new ();
  g_auto (BwSearchPart) frequent = bw_search_part_new ();
  g_auto (BwSearchPart) unwanted = bw_search_part_new ();

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *child = g_ptr_array_index (query->children, i);
      gboolean without = does_without (builder, child, &wanted);
      g_auto (BwSearchPart) part = bw_search_part_new ();
      Matching matching = without ? MATCHES_ALL : build_child (builder, child, &part);

      builder->context->partial = builder->context->partial || without;
      if (child->type != BW_QUERY_NOT && matching == MATCHES_NONE)
        return MATCHES_NONE;
      if (matching != MATCHES_SOME)
        continue;
      if (child->type == BW_QUERY_NOT)
        bw_search_part_add (&unwanted, " ", "NOT (", &part, ")");
      else
        bw_search_part_add (is_frequent (builder, child) ? &frequent : &wanted, " AND ", "", &part, "");
    }
  add_frequent (builder, &wanted, &frequent);
  if (wanted.text->len == 0)
    return MATCHES_ALL;

  bw_search_part_add (out, "", "((", &wanted, ") ");
  bw_search_part_add (out, "", "", &unwanted, ")");

  return MATCHES_SOME;
}

static Matching
build (Builder       *builder,
       const BwQuery *query,
       BwSearchPart  *out)
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
 * @plan: (nullable): to which is added what bw_search_score_register() asks for: for each phrase
 *   of the expression which word it is of
 *
 * Returns: (transfer full) (nullable): what FTS5 is to match in @table; empty when
 *   the query asks for no text there; `NULL` when nothing can match, or with @error set
 */
char *
bw_search_expression_new (BwSearchContext  *context,
                          const BwQuery    *query,
                          BwSearchTable     table,
                          GByteArray       *plan,
                          GError          **error)
{
  Builder builder = { .context = context, .table = table };
  g_auto (BwSearchPart) out = bw_search_part_new ();
  Matching matching;

  bw_search_census_init (&builder.census, context, table);
  matching = build (&builder, query, &out);
  if (builder.error != NULL)
    {
      g_propagate_error (error, builder.error);
      return NULL;
    }
  if (matching == MATCHES_NONE)
    return NULL;

  bw_search_score_balance (out.plan);
  if (plan != NULL)
    g_byte_array_append (plan, out.plan->data, out.plan->len);

  return g_strdup (out.text->str);
}
