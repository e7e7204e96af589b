#pragma once

#include "bw-ref.h"
#include "bw-sighting.h"

G_BEGIN_DECLS

/* The parts of a page in which something may be new. A library keeps their numbers. */
typedef enum
{
  BW_NEWS_PAPERS,
  BW_NEWS_COAUTHORS,
  BW_NEWS_AFFILIATIONS,
  BW_NEWS_CITING,
  BW_NEWS_MENTIONS,
  BW_NEWS_DOCUMENTS,
  BW_NEWS_PEOPLE, /* of an organisation */
  BW_NEWS_N_PARTS
} BwNewsPart;

/**
 * BwNewsItem:
 * @title: (nullable): `NULL` for a document without one
 * @document: (nullable): what brought it; `NULL` for what is a document itself, and for
 *   those of hundreds for which nobody asks
 *
 * Something that is new of a thing.
 */
typedef struct
{
  BwRef       ref;
  char       *title;
  BwSighting *document;
} BwNewsItem;

/**
 * BwNews:
 * @since: in seconds since 1970, when the thing was looked at before
 * @now: when this was found out
 * @parts: (element-type BwNewsItem): what is new in each
 *
 * What has come since somebody looked.
 */
typedef struct
{
  gint64     since;
  gint64     now;
  GPtrArray *parts[BW_NEWS_N_PARTS];
} BwNews;

BwNews     *bw_news_new   (gint64        since,
                           gint64        now) G_GNUC_WARN_UNUSED_RESULT;
void        bw_news_free  (BwNews       *self);
BwNewsItem *bw_news_add   (BwNews       *self,
                           BwNewsPart    part,
                           BwRef         ref,
                           const char   *title);
guint       bw_news_get_n (const BwNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwNews, bw_news_free)

G_END_DECLS
