#include "bw-article.h"

#include <string.h>

#include "bw-article-guess.h"
#include "bw-article-worker.h"
#include "bw-html-xml.h"
#include "bw-json-tree.h"
#include "bw-text.h"

#define SOMEWHERE "https://localhost/" /* relative addresses are resolved later */

static char *
take_string (const BwValue *article,
             const char    *name)
{
  const char *text = bw_value_string (article, name);
  g_autofree char *plain = text != NULL ? bw_text_squeeze (text) : NULL;

  return plain != NULL && *plain != '\0' ? g_steal_pointer (&plain) : NULL;
}

static void
take_json (BwArticle  *self,
           const char *json)
{
  g_autoptr (BwJsonTree) tree = bw_json_tree_new (json, strlen (json));
  const char *content = bw_value_string (tree->root, "content");

  if (content == NULL || !(self->tree = bw_html_tree_new (content, strlen (content))))
    return;
  self->top = bw_html_tree_get_body (self->tree);
  self->title = take_string (tree->root, "title");
  self->byline = take_string (tree->root, "byline");
  self->language = take_string (tree->root, "lang");
  self->published = take_string (tree->root, "publishedTime");
}

static void
extract (BwArticle        *self,
         const BwHtmlTree *page,
         const char       *url,
         BwReading        *reading)
{
  g_autofree char *xhtml = bw_html_xml_write (page);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  if (xhtml == NULL)
    bw_reading_warn (reading, 0,
                     "The page is too large to tell its article from the rest with care");
  else if (!bw_article_worker_extract (xhtml, url != NULL ? url : SOMEWHERE, &json, &error))
    bw_reading_warn (reading, 0, "The article is told from the rest of the page without care: %s",
                     error->message);
  if (json != NULL)
    take_json (self, json);
}

/**
 * bw_article_new:
 * @page: must be kept as long as the article
 * @url: (nullable): of the page
 * @reading: is warned when the article is but guessed at
 */
BwArticle *
bw_article_new (const BwHtmlTree *page,
                const char       *url,
                BwReading        *reading)
{
  BwArticle *self = g_new0 (BwArticle, 1);

  if (!(self->top = bw_article_find (page)))
    extract (self, page, url, reading);
  if (self->top == NULL)
    self->top = bw_article_guess (page);

  return self;
}

void
bw_article_free (BwArticle *self)
{
  g_clear_pointer (&self->tree, bw_html_tree_free);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->language);
  g_free (self->published);
  g_free (self);
}
