#include "bw-bibtex-scanner.h"

#include <string.h>

/*
 * The tokens of BibTeX (its manual, "BibTeXing", and bibtex.web, 113-137) as biber reads
 * them too. What neither reads, but people have, is read so that one broken entry does
 * not take others with it: an entry begins wherever a line begins with `@type{key,`.
 */

#define LOOKAHEAD_FACTOR 4 /* of the file's size */

void
bw_bibtex_scanner_init (BwBibtexScanner *self,
                        const char      *text,
                        BwReading       *reading)
{
  gsize size = strlen (text);

  *self = (BwBibtexScanner){ text, text, text + size, LOOKAHEAD_FACTOR * size, text, 1, reading };
}

/* The line of a place. Places that come in order are counted once. */
int
bw_bibtex_scanner_line (BwBibtexScanner *self,
                        const char      *place)
{
  if (place < self->counted)
    for (const char *at = place; at < self->counted; at++)
      self->line -= *at == '\n';
  else
    for (const char *at = self->counted; at < place; at++)
      self->line += *at == '\n';
  self->counted = place;

  return self->line;
}

void
bw_bibtex_scanner_warn (BwBibtexScanner *self,
                        const char      *place,
                        const char      *message)
{
  bw_reading_warn (self->reading, bw_bibtex_scanner_line (self, place), "%s", message);
}

void
bw_bibtex_scanner_skip_line (BwBibtexScanner *self)
{
  const char *newline = memchr (self->at, '\n', (gsize) (self->end - self->at));

  self->at = newline != NULL ? newline : self->end;
}

/* White space, and the comments that biber allows between the parts of an entry. */
void
bw_bibtex_scanner_skip_blank (BwBibtexScanner *self)
{
  while (self->at < self->end)
    if (g_ascii_isspace (*self->at))
      self->at++;
    else if (*self->at == '%')
      bw_bibtex_scanner_skip_line (self);
    else if (*self->at == '\302' && self->at[1] == '\240') /* a space that does not break */
      self->at += 2;
    else
      return;
}

static gboolean
is_name_char (char c)
{
  return c != '\0' && !g_ascii_isspace (c) && strchr ("\"#%'(),={}@", c) == NULL;
}

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;

  return at;
}

/*
 * Whether an entry begins at a place: `@type{` at the beginning of a line, with a key and
 * a comma behind it, or `@string{name =`.
 */
gboolean
bw_bibtex_scanner_at_entry (const BwBibtexScanner *self,
                            const char            *place)
{
  const char *at = place;

  if (*at != '@')
    return FALSE;
  while (place > self->text && (place[-1] == ' ' || place[-1] == '\t'))
    place--;
  if (place > self->text && place[-1] != '\n')
    return FALSE;

  for (at++; g_ascii_isalpha (*at); at++)
    ;
  at = skip_space (at);
  if (at[-1] == '@' || (*at != '{' && *at != '('))
    return FALSE;
  at = skip_space (at + 1);
  while (is_name_char (*at))
    at++;
  at = skip_space (at);

  return *at == ',' || *at == '=';
}

/* Whether a quotation mark is that of `\"o` or `\"{o}`. BibTeX wants braces around it, but
 * people write it without; a value's last backslash has no letter behind it. */
static gboolean
is_accent (const BwBibtexScanner *self,
           const char            *quote)
{
  gsize n_backslashes = 0;

  while (quote - n_backslashes > self->text && quote[-1 - (gssize) n_backslashes] == '\\')
    n_backslashes++;

  return n_backslashes % 2 == 1 && (g_ascii_isalpha (quote[1]) || quote[1] == '{' || quote[1] == '\\');
}

BwBibtexSpan
bw_bibtex_scanner_name (BwBibtexScanner *self)
{
  BwBibtexSpan span = { self->at, self->at, TRUE };

  while (self->at < self->end && is_name_char (*self->at))
    self->at++;
  span.end = self->at;

  return span;
}

/**
 * bw_bibtex_scanner_find_close:
 * @depth: how many braces are open at @at
 * @closer: what closes the text where no brace is open: a brace, or a quotation mark
 *
 * Looks for the end of a text, whatever stands in it.
 *
 * Returns: (nullable): the place of the closer
 */
const char *
bw_bibtex_scanner_find_close (BwBibtexScanner *self,
                              const char      *at,
                              guint            depth,
                              char             closer)
{
  for (; at < self->end && self->lookahead > 0; at++, self->lookahead--)
    if (*at == '{')
      depth++;
    else if (*at == '}' && closer == '}' && depth == 1)
      return at;
    else if (*at == '}' && depth-- == 0)
      return NULL;
    else if (*at == closer && depth == 0 && !is_accent (self, at))
      return at;

  return NULL;
}

/* Whether a text closes where an entry can go on, though a line in it looks as if an entry
 * began there. */
static gboolean
closes_later (BwBibtexScanner *self,
              const char      *at,
              guint            depth,
              char             closer)
{
  const char *close = bw_bibtex_scanner_find_close (self, at, depth, closer);

  if (close == NULL)
    return FALSE;
  close = skip_space (close + 1);

  return *close != '\0' && strchr (",})#", *close) != NULL;
}

/**
 * bw_bibtex_scanner_braced:
 *
 * Reads on behind an opening brace to the one that closes it. A backslash protects no
 * brace, as BibTeX has it.
 */
BwBibtexSpan
bw_bibtex_scanner_braced (BwBibtexScanner *self)
{
  BwBibtexSpan span = { self->at, NULL, TRUE };
  gboolean checked = FALSE;
  guint depth = 1;

  for (; self->at < self->end; self->at++)
    if (*self->at == '{')
      depth++;
    else if (*self->at == '}' && --depth == 0)
      {
        span.end = self->at++;
        return span;
      }
    else if (*self->at == '@' && !checked && bw_bibtex_scanner_at_entry (self, self->at))
      {
        if (!closes_later (self, self->at, depth, '}'))
          break;
        checked = TRUE;
      }

  span.end = self->at;
  span.closed = FALSE;

  return span;
}

/**
 * bw_bibtex_scanner_quoted:
 *
 * Reads on behind a quotation mark to the next one that is not in braces.
 */
BwBibtexSpan
bw_bibtex_scanner_quoted (BwBibtexScanner *self)
{
  BwBibtexSpan span = { self->at, NULL, TRUE };
  gboolean checked = FALSE;
  guint depth = 0;

  for (; self->at < self->end; self->at++)
    if (*self->at == '{')
      depth++;
    else if (*self->at == '}' && depth > 0)
      depth--;
    else if (*self->at == '"' && depth == 0 && !is_accent (self, self->at))
      {
        span.end = self->at++;
        return span;
      }
    else if (*self->at == '@' && !checked && bw_bibtex_scanner_at_entry (self, self->at))
      {
        if (!closes_later (self, self->at, depth, '"'))
          break;
        checked = TRUE;
      }

  span.end = self->at;
  span.closed = FALSE;

  return span;
}

/* A number, the name of a macro, or what people write without delimiters. */
BwBibtexSpan
bw_bibtex_scanner_bare (BwBibtexScanner *self)
{
  BwBibtexSpan span = { self->at, self->at, TRUE };

  while (self->at < self->end && !g_ascii_isspace (*self->at) &&
         strchr ("\"#,{}()=@", *self->at) == NULL)
    self->at++;
  span.end = self->at;

  return span;
}

/* Returns: (transfer full) */
char *
bw_bibtex_span_text (BwBibtexSpan span)
{
  return g_strndup (span.start, (gsize) (span.end - span.start));
}
