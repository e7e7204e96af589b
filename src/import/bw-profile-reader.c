#include "bw-reader.h"
#include "bw-shape.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-file-mentions.h"
#include "bw-navigation.h"
#include "bw-profile-lists.h"
#include "bw-profile-name.h"
#include "bw-profile-outline.h"
#include "bw-profile-papers.h"
#include "bw-text.h"

#define N_SCORED_LINES 600
#define MAX_HEAD_LINES 8 /* between the name and the first section of a profile */
#define MAX_OTHERS 2     /* unknown sections for each that profiles are known to have */
#define NO_PROFILE 25    /* the most that a page without the head of a profile scores */
#define MIN_SENTENCE_WORDS 6
#define MAX_LINES 20000       /* of a section, and before the first */
#define MAX_PAGE_LINES 400000 /* of the page */

/* What the parts of a page add to its score. */
#define SCORE_KEY 40
#define SCORE_BARE_KEY 30
#define SCORE_DOUBTFUL_KEY 20
#define SCORE_NAME 8
#define SCORE_SECTION 18
#define SCORE_COUNTED_SECTION 24
#define SCORE_PLAIN_SECTION 16
#define SCORE_PLAIN_HEADING 6
#define SCORE_ITEMS 8

static int
score_name (const BwProfileName *name)
{
  if (name->key == NULL)
    return name->name != NULL && !name->doubtful ? SCORE_NAME : 0;
  if (!name->exact)
    return SCORE_DOUBTFUL_KEY;

  return strchr (name->key, ':') != NULL ? SCORE_KEY : SCORE_BARE_KEY;
}

static int
score_section (const BwLines          *lines,
               const BwProfileSection *section)
{
  const BwProfileHeading *heading = &section->heading;
  int score = heading->count == BW_COUNT_UNKNOWN ? SCORE_SECTION : SCORE_COUNTED_SECTION;

  if (heading->part == BW_PROFILE_OTHER || section->is_guessed)
    return 0;
  if (heading->is_plain)
    score = heading->count == BW_COUNT_UNKNOWN ? SCORE_PLAIN_HEADING : SCORE_PLAIN_SECTION;
  if (bw_profile_outline_judge (lines, section) == heading->part)
    score += SCORE_ITEMS;

  return score;
}

static int
score_sections (const BwLines *lines,
                GArray        *sections)
{
  int scores[BW_N_PROFILE_PARTS] = { 0 };
  guint n_others = 0;
  int sum = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const BwProfileSection *section = &g_array_index (sections, BwProfileSection, i);
      int *score = &scores[section->heading.part];

      n_others += section->heading.part == BW_PROFILE_OTHER;
      *score = MAX (*score, score_section (lines, section));
    }
  for (guint part = 0; part < BW_N_PROFILE_PARTS; part++)
    sum += scores[part];

  return n_others > (sections->len - n_others) * MAX_OTHERS ? sum / 2 : sum;
}

/* Whether the first section begins near the name. */
static gboolean
has_head (const BwLines       *lines,
          const BwProfileName *name,
          GArray              *sections)
{
  guint line = sections->len > 0 ? g_array_index (sections, BwProfileSection, 0).line : 0;
  guint n = 0;

  if (name->name == NULL || sections->len == 0)
    return FALSE;
  for (guint i = name->next; i < line; i++)
    n += *bw_lines_get (lines, i) != '\0';

  return n <= MAX_HEAD_LINES;
}

static int
score (const BwLines *lines)
{
  g_auto (BwProfileName) name = { NULL };
  g_autoptr (GArray) sections = NULL;
  int sum;

  bw_profile_name_find (lines, &name);
  sections = bw_profile_outline_new (lines, name.next, MIN (bw_lines_get_n (lines), N_SCORED_LINES),
                                     name.name);
  sum = score_name (&name) + score_sections (lines, sections);
  if (!has_head (lines, &name, sections) && !(name.exact && sections->len == 0))
    sum = MIN (sum, NO_PROFILE);

  return MIN (sum, 100);
}

/* What is said of the person before the first section. */
static void
read_head (const BwLines *lines,
           guint          first,
           guint          end,
           BwRecord      *record,
           BwReading     *reading)
{
  g_autoptr (BwBodyBuilder) builder = bw_body_builder_new ();
  gboolean has_text = FALSE;

  for (guint i = first; i < end; i++)
    {
      g_autofree char *line = bw_text_squeeze (bw_lines_get (lines, i));

      if (*line == '\0' || bw_navigation_is_line (line))
        continue;
      if (bw_text_count_words (line) < MIN_SENTENCE_WORDS)
        {
          bw_reading_warn (reading, bw_lines_get_number (lines, i),
                           "This line before the first section was not read");
          continue;
        }
      bw_body_builder_paragraph (builder, line);
      has_text = TRUE;
    }

  if (has_text)
    record->body = bw_body_builder_finish (builder);
}

static void
take_count (BwPersonRecord         *person,
            const BwProfileHeading *heading)
{
  int *const counts[BW_N_PROFILE_PARTS] = {
    [BW_PROFILE_PAPERS] = &person->n_papers,
    [BW_PROFILE_AFFILIATIONS] = &person->n_affiliations,
    [BW_PROFILE_COAUTHORS] = &person->n_coauthors,
    [BW_PROFILE_CITED_BY] = &person->n_cited_by,
    [BW_PROFILE_MENTIONS] = &person->n_mentions,
  };
  int *count = counts[heading->part];

  if (count != NULL && *count == BW_COUNT_UNKNOWN)
    *count = heading->count;
}

/* The list of a part; the papers are none, for a profile never shows all of them. */
static GPtrArray *
list_of (const BwPersonRecord *person,
         BwProfilePart         part)
{
  GPtrArray *const lists[BW_N_PROFILE_PARTS] = {
    [BW_PROFILE_AFFILIATIONS] = person->affiliations,
    [BW_PROFILE_COAUTHORS] = person->coauthors,
    [BW_PROFILE_CITED_BY] = person->cited_by,
    [BW_PROFILE_MENTIONS] = person->mentions,
  };

  return lists[part];
}

/* A list whose heading states more than it holds was cut short. */
static void
check_count (const BwLines          *lines,
             const BwProfileSection *section,
             guint                   n_items,
             BwReading              *reading)
{
  if (section->heading.count > (int) n_items)
    bw_reading_warn (reading, bw_lines_get_number (lines, section->line),
                     "The page states %d here and lists %u", section->heading.count, n_items);
}

static void
read_section (const BwLines          *lines,
              const BwProfileSection *section,
              const BwReadContext    *context,
              BwRecord               *record,
              BwReading              *reading)
{
  BwPersonRecord *person = record->subject;

  switch (section->heading.part)
    {
    case BW_PROFILE_PAPERS:
      bw_profile_papers_read (lines, section->first, section->end, record);
      break;
    case BW_PROFILE_AFFILIATIONS:
      bw_profile_lists_read_affiliations (lines, section, person, reading);
      break;
    case BW_PROFILE_COAUTHORS:
      bw_profile_lists_read_coauthors (lines, section, person, reading);
      break;
    case BW_PROFILE_CITED_BY:
      bw_profile_lists_read_cited_by (lines, section, person, reading);
      break;
    case BW_PROFILE_MENTIONS:
      bw_file_mentions_read (lines, section->first, section->end, context, person, reading);
      break;
    case BW_PROFILE_OTHER:
    case BW_N_PROFILE_PARTS:
    default:
      bw_reading_warn (reading, bw_lines_get_number (lines, section->line),
                       "The section “%s” is none that Bookwheel knows and was not read",
                       bw_lines_get (lines, section->line));
      break;
    }
}

/* Where @section ends, or what may be read of it. */
static guint
find_end (const BwLines          *lines,
          const BwProfileSection *section,
          BwReading              *reading)
{
  if (section->end - section->first <= MAX_LINES)
    return section->end;

  bw_reading_warn (reading, bw_lines_get_number (lines, section->first + MAX_LINES),
                   "The section has more than %d lines; the others are left out", MAX_LINES);

  return section->first + MAX_LINES;
}

static void
read_and_check (const BwLines          *lines,
                const BwProfileSection *section,
                const BwReadContext    *context,
                BwRecord               *record,
                BwReading              *reading)
{
  GPtrArray *list = list_of (record->subject, section->heading.part);
  guint n_before = list != NULL ? list->len : 0;
  BwProfileSection bounded = *section;

  bounded.end = find_end (lines, section, reading);
  read_section (lines, &bounded, context, record, reading);
  if (list != NULL)
    check_count (lines, section, list->len - n_before, reading);
}

static void
read_lines (const BwLines       *lines,
            const BwReadContext *context,
            BwReading           *reading)
{
  g_auto (BwProfileName) name = { NULL };
  g_autoptr (BwRecord) record = NULL;
  g_autoptr (GArray) sections = NULL;
  guint end;

  bw_profile_name_find (lines, &name);
  if (name.name == NULL)
    {
      bw_reading_warn (reading, 0, "The page does not say whose profile it is");
      return;
    }

  record = bw_record_new (BW_DOCUMENT_PROFILE);
  record->key = g_strdup (name.key);
  record->title = g_strdup (name.name);
  record->subject = bw_person_record_new (name.name);
  record->subject->key = g_strdup (name.key);

  end = bw_lines_get_n (lines);
  if (end > MAX_PAGE_LINES)
    bw_reading_warn (reading, MAX_PAGE_LINES + 1,
                     "The page has more than %d lines; the others are left out", MAX_PAGE_LINES);
  sections = bw_profile_outline_new (lines, name.next, MIN (end, MAX_PAGE_LINES), name.name);
  for (guint i = 0; i < sections->len; i++)
    take_count (record->subject, &g_array_index (sections, BwProfileSection, i).heading);
  if (sections->len > 0)
    end = g_array_index (sections, BwProfileSection, 0).line;
  read_head (lines, name.next, MIN (end, name.next + MAX_LINES), record, reading);
  for (guint i = 0; i < sections->len; i++)
    read_and_check (lines, &g_array_index (sections, BwProfileSection, i), context, record, reading);

  g_ptr_array_add (reading->records, g_steal_pointer (&record));
}

static const BwShape SHAPE = { score, read_lines };

const BwReader bw_profile_reader = { "profile", bw_shape_score, bw_shape_read, &SHAPE };
