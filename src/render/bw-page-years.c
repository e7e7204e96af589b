#include "bw-page-years.h"

#include <glib/gi18n-lib.h>

#include "bw-brief.h"

#define MIN_YEARS 2  /* with papers: fewer are no picture */
#define MAX_YEARS 66 /* that there is room for: the last of them */
#define WIDTH 200    /* that the bars of many years share */
#define MAX_STEP 30  /* from a bar to the next, with room for a year below it */
#define BAR_HEIGHT 32
#define FULL 3        /* papers a year that fill it, if there is no year with more */
#define LABEL_LINE 44 /* on which the years stand, below the bars */
#define HEIGHT 47

typedef struct
{
  int    first;
  int    last;
  guint  most;
  guint  distinct;
  int    step;      /* from a bar to the next */
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
      years->counts[year - years->first]++;
      years->most = MAX (years->most, years->counts[year - years->first]);
    }
}

/* How wide a bar is: a fifth of the step is left free. */
static int
get_width (const Years *years)
{
  return years->step - MAX (1, years->step / 5);
}

static void
write_bar (BwHtmlWriter *html,
           const Years  *years,
           int           year)
{
  guint n = years->counts[year - years->first];
  int height = n == 0 ? 1 : MAX (2, (int) (n * BAR_HEIGHT / years->most));
  g_autofree char *x = g_strdup_printf ("%d", (year - years->first) * years->step);
  g_autofree char *y = g_strdup_printf ("%d", BAR_HEIGHT - height);
  g_autofree char *w = g_strdup_printf ("%d", get_width (years));
  g_autofree char *h = g_strdup_printf ("%d", height);

  bw_html_writer_open (html, "rect", "x", x, "y", y, "width", w, "height", h, "class",
                       n == 0 ? "none" : NULL, NULL);
  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html, "%d: %'u", year, n);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* The years at the ends stand within the picture, however narrow their bars are. */
static void
write_label (BwHtmlWriter *html,
             int           year,
             int           x,
             const char   *anchor)
{
  g_autofree char *place = g_strdup_printf ("%d", x);

  bw_html_writer_open (html, "text", "x", place, "y", G_STRINGIFY (LABEL_LINE), "text-anchor",
                       anchor, NULL);
  bw_html_writer_printf (html, "%d", year);
  bw_html_writer_close (html);
}

/* What the picture shows, for those who do not see it. */
static void
write_title (BwHtmlWriter *html,
             const Years  *years)
{
  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html, _ ("Papers a year, from %d to %d"), years->first, years->last);
  bw_html_writer_close (html);
}

static void
write_years (BwHtmlWriter *html,
             const Years  *years)
{
  int width = ((years->last - years->first) * years->step) + get_width (years);
  g_autofree char *box = g_strdup_printf ("0 0 %d %d", width, HEIGHT);

  bw_html_writer_open (html, "figure", "class", "years", NULL);
  bw_html_writer_open (html, "svg", "viewBox", box, "role", "img", NULL);
  write_title (html, years);
  for (int year = years->first; year <= years->last; year++)
    write_bar (html, years, year);
  write_label (html, years->first, 0, "start");
  write_label (html, years->last, width, "end");
  bw_html_writer_close (html);
  bw_html_writer_element (html, "figcaption", _ ("papers a year"), NULL);
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

  years.step = MIN (MAX_STEP, WIDTH / (years.last - years.first + 1));
  count (briefs, &years);
  years.most = MAX (years.most, FULL);
  if (years.distinct >= MIN_YEARS)
    write_years (html, &years);
  g_free (years.counts);
}
