#include "bw-reader.h"
#include "bw-shape.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-captures-head.h"
#include "bw-captures-page.h"
#include "bw-text.h"

#define MAX_CAPTURES 20000 /* of one page */
#define MAX_LINES 200000   /* of it that are not blank */
#define N_SCORED_LINES 400
#define STAND_IN_LENGTH 90 /* characters of a text that stand for its title */
#define SCORE_PAIRS 30     /* titles with texts under them through the whole page */
#define SCORE_PAIR 8
#define NO_CAPTURES 20 /* the most that a page without titles and texts scores */
#define CERTAIN 60     /* of the head, so that the texts need not be usual ones */
#define MIN_PAIRS 2
#define MIN_CUT_LENGTH 250 /* bytes of a text that may end inside a sentence */
#define MIN_SUMMARY_WORDS 5
#define MAX_PARAGRAPHS 4 /* of a usual text; an article has more */
#define USUAL_PERCENT 60

/* Whether most texts are what summaries are: sentences, or cut off after many words. */
static gboolean
are_summaries (const BwCapturesPage *page)
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
score_pairs (const BwCapturesPage *page,
             int                   certainty)
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
  g_auto (BwCapturesPage) page = { NULL };
  int pairs;

  bw_captures_head_find (lines, &head);
  if (head.certainty == 0)
    return 0;

  bw_captures_page_collect (&page, lines, head.next, N_SCORED_LINES);
  pairs = score_pairs (&page, head.certainty);

  return pairs == 0 ? MIN (head.certainty, NO_CAPTURES) : head.certainty + pairs;
}

/* The capture that is read. */
typedef struct
{
  const BwCapturesPage *page;
  const char           *name; /* the person's */
  BwReading            *reading;
  BwRecord             *record;
  BwBodyBuilder        *builder;
  int                   line; /* where it begins */
  gboolean              has_text;
  BwDate                next_date;
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

/* Gives up what was begun. */
static void
drop_capture (Capture *capture)
{
  g_clear_pointer (&capture->builder, bw_body_builder_free);
  g_clear_pointer (&capture->record, bw_record_free);
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
take_date (Capture              *capture,
           const BwCapturesLine *line)
{
  const char *text = bw_lines_get (capture->page->lines, line->index);

  if (capture->page->dates_lead || capture->record == NULL)
    capture->next_date = line->date;
  else if (!bw_date_is_known (capture->record->published))
    capture->record->published = line->date;

  if (line->has_more && capture->record != NULL && !capture->page->dates_lead)
    take_text (capture, text, BW_LINE_MARK_NONE,
               bw_lines_get_number (capture->page->lines, line->index));
}

static void
take_line (Capture              *capture,
           const BwCapturesLine *line)
{
  const char *text = bw_lines_get (capture->page->lines, line->index);
  int number = bw_lines_get_number (capture->page->lines, line->index);
  const BwRhythmLine *rhythm;

  switch (line->kind)
    {
    case BW_CAPTURES_DATE:
      take_date (capture, line);
      break;
    case BW_CAPTURES_ADDRESS:
      if (capture->record != NULL && capture->record->url == NULL)
        capture->record->url = g_strdup (bw_line_mark_skip_space (text));
      break;
    case BW_CAPTURES_TEXT:
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
  g_auto (BwCapturesPage) page = { NULL };
  Capture capture = { &page, NULL, reading };

  bw_captures_head_find (lines, &head);
  bw_captures_page_collect (&page, lines, head.next, MAX_LINES);
  if (head.name != NULL)
    capture.name = head.name;
  else
    bw_reading_warn (reading, 0, "The page does not say whose captures these are");

  for (guint i = 0; i < page.content->len && reading->records->len < MAX_CAPTURES; i++)
    take_line (&capture, &g_array_index (page.content, BwCapturesLine, i));
  if (reading->records->len >= MAX_CAPTURES)
    {
      bw_reading_warn (reading, capture.line,
                       "The page has more than %d captures; the others are left out", MAX_CAPTURES);
      drop_capture (&capture);
    }
  else if (page.is_cut)
    bw_reading_warn (reading, 0, "The page has more than %d lines; the others are left out",
                     MAX_LINES);
  close_capture (&capture);
}

static const BwShape SHAPE = { score, read_lines };

const BwReader bw_captures_reader = { "captures", bw_shape_score, bw_shape_read, &SHAPE };
