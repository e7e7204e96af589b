#pragma once

#include "bw-html-tree.h"

G_BEGIN_DECLS

typedef struct
{
  char *name; /* in lower case, such as `citation_title` or `og:title` */
  char *value;
} BwPageTag;

/**
 * BwPageMeta:
 * @tags: (element-type BwPageTag): the `meta` elements with a name or a property, in order
 * @title: (nullable): the `title` element
 * @language: (nullable): of the page
 * @canonical: (nullable): the address that the page says it has
 * @any_language: (nullable): the address that it has for readers of any language
 * @base: (nullable): the address to which it says that its links are relative
 * @data: (element-type utf8): JSON-LD texts
 * @time: (nullable): the first date that the page marks up as one
 *
 * What a page states about itself in its markup.
 */
typedef struct
{
  GPtrArray *tags;
  char      *title;
  char      *language;
  char      *canonical;
  char      *any_language;
  char      *base;
  GPtrArray *data;
  char      *time;
} BwPageMeta;

BwPageMeta *bw_page_meta_new  (const BwHtmlTree *tree) G_GNUC_WARN_UNUSED_RESULT;
void        bw_page_meta_free (BwPageMeta       *self);
const char *bw_page_meta_get  (const BwPageMeta *self,
                               const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPageMeta, bw_page_meta_free)

G_END_DECLS
