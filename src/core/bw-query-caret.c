#include "bw-query-caret.h"

#include <string.h>

#include "bw-query-field.h"

#define MIN_LETTERS 2 /* of the name of a field */

/* The term in which the text ends. */
typedef struct
{
  const char *start;
  const char *field;
  const char *value; /* where the last value of the field begins */
  gboolean    quoted;   /* whether a quote is open */
  gboolean    closed;   /* whether a quote was closed in it */
} Term;

void
bw_query_caret_clear (BwQueryCaret *self)
{
  g_clear_pointer (&self->typed, g_free);
}

static const char *
find_field (const char *start,
            const char *end)
{
  g_autofree char *name = g_ascii_strdown (start, end - start);

  return bw_query_field_find (name);
}

static void
begin_value (Term       *term,
             const char *field,
             const char *value)
{
  term->field = field;
  term->value = value;
  term->closed = FALSE;
}

static void
read_sign (Term       *term,
           const char *at)
{
  if (*at == '"')
    term->quoted = TRUE;
  else if (strchr ("(){}", *at) != NULL || (term->field == NULL && at == term->start && *at == '-'))
    *term = (Term){ at + 1, NULL, NULL, FALSE, FALSE };
  else if (*at == ',' && term->field != NULL)
    begin_value (term, term->field, at + 1);
  else if (*at == '#' && at == term->start)
    begin_value (term, bw_query_field_find ("tag"), at + 1);
  else if (*at == ':' && term->field == NULL)
    begin_value (term, find_field (term->start, at), at + 1);
}

static Term
find_last_term (const char *text)
{
  Term term = { text, NULL, NULL, FALSE, FALSE };

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (term.quoted)
      {
        term.quoted = *at != '"';
        term.closed = !term.quoted;
      }
    else if (g_unichar_isspace (g_utf8_get_char (at)))
      term = (Term){ g_utf8_next_char (at), NULL, NULL, FALSE, FALSE };
    else
      read_sign (&term, at);

  return term;
}

/* Past the sign of a comparison, the beginning of a range, or that the first is meant. */
static const char *
skip_signs (const char *field,
            const char *value)
{
  gboolean compares = bw_query_field_is (field, BW_QUERY_FIELD_DATES | BW_QUERY_FIELD_NUMBERS);
  const char *dots = compares ? strstr (value, "..") : NULL;

  if (dots != NULL)
    return dots + strlen ("..");
  if (compares)
    return value + strspn (value, "<>=");

  return value + (*value == '^' && bw_query_field_is (field, BW_QUERY_FIELD_FIRST));
}

static gboolean
may_be_field (const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalpha (word[i]))
      return FALSE;

  return length >= MIN_LETTERS;
}

/**
 * bw_query_caret_find:
 * @text: a query up to where somebody is typing
 * @self: (out): what they are typing
 *
 * Returns: whether it is something that can be completed
 */
gboolean
bw_query_caret_find (const char   *text,
                     BwQueryCaret *self)
{
  Term term;
  const char *value;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  *self = (BwQueryCaret){ NULL, NULL, FALSE, 0 };
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  term = find_last_term (text);
  if (term.closed || (term.field == NULL && (term.quoted || !may_be_field (term.start))))
    return FALSE;

  value = term.field != NULL ? skip_signs (term.field, term.value) : term.start;
  self->field = term.field;
  self->bound = term.field != NULL && value != term.value;
  self->from = (gsize) (value - text);
  self->typed = g_strdup (value + (*value == '"'));

  return TRUE;
}
