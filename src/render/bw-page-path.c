#include "bw-page-path.h"

#include <glib/gi18n-lib.h>

#include "bw-address.h"
#include "bw-page-parts.h"
#include "bw-page-ways.h"
#include "bw-path-words.h"
#include "bw-text.h"

#define EXCERPT_LENGTH 480 /* characters of the passage that proves a hop */

static void
write_words (const char   *text,
             gsize         length,
             const BwLink *link,
             gpointer      data)
{
  BwHtmlWriter *html = data;

  if (link != NULL)
    bw_page_link (html, link->ref, link->title, NULL);
  else
    bw_html_writer_text_n (html, text, length);
}

static void
write_head (BwHtmlWriter *html,
            const BwPath *path,
            const char   *title)
{
  g_autofree char *length = bw_path_words_length (path);
  g_autofree char *back = bw_address_for_path (path->to->ref.id, path->from->ref.id);
  g_autofree char *other = bw_address_for_connect (path->from->ref.id);
  g_autofree char *ask = g_strdup_printf (_ ("How %s connects with somebody else…"), path->from->title);

  bw_html_writer_open (html, "header", NULL);
  bw_page_eyebrow (html, _ ("How two people connect"));
  bw_page_title (html, title, "und", NULL);
  if (length != NULL)
    bw_html_writer_element (html, "p", length, "class", "meta", NULL);
  bw_page_ways_begin (html, _ ("Other ways"));
  if (path->from->ref.id != path->to->ref.id)
    bw_page_ways_add (html, back, _ ("From the other end"), NULL);
  bw_page_ways_add (html, other, ask, NULL);
  bw_page_ways_end (html);
  bw_html_writer_close (html);
}

static void
write_excerpt (BwHtmlWriter *html,
               const BwHop  *hop)
{
  g_autofree char *clip = NULL;

  if (hop->excerpt == NULL || bw_text_is_blank (hop->excerpt))
    return;

  clip = bw_text_clip (hop->excerpt, EXCERPT_LENGTH);
  bw_html_writer_open (html, "blockquote", "class", "brief", NULL);
  bw_page_paragraphs (html, clip, NULL);
  bw_html_writer_close (html);
}

static void
write_hop (BwHtmlWriter *html,
           const BwHop  *hop)
{
  bw_html_writer_open (html, "li", NULL);
  bw_page_subtitle (html, "h2", hop->from->ref, hop->from->title, NULL);
  bw_html_writer_open (html, "p", NULL);
  bw_path_words_hop (hop, write_words, html);
  bw_html_writer_close (html);
  write_excerpt (html, hop);
  bw_html_writer_close (html);
}

static void
write_hops (BwHtmlWriter *html,
            const BwPath *path)
{
  bw_html_writer_open (html, "ol", "class", "chain", NULL);
  for (guint i = 0; i < path->hops->len; i++)
    write_hop (html, g_ptr_array_index (path->hops, i));
  bw_html_writer_open (html, "li", NULL);
  bw_page_subtitle (html, "h2", path->to->ref, path->to->title, NULL);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* The people stay within reach. */
static void
write_people (BwHtmlWriter *html,
              const BwPath *path)
{
  BwPageLine line = { html, "meta", FALSE };

  bw_page_line_link (&line, BW_KIND_PERSON, path->from->ref.id, path->from->title);
  if (path->from->ref.id != path->to->ref.id)
    bw_page_line_link (&line, BW_KIND_PERSON, path->to->ref.id, path->to->title);
  bw_page_line_end (&line);
}

static void
write_none (BwHtmlWriter *html,
            const BwPath *path,
            const char   *none)
{
  g_autofree char *search = bw_path_words_search (path);
  g_autofree char *advice = bw_path_words_advice (path);

  bw_html_writer_element (html, "p", none, "class", "lead", "dir", "auto", NULL);
  if (search != NULL)
    bw_html_writer_element (html, "p", search, "dir", "auto", NULL);
  if (advice != NULL)
    bw_html_writer_element (html, "p", advice, "dir", "auto", NULL);
  write_people (html, path);
}

/**
 * bw_page_path:
 *
 * Returns: (transfer full): how two people connect, each step with what proves it; or
 *   what was looked at in vain
 */
char *
bw_page_path (const BwPath *path)
{
  g_autofree char *title = bw_path_words_title (path);
  g_autofree char *none = bw_path_words_none (path);
  BwHtmlWriter *html = bw_page_begin ("path", title);

  write_head (html, path, title);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  if (none != NULL)
    write_none (html, path, none);
  else
    write_hops (html, path);
  bw_html_writer_close (html);

  return bw_page_finish (html);
}
