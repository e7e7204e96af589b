#include "bw-code-line.h"

#include <string.h>

#include "bw-post-line.h"
#include "bw-text.h"

#define MAX_LENGTH 1000 /* bytes of a line that a person reads */
#define MAX_WORDS 14    /* of a line that may be prose as well */

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define IDENT LOWER UPPER "0123456789_"
#define PATH IDENT "."

static gboolean
ends_with_one_of (const char *line,
                  const char *ends)
{
  gsize length = strlen (line);

  return length > 0 && strchr (ends, line[length - 1]) != NULL;
}

/* The name after one of @words that @line begins with, or NULL. */
static const char *
skip_word (const char *line,
           const char *const *words,
           gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (*line == *words[i] && g_str_has_prefix (line, words[i]))
      return line + strlen (words[i]);

  return NULL;
}

/* `def name(`, `function name(`, `class Name:` and the like. */
static gboolean
is_definition (const char *line)
{
  static const char *const FUNCTIONS[] = {
    "def ",
    "async def ",
    "function ",
    "async function ",
    "func ",
    "fn ",
    "pub fn ",
    "sub ",
  };
  static const char *const CLASSES[] = { "class ", "struct ", "interface ", "enum ", "trait " };
  const char *name;
  const char *rest;

  if ((name = skip_word (line, FUNCTIONS, G_N_ELEMENTS (FUNCTIONS))))
    {
      rest = name + strspn (name, IDENT);
      return rest > name && (*rest == '(' || *rest == '<');
    }
  if ((name = skip_word (line, CLASSES, G_N_ELEMENTS (CLASSES))))
    {
      rest = name + strspn (name, IDENT);
      return rest > name && (*rest == '(' || strcmp (rest, ":") == 0 || g_str_has_suffix (rest, "{"));
    }

  return FALSE;
}

/* `import a.b as c` and `from a import b`. */
static gboolean
is_import (const char *line)
{
  if (line[strspn (line, PATH " ,*()")] != '\0' || ends_with_one_of (line, "."))
    return FALSE;
  if (g_str_has_prefix (line, "from "))
    {
      const char *module = line + strlen ("from ");

      return g_str_has_prefix (module + strspn (module, PATH), " import ");
    }

  return g_str_has_prefix (line, "import ") &&
         (bw_text_count_words (line) == 2 || strstr (line, " as ") != NULL);
}

static gboolean
is_directive (const char *line)
{
  static const char *const DIRECTIVES[] = {
    "#include ",
    "#include<",
    "#define ",
    "#ifdef ",
    "#ifndef ",
    "#endif",
    "#pragma ",
    "#!/",
    "<?php",
    "<!DOCTYPE",
    "using namespace ",
    ">>> ",
    "SELECT * ",
    "CREATE TABLE ",
    "INSERT INTO ",
    "$ ./",
  };

  if (g_str_has_prefix (line, "$ ") && g_ascii_islower (line[2]) && g_ascii_isalpha (line[3]))
    return TRUE;

  return skip_word (line, DIRECTIVES, G_N_ELEMENTS (DIRECTIVES)) != NULL;
}

/* `const a = `, `let a = `: what a declaration begins with in other languages. */
static gboolean
is_declaration (const char *line)
{
  static const char *const WORDS[] = {
    "const ",
    "let ",
    "var ",
    "val ",
    "static ",
    "public ",
    "private ",
    "protected ",
    "export ",
    "int ",
    "char ",
    "float ",
    "double ",
    "void ",
    "bool ",
    "unsigned ",
    "string ",
  };

  return skip_word (line, WORDS, G_N_ELEMENTS (WORDS)) != NULL && ends_with_one_of (line, ";{([") &&
         strpbrk (line, "=(*") != NULL;
}

/* `@decorator` and `@decorator(...)`. */
static gboolean
is_decorator (const char *line)
{
  gsize length = line[0] == '@' ? strspn (line + 1, PATH) : 0;

  return length > 0 && (line[1 + length] == '\0' ||
                        (line[1 + length] == '(' && ends_with_one_of (line, ")(")));
}

/* A line of JSON or of a dictionary: `"key": value,`. */
static gboolean
is_entry (const char *line)
{
  const char *end;

  if (*line != '"' && *line != '\'')
    return FALSE;
  end = strchr (line + 1, *line);

  return end != NULL && end > line + 1 && end[1] == ':' &&
         ends_with_one_of (line, ",{[\"]}'0123456789el");
}

/* A call at the beginning: `name(...)`, perhaps of a member, perhaps unfinished. */
static gboolean
is_call (const char *line)
{
  gsize length = strspn (line, PATH);

  return length > 0 && (g_ascii_isalpha (*line) || *line == '_') && line[length] == '(' &&
         line[length - 1] != '.' && ends_with_one_of (line, ");,(:{[");
}

/* `name = value`, with one name on the left. */
static gboolean
is_assignment (const char *line)
{
  gsize length = strspn (line, PATH "[]'\"");
  const char *rest = line + length + strspn (line + length, " ");

  if (length == 0 || !(g_ascii_isalpha (*line) || *line == '_'))
    return FALSE;
  rest += strspn (rest, "+-*/|&:") == 1 ? 1 : 0;
  if (rest[0] != '=' || rest[1] == '\0' || rest[1] == '=')
    return FALSE;

  return bw_text_count_words (line) <= MAX_WORDS && !bw_text_ends_sentence (line);
}

/* What a block or a jump begins with in the languages that posts show. */
static const char *const CONTROLS[] = {
  "if ", "elif ", "for ", "while ", "with ", "except ", "except:", "try:", "else:", "finally:",
  "if(", "for(", "while(", "switch ", "switch(", "else if ", "else {", "} else", "return ",
  "return;", "raise ", "yield ", "assert ", "await ", "throw ", "case ", "break;", "continue;",
  "pass", "break", "continue"
};

/* A block's first line: `if x:`, `for a in b:`, `} else {`. */
static gboolean
is_control (const char *line)
{
  if (skip_word (line, CONTROLS, G_N_ELEMENTS (CONTROLS)) == NULL ||
      bw_text_count_words (line) > MAX_WORDS)
    return FALSE;

  return ends_with_one_of (line, ":{;)") || !bw_text_has_space (line) ||
         (g_str_has_prefix (line, "return ") && !ends_with_one_of (line, ".,") &&
          bw_text_count_words (line) <= 4);
}

/* Nothing but what closes or opens a block. */
static gboolean
is_brackets (const char *line)
{
  return *line != '\0' && line[strspn (line, "{}[]();,")] == '\0';
}

/* `) -> Any:` and `}).then(`. */
static gboolean
is_closing (const char *line)
{
  return strchr (")]}", *line) != NULL && *line != '\0' && ends_with_one_of (line, ":{;,()[");
}

/* A statement that ends with a semicolon and holds what prose does not. */
static gboolean
is_statement (const char *line)
{
  const char *call = strchr (line, '(');

  if (!ends_with_one_of (line, ";") || bw_text_count_words (line) > MAX_WORDS)
    return FALSE;

  return (call != NULL && call > line && (g_ascii_isalnum (call[-1]) || call[-1] == '_')) ||
         strstr (line, " = ") != NULL || strstr (line, "->") != NULL || strstr (line, "++") != NULL;
}

/* `property: value;`, `selector {` and a whole rule of a style sheet. */
static gboolean
is_style (const char *line)
{
  gsize length = strspn (line, LOWER "-");
  const char *open = strchr (line, '{');

  if (bw_text_count_words (line) > MAX_WORDS)
    return FALSE;
  if (length > 0 && line[length] == ':' && ends_with_one_of (line, ";"))
    return TRUE;
  if (open != NULL && ends_with_one_of (line, "}"))
    return open > line && open[-1] == ' ' && strchr (open, ':') != NULL;

  return ends_with_one_of (line, "{");
}

static gboolean
is_tag (const char *line)
{
  return line[0] == '<' && (g_ascii_isalpha (line[1]) || line[1] == '/' || line[1] == '!') &&
         ends_with_one_of (line, ">") && bw_text_count_words (line) <= MAX_WORDS;
}

static gboolean
is_comment (const char *line)
{
  static const char *const MARKS[] = { "# ", "//", "/*", "*/", "## ", "#!", "<!--" };

  return skip_word (line, MARKS, G_N_ELEMENTS (MARKS)) != NULL || strcmp (line, "#") == 0;
}

BwCodeLineKind
bw_code_line_get_kind (const char *line)
{
  const char *text;

  g_return_val_if_fail (line != NULL, BW_CODE_LINE_PROSE);

  text = bw_post_line_skip_space (line);
  if (*text == '\0' || strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return BW_CODE_LINE_PROSE;
  if (is_definition (text) || is_import (text) || is_directive (text) || is_declaration (text) ||
      is_statement (text))
    return BW_CODE_LINE_SURE;
  if (is_comment (text))
    return BW_CODE_LINE_COMMENT;
  if (is_decorator (text) || is_entry (text) || is_call (text) || is_assignment (text) || is_control (text) ||
      is_brackets (text) || is_closing (text) || is_style (text) || is_tag (text))
    return BW_CODE_LINE_LIKELY;

  return BW_CODE_LINE_PROSE;
}

/**
 * bw_code_line_get_depth:
 *
 * Returns: how many brackets the line opens and leaves open, less those it closes;
 *   those in strings aside
 */
int
bw_code_line_get_depth (const char *line)
{
  int depth = 0;
  char quote = '\0';

  g_return_val_if_fail (line != NULL, 0);

  for (; *line != '\0'; line++)
    {
      if (*line == '\\' && line[1] != '\0')
        line++;
      else if (quote != '\0')
        quote = *line == quote ? '\0' : quote;
      else if (*line == '"' || *line == '\'')
        quote = *line;
      else if (strchr ("([{", *line) != NULL)
        depth++;
      else if (strchr (")]}", *line) != NULL)
        depth--;
    }

  return depth;
}

gboolean
bw_code_line_is_indented (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return line[0] == '\t' || (line[0] == ' ' && line[1] == ' ');
}

/* Whether @line opens or closes a block of code as in Markdown. */
gboolean
bw_code_line_is_fence (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  line = bw_post_line_skip_space (line);

  return g_str_has_prefix (line, "```") && strpbrk (line + 3, " `") == NULL;
}

/**
 * bw_code_line_is_sourced:
 *
 * Returns: whether @line, a comment, says where the code below it is from
 */
gboolean
bw_code_line_is_sourced (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return strstr (line, "http://") != NULL || strstr (line, "https://") != NULL;
}
