#include "bw-link-excerpt.h"

#include <string.h>

#include "bw-text.h"

/* What a page says of that to which it links. */

#define MAX_EXCERPT ((gsize) 600)    /* characters of the text around a link */
#define MAX_BLOCK_DEPTH 32           /* elements between a link and its paragraph */
#define MAX_BEFORE (4 * MAX_EXCERPT) /* bytes of the text before a link that are looked at */
#define MAX_BEHIND (8 * MAX_EXCERPT) /* and from its begin on */
#define MAX_AROUND 2000              /* nodes before it, and from it on */
#define MAX_BETWEEN 3                /* lines that stand under a heading before it is gone into */

static gboolean
is_block (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_TD, GUMBO_TAG_DD,
                                   GUMBO_TAG_DT, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FIGCAPTION,
                                   GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
                                   GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,
                                   GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_BODY, GUMBO_TAG_TH };

  for (guint i = 0; i < G_N_ELEMENTS (TAGS); i++)
    if (bw_html_node_is (node, TAGS[i]))
      return TRUE;

  return FALSE;
}

static const GumboNode *
find_block (const GumboNode *node,
            const GumboNode *top)
{
  guint i = 0;

  while (node != top && !is_block (node) && i++ < MAX_BLOCK_DEPTH)
    node = node->parent;

  return node;
}

/* Formulas are there more than once. */
static gboolean
is_said_again (const GumboNode *node,
               const GumboNode *top)
{
  guint i = 0;

  for (; node != top && i++ < MAX_BLOCK_DEPTH; node = node->parent)
    if (g_strcmp0 (bw_html_node_get (node, "aria-hidden"), "true") == 0 ||
        bw_html_node_is (node, GUMBO_TAG_SCRIPT) || bw_html_node_is_named (node, "annotation"))
      return TRUE;

  return FALSE;
}

/* The node from which on the text before @link is looked at. */
static const GumboNode *
find_first (const GumboNode *block,
            const GumboNode *link)
{
  const GumboNode *first = link;
  gsize length = 0;

  for (guint n = 0; first != block && length <= MAX_BEFORE && n < MAX_AROUND; n++)
    {
      first = bw_html_node_previous (first);
      if (bw_html_node_is_text (first))
        length += strlen (first->v.text.text);
    }

  return first;
}

static void
append_node (GString         *text,
             const GumboNode *node,
             const GumboNode *block)
{
  if (bw_html_node_is_text (node) && !is_said_again (node->parent, block))
    g_string_append (text, node->v.text.text);
  else if (is_block (node) || bw_html_node_is (node, GUMBO_TAG_BR))
    g_string_append_c (text, ' ');
}

/* The text of a block, and where in it the text of @link begins; a block that is long is cut
 * around it. */
static char *
read_around (const GumboNode *block,
             const GumboNode *link,
             gsize           *start)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GumboNode *at = find_first (block, link);
  guint n = 0;

  for (; at != link; at = bw_html_node_next (at, block))
    append_node (text, at, block);
  if (text->len > MAX_BEFORE)
    g_string_erase (text, 0, (gssize) (text->len - MAX_BEFORE));
  *start = text->len;
  for (; at != NULL && n < MAX_AROUND && text->len < *start + MAX_BEHIND;
       at = bw_html_node_next (at, block), n++)
    append_node (text, at, block);

  return g_utf8_make_valid (text->str, (gssize) text->len);
}

/* The sentence in which the link stands. */
static char *
cut_sentence (const char *text,
              gsize       start)
{
  const char *from = text;
  const char *end;
  g_autofree char *sentence = NULL;

  for (const char *at = text; at < text + start; at++)
    if (strchr (".!?", *at) != NULL && (at[1] == ' ' || at[1] == '\n'))
      from = at + 1;
  end = text + start;
  while (*end != '\0' && !(strchr (".!?", *end) != NULL && (end[1] == ' ' || end[1] == '\n')))
    end++;
  if (*end != '\0')
    end++;
  sentence = g_strndup (from, (gsize) (end - from));

  return bw_text_squeeze (sentence);
}

static gboolean
is_heading (const GumboNode *node)
{
  return bw_html_node_is_element (node) && node->v.element.tag >= GUMBO_TAG_H1 &&
         node->v.element.tag <= GUMBO_TAG_H6;
}

/* Whether a block has nothing but a link in it. */
static gboolean
is_only (const GumboNode *link,
         const char      *block_text)
{
  g_autofree char *raw = bw_html_node_get_text (link);
  g_autofree char *block_key = bw_text_key (block_text);
  g_autofree char *key = bw_text_key (raw);

  return *key != '\0' && strcmp (key, block_key) == 0;
}

/* What is in lists and tables is one of many, of which each speaks for itself. */
static const GumboNode *
find_item (const GumboNode *block,
           const GumboNode *top)
{
  const GumboNode *node = block;

  for (guint i = 0; node != top && i < MAX_BLOCK_DEPTH; node = node->parent, i++)
    if (bw_html_node_is (node, GUMBO_TAG_LI) || bw_html_node_is (node, GUMBO_TAG_TD) ||
        bw_html_node_is (node, GUMBO_TAG_TH))
      return node;

  return top;
}

/* Returns: (transfer full) (element-type utf8): the lines that follow a block up to the next
 *   heading, or to the next line that begins with a link as @by_line says */
static GPtrArray *
read_lines_behind (const GumboNode *block,
                   const GumboNode *top,
                   gboolean         by_line)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const GumboNode *last = NULL;
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  for (const GumboNode *at = bw_html_node_next_after (block, top);
       at != NULL && !is_heading (at) && n < MAX_AROUND && text->len < MAX_BEHIND;
       at = bw_html_node_next (at, top), n++)
    {
      const GumboNode *of = find_block (at, top);

      if (of != last && bw_html_node_is_text (at) && !bw_text_is_blank (at->v.text.text))
        {
          g_string_append_c (text, '\n');
          last = of;
        }
      if (by_line && of != last && bw_html_node_is (at, GUMBO_TAG_A))
        break;
      if (bw_html_node_is_text (at))
        {
          g_autofree char *line = g_strdelimit (g_strdup (at->v.text.text), "\n", ' ');

          if (!is_said_again (at->parent, top))
            g_string_append (text, line);
        }
      else if (bw_html_node_is (at, GUMBO_TAG_BR))
        g_string_append_c (text, ' ');
    }
  parts = g_strsplit (text->str, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!bw_text_is_blank (parts[i]))
      g_ptr_array_add (lines, bw_text_squeeze (parts[i]));

  return lines;
}

/* Who wrote something, and when, may stand between. */
static guint
find_prose (GPtrArray *lines)
{
  for (guint i = 0; i < MIN (lines->len, MAX_BETWEEN + 1); i++)
    if (bw_text_ends_sentence (g_ptr_array_index (lines, i)))
      return i;

  return 0;
}

/* Returns: (transfer full) (nullable): what is said under a line that has but the link */
static char *
read_behind (const GumboNode *block,
             const GumboNode *top)
{
  g_autoptr (GPtrArray) lines = read_lines_behind (block, find_item (block, top), !is_heading (block));
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = find_prose (lines); i < lines->len && said->len < MAX_EXCERPT; i++)
    {
      if (said->len > 0)
        g_string_append_c (said, '\n');
      g_string_append (said, g_ptr_array_index (lines, i));
    }

  return said->len > 0 ? bw_text_clip (said->str, MAX_EXCERPT) : NULL;
}

/**
 * bw_link_excerpt_read:
 * @link: a link, or a text
 * @place: where in the text that stands of which it is the excerpt
 * @is_title: whether the link says the title of what it leads to
 * @top: what is inside is looked at
 *
 * Returns: (transfer full): the paragraph of the link, or the sentence of a long one; where the
 *   title is a line of its own, or the link is in a heading, what is said under it
 */
char *
bw_link_excerpt_read (const GumboNode *link,
                      gsize            place,
                      gboolean         is_title,
                      const GumboNode *top)
{
  const GumboNode *block = find_block (link, top);
  gsize start = 0;
  g_autofree char *around = read_around (block, link, &start);
  g_autofree char *whole = bw_text_squeeze (around);
  g_autofree char *sentence = NULL;
  char *behind = NULL;

  if (is_heading (block) || (is_title && is_only (link, whole)))
    behind = read_behind (block, top);
  if (behind != NULL)
    return behind;
  if (g_utf8_strlen (whole, -1) <= (glong) MAX_EXCERPT)
    return g_steal_pointer (&whole);
  sentence = cut_sentence (around, MIN (start + place, strlen (around)));

  return bw_text_clip (sentence, MAX_EXCERPT);
}
