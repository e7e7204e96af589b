#include "bw-outline-element.h"

#include <string.h>

#include "bw-html-tree.h"
#include "bw-limits.h"

#define MIN_COLUMNS 2  /* of a table that is one; others are for the layout */
#define MAX_PROBED 400 /* nodes of a table that are looked at to tell */

static gboolean
is_in (GumboTag        tag,
       const GumboTag *tags,
       gsize           n)
{
  for (gsize i = 0; i < n; i++)
    if (tag == tags[i])
      return TRUE;

  return FALSE;
}

/* Whether the element holds no text of the page. */
gboolean
bw_outline_element_is_left_out (const GumboNode *node)
{
  static const GumboTag TAGS[] = {
    GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER,
    GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_IFRAME, GUMBO_TAG_SVG, GUMBO_TAG_TEMPLATE, GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO,
    GUMBO_TAG_AUDIO, GUMBO_TAG_IMG, GUMBO_TAG_TITLE, GUMBO_TAG_IMAGE
  };

  return is_in (node->v.element.tag, TAGS, G_N_ELEMENTS (TAGS)) ||
         (node->v.element.tag == GUMBO_TAG_SUP && bw_html_node_has_class (node, "footnote-ref"));
}

/* Whether the element begins a block of its own. */
gboolean
bw_outline_element_is_block (GumboTag tag)
{
  static const GumboTag TAGS[] = {
    GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER,
    GUMBO_TAG_ASIDE, GUMBO_TAG_MAIN, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_DETAILS,
    GUMBO_TAG_SUMMARY, GUMBO_TAG_LI, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_PRE,
    GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_CAPTION, GUMBO_TAG_HR
  };

  return is_in (tag, TAGS, G_N_ELEMENTS (TAGS));
}

gboolean
bw_outline_element_is_list (GumboTag tag)
{
  return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL;
}

gboolean
bw_outline_element_begins_item (GumboTag tag)
{
  return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT;
}

/* Returns: 1 to 6, or 0 for no heading; what unfolds has its heading in a summary */
int
bw_outline_element_heading_level (GumboTag tag)
{
  switch ((int) tag)
    {
    case GUMBO_TAG_H1:
      return 1;
    case GUMBO_TAG_H2:
      return 2;
    case GUMBO_TAG_H3:
      return 3;
    case GUMBO_TAG_H4:
      return 4;
    case GUMBO_TAG_H5:
      return 5;
    case GUMBO_TAG_H6:
    case GUMBO_TAG_SUMMARY:
      return 6;
    default:
      return 0;
    }
}

static gboolean
is_short (const char *url)
{
  return url != NULL && strnlen (url, BW_MAX_URL_LENGTH + 1) <= BW_MAX_URL_LENGTH;
}

static gboolean
find_link (const GumboNode    *node,
           BwOutlineSpanKind  *kind,
           const char        **url)
{
  *kind = BW_OUTLINE_LINK;
  if (is_short (*url = bw_html_node_get (node, "href")))
    return TRUE;

  *kind = BW_OUTLINE_NOTE;
  *url = bw_html_node_get (node, "data-note");

  return is_short (*url);
}

/**
 * bw_outline_element_find_span:
 * @kind: (out): of the span that the element is
 * @url: (out) (nullable) (transfer none): where a link goes
 */
gboolean
bw_outline_element_find_span (const GumboNode    *node,
                              BwOutlineSpanKind  *kind,
                              const char        **url)
{
  static const GumboTag EMPHASES[] = { GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE };
  static const GumboTag VERBATIMS[] = { GUMBO_TAG_CODE, GUMBO_TAG_TT, GUMBO_TAG_KBD,
                                        GUMBO_TAG_SAMP, GUMBO_TAG_MATH };
  GumboTag tag = node->v.element.tag;

  *url = NULL;
  if (tag == GUMBO_TAG_A)
    return find_link (node, kind, url);

  *kind = tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B    ? BW_OUTLINE_STRONG
          : is_in (tag, EMPHASES, G_N_ELEMENTS (EMPHASES)) ? BW_OUTLINE_EMPHASIS
                                                           : BW_OUTLINE_VERBATIM;

  return *kind != BW_OUTLINE_VERBATIM || is_in (tag, VERBATIMS, G_N_ELEMENTS (VERBATIMS)) ||
         (tag == GUMBO_TAG_SPAN && bw_html_node_has_class (node, "math"));
}

/* Mails are laid out with tables; a table of data has no headings and no tables in it. */
static gboolean
is_data_table (const GumboNode *table)
{
  const GumboNode *node = table;
  guint n_in_row = 0;
  guint n_columns = 0;

  for (guint i = 0; i < MAX_PROBED && (node = bw_html_node_next (node, table)) != NULL; i++)
    {
      GumboTag tag;

      if (!bw_html_node_is_element (node))
        continue;
      tag = node->v.element.tag;
      if (tag == GUMBO_TAG_TABLE || bw_outline_element_heading_level (tag) > 0)
        return FALSE;
      if (tag == GUMBO_TAG_TR)
        n_in_row = 0;
      else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
        {
          n_in_row++;
          n_columns = MAX (n_columns, n_in_row);
        }
    }

  return n_columns >= MIN_COLUMNS;
}

/* Whether @row is one of a table that holds data. */
gboolean
bw_outline_element_is_data_row (const GumboNode *row)
{
  const GumboNode *table = row->parent;

  while (table != NULL && bw_html_node_is_element (table) && !bw_html_node_is (table, GUMBO_TAG_TABLE))
    table = table->parent;

  return table != NULL && bw_html_node_is (table, GUMBO_TAG_TABLE) && is_data_table (table);
}
