#pragma once

#include "bw-html-tree.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwArticle:
 * @top: what is inside is the article
 * @title: (nullable): as the scripts find it; so the others
 *
 * The article of a page, without what stands around it.
 */
typedef struct
{
  const GumboNode *top;
  char            *title;
  char            *byline;
  char            *language;
  char            *published;

  /*< private >*/
  BwHtmlTree      *tree;
} BwArticle;

BwArticle *bw_article_new  (const BwHtmlTree *page,
                            const char       *url,
                            BwReading        *reading) G_GNUC_WARN_UNUSED_RESULT;
void       bw_article_free (BwArticle        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwArticle, bw_article_free)

G_END_DECLS
