#include "bw-query-scan.h"

#include <string.h>

#include "bw-hint.h"
#include "bw-query-field.h"

static BwQuery *parse_or (BwQueryScan *scan);

/* Words that are not there, and parts of which nothing is left, do not count. */
static gboolean
has_content (const BwQuery *query)
{
  if (query->type == BW_QUERY_TEXT)
    return bw_query_scan_is_searchable (query->text);
  if (query->type == BW_QUERY_RANGE)
    return (query->text != NULL && bw_query_scan_is_searchable (query->text)) ||
           (query->to != NULL && bw_query_scan_is_searchable (query->to));

  return query->children->len > 0;
}

/* A word or a value: NULL when it is none, or one too many. */
static BwQuery *
take_leaf (BwQueryScan *scan,
           BwQuery     *leaf)
{
  if (has_content (leaf) && scan->n_terms++ < BW_QUERY_MAX_TERMS)
    return leaf;

  bw_query_free (leaf);
  return NULL;
}

static void
add_child (BwQuery *query,
           BwQuery *child)
{
  if (child != NULL && has_content (child))
    g_ptr_array_add (query->children, child);
  else
    bw_query_free (child);
}

/* Adds the child to the group, or what is in it where both are groups of one type. */
static void
add_to_group (BwQuery *query,
              BwQuery *child)
{
  if (child == NULL || child->type != query->type)
    {
      add_child (query, child);
      return;
    }

  g_ptr_array_extend_and_steal (query->children, g_steal_pointer (&child->children));
  child->children = g_ptr_array_new ();
  bw_query_free (child);
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

/* The whole of a text or of braces: a group of what must all match. */
static BwQuery *
as_whole (BwQuery *query)
{
  BwQuery *whole;

  if (query->type == BW_QUERY_AND)
    return query;

  whole = bw_query_new (BW_QUERY_AND);
  add_child (whole, query);

  return whole;
}

static BwQuery *
parse_group (BwQueryScan *scan)
{
  BwQuery *query;

  scan->at++;
  scan->depth++;
  scan->parens++;
  query = parse_or (scan);
  scan->depth--;
  scan->parens--;
  scan->skipped = 0;
  if (*scan->at == ')')
    scan->at++;

  return query;
}

static BwQuery *
parse_nested (BwQueryScan *scan)
{
  BwQuery *query = bw_query_new (BW_QUERY_NESTED);
  guint parens = scan->parens;
  BwQuery *inner;

  scan->at++;
  scan->depth++;
  scan->braces++;
  scan->parens = 0;
  inner = as_whole (parse_or (scan));
  scan->depth--;
  scan->braces--;
  scan->parens = parens;
  scan->skipped = 0;
  if (*scan->at == '}')
    scan->at++;
  add_child (query, inner);

  return query;
}

/* A comma between values means or. A field without a value is still being typed. */
static BwQuery *
parse_field (BwQueryScan *scan,
             const char  *field,
             gsize        length)
{
  BwQuery *query = bw_query_new (BW_QUERY_FIELD);

  query->field = field;
  scan->at += length;
  do
    {
      if (*scan->at == ',')
        scan->at++;
      bw_query_scan_skip_braces (scan);
      if (*scan->at == '{' && scan->depth < BW_QUERY_MAX_DEPTH)
        add_child (query, parse_nested (scan));
      else
        add_child (query, take_leaf (scan, bw_query_scan_value (scan, field)));
    }
  while (*scan->at == ',');

  return query;
}

static BwQuery *
parse_term (BwQueryScan *scan)
{
  gsize length = 0;
  const char *field;

  if (*scan->at == '(')
    return parse_group (scan);
  if (*scan->at == '"')
    return take_leaf (scan, bw_query_scan_phrase (scan));
  if (*scan->at == '#')
    return parse_field (scan, bw_query_field_find ("tag"), strlen ("#"));
  if ((field = bw_query_scan_find_field (scan, &length)))
    return parse_field (scan, field, length);

  return take_leaf (scan, bw_query_scan_word (scan, FALSE));
}

static BwQuery *
negate (BwQuery *inner)
{
  BwQuery *query;

  if (inner == NULL)
    return NULL;
  if (inner->type == BW_QUERY_NOT)
    {
      query = g_ptr_array_steal_index (inner->children, 0);
      bw_query_free (inner);
      return query;
    }

  query = bw_query_new (BW_QUERY_NOT);
  add_child (query, inner);

  return query;
}

/* A minus before a term, or NOT, turns it round; two of them turn it back. */
static BwQuery *
parse_unary (BwQueryScan *scan)
{
  gboolean negative = FALSE;
  BwQuery *inner;

  for (;;)
    if (*scan->at == '-' && bw_query_scan_begins_term (scan->at + 1))
      {
        scan->at++;
        bw_query_scan_skip_blank (scan); /* parentheses that are too deep */
        negative = !negative;
      }
    else if (bw_query_scan_at_word (scan, "NOT"))
      {
        scan->at += strlen ("NOT");
        bw_query_scan_skip_blank (scan);
        negative = !negative;
      }
    else
      break;

  if (bw_query_scan_at_end (scan))
    return NULL; /* there is nothing yet that it turns round */

  inner = parse_term (scan);

  return negative ? negate (inner) : inner;
}

static BwQuery *
parse_and (BwQueryScan *scan)
{
  BwQuery *query = bw_query_new (BW_QUERY_AND);

  for (bw_query_scan_skip_blank (scan); !bw_query_scan_at_end (scan); bw_query_scan_skip_blank (scan))
    add_to_group (query, parse_unary (scan));

  return query;
}

static BwQuery *
parse_or (BwQueryScan *scan)
{
  BwQuery *query = bw_query_new (BW_QUERY_OR);

  for (;;)
    {
      add_to_group (query, unwrap (parse_and (scan)));
      if (!bw_query_scan_at_word (scan, "OR"))
        break;
      scan->at += strlen ("OR");
    }

  if (query->children->len == 0)
    query->type = BW_QUERY_AND;

  return unwrap (query);
}

/* Valid, and not longer than can be read. */
static char *
prepare (const char *text,
         GPtrArray  *hints)
{
  gsize length = strnlen (text, BW_QUERY_MAX_LENGTH + 1);

  if (length > BW_QUERY_MAX_LENGTH)
    {
      bw_hints_add_limit (hints, BW_HINT_LENGTH, BW_QUERY_MAX_LENGTH);
      length = BW_QUERY_MAX_LENGTH;
      while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
        length--;
    }

  return g_utf8_make_valid (text, (gssize) length);
}

/**
 * bw_query_parse:
 * @text: in the search language
 * @hints: (nullable) (element-type BwHint): what is not understood is added to it
 *
 * No text is an error: an open quote, parenthesis or brace closes at the end, and a last
 * word with nothing behind it may be the beginning of a longer one.
 *
 * Returns: (transfer full): the query; its top is always a %BW_QUERY_AND
 */
BwQuery *
bw_query_parse (const char *text,
                GPtrArray  *hints)
{
  g_autofree char *valid = NULL;
  BwQueryScan scan = { NULL, hints, 0, 0, 0, 0, 0 };
  BwQuery *query;

  g_return_val_if_fail (text != NULL, NULL);

  valid = prepare (text, hints);
  scan.at = valid;
  query = as_whole (parse_or (&scan));
  if (scan.n_terms > BW_QUERY_MAX_TERMS)
    bw_hints_add_limit (hints, BW_HINT_TERMS, BW_QUERY_MAX_TERMS);

  return query;
}
