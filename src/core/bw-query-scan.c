#include "bw-query-scan.h"

#include <string.h>

#include "bw-hint.h"
#include "bw-query-field.h"

/* What ends a word that is not quoted. */
static gboolean
ends_word (const char *at,
           gboolean    in_field)
{
  return *at == '\0' || strchr ("(){}\"", *at) != NULL || (in_field && *at == ',') ||
         g_unichar_isspace (g_utf8_get_char (at));
}

gboolean
bw_query_scan_begins_term (const char *at)
{
  return *at == '(' || *at == '"' || !ends_word (at, FALSE);
}

/* Returns: whether there is more than signs, which are found nowhere */
gboolean
bw_query_scan_is_searchable (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

gboolean
bw_query_scan_at_word (BwQueryScan *self,
                       const char  *word)
{
  gsize length = strlen (word);

  return strncmp (self->at, word, length) == 0 && ends_word (self->at + length, FALSE);
}

/* Returns: whether what stands here ends the words that belong together */
gboolean
bw_query_scan_at_end (BwQueryScan *self)
{
  return *self->at == '\0' || (*self->at == ')' && self->parens > 0) ||
         (*self->at == '}' && self->braces > 0) || bw_query_scan_at_word (self, "OR");
}

static gboolean
is_too_deep (BwQueryScan *self)
{
  if (self->depth < BW_QUERY_MAX_DEPTH)
    return FALSE;

  bw_hints_add_limit (self->hints, BW_HINT_DEPTH, BW_QUERY_MAX_DEPTH);
  return TRUE;
}

/* Whether it is a bracket that opens or closes nothing. One that would be too deep is none,
 * nor is the one that closes it. */
static gboolean
skip_bracket (BwQueryScan *self)
{
  switch (*self->at)
    {
    case '(':
      if (!is_too_deep (self))
        return FALSE;
      self->skipped++;
      return TRUE;

    case ')':
      if (self->skipped == 0)
        return self->parens == 0;
      self->skipped--;
      return TRUE;

    case '{':
      return TRUE;

    case '}':
      return self->braces == 0;

    default:
      return FALSE;
    }
}

/* Skips space, and what means nothing where it stands. */
void
bw_query_scan_skip_blank (BwQueryScan *self)
{
  while (*self->at != '\0' && (g_unichar_isspace (g_utf8_get_char (self->at)) || skip_bracket (self)))
    self->at = g_utf8_next_char (self->at);
}

/* Skips what is in braces that are too deep, and those; else does nothing. */
void
bw_query_scan_skip_braces (BwQueryScan *self)
{
  gboolean quoted = FALSE;
  guint open = 0;

  if (*self->at != '{' || !is_too_deep (self))
    return;

  do
    {
      if (*self->at == '"')
        quoted = !quoted;
      if (!quoted && *self->at == '{')
        open++;
      if (!quoted && *self->at == '}')
        open--;
      self->at++;
    }
  while (open > 0 && *self->at != '\0');
}

/**
 * bw_query_scan_find_field:
 * @length: (out): of its name, as it was typed, and the colon
 *
 * Returns: (nullable): the field whose name and colon stand here
 */
const char *
bw_query_scan_find_field (BwQueryScan *self,
                          gsize       *length)
{
  static const char *const SCHEMES[] = { "http", "https", "doi", "arxiv", "orcid", "openalex", "s2",
                                         "acl", "pmid", "bookwheel", "urn", "isbn", NULL };
  char name[BW_QUERY_FIELD_MAX_LENGTH + 1] = "";
  const char *field;
  gsize n = 0;

  while (n < BW_QUERY_FIELD_MAX_LENGTH && g_ascii_isalpha (self->at[n]))
    {
      name[n] = g_ascii_tolower (self->at[n]);
      n++;
    }
  if (n == 0 || self->at[n] != ':')
    return NULL;

  *length = n + 1;
  field = bw_query_field_find (name);
  if (field == NULL && !g_strv_contains (SCHEMES, name) &&
      !ends_word (self->at + n + 1, FALSE))
    bw_hints_add (self->hints, BW_HINT_FIELD, name);

  return field;
}

BwQuery *
bw_query_scan_phrase (BwQueryScan *self)
{
  BwQuery *query = bw_query_new (BW_QUERY_TEXT);
  const char *start = ++self->at;
  const char *end = strchr (start, '"');

  query->phrase = TRUE;
  query->text = end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);
  query->prefix = end == NULL; /* it is still being typed */
  self->at = end != NULL ? end + 1 : start + strlen (start);
  if (*self->at == '*')
    {
      query->prefix = TRUE;
      self->at++;
    }

  return query;
}

BwQuery *
bw_query_scan_word (BwQueryScan *self,
                    gboolean     in_field)
{
  BwQuery *query = bw_query_new (BW_QUERY_TEXT);
  const char *start = self->at;
  gsize length;

  while (!ends_word (self->at, in_field))
    self->at = g_utf8_next_char (self->at);

  length = (gsize) (self->at - start);
  query->prefix = *self->at == '\0' && (length == 0 || strchr ("+#", start[length - 1]) == NULL);
  while (length > 1 && start[length - 1] == '*')
    {
      query->prefix = TRUE;
      length--;
    }
  query->text = g_strndup (start, length);

  return query;
}

static BwQueryCompare
scan_compare (BwQueryScan *self)
{
  gboolean less = *self->at == '<';

  if (!less && *self->at != '>')
    return BW_QUERY_EQUAL;

  self->at++;
  if (*self->at != '=')
    return less ? BW_QUERY_LESS : BW_QUERY_MORE;

  self->at++;
  return less ? BW_QUERY_LESS_OR_EQUAL : BW_QUERY_MORE_OR_EQUAL;
}

/* "2020..2022", "..2020", "2020..": an end that is not there is no bound. */
static BwQuery *
make_range (BwQuery *value)
{
  const char *dots = strstr (value->text, "..");

  if (dots == NULL || value->compare != BW_QUERY_EQUAL)
    return value;

  value->type = BW_QUERY_RANGE;
  value->to = dots[2] != '\0' ? g_strdup (dots + 2) : NULL;
  value->text[dots - value->text] = '\0';
  if (*value->text == '\0')
    g_clear_pointer (&value->text, g_free);

  return value;
}

/* A value of @field that is not in braces. */
BwQuery *
bw_query_scan_value (BwQueryScan *self,
                     const char  *field)
{
  gboolean compares = bw_query_field_is (field, BW_QUERY_FIELD_DATES | BW_QUERY_FIELD_NUMBERS);
  BwQueryCompare compare = compares ? scan_compare (self) : BW_QUERY_EQUAL;
  gboolean first = *self->at == '^' && bw_query_field_is (field, BW_QUERY_FIELD_FIRST);
  BwQuery *value;

  self->at += first;
  value = *self->at == '"' ? bw_query_scan_phrase (self) : bw_query_scan_word (self, TRUE);
  value->compare = compare;
  value->first = first;

  return compares && !value->phrase ? make_range (value) : value;
}
