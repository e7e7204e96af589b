#include "bw-service-text.h"

#include <stdlib.h>
#include <string.h>

#include "bw-character-reference.h"
#include "bw-text.h"

#define MAX_TAG 2000 /* bytes of a tag with its attributes */

/*
 * Titles and abstracts of services hold what publishers deposited: the face markup that
 * Crossref allows, JATS, MathML, HTML, and bare `<` that are none of these. Only what is
 * known for an element is one.
 */
typedef enum
{
  INLINE, /* its text goes on */
  BLOCK,  /* its text is a paragraph */
  SKIPPED /* its text is another form of what is said beside it */
} Effect;

typedef struct
{
  const char *name;
  Effect      effect;
} Element;

/* In the order of strcmp(). */
static const Element ELEMENTS[] = {
  { "a", INLINE },
  { "abbr", INLINE },
  { "abstract", BLOCK },
  { "alternatives", INLINE },
  { "annotation", SKIPPED },
  { "annotation-xml", SKIPPED },
  { "b", INLINE },
  { "big", INLINE },
  { "bold", INLINE },
  { "br", BLOCK },
  { "center", BLOCK },
  { "cite", INLINE },
  { "code", INLINE },
  { "disp-formula", BLOCK },
  { "disp-quote", BLOCK },
  { "div", BLOCK },
  { "em", INLINE },
  { "ext-link", INLINE },
  { "fn", SKIPPED },
  { "font", INLINE },
  { "graphic", SKIPPED },
  { "h1", BLOCK },
  { "h2", BLOCK },
  { "h3", BLOCK },
  { "h4", BLOCK },
  { "i", INLINE },
  { "img", INLINE },
  { "inline-formula", INLINE },
  { "inline-graphic", SKIPPED },
  { "ital", INLINE },
  { "italic", INLINE },
  { "li", BLOCK },
  { "list", BLOCK },
  { "list-item", BLOCK },
  { "math", INLINE },
  { "mfrac", INLINE },
  { "mi", INLINE },
  { "mn", INLINE },
  { "mo", INLINE },
  { "monospace", INLINE },
  { "mrow", INLINE },
  { "msqrt", INLINE },
  { "mstyle", INLINE },
  { "msub", INLINE },
  { "msubsup", INLINE },
  { "msup", INLINE },
  { "mtext", INLINE },
  { "named-content", INLINE },
  { "ol", BLOCK },
  { "overline", INLINE },
  { "p", BLOCK },
  { "roman", INLINE },
  { "sans-serif", INLINE },
  { "sc", INLINE },
  { "scp", INLINE },
  { "sec", BLOCK },
  { "semantics", INLINE },
  { "small", INLINE },
  { "span", INLINE },
  { "strike", INLINE },
  { "strong", INLINE },
  { "styled-content", INLINE },
  { "sub", INLINE },
  { "sup", INLINE },
  { "tex-math", INLINE },
  { "title", BLOCK },
  { "trans-abstract", BLOCK },
  { "tt", INLINE },
  { "u", INLINE },
  { "ul", BLOCK },
  { "underline", INLINE },
  { "uri", INLINE },
  { "xref", INLINE },
};

typedef struct
{
  GString    *out;
  const char *skipped; /* the element whose text is left out, or NULL */
  gboolean    has_math;   /* whether alternatives have held MathML */
} Reader;

static int
compare_element (const void *key,
                 const void *element)
{
  return strcmp (key, ((const Element *) element)->name);
}

/* The element by its local name; of JATS and MathML even one that is not listed. */
static const Element *
find_element (const char *name,
              gsize       length)
{
  static const Element OTHER = { "", INLINE };
  g_autofree char *lower = g_ascii_strdown (name, (gssize) length);
  const char *local = strchr (lower, ':');
  const Element *found =
    bsearch (local != NULL ? local + 1 : lower, ELEMENTS, G_N_ELEMENTS (ELEMENTS), sizeof *ELEMENTS,
             compare_element);

  if (found == NULL && (g_str_has_prefix (lower, "jats:") || g_str_has_prefix (lower, "mml:")))
    return &OTHER;

  return found;
}

/* Returns: the length of a tag at @at, with its element, or 0 where it is none */
static gsize
read_tag (const char     *at,
          const Element **element,
          gboolean       *closing)
{
  const char *name = at + 1 + (at[1] == '/');
  gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-");
  gsize end = strcspn (name + length, "<>");

  *closing = at[1] == '/';
  if (length == 0 || !g_ascii_isalpha (*name) || name[length + end] != '>' || end > MAX_TAG ||
      (end > 0 && strchr (" \t\n\r/", name[length]) == NULL) ||
      (*element = find_element (name, length)) == NULL)
    return 0;

  return (gsize) (name - at) + length + end + 1;
}

/* The formula in TeX beside its MathML is another form of it. */
static Effect
effect_of (Reader        *reader,
           const Element *element,
           gboolean       closing)
{
  if (strcmp (element->name, "alternatives") == 0)
    reader->has_math = FALSE;
  if (strcmp (element->name, "math") == 0 && closing)
    reader->has_math = TRUE;
  if (strcmp (element->name, "tex-math") == 0 && reader->has_math && !closing)
    return SKIPPED;

  return element->effect;
}

static void
apply_tag (Reader        *reader,
           const Element *element,
           gboolean       closing,
           gboolean       empty)
{
  Effect effect;

  if (reader->skipped != NULL)
    {
      if (closing && strcmp (reader->skipped, element->name) == 0)
        reader->skipped = NULL;
      return;
    }
  effect = effect_of (reader, element, closing);
  if (effect == SKIPPED && !closing && !empty)
    reader->skipped = element->name;
  else if (effect == BLOCK)
    g_string_append_c (reader->out, '\v'); /* white space that no text holds */
}

static char *
decode_entities (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "&");
      gsize length;

      g_string_append_len (out, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;
      length = bw_character_reference_read (text, out);
      if (length == 0)
        g_string_append_c (out, '&');
      text += MAX (length, 1);
    }

  return g_string_free (out, FALSE);
}

static char *
drop_tags (const char *text)
{
  Reader reader = { g_string_sized_new (strlen (text)), NULL, FALSE };

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "<");
      const Element *element;
      gboolean closing;
      gsize length;

      if (reader.skipped == NULL)
        g_string_append_len (reader.out, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;
      length = read_tag (text, &element, &closing);
      if (length > 0)
        apply_tag (&reader, element, closing, text[length - 2] == '/');
      else if (reader.skipped == NULL)
        g_string_append_c (reader.out, '<');
      text += MAX (length, 1);
    }

  return g_string_free (reader.out, FALSE);
}

/* Many depositors escape twice: what the first pass makes may be markup once more. */
static char *
to_plain (const char *markup)
{
  g_autofree char *text = drop_tags (markup);

  for (guint i = 0; i < 2 && strchr (text, '&') != NULL; i++)
    {
      g_autofree char *decoded = decode_entities (text);

      g_free (text);
      text = drop_tags (decoded);
    }

  return g_steal_pointer (&text);
}

/**
 * bw_service_text_line:
 *
 * Returns: (transfer full): the plain text of a title, on one line
 */
char *
bw_service_text_line (const char *markup)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (markup != NULL, NULL);

  if (strpbrk (markup, "<&") == NULL)
    return bw_text_squeeze (markup);
  text = to_plain (markup);

  return bw_text_squeeze (text);
}

/* A line with nothing on it ends a paragraph, too. */
static void
mark_blank_lines (char *text)
{
  for (char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    if (at[1 + strspn (at + 1, " \t\r")] == '\n')
      *at = '\v';
}

static gboolean
is_heading_of_abstract (const char *line)
{
  static const char *const HEADINGS[] = { "abstract", "summary", "abstract:", "abstract." };

  for (guint i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    if (g_ascii_strcasecmp (line, HEADINGS[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_service_text_paragraphs:
 *
 * Returns: (transfer full): the plain text of an abstract, a paragraph a line, without
 *   a heading that says that it is one
 */
char *
bw_service_text_paragraphs (const char *markup)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (markup != NULL, NULL);

  text = to_plain (markup);
  mark_blank_lines (text);
  parts = g_strsplit (text, "\v", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *line = bw_text_squeeze (parts[i]);

      if (*line == '\0' || (out->len == 0 && is_heading_of_abstract (line)))
        continue;
      if (out->len > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, line);
    }

  return g_string_free (out, FALSE);
}
