#include "bw-page-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-parts.h"
#include "bw-page-quote.h"
#include "bw-page-words.h"
#include "bw-sighting.h"
#include "bw-text.h"

#define GIST_LENGTH 260 /* characters of how a paper or a document begins */
#define MAX_FULL 200    /* entries of a list that are told at length */
#define MAX_ROWS 5000   /* entries of a list that are told at all */
#define MAX_SIGHTINGS 6
#define MAX_QUOTES 3

/* The kinds of documents in which the paper was seen, each a link to that document. */
static void
write_sightings (BwPageLine    *line,
                 const BwBrief *brief)
{
  guint n = MIN (brief->seen_in->len, MAX_SIGHTINGS);

  for (guint i = 0; i < n; i++)
    {
      const BwSighting *sighting = g_ptr_array_index (brief->seen_in, i);
      g_autofree char *words = bw_page_words_seen (sighting, brief->mentions);
      g_autofree char *href = g_strdup_printf ("bookwheel:document/%" G_GINT64_FORMAT,
                                               sighting->document_id);

      if (i == 0)
        bw_page_line_next (line);
      else
        bw_html_writer_text (line->html, " ");
      bw_html_writer_element (line->html, "a", words, "href", href, "class", "seen", "title",
                              bw_page_words_where (sighting), NULL);
    }
  if (brief->seen_in->len > n)
    {
      g_autofree char *more = bw_page_words_more (brief->seen_in->len - n);

      bw_html_writer_text (line->html, " ");
      bw_page_link (line->html, brief->ref, more, "seen");
    }
}

/* A document's is worth telling where documents of many sources and people stand. */
gboolean
bw_page_entry_has_byline (const BwBrief    *brief,
                          BwPageEntryParts  parts)
{
  return brief->byline != NULL && *brief->byline != '\0' &&
         (brief->ref.kind != BW_KIND_DOCUMENT || (parts & BW_PAGE_ENTRY_KIND) != 0);
}

/* The way to the others for which the document stands. */
static void
write_company (BwPageLine    *line,
               const BwBrief *brief)
{
  BwRef source = { BW_KIND_SOURCE, brief->source_id };
  g_autofree char *words = bw_page_words_company (brief);

  bw_page_line_next (line);
  bw_page_link (line->html, source, words, NULL);
}

static void
write_line (BwHtmlWriter     *html,
            const BwBrief    *brief,
            BwPageEntryParts  parts)
{
  BwPageLine line = { html, "meta", FALSE };
  const char *kind = bw_page_words_kind (brief->kind);

  if ((parts & BW_PAGE_ENTRY_KIND) != 0 && strcmp (bw_page_words_brief (brief), kind) != 0)
    bw_page_line_text (&line, kind, NULL);
  if (bw_page_entry_has_byline (brief, parts))
    bw_page_line_text (&line, brief->byline, NULL);
  bw_page_line_date (&line, brief->date, brief->date_inferred);
  if (brief->categories != NULL && brief->categories[0] != NULL)
    {
      g_autofree char *categories = g_strjoinv (" ", brief->categories);

      bw_page_line_text (&line, categories, NULL);
    }
  if (brief->n_like > 0)
    write_company (&line, brief);
  if (!brief->title_known)
    bw_page_line_text (&line, _ ("title not known"), NULL);
  if ((parts & BW_PAGE_ENTRY_SEEN) != 0)
    write_sightings (&line, brief);
  bw_page_line_end (&line);
}

static void
write_gist (BwHtmlWriter *html,
            const char   *text)
{
  g_autofree char *line = bw_text_squeeze (text);
  g_autofree char *clip = bw_text_clip (line, GIST_LENGTH);

  bw_html_writer_element (html, "p", clip, "class", "gist", "lang", bw_page_language (NULL, clip),
                          "dir", "auto", NULL);
}

/**
 * bw_page_entry_measure_opening:
 *
 * Returns: how much of the description the title is that was made of its first words,
 *   in bytes; 0 for a title that was not
 */
gsize
bw_page_entry_measure_opening (const BwBrief *brief)
{
  gsize length = strlen (brief->title);

  if (brief->text == NULL || !g_str_has_suffix (brief->title, "…"))
    return 0;

  length -= strlen ("…");

  return strncmp (brief->text, brief->title, length) == 0 ? length : 0;
}

/*
 * A paper whose title is not known goes by its description: the words that stand in for
 * the title are the link, and the sentence goes on from there.
 */
static void
write_untitled (BwHtmlWriter     *html,
                const BwBrief    *brief,
                BwPageEntryParts  parts)
{
  gsize opening = (parts & BW_PAGE_ENTRY_GIST) != 0 ? bw_page_entry_measure_opening (brief) : 0;
  g_autofree char *title = opening > 0 ? g_strndup (brief->text, opening) : g_strdup (brief->title);

  write_line (html, brief, parts);
  bw_page_subtitle (html, "h3", brief->ref, title, opening > 0 ? "untitled run-in" : "untitled");
  if (opening > 0 && g_ascii_isspace (brief->text[opening]))
    bw_html_writer_text (html, " ");
  if (opening > 0)
    write_gist (html, brief->text + opening);
  else if ((parts & BW_PAGE_ENTRY_GIST) != 0 && brief->text != NULL)
    write_gist (html, brief->text);
}

/* Where a text begins with its own title, it goes on behind that. */
static const char *
skip_title (const BwBrief *brief)
{
  gsize length = strlen (brief->title);

  if (brief->ref.kind == BW_KIND_DOCUMENT && strncmp (brief->text, brief->title, length) == 0 &&
      g_ascii_isspace (brief->text[length]) && !bw_text_is_blank (brief->text + length))
    return brief->text + length;

  return brief->text;
}

/**
 * bw_page_entry:
 *
 * Writes a paper or a document as one entry of a list.
 */
void
bw_page_entry (BwHtmlWriter     *html,
               const BwBrief    *brief,
               BwPageEntryParts  parts)
{
  bw_html_writer_open (html, "article", "class", "entry", NULL);
  if (brief->title_known)
    {
      bw_page_subtitle (html, "h3", brief->ref, bw_page_words_brief (brief), NULL);
      write_line (html, brief, parts);
      if ((parts & BW_PAGE_ENTRY_GIST) != 0 && brief->text != NULL &&
          !bw_text_is_blank (brief->text))
        write_gist (html, skip_title (brief));
    }
  else
    write_untitled (html, brief, parts);

  for (guint i = 0; (parts & BW_PAGE_ENTRY_SAID) != 0 && i < MIN (brief->mentions->len, MAX_QUOTES);
       i++)
    bw_page_quote_brief (html, g_ptr_array_index (brief->mentions, i));
  bw_html_writer_close (html);
}

static void
write_row (BwHtmlWriter  *html,
           const BwBrief *brief)
{
  g_autofree char *date = bw_page_words_date (brief->date, brief->date_inferred);

  bw_html_writer_open (html, "tr", NULL);
  bw_html_writer_open (html, "th", "scope", "row", NULL);
  bw_page_link (html, brief->ref, bw_page_words_brief (brief), NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "td", NULL);
  if (date != NULL)
    bw_html_writer_element (html, "time", date, "dir", "auto", NULL);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* What comes after hundreds of entries is a list of titles: nobody reads on so far. */
static void
write_rows (BwHtmlWriter *html,
            GPtrArray    *briefs)
{
  guint end = MIN (briefs->len, MAX_ROWS);

  bw_page_fold (html, briefs->len - MAX_FULL);
  bw_html_writer_open (html, "table", NULL);
  for (guint i = MAX_FULL; i < end; i++)
    write_row (html, g_ptr_array_index (briefs, i));
  bw_html_writer_close (html);
  bw_page_left_out (html, briefs->len - end);
  bw_html_writer_close (html);
}

/**
 * bw_page_entries:
 * @briefs: (element-type BwBrief)
 * @max_open: how many are there without a click
 */
void
bw_page_entries (BwHtmlWriter     *html,
                 GPtrArray        *briefs,
                 BwPageEntryParts  parts,
                 guint             max_open)
{
  guint n_full = MIN (briefs->len, MAX_FULL);
  gboolean folded = n_full > max_open + 1;

  for (guint i = 0; i < n_full; i++)
    {
      if (folded && i == max_open)
        bw_page_fold (html, n_full - max_open);
      bw_page_entry (html, g_ptr_array_index (briefs, i), parts);
    }
  if (folded)
    bw_html_writer_close (html);
  if (briefs->len > n_full)
    write_rows (html, briefs);
}
