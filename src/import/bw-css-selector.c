#include "bw-css-selector.h"

#include <string.h>

#include "bw-css-words.h"

/*
 * A selector is read backwards from its brace, for what stands before it may be a
 * sentence. It consists of compounds such as `a.b[c]:d` with white space, a comma or
 * one of `>+~` between them.
 */

#define MAX_NAME_LENGTH 100
#define MAX_BRACKET_LENGTH 300
#define MAX_COMPOUNDS 256

typedef enum
{
  COMPOUND_NONE,
  COMPOUND_UNKNOWN, /* a name that CSS does not know */
  COMPOUND_WORD,    /* an element whose name is a word as well */
  COMPOUND_SURE,
} CompoundKind;

typedef struct
{
  const char   *start;
  CompoundKind  kind;
  gboolean      is_renderers;
} Compound;

/* How the names begin that renderers of formulas use, and what Wikipedia adds. */
static const char *const RENDERERS[] = {
  "mjx",
  "MJX",
  "MathJax",
  "TEX-",
  "KaTeX_",
  "katex",
  "mw-parser-output",
  "mwe-math",
  "temml",
  "tml-",
  "mathquill",
  "mq-",
  "jqmath",
  "texzilla",
};

/* What they begin with. */
#define INITIALS "mMTKktj"

/* Whether one of the renderers' names begins at @at. */
static gboolean
starts_renderers (const char *at,
                  gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (RENDERERS); i++)
    if (*RENDERERS[i] == *at && strlen (RENDERERS[i]) <= length &&
        memcmp (RENDERERS[i], at, strlen (RENDERERS[i])) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_css_selector_is_renderers:
 *
 * Returns: whether @text names something that only a renderer of formulas names
 */
gboolean
bw_css_selector_is_renderers (const char *text,
                              gsize       length)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; i < length; i++)
    if (strchr (INITIALS, text[i]) != NULL && starts_renderers (text + i, length - i))
      return TRUE;

  return FALSE;
}

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

static gboolean
starts_name (char c)
{
  return g_ascii_isalpha (c) || c == '-' || c == '_';
}

static const char *
skip_space_back (const char *floor,
                 const char *at)
{
  while (at > floor && strchr (" \t\n", at[-1]) != NULL)
    at--;

  return at;
}

/* Where the name begins that ends at @end; @end when there is none. */
static const char *
name_start (const char *floor,
            const char *end)
{
  const char *at = end;

  while (at > floor && end - at < MAX_NAME_LENGTH && is_name_char (at[-1]))
    at--;

  return at;
}

/* Where the bracket opens that closes before @end, or NULL. */
static const char *
bracket_start (const char *floor,
               const char *end,
               char        opening)
{
  char closing = end[-1];
  int depth = 0;

  for (const char *at = end; at > floor && end - at < MAX_BRACKET_LENGTH; at--)
    {
      if (strchr ("\n{}", at[-1]) != NULL)
        return NULL;
      depth += at[-1] == closing;
      depth -= at[-1] == opening;
      if (depth == 0)
        return at - 1;
    }

  return NULL;
}

/* `:name` or `::name` whose name is [@name, @end). */
static const char *
pseudo_start (const char *floor,
              const char *name,
              const char *end)
{
  if (name == end || name == floor || name[-1] != ':')
    return NULL;
  if (*name != '-' && !bw_key_set_has_n (&bw_css_pseudos, name, (gsize) (end - name)))
    return NULL;

  return name - floor > 1 && name[-2] == ':' ? name - 2 : name - 1;
}

/* Where the last part of a compound begins that ends at @end (an attribute, a class,
 * an id or a pseudo-class), or NULL when there is no such part. */
static const char *
part_start (const char *floor,
            const char *end)
{
  const char *open;
  const char *name;

  if (end == floor)
    return NULL;
  if (end[-1] == ']')
    return (open = bracket_start (floor, end, '[')) && starts_name (open[1]) ? open : NULL;
  if (end[-1] == ')')
    return (open = bracket_start (floor, end, '('))
             ? pseudo_start (floor, name_start (floor, open), open)
             : NULL;

  name = name_start (floor, end);
  if (name == end || name == floor)
    return NULL;
  if ((name[-1] == '.' || name[-1] == '#') && starts_name (*name))
    return name - 1;

  return pseudo_start (floor, name, end);
}

/* A renderer's name may be run together with the word before it. */
static const char *
renderers_name (const char *name,
                const char *end)
{
  const char *at = g_strstr_len (name, end - name, "mjx-");

  return at != NULL ? at : g_strstr_len (name, end - name, "MJX");
}

static Compound
element (const char *name,
         const char *end,
         gboolean    has_parts)
{
  gsize length = (gsize) (end - name);
  const char *renderers = renderers_name (name, end);

  if (renderers != NULL)
    return (Compound){ renderers, COMPOUND_SURE, TRUE };
  if (bw_key_set_has_n (&bw_css_tags, name, length) || (length == 1 && *name == '_'))
    return (Compound){ name, COMPOUND_SURE, FALSE };
  if (bw_key_set_has_n (&bw_css_word_tags, name, length))
    return (Compound){ name, has_parts ? COMPOUND_SURE : COMPOUND_WORD, FALSE };

  return (Compound){ name, COMPOUND_UNKNOWN, FALSE };
}

/* The compound that ends at @end. A word before the class of a renderer is text. */
static Compound
read_compound (const char *floor,
               const char *end)
{
  Compound compound = { end, COMPOUND_NONE, FALSE };
  const char *parts = end;
  const char *next;
  const char *name;

  while ((next = part_start (floor, parts)))
    parts = next;
  if (parts == end && end > floor && end[-1] == '*')
    return (Compound){ end - 1, COMPOUND_WORD, FALSE };

  if (parts < end)
    compound.is_renderers = bw_css_selector_is_renderers (parts, (gsize) (end - parts));
  name = name_start (floor, parts);
  if (name < parts)
    {
      Compound named = element (name, parts, parts < end);

      named.is_renderers |= compound.is_renderers;
      if (named.kind != COMPOUND_UNKNOWN || !compound.is_renderers)
        return named;
    }
  if (parts < end)
    {
      compound.start = parts;
      compound.kind = COMPOUND_SURE;
    }

  return compound;
}

/* What is before @start: a comma, one of `>+~`, a space, or nothing that may stand in
 * a selector, which is 0. @end becomes the end of the compound before it. */
static char
read_combinator (const char  *floor,
                 const char  *start,
                 const char **end)
{
  const char *at = skip_space_back (floor, start);

  *end = at;
  if (at == floor)
    return '\0';
  if (strchr (",>+~", at[-1]) != NULL)
    {
      *end = skip_space_back (floor, at - 1);
      return at[-1];
    }

  return at < start && memchr (at, '\n', (gsize) (start - at)) == NULL ? ' ' : '\0';
}

/* Whether the name at @start is that of a tag, whose `>` is no combinator. */
static gboolean
is_markup (const char *floor,
           const char *start)
{
  return start > floor && (start[-1] == '<' || start[-1] == '/');
}

/*
 * Goes on backwards. Words are doubtful: they are of the selector when something sure
 * is before them, or when a combinator binds them to something that is sure.
 */
static void
extend (BwCssSelector *self,
        const char    *floor,
        const char    *start,
        gboolean       in_sheet)
{
  gboolean in_doubt = self->is_word;
  gboolean only_commas = TRUE;
  const char *end;
  char combinator;

  for (guint i = 0; i < MAX_COMPOUNDS && (combinator = read_combinator (floor, start, &end)); i++)
    {
      Compound compound = read_compound (floor, end);
      gboolean is_bound = combinator != ' ' && combinator != ',';
      gboolean is_sure = compound.kind == COMPOUND_SURE;

      if (compound.kind < COMPOUND_WORD || is_markup (floor, compound.start))
        return;

      start = compound.start;
      only_commas = only_commas && combinator == ',';
      self->is_renderers |= compound.is_renderers;
      if ((is_sure && (!in_doubt || is_bound || compound.is_renderers || in_sheet)) ||
          (is_bound && !in_doubt && end - start > 1))
        {
          self->start = start;
          in_doubt = self->is_word = FALSE;
        }
      else
        in_doubt = TRUE;
    }

  if (in_sheet && only_commas && skip_space_back (floor, start) == floor)
    self->start = start;
}

/**
 * bw_css_selector_find:
 * @floor: how far back it can reach
 * @brace: what it ends before
 * @in_sheet: whether another rule ends at @floor
 *
 * Returns: whether there is a selector
 */
gboolean
bw_css_selector_find (BwCssSelector *self,
                      const char    *floor,
                      const char    *brace,
                      gboolean       in_sheet)
{
  const char *end;
  Compound last;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (floor != NULL && brace != NULL && floor <= brace, FALSE);

  end = skip_space_back (floor, brace);
  last = read_compound (floor, end);
  if (last.kind == COMPOUND_NONE)
    return FALSE;
  if (last.kind == COMPOUND_UNKNOWN &&
      (!in_sheet || skip_space_back (floor, last.start) != floor))
    return FALSE;

  *self = (BwCssSelector){ last.start, last.is_renderers, last.kind != COMPOUND_SURE };
  extend (self, floor, last.start, in_sheet);

  return TRUE;
}
