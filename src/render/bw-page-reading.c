#include "bw-page-reading.h"

#include <glib/gi18n-lib.h>

#include "bw-mention.h"
#include "bw-page-feed.h"
#include "bw-page-found.h"
#include "bw-page-list.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"
#include "bw-text.h"

#define MIN_SECTIONS 3 /* that make an outline worth its place */

/* Returns: (transfer full): a writer with a document's page begun */
BwHtmlWriter *
bw_page_reading_begin (const BwDocument *document)
{
  const char *kind = bw_document_kind_to_string (document->kind);
  g_autofree char *title = bw_page_words_title (document);
  g_autofree char *style = g_strconcat ("document ", kind, NULL);

  return bw_page_begin (style, title);
}

static void
write_eyebrow (BwHtmlWriter     *html,
               const BwDocument *document)
{
  BwPageLine line = { html, "eyebrow", FALSE };

  /* A listing that has no title is called one in its stead. */
  if (document->kind == BW_DOCUMENT_LISTING && document->title == NULL)
    return;

  bw_page_line_text (&line, bw_page_words_kind (bw_document_kind_to_string (document->kind)), NULL);
  if (document->subject != NULL && g_strcmp0 (document->subject->title, document->title) != 0)
    bw_page_line_link (&line, BW_KIND_PERSON, document->subject->ref.id, document->subject->title);
  if (document->kind == BW_DOCUMENT_ENTRY && document->source != NULL)
    bw_page_line_link (&line, BW_KIND_SOURCE, document->source->ref.id, document->source->title);
  bw_page_line_end (&line);
}

static void
write_line (BwHtmlWriter     *html,
            const BwDocument *document)
{
  BwPageLine line = { html, "meta", FALSE };
  g_autofree char *time = bw_page_words_reading_time (document->body->words);

  bw_page_line_date (&line, document->published, FALSE);
  if (document->kind == BW_DOCUMENT_LISTING && document->title != NULL && document->n_papers > 0)
    {
      g_autofree char *papers = bw_page_words_papers (document->n_papers);

      bw_page_line_text (&line, papers, NULL);
    }
  if (time != NULL)
    bw_page_line_text (&line, time, NULL);
  if (document->url != NULL)
    {
      g_autofree char *host = bw_page_host (document->url);

      bw_page_line_next (&line);
      bw_page_outside (html, document->url, host);
    }
  bw_page_line_end (&line);
}

void
bw_page_reading_head (BwHtmlWriter     *html,
                      const BwDocument *document)
{
  g_autofree char *title = bw_page_words_title (document);

  bw_html_writer_open (html, "header", NULL);
  write_eyebrow (html, document);
  bw_page_title (html, title, document->language, NULL);
  bw_page_people (html, document->authors, TRUE);
  write_line (html, document);
  bw_page_feed_labels (html, document);
  bw_html_writer_close (html);
}

gboolean
bw_page_reading_has_text (const BwDocument *document)
{
  return document->body->html != NULL && !bw_text_is_blank (document->body->html);
}

/* A text that begins with its own title says it twice. */
static const char *
get_style (const BwDocument *document)
{
  const BwSection *first = NULL;

  if (document->body->sections->len > 0)
    first = g_ptr_array_index (document->body->sections, 0);

  return first != NULL && g_strcmp0 (first->title, document->title) == 0 &&
             g_str_has_prefix (document->body->html, "<h")
           ? "body titled"
           : "body";
}

/* The document's own words; its headings have the ids that an outline leads to. A page
 * on which nothing else stands says that there are none. */
void
bw_page_reading_text (BwHtmlWriter     *html,
                      const BwDocument *document)
{
  if (!bw_page_reading_has_text (document))
    {
      if (document->papers->len == 0 && document->mentions->len == 0 &&
          document->kind != BW_DOCUMENT_PROFILE &&
          (document->entry == NULL || document->entry->enclosures->len == 0))
        bw_html_writer_element (html, "p", _ ("Its text is not known here."), "class", "quiet",
                                NULL);
      return;
    }

  bw_html_writer_open (html, "article", "class", get_style (document), "lang",
                       bw_page_language (document->language, document->body->html), "dir", "auto",
                       NULL);
  bw_html_writer_safe (html, document->body->html);
  bw_html_writer_close (html);
}

/* What leads through a text that is long enough to need it. */
void
bw_page_reading_outline (BwHtmlWriter     *html,
                         const BwDocument *document)
{
  if (!bw_page_reading_has_text (document) || document->body->sections->len < MIN_SECTIONS)
    return;

  bw_html_writer_open (html, "aside", NULL);
  bw_html_writer_open (html, "details", "class", "outline", NULL);
  bw_html_writer_element (html, "summary", _ ("Contents"), NULL);
  bw_html_writer_open (html, "nav", NULL);
  bw_html_writer_open (html, "ol", NULL);
  for (guint i = 0; i < document->body->sections->len; i++)
    {
      const BwSection *section = g_ptr_array_index (document->body->sections, i);
      g_autofree char *href = g_strdup_printf ("#s-%u", i + 1);
      g_autofree char *style = g_strdup_printf ("level-%d", section->level);

      bw_html_writer_open (html, "li", "class", style, "dir", "auto", NULL);
      bw_html_writer_element (html, "a", section->title, "href", href, NULL);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_mention (BwHtmlWriter  *html,
               gconstpointer  row,
               gconstpointer  context)
{
  const BwMention *mention = row;
  const char *role = bw_page_words_role (mention->role);
  const char *title = bw_page_words_mention (mention);
  BwRef paper = { BW_KIND_PAPER, mention->paper_id };
  BwRef person = { BW_KIND_PERSON, mention->person_id };
  g_autofree char *mark = bw_page_found_mark (mention);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "td", NULL);
  bw_html_writer_open (html, "div", BW_PAGE_FOUND_MARK, mark, NULL);
  bw_page_link (html, mention->paper_id != 0 ? paper : person, title, NULL);
  if (role != NULL)
    bw_page_line_text (&line, role, "role");
  if (mention->found != BW_FOUND_NOT)
    bw_page_line_next (&line);
  bw_page_found (html, mention);
  bw_page_line_end (&line);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* Those of papers, or those of people, each thing once.
 * @found: whether only those that the document does not state itself */
static GPtrArray *
pick_mentions (const BwDocument *document,
               gboolean          of_papers,
               gboolean          found)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < document->mentions->len; i++)
    {
      BwMention *mention = g_ptr_array_index (document->mentions, i);
      gint64 *id = of_papers ? &mention->paper_id : &mention->person_id;

      if (*id != 0 && (!found || mention->found != BW_FOUND_NOT) && g_hash_table_add (known, id))
        g_ptr_array_add (picked, mention);
    }

  return picked;
}

static void
write_mentions (BwHtmlWriter     *html,
                const BwDocument *document,
                gboolean          found)
{
  g_autoptr (GPtrArray) papers = pick_mentions (document, TRUE, found);
  g_autoptr (GPtrArray) people = pick_mentions (document, FALSE, found);
  const BwPageTable of_papers = { _ ("Papers in it"), NULL, papers, write_mention, NULL };
  const BwPageTable of_people = { _ ("People in it"), NULL, people, write_mention, NULL };

  bw_page_table (html, &of_papers);
  bw_page_table (html, &of_people);
}

/* The papers and the people that the text leads to. */
void
bw_page_reading_mentions (BwHtmlWriter     *html,
                          const BwDocument *document)
{
  write_mentions (html, document, FALSE);
}

/* As bw_page_reading_mentions(), where those that the document states stand elsewhere. */
void
bw_page_reading_found (BwHtmlWriter     *html,
                       const BwDocument *document)
{
  write_mentions (html, document, TRUE);
}

static void
write_neighbour (BwHtmlWriter *html,
                 const BwLink *link,
                 const char   *label,
                 const char   *style)
{
  if (link == NULL)
    return;

  bw_html_writer_open (html, "p", "class", style, NULL);
  bw_html_writer_element (html, "span", label, "class", "label", NULL);
  bw_html_writer_text (html, " ");
  bw_page_link (html, link->ref, link->title != NULL ? link->title : _ ("Untitled"), NULL);
  bw_html_writer_close (html);
}

/* The way to the documents before and after it in its source. */
static void
write_neighbours (BwHtmlWriter     *html,
                  const BwDocument *document)
{
  if (document->previous == NULL && document->next == NULL)
    return;

  bw_html_writer_open (html, "nav", "class", "neighbours", NULL);
  write_neighbour (html, document->previous, _ ("Previous"), "previous");
  write_neighbour (html, document->next, _ ("Next"), "next");
  bw_html_writer_close (html);
}

static void
write_source (BwHtmlWriter     *html,
              const BwDocument *document)
{
  BwPageLine line = { html, NULL, FALSE };
  g_autofree char *read = bw_page_words_read (document);

  if (document->source != NULL)
    {
      bw_page_line_next (&line);
      bw_html_writer_printf (html, "%s ", _ ("Source:"));
      bw_page_link (html, document->source->ref, document->source->title, "file");
    }
  if (read != NULL)
    bw_page_line_text (&line, read, NULL);
  bw_page_line_end (&line);
}

/**
 * bw_page_reading_foot:
 * @gaps: (nullable): what is not known here
 *
 * The way to the documents beside it, then what a reader may ask at the end: what is
 * missing, and where all this comes from.
 */
void
bw_page_reading_foot (BwHtmlWriter     *html,
                      const BwDocument *document,
                      const char       *gaps)
{
  write_neighbours (html, document);
  if (gaps == NULL && document->source == NULL && !bw_date_is_known (document->imported))
    return;

  bw_html_writer_open (html, "footer", "class", "foot", NULL);
  if (gaps != NULL)
    bw_html_writer_element (html, "p", gaps, NULL);
  write_source (html, document);
  bw_html_writer_close (html);
}
