#include "bw-page-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-address.h"
#include "bw-mention.h"
#include "bw-page-count.h"
#include "bw-page-entry.h"
#include "bw-page-gaps.h"
#include "bw-page-joined.h"
#include "bw-page-list.h"
#include "bw-page-network.h"
#include "bw-page-news.h"
#include "bw-page-parts.h"
#include "bw-page-quote.h"
#include "bw-page-ways.h"
#include "bw-page-words.h"
#include "bw-page-years.h"
#include "bw-sighting.h"
#include "bw-text.h"

#define MAX_ENTRIES 12 /* of a list that are there without a click */
#define SHORT_COLUMN 4 /* entries that leave room below them */

static void
write_affiliation (BwPageLine          *line,
                   const BwAffiliation *affiliation)
{
  g_autofree char *words = bw_page_words_affiliation (affiliation);

  bw_page_line_link (line, BW_KIND_ORGANISATION, affiliation->organisation_id, affiliation->name);
  if (*words != '\0')
    bw_html_writer_element (line->html, "span", words, "dir", "auto", NULL);
}

static void
write_variants (BwPageLine     *line,
                const BwPerson *person)
{
  if (person->variants == NULL || person->variants[0] == NULL)
    return;

  bw_page_line_next (line);
  bw_html_writer_printf (line->html, "%s ", _ ("also written"));
  for (guint i = 0; person->variants[i] != NULL; i++)
    {
      if (i > 0)
        bw_html_writer_text (line->html, ", ");
      bw_html_writer_element (line->html, "i", person->variants[i], "dir", "auto", NULL);
    }
}

static void
write_orcid (BwPageLine     *line,
             const BwPerson *person)
{
  const char *orcid = bw_identifier_find (person->identifiers, "orcid");
  g_autofree char *words = NULL;
  g_autofree char *url = NULL;

  if (orcid == NULL)
    return;

  words = g_strconcat ("ORCID ", orcid, NULL);
  url = g_strconcat ("https://orcid.org/", orcid, NULL);
  bw_page_line_next (line);
  bw_page_outside (line->html, url, words);
}

static void
write_head (BwHtmlWriter   *html,
            const BwPerson *person)
{
  g_autoptr (GPtrArray) counts = bw_page_counts_of_person (person);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "header", NULL);
  bw_page_title (html, person->name, "und", NULL);
  for (guint i = 0; i < person->affiliations->len; i++)
    write_affiliation (&line, g_ptr_array_index (person->affiliations, i));
  write_variants (&line, person);
  write_orcid (&line, person);
  bw_page_line_end (&line);
  if (counts->len > 0)
    {
      bw_html_writer_open (html, "div", "class", "strip", NULL);
      bw_page_counts (html, counts);
      bw_page_years (html, person);
      bw_html_writer_close (html);
    }
  bw_page_ways_of_person (html, person);
  bw_html_writer_close (html);
}

static BwPageRest
get_rest (const BwPerson  *person,
          const GPtrArray *list,
          const char      *address)
{
  return (BwPageRest){ list->len - bw_person_count_told (person, list), address };
}

static void
write_papers (BwHtmlWriter   *html,
              const BwPerson *person)
{
  g_autoptr (GPtrArray) told = bw_person_get_told (person, person->papers);
  g_autofree char *whole = bw_address_for_whole (person->id);

  if (person->papers->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("Papers"), 0);
  bw_page_entries (html, told, BW_PAGE_ENTRY_SEEN | BW_PAGE_ENTRY_SAID | BW_PAGE_ENTRY_GIST,
                   MAX_ENTRIES);
  bw_page_rest (html, get_rest (person, person->papers, whole));
  bw_html_writer_close (html);
}

static void
write_quote (BwHtmlWriter  *html,
             gconstpointer  item,
             gconstpointer  context)
{
  bw_page_quote_brief (html, item);
}

/* Returns: (transfer container) (element-type BwMention): what documents say about the
 *   person, as against files that only name them */
static GPtrArray *
find_quotes (const BwPerson *person)
{
  GPtrArray *quotes = g_ptr_array_new ();

  for (guint i = 0; i < person->mentions->len; i++)
    {
      BwMention *mention = g_ptr_array_index (person->mentions, i);

      if (mention->excerpt != NULL && !bw_text_is_blank (mention->excerpt))
        g_ptr_array_add (quotes, mention);
    }

  return quotes;
}

static void
write_quotes (BwHtmlWriter   *html,
              const BwPerson *person)
{
  g_autoptr (GPtrArray) quotes = find_quotes (person);

  if (quotes->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("What is said of them"), 0);
  bw_page_items (html, quotes, MAX_ENTRIES, write_quote, NULL);
  bw_html_writer_close (html);
}

static gboolean
is_capture (const BwBrief *document)
{
  return strcmp (document->kind, "capture") == 0;
}

/* The documents for which @captures holds, in their order. */
static void
write_documents (BwHtmlWriter   *html,
                 const BwPerson *person,
                 const char     *heading,
                 gboolean        captures)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  for (guint i = 0; i < person->documents->len; i++)
    {
      BwBrief *document = g_ptr_array_index (person->documents, i);

      if (is_capture (document) == captures)
        g_ptr_array_add (documents, document);
    }
  if (documents->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, heading, documents->len > MAX_ENTRIES ? documents->len : 0);
  bw_page_entries (html, documents,
                   captures ? BW_PAGE_ENTRY_GIST : BW_PAGE_ENTRY_GIST | BW_PAGE_ENTRY_KIND,
                   MAX_ENTRIES);
  bw_html_writer_close (html);
}

static void
write_file (BwHtmlWriter  *html,
            gconstpointer  row,
            gconstpointer  context)
{
  const BwMention *mention = row;
  BwRef document = { BW_KIND_DOCUMENT, mention->document_id };

  bw_html_writer_open (html, "td", NULL);
  if (mention->name == NULL)
    bw_page_link (html, document, bw_page_words_document (mention), NULL);
  if (mention->name != NULL)
    {
      bw_html_writer_open (html, "span", "class", "file", "dir", "auto", NULL);
      if (mention->folder != NULL)
        bw_html_writer_element (html, "span", mention->folder, "class", "folder", "dir", "auto",
                                NULL);
      bw_html_writer_text (html, mention->folder != NULL ? "/" : "");
      bw_html_writer_text (html, mention->name);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
}

/* Titles want room: where the wide column is short they stand there. */
static gboolean
has_room (const BwPerson *person)
{
  return person->papers->len + person->documents->len <= SHORT_COLUMN;
}

static void
write_citing_works (BwHtmlWriter   *html,
                    const BwPerson *person)
{
  g_autoptr (GPtrArray) told = bw_person_get_told (person, person->cited_by);
  g_autofree char *whole = bw_address_for_whole (person->id);

  bw_page_ties (html, _ ("Cited by"), _ ("papers cited"), told,
                get_rest (person, person->cited_by, whole));
}

static void
write_others (BwHtmlWriter   *html,
              const BwPerson *person)
{
  const BwPageTable mentions = { _ ("Mentioned in"), NULL, person->mentions, write_file, NULL, { 0, NULL } };
  g_autoptr (GPtrArray) told = bw_person_get_told (person, person->coauthors);
  g_autofree char *whole = bw_address_for_whole (person->id);

  bw_page_ties (html, _ ("Co-authors"), _ ("papers together"), told,
                get_rest (person, person->coauthors, whole));
  if (!has_room (person))
    write_citing_works (html, person);
  bw_page_table (html, &mentions);
}

/* Without anything to read there is nothing for the tables to stand beside. */
static gboolean
is_sparse (const BwPerson *person)
{
  return person->papers->len + person->documents->len + person->cited_by->len == 0;
}

static void
write_aside (BwHtmlWriter   *html,
             const BwPerson *person)
{
  if (is_sparse (person) || (person->coauthors->len == 0 && person->mentions->len == 0 &&
                             (person->cited_by->len == 0 || has_room (person))))
    return;

  bw_html_writer_open (html, "aside", NULL);
  write_others (html, person);
  bw_html_writer_close (html);
}

/* Where the stated facts come from, with the way to it, and under what key. */
static void
write_profiles (BwHtmlWriter   *html,
                const BwPerson *person)
{
  BwPageLine line = { html, NULL, FALSE };

  for (guint i = 0; i < person->profiles->len; i++)
    {
      const BwSighting *profile = g_ptr_array_index (person->profiles, i);
      g_autofree char *words = bw_page_words_profile (profile);

      bw_page_line_link (&line, BW_KIND_DOCUMENT, profile->document_id, words);
    }
  for (guint i = 0; i < person->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (person->identifiers, i);

      if (strcmp (identifier->scheme, "orcid") != 0)
        bw_page_line_text (&line, identifier->value, "identifier");
    }
  bw_page_line_end (&line);
}

static gboolean
is_any_stated (GPtrArray *ties)
{
  for (guint i = 0; i < ties->len; i++)
    if (((const BwTie *) g_ptr_array_index (ties, i))->stated > 0)
      return TRUE;

  return FALSE;
}

static void
write_foot (BwHtmlWriter *html,
            const BwItem *item)
{
  const BwPerson *person = item->person;
  g_autofree char *imports = bw_page_gaps_imports (item->imports);
  g_autofree char *gaps = bw_page_gaps_of_person (person);
  gboolean stated = is_any_stated (person->coauthors) || is_any_stated (person->cited_by) ||
                    person->papers_stated > (int) person->papers->len;
  gboolean any_joined = item->joined != NULL && item->joined->len > 0;

  if (gaps == NULL && imports == NULL && !stated && !any_joined && person->profiles->len == 0 && person->identifiers->len == 0)
    return;

  bw_html_writer_open (html, "footer", "class", "foot", NULL);
  if (gaps != NULL)
    bw_html_writer_element (html, "p", gaps, NULL);
  if (imports != NULL)
    bw_html_writer_element (html, "p", imports, NULL);
  if (stated)
    bw_html_writer_element (html, "p",
                            _ ("Slanted numbers are stated by a page; upright ones are counted "
                               "here."),
                            NULL);
  bw_page_joined (html, item->joined);
  write_profiles (html, person);
  bw_html_writer_close (html);
}

/* What is said of somebody of whom there is hardly anything. */
static void
write_standing (BwHtmlWriter   *html,
                const BwPerson *person)
{
  const char *standing = bw_page_words_standing (person);

  if (standing != NULL)
    bw_html_writer_element (html, "p", standing, "class", "quiet", NULL);
}

/**
 * bw_page_person:
 * @item: a person
 *
 * Returns: (transfer full): a person's page: all that is known of them in one look
 */
char *
bw_page_person (const BwItem *item)
{
  const BwPerson *person = item->person;
  BwHtmlWriter *html = bw_page_begin ("person", person->name);

  write_head (html, person);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_page_news (html, person->news);
  write_standing (html, person);
  write_papers (html, person);
  bw_page_network (html, person->network, person->name);
  write_documents (html, person, _ ("Captures"), TRUE);
  write_documents (html, person, _ ("Posts and other documents"), FALSE);
  if (has_room (person))
    write_citing_works (html, person);
  if (is_sparse (person))
    write_others (html, person);
  write_quotes (html, person);
  bw_html_writer_close (html);
  write_aside (html, person);
  write_foot (html, item);

  return bw_page_finish (html);
}
