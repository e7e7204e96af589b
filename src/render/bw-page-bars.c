#include "bw-page-bars.h"

#include "bw-address.h"

#include <string.h>

#define DIGIT 6 /* the room that a digit of a number above a bar needs */

/* How wide a bar is: a fifth of the step is left free. */
static int
get_bar_width (const BwPageBars *self)
{
  return self->step - MAX (1, self->step / 5);
}

int
bw_page_bars_get_width (const BwPageBars *self)
{
  return ((self->last - self->first) * self->step) + get_bar_width (self);
}

/* Returns: (transfer full) (nullable): the address of a search for what is counted of the
 *   period */
char *
bw_page_bars_search (const BwPageBars *self,
                     int               period)
{
  g_autofree char *name = bw_series_name (self->series, period);
  g_autofree char *query = NULL;

  if (self->search == NULL)
    return NULL;

  query = g_strdup_printf ("%s %s:%s", self->search, self->series->monthly ? "date" : "year", name);

  return bw_address_for_search (query);
}

static void
write_rect (BwHtmlWriter *html,
            const char   *style,
            int           x,
            int           y,
            int           width,
            int           height)
{
  g_autofree char *left = g_strdup_printf ("%d", x);
  g_autofree char *top = g_strdup_printf ("%d", y);
  g_autofree char *w = g_strdup_printf ("%d", width);
  g_autofree char *h = g_strdup_printf ("%d", height);

  bw_html_writer_element (html, "rect", "", "x", left, "y", top, "width", w, "height", h, "class",
                          style, NULL);
}

/* The number of a bar stands above it where there is room, and that of the highest always;
 * it stays within the picture. */
static void
write_number (BwHtmlWriter     *html,
              const BwPageBars *self,
              int               period,
              int               y)
{
  guint n = bw_series_get (self->series, period);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *top = g_strdup_printf ("%d", y - 2);
  g_autofree char *place = NULL;
  int room = (int) strlen (number) * DIGIT;
  int middle = ((period - self->first) * self->step) + (get_bar_width (self) / 2);
  int width = bw_page_bars_get_width (self);
  const char *anchor = "middle";

  if (n == 0 || (room > self->step && n < bw_series_get_most (self->series, self->first)))
    return;

  if (middle < room / 2)
    {
      anchor = "start";
      middle = 0;
    }
  else if (middle > width - (room / 2))
    {
      anchor = "end";
      middle = width;
    }
  place = g_strdup_printf ("%d", middle);
  bw_html_writer_element (html, "text", number, "x", place, "y", top, "text-anchor", anchor, "class",
                          "number", NULL);
}

static void
write_bar (BwHtmlWriter     *html,
           const BwPageBars *self,
           guint             most,
           int               period)
{
  guint n = bw_series_get (self->series, period);
  int height = n == 0 ? 1 : MAX (2, (int) ((gint64) n * self->height / most));
  int x = (period - self->first) * self->step;
  int y = self->top + self->height - height;
  g_autofree char *name = bw_series_name (self->series, period);
  g_autofree char *search = n > 0 ? bw_page_bars_search (self, period) : NULL;

  /* The table that goes with the picture has the same links for the keyboard. */
  bw_html_writer_open (html, search != NULL ? "a" : "g", "href", search, "tabindex",
                       search != NULL ? "-1" : NULL, NULL);
  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html, "%s: %'u", name, n);
  bw_html_writer_close (html);
  if (search != NULL)
    write_rect (html, "hit", x, 0, self->step, self->top + self->height);
  write_rect (html, n == 0 ? "none" : NULL, x, y, get_bar_width (self), height);
  bw_html_writer_close (html);
  if (self->top > 0)
    write_number (html, self, period, y);
}

/* Writes the bars into the picture that is open. */
void
bw_page_bars_write (const BwPageBars *self,
                    BwHtmlWriter     *html)
{
  guint most = MAX (self->full, bw_series_get_most (self->series, self->first));

  for (int period = self->first; period <= self->last; period++)
    write_bar (html, self, most, period);
}
