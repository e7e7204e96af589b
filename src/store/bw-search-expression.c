#include "bw-search-expression.h"

#include <string.h>

#include "bw-search-census.h"
#include "bw-search-forms.h"
#include "bw-search-score.h"
#include "bw-vocabulary.h"

#define MAX_COMPLETIONS 32
#define MAX_SHORT_COMPLETIONS 12 /* of one or two letters beside other words, in a quick answer */
#define INDEXED_LENGTH 3         /* letters, of which titles have an index of beginnings */
#define FREQUENT 5               /* one text in so many has a word that hardly tells anything */

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

/* A part of the expression, and what its phrases are of, in their order. */
typedef struct
{
  GString    *text;
  GByteArray *plan;
} Part;

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
                       Part          *out);

static Part
part_new (void)
{
  return (Part){ g_string_new (NULL), g_byte_array_new () };
}

static void
part_clear (Part *part)
{
  g_string_free (part->text, TRUE);
  g_byte_array_unref (part->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static void
part_add (Part       *self,
          const char *separator,
          const char *before,
          const Part *other,
          const char *after)
{
  g_string_append_printf (self->text, "%s%s%s%s", self->text->len > 0 ? separator : "", before,
                          other->text->str, after);
  g_byte_array_append (self->plan, other->plan->data, other->plan->len);
}

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

static void
add_phrase (Part         *out,
            const char   *words,
            gboolean      prefix,
            const guint8 *phrase)
{
  g_string_append_printf (out->text, "%s\"%s\"%s", out->text->len > 0 ? " OR " : "", words,
                          prefix ? "*" : "");
  g_byte_array_append (out->plan, phrase, BW_SEARCH_PHRASE_LENGTH);
}

/* The words that begin so: the most frequent. All of them are excluded, but by a quick answer. */
static gboolean
add_completions (Builder      *builder,
                 const char   *prefix,
                 const guint8 *phrase,
                 Part         *out)
{
  gboolean few = builder->context->quick && builder->n_words > 1 && g_utf8_strlen (prefix, -1) <= 2;
  guint max = few ? MAX_SHORT_COMPLETIONS : MAX_COMPLETIONS;
  g_autoptr (GPtrArray) terms = bw_vocabulary_complete (builder->context->index, prefix, max, &builder->error);

  if (terms != NULL && terms->len == max)
    builder->context->partial = TRUE;
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    add_phrase (out, g_ptr_array_index (terms, i), FALSE, phrase);

  return terms != NULL;
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
          Part               *out)
{
  gboolean one_word = strchr (form->words, ' ') == NULL;
  guint8 phrase[BW_SEARCH_PHRASE_LENGTH] = { (guint8) word, (guint8) form->kind, weight };

  if (form->prefix && one_word && !builder->census.is_small && !has_beginnings (builder->table, form->words) &&
      (builder->context->quick || !builder->context->excludes))
    return add_completions (builder, form->words, phrase, out);

  add_phrase (out, form->words, form->prefix, phrase);
  return TRUE;
}

static Matching
build_text (Builder       *builder,
            const BwQuery *query,
            Part          *out)
{
  GPtrArray *forms = builder->error == NULL
                       ? bw_search_forms_get (builder->context, query, !builder->context->excludes, &builder->error)
                       : NULL;
  g_auto (Part) all = part_new ();
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

  part_add (out, "", forms->len > 1 || query->prefix ? "(" : "", &all,
            forms->len > 1 || query->prefix ? ")" : "");

  return MATCHES_SOME;
}

static Matching
build_field (Builder       *builder,
             const BwQuery *query,
             Part          *out)
{
  const char *column = column_for (builder->table, query->field);
  g_autofree char *filter = NULL;
  g_auto (Part) values = part_new ();

  if (column == NULL)
    return MATCHES_NONE;
  for (guint i = 0; i < query->children->len; i++)
    if (((const BwQuery *) g_ptr_array_index (query->children, i))->type != BW_QUERY_TEXT)
      return MATCHES_ALL;
  if (*column == '\0')
    return MATCHES_ALL;

  for (guint i = 0; i < query->children->len; i++)
    {
      g_auto (Part) value = part_new ();

      if (build_text (builder, g_ptr_array_index (query->children, i), &value) == MATCHES_SOME)
        part_add (&values, " OR ", "", &value, "");
    }
  if (values.text->len == 0)
    return MATCHES_NONE;

  filter = g_strdup_printf ("{%s} : (", column);
  part_add (out, "", filter, &values, ")");

  return MATCHES_SOME;
}

static Matching
build_or (Builder       *builder,
          const BwQuery *query,
          Part          *out)
{
  g_auto (Part) parts = part_new ();

  for (guint i = 0; i < query->children->len; i++)
    {
      g_auto (Part) part = part_new ();
      Matching matching = build (builder, g_ptr_array_index (query->children, i), &part);

      if (matching == MATCHES_ALL)
        return MATCHES_ALL;
      if (matching == MATCHES_SOME)
        part_add (&parts, " OR ", "", &part, "");
    }
  if (parts.text->len == 0)
    return MATCHES_NONE;

  part_add (out, "", "(", &parts, ")");

  return MATCHES_SOME;
}

/* Whether a word that was typed to its end stands in so many texts that looking for it takes longer
 * than it tells. */
static gboolean
is_frequent (Builder       *builder,
             const BwQuery *query)
{
  return query->type == BW_QUERY_TEXT && !query->prefix && !builder->census.is_small &&
         builder->table != BW_SEARCH_IN_NAMES && builder->df * FREQUENT > builder->census.n_texts;
}

/* A quick answer does without frequent words where there are others. */
static void
add_frequent (Builder    *builder,
              Part       *wanted,
              const Part *frequent)
{
  if (frequent->text->len == 0)
    return;

  if (builder->context->quick && wanted->text->len > 0)
    builder->context->partial = TRUE;
  else
    part_add (wanted, " AND ", "", frequent, "");
}

/* FTS5 knows NOT only between two expressions: what is excluded comes last. */
static Matching
build_and (Builder       *builder,
           const BwQuery *query,
           Part          *out)
{
  g_auto (Part) wanted = part_new ();
  g_auto (Part) frequent = part_new ();
  g_auto (Part) unwanted = part_new ();

  for (guint i = 0; i < query->children->len; i++)
    {
      const BwQuery *child = g_ptr_array_index (query->children, i);
      gboolean negative = child->type == BW_QUERY_NOT;
      g_auto (Part) part = part_new ();
      Matching matching;

      builder->context->excludes = builder->context->excludes != negative;
      matching = build (builder, negative ? g_ptr_array_index (child->children, 0) : child, &part);
      builder->context->excludes = builder->context->excludes != negative;

      if (!negative && matching == MATCHES_NONE)
        return MATCHES_NONE;
      if (matching != MATCHES_SOME)
        continue;
      if (negative)
        part_add (&unwanted, " ", "NOT (", &part, ")");
      else
        part_add (is_frequent (builder, child) ? &frequent : &wanted, " AND ", "", &part, "");
    }
  add_frequent (builder, &wanted, &frequent);
  if (wanted.text->len == 0)
    return MATCHES_ALL;

  part_add (out, "", "((", &wanted, ") ");
  part_add (out, "", "", &unwanted, ")");

  return MATCHES_SOME;
}

static Matching
build (Builder       *builder,
       const BwQuery *query,
       Part          *out)
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
  g_auto (Part) out = part_new ();
  Matching matching;

  bw_search_census_init (&builder.census, context->index, table);
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
