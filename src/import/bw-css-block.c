#include "bw-css-block.h"

#include <string.h>

#include "bw-css-words.h"

#define MAX_VALUE_LINES 8 /* a value that goes on for longer is prose */

#define IDENT "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_*"
#define SPACE " \t\n"

typedef struct
{
  const char *at;
  const char *item; /* where the declaration began that is being read */
  gboolean    nests;
  guint       depth;
} Scanner;

/* A comment that is not closed ends with the text. */
static const char *
skip_comment (const char *at)
{
  const char *end = strstr (at + 2, "*/");

  return end != NULL ? end + 2 : at + strlen (at);
}

/**
 * bw_css_block_skip_space:
 *
 * Returns: what follows white space and comments
 */
const char *
bw_css_block_skip_space (const char *at)
{
  at += strspn (at, SPACE);
  while (at[0] == '/' && at[1] == '*')
    {
      at = skip_comment (at);
      at += strspn (at, SPACE);
    }

  return at;
}

/* A string ends with its line even where its quotation mark is missing. */
static const char *
skip_string (const char *at)
{
  char quote = *at++;

  for (; *at != '\0' && *at != '\n' && *at != quote; at++)
    if (*at == '\\' && at[1] != '\0')
      at++;

  return *at == quote ? at + 1 : at;
}

/* What ends the value at @at: a semicolon or a brace; else the end of the text, or of
 * as many lines as a value can have. */
static const char *
skip_value (const char *at)
{
  guint parentheses = 0;
  guint lines = 0;

  while (*at != '\0' && *at != '{' && *at != '}' && (*at != ';' || parentheses > 0))
    switch (*at)
      {
      case '"':
      case '\'':
        at = skip_string (at);
        break;
      case '/':
        at = at[1] == '*' ? skip_comment (at) : at + 1;
        break;
      case '\\':
        at += at[1] != '\0' ? 2 : 1;
        break;
      case '\n':
        if (++lines > MAX_VALUE_LINES)
          return at;
        at++;
        break;
      default:
        parentheses += *at == '(';
        parentheses -= *at == ')' && parentheses > 0;
        at++;
      }

  return at;
}

static void
count_declaration (BwCssBlock *self,
                   const char *name,
                   gsize       length)
{
  if (*name == '-' || bw_key_set_has_n (&bw_css_properties, name, length))
    self->n_known++;
  else
    self->n_other++;
}

static void
open_rule (BwCssBlock *self,
           Scanner    *scanner,
           const char *brace)
{
  self->n_rules++;
  scanner->depth++;
  scanner->at = brace + 1;
}

/* Reads a declaration, or the beginning of a rule where one may stand. */
static gboolean
read_item (BwCssBlock *self,
           Scanner    *scanner)
{
  gsize length = strspn (scanner->at, IDENT);
  const char *colon = bw_css_block_skip_space (scanner->at + length);
  gboolean is_declaration = length > 0 && *colon == ':';
  const char *value = is_declaration ? colon + 1 : scanner->at;
  const char *stop;

  self->reached = colon;
  if (*colon == '\0' && length > 0)
    {
      scanner->at = colon;
      return TRUE;
    }
  if (!is_declaration && !scanner->nests)
    return FALSE;

  self->reached = stop = skip_value (value);
  if (*stop == '{' && scanner->nests)
    {
      open_rule (self, scanner, stop);
      return TRUE;
    }
  if (*stop == '{' || *stop == '\n' || (!is_declaration && *stop == '}'))
    return FALSE;

  if (is_declaration && value + strspn (value, SPACE) < stop)
    count_declaration (self, scanner->at, length);
  scanner->at = *stop == ';' ? stop + 1 : stop;

  return TRUE;
}

/* Ends the block with the line on which its last declaration begins. */
static gboolean
cut (BwCssBlock *self,
     Scanner    *scanner)
{
  self->is_cut = TRUE;
  self->end = scanner->item + strcspn (scanner->item, "\n");
  self->reached = scanner->at;

  return TRUE;
}

/* Reads what is next in the block. Returns: whether it may stand there */
static gboolean
read_next (BwCssBlock *self,
           Scanner    *scanner)
{
  scanner->item = scanner->at;
  if (*scanner->at != '}' && *scanner->at != ';')
    return read_item (self, scanner);

  scanner->depth -= *scanner->at == '}';
  scanner->at++;

  return TRUE;
}

/**
 * bw_css_block_read:
 * @open: a brace that may open a rule's block
 * @nests: whether rules may stand in it, as in that of `@media`
 *
 * Returns: whether this is a block of declarations
 */
gboolean
bw_css_block_read (BwCssBlock *self,
                   const char *open,
                   gboolean    nests)
{
  Scanner scanner = { open + 1, open + 1, nests, 1 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (open != NULL && *open == '{', FALSE);

  *self = (BwCssBlock){ .reached = open };
  while (scanner.depth > 0)
    {
      scanner.at = bw_css_block_skip_space (scanner.at);
      self->reached = MAX (self->reached, scanner.at);
      if (*scanner.at == '\0')
        return cut (self, &scanner);
      if (!read_next (self, &scanner))
        return FALSE;
    }
  self->end = self->reached = scanner.at;

  return TRUE;
}
