#include "bw-query.h"

#include <stdarg.h>
#include <string.h>

#define MAX_DEPTH 32
#define MAX_TERMS 64
#define MAX_FIELD_LENGTH 16

/* The fields that can be searched, and what else they are called. */
static const struct
{
  const char *name;
  const char *field;
} FIELDS[] = {
  { "title", "title" },
  { "ti", "title" },
  { "abs", "abs" },
  { "abstract", "abs" },
  { "body", "body" },
  { "author", "author" },
  { "au", "author" },
  { "from", "author" },
  { "person", "person" },
  { "kind", "kind" },
  { "cat", "cat" },
  { "year", "year" },
  { "date", "date" },
  { "after", "after" },
  { "before", "before" },
  { "is", "is" },
  { "has", "has" },
  { "no", "no" },
};

typedef struct
{
  const char *at;
  GPtrArray  *hints; /* or NULL */
  int         depth;
  int         n_terms;
} Parser;

static BwQuery *parse_or (Parser *parser);

static void
skip_space (Parser *parser)
{
  while (*parser->at != '\0' && g_unichar_isspace (g_utf8_get_char (parser->at)))
    parser->at = g_utf8_next_char (parser->at);
}

static gboolean
at_word (Parser     *parser,
         const char *word)
{
  gsize length = strlen (word);

  return strncmp (parser->at, word, length) == 0 &&
         (parser->at[length] == '\0' || strchr (" \t\n()", parser->at[length]) != NULL);
}

/* What ends a word that is not quoted. */
static gboolean
ends_word (const char *at,
           gboolean    in_field)
{
  return *at == '\0' || *at == '(' || *at == ')' || *at == '"' || (in_field && *at == ',') ||
         g_unichar_isspace (g_utf8_get_char (at));
}

static BwQuery *
parse_phrase (Parser *parser)
{
  BwQuery *query = bw_query_new (BW_QUERY_TEXT);
  const char *start = ++parser->at;
  const char *end = strchr (start, '"');

  query->phrase = TRUE;
  query->text = end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);
  query->prefix = end == NULL; /* it is still being typed */
  parser->at = end != NULL ? end + 1 : start + strlen (start);

  return query;
}

static BwQuery *
parse_word (Parser   *parser,
            gboolean  in_field)
{
  BwQuery *query = bw_query_new (BW_QUERY_TEXT);
  const char *start = parser->at;
  gsize length;

  while (!ends_word (parser->at, in_field))
    parser->at = g_utf8_next_char (parser->at);

  length = (gsize) (parser->at - start);
  query->prefix = *parser->at == '\0';
  if (length > 1 && start[length - 1] == '*')
    {
      query->prefix = TRUE;
      length--;
    }
  query->text = g_strndup (start, length);

  return query;
}

static void add_hint (Parser *parser,
                      const char *format,
                      ...) G_GNUC_PRINTF (2, 3);

static void
add_hint (Parser *parser,
          const char *format,
          ...)
{
  va_list arguments;

  if (parser->hints == NULL)
    return;

  va_start (arguments, format);
  g_ptr_array_add (parser->hints, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* The field whose name and colon stand at the parser's place; @length is of both. */
static const char *
find_field (Parser *parser,
            gsize  *length)
{
  static const char *const SCHEMES[] = { "http", "https", "doi", "arxiv", "orcid", NULL };
  char name[MAX_FIELD_LENGTH + 1] = "";
  gsize n = 0;

  while (n < MAX_FIELD_LENGTH && g_ascii_isalpha (parser->at[n]))
    {
      name[n] = g_ascii_tolower (parser->at[n]);
      n++;
    }
  if (n == 0 || parser->at[n] != ':')
    return NULL;

  *length = n + 1;
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (strcmp (FIELDS[i].name, name) == 0)
      return FIELDS[i].field;

  if (!g_strv_contains (SCHEMES, name))
    add_hint (parser, "“%s:” is not a field that can be searched; it was taken for text", name);

  return NULL;
}

/* Signs alone are found nowhere. */
static gboolean
is_searchable (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static BwQuery *
parse_value (Parser *parser)
{
  return *parser->at == '"' ? parse_phrase (parser) : parse_word (parser, TRUE);
}

/* A comma between values means or. A field without a value is still being typed. */
static BwQuery *
parse_field (Parser     *parser,
             const char *field,
             gsize       length)
{
  BwQuery *query = bw_query_new (BW_QUERY_FIELD);

  query->field = field;
  parser->at += length;
  do
    {
      BwQuery *value;

      if (*parser->at == ',')
        parser->at++;
      value = parse_value (parser);
      if (is_searchable (value->text))
        g_ptr_array_add (query->children, value);
      else
        bw_query_free (value);
    }
  while (*parser->at == ',');

  return query;
}

static BwQuery *
parse_group (Parser *parser)
{
  BwQuery *query;

  parser->at++;
  parser->depth++;
  query = parse_or (parser);
  parser->depth--;
  if (*parser->at == ')')
    parser->at++;

  return query;
}

static BwQuery *
parse_term (Parser *parser)
{
  gsize length = 0;
  const char *field;

  if (*parser->at == '(')
    return parse_group (parser);
  if (*parser->at == '"')
    return parse_phrase (parser);
  if ((field = find_field (parser, &length)))
    return parse_field (parser, field, length);

  return parse_word (parser, FALSE);
}

static gboolean
begins_term (const char *at)
{
  return *at == '(' || *at == '"' || !ends_word (at, FALSE);
}

static BwQuery *
negate (BwQuery *inner)
{
  BwQuery *query;

  if (inner->type == BW_QUERY_NOT)
    {
      query = g_ptr_array_steal_index (inner->children, 0);
      bw_query_free (inner);
      return query;
    }

  query = bw_query_new (BW_QUERY_NOT);
  g_ptr_array_add (query->children, inner);

  return query;
}

/* A minus before a term, or NOT, turns it round; two of them turn it back. */
static BwQuery *
parse_unary (Parser *parser)
{
  gboolean negative = FALSE;
  BwQuery *inner;

  for (;;)
    if (*parser->at == '-' && begins_term (parser->at + 1))
      {
        parser->at++;
        negative = !negative;
      }
    else if (at_word (parser, "NOT") && parser->at[3] != '\0')
      {
        parser->at += 3;
        skip_space (parser);
        negative = !negative;
      }
    else
      break;

  inner = parse_term (parser);

  return negative ? negate (inner) : inner;
}

static gboolean
has_content (const BwQuery *query)
{
  const BwQuery *inner = query;

  while (inner->type == BW_QUERY_NOT)
    inner = g_ptr_array_index (inner->children, 0);

  return inner->type == BW_QUERY_TEXT ? is_searchable (inner->text) : inner->children->len > 0;
}

/* Groups do not count: what is in them has been counted. */
static gboolean
is_leaf (const BwQuery *query)
{
  const BwQuery *inner = query;

  while (inner->type == BW_QUERY_NOT)
    inner = g_ptr_array_index (inner->children, 0);

  return inner->type == BW_QUERY_TEXT || inner->type == BW_QUERY_FIELD;
}

static gboolean
ends_and (Parser *parser)
{
  return *parser->at == '\0' || *parser->at == ')' || at_word (parser, "OR");
}

static BwQuery *
parse_and (Parser *parser)
{
  BwQuery *query = bw_query_new (BW_QUERY_AND);

  for (skip_space (parser); !ends_and (parser); skip_space (parser))
    {
      BwQuery *term;

      if (*parser->at == '(' && parser->depth >= MAX_DEPTH)
        {
          parser->at++;
          continue;
        }
      term = parse_unary (parser);
      if (has_content (term) && (!is_leaf (term) || parser->n_terms++ < MAX_TERMS))
        g_ptr_array_add (query->children, term);
      else
        bw_query_free (term);
    }

  return query;
}

/* One child in place of a group of one. */
static BwQuery *
unwrap (BwQuery *query)
{
  BwQuery *only;

  if (query->children->len != 1)
    return query;

  only = g_ptr_array_steal_index (query->children, 0);
  bw_query_free (query);

  return only;
}

static BwQuery *
parse_or (Parser *parser)
{
  BwQuery *query = bw_query_new (BW_QUERY_OR);

  for (;;)
    {
      BwQuery *term = parse_and (parser);

      if (term->children->len > 0)
        g_ptr_array_add (query->children, unwrap (term));
      else
        bw_query_free (term);
      if (!at_word (parser, "OR"))
        break;
      parser->at += strlen ("OR");
    }

  if (query->children->len == 0)
    query->type = BW_QUERY_AND;

  return unwrap (query);
}

/**
 * bw_query_parse:
 * @text: in the search language
 * @hints: (nullable) (element-type utf8): what is not understood is added to it, a
 *   sentence each
 *
 * No text is an error: an open quote or parenthesis closes at the end, and a last
 * word with nothing behind it may be the beginning of a longer one.
 *
 * Returns: (transfer full): the query; its top is always a %BW_QUERY_AND
 */
BwQuery *
bw_query_parse (const char *text,
                GPtrArray  *hints)
{
  Parser parser = { text, hints, 0, 0 };
  BwQuery *query;

  g_return_val_if_fail (text != NULL, NULL);

  query = bw_query_new (BW_QUERY_AND);
  while (*parser.at != '\0')
    {
      BwQuery *part = parse_or (&parser);

      if (part->type == BW_QUERY_AND)
        {
          g_ptr_array_extend_and_steal (query->children, g_steal_pointer (&part->children));
          part->children = g_ptr_array_new ();
          bw_query_free (part);
        }
      else
        g_ptr_array_add (query->children, part);
      if (*parser.at == ')') /* one that closes nothing */
        parser.at++;
    }
  if (parser.n_terms > MAX_TERMS)
    add_hint (&parser, "Only the first %d words were searched", MAX_TERMS);

  return query;
}
