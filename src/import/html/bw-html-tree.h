#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

/**
 * BwHtmlTree:
 *
 * A page as the tree that a browser would make of it (the HTML standard, 13.2), within
 * limits of size, memory and time.
 */
typedef struct _BwHtmlTree BwHtmlTree;

BwHtmlTree      *bw_html_tree_new      (const char       *html,
                                        gsize             length) G_GNUC_WARN_UNUSED_RESULT;
void             bw_html_tree_free     (BwHtmlTree       *self);
const GumboNode *bw_html_tree_get_root (const BwHtmlTree *self);
const GumboNode *bw_html_tree_get_body (const BwHtmlTree *self);

const GumboNode *bw_html_node_next       (const GumboNode  *node,
                                          const GumboNode  *top);
const GumboNode *bw_html_node_next_after (const GumboNode  *node,
                                          const GumboNode  *top);
const GumboNode *bw_html_node_previous   (const GumboNode  *node);
gboolean         bw_html_node_is         (const GumboNode  *node,
                                          GumboTag          tag);
gboolean         bw_html_node_is_element (const GumboNode  *node);
gboolean         bw_html_node_is_text    (const GumboNode  *node);
gboolean         bw_html_node_is_named   (const GumboNode  *node,
                                          const char       *name);
gsize            bw_html_node_get_name   (const GumboNode  *node,
                                          const char      **name);
const char      *bw_html_node_get        (const GumboNode  *node,
                                          const char       *attribute);
gboolean         bw_html_node_has_class  (const GumboNode  *node,
                                          const char       *name);
char            *bw_html_node_get_text   (const GumboNode  *node) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHtmlTree, bw_html_tree_free)

G_END_DECLS
