#include "bw-page-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-found.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"
#include "bw-text.h"

#define BRIEF_LENGTH 320  /* characters of a quotation in a list */
#define OPEN_PARAGRAPHS 3 /* of a whole quotation that are there without a click */

/* Who says it, as what, and when. */
static void
write_source (BwHtmlWriter    *html,
              const BwMention *mention)
{
  BwRef document = { BW_KIND_DOCUMENT, mention->document_id };
  const char *role = bw_page_words_role (mention->role);
  const char *section = bw_page_words_section (mention);

  bw_html_writer_open (html, "footer", NULL);
  bw_html_writer_text (html, "— ");
  bw_html_writer_open (html, "cite", NULL);
  bw_page_link (html, document, bw_page_words_document (mention), NULL);
  bw_html_writer_close (html);
  if (role != NULL)
    bw_html_writer_printf (html, ", %s", role);
  if (section != NULL)
    bw_html_writer_printf (html, ", %s", section);
  if (mention->found != BW_FOUND_NOT)
    bw_html_writer_text (html, " · ");
  bw_page_found (html, mention);
  bw_html_writer_close (html);
}

/* The beginning of what a document says, with its source; a mention may say nothing. */
void
bw_page_quote_brief (BwHtmlWriter    *html,
                     const BwMention *mention)
{
  g_autofree char *paragraph = NULL;
  g_autofree char *clip = NULL;
  g_autofree char *mark = bw_page_found_mark (mention);

  if (mention->excerpt == NULL || bw_text_is_blank (mention->excerpt))
    return;

  paragraph = g_strndup (mention->excerpt, strcspn (mention->excerpt, "\n"));
  clip = bw_text_clip (paragraph, BRIEF_LENGTH);
  bw_html_writer_open (html, "blockquote", "class", "brief", BW_PAGE_FOUND_MARK, mark, NULL);
  bw_html_writer_element (html, "p", clip, "lang", bw_page_language (NULL, clip), "dir", "auto",
                          NULL);
  write_source (html, mention);
  bw_html_writer_close (html);
}

/* Where the paragraph begins that is the first to be folded away, or NULL. */
static const char *
find_rest (const char *text)
{
  for (guint n = 0; n < OPEN_PARAGRAPHS; n++)
    {
      const char *end = strchr (text, '\n');

      if (end == NULL)
        return NULL;
      text = end + 1;
    }

  /* One more paragraph is no longer than the line that would offer it. */
  return strchr (text, '\n') != NULL ? text : NULL;
}

/* What the writer of the document thinks is told apart from what the paper says. */
static void
write_opinion (BwHtmlWriter    *html,
               const BwMention *mention)
{
  if (mention->opinion == NULL || bw_text_is_blank (mention->opinion))
    return;

  bw_html_writer_element (html, "p", _ ("Opinion"), "class", "meta", NULL);
  bw_html_writer_open (html, "blockquote", "class", "opinion", NULL);
  bw_page_paragraphs (html, mention->opinion, NULL);
  bw_html_writer_close (html);
}

static void
write_excerpt (BwHtmlWriter    *html,
               const BwMention *mention)
{
  g_autofree char *beginning = NULL;
  const char *rest;

  if (mention->excerpt == NULL || bw_text_is_blank (mention->excerpt))
    return;

  rest = find_rest (mention->excerpt);
  beginning = rest != NULL ? g_strndup (mention->excerpt, (gsize) (rest - mention->excerpt))
                           : g_strdup (mention->excerpt);
  bw_html_writer_open (html, "blockquote", NULL);
  bw_page_paragraphs (html, beginning, NULL);
  if (rest != NULL)
    {
      bw_html_writer_open (html, "details", NULL);
      bw_html_writer_element (html, "summary", _ ("The rest of the passage"), NULL);
      bw_page_paragraphs (html, rest, NULL);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
}

/* All that a document says, the end of what is long folded away, and what it thinks. */
void
bw_page_quote_whole (BwHtmlWriter    *html,
                     const BwMention *mention)
{
  write_excerpt (html, mention);
  write_opinion (html, mention);
}
