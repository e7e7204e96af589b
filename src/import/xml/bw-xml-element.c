#include "bw-xml-element.h"

#include <string.h>

#include "bw-text.h"

#define MAX_CHAR 4 /* bytes of a character */

/* What HTML writes without an end tag. */
static const char *const VOIDS[] = { "area", "base", "br", "col", "embed", "hr", "img", "input",
                                     "link", "meta", "source", "track", "wbr", NULL };

/**
 * bw_xml_element_is:
 * @self: (nullable): an element, or a run of text, which is never one
 * @uri: (nullable): a namespace; `NULL` for any and for none
 */
gboolean
bw_xml_element_is (const BwXmlElement *self,
                   const char         *uri,
                   const char         *name)
{
  return self != NULL && self->name != NULL && strcmp (self->name, name) == 0 &&
         (uri == NULL || g_strcmp0 (self->uri, uri) == 0);
}

/**
 * bw_xml_element_get_attribute:
 * @self: (nullable): an element
 *
 * Returns: (transfer none) (nullable): the value of the attribute without a prefix
 */
const char *
bw_xml_element_get_attribute (const BwXmlElement *self,
                              const char         *name)
{
  for (const BwXmlAttribute *at = self != NULL ? self->attributes : NULL; at != NULL; at = at->next)
    if (at->prefix == NULL && strcmp (at->name, name) == 0)
      return at->value;

  return NULL;
}

/**
 * bw_xml_element_get_attribute_ns:
 * @self: (nullable): an element
 *
 * Returns: (transfer none) (nullable): the value of the attribute of namespace @uri
 */
const char *
bw_xml_element_get_attribute_ns (const BwXmlElement *self,
                                 const char         *uri,
                                 const char         *name)
{
  for (const BwXmlAttribute *at = self != NULL ? self->attributes : NULL; at != NULL; at = at->next)
    if (at->uri != NULL && strcmp (at->name, name) == 0 && strcmp (at->uri, uri) == 0)
      return at->value;

  return NULL;
}

/* Returns: (nullable): @node or the first element behind it; runs of text are passed over */
static const BwXmlElement *
to_element (const BwXmlElement *node)
{
  while (node != NULL && node->name == NULL)
    node = node->next;

  return node;
}

/* Returns: (nullable): the first element in @self, which may be `NULL` */
const BwXmlElement *
bw_xml_element_first_child (const BwXmlElement *self)
{
  return self != NULL ? to_element (self->first) : NULL;
}

/* Returns: (nullable): the element that follows @self in its parent */
const BwXmlElement *
bw_xml_element_next (const BwXmlElement *self)
{
  return self != NULL ? to_element (self->next) : NULL;
}

/**
 * bw_xml_element_find:
 * @self: (nullable): an element
 * @uri: (nullable): a namespace; `NULL` for any and for none
 *
 * Returns: (transfer none) (nullable): the first element of that name right inside @self
 */
const BwXmlElement *
bw_xml_element_find (const BwXmlElement *self,
                     const char         *uri,
                     const char         *name)
{
  const BwXmlElement *child = bw_xml_element_first_child (self);

  while (child != NULL && !bw_xml_element_is (child, uri, name))
    child = bw_xml_element_next (child);

  return child;
}

gboolean
bw_xml_element_has_children (const BwXmlElement *self)
{
  return bw_xml_element_first_child (self) != NULL;
}

/* Returns: (nullable): what follows @node in the document's order inside of @root */
static const BwXmlElement *
walk (const BwXmlElement *node,
      const BwXmlElement *root)
{
  if (node->first != NULL)
    return node->first;
  while (node != root && node->next == NULL)
    node = node->parent;

  return node != root ? node->next : NULL;
}

/**
 * bw_xml_element_dup_text:
 * @self: (nullable): an element
 *
 * Returns: (transfer full) (nullable): all text inside of it as it stands, `NULL` where
 *   there is none
 */
char *
bw_xml_element_dup_text (const BwXmlElement *self)
{
  g_autoptr (GString) text = NULL;

  for (const BwXmlElement *node = self; node != NULL; node = walk (node, self))
    if (node->text != NULL)
      {
        if (text == NULL)
          text = g_string_new (NULL);
        g_string_append (text, node->text);
      }

  return text != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * bw_xml_element_dup_line:
 * @self: (nullable): an element
 *
 * Returns: (transfer full) (nullable): all text inside of it on one line, `NULL` where
 *   there is nothing but white space
 */
char *
bw_xml_element_dup_line (const BwXmlElement *self)
{
  g_autofree char *text = bw_xml_element_dup_text (self);
  g_autofree char *line = text != NULL ? bw_text_squeeze (text) : NULL;

  return line != NULL && line[0] != '\0' ? g_steal_pointer (&line) : NULL;
}

/**
 * bw_xml_element_dup_start:
 * @self: (nullable): an element
 *
 * Returns: (transfer full) (nullable): up to @max_chars characters with which the text
 *   inside of it begins, on one line. What is behind them is not looked at, whatever its
 *   size, so that it may be asked for often
 */
char *
bw_xml_element_dup_start (const BwXmlElement *self,
                          gsize               max_chars)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *line = NULL;
  gsize left = max_chars * MAX_CHAR; /* bytes and elements */

  for (const BwXmlElement *node = self; node != NULL && left > 0; node = walk (node, self), left--)
    {
      gsize n = node->text != NULL ? strnlen (node->text, left) : 0;

      while (n == left && n > 0 && (node->text[n] & 0xc0) == 0x80) /* inside of a character */
        n--;
      if (n > 0)
        g_string_append_len (text, node->text, (gssize) n);
      left -= MIN (n, left - 1);
    }
  line = bw_text_squeeze (text->str);

  return line[0] != '\0' ? bw_text_clip (line, max_chars - 1) : NULL;
}

static void
append_escaped (GString    *out,
                const char *text)
{
  while (*text != '\0')
    {
      gsize n = strcspn (text, "&<>\"");

      g_string_append_len (out, text, (gssize) n);
      text += n;
      if (*text == '&')
        g_string_append (out, "&amp;");
      else if (*text == '<')
        g_string_append (out, "&lt;");
      else if (*text == '>')
        g_string_append (out, "&gt;");
      else if (*text == '"')
        g_string_append (out, "&quot;");
      text += *text != '\0';
    }
}

static void
append_start (GString            *out,
              const BwXmlElement *element)
{
  g_string_append_printf (out, "<%s", element->name);
  for (const BwXmlAttribute *at = element->attributes; at != NULL; at = at->next)
    {
      /* xml:lang is lang in HTML. */
      g_string_append_printf (out, " %s=\"", at->name);
      append_escaped (out, at->value);
      g_string_append_c (out, '"');
    }
  g_string_append_c (out, '>');
}

static void
append_end (GString            *out,
            const BwXmlElement *element)
{
  if (element->name != NULL && !g_strv_contains (VOIDS, element->name))
    g_string_append_printf (out, "</%s>", element->name);
}

/**
 * bw_xml_element_dup_markup:
 * @self: an element
 *
 * Returns: (transfer full): what it holds as HTML, names without prefixes; not yet safe
 */
char *
bw_xml_element_dup_markup (const BwXmlElement *self)
{
  GString *out = g_string_new (NULL);
  const BwXmlElement *node = self->first;

  while (node != NULL)
    {
      if (node->name != NULL)
        append_start (out, node);
      else
        append_escaped (out, node->text);

      if (node->first != NULL)
        {
          node = node->first;
          continue;
        }
      append_end (out, node);
      while (node->next == NULL && node->parent != self)
        {
          node = node->parent;
          append_end (out, node);
        }
      node = node->next;
    }

  return g_string_free (out, FALSE);
}
