#include "bw-markup-text.h"

#include <stdlib.h>
#include <string.h>

#include "bw-character-reference.h"
#include "bw-text.h"

/*
 * Titles and abstracts as bibliographies hold them: plain text in which a few elements
 * of HTML (CSL-JSON's rich text), JATS and MathML stand, and entities, which may have
 * been escaped twice. A lone "<" or "&" is itself.
 */

#define MAX_TAG 400  /* bytes of a tag with its attributes */
#define MAX_PASSES 2 /* how often text may have been escaped */

/* How an element reads as text. */
typedef enum
{
  MARK_UNKNOWN,
  MARK_INLINE, /* its content as if it were not there */
  MARK_BLOCK,  /* its content apart */
  MARK_HIDDEN, /* nothing */
} Mark;

static const struct Element
{
  const char *name;
  Mark mark;
} MARKS[] = {
  { "abstract", MARK_BLOCK },
  { "b", MARK_INLINE },
  { "bold", MARK_INLINE },
  { "br", MARK_BLOCK },
  { "code", MARK_INLINE },
  { "div", MARK_BLOCK },
  { "em", MARK_INLINE },
  { "ext-link", MARK_INLINE },
  { "font", MARK_INLINE },
  { "h1", MARK_BLOCK },
  { "h2", MARK_BLOCK },
  { "h3", MARK_BLOCK },
  { "h4", MARK_BLOCK },
  { "i", MARK_INLINE },
  { "inf", MARK_INLINE },
  { "inline-formula", MARK_INLINE },
  { "italic", MARK_INLINE },
  { "li", MARK_BLOCK },
  { "list", MARK_BLOCK },
  { "list-item", MARK_BLOCK },
  { "math", MARK_INLINE },
  { "mi", MARK_INLINE },
  { "mml", MARK_INLINE },
  { "mn", MARK_INLINE },
  { "mo", MARK_INLINE },
  { "monospace", MARK_INLINE },
  { "mover", MARK_INLINE },
  { "mrow", MARK_INLINE },
  { "mstyle", MARK_INLINE },
  { "msub", MARK_INLINE },
  { "msubsup", MARK_INLINE },
  { "msup", MARK_INLINE },
  { "mtext", MARK_INLINE },
  { "ol", MARK_BLOCK },
  { "p", MARK_BLOCK },
  { "roman", MARK_INLINE },
  { "sc", MARK_INLINE },
  { "scp", MARK_INLINE },
  { "sec", MARK_BLOCK },
  { "small", MARK_INLINE },
  { "span", MARK_INLINE },
  { "strike", MARK_INLINE },
  { "strong", MARK_INLINE },
  { "sub", MARK_INLINE },
  { "sup", MARK_INLINE },
  { "tex-math", MARK_HIDDEN },
  { "title", MARK_BLOCK },
  { "tt", MARK_INLINE },
  { "u", MARK_INLINE },
  { "ul", MARK_BLOCK },
  { "underline", MARK_INLINE },
  { "xref", MARK_INLINE },
};

static int
compare_mark (const void *name,
              const void *mark)
{
  return strcmp (name, ((const struct Element *) mark)->name);
}

/* An attribute, which has a value in all markup of this kind: ` name="value"`.
 * Returns: its length; 0 when there is none */
static gsize
measure_attribute (const char *text)
{
  const char *at = text + strspn (text, " \t\r\n");
  const char *name = at;
  char quote;

  if (at == text)
    return 0;
  while (g_ascii_isalnum (*at) || (*at != '\0' && strchr ("-_:.", *at) != NULL))
    at++;
  if (at == name || *at++ != '=')
    return 0;
  quote = *at == '"' || *at == '\'' ? *at++ : '\0';
  at += quote != '\0' ? strcspn (at, quote == '"' ? "\"<" : "'<") : strcspn (at, " \t\r\n\"'<>");
  if (quote != '\0' && *at++ != quote)
    return 0;

  return (gsize) (at - text);
}

/* Whether nothing but attributes stands between a name and the end of its tag: "a <b and
 * c> d" is no tag. */
static gboolean
has_only_attributes (const char *at,
                     const char *close)
{
  gsize length;

  while (at < close && (length = measure_attribute (at)) > 0)
    at += length;
  at += strspn (at, " \t\r\n/");

  return at == close;
}

/* The element whose tag @at begins with, and where the tag ends. */
static Mark
read_tag (const char  *at,
          gboolean    *closing,
          const char **end)
{
  const char *start = at + 1;
  const char *close = memchr (at, '>', strnlen (at, MAX_TAG));
  char name[20] = { 0 };
  gsize n;
  const struct Element *found;

  if (close == NULL)
    return MARK_UNKNOWN;
  *closing = *start == '/';
  start += *closing;
  n = strcspn (start, ":/> \t\n");
  if (start[n] == ':') /* the prefix of JATS or MathML */
    {
      start += n + 1;
      n = strcspn (start, ":/> \t\n");
    }
  if (n == 0 || n >= sizeof name || !has_only_attributes (start + n, close))
    return MARK_UNKNOWN;
  for (gsize i = 0; i < n; i++)
    name[i] = g_ascii_tolower (start[i]);
  name[n] = '\0';
  found = bsearch (name, MARKS, G_N_ELEMENTS (MARKS), sizeof MARKS[0], compare_mark);
  if (found == NULL)
    return MARK_UNKNOWN;
  *end = close + 1;

  return found->mark;
}

/* The end of what an element hides; the text's own where it is not closed. */
static const char *
skip_hidden (const char *at)
{
  for (; *at != '\0'; at++)
    {
      gboolean closing;
      const char *end;

      if (*at == '<' && read_tag (at, &closing, &end) == MARK_HIDDEN && closing)
        return end;
    }

  return at;
}

static void
append_tag (GString     *out,
            const char **at,
            gboolean    *has_blocks)
{
  gboolean closing = FALSE;
  const char *end = *at + 1;

  switch (read_tag (*at, &closing, &end))
    {
    case MARK_INLINE:
      break;
    case MARK_BLOCK:
      *has_blocks = TRUE;
      g_string_append (out, "\n\n");
      break;
    case MARK_HIDDEN:
      if (!closing)
        end = skip_hidden (end);
      break;
    case MARK_UNKNOWN:
    default:
      g_string_append_c (out, '<');
      break;
    }
  *at = end;
}

static char *
decode (const char *text,
        gboolean   *has_blocks)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0';)
    {
      gsize length = *at == '&' ? bw_character_reference_read (at, out) : 0;

      if (length > 0)
        at += length;
      else if (*at == '<')
        append_tag (out, &at, has_blocks);
      else
        g_string_append_c (out, *at++);
    }

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): @text without its markup, white space as it is */
static char *
decode_all (const char *text,
            gboolean   *has_blocks)
{
  char *plain = g_strdup (text);

  *has_blocks = FALSE;
  for (guint i = 0; i < MAX_PASSES && strpbrk (plain, "<&") != NULL; i++)
    {
      char *decoded = decode (plain, has_blocks);

      g_free (plain);
      plain = decoded;
    }

  return plain;
}

/**
 * bw_markup_text_strip:
 *
 * Returns: (transfer full): @text without its markup, and with its white space squeezed
 */
char *
bw_markup_text_strip (const char *text)
{
  g_autofree char *plain = NULL;
  gboolean has_blocks;

  g_return_val_if_fail (text != NULL, NULL);

  plain = decode_all (text, &has_blocks);

  return bw_text_squeeze (plain);
}

/* One character for the end of a line, which XML may have kept as two or as the other. */
static void
unify_line_ends (char *text)
{
  for (char *at = text; *at != '\0'; at++)
    if (*at == '\r')
      *at = at[1] == '\n' ? ' ' : '\n';
}

/**
 * bw_markup_text_paragraphs:
 *
 * Returns: (transfer full): @text without its markup, and with an empty line between
 *   paragraphs. The end of a line stays where no element says what a paragraph is
 */
char *
bw_markup_text_paragraphs (const char *text)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) lines = NULL;
  GString *out;
  gboolean has_blocks;
  gboolean after_blank = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  plain = decode_all (text, &has_blocks);
  unify_line_ends (plain);
  lines = g_strsplit (plain, "\n", -1);
  out = g_string_sized_new (strlen (plain));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = bw_text_squeeze (lines[i]);

      if (*line != '\0' && out->len > 0)
        g_string_append (out, after_blank ? "\n\n" : has_blocks ? " "
                                                                : "\n");
      g_string_append (out, line);
      after_blank = *line == '\0';
    }

  return g_string_free (out, FALSE);
}
