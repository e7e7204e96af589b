#include "bw-foreign-html.h"

#include <string.h>

#include "bw-foreign-article.h"
#include "bw-foreign-walk.h"
#include "bw-html-tree.h"
#include "bw-limits.h"
#include "bw-page-links.h"
#include "bw-text.h"

/* Writes a page that is beyond the limits as its text, which a page that was made to be
 * beyond them hardly has. */
static void
write_without_tree (BwSafeWriter *writer,
                    const char   *html)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length = strnlen (html, BW_MAX_HTML_SIZE);

  for (gsize i = 0; i < length;)
    {
      const char *end;

      if (html[i] != '<')
        {
          gsize run = strcspn (html + i, "<");

          g_string_append_len (text, html + i, (gssize) MIN (run, length - i));
          i += run;
          continue;
        }
      end = memchr (html + i, '>', length - i);
      i = end != NULL ? (gsize) (end - html) + 1 : length;
      g_string_append_c (text, ' ');
    }
  bw_safe_writer_text (writer, text->str);
}

/**
 * bw_foreign_html_sanitise:
 * @html: UTF-8, a page or a part of one
 * @base_url: (nullable): to which its relative addresses refer
 *
 * Returns: (transfer full): what is harmless of it, as a fragment that is well-formed. To
 *   sanitise it again changes nothing
 */
char *
bw_foreign_html_sanitise (const char *html,
                          const char *base_url)
{
  g_autoptr (BwSafeWriter) writer = bw_safe_writer_new (NULL);
  const BwForeignWalk walk = { writer, base_url, NULL, NULL };
  g_autoptr (BwHtmlTree) tree = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  if (!(tree = bw_html_tree_new (html, strlen (html))))
    write_without_tree (writer, html);
  else if (bw_html_tree_get_body (tree) != NULL)
    bw_foreign_walk_write (&walk, bw_html_tree_get_body (tree));

  return bw_safe_writer_finish (writer);
}

/* The article of @tree, or of a page that is too much for one. */
static BwBody *
write_body (const BwHtmlTree *tree,
            const char       *html,
            const char       *base_url)
{
  g_autoptr (BwBody) body = bw_body_new ();
  g_autoptr (BwSafeWriter) writer = bw_safe_writer_new (body);

  if (tree == NULL)
    write_without_tree (writer, html);
  else if (bw_html_tree_get_body (tree) != NULL)
    bw_foreign_article_write (writer, bw_html_tree_get_body (tree), base_url, NULL);
  body->html = bw_safe_writer_finish (writer);

  return g_steal_pointer (&body);
}

/**
 * bw_foreign_html_to_body:
 * @html: UTF-8, an article or the page that it fills
 * @base_url: (nullable): to which its relative addresses refer
 *
 * Returns: (transfer full): the article with its HTML sanitised
 */
BwBody *
bw_foreign_html_to_body (const char *html,
                         const char *base_url)
{
  g_autoptr (BwHtmlTree) tree = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  tree = bw_html_tree_new (html, strlen (html));

  return write_body (tree, html, base_url);
}

/**
 * bw_foreign_html_to_record:
 * @html: UTF-8, an article or the page that it fills
 * @base_url: (nullable): to which its relative addresses refer
 * @record: gets the article as its body, and a mention of each paper that it links to and
 *   that is none of the record's own
 */
void
bw_foreign_html_to_record (const char *html,
                           const char *base_url,
                           BwRecord   *record)
{
  g_autoptr (BwHtmlTree) tree = NULL;

  g_return_if_fail (html != NULL);
  g_return_if_fail (record != NULL && record->body == NULL);

  tree = bw_html_tree_new (html, strlen (html));
  record->body = write_body (tree, html, base_url);
  if (tree != NULL && bw_html_tree_get_body (tree) != NULL)
    bw_page_links_collect (bw_html_tree_get_body (tree), base_url, record);
}

/**
 * bw_foreign_html_to_text:
 *
 * Returns: (transfer full): what @html says, in one line: elements dropped, references to
 *   characters resolved, white space squeezed
 */
char *
bw_foreign_html_to_text (const char *html)
{
  g_autoptr (BwBody) body = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  if (strpbrk (html, "<&") == NULL)
    return bw_text_squeeze (html);

  body = bw_foreign_html_to_body (html, NULL);

  return bw_text_squeeze (body->text);
}
