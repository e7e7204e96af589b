#include "bw-html-tree.h"

#include <setjmp.h>
#include <string.h>

#include "bw-html-arena.h"
#include "bw-limits.h"

struct _BwHtmlTree
{
  BwHtmlArena *arena;
  char        *html; /* the tree points into it */
  GumboOutput *output;
};

typedef struct
{
  BwHtmlArena *arena;
  jmp_buf      refused;
} Parse;

/* The parser has no limit of its own and no way to say that there is no memory; all that
 * it holds is the arena's, so it may be left where it stands. */
static void *
allocate_cb (void   *data,
             size_t  size)
{
  Parse *parse = data;
  gpointer memory = bw_html_arena_allocate (parse->arena, size);

  if (memory == NULL)
    longjmp (parse->refused, 1);

  return memory;
}

static void
deallocate_cb (void *data,
               void *memory)
{
}

/* Returns: (nullable): NULL when a limit is reached */
static GumboOutput *
parse_html (BwHtmlArena *arena,
            const char  *html,
            gsize        length)
{
  GumboOptions options = kGumboDefaultOptions;
  Parse parse = { .arena = arena };

  options.allocator = allocate_cb;
  options.deallocator = deallocate_cb;
  options.userdata = &parse;
  options.max_errors = 0;

  if (setjmp (parse.refused) != 0)
    return NULL;

  return gumbo_parse_with_options (&options, html, length);
}

/**
 * bw_html_tree_new:
 *
 * Returns: (transfer full) (nullable): the tree, or `NULL` when @html is larger than
 *   %BW_MAX_HTML_SIZE, or when it would take more memory or time than its size accounts
 *   for: then it was made to
 */
BwHtmlTree *
bw_html_tree_new (const char *html,
                  gsize       length)
{
  g_autoptr (BwHtmlTree) self = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  if (length > BW_MAX_HTML_SIZE)
    return NULL;

  self = g_new0 (BwHtmlTree, 1);
  self->html = g_strndup (html, length);
  self->arena = bw_html_arena_new (BW_HTML_MEMORY_BASE + length * BW_HTML_MEMORY_PER_BYTE,
                                   BW_HTML_TIME_BASE + (gint64) length * BW_HTML_TIME_PER_BYTE);
  if (!(self->output = parse_html (self->arena, self->html, strlen (self->html))))
    return NULL;

  return g_steal_pointer (&self);
}

void
bw_html_tree_free (BwHtmlTree *self)
{
  if (self == NULL)
    return;

  bw_html_arena_free (self->arena);
  g_free (self->html);
  g_free (self);
}

const GumboNode *
bw_html_tree_get_root (const BwHtmlTree *self)
{
  return self->output->root;
}

/* Returns: (nullable): a page of frames has none */
const GumboNode *
bw_html_tree_get_body (const BwHtmlTree *self)
{
  const GumboVector *children = &self->output->root->v.element.children;

  for (guint i = 0; i < children->length; i++)
    if (bw_html_node_is (children->data[i], GUMBO_TAG_BODY))
      return children->data[i];

  return NULL;
}

/* Returns: (nullable): the node after @node and all that is inside it, within @top */
const GumboNode *
bw_html_node_next_after (const GumboNode *node,
                         const GumboNode *top)
{
  while (node != top)
    {
      const GumboNode *parent = node->parent;
      const GumboVector *siblings = &parent->v.element.children;

      if (node->index_within_parent + 1 < siblings->length)
        return siblings->data[node->index_within_parent + 1];
      node = parent;
    }

  return NULL;
}

/* Returns: (nullable): the node after @node in the order of the page, within @top */
const GumboNode *
bw_html_node_next (const GumboNode *node,
                   const GumboNode *top)
{
  if (bw_html_node_is_element (node) && node->v.element.children.length > 0)
    return node->v.element.children.data[0];

  return bw_html_node_next_after (node, top);
}

/* Returns: the node before @node in the order of the page; @node must not be the first */
const GumboNode *
bw_html_node_previous (const GumboNode *node)
{
  const GumboNode *before;

  if (node->index_within_parent == 0)
    return node->parent;

  before = node->parent->v.element.children.data[node->index_within_parent - 1];
  while (bw_html_node_is_element (before) && before->v.element.children.length > 0)
    before = before->v.element.children.data[before->v.element.children.length - 1];

  return before;
}

gboolean
bw_html_node_is_element (const GumboNode *node)
{
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

gboolean
bw_html_node_is_text (const GumboNode *node)
{
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

/* Whether @node is an element of HTML with this tag. */
gboolean
bw_html_node_is (const GumboNode *node,
                 GumboTag         tag)
{
  return bw_html_node_is_element (node) && node->v.element.tag == tag &&
         node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}

/**
 * bw_html_node_get_name:
 * @name: (out): the element's name as the page writes it, in any case, not terminated
 *
 * Returns: the length of the name
 */
gsize
bw_html_node_get_name (const GumboNode  *node,
                       const char      **name)
{
  GumboStringPiece piece = node->v.element.original_tag;

  if (node->v.element.tag != GUMBO_TAG_UNKNOWN || piece.data == NULL)
    {
      *name = gumbo_normalized_tagname (node->v.element.tag);
      return strlen (*name);
    }

  gumbo_tag_from_original_text (&piece);
  *name = piece.data;

  return piece.length;
}

/**
 * bw_html_node_is_named:
 * @name: in lower case
 */
gboolean
bw_html_node_is_named (const GumboNode *node,
                       const char      *name)
{
  const char *own;
  gsize length;

  if (!bw_html_node_is_element (node))
    return FALSE;
  length = bw_html_node_get_name (node, &own);

  return strlen (name) == length && g_ascii_strncasecmp (own, name, length) == 0;
}

/* Returns: (nullable) (transfer none): the value of an attribute of an element */
const char *
bw_html_node_get (const GumboNode *node,
                  const char      *attribute)
{
  const GumboAttribute *found;

  if (!bw_html_node_is_element (node))
    return NULL;
  found = gumbo_get_attribute (&node->v.element.attributes, attribute);

  return found != NULL ? found->value : NULL;
}

/* Whether @name is one of the words of the element's class, in any case. */
gboolean
bw_html_node_has_class (const GumboNode *node,
                        const char      *name)
{
  const char *classes = bw_html_node_get (node, "class");
  gsize length = strlen (name);

  while (classes != NULL && *classes != '\0')
    {
      gsize word = strcspn (classes, " \t\n");

      if (word == length && g_ascii_strncasecmp (classes, name, length) == 0)
        return TRUE;
      classes += word;
      classes += strspn (classes, " \t\n");
    }

  return FALSE;
}

/* Returns: (transfer full): all text inside @node, as it stands */
char *
bw_html_node_get_text (const GumboNode *node)
{
  GString *text = g_string_new (NULL);

  for (const GumboNode *at = node; at != NULL; at = bw_html_node_next (at, node))
    if (bw_html_node_is_text (at))
      g_string_append (text, at->v.text.text);

  return g_string_free (text, FALSE);
}
