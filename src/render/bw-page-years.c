#include "bw-page-years.h"

#include <glib/gi18n-lib.h>

#include "bw-brief.h"

#define MIN_YEARS 3  /* with papers: fewer are no picture */
#define MAX_YEARS 24 /* that there is room for: the last of them */
#define BAR_HEIGHT 32
#define BAR_WIDTH 12
#define BAR_STEP 15

typedef struct
{
  int    first;
  int    last;
  guint  most;
  guint  distinct;
  guint *counts; /* by year, from the first */
} Years;

static gboolean
find_span (GPtrArray *briefs,
           Years     *years)
{
  for (guint i = 0; i < briefs->len; i++)
    {
      int year = ((const BwBrief *) g_ptr_array_index (briefs, i))->date.year;

      if (year == 0)
        continue;
      years->first = years->first == 0 ? year : MIN (years->first, year);
      years->last = MAX (years->last, year);
    }
  years->first = MAX (years->first, years->last - MAX_YEARS + 1);

  return years->last != 0;
}

static void
count (GPtrArray *briefs,
       Years     *years)
{
  years->counts = g_new0 (guint, (gsize) (years->last - years->first) + 1);
  for (guint i = 0; i < briefs->len; i++)
    {
      int year = ((const BwBrief *) g_ptr_array_index (briefs, i))->date.year;

      if (year < years->first)
        continue;
      years->distinct += years->counts[year - years->first] == 0;
      years->most = MAX (years->most, ++years->counts[year - years->first]);
    }
}

static void
write_bar (BwHtmlWriter *html,
           const Years  *years,
           int           year)
{
  guint n = years->counts[year - years->first];
  int height = n == 0 ? 1 : MAX (2, (int) (n * BAR_HEIGHT / years->most));
  g_autofree char *x = g_strdup_printf ("%d", (year - years->first) * BAR_STEP);
  g_autofree char *y = g_strdup_printf ("%d", BAR_HEIGHT - height);
  g_autofree char *h = g_strdup_printf ("%d", height);

  bw_html_writer_open (html, "rect", "x", x, "y", y, "width", G_STRINGIFY (BAR_WIDTH), "height", h,
                       "class", n == 0 ? "none" : NULL, NULL);
  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html, "%d: %'u", year, n);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_years (BwHtmlWriter *html,
             const Years  *years)
{
  int width = ((years->last - years->first) * BAR_STEP) + BAR_WIDTH;
  g_autofree char *box = g_strdup_printf ("0 0 %d %d", width, BAR_HEIGHT);
  g_autofree char *w = g_strdup_printf ("%d", width);

  bw_html_writer_open (html, "figure", "class", "years", NULL);
  bw_html_writer_open (html, "svg", "viewBox", box, "width", w, "height", G_STRINGIFY (BAR_HEIGHT),
                       "role", "img", NULL);
  bw_html_writer_element (html, "title", _ ("Papers a year"), NULL);
  for (int year = years->first; year <= years->last; year++)
    write_bar (html, years, year);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "figcaption", NULL);
  bw_html_writer_open (html, "span", NULL);
  bw_html_writer_printf (html, "%d", years->first);
  bw_html_writer_close (html);
  bw_html_writer_element (html, "span", _ ("papers a year"), "class", "what", NULL);
  bw_html_writer_open (html, "span", NULL);
  bw_html_writer_printf (html, "%d", years->last);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/**
 * bw_page_years:
 * @briefs: (element-type BwBrief): papers
 *
 * Writes a small picture of how many there are of each year; nothing when they are of
 * too few years to be worth one.
 */
void
bw_page_years (BwHtmlWriter *html,
               GPtrArray    *briefs)
{
  Years years = { 0 };

  if (!find_span (briefs, &years))
    return;

  count (briefs, &years);
  if (years.distinct >= MIN_YEARS)
    write_years (html, &years);
  g_free (years.counts);
}
