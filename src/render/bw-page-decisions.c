#include <glib/gi18n-lib.h>

#include "bw-address.h"
#include "bw-decision-words.h"
#include "bw-page-parts.h"
#include "bw-page-ways.h"
#include "bw-page.h"

static void
write_list_of (BwHtmlWriter        *html,
               const BwDecisionLog *log,
               gboolean             by_program,
               const char          *words)
{
  g_autofree char *address = bw_address_for_decisions (by_program, 1);
  gboolean current = log->by_program == by_program;

  bw_html_writer_open (html, "li", NULL);
  bw_html_writer_element (html, "a", words, "href", address, "aria-current", current ? "page" : NULL, NULL);
  bw_html_writer_close (html);
}

static void
write_head (BwHtmlWriter        *html,
            const BwDecisionLog *log)
{
  bw_html_writer_open (html, "header", NULL);
  bw_page_title (html, bw_decision_words_title (), "und", NULL);
  bw_page_ways_begin (html, _ ("Decisions"));
  write_list_of (html, log, FALSE, _ ("Yours"));
  write_list_of (html, log, TRUE, _ ("The program’s"));
  bw_page_ways_add (html, BW_ADDRESS_DECIDE "import", _ ("Import…"), NULL);
  if (!log->by_program && log->entries->len > 0)
    bw_page_ways_add (html, BW_ADDRESS_DECIDE "export", _ ("Export…"), NULL);
  bw_page_ways_end (html);
  bw_html_writer_close (html);
}

static void
write_sides (BwHtmlWriter          *html,
             const BwDecisionEntry *entry)
{
  const BwDecision *decision = entry->decision;
  BwRef keep = bw_decision_get_keep (decision);
  BwRef other = bw_decision_get_other (decision);

  if (bw_decision_is_of_mention (decision))
    other.kind = BW_KIND_DOCUMENT;
  /* What was merged away has no page but that of what stays. */
  if (decision->action == BW_DECISION_MERGE && entry->stands)
    other.id = 0;
  if (bw_decision_is_as_called (decision))
    other = (BwRef){ BW_KIND_DOCUMENT, decision->document_id };

  bw_html_writer_open (html, "p", NULL);
  bw_page_link (html, keep, decision->keep.name, "thing");
  bw_html_writer_printf (html, " %s ", bw_decision_words_relation (decision));
  if (decision->action != BW_DECISION_WHOLE)
    bw_page_link (html, other, bw_decision_words_other (entry), other.id > 0 ? "thing" : NULL);
  bw_html_writer_close (html);
}

static void
write_undo (BwPageLine            *line,
            const BwDecisionEntry *entry)
{
  g_autofree char *address = bw_address_for_revert (entry->decision->id);
  const BwDecision *decision = entry->decision;
  g_autofree char *label = decision->action == BW_DECISION_WHOLE
                             ? g_strdup_printf (_ ("Undo: “%s” is one person"), decision->keep.name)
                             : g_strdup_printf (_ ("Undo: “%s” %s “%s”"), decision->keep.name,
                                                bw_decision_words_relation (decision), bw_decision_words_other (entry));

  if (entry->stands && !bw_decision_can_be_reverted (decision))
    return;
  bw_page_line_next (line);
  if (entry->stands)
    bw_html_writer_element (line->html, "a", _ ("Undo"), "href", address, "title", label, NULL);
  else
    bw_html_writer_element (line->html, "span", _ ("does not stand any more"), NULL);
}

static void
write_meta (BwHtmlWriter          *html,
            const BwDecisionLog   *log,
            const BwDecisionEntry *entry)
{
  g_autofree char *meta = bw_decision_words_meta (log, entry->decision);
  g_autofree char *why = bw_decision_words_why (entry->decision);
  BwPageLine line = { html, "meta", FALSE };

  bw_page_line_text (&line, meta, NULL);
  if (why != NULL)
    bw_page_line_text (&line, why, NULL);
  if (entry->document != NULL && !bw_decision_is_as_called (entry->decision))
    bw_page_line_link (&line, BW_KIND_DOCUMENT, entry->decision->document_id, entry->document);
  write_undo (&line, entry);
  bw_page_line_end (&line);
}

static void
write_neighbour (BwHtmlWriter        *html,
                 const BwDecisionLog *log,
                 guint                page,
                 const char          *words,
                 const char          *style)
{
  g_autofree char *address = bw_address_for_decisions (log->by_program, page);

  bw_html_writer_open (html, "p", "class", style, NULL);
  bw_html_writer_element (html, "a", words, "href", address, NULL);
  bw_html_writer_close (html);
}

static void
write_neighbours (BwHtmlWriter        *html,
                  const BwDecisionLog *log)
{
  if (log->page == 1 && log->is_last)
    return;

  bw_html_writer_open (html, "nav", "class", "neighbours", "aria-label", _ ("Pages"), NULL);
  if (log->page > 1)
    write_neighbour (html, log, log->page - 1, _ ("Newer"), NULL);
  if (!log->is_last)
    write_neighbour (html, log, log->page + 1, _ ("Older"), "next");
  bw_html_writer_close (html);
}

/* Returns: (transfer full): the page of what has been decided, the last first */
char *
bw_page_from_decisions (const BwDecisionLog *log)
{
  BwHtmlWriter *html = bw_page_begin ("decisions", bw_decision_words_title ());

  write_head (html, log);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  if (log->entries->len == 0)
    bw_html_writer_element (html, "p", bw_decision_words_empty (log), NULL);
  else
    bw_html_writer_open (html, "ol", "class", "items", NULL);
  for (guint i = 0; i < log->entries->len; i++)
    {
      const BwDecisionEntry *entry = g_ptr_array_index (log->entries, i);

      bw_html_writer_open (html, "li", "class", entry->stands ? NULL : "undone", NULL);
      write_sides (html, entry);
      write_meta (html, log, entry);
      bw_html_writer_close (html);
    }
  if (log->entries->len > 0)
    bw_html_writer_close (html);
  write_neighbours (html, log);
  bw_html_writer_close (html);

  return bw_page_finish (html);
}

/* Returns: (transfer full): what that page is headed with */
char *
bw_page_title_of_decisions (const BwDecisionLog *log)
{
  return g_strdup (bw_decision_words_title ());
}
