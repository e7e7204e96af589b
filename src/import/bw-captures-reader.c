#include "bw-reader.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-captures-head.h"
#include "bw-date-line.h"
#include "bw-limits.h"
#include "bw-navigation.h"
#include "bw-person-line.h"
#include "bw-text.h"
#include "bw-title-rhythm.h"

#define N_SCORED_LINES 400
#define STAND_IN_LENGTH 90 /* characters of a text that stand for its title */
#define SCORE_PAIRS 30     /* titles with texts under them through the whole page */
#define SCORE_PAIR 8
#define NO_CAPTURES 20 /* the most that a page without titles and texts scores */
#define CERTAIN 60             /* of the head, so that the texts need not be usual ones */
#define MIN_PAIRS 2
#define MIN_CUT_LENGTH 250     /* bytes of a text that may end inside a sentence */
#define MIN_SUMMARY_WORDS 5
#define MAX_PARAGRAPHS 4 /* of a usual text; an article has more */
#define USUAL_PERCENT 60

typedef enum
{
  LINE_TEXT, /* a title or a part of a text */
  LINE_DATE,
  LINE_ADDRESS,
} LineKind;

typedef struct
{
  LineKind kind;
  guint    index;  /* in the file */
  guint    rhythm; /* among the lines of text */
  BwDate   date;
  gboolean has_more; /* than the date */
} Line;

/* The lines under the head. */
typedef struct
{
  const BwLines *lines;
  GArray        *content;     /* Line */
  GArray        *rhythm;      /* BwRhythmLine */
  gboolean       dates_lead; /* a date stands above its title, not under it */
} Page;

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->content, g_array_unref);
  g_clear_pointer (&page->rhythm, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static gboolean
is_address (const char *line)
{
  return (g_str_has_prefix (line, "https://") || g_str_has_prefix (line, "http://")) &&
         !bw_text_has_space (line);
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

static Line *
last_line (const Page *page)
{
  return page->content->len > 0 ? &g_array_index (page->content, Line, page->content->len - 1) : NULL;
}

static BwRhythmLine *
last_rhythm (const Page *page)
{
  return page->rhythm->len > 0 ? &g_array_index (page->rhythm, BwRhythmLine, page->rhythm->len - 1)
                               : NULL;
}

static void
add_text (Page       *page,
          guint       index,
          const char *text,
          BwLineMark  mark,
          guint       gap)
{
  const Line *before = last_line (page);
  const Line line = { LINE_TEXT, index, page->rhythm->len, BW_DATE_UNKNOWN };
  const BwRhythmLine rhythm = {
    text, mark, gap, page->dates_lead && before != NULL && before->kind == LINE_DATE, FALSE
  };

  g_array_append_val (page->content, line);
  g_array_append_val (page->rhythm, rhythm);
}

static void
add_date (Page       *page,
          guint       index,
          BwDate      date,
          const char *rest)
{
  const Line line = { LINE_DATE, index, 0, date, *rest != '\0' };
  BwRhythmLine *before = last_rhythm (page);

  if (before == NULL)
    page->dates_lead = TRUE;
  else if (!page->dates_lead && last_line (page)->kind == LINE_TEXT)
    before->is_dated = TRUE;
  g_array_append_val (page->content, line);
}

/* The name of the site or the file may stand at the end of a page once more. */
static gboolean
is_site_again (const Page *page,
               const char *line)
{
  const char *first = bw_lines_get (page->lines, bw_lines_skip_blank (page->lines, 0));

  return bw_person_line_is_site (line) && strcmp (line, first) == 0;
}

static void
add_line (Page  *page,
          guint  index,
          guint  gap)
{
  const char *line = bw_lines_get (page->lines, index);
  const char *text = line;
  const char *rest;
  BwLineMark mark = bw_line_mark_skip (&text);
  BwDate date;

  if (!has_letters (text) || bw_navigation_is_line (line) || is_site_again (page, line))
    return;
  if (is_address (text))
    {
      const Line address = { LINE_ADDRESS, index, 0, BW_DATE_UNKNOWN };

      g_array_append_val (page->content, address);
    }
  else if (bw_date_line_parse (text, &date, &rest))
    add_date (page, index, date, rest);
  else
    add_text (page, index, text, mark, gap);
}

static void
collect_lines (Page          *page,
               const BwLines *lines,
               guint          first,
               guint          most)
{
  guint gap = 0;
  guint n = 0;

  page->lines = lines;
  page->content = g_array_new (FALSE, FALSE, sizeof (Line));
  page->rhythm = g_array_new (FALSE, FALSE, sizeof (BwRhythmLine));
  for (guint i = first; i < bw_lines_get_n (lines) && n < most; i++)
    if (*bw_lines_get (lines, i) == '\0')
      gap++;
    else
      {
        add_line (page, i, gap);
        gap = 0;
        n++;
      }

  bw_title_rhythm_decide ((BwRhythmLine *) (gpointer) page->rhythm->data, page->rhythm->len);
}

/* Whether most texts are what summaries are: sentences, or cut off after many words. */
static gboolean
are_summaries (const Page *page)
{
  guint n_texts = 0;
  guint n_summaries = 0;

  for (guint i = 0; i < page->rhythm->len; i++)
    {
      const BwRhythmLine *line = &g_array_index (page->rhythm, BwRhythmLine, i);

      if (line->is_title)
        continue;
      n_texts++;
      n_summaries += strnlen (line->text, MIN_CUT_LENGTH) == MIN_CUT_LENGTH ||
                     (bw_text_ends_sentence (line->text) &&
                      bw_text_count_words (line->text) >= MIN_SUMMARY_WORDS);
    }

  return n_summaries * 100 >= n_texts * USUAL_PERCENT;
}

/* How much the lines are titles with texts under them. */
static int
score_pairs (const Page *page,
             int         certainty)
{
  guint n_titles = 0;
  guint n_pairs = 0;

  for (guint i = 0; i < page->rhythm->len; i++)
    {
      if (!g_array_index (page->rhythm, BwRhythmLine, i).is_title)
        continue;
      n_titles++;
      n_pairs += i + 1 < page->rhythm->len &&
                 !g_array_index (page->rhythm, BwRhythmLine, i + 1).is_title;
    }

  if (page->rhythm->len > n_titles * (1 + MAX_PARAGRAPHS) ||
      (certainty < CERTAIN && !are_summaries (page)))
    return 0;
  if (n_pairs >= MIN_PAIRS && n_pairs * 100 >= n_titles * USUAL_PERCENT)
    return SCORE_PAIRS;

  return n_pairs > 0 ? SCORE_PAIR : 0;
}

static int
score (const BwLines *lines)
{
  g_auto (BwCapturesHead) head = { NULL };
  g_auto (Page) page = { NULL };
  int pairs;

  bw_captures_head_find (lines, &head);
  if (head.certainty == 0)
    return 0;

  collect_lines (&page, lines, head.next, N_SCORED_LINES);
  pairs = score_pairs (&page, head.certainty);

  return pairs == 0 ? MIN (head.certainty, NO_CAPTURES) : head.certainty + pairs;
}

/* The capture that is read. */
typedef struct
{
  const Page    *page;
  const char    *name; /* the person's */
  BwReading     *reading;
  BwRecord      *record;
  BwBodyBuilder *builder;
  int            line; /* where it begins */
  gboolean       has_text;
  BwDate         next_date;
} Capture;

/* Gives what was read to the reading. */
static void
close_capture (Capture *capture)
{
  if (capture->record == NULL)
    return;

  if (capture->has_text)
    capture->record->body = bw_body_builder_finish (capture->builder);
  else
    bw_reading_warn (capture->reading, capture->line, "The capture “%s” has no text",
                     capture->record->title);

  g_clear_pointer (&capture->builder, bw_body_builder_free);
  g_ptr_array_add (capture->reading->records, g_steal_pointer (&capture->record));
}

static void
open_capture (Capture    *capture,
              const char *title,
              int         line)
{
  close_capture (capture);

  capture->record = bw_record_new (BW_DOCUMENT_CAPTURE);
  capture->record->title = g_strdup (title);
  capture->record->published = capture->next_date;
  if (capture->name != NULL)
    capture->record->subject = bw_person_record_new (capture->name);
  capture->builder = bw_body_builder_new ();
  capture->line = line;
  capture->has_text = FALSE;
  if (!capture->page->dates_lead)
    capture->next_date = BW_DATE_UNKNOWN;
}

static void
take_title (Capture    *capture,
            const char *line,
            int         number)
{
  g_autofree char *bare = bw_line_mark_bare (line);
  g_autofree char *title = bw_text_squeeze (bare);

  open_capture (capture, title, number);
}

/* A text that no title stands above gives its own beginning for one. */
static void
take_text (Capture    *capture,
           const char *line,
           BwLineMark  mark,
           int         number)
{
  g_autofree char *text = bw_text_squeeze (line);

  if (capture->record == NULL)
    {
      g_autofree char *title = bw_text_clip (text, STAND_IN_LENGTH);

      bw_reading_warn (capture->reading, number, "This text has no title above it");
      open_capture (capture, title, number);
    }

  if (mark == BW_LINE_MARK_BULLET)
    bw_body_builder_item (capture->builder, text);
  else
    bw_body_builder_paragraph (capture->builder, text);
  capture->has_text = TRUE;
}

static void
take_date (Capture    *capture,
           const Line *line)
{
  const char *text = bw_lines_get (capture->page->lines, line->index);

  if (capture->page->dates_lead || capture->record == NULL)
    capture->next_date = line->date;
  else if (!bw_date_is_known (capture->record->published))
    capture->record->published = line->date;

  if (line->has_more && capture->record != NULL && !capture->page->dates_lead)
    take_text (capture, text, BW_LINE_MARK_NONE, bw_lines_get_number (capture->page->lines, line->index));
}

static void
take_line (Capture    *capture,
           const Line *line)
{
  const char *text = bw_lines_get (capture->page->lines, line->index);
  int number = bw_lines_get_number (capture->page->lines, line->index);
  const BwRhythmLine *rhythm;

  switch (line->kind)
    {
    case LINE_DATE:
      take_date (capture, line);
      break;
    case LINE_ADDRESS:
      if (capture->record != NULL && capture->record->url == NULL)
        capture->record->url = g_strdup (bw_line_mark_skip_space (text));
      break;
    case LINE_TEXT:
    default:
      rhythm = &g_array_index (capture->page->rhythm, BwRhythmLine, line->rhythm);
      if (rhythm->is_title)
        take_title (capture, text, number);
      else
        take_text (capture, rhythm->mark == BW_LINE_MARK_NUMBER ? text : rhythm->text, rhythm->mark,
                   number);
      break;
    }
}

static void
read_lines (const BwLines       *lines,
            const BwReadContext *context,
            BwReading           *reading)
{
  g_auto (BwCapturesHead) head = { NULL };
  g_auto (Page) page = { NULL };
  Capture capture = { &page, NULL, reading };

  bw_captures_head_find (lines, &head);
  collect_lines (&page, lines, head.next, G_MAXUINT);
  if (head.name != NULL)
    capture.name = head.name;
  else
    bw_reading_warn (reading, 0, "The page does not say whose captures these are");

  for (guint i = 0; i < page.content->len; i++)
    take_line (&capture, &g_array_index (page.content, Line, i));
  close_capture (&capture);
}

const BwReader bw_captures_reader = { "captures", score, read_lines };
