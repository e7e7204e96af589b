#include "bw-page-similar.h"

#include <glib/gi18n-lib.h>

#include "bw-page-list.h"
#include "bw-page-parts.h"

static void
take (GPtrArray *reasons,
      char      *reason)
{
  g_ptr_array_add (reasons, reason);
}

/**
 * bw_page_similar_reason:
 *
 * Returns: (transfer full): why a paper is like the one on whose page it stands
 */
char *
bw_page_similar_reason (const BwSimilar *similar)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);

  if (similar->n_references > 0)
    take (reasons, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u shared reference",
                                                 "%'u shared references", similar->n_references),
                                    similar->n_references));
  if (similar->n_together > 0)
    take (reasons, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "cited together by %'u paper",
                                                 "cited together by %'u papers", similar->n_together),
                                    similar->n_together));
  if (similar->terms != NULL && similar->terms[0] != NULL)
    {
      g_autofree char *terms = g_strjoinv (", ", similar->terms);

      /* Translators: words that two papers have in common, with commas between them. */
      take (reasons, g_strdup_printf (_ ("both speak of %s"), terms));
    }
  g_ptr_array_add (reasons, NULL);

  return g_strjoinv (" · ", (char **) reasons->pdata);
}

static void
write_similar (BwHtmlWriter  *html,
               gconstpointer  row,
               gconstpointer  context)
{
  const BwSimilar *similar = row;
  const BwBrief *paper = similar->paper;
  g_autofree char *reason = bw_page_similar_reason (similar);
  BwPageLine line = { html, "meta", FALSE };
  BwPageLine why = { html, "meta", FALSE };

  bw_html_writer_open (html, "td", NULL);
  bw_page_link (html, paper->ref, paper->title, NULL);
  if (paper->byline != NULL && *paper->byline != '\0')
    bw_page_line_text (&line, paper->byline, NULL);
  bw_page_line_date (&line, paper->date, paper->date_inferred);
  bw_page_line_end (&line);
  bw_page_line_text (&why, reason, NULL);
  bw_page_line_end (&why);
  bw_html_writer_close (html);
}

/* @similar: (nullable) (element-type BwSimilar): papers, each with the reason beside it */
void
bw_page_similar (BwHtmlWriter *html,
                 GPtrArray    *similar)
{
  const BwPageTable table = { _ ("Similar papers"), NULL, similar, write_similar, NULL, { 0, NULL } };

  if (similar != NULL)
    bw_page_table (html, &table);
}
