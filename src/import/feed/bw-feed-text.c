#include "bw-feed-text.h"

#include <string.h>

#include "bw-feed-element.h"
#include "bw-foreign-html.h"
#include "bw-text.h"

#define MAX_ELEMENT_NAME 12 /* bytes of the names of HTML's elements that are looked for */

/* Elements that stand in texts of feeds, in the order of strcmp(). */
static const char *const ELEMENTS[] = {
  "a",
  "abbr",
  "acronym",
  "address",
  "b",
  "big",
  "blockquote",
  "br",
  "center",
  "cite",
  "code",
  "dd",
  "del",
  "dfn",
  "div",
  "dl",
  "dt",
  "em",
  "font",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hr",
  "i",
  "img",
  "ins",
  "kbd",
  "li",
  "mark",
  "nobr",
  "ol",
  "p",
  "pre",
  "q",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "table",
  "tbody",
  "td",
  "th",
  "tr",
  "tt",
  "u",
  "ul",
  "var",
};

static gboolean
is_element (const char *name,
            gsize       length)
{
  char small[MAX_ELEMENT_NAME + 1];
  guint low = 0;
  guint high = G_N_ELEMENTS (ELEMENTS);

  if (length == 0 || length > MAX_ELEMENT_NAME)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    small[i] = g_ascii_tolower (name[i]);
  small[length] = '\0';
  while (low < high)
    {
      guint middle = low + ((high - low) / 2);
      int order = strcmp (small, ELEMENTS[middle]);

      if (order == 0)
        return TRUE;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return FALSE;
}

static gsize
name_length (const char *text)
{
  gsize n = 0;

  while (g_ascii_isalnum (text[n]))
    n++;

  return n;
}

/* `&amp;`, `&#8217;`, behind the ampersand. */
static gboolean
is_reference (const char *text)
{
  gsize n = *text == '#' ? 1 + name_length (text + 1) : name_length (text);

  return n > 1 && text[n] == ';';
}

/**
 * bw_feed_text_looks_like_markup:
 *
 * Titles in RSS are text by its specification and HTML in many a feed. Text is taken for
 * HTML when there is an end tag, a line break or a reference in it and no tag that HTML
 * does not have.
 */
gboolean
bw_feed_text_looks_like_markup (const char *text)
{
  gboolean found = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean ends = *at == '<' && at[1] == '/';
      gsize n = *at == '<' ? name_length (at + 1 + ends) : 0;

      if (*at == '&' && is_reference (at + 1))
        found = TRUE;
      if (n == 0)
        continue;
      if (!is_element (at + 1 + ends, n))
        return FALSE;
      found = found || ends || (n == 2 && g_ascii_strncasecmp (at + 1, "br", n) == 0) ||
              (n == 3 && g_ascii_strncasecmp (at + 1, "img", n) == 0);
    }

  return found;
}

/* How the text of an element is to be taken. */
typedef enum
{
  TAKE_TEXT,
  TAKE_MARKUP,   /* text that is HTML */
  TAKE_ELEMENTS, /* XHTML */
  TAKE_BASE64,
} Take;

/* Media types are the same in large letters (RFC 2045, 5.1). */
static char *
dup_small (const char *text)
{
  return text != NULL ? g_ascii_strdown (text, -1) : NULL;
}

/* By the attributes of Atom 1.0 (RFC 4287, 3.1.1 and 4.1.3) and of Atom 0.3 (3.1). */
static Take
how_to_take (const BwXmlElement *element,
             gboolean            is_markup)
{
  g_autofree char *type = dup_small (bw_feed_element_get_attribute (element, "type"));
  g_autofree char *mode = dup_small (bw_feed_element_get_attribute (element, "mode"));
  gboolean is_html = type != NULL && strstr (type, "html") != NULL;

  if (g_strcmp0 (mode, "base64") == 0)
    return TAKE_BASE64;
  if (type == NULL)
    return is_markup ? TAKE_MARKUP : TAKE_TEXT;
  if (is_html)
    return g_strcmp0 (mode, "escaped") == 0 || !bw_xml_element_has_children (element) ? TAKE_MARKUP
                                                                                      : TAKE_ELEMENTS;
  if (g_str_has_prefix (type, "text") || strchr (type, '/') == NULL || mode != NULL)
    return TAKE_TEXT;
  if (g_str_has_suffix (type, "xml"))
    return TAKE_ELEMENTS;

  return TAKE_BASE64;
}

/**
 * bw_feed_text_get_place:
 * @element: holds a text
 *
 * Returns: the one element that an xhtml construct puts around what it means, which may state the
 *   base and the language of the text, too; else @element
 */
const BwXmlElement *
bw_feed_text_get_place (const BwXmlElement *element)
{
  const BwXmlElement *child = bw_xml_element_first_child (element);

  for (const BwXmlElement *at = element->first; at != NULL; at = at->next)
    if (at->name == NULL && !bw_text_is_blank (at->text))
      return element;
  if (child == NULL || bw_xml_element_next (child) != NULL ||
      (strcmp (child->name, "div") != 0 && strcmp (child->name, "body") != 0))
    return element;

  return child;
}

static char *
dup_base64 (const char *text)
{
  g_autofree guchar *bytes = NULL;
  gsize length = 0;

  if (text == NULL)
    return NULL;
  bytes = g_base64_decode (text, &length);
  if (length == 0 || !g_utf8_validate ((const char *) bytes, (gssize) length, NULL))
    return NULL;

  return g_strndup ((const char *) bytes, length);
}

/**
 * bw_feed_text_new:
 * @is_markup: whether the text of such an element is HTML where it does not tell
 *
 * Returns: (transfer full) (nullable): what the element says, `NULL` for nothing
 */
BwFeedText *
bw_feed_text_new (const BwXmlElement *element,
                  gboolean            is_markup)
{
  g_autofree char *value = NULL;
  Take take = how_to_take (element, is_markup);
  const char *type = bw_feed_element_get_attribute (element, "type");

  /* Elements where text is due: somebody forgot to escape them. */
  if ((take == TAKE_MARKUP || (take == TAKE_TEXT && type == NULL)) &&
      bw_xml_element_has_children (element))
    take = TAKE_ELEMENTS;

  if (take == TAKE_ELEMENTS)
    value = bw_xml_element_dup_markup (bw_feed_text_get_place (element));
  else
    value = bw_xml_element_dup_text (element);
  if (take == TAKE_BASE64)
    {
      char *decoded = dup_base64 (value);

      if (decoded == NULL)
        return NULL;
      g_free (value);
      value = decoded;
      is_markup = is_markup || (type != NULL && strstr (type, "html") != NULL) ||
                  ((type == NULL || !g_str_has_prefix (type, "text")) &&
                   bw_feed_text_looks_like_markup (value));
    }
  else
    is_markup = take != TAKE_TEXT;

  return value != NULL && !bw_text_is_blank (value) ? bw_feed_text_new_value (value, is_markup)
                                                    : NULL;
}

BwFeedText *
bw_feed_text_new_value (const char *value,
                        gboolean    is_markup)
{
  BwFeedText *self = g_new0 (BwFeedText, 1);

  self->value = g_strdup (value);
  self->is_markup = is_markup;

  return self;
}

void
bw_feed_text_free (BwFeedText *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self);
}

/* Text as HTML: paragraphs where there are empty lines, breaks where lines end. */
static char *
dup_markup (const BwFeedText *self)
{
  g_autofree char *stripped = g_strstrip (g_strdup (self->value));
  g_autofree char *escaped = NULL;
  GString *out;

  if (self->is_markup)
    return g_strdup (self->value);

  escaped = g_markup_escape_text (stripped, -1);
  out = g_string_new ("<p>");
  for (const char *at = escaped; *at != '\0'; at++)
    {
      if (at[0] == '\n' && at[1] == '\n')
        {
          g_string_append (out, "</p><p>");
          at += strspn (at, "\n") - 1;
        }
      else if (*at == '\n')
        g_string_append (out, "<br>");
      else
        g_string_append_c (out, *at);
    }
  g_string_append (out, "</p>");

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full) (nullable): it as plain text on one line */
char *
bw_feed_text_dup_line (const BwFeedText *self)
{
  g_autofree char *text = self->is_markup ? bw_foreign_html_to_text (self->value)
                                          : g_strdup (self->value);
  g_autofree char *line = text != NULL ? bw_text_squeeze (text) : NULL;

  return line != NULL && *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* Returns: (transfer full) (nullable): it as safe HTML */
char *
bw_feed_text_dup_safe (const BwFeedText *self,
                       const char       *base)
{
  g_autofree char *stripped = g_strstrip (g_strdup (self->value));
  g_autofree char *safe = NULL;

  if (!self->is_markup)
    safe = g_markup_escape_text (stripped, -1);
  else
    safe = bw_foreign_html_sanitise (stripped, base);

  return safe != NULL && *safe != '\0' ? g_steal_pointer (&safe) : NULL;
}

/* Gives @entry the text as what is read at length, and mentions of the papers that it links to. */
void
bw_feed_text_fill (const BwFeedText *self,
                   const char       *base,
                   BwRecord         *entry)
{
  g_autofree char *markup = dup_markup (self);

  bw_foreign_html_to_record (markup, base, entry);
}
