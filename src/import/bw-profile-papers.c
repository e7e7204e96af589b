#include "bw-profile-papers.h"

#include <string.h>

#include "bw-date-line.h"
#include "bw-limits.h"
#include "bw-line-mark.h"
#include "bw-navigation.h"
#include "bw-period.h"
#include "bw-text.h"

#define MAX_TITLE_CHARS 220 /* what is longer is a summary */
#define MAX_TITLE_WORDS 28
#define MIN_SENTENCE_WORDS 8 /* of a sentence that is a summary and no title */

typedef struct
{
  BwRecord      *record;
  BwPaperRecord *open; /* a paper whose title was read and nothing else */
} Papers;

static gboolean
ends_with_full_stop (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr ("\"')]", text[length - 1]) != NULL)
    length--;

  return length > 0 && (text[length - 1] == '.' || g_str_has_suffix (text, "…") ||
                        g_str_has_suffix (text, "。"));
}

static gboolean
is_summary (const char *text)
{
  int n_words;

  if (strlen (text) > MAX_TITLE_CHARS && g_utf8_strlen (text, -1) > MAX_TITLE_CHARS)
    return TRUE;

  n_words = bw_text_count_words (text);

  return n_words > MAX_TITLE_WORDS ||
         (n_words >= MIN_SENTENCE_WORDS && ends_with_full_stop (text));
}

static void
add_paper (Papers        *papers,
           BwPaperRecord *paper)
{
  bw_paper_record_add_author (paper, papers->record->subject->name);
  paper->authors_complete = FALSE;
  g_ptr_array_add (papers->record->papers, paper);
}

static void
add_summary (Papers *papers,
             char   *text)
{
  if (papers->open != NULL)
    {
      papers->open->summary = bw_text_squeeze (text);
      papers->open = NULL;
    }
  else
    {
      g_autofree char *summary = bw_text_squeeze (text);

      add_paper (papers, bw_paper_record_new_untitled (summary));
    }
}

/* A year in brackets behind a title is not its own. */
static void
add_title (Papers *papers,
           char   *text)
{
  BwPeriod period;
  gsize length = bw_period_cut_tail (text, &period);
  g_autofree char *title = NULL;

  if (length > 0 && g_str_has_suffix (text, ")") && period.to.year != 0 &&
      bw_date_compare (period.from, period.to) == 0)
    text[length] = '\0';
  else
    period.to = BW_DATE_UNKNOWN;

  title = bw_text_squeeze (text);
  papers->open = bw_paper_record_new (title);
  papers->open->published = period.to;
  add_paper (papers, papers->open);
}

static BwPaperRecord *
last_paper (const Papers *papers)
{
  GPtrArray *list = papers->record->papers;

  return list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;
}

/* What stands under a title or a summary: when it appeared, or the names of its authors. */
static gboolean
take_detail (Papers     *papers,
             const char *text)
{
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  BwPaperRecord *paper = last_paper (papers);
  const char *rest;
  BwDate date;

  if (paper == NULL)
    return FALSE;
  if (bw_date_line_parse (text, &date, &rest))
    {
      if (!bw_date_is_known (paper->published))
        paper->published = date;
      return TRUE;
    }
  if (papers->open == NULL)
    return FALSE;

  key = bw_text_key (text);
  name = bw_text_key (papers->record->subject->name);

  return *name != '\0' && strstr (key, name) != NULL;
}

static void
add_line (Papers     *papers,
          const char *line)
{
  g_autofree char *text = bw_line_mark_bare (line);

  if (*text == '\0')
    return;
  if (is_summary (text))
    add_summary (papers, text);
  else if (!take_detail (papers, text))
    add_title (papers, text);
}

/**
 * bw_profile_papers_read:
 * @first: the first line of the section
 * @end: the line after its last
 * @record: the document, with its subject
 *
 * Reads the papers of a profile. Many pages have no titles: a long line is a summary,
 * and a short one before it the title of the same paper.
 */
void
bw_profile_papers_read (const BwLines *lines,
                        guint          first,
                        guint          end,
                        BwRecord      *record)
{
  Papers papers = { record, NULL };

  g_return_if_fail (lines != NULL);
  g_return_if_fail (record != NULL && record->subject != NULL);

  for (guint i = first; i < end; i++)
    if (!bw_navigation_is_line (bw_lines_get (lines, i)))
      add_line (&papers, bw_lines_get (lines, i));
}
