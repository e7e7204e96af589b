#include "bw-foreign-label.h"

#include <string.h>

#include "bw-text.h"

#define MAX_LABEL_LENGTH ((gsize) 12) /* of a footnote, in bytes */
#define MAX_LABEL_NODES 32            /* elements and texts that it is made of */
#define MAX_CLIMB 8                   /* elements between a link and what raises it */

/* What the ids of footnotes begin with, by the programs that make them. */
static const char *const NOTE_IDS[] = {
  "fn",
  "footnote",
  "_ftn",
  "cite_note",
  "note-",
  "sdfootnote",
  "user-content-fn",
  "endnote",
  "_edn",
  "easy-footnote",
  "ftnt",
  "f1n",
};

/* The text of a small element without the brackets around it; NULL when it is too long for
 * a label. */
static char *
read_short (const GumboNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (const GumboNode *at = node; at != NULL; at = bw_html_node_next (at, node))
    {
      if (bw_html_node_is_text (at))
        g_string_append (text, at->v.text.text);
      if (text->len > 4 * MAX_LABEL_LENGTH || ++n > MAX_LABEL_NODES)
        return NULL;
    }

  return bw_text_squeeze (text->str);
}

/**
 * bw_foreign_label_read:
 *
 * Returns: (transfer full) (nullable): the text of @node as the label of a footnote, without
 *   brackets and full stop; `NULL` when it is too long for one
 */
char *
bw_foreign_label_read (const GumboNode *node)
{
  g_autofree char *text = read_short (node);
  char *start = text;
  gsize length;

  if (text == NULL)
    return NULL;

  start += strspn (text, "[({ ");
  length = strlen (start);
  while (length > 0 && strchr ("]}). ", start[length - 1]) != NULL)
    length--;
  if (length == 0 || length > MAX_LABEL_LENGTH)
    return NULL;

  return g_strndup (start, length);
}

/* Whether the first @length bytes of @href are the address of the page itself. */
static gboolean
is_same_page (const char *href,
              gsize       length,
              const char *base_url)
{
  return base_url != NULL && strncmp (base_url, href, length) == 0 &&
         (base_url[length] == '\0' || base_url[length] == '#');
}

/**
 * bw_foreign_label_get_fragment:
 *
 * Returns: (transfer full) (nullable): the id in the same page that a link leads to
 */
char *
bw_foreign_label_get_fragment (const GumboNode *node,
                               const char      *base_url)
{
  const char *href = bw_html_node_get (node, "href");
  const char *hash = href != NULL ? strchr (href, '#') : NULL;
  char *fragment;

  if (hash == NULL || hash[1] == '\0')
    return NULL;
  if (hash != href && !is_same_page (href, (gsize) (hash - href), base_url))
    return NULL;

  fragment = g_uri_unescape_string (hash + 1, NULL);

  return fragment != NULL ? fragment : g_strdup (hash + 1);
}

static gboolean
class_holds (const GumboNode *node,
             const char *const *words)
{
  const char *classes = bw_html_node_get (node, "class");

  for (guint i = 0; classes != NULL && words[i] != NULL; i++)
    if (strstr (classes, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
says (const GumboNode *node,
      const char      *attribute,
      const char      *value)
{
  return g_strcmp0 (bw_html_node_get (node, attribute), value) == 0;
}

static gboolean
says_note (const GumboNode *node)
{
  static const char *const WORDS[] = { "footnote", "noteref", "fnref", NULL };

  return says (node, "role", "doc-noteref") || says (node, "rel", "footnote") ||
         says (node, "epub:type", "noteref") || class_holds (node, WORDS);
}

/* Whether a link stands raised, as the numbers of notes do. */
static gboolean
is_raised (const GumboNode *link)
{
  const GumboVector *children = &link->v.element.children;
  const GumboNode *at = link->parent;

  for (guint i = 0; i < MAX_CLIMB && bw_html_node_is_element (at); i++, at = at->parent)
    {
      if (bw_html_node_is (at, GUMBO_TAG_SUP) || says_note (at))
        return TRUE;
      if (!bw_html_node_is (at, GUMBO_TAG_SPAN) && !bw_html_node_is (at, GUMBO_TAG_B))
        break;
    }

  return children->length > 0 && bw_html_node_is (children->data[0], GUMBO_TAG_SUP);
}

static gboolean
has_digit_or_sign (const char *label)
{
  gboolean has_letter = FALSE;

  for (const char *at = label; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_ascii_isdigit (*at))
        return TRUE;
      has_letter |= g_unichar_isalpha (g_utf8_get_char (at));
    }

  return !has_letter || strlen (label) == 1;
}

/**
 * bw_foreign_label_is_reference:
 * @fragment: where @link leads
 * @label: what it says
 *
 * Whether a link looks like one to a footnote.
 */
gboolean
bw_foreign_label_is_reference (const GumboNode *link,
                               const char      *fragment,
                               const char      *label)
{
  if (says_note (link))
    return !bw_foreign_label_is_way_back (link, NULL);
  if (!has_digit_or_sign (label) || bw_foreign_label_is_way_back (link, NULL))
    return FALSE;
  if (is_raised (link))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (NOTE_IDS); i++)
    if (g_str_has_prefix (fragment, NOTE_IDS[i]))
      return TRUE;

  return FALSE;
}

/**
 * bw_foreign_label_is_way_back:
 * @label: (nullable): of the note in which @link stands
 *
 * Whether a link leads from a note to where the text refers to it.
 */
gboolean
bw_foreign_label_is_way_back (const GumboNode *link,
                              const char      *label)
{
  static const char *const WORDS[] = { "backref", "back-link", "backlink", "footnote-back", NULL };
  static const char *const SIGNS[] = { "↩", "↑", "⏎", "↵", "⤴", "^" };
  g_autofree char *text = NULL;

  if (says (link, "role", "doc-backlink") || says (link, "rev", "footnote") ||
      class_holds (link, WORDS))
    return TRUE;
  if (!(text = bw_foreign_label_read (link)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    if (g_str_has_prefix (text, SIGNS[i]))
      return TRUE;

  return g_strcmp0 (text, label) == 0;
}
