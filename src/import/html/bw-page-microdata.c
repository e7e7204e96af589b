#include "bw-page-microdata.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-page-date.h"
#include "bw-page-keywords.h"
#include "bw-page-names.h"
#include "bw-text.h"

#define MAX_DEPTH 64  /* elements between a property and the item that it is of */
#define MAX_TYPE 1000 /* bytes of an item's type that are looked at */

/* @left: nodes and bytes that may still be looked at: a property that stands in another of
 * its kind is part of that, too, and pages nest as many as they like */
typedef struct
{
  BwPaperRecord *paper;
  gsize          left;
} Reader;

static gboolean
type_holds (const char *type,
            const char *word)
{
  return type != NULL && g_strstr_len (type, (gssize) strnlen (type, MAX_TYPE), word) != NULL;
}

/* The items of schema.org that a page is about; the words are the same in microdata
 * (`itemtype`, `itemprop`) and in RDFa (`typeof`, `property`). */
static gboolean
is_article (const char *type)
{
  return type_holds (type, "Article") || type_holds (type, "BlogPosting") ||
         type_holds (type, "SocialMediaPosting") || type_holds (type, "DiscussionForumPosting");
}

static const char *
get_type (const GumboNode *node)
{
  const char *type = bw_html_node_get (node, "itemtype");

  return type != NULL ? type : bw_html_node_get (node, "typeof");
}

static const GumboNode *
find_article (const GumboNode *root)
{
  for (const GumboNode *at = root; at != NULL; at = bw_html_node_next (at, root))
    if (bw_html_node_is_element (at) && is_article (get_type (at)))
      return at;

  return NULL;
}

/* The node behind @node in @top, while there is something left to spend on it. */
static const GumboNode *
next_node (Reader          *self,
           const GumboNode *node,
           const GumboNode *top)
{
  if (self->left == 0)
    return NULL;
  self->left--;

  return bw_html_node_next (node, top);
}

/* What a property is worth: the attribute that its element has for it, else its text. */
static char *
get_value (Reader          *self,
           const GumboNode *node)
{
  static const char *const ATTRIBUTES[] = { "content", "datetime" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ATTRIBUTES); i++)
    if (bw_html_node_get (node, ATTRIBUTES[i]) != NULL)
      return bw_text_squeeze (bw_html_node_get (node, ATTRIBUTES[i]));

  for (const GumboNode *at = node; at != NULL; at = next_node (self, at, node))
    if (bw_html_node_is_text (at))
      {
        g_string_append (text, at->v.text.text);
        self->left -= MIN (self->left, strlen (at->v.text.text));
      }

  return bw_text_squeeze (text->str);
}

/* The item of which @node is a property; one that does not say what it is is one, too. */
static const GumboNode *
find_item (const GumboNode *node)
{
  guint i = 0;

  for (node = node->parent; node != NULL && i++ < MAX_DEPTH; node = node->parent)
    if (bw_html_node_is_element (node) &&
        (get_type (node) != NULL || bw_html_node_get (node, "itemscope") != NULL))
      return node;

  return NULL;
}

static void
take (char **into,
      char **value)
{
  if (*into == NULL || **into == '\0')
    {
      g_free (*into);
      *into = g_steal_pointer (value);
    }
}

/* The name of a person: the item's property, or all its text. */
static char *
get_name (Reader          *self,
          const GumboNode *person)
{
  for (const GumboNode *at = next_node (self, person, person); at != NULL;
       at = next_node (self, at, person))
    if (g_strcmp0 (bw_html_node_get (at, "itemprop"), "name") == 0 ||
        g_strcmp0 (bw_html_node_get (at, "property"), "name") == 0)
      return get_value (self, at);

  return get_value (self, person);
}

static void
add_author (Reader          *self,
            const GumboNode *node)
{
  g_autofree char *name = get_name (self, node);

  bw_page_names_add_plain (self->paper->authors, name);
}

/* One element may state one or several. */
static void
add_keywords (BwPaperRecord *paper,
              const char    *plain)
{
  g_autofree char *escaped = g_markup_escape_text (plain, -1);

  bw_page_keywords_add (paper, escaped);
}

static void
read_property (Reader          *self,
               const GumboNode *node,
               const char      *property)
{
  BwPaperRecord *paper = self->paper;
  g_autofree char *value = NULL;

  if (strcmp (property, "author") == 0)
    {
      add_author (self, node);
      return;
    }
  value = get_value (self, node);
  if (strcmp (property, "headline") == 0)
    take (&paper->title, &value);
  else if (strcmp (property, "datePublished") == 0 && !bw_date_is_known (paper->published))
    paper->published = bw_page_date_read (value);
  else if (strcmp (property, "dateModified") == 0 && !bw_date_is_known (paper->updated))
    paper->updated = bw_page_date_read (value);
  else if (strcmp (property, "description") == 0)
    take (&paper->abstract, &value);
  else if (strcmp (property, "name") == 0)
    take (&paper->title, &value);
  else if (strcmp (property, "keywords") == 0)
    add_keywords (paper, value);
}

static const char *const PROPERTIES[] = { "headline", "author", "datePublished", "dateModified",
                                          "description", "name", "keywords" };

/* Which of the properties that are asked for an element states; it may state several. RDFa
 * may put the vocabulary before the name of one. */
static const char *
get_property (const GumboNode *node)
{
  const char *value = bw_html_node_get (node, "itemprop");
  g_auto (GStrv) words = NULL;

  if (value == NULL && (value = bw_html_node_get (node, "property")) == NULL)
    return NULL;
  words = g_strsplit_set (value, " \t\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (PROPERTIES); i++)
    for (guint j = 0; words[j] != NULL; j++)
      {
        const char *word = g_str_has_prefix (words[j], "schema:") ? words[j] + 7 : words[j];

        if (strcmp (word, PROPERTIES[i]) == 0)
          return PROPERTIES[i];
      }

  return NULL;
}

/* Whether a property is that of @article, or, where the page has none, of the page itself.
 * A name in it that is nothing's may be anything's. */
static gboolean
is_own (const GumboNode *node,
        const char      *property,
        const GumboNode *article)
{
  const GumboNode *item = find_item (node);

  if (article != NULL)
    return item == article;

  return strcmp (property, "name") != 0 && bw_html_node_get (node, "itemprop") != NULL &&
         (item == NULL || type_holds (get_type (item), "Page"));
}

/**
 * bw_page_microdata_read:
 * @is_paper: (out): whether it is about a paper
 *
 * Returns: (transfer full): what the page states of itself as microdata or RDFa with the
 *   words of schema.org
 */
BwPaperRecord *
bw_page_microdata_read (const BwHtmlTree *tree,
                        gboolean         *is_paper)
{
  BwPaperRecord *paper = bw_paper_record_new ("");
  Reader self = { paper, BW_MAX_PAGE_STATED };
  const GumboNode *article = find_article (bw_html_tree_get_root (tree));
  const GumboNode *top = article != NULL ? article : bw_html_tree_get_root (tree);

  for (const GumboNode *at = bw_html_node_next (top, top); at != NULL; at = bw_html_node_next (at, top))
    {
      const char *property = bw_html_node_is_element (at) ? get_property (at) : NULL;

      if (property != NULL && is_own (at, property, article))
        read_property (&self, at, property);
    }
  *is_paper = article != NULL && type_holds (get_type (article), "ScholarlyArticle") &&
              *paper->title != '\0';
  if (*is_paper)
    paper->type = g_strdup ("article-journal");

  return paper;
}
