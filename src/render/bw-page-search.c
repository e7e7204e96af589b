#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-hint-words.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"
#include "bw-page.h"
#include "bw-search-words.h"
#include "bw-snippet.h"

/* What matched stands out. */
static void
write_marked (BwHtmlWriter *html,
              const char   *text,
              GPtrArray    *words)
{
  g_autoptr (GArray) spans = bw_snippet_find_words (text, words);
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      BwSpan span = g_array_index (spans, BwSpan, i);
      g_autofree char *before = g_strndup (text + at, span.start - at);
      g_autofree char *word = g_strndup (text + span.start, span.end - span.start);

      bw_html_writer_text (html, before);
      bw_html_writer_element (html, "mark", word, NULL);
      at = span.end;
    }
  bw_html_writer_text (html, text + at);
}

static void
write_snippet (BwHtmlWriter     *html,
               const BwFindings *findings,
               const BwHit      *hit)
{
  const char *field = bw_search_words_field (hit);

  if (hit->snippet == NULL || bw_search_words_is_in_head (hit))
    return;

  bw_html_writer_open (html, "p", "class", "gist", "lang", bw_page_language (NULL, hit->snippet), "dir",
                       "auto", NULL);
  if (field != NULL)
    {
      bw_html_writer_element (html, "span", field, "class", "matched", NULL);
      bw_html_writer_text (html, " ");
    }
  write_marked (html, hit->snippet, findings->words);
  bw_html_writer_close (html);
}

static void
write_hit (BwHtmlWriter     *html,
           const BwFindings *findings,
           const BwHit      *hit)
{
  BwPageLine line = { html, "meta", FALSE };
  const char *kind = bw_search_words_kind (hit);

  bw_html_writer_open (html, "article", "class", "entry", NULL);
  bw_page_subtitle (html, "h3", hit->ref, hit->title, NULL);
  if (kind != NULL)
    bw_page_line_text (&line, kind, NULL);
  if (hit->byline != NULL && *hit->byline != '\0')
    bw_page_line_text (&line, hit->byline, NULL);
  bw_page_line_date (&line, hit->date, hit->date_inferred);
  if (hit->bookmarked)
    bw_page_line_text (&line, bw_search_words_bookmarked (), NULL);
  bw_page_line_end (&line);
  write_snippet (html, findings, hit);
  bw_html_writer_close (html);
}

/* A search that was to be sorted is one list; else each group stands for itself. */
static void
write_group (BwHtmlWriter     *html,
             const BwFindings *findings,
             guint             group)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);

      if (bw_search_words_get_group (hit) != group)
        continue;
      if (!begun)
        {
          bw_html_writer_open (html, "section", NULL);
          bw_page_heading (html, bw_search_words_group (group), 0);
        }
      begun = TRUE;
      write_hit (html, findings, hit);
    }
  if (begun)
    bw_html_writer_close (html);
}

static void
write_all (BwHtmlWriter     *html,
           const BwFindings *findings)
{
  if (!findings->sorted)
    {
      for (guint group = 0; group < BW_SEARCH_N_GROUPS; group++)
        write_group (html, findings, group);
      return;
    }

  bw_html_writer_open (html, "section", NULL);
  for (guint i = 0; i < findings->hits->len; i++)
    write_hit (html, findings, g_ptr_array_index (findings->hits, i));
  bw_html_writer_close (html);
}

/**
 * bw_page_from_findings:
 *
 * Returns: (transfer full): what a search found, as a page
 */
char *
bw_page_from_findings (const BwFindings *findings)
{
  g_autofree char *title = bw_page_title_of_findings (findings);
  g_autofree char *count = bw_search_words_count (findings);
  BwHtmlWriter *html = bw_page_begin ("search", title);

  bw_html_writer_open (html, "header", NULL);
  bw_page_eyebrow (html, _ ("Search"));
  bw_html_writer_element (html, "h1", findings->query, "dir", "auto", NULL);
  bw_html_writer_element (html, "p", count, "class", "meta", NULL);
  for (guint i = 0; i < findings->hints->len; i++)
    {
      g_autofree char *hint = bw_hint_words_tell (g_ptr_array_index (findings->hints, i));

      bw_html_writer_element (html, "p", hint, "class", "meta", NULL);
    }
  bw_html_writer_close (html);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  write_all (html, findings);
  bw_html_writer_close (html);

  return bw_page_finish (html);
}

char *
bw_page_title_of_findings (const BwFindings *findings)
{
  g_return_val_if_fail (findings != NULL, NULL);

  return g_strdup_printf (_ ("Search: %s"), findings->query);
}
