#include "bw-page-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-details.h"
#include "bw-page-found.h"
#include "bw-page-gaps.h"
#include "bw-page-joined.h"
#include "bw-page-list.h"
#include "bw-page-parts.h"
#include "bw-page-quote.h"
#include "bw-page-similar.h"
#include "bw-page-type.h"
#include "bw-page-words.h"
#include "bw-text.h"

#define MAX_MENTIONS 8 /* that are there without a click */

/* Where an identifier leads on the web, and whether it is one that a person would read. */
static const struct
{
  const char *scheme;
  const char *label;
  const char *address;
  gboolean readable;
} SCHEMES[] = {
  { "arxiv", "arXiv", "https://arxiv.org/abs/", TRUE },
  { "doi", "DOI", "https://doi.org/", TRUE },
  { "acl", "ACL Anthology", "https://aclanthology.org/", TRUE },
  { "pmid", "PubMed", "https://pubmed.ncbi.nlm.nih.gov/", TRUE },
  { "pmcid", "PubMed Central", "https://www.ncbi.nlm.nih.gov/pmc/articles/", TRUE },
  { "openalex", "OpenAlex", "https://openalex.org/", FALSE },
  { "s2", "Semantic Scholar", "https://www.semanticscholar.org/paper/", FALSE },
};

static void
write_date_line (BwHtmlWriter  *html,
                 const BwPaper *paper)
{
  BwPageLine line = { html, "meta", FALSE };
  g_autofree char *venue = bw_page_details_venue (paper);

  bw_page_line_date (&line, paper->published, paper->published_inferred);
  if (bw_date_is_known (paper->updated) && bw_date_compare (paper->updated, paper->published) != 0)
    {
      g_autofree char *date = bw_page_words_date (paper->updated, FALSE);
      g_autofree char *words = g_strdup_printf (_ ("updated %s"), date);

      bw_page_line_text (&line, words, NULL);
    }
  if (venue != NULL)
    bw_page_line_text (&line, venue, "venue");
  for (guint i = 0; paper->categories != NULL && paper->categories[i] != NULL; i++)
    bw_page_line_text (&line, paper->categories[i], NULL);
  if (paper->citation_count >= 0)
    {
      g_autofree char *words = bw_page_words_cited (paper->citation_count);

      bw_page_line_text (&line, words, NULL);
    }
  bw_page_line_end (&line);
}

static void
write_affiliations (BwHtmlWriter  *html,
                    const BwPaper *paper)
{
  BwPageLine line = { html, "meta", FALSE };

  for (guint i = 0; i < paper->affiliations->len; i++)
    {
      const BwLink *link = g_ptr_array_index (paper->affiliations, i);

      bw_page_line_link (&line, link->ref.kind, link->ref.id, link->title);
    }
  bw_page_line_end (&line);
}

/* Whether an address leads only to where an identifier leads that is a link already. */
static gboolean
is_of_identifier (const BwPaper *paper,
                  const char    *url)
{
  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    {
      const char *value = bw_identifier_find (paper->identifiers, SCHEMES[i].scheme);

      if (value != NULL && strstr (url, value) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_pdf (const char *url)
{
  return g_str_has_suffix (url, ".pdf") || strstr (url, "/pdf/") != NULL;
}

static void
write_url (BwHtmlWriter *html,
           const char   *url)
{
  g_autofree char *host = bw_page_host (url);
  g_autofree char *words = is_pdf (url) ? g_strdup_printf ("%s (PDF)", host) : g_strdup (host);

  bw_page_outside (html, url, words);
}

static void
write_places (BwHtmlWriter  *html,
              const BwPaper *paper)
{
  BwPageLine line = { html, "meta", FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (SCHEMES); i++)
    {
      const char *value = bw_identifier_find (paper->identifiers, SCHEMES[i].scheme);
      g_autofree char *words = NULL;
      g_autofree char *url = NULL;

      if (value == NULL)
        continue;
      words = SCHEMES[i].readable ? g_strdup_printf ("%s %s", SCHEMES[i].label, value)
                                  : g_strdup (SCHEMES[i].label);
      url = g_strconcat (SCHEMES[i].address, value, NULL);
      bw_page_line_next (&line);
      bw_page_outside (html, url, words);
    }
  for (guint i = 0; paper->urls != NULL && paper->urls[i] != NULL; i++)
    {
      if (is_of_identifier (paper, paper->urls[i]) && !is_pdf (paper->urls[i]))
        continue;
      bw_page_line_next (&line);
      write_url (html, paper->urls[i]);
    }
  bw_page_line_end (&line);
}

/* What it is, where it is no article, or that its title is none. */
static void
write_eyebrow (BwHtmlWriter  *html,
               const BwPaper *paper)
{
  BwPageLine line = { html, "eyebrow", FALSE };
  const char *type = bw_page_type_words (paper->type);

  if (type != NULL)
    bw_page_line_text (&line, type, NULL);
  if (!paper->title_known)
    bw_page_line_text (&line, _ ("Title not known; described as"), NULL);
  bw_page_line_end (&line);
}

static void
write_head (BwHtmlWriter  *html,
            const BwPaper *paper)
{
  bw_html_writer_open (html, "header", NULL);
  write_eyebrow (html, paper);
  bw_page_title (html, paper->title, paper->language, paper->title_known ? NULL : "untitled");
  bw_page_people (html, paper->authors, paper->authors_complete);
  write_affiliations (html, paper);
  write_date_line (html, paper);
  write_places (html, paper);
  bw_html_writer_close (html);
}

/* A paper of which there is nothing to read says why it is here. */
static void
write_standing (BwHtmlWriter  *html,
                const BwPaper *paper)
{
  gboolean cites = paper->cites_people->len > 0 || paper->references->len > 0;

  bw_html_writer_element (html, "p",
                          cites ? _ ("Known here only by the work that it cites.")
                                : _ ("Known here only by its title and by where it was seen."),
                          "class", "quiet", NULL);
}

static void
write_text (BwHtmlWriter *html,
            const char   *heading,
            const char   *text,
            const char   *language)
{
  if (text == NULL || bw_text_is_blank (text))
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, heading, 0);
  bw_page_paragraphs (html, text, language);
  bw_html_writer_close (html);
}

static void
write_mention (BwHtmlWriter  *html,
               gconstpointer  item,
               gconstpointer  context)
{
  const BwMention *mention = item;
  BwRef document = { BW_KIND_DOCUMENT, mention->document_id };
  const char *kind = bw_page_words_kind (bw_document_kind_to_string (mention->document_kind));
  const char *role = bw_page_words_role (mention->role);
  const char *section = bw_page_words_section (mention);
  g_autofree char *mark = bw_page_found_mark (mention);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "article", "class", "discussion", BW_PAGE_FOUND_MARK, mark, NULL);
  bw_page_subtitle (html, "h3", document, bw_page_words_document (mention), NULL);
  bw_page_line_text (&line, kind, NULL);
  bw_page_line_date (&line, mention->document_date, FALSE);
  if (role != NULL)
    bw_page_line_text (&line, role, "role");
  if (section != NULL)
    bw_page_line_text (&line, section, "section");
  if (mention->found != BW_FOUND_NOT)
    bw_page_line_next (&line);
  bw_page_found (html, mention);
  bw_page_line_end (&line);
  bw_page_quote_whole (html, mention);
  bw_html_writer_close (html);
}

static void
write_mentions (BwHtmlWriter  *html,
                const BwPaper *paper)
{
  if (paper->mentions->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("Discussed in"), 0);
  bw_page_items (html, paper->mentions, MAX_MENTIONS, write_mention, NULL);
  bw_html_writer_close (html);
}

/* The document that states that the paper cites somebody. */
static const BwSighting *
find_profile (const BwPaper *paper,
              const BwLink  *person)
{
  for (guint i = 0; i < paper->seen_in->len; i++)
    {
      const BwSighting *sighting = g_ptr_array_index (paper->seen_in, i);

      if (g_strcmp0 (sighting->relation, "citing") == 0 &&
          g_strcmp0 (sighting->subject, person->title) == 0)
        return sighting;
    }

  return NULL;
}

static void
write_cited_person (BwHtmlWriter  *html,
                    gconstpointer  row,
                    gconstpointer  context)
{
  const BwLink *person = row;
  const BwSighting *profile = find_profile (context, person);
  BwRef document = { BW_KIND_DOCUMENT, profile != NULL ? profile->document_id : 0 };

  bw_html_writer_open (html, "th", "scope", "row", NULL);
  bw_page_link (html, person->ref, person->title, NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "td", "class", "source", NULL);
  if (profile != NULL)
    bw_page_link (html, document, _ ("stated by the profile"), NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "td", NULL);
  if (person->count >= 0)
    bw_page_number (html, person->count, TRUE);
  bw_html_writer_close (html);
}

static void
write_cited_people (BwHtmlWriter  *html,
                    const BwPaper *paper)
{
  const BwPageTable table = { _ ("Whose work it cites"), _ ("papers cited"), paper->cites_people, write_cited_person, paper, { 0, NULL } };

  bw_page_table (html, &table);
}

static void
write_sighting (BwHtmlWriter  *html,
                gconstpointer  row,
                gconstpointer  context)
{
  const BwSighting *sighting = row;
  const BwPaper *paper = context;
  BwRef document = { BW_KIND_DOCUMENT, sighting->document_id };
  g_autofree char *kind = bw_page_words_seen_beside (sighting, paper->mentions);
  g_autofree char *relation = bw_page_words_relation (sighting);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "td", NULL);
  bw_page_link (html, document, bw_page_words_where (sighting), NULL);
  if (kind != NULL)
    bw_page_line_text (&line, kind, NULL);
  if (sighting->title == NULL && sighting->source != NULL)
    bw_page_line_text (&line, sighting->source, "file");
  if (relation != NULL)
    bw_page_line_text (&line, relation, NULL);
  bw_page_line_date (&line, sighting->date, FALSE);
  bw_page_line_end (&line);
  bw_html_writer_close (html);
}

static void
write_aside (BwHtmlWriter  *html,
             const BwPaper *paper)
{
  const BwPageTable seen_in = { _ ("Seen in"), NULL, paper->seen_in, write_sighting, paper };

  guint n_similar = paper->similar != NULL ? paper->similar->len : 0;

  if (paper->seen_in->len + paper->references->len + paper->cited_by->len + n_similar == 0)
    return;

  bw_html_writer_open (html, "aside", NULL);
  bw_page_table (html, &seen_in);
  bw_page_links (html, _ ("Cites"), NULL, paper->references);
  bw_page_links (html, _ ("Cited by"), NULL, paper->cited_by);
  bw_page_similar (html, paper->similar);
  bw_html_writer_close (html);
}

/**
 * bw_page_paper:
 * @item: a paper
 *
 * Returns: (transfer full): a paper's page: its people, what it says of itself, who
 *   discusses it and where it was seen
 */
char *
bw_page_paper (const BwItem *item)
{
  const BwPaper *paper = item->paper;
  BwHtmlWriter *html = bw_page_begin ("paper", paper->title);
  g_autofree char *gaps = bw_page_gaps_of_paper (paper);

  write_head (html, paper);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  if (paper->abstract == NULL && paper->summary == NULL && paper->mentions->len == 0)
    write_standing (html, paper);
  write_text (html, _ ("Abstract"), paper->abstract, paper->language);
  write_text (html, _ ("Summary"), paper->summary, paper->language);
  write_mentions (html, paper);
  bw_page_details (html, paper);
  write_cited_people (html, paper);
  bw_html_writer_close (html);
  write_aside (html, paper);
  bw_page_foot (html, gaps, item);

  return bw_page_finish (html);
}
