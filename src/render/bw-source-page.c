#include "bw-source-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-count.h"
#include "bw-page-feed.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"

#define MAX_DOCUMENTS 60 /* that are there without a click */
#define MAX_LISTED 5000  /* that are there at all */

static const struct
{
  const char *kind;
  const char *words;
} KINDS[] = {
  { "file", N_ ("File") },
  { "folder", N_ ("Folder") },
  { "feed", N_ ("Feed") },
  { "service", N_ ("Service") },
};

static const char *
get_kind_words (const BwSource *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_strcmp0 (source->kind, KINDS[i].kind) == 0)
      return _ (KINDS[i].words);

  return bw_page_words_kind ("source");
}

/* What kind of source it is; what it is called too, where the title is another. */
static void
write_eyebrow (BwHtmlWriter   *html,
               const BwSource *source,
               const char     *title)
{
  BwPageLine line = { html, "eyebrow", FALSE };

  bw_page_line_text (&line, get_kind_words (source), NULL);
  if (strcmp (title, source->title) != 0)
    bw_page_line_text (&line, source->title, "file");
  bw_page_line_end (&line);
}

/* How many documents there are of each kind, unless the title says it. */
static void
write_counts (BwPageLine     *line,
              const BwSource *source,
              const char     *title)
{
  g_autoptr (GPtrArray) counts = bw_page_counts_of_source (source);

  for (guint i = 0; i < counts->len; i++)
    {
      g_autofree char *words = bw_page_count_words (g_ptr_array_index (counts, i));

      if (strcmp (words, title) != 0)
        bw_page_line_text (line, words, NULL);
    }
}

static void
write_head (BwHtmlWriter   *html,
            const BwSource *source,
            const char     *title)
{
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "header", NULL);
  write_eyebrow (html, source, title);
  bw_page_title (html, title, "und", NULL);
  if (source->feed != NULL)
    bw_page_feed_head (html, source);
  write_counts (&line, source, title);
  if (source->url != NULL && source->feed == NULL)
    {
      g_autofree char *host = bw_page_host (source->url);

      bw_page_line_next (&line);
      bw_page_outside (html, source->url, host);
    }
  bw_page_line_end (&line);
  if (source->feed != NULL)
    bw_page_feed_subjects (html, source);
  bw_html_writer_close (html);
}

static gboolean
is_of_one_kind (GPtrArray *documents)
{
  for (guint i = 1; i < documents->len; i++)
    if (g_strcmp0 (((const BwBrief *) g_ptr_array_index (documents, i))->kind,
                   ((const BwBrief *) g_ptr_array_index (documents, 0))->kind) != 0)
      return FALSE;

  return TRUE;
}

static void
write_document (BwHtmlWriter  *html,
                const BwBrief *brief,
                gboolean       with_kind)
{
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "li", NULL);
  bw_page_link (html, brief->ref, bw_page_words_brief (brief), NULL);
  if (with_kind)
    bw_page_line_text (&line, bw_page_words_kind (brief->kind), NULL);
  bw_page_line_date (&line, brief->date, FALSE);
  bw_page_line_end (&line);
  bw_html_writer_close (html);
}

static void
write_documents (BwHtmlWriter *html,
                 GPtrArray    *documents,
                 guint         start,
                 guint         end)
{
  g_autofree char *number = g_strdup_printf ("%u", start + 1);
  gboolean with_kind = !is_of_one_kind (documents);

  bw_html_writer_open (html, "ol", "class", "documents", "start", number, NULL);
  for (guint i = start; i < end; i++)
    write_document (html, g_ptr_array_index (documents, i), with_kind);
  bw_html_writer_close (html);
}

static void
write_list (BwHtmlWriter   *html,
            const BwSource *source)
{
  guint n = source->documents->len;
  guint n_open = n > MAX_DOCUMENTS + 1 ? MAX_DOCUMENTS : n;

  write_documents (html, source->documents, 0, n_open);
  if (n_open == n)
    return;

  bw_page_fold (html, n - n_open);
  write_documents (html, source->documents, n_open, MIN (n, MAX_LISTED));
  bw_page_left_out (html, n - MIN (n, MAX_LISTED));
  bw_html_writer_close (html);
}

/**
 * bw_source_page:
 *
 * Returns: (transfer full): a source's page: its documents in their order, the entries
 *   of a feed the newest first
 */
char *
bw_source_page (const BwSource *source)
{
  g_autofree char *title = bw_page_counts_title_of_source (source);
  BwHtmlWriter *html = bw_page_begin ("source", title);

  write_head (html, source, title);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  if (source->documents->len == 0)
    bw_html_writer_element (html, "p",
                            source->feed != NULL ? _ ("No entry of it is in the library.")
                                                 : _ ("No document of it is in the library."),
                            "class", "quiet", NULL);
  else if (source->feed != NULL)
    bw_page_feed_entries (html, source);
  else
    write_list (html, source);
  bw_html_writer_close (html);
  if (source->feed != NULL)
    bw_page_feed_foot (html, source);

  return bw_page_finish (html);
}
