#include "bw-source-page.h"

#include <glib/gi18n-lib.h>

#include "bw-page-count.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"

#define MAX_DOCUMENTS 60 /* that are there without a click */

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

static void
write_head (BwHtmlWriter   *html,
            const BwSource *source)
{
  g_autoptr (GPtrArray) counts = bw_page_counts_of_source (source);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "header", NULL);
  bw_page_eyebrow (html, get_kind_words (source));
  bw_page_title (html, source->title, "und", NULL);
  for (guint i = 0; i < counts->len; i++)
    {
      g_autofree char *words = bw_page_count_words (g_ptr_array_index (counts, i));

      bw_page_line_text (&line, words, NULL);
    }
  if (source->url != NULL)
    {
      g_autofree char *host = bw_page_host (source->url);

      bw_page_line_next (&line);
      bw_page_outside (html, source->url, host);
    }
  bw_page_line_end (&line);
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
  bw_page_link (html, brief->ref, brief->title, NULL);
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

/**
 * bw_source_page:
 *
 * Returns: (transfer full): a source's page: its documents in their order
 */
char *
bw_source_page (const BwSource *source)
{
  BwHtmlWriter *html = bw_page_begin ("source", source->title);
  guint n = source->documents->len;
  guint n_open = n > MAX_DOCUMENTS + 1 ? MAX_DOCUMENTS : n;

  write_head (html, source);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  if (n == 0)
    bw_html_writer_element (html, "p", _ ("No document of it is in the library."), "class", "quiet",
                            NULL);
  else
    write_documents (html, source->documents, 0, n_open);
  if (n_open < n)
    {
      bw_page_fold (html, n - n_open);
      write_documents (html, source->documents, n_open, n);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);

  return bw_page_finish (html);
}
