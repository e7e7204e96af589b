#include "bw-article-guess.h"

#include <string.h>

#define MIN_PARAGRAPH 25 /* bytes of a paragraph that counts */
#define MAX_MARKED 100   /* elements that are marked as the article */

/**
 * bw_article_find:
 *
 * Returns: (nullable): the article, where the page has an element for it that is for
 *   nothing else: Distill's, and the abstract on arXiv's page of a paper
 */
const GumboNode *
bw_article_find (const BwHtmlTree *page)
{
  const GumboNode *root = bw_html_tree_get_root (page);

  for (const GumboNode *at = root; at != NULL; at = bw_html_node_next (at, root))
    if (bw_html_node_is_element (at) &&
        ((at->v.element.tag == GUMBO_TAG_UNKNOWN && (bw_html_node_is_named (at, "d-article") ||
                                                     bw_html_node_is_named (at, "dt-article"))) ||
         (bw_html_node_is (at, GUMBO_TAG_BLOCKQUOTE) && bw_html_node_has_class (at, "abstract"))))
      return at;

  return NULL;
}

static gboolean
is_beside (const GumboNode *node)
{
  static const GumboTag TAGS[] = { GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,
                                   GUMBO_TAG_FORM, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
                                   GUMBO_TAG_HEAD, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE };

  for (guint i = 0; i < G_N_ELEMENTS (TAGS); i++)
    if (bw_html_node_is (node, TAGS[i]))
      return TRUE;

  return FALSE;
}

static gsize
measure (const GumboNode *top)
{
  const GumboNode *at = top;
  gsize length = 0;

  while (at != NULL)
    {
      if (bw_html_node_is_text (at))
        length += strlen (at->v.text.text);
      at = bw_html_node_is_element (at) && is_beside (at) && at != top
             ? bw_html_node_next_after (at, top)
             : bw_html_node_next (at, top);
    }

  return length;
}

static gboolean
is_marked (const GumboNode *node)
{
  return bw_html_node_is (node, GUMBO_TAG_ARTICLE) || bw_html_node_is (node, GUMBO_TAG_MAIN) ||
         g_strcmp0 (bw_html_node_get (node, "itemprop"), "articleBody") == 0 ||
         g_strcmp0 (bw_html_node_get (node, "role"), "main") == 0;
}

/* The element that is marked as the article and has more than half of the text; where
 * several have, the innermost. */
static const GumboNode *
find_marked (const GumboNode *root)
{
  gsize all = measure (root);
  const GumboNode *found = NULL;
  const GumboNode *at = root;
  guint n = 0;

  while (at != NULL && n < MAX_MARKED)
    {
      if (bw_html_node_is_element (at) && is_marked (at))
        {
          gsize length = measure (at);

          n++;
          if (length * 2 <= all)
            {
              at = bw_html_node_next_after (at, root);
              continue;
            }
          found = at;
          all = length;
        }
      at = bw_html_node_next (at, root);
    }

  return found;
}

static void
add_score (GHashTable      *scores,
           const GumboNode *node,
           gsize            score)
{
  gsize before = GPOINTER_TO_SIZE (g_hash_table_lookup (scores, node));

  if (bw_html_node_is_element (node))
    g_hash_table_insert (scores, (gpointer) node, GSIZE_TO_POINTER (before + score));
}

/* Each paragraph speaks for what it is in, and half as loud for what that is in. */
static const GumboNode *
find_densest (const GumboNode *root)
{
  g_autoptr (GHashTable) scores = g_hash_table_new (NULL, NULL);
  const GumboNode *best = NULL;
  const GumboNode *at = root;
  gsize best_score = 0;
  GHashTableIter iter;
  gpointer node;
  gpointer score;

  while (at != NULL)
    {
      gsize length = bw_html_node_is (at, GUMBO_TAG_P) || bw_html_node_is (at, GUMBO_TAG_PRE)
                       ? measure (at)
                       : 0;

      if (length >= MIN_PARAGRAPH && at->parent != root)
        {
          add_score (scores, at->parent, length);
          add_score (scores, at->parent->parent, length / 2);
        }
      at = bw_html_node_is (at, GUMBO_TAG_P) || bw_html_node_is (at, GUMBO_TAG_PRE) ||
               (bw_html_node_is_element (at) && is_beside (at))
             ? bw_html_node_next_after (at, root)
             : bw_html_node_next (at, root);
    }
  g_hash_table_iter_init (&iter, scores);
  while (g_hash_table_iter_next (&iter, &node, &score))
    if (GPOINTER_TO_SIZE (score) > best_score)
      {
        best = node;
        best_score = GPOINTER_TO_SIZE (score);
      }

  return best;
}

/**
 * bw_article_guess:
 *
 * Returns: (nullable): the element that holds the article, as far as that can be told
 *   without much ado: the one that is marked as such, else the one with most paragraphs,
 *   else the body
 */
const GumboNode *
bw_article_guess (const BwHtmlTree *page)
{
  const GumboNode *root = bw_html_tree_get_root (page);
  const GumboNode *found = find_marked (root);

  if (found == NULL)
    found = find_densest (root);

  return found != NULL ? found : bw_html_tree_get_body (page);
}
