#include "bw-feed-nesting.h"

/* What an element of a feed is for what is missing around it. */
typedef enum
{
  SORT_NONE,  /* HTML, or not known */
  SORT_LEAF,  /* it holds a line of text */
  SORT_TEXT,  /* it holds text or markup */
  SORT_WHOLE, /* it holds any markup, even a page */
  SORT_ENTRY,
  SORT_FRAME, /* it holds leaves of its own */
} Sort;

static const struct
{
  const char *name;
  Sort sort;
} SORTS[] = {
  { "title", SORT_LEAF },
  { "link", SORT_LEAF },
  { "guid", SORT_LEAF },
  { "pubDate", SORT_LEAF },
  { "category", SORT_LEAF },
  { "id", SORT_LEAF },
  { "updated", SORT_LEAF },
  { "published", SORT_LEAF },
  { "issued", SORT_LEAF },
  { "modified", SORT_LEAF },
  { "created", SORT_LEAF },
  { "language", SORT_LEAF },
  { "lastBuildDate", SORT_LEAF },
  { "generator", SORT_LEAF },
  { "copyright", SORT_LEAF },
  { "comments", SORT_LEAF },
  { "docs", SORT_LEAF },
  { "ttl", SORT_LEAF },
  { "managingEditor", SORT_LEAF },
  { "webMaster", SORT_LEAF },
  { "dc:creator", SORT_LEAF },
  { "dc:date", SORT_LEAF },
  { "dc:subject", SORT_LEAF },
  { "dc:identifier", SORT_LEAF },
  { "dc:title", SORT_LEAF },
  { "dc:rights", SORT_LEAF },
  { "dc:language", SORT_LEAF },
  { "enclosure", SORT_LEAF },
  { "description", SORT_TEXT },
  { "dc:description", SORT_TEXT },
  { "summary", SORT_TEXT },
  { "content", SORT_WHOLE },
  { "content:encoded", SORT_WHOLE },
  { "item", SORT_ENTRY },
  { "entry", SORT_ENTRY },
  { "channel", SORT_FRAME },
  { "feed", SORT_FRAME },
  { "rss", SORT_FRAME },
  { "image", SORT_FRAME },
  { "textInput", SORT_FRAME },
  { "source", SORT_FRAME },
  { "author", SORT_FRAME },
  { "contributor", SORT_FRAME },
};

static Sort
sort_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (SORTS); i++)
    if (g_ascii_strcasecmp (SORTS[i].name, name) == 0)
      return SORTS[i].sort;

  return SORT_NONE;
}

/* HTML has elements of these names, too. */
static gboolean
is_html (const char *name)
{
  return g_ascii_strcasecmp (name, "title") == 0 || g_ascii_strcasecmp (name, "link") == 0 ||
         g_ascii_strcasecmp (name, "summary") == 0;
}

/**
 * bw_feed_nesting:
 *
 * Tells which elements of feeds cannot stand in each other, as #BwXmlNest: a line of text
 * ends where the next element begins, an entry where the next entry does.
 */
BwXmlNesting
bw_feed_nesting (const char *inner,
                 const char *outer)
{
  Sort inner_sort = sort_of (inner);
  Sort outer_sort = outer != NULL && inner_sort != SORT_NONE ? sort_of (outer) : SORT_NONE;

  if (inner_sort == SORT_NONE || inner_sort == SORT_FRAME)
    return BW_XML_STANDS;
  if (outer == NULL)
    return BW_XML_LOOK;

  switch (outer_sort)
    {
    case SORT_LEAF:
      return BW_XML_ENDS;
    case SORT_TEXT:
      return is_html (inner) ? BW_XML_STANDS : BW_XML_ENDS;
    case SORT_ENTRY:
      return inner_sort == SORT_ENTRY ? BW_XML_ENDS : BW_XML_STANDS;
    case SORT_WHOLE:
    case SORT_FRAME:
      return BW_XML_STANDS;
    case SORT_NONE:
    default:
      return BW_XML_LOOK;
    }
}
