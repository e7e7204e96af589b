#include <stdio.h>
#include <string.h>

#include "bw-foreign-html.h"
#include "bw-html-tree.h"

/*
 * What it costs to sanitise a page of 250 kB, and what of that is the parser's own: the
 * least that any sanitiser on a tree can cost.
 */

#define PAGE_SIZE 250000
#define RUNS 21

static char *
make_page (void)
{
  GString *page = g_string_new ("<!DOCTYPE html><html><body><article>");

  for (guint i = 0; page->len < PAGE_SIZE; i++)
    g_string_append_printf (
      page,
      "<div class=part><h2 id=h%u>Part %u of the page</h2><p>Some text with <em>words</em> in it and "
      "<a href=\"/page/%u?utm_source=x&amp;id=%u\">a link</a>, <span style=\"color: red\">set in "
      "red</span>, that goes on for about as long as a paragraph does when somebody has something "
      "to say and says it.</p><ul><li>One <code>thing</code></li><li>Another</li></ul>"
      "<p><img src=\"/i/%u.png\" width=100 height=80 alt=\"An image\"></p></div>\n",
      i, i, i, i, i);
  g_string_append (page, "</article></body></html>");

  return g_string_free (page, FALSE);
}

static void
sanitise (const char *page)
{
  g_free (bw_foreign_html_sanitise (page, "https://example.org/"));
}

static void
read_body (const char *page)
{
  bw_body_free (bw_foreign_html_to_body (page, "https://example.org/"));
}

static void
parse (const char *page)
{
  bw_html_tree_free (bw_html_tree_new (page, strlen (page)));
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
measure (const char *name,
         void (*work) (const char *page),
         const char *page)
{
  gint64 times[RUNS];
  gint64 median;

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (page);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, RUNS, sizeof times[0], compare);
  median = times[RUNS / 2];
  printf ("%-32s %6.1f ms, best %6.1f ms\n", name, (double) median / 1000,
          (double) times[0] / 1000);
}

int
main (void)
{
  g_autofree char *page = make_page ();

  measure ("page of 250 kB, parsed only", parse, page);
  measure ("page of 250 kB, sanitised", sanitise, page);
  measure ("page of 250 kB, as a body", read_body, page);

  return 0;
}
