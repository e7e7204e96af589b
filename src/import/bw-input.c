#include "bw-input.h"

#include <string.h>

#include "bw-decode.h"
#include "bw-html-lines.h"
#include "bw-html-sniff.h"
#include "bw-limits.h"
#include "bw-markdown-score.h"
#include "bw-outline-lines.h"

#define MIN_MARKDOWN 60 /* from it a text is marked up, and no page that was copied plain */
#define HEAD_SIZE 100   /* elements that tell what an XML document is */

struct _BwInput
{
  GBytes       *bytes;
  char         *name;
  char         *text;
  BwLines      *lines;
  JsonParser   *json;
  gboolean      tried_json;
  BwJsonValues *values;
  BwXml        *head;
  gboolean      tried_head;
  BwHtmlTree   *html;
  gboolean      tried_html;
  BwMarkdown   *markdown;
  BwOutline    *outline;
  gboolean      tried_outline;
  BwLines      *rendered[BW_OUTLINE_N_HEADINGS];
};

/**
 * bw_input_new:
 * @name: (nullable): of the file, for what has no name of its own; it never decides
 *   how the file is read
 *
 * Returns: (transfer full): the input, or `NULL` with @error set when the bytes are no
 *   text
 */
BwInput *
bw_input_new (GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  BwInput *self;
  char *text = bw_decode (bytes, NULL, error);

  if (text == NULL)
    return NULL;

  self = g_new0 (BwInput, 1);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->text = text;

  return self;
}

void
bw_input_free (BwInput *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->lines, bw_lines_free);
  g_clear_object (&self->json);
  g_clear_pointer (&self->values, bw_json_values_free);
  g_clear_pointer (&self->head, bw_xml_free);
  g_clear_pointer (&self->html, bw_html_tree_free);
  g_clear_pointer (&self->markdown, bw_markdown_free);
  g_clear_pointer (&self->outline, bw_outline_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->rendered); i++)
    g_clear_pointer (&self->rendered[i], bw_lines_free);
  g_free (self);
}

GBytes *
bw_input_get_bytes (BwInput *self)
{
  return self->bytes;
}

/* Returns: (nullable): the name of the file, without its folders */
const char *
bw_input_get_name (BwInput *self)
{
  return self->name;
}

/* Returns: (transfer none): the whole as UTF-8, its line ends `\n` */
const char *
bw_input_get_text (BwInput *self)
{
  return self->text;
}

/* Whether the text is a page or a part of one. */
gboolean
bw_input_is_html (BwInput *self)
{
  return bw_html_sniff (self->text);
}

/**
 * bw_input_get_html:
 *
 * Returns: (transfer none) (nullable): the page as a tree, where the text is HTML
 */
const BwHtmlTree *
bw_input_get_html (BwInput *self)
{
  if (!self->tried_html)
    {
      self->tried_html = TRUE;
      if (bw_input_is_html (self))
        self->html = bw_html_tree_new (self->text, strlen (self->text));
    }

  return self->html;
}

/* Returns: (transfer none): the lines of the plain text, of a page those that one sees */
const BwLines *
bw_input_get_lines (BwInput *self)
{
  const BwHtmlTree *html;

  if (self->lines != NULL)
    return self->lines;

  if ((html = bw_input_get_html (self)))
    {
      g_autofree char *text = bw_html_lines_write (html);

      self->lines = bw_lines_new (text);
    }
  else
    self->lines = bw_lines_new (self->text);

  return self->lines;
}

/* The parser calls itself for what is nested. */
static gboolean
is_shallow (const char *text)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (quoted)
        {
          if (*at == '\\' && at[1] != '\0')
            at++;
          else if (*at == '"')
            quoted = FALSE;
        }
      else if (*at == '"')
        quoted = TRUE;
      else if ((*at == '{' || *at == '[') && ++depth > BW_MAX_NESTING)
        return FALSE;
      else if ((*at == '}' || *at == ']') && depth > 0)
        depth--;
    }

  return TRUE;
}

/**
 * bw_input_get_json:
 *
 * Returns: (transfer none) (nullable): the root, where the whole is one JSON text (RFC
 *   8259) that is not nested deeper than %BW_MAX_NESTING
 */
JsonNode *
bw_input_get_json (BwInput *self)
{
  const char *start = self->text + strspn (self->text, " \t\n");

  if (!self->tried_json)
    {
      self->tried_json = TRUE;
      self->json = json_parser_new_immutable ();
      if ((*start != '{' && *start != '[') || !is_shallow (start) ||
          !json_parser_load_from_data (self->json, start, -1, NULL))
        g_clear_object (&self->json);
    }

  return self->json != NULL ? json_parser_get_root (self->json) : NULL;
}

/**
 * bw_input_get_values:
 *
 * Returns: (transfer none): what is JSON in it, as one text or as JSON lines. Unlike
 *   bw_input_get_json() it keeps what is whole of a broken text
 */
const BwJsonValues *
bw_input_get_values (BwInput *self)
{
  if (self->values == NULL)
    self->values = bw_json_values_new (self->text);

  return self->values;
}

/**
 * bw_input_peek_xml:
 *
 * Returns: (transfer none) (nullable): the root with the first hundred elements, where
 *   the text begins as XML; what format it is can be told by them
 */
const BwXmlElement *
bw_input_peek_xml (BwInput *self)
{
  if (!self->tried_head)
    {
      self->tried_head = TRUE;
      self->head = bw_xml_peek (self->text, HEAD_SIZE);
    }

  return self->head != NULL ? bw_xml_get_root (self->head) : NULL;
}

/* Returns: (transfer none): the text read as Markdown, whatever it is */
const BwMarkdown *
bw_input_get_markdown (BwInput *self)
{
  if (self->markdown == NULL)
    self->markdown = bw_markdown_new (self->text);

  return self->markdown;
}

static BwOutline *
outline_page (const BwHtmlTree *tree)
{
  const GumboNode *body = tree != NULL ? bw_html_tree_get_body (tree) : NULL;

  return body != NULL ? bw_outline_new (body, BW_OUTLINE_LINES_BY_ELEMENT) : NULL;
}

/**
 * bw_input_get_outline:
 *
 * Returns: (transfer none) (nullable): the outline of the page, or of the Markdown that
 *   the text is when it is no page; `NULL` beyond the limits
 */
const BwOutline *
bw_input_get_outline (BwInput *self)
{
  if (!bw_input_is_html (self))
    return bw_input_get_markdown (self)->outline;

  if (!self->tried_outline)
    {
      self->tried_outline = TRUE;
      self->outline = outline_page (bw_input_get_html (self));
    }

  return self->outline;
}

/**
 * bw_input_get_rendered_lines:
 *
 * Returns: (transfer none) (nullable): the lines of what the markup of the text shows;
 *   `NULL` when it is plain text
 */
const BwLines *
bw_input_get_rendered_lines (BwInput           *self,
                             BwOutlineHeadings  headings)
{
  const BwOutline *outline;

  if (self->rendered[headings] == NULL &&
      (bw_input_is_html (self) || bw_markdown_score (self->text) >= MIN_MARKDOWN) &&
      (outline = bw_input_get_outline (self)) != NULL)
    self->rendered[headings] = bw_outline_to_lines (outline, headings);

  return self->rendered[headings];
}
