#include "bw-bibtex-values.h"

#include <string.h>

#include "bw-bibtex-macros.h"
#include "bw-bibtex-recovery.h"
#include "bw-limits.h"

/* A part of a value by reference. What strings may add to the file's own text is bounded,
 * for each may hold another several times. */
static void
append_macro (BwBibtexValues *self,
              BwBibtexSpan    span,
              GString        *out)
{
  g_autofree char *name = bw_bibtex_span_text (span);
  const char *value = bw_bibtex_macros_get (self->macros, name);
  gsize length = value != NULL ? strlen (value) : 0;
  int line;

  if (value != NULL && length <= *self->budget && out->len + length <= BW_MAX_TEX_LENGTH)
    {
      *self->budget -= length;
      g_string_append_len (out, value, (gssize) length);
      return;
    }

  g_string_append (out, name);
  line = bw_bibtex_scanner_line (self->scanner, span.start);
  if (value != NULL)
    bw_reading_warn (self->scanner->reading, line, "The string “%s” holds too much text", name);
  else if (!g_ascii_isdigit (*name))
    bw_reading_warn (self->scanner->reading, line, "The string “%s” is not defined", name);
}

/* A value that was never closed ends where the next field or the next entry begins. */
static void
append_unclosed (BwBibtexValues *self,
                 BwBibtexSpan    span,
                 GString        *out)
{
  BwBibtexScanner *scanner = self->scanner;
  const char *field = bw_bibtex_find_field (span.start, span.end);
  g_autofree char *value = NULL;

  bw_bibtex_scanner_warn (scanner, span.start, "A field’s value is not closed");
  if (field != NULL && (gsize) (span.end - field) <= scanner->lookahead)
    {
      scanner->lookahead -= (gsize) (span.end - field);
      scanner->at = field;
      span.end = field;
    }
  value = bw_bibtex_cut_value (span.start, span.end);
  g_string_append (out, value);
}

static void
append_span (BwBibtexValues *self,
             BwBibtexSpan    span,
             GString        *out)
{
  if (span.closed)
    g_string_append_len (out, span.start, span.end - span.start);
  else
    append_unclosed (self, span, out);
}

/* People write text of several words without delimiters. */
static void
append_rest_of_line (BwBibtexValues *self,
                     GString        *out)
{
  BwBibtexScanner *scanner = self->scanner;
  BwBibtexSpan rest = { scanner->at, scanner->at, TRUE };

  while (scanner->at < scanner->end && strchr (",#{}()\"\n=@%", *scanner->at) == NULL)
    scanner->at++;
  if (*scanner->at == '=')
    {
      scanner->at = rest.start; /* it is the next field, without a comma before it */
      return;
    }
  rest.end = scanner->at;
  while (rest.end > rest.start && g_ascii_isspace (rest.end[-1]))
    rest.end--;
  g_string_append_len (out, rest.start, rest.end - rest.start);
}

/* Where a quotation mark is missing, the first one of the next field closes the value. */
static gboolean
took_next_quote (BwBibtexValues *self,
                 BwBibtexSpan    span)
{
  bw_bibtex_scanner_skip_blank (self->scanner);

  return self->scanner->at < self->scanner->end && strchr (",#})", *self->scanner->at) == NULL &&
         bw_bibtex_find_field (span.start, span.end) != NULL;
}

static gboolean
parse_part (BwBibtexValues *self,
            GString        *out)
{
  BwBibtexScanner *scanner = self->scanner;
  BwBibtexSpan span;

  if (scanner->at >= scanner->end)
    return FALSE;
  if (*scanner->at == '{')
    {
      scanner->at++;
      self->last = span = bw_bibtex_scanner_braced (scanner);
      append_span (self, span, out);
      return TRUE;
    }
  if (*scanner->at == '"')
    {
      scanner->at++;
      span = bw_bibtex_scanner_quoted (scanner);
      span.closed = span.closed && !took_next_quote (self, span);
      append_span (self, span, out);
      return TRUE;
    }

  span = bw_bibtex_scanner_bare (scanner);
  if (span.start == span.end)
    return FALSE;
  if (strspn (span.start, "0123456789") >= (gsize) (span.end - span.start))
    g_string_append_len (out, span.start, span.end - span.start);
  else
    append_macro (self, span, out);
  append_rest_of_line (self, out);

  return TRUE;
}

/**
 * bw_bibtex_values_read:
 *
 * Reads the parts of a value with the number signs between them.
 *
 * Returns: (transfer full): the value, strings expanded
 */
char *
bw_bibtex_values_read (BwBibtexValues *self)
{
  BwBibtexScanner *scanner = self->scanner;
  GString *out = g_string_new (NULL);

  bw_bibtex_scanner_skip_blank (scanner);
  if (scanner->at < scanner->end && *scanner->at == '#') /* JabRef shows strings as `#feb#` */
    {
      scanner->at++;
      bw_bibtex_scanner_skip_blank (scanner);
    }
  while (parse_part (self, out))
    {
      bw_bibtex_scanner_skip_blank (scanner);
      if (scanner->at >= scanner->end || *scanner->at != '#')
        break;
      scanner->at++;
      bw_bibtex_scanner_skip_blank (scanner);
    }

  return g_string_free (out, FALSE);
}
