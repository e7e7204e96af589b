#include "bw-page-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-author.h"
#include "bw-page-parts.h"
#include "bw-page-words.h"
#include "bw-tie.h"

#define MAX_ROWS 12 /* of a table that are there without a click */
#define MAX_NAMES 24
#define MAX_WHOLE 32   /* bytes of a name that stays in one line */
#define MAX_ITEMS 5000 /* of a list that are on a page at all */

/* What was counted is upright, what is stated slanted; where they agree there is one number. */
static void
write_tie (BwHtmlWriter  *html,
           gconstpointer  row,
           gconstpointer  context)
{
  const BwTie *tie = row;

  bw_html_writer_open (html, "th", "scope", "row", NULL);
  bw_page_link (html, tie->ref, tie->title, NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "td", NULL);
  if (tie->counted > 0)
    bw_page_number (html, tie->counted, FALSE);
  if (tie->counted > 0 && tie->stated > 0 && tie->stated != tie->counted)
    bw_html_writer_text (html, " · ");
  if (tie->stated > 0 && tie->stated != tie->counted)
    bw_page_number (html, tie->stated, TRUE);
  bw_html_writer_close (html);
}

static void
write_link (BwHtmlWriter  *html,
            gconstpointer  row,
            gconstpointer  context)
{
  const BwLink *link = row;

  bw_html_writer_open (html, "th", "scope", "row", NULL);
  bw_page_link (html, link->ref, link->title, NULL);
  bw_html_writer_close (html);
  if (link->count < 0)
    return;

  bw_html_writer_open (html, "td", NULL);
  if (link->count > 0)
    bw_page_number (html, link->count, FALSE);
  bw_html_writer_close (html);
}

static void
write_rows (const BwPageTable *table,
            BwHtmlWriter      *html,
            guint              start,
            guint              end)
{
  bw_html_writer_open (html, "table", NULL);
  for (guint i = start; i < end; i++)
    {
      bw_html_writer_open (html, "tr", NULL);
      table->write (html, g_ptr_array_index (table->rows, i), table->context);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
}

/* The way to what a list leaves out. */
void
bw_page_rest (BwHtmlWriter *html,
              BwPageRest    rest)
{
  g_autofree char *words = rest.n > 0 ? bw_page_words_longer (rest.n) : NULL;

  if (words == NULL)
    return;

  bw_html_writer_open (html, "p", "class", "quiet", NULL);
  bw_html_writer_element (html, "a", words, "href", rest.address, NULL);
  bw_html_writer_close (html);
}

/**
 * bw_page_table:
 *
 * Writes a section with a table, the end of a long one folded away; nothing when
 * there are no rows.
 */
void
bw_page_table (BwHtmlWriter      *html,
               const BwPageTable *table)
{
  guint n = table->rows->len;
  guint n_open = n > MAX_ROWS + 1 ? MAX_ROWS : n; /* to fold one row away saves nothing */

  if (n == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_html_writer_open (html, "div", "class", "head", NULL);
  bw_page_heading (html, table->heading, n_open < n ? n + table->rest.n : 0);
  if (table->column != NULL)
    bw_html_writer_element (html, "p", table->column, "class", "column", NULL);
  bw_html_writer_close (html);
  write_rows (table, html, 0, n_open);
  if (n_open < n)
    {
      bw_page_fold (html, n - n_open);
      write_rows (table, html, n_open, MIN (n, MAX_ITEMS));
      bw_page_left_out (html, n - MIN (n, MAX_ITEMS));
      bw_html_writer_close (html);
    }
  bw_page_rest (html, table->rest);
  bw_html_writer_close (html);
}

/**
 * bw_page_items:
 * @items: what @write writes, one after the other
 * @max_open: how many are there without a click
 *
 * A list whose end is folded away when it is long.
 */
void
bw_page_items (BwHtmlWriter    *html,
               GPtrArray       *items,
               guint            max_open,
               BwPageRowWriter  write,
               gconstpointer    context)
{
  guint n = MIN (items->len, MAX_ITEMS);
  gboolean folded = n > max_open + 1;

  for (guint i = 0; i < n; i++)
    {
      if (folded && i == max_open)
        bw_page_fold (html, items->len - max_open);
      write (html, g_ptr_array_index (items, i), context);
    }
  bw_page_left_out (html, items->len - n);
  if (folded)
    bw_html_writer_close (html);
}

/**
 * bw_page_number:
 *
 * A number, told apart by its shape: what was counted is upright, what a page states
 * is slanted.
 */
void
bw_page_number (BwHtmlWriter *html,
                int           number,
                gboolean      stated)
{
  g_autofree char *text = g_strdup_printf ("%'d", number);

  bw_html_writer_element (html, stated ? "i" : "b", text, "class", stated ? "stated" : "counted",
                          "title", stated ? _ ("stated") : _ ("counted"), NULL);
}

/**
 * bw_page_ties:
 * @column: (nullable): what the numbers are
 * @ties: (element-type BwTie)
 * @rest: what is not among them
 *
 * A section with a table of names and numbers; nothing when there are none.
 */
void
bw_page_ties (BwHtmlWriter *html,
              const char   *heading,
              const char   *column,
              GPtrArray    *ties,
              BwPageRest    rest)
{
  const BwPageTable table = { heading, column, ties, write_tie, NULL, rest };

  bw_page_table (html, &table);
}

/* The same of links, with the numbers that are said of them. */
void
bw_page_links (BwHtmlWriter *html,
               const char   *heading,
               const char   *column,
               GPtrArray    *links)
{
  const BwPageTable table = { heading, column, links, write_link, NULL, { 0, NULL } };

  bw_page_table (html, &table);
}

static void
write_names (BwHtmlWriter *html,
             GPtrArray    *authors,
             guint         start,
             guint         end,
             gboolean      complete)
{
  bw_html_writer_open (html, "p", "class", "people", NULL);
  for (guint i = start; i < end; i++)
    {
      const BwAuthor *author = g_ptr_array_index (authors, i);

      gboolean whole = strlen (author->name) <= MAX_WHOLE;

      if (i > start)
        bw_html_writer_text (html, ", ");
      bw_page_link (html, (BwRef){ BW_KIND_PERSON, author->person_id }, author->name,
                    whole ? "whole" : NULL);
    }
  if (end == authors->len && !complete)
    bw_html_writer_printf (html, " %s", _ ("and others"));
  bw_html_writer_close (html);
}

/**
 * bw_page_people:
 * @authors: (element-type BwAuthor): in order
 * @complete: whether they are all
 *
 * A line of names, the end of a long one folded away.
 */
void
bw_page_people (BwHtmlWriter *html,
                GPtrArray    *authors,
                gboolean      complete)
{
  guint n_open = authors->len > MAX_NAMES + 1 ? MAX_NAMES : authors->len;

  if (authors->len == 0)
    return;

  write_names (html, authors, 0, n_open, complete);
  if (n_open == authors->len)
    return;

  bw_page_fold (html, authors->len - n_open);
  write_names (html, authors, n_open, authors->len, complete);
  bw_html_writer_close (html);
}
