#include "bw-bibtex-parser.h"

#include <string.h>

#include "bw-bibtex-macros.h"
#include "bw-bibtex-recovery.h"
#include "bw-bibtex-values.h"
#include "bw-limits.h"
#include "bw-text.h"

typedef struct
{
  BwBibtexScanner  scanner;
  BwBibtexValues   values;
  GPtrArray       *entries;
} Parser;

static gboolean
at_end (const Parser *self)
{
  const BwBibtexScanner *scanner = &self->scanner;

  return scanner->at >= scanner->end ||
         (*scanner->at == '@' && g_ascii_isalpha (scanner->at[1]));
}

/* What is no field: up to the next comma, the end of the line, or the end of the entry. */
static void
skip_garbage (Parser *self,
              char    closer)
{
  BwBibtexScanner *scanner = &self->scanner;
  const char *start = scanner->at;

  while (scanner->at < scanner->end && *scanner->at != ',' && *scanner->at != closer &&
         *scanner->at != '\n')
    if (*scanner->at++ == '{')
      {
        BwBibtexSpan span = bw_bibtex_scanner_braced (scanner);

        if (!span.closed && (gsize) (span.end - span.start) <= scanner->lookahead)
          {
            scanner->lookahead -= (gsize) (span.end - span.start);
            scanner->at = span.start;
          }
      }
  bw_bibtex_scanner_warn (scanner, start, "This is no field of an entry");
}

static void
parse_field (Parser        *self,
             BwBibtexEntry *entry,
             char           closer)
{
  BwBibtexScanner *scanner = &self->scanner;
  BwBibtexSpan span = bw_bibtex_scanner_name (scanner);
  g_autofree char *name = bw_bibtex_span_text (span);
  g_autofree char *value = NULL;

  bw_bibtex_scanner_skip_blank (scanner);
  if (*name == '\0' || (*scanner->at != '=' && *scanner->at != '{' && *scanner->at != '"'))
    {
      skip_garbage (self, closer);
      return;
    }

  if (*scanner->at == '=')
    scanner->at++;
  else
    bw_bibtex_scanner_warn (scanner, span.start, "An equals sign is missing");
  value = bw_bibtex_values_read (&self->values);
  if (strcmp (entry->type, "string") == 0)
    bw_bibtex_macros_set (self->values.macros, name, value);
  else if (entry->fields->len < BW_MAX_ENTRY_VALUES)
    bw_bibtex_entry_add (entry, name, value, bw_bibtex_scanner_line (scanner, span.start));
  else
    bw_bibtex_scanner_warn (scanner, span.start, "The entry has too many fields");

  bw_bibtex_scanner_skip_blank (scanner);
  if (scanner->at < scanner->end && *scanner->at != ',' && *scanner->at != closer && !at_end (self))
    bw_bibtex_scanner_warn (scanner, scanner->at, "A comma is missing between two fields");
}

/*
 * Where an entry is not closed, the last value in braces may have taken the entry's brace
 * for its own: then the fields that stand in it are read again as fields.
 */
static gboolean
reopen_last (Parser        *self,
             BwBibtexEntry *entry)
{
  BwBibtexScanner *scanner = &self->scanner;
  BwBibtexField *field;
  const char *close;
  const char *next;

  if (self->values.last.start == NULL || !self->values.last.closed || entry->fields->len == 0)
    return FALSE;
  close = bw_bibtex_find_close (self->values.last.start, self->values.last.end);
  next = close != NULL ? close + 1
                       : bw_bibtex_find_field (self->values.last.start, self->values.last.end);
  if (next == NULL || (gsize) (scanner->at - next) > scanner->lookahead)
    return FALSE;

  scanner->lookahead -= (gsize) (scanner->at - next);
  field = g_ptr_array_index (entry->fields, entry->fields->len - 1);
  g_free (field->value);
  field->value = bw_bibtex_cut_value (self->values.last.start, close != NULL ? close : next);
  bw_bibtex_scanner_warn (scanner, self->values.last.start, "A field’s value is not closed");
  scanner->at = next;
  self->values.last.start = NULL;

  return TRUE;
}

static void
parse_fields (Parser        *self,
              BwBibtexEntry *entry,
              char           closer)
{
  BwBibtexScanner *scanner = &self->scanner;

  self->values.last.start = NULL;
  while (TRUE)
    {
      bw_bibtex_scanner_skip_blank (scanner);
      if (at_end (self))
        {
          if (reopen_last (self, entry))
            continue;
          bw_bibtex_scanner_warn (scanner, scanner->at, "The entry before this line is not closed");
          return;
        }
      if (*scanner->at == closer)
        {
          scanner->at++;
          return;
        }
      if (*scanner->at == ',')
        scanner->at++;
      else
        {
          const char *before = scanner->at;

          parse_field (self, entry, closer);
          if (scanner->at == before)
            scanner->at++;
        }
    }
}

/* Whether an equals sign is a key's own: white space is around that of a field. */
static gboolean
belongs_to_key (const Parser *self,
                const char   *start)
{
  const char *at = self->scanner.at;

  for (const char *place = start; place < at; place++)
    if (g_ascii_isspace (*place))
      return FALSE;

  return at > start && at[1] != '\0' && !g_ascii_isspace (at[1]) && at[1] != '{' && at[1] != '"';
}

/* How far a key goes on to the brace that closes one in it; a brace that none closes is a
 * character like others. */
static gsize
group_length (const char *open)
{
  gsize length = strcspn (open, "},=\n\"");

  return open[length] == '}' ? length : 0;
}

/*
 * The key ends at a comma; it may hold braces that close, parentheses and white space.
 * Without a comma there is none, or it is all before the name of the first field.
 */
static char *
parse_key (Parser *self,
           char    closer)
{
  BwBibtexScanner *scanner = &self->scanner;
  const char *start;
  const char *key_end;
  g_autofree char *key = NULL;

  bw_bibtex_scanner_skip_blank (scanner);
  for (start = scanner->at; scanner->at < scanner->end; scanner->at++)
    {
      char c = *scanner->at;

      if (scanner->at - start > BW_MAX_BIBTEX_KEY_LENGTH)
        return g_strdup ("");
      if (c == '{')
        scanner->at += group_length (scanner->at);
      else if (c == ',' || (c == '=' && !belongs_to_key (self, start)) ||
               (c == closer && (closer == '}' || strchr ("\n", scanner->at[1]) != NULL)))
        break;
      else if (c == '\n' && bw_bibtex_scanner_at_entry (scanner, scanner->at + 1))
        break;
    }

  key_end = scanner->at;
  if (scanner->at < scanner->end && *scanner->at == '=')
    {
      while (key_end > start && g_ascii_isspace (key_end[-1]))
        key_end--;
      while (key_end > start && !g_ascii_isspace (key_end[-1]))
        key_end--;
      scanner->at = key_end;
    }
  key = g_strndup (start, (gsize) (key_end - start));

  return bw_text_squeeze (key);
}

static void
parse_entry (Parser     *self,
             const char *type,
             char        closer,
             const char *start)
{
  g_autoptr (BwBibtexEntry) entry = bw_bibtex_entry_new (type);

  entry->line = bw_bibtex_scanner_line (&self->scanner, start);
  g_free (entry->key);
  entry->key = parse_key (self, closer);
  if (*entry->key == '\0')
    bw_bibtex_scanner_warn (&self->scanner, start, "The entry has no key");
  parse_fields (self, entry, closer);
  g_ptr_array_add (self->entries, g_steal_pointer (&entry));
}

/* A comment in braces with all that is in it, be it entries, or the rest of the line. BibTeX
 * itself knows no comment; biber and the reference managers take it so. */
static void
skip_comment (Parser *self)
{
  BwBibtexScanner *scanner = &self->scanner;
  const char *open = scanner->at;
  const char *close = NULL;

  while (g_ascii_isspace (*open))
    open++;
  if (*open == '{')
    close = bw_bibtex_scanner_find_close (scanner, open + 1, 1, '}');
  if (close != NULL)
    scanner->at = close + 1;
  else
    bw_bibtex_scanner_skip_line (scanner);
}

static void
parse_block (Parser     *self,
             const char *start)
{
  BwBibtexScanner *scanner = &self->scanner;
  g_autofree char *type = NULL;
  char closer;

  while (g_ascii_isspace (*scanner->at))
    scanner->at++;
  type = bw_bibtex_span_text (bw_bibtex_scanner_name (scanner));
  if (g_ascii_strcasecmp (type, "comment") == 0)
    {
      skip_comment (self);
      return;
    }
  while (g_ascii_isspace (*scanner->at))
    scanner->at++;
  if (*type == '\0' || (*scanner->at != '{' && *scanner->at != '('))
    {
      scanner->at = start + 1;
      return;
    }

  closer = *scanner->at++ == '{' ? '}' : ')';
  if (g_ascii_strcasecmp (type, "preamble") == 0)
    g_free (bw_bibtex_values_read (&self->values));
  else if (g_ascii_strcasecmp (type, "string") == 0)
    {
      g_autoptr (BwBibtexEntry) strings = bw_bibtex_entry_new ("string");

      parse_fields (self, strings, closer);
    }
  else
    parse_entry (self, type, closer, start);
}

/* Text between entries is ignored, and so is a line of it that a percent sign begins. */
static gboolean
is_in_comment (const Parser *self,
               const char   *at)
{
  const char *line = at;

  while (line > self->scanner.text && line[-1] != '\n' && line[-1] != '@' && line[-1] != '}')
    line--;
  while (*line == ' ' || *line == '\t')
    line++;

  return *line == '%';
}

/* Whether an at sign is one of an address; one with a brace and a key behind it begins an
 * entry, whatever text is glued to it. */
static gboolean
is_in_word (const Parser *self,
            const char   *at)
{
  const char *behind = at + 1;

  if (at == self->scanner.text || (!g_ascii_isalnum (at[-1]) && at[-1] != '.'))
    return FALSE;
  while (g_ascii_isalpha (*behind))
    behind++;
  if (behind == at + 1 || *behind != '{')
    return TRUE;
  behind++;

  return behind[strcspn (behind, " \t\n,={}\"")] != ',';
}

/**
 * bw_bibtex_parse:
 * @text: a whole file
 * @budget: (inout): how many bytes may be made of what is defined once and used again
 * @reading: takes the warnings
 *
 * Returns: (transfer full) (element-type BwBibtexEntry): the entries in order
 */
GPtrArray *
bw_bibtex_parse (const char *text,
                 gsize      *budget,
                 BwReading  *reading)
{
  g_autoptr (GHashTable) macros = bw_bibtex_macros_new ();
  Parser self = { .values = { .macros = macros, .budget = budget } };
  const char *at;

  g_return_val_if_fail (text != NULL, NULL);

  self.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_bibtex_entry_free);
  bw_bibtex_scanner_init (&self.scanner, text, reading);
  self.values.scanner = &self.scanner;
  while ((at = strchr (self.scanner.at, '@')))
    {
      self.scanner.at = at + 1;
      if (is_in_comment (&self, at))
        bw_bibtex_scanner_skip_line (&self.scanner);
      else if (!is_in_word (&self, at))
        parse_block (&self, at);
    }

  return self.entries;
}
