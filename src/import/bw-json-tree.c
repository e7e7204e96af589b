#include "bw-json-tree.h"

#include <string.h>

#include "bw-limits.h"

#define DIGITS "0123456789"
#define MIN_BLOCK 64       /* values that are allocated at once */
#define BYTES_PER_VALUE 20 /* about, so that most texts need one block */

typedef struct
{
  BwJsonTree *tree;
  char       *at;
  char       *number_end; /* where a number must end once what follows it is read */
  guint       depth;
} Parser;

static BwValue *
new_value (BwJsonTree  *tree,
           BwValueType  type)
{
  BwValue *value;

  if (tree->used == tree->size)
    {
      tree->size = tree->blocks == NULL ? MAX (MIN_BLOCK, strlen (tree->text) / BYTES_PER_VALUE)
                                        : tree->size * 2;
      tree->blocks = g_slist_prepend (tree->blocks, g_new (BwValue, tree->size));
      tree->used = 0;
    }
  value = (BwValue *) tree->blocks->data + tree->used++;
  *value = (BwValue){ type, NULL, NULL, NULL, NULL };

  return value;
}

static gboolean
fail (Parser     *parser,
      const char *problem)
{
  if (parser->tree->problem == NULL)
    {
      parser->tree->problem = problem;
      parser->tree->stop = (gsize) (parser->at - parser->tree->text);
    }

  return FALSE;
}

/* The next character that is no white space; what was read before it is ended. */
static char
peek (Parser *parser)
{
  char c;

  while (*parser->at == ' ' || *parser->at == '\n' || *parser->at == '\r' || *parser->at == '\t')
    parser->at++;
  c = *parser->at;
  if (parser->number_end != NULL)
    {
      *parser->number_end = '\0';
      parser->number_end = NULL;
    }

  return c;
}

static int
read_hex (const char *at)
{
  int number = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      number = number * 16 + digit;
    }

  return number;
}

/* Behind `\u`: one character, or two halves of one; a half alone is none. */
static gboolean
read_unicode (Parser  *parser,
              char   **out)
{
  gunichar c;
  int unit = read_hex (parser->at);
  int low = -1;

  if (unit < 0)
    return fail (parser, "an escape that is not one");
  parser->at += 4;
  c = (gunichar) unit;
  if (unit >= 0xd800 && unit < 0xdc00 && parser->at[0] == '\\' && parser->at[1] == 'u')
    low = read_hex (parser->at + 2);
  if (low >= 0xdc00 && low < 0xe000)
    {
      c = 0x10000 + (((gunichar) unit - 0xd800) << 10) + ((gunichar) low - 0xdc00);
      parser->at += 6;
    }
  else if (unit >= 0xd800 && unit < 0xe000)
    c = 0xfffd;
  if (c != 0)
    *out += g_unichar_to_utf8 (c, *out);

  return TRUE;
}

static gboolean
read_escape (Parser  *parser,
             char   **out)
{
  static const char NAMES[] = "\"\\/bfnrt";
  static const char MEANINGS[] = "\"\\/\b\f\n\r\t";
  char c = *parser->at;
  const char *name = c != '\0' ? strchr (NAMES, c) : NULL;

  if (c == 'u')
    {
      parser->at++;
      return read_unicode (parser, out);
    }
  if (name == NULL)
    return fail (parser, "an escape that is not one");
  *(*out)++ = MEANINGS[name - NAMES];
  parser->at++;

  return TRUE;
}

/* A string in its place: what it means is never longer than how it is written. */
static const char *
read_string (Parser *parser)
{
  char *start = ++parser->at;
  char *out = start;

  for (;;)
    {
      char c = *parser->at;

      if (c == '"')
        break;
      if (c == '\0')
        {
          fail (parser, "a string without an end");
          return NULL;
        }
      parser->at++;
      if (c == '\\')
        {
          if (!read_escape (parser, &out))
            return NULL;
        }
      else
        *out++ = c;
    }
  parser->at++;
  *out = '\0';

  return start;
}

static BwValue *
read_number (Parser *parser)
{
  BwValue *value;
  char *end = parser->at + (*parser->at == '-');
  gsize digits = strspn (end, DIGITS);

  if (digits == 0 || (digits > 1 && *end == '0'))
    {
      fail (parser, "a number that is not one");
      return NULL;
    }
  end += digits;
  if (*end == '.' && g_ascii_isdigit (end[1]))
    end += 1 + strspn (end + 1, DIGITS);
  if (*end == 'e' || *end == 'E')
    {
      gsize sign = end[1] == '+' || end[1] == '-';

      if (g_ascii_isdigit (end[1 + sign]))
        end += 1 + sign + strspn (end + 1 + sign, DIGITS);
    }
  value = new_value (parser->tree, BW_VALUE_NUMBER);
  value->text = parser->at;
  parser->at = end;
  parser->number_end = end;

  return value;
}

/* `NaN` and `Infinity`, which some programs write, say that nothing is known. */
static BwValue *
read_word (Parser *parser)
{
  static const struct
  {
    const char *word;
    BwValueType type;
  } WORDS[] = {
    { "null", BW_VALUE_NULL },
    { "true", BW_VALUE_TRUE },
    { "false", BW_VALUE_FALSE },
    { "NaN", BW_VALUE_NULL },
    { "Infinity", BW_VALUE_NULL },
    { "-Infinity", BW_VALUE_NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      gsize length = strlen (WORDS[i].word);

      if (strncmp (parser->at, WORDS[i].word, length) == 0 && !g_ascii_isalnum (parser->at[length]))
        {
          parser->at += length;
          return new_value (parser->tree, WORDS[i].type);
        }
    }
  fail (parser, *parser->at == '\0' ? "the end before its time" : "something that is no value");

  return NULL;
}

static BwValue *read_value (Parser *parser);

/* A broken array or object is worth keeping for what is whole in it, another value is not. */
static gboolean
is_worth_keeping (const BwJsonTree *tree,
                  const BwValue    *container,
                  const BwValue    *child)
{
  return child != NULL &&
         (tree->problem == NULL || (container->type == BW_VALUE_OBJECT && child->first != NULL));
}

static const char *
read_name (Parser *parser)
{
  const char *name;

  if (peek (parser) != '"')
    {
      fail (parser, "a member without a name");
      return NULL;
    }
  if ((name = read_string (parser)) == NULL)
    return NULL;
  if (peek (parser) != ':')
    {
      fail (parser, "a name without a value");
      return NULL;
    }
  parser->at++;

  return name;
}

static BwValue *
read_container (Parser      *parser,
                BwValueType  type,
                char         close)
{
  BwValue *container = new_value (parser->tree, type);
  BwValue **last = &container->first;

  parser->at++;
  if (++parser->depth > BW_MAX_NESTING)
    fail (parser, "values that are nested too deep");
  else if (peek (parser) == close)
    parser->at++;
  else
    while (parser->tree->problem == NULL)
      {
        const char *name = type == BW_VALUE_OBJECT ? read_name (parser) : NULL;
        BwValue *child = parser->tree->problem == NULL ? read_value (parser) : NULL;
        char c;

        if (child != NULL && is_worth_keeping (parser->tree, container, child))
          {
            child->name = name;
            *last = child;
            last = &child->next;
          }
        if (parser->tree->problem != NULL)
          break;
        c = peek (parser);
        if (c != close && c != ',')
          fail (parser, c == '\0' ? "the end before its time" : "something else than a comma");
        parser->at += parser->tree->problem == NULL;
        if (c == close)
          break;
      }
  parser->depth--;

  return container;
}

static BwValue *
read_value (Parser *parser)
{
  BwValue *value;

  switch (peek (parser))
    {
    case '{':
      return read_container (parser, BW_VALUE_OBJECT, '}');
    case '[':
      return read_container (parser, BW_VALUE_ARRAY, ']');
    case '"':
      value = new_value (parser->tree, BW_VALUE_STRING);
      value->text = read_string (parser);
      return value->text != NULL ? value : NULL;
    case '-':
      if (parser->at[1] == 'I')
        return read_word (parser);
      return read_number (parser);
    default:
      return g_ascii_isdigit (*parser->at) ? read_number (parser) : read_word (parser);
    }
}

/**
 * bw_json_tree_new:
 * @text: any bytes; what is no UTF-8 among them is replaced, and a NUL ends them
 *
 * Returns: (transfer full): the text as values; see its `problem`
 */
BwJsonTree *
bw_json_tree_new (const char *text,
                  gsize       length)
{
  BwJsonTree *self = g_new0 (BwJsonTree, 1);
  Parser parser = { self, NULL, NULL, 0 };

  self->text = g_utf8_validate_len (text, length, NULL) ? g_strndup (text, length)
                                                        : g_utf8_make_valid (text, (gssize) length);
  parser.at = self->text;
  self->root = read_value (&parser);
  if (self->problem == NULL && peek (&parser) != '\0')
    fail (&parser, "more behind the end");
  if (self->root != NULL && self->problem != NULL && self->root->first == NULL)
    self->root = NULL;

  return self;
}

void
bw_json_tree_free (BwJsonTree *self)
{
  if (self == NULL)
    return;

  g_slist_free_full (self->blocks, g_free);
  g_free (self->text);
  g_free (self);
}
