#include "bw-page-years.h"

#include <glib/gi18n-lib.h>

#include "bw-page-bars.h"

#define MIN_YEARS 2  /* with anything: fewer are no picture */
#define MAX_YEARS 66 /* that there is room for: the last of them */
#define WIDTH 200    /* that the bars of many years share */
#define MAX_STEP 30  /* from a bar to the next, with room for a year below it */
#define TOP 10       /* where the numbers stand */
#define HEIGHT 32    /* of the highest bar */
#define FULL 3       /* a year that fill it, if there is no year with more */
#define LABELS 14    /* below the bars, for the years */

typedef struct
{
  BwSeries *papers;
  BwSeries *citations;
  int       first;
  int       last;
  int       step;
} Years;

/* Returns: (transfer full): of each year, how many papers the person wrote */
BwSeries *
bw_page_years_of_papers (const BwPerson *person)
{
  BwSeries *series = bw_series_new (FALSE);

  for (guint i = 0; i < person->papers->len; i++)
    bw_series_add (series, ((const BwBrief *) g_ptr_array_index (person->papers, i))->date, 1);

  return series;
}

/* Returns: (transfer full): of each year, how often a paper of the person was cited: a work
 *   that cites two of them does so twice */
BwSeries *
bw_page_years_of_citations (const BwPerson *person)
{
  BwSeries *series = bw_series_new (FALSE);

  for (guint i = 0; i < person->cited_by->len; i++)
    {
      const BwTie *tie = g_ptr_array_index (person->cited_by, i);

      bw_series_add (series, tie->date, (guint) MAX (1, MAX (tie->counted, tie->stated)));
    }

  return series;
}

static void
find_span (Years *years)
{
  const BwSeries *papers = years->papers->counts->len > 0 ? years->papers : years->citations;
  const BwSeries *citations = years->citations->counts->len > 0 ? years->citations : papers;
  int n;

  years->last = MAX (bw_series_get_last (papers), bw_series_get_last (citations));
  years->first = MAX (MIN (papers->first, citations->first), years->last - MAX_YEARS + 1);
  n = years->last - years->first + 1;
  years->step = MIN (MAX_STEP, WIDTH / MAX (1, n));
}

/* The years at the ends stand within the picture, however narrow their bars are. */
static void
write_label (BwHtmlWriter *html,
             int           year,
             int           x,
             const char   *anchor)
{
  g_autofree char *place = g_strdup_printf ("%d", x);
  g_autofree char *name = g_strdup_printf ("%d", year);

  bw_html_writer_element (html, "text", name, "x", place, "y", G_STRINGIFY (53), "text-anchor",
                          anchor, NULL);
}

/* One picture, with the years below it. */
static void
write_picture (BwHtmlWriter   *html,
               const Years    *years,
               const BwSeries *series,
               const char     *title,
               const char     *caption)
{
  const BwPageBars bars = { series, years->first, years->last, years->step,
                            TOP, HEIGHT, FULL, NULL };
  int width = bw_page_bars_get_width (&bars);
  g_autofree char *box = g_strdup_printf ("0 0 %d %d", width,
                                          TOP + HEIGHT + LABELS);

  bw_html_writer_open (html, "div", NULL);
  bw_html_writer_open (html, "svg", "viewBox", box, "role", "img", NULL);
  bw_html_writer_element (html, "title", title, NULL);
  bw_page_bars_write (&bars, html);
  write_label (html, years->first, 0, "start");
  write_label (html, years->last, width, "end");
  bw_html_writer_close (html);
  bw_html_writer_element (html, "span", caption, NULL);
  bw_html_writer_close (html);
}

static void
write_cell (BwHtmlWriter   *html,
            const Years    *years,
            const BwSeries *series,
            int             year)
{
  if (bw_series_get_filled (series, years->first) == 0)
    return;

  bw_html_writer_open (html, "td", NULL);
  bw_html_writer_printf (html, "%'u", bw_series_get (series, year));
  bw_html_writer_close (html);
}

/* The same in numbers, the newest first; years of which there is nothing are left out. */
static void
write_table (BwHtmlWriter *html,
             const Years  *years)
{
  bw_html_writer_open (html, "details", NULL);
  bw_html_writer_element (html, "summary", _ ("In numbers"), NULL);
  bw_html_writer_open (html, "table", NULL);
  bw_html_writer_open (html, "tr", NULL);
  bw_html_writer_element (html, "th", _ ("Year"), "scope", "col", NULL);
  if (bw_series_get_filled (years->papers, years->first) > 0)
    bw_html_writer_element (html, "th", _ ("Papers"), "scope", "col", NULL);
  if (bw_series_get_filled (years->citations, years->first) > 0)
    bw_html_writer_element (html, "th", _ ("Citations"), "scope", "col", NULL);
  bw_html_writer_close (html);
  for (int year = years->last; year >= years->first; year--)
    if (bw_series_get (years->papers, year) + bw_series_get (years->citations, year) > 0)
      {
        bw_html_writer_open (html, "tr", NULL);
        bw_html_writer_open (html, "th", "scope", "row", NULL);
        bw_html_writer_printf (html, "%d", year);
        bw_html_writer_close (html);
        write_cell (html, years, years->papers, year);
        write_cell (html, years, years->citations, year);
        bw_html_writer_close (html);
      }
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* Both have one axis: what was written is seen beside what came of it. */
static void
write_years (BwHtmlWriter *html,
             const Years  *years)
{
  gboolean is_cited = bw_series_get_filled (years->citations, years->first) > 0;
  gboolean has_papers = bw_series_get_filled (years->papers, years->first) > 0;
  g_autofree char *papers = g_strdup_printf (_ ("Papers a year, from %d to %d"), years->first,
                                             years->last);
  g_autofree char *citations = g_strdup_printf (_ ("Citations a year, from %d to %d"), years->first,
                                                years->last);

  bw_html_writer_open (html, "figure", "class", "years", NULL);
  if (has_papers)
    write_picture (html, years, years->papers, papers, _ ("papers a year"));
  if (is_cited)
    write_picture (html, years, years->citations, citations, _ ("citations a year"));
  write_table (html, years);
  bw_html_writer_close (html);
}

/**
 * bw_page_years:
 *
 * Writes a small picture of how many papers a person wrote in each year, and how often they
 * were cited; nothing when there are too few years to be worth one.
 */
void
bw_page_years (BwHtmlWriter   *html,
               const BwPerson *person)
{
  g_autoptr (BwSeries) papers = bw_page_years_of_papers (person);
  g_autoptr (BwSeries) citations = bw_page_years_of_citations (person);
  Years years = { papers, citations, 0, 0, 0 };

  find_span (&years);
  if (bw_series_get_filled (papers, years.first) >= MIN_YEARS ||
      bw_series_get_filled (citations, years.first) >= MIN_YEARS)
    write_years (html, &years);
}
