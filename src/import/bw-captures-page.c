#include "bw-captures-page.h"

#include <string.h>

#include "bw-date-line.h"
#include "bw-navigation.h"
#include "bw-person-line.h"
#include "bw-text.h"

#define MAX_ADDRESS_BYTES 2000

void
bw_captures_page_clear (BwCapturesPage *page)
{
  g_clear_pointer (&page->content, g_array_unref);
  g_clear_pointer (&page->rhythm, g_array_unref);
}

static gboolean
is_address (const char *line)
{
  return (g_str_has_prefix (line, "https://") || g_str_has_prefix (line, "http://")) &&
         strnlen (line, MAX_ADDRESS_BYTES + 1) <= MAX_ADDRESS_BYTES && !bw_text_has_space (line);
}

/* A line of signs divides others and says nothing. */
static gboolean
has_letters (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    if (g_unichar_isalnum (g_utf8_get_char (line)))
      return TRUE;

  return FALSE;
}

static BwCapturesLine *
last_line (const BwCapturesPage *page)
{
  guint n = page->content->len;

  return n > 0 ? &g_array_index (page->content, BwCapturesLine, n - 1) : NULL;
}

static BwRhythmLine *
last_rhythm (const BwCapturesPage *page)
{
  return page->rhythm->len > 0 ? &g_array_index (page->rhythm, BwRhythmLine, page->rhythm->len - 1)
                               : NULL;
}

static void
add_text (BwCapturesPage *page,
          guint           index,
          const char     *text,
          BwLineMark      mark,
          guint           gap)
{
  const BwCapturesLine *before = last_line (page);
  const BwCapturesLine line = { BW_CAPTURES_TEXT, index, page->rhythm->len, BW_DATE_UNKNOWN };
  const BwRhythmLine rhythm = {
    text, mark, gap, page->dates_lead && before != NULL && before->kind == BW_CAPTURES_DATE, FALSE
  };

  g_array_append_val (page->content, line);
  g_array_append_val (page->rhythm, rhythm);
}

static void
add_date (BwCapturesPage *page,
          guint           index,
          BwDate          date,
          const char     *rest)
{
  const BwCapturesLine line = { BW_CAPTURES_DATE, index, 0, date, *rest != '\0' };
  BwRhythmLine *before = last_rhythm (page);

  if (before == NULL)
    page->dates_lead = TRUE;
  else if (!page->dates_lead && last_line (page)->kind == BW_CAPTURES_TEXT)
    before->is_dated = TRUE;
  g_array_append_val (page->content, line);
}

static void
add_line (BwCapturesPage *page,
          guint           index,
          guint           gap)
{
  const char *line = bw_lines_get (page->lines, index);
  const char *text = line;
  const char *rest;
  BwLineMark mark = bw_line_mark_skip (&text);
  BwDate date;

  if (!has_letters (text) || bw_navigation_is_line (line) ||
      (page->site != NULL && strcmp (line, page->site) == 0))
    return;
  if (is_address (text))
    {
      const BwCapturesLine address = { BW_CAPTURES_ADDRESS, index, 0, BW_DATE_UNKNOWN };

      g_array_append_val (page->content, address);
    }
  else if (bw_date_line_parse (text, &date, &rest))
    add_date (page, index, date, rest);
  else
    add_text (page, index, text, mark, gap);
}

/* The name of the site or the file, which may stand at the end of a page once more. */
static const char *
find_site (const BwLines *lines)
{
  const char *first = bw_lines_get (lines, bw_lines_skip_blank (lines, 0));

  return bw_person_line_is_site (first) ? first : NULL;
}

/**
 * bw_captures_page_collect:
 * @page: (out): the lines, and which of them are titles
 * @first: the first line below the head
 * @most: how many lines are looked at, blank ones aside
 */
void
bw_captures_page_collect (BwCapturesPage *page,
                          const BwLines  *lines,
                          guint           first,
                          guint           most)
{
  guint gap = 0;
  guint n = 0;
  guint i;

  g_return_if_fail (page != NULL);
  g_return_if_fail (lines != NULL);

  *page = (BwCapturesPage){ lines, find_site (lines) };
  page->content = g_array_new (FALSE, FALSE, sizeof (BwCapturesLine));
  page->rhythm = g_array_new (FALSE, FALSE, sizeof (BwRhythmLine));
  for (i = first; i < bw_lines_get_n (lines) && n < most; i++)
    if (*bw_lines_get (lines, i) == '\0')
      gap++;
    else
      {
        add_line (page, i, gap);
        gap = 0;
        n++;
      }

  page->is_cut = bw_lines_skip_blank (lines, i) < bw_lines_get_n (lines);
  bw_title_rhythm_decide ((BwRhythmLine *) (gpointer) page->rhythm->data, page->rhythm->len);
}
