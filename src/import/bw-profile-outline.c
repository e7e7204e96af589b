#include "bw-profile-outline.h"

#include <string.h>

#include "bw-affiliation-line.h"
#include "bw-count-tail.h"
#include "bw-file-name.h"
#include "bw-line-mark.h"
#include "bw-navigation.h"
#include "bw-person-record.h"
#include "bw-text.h"

#define MAX_SHORT_BYTES 80 /* of a line that may be a heading, whatever it says */
#define MAX_SHORT_WORDS 6
#define MAX_FOLDER_WORDS 3
#define MAX_SECTIONS 100  /* of one page; what follows is of the last */
#define N_SAMPLE_LINES 50 /* of a section that nothing but its lines tells the part of */

typedef struct
{
  const BwLines *lines;
  const char    *name;
  guint          end;
  GArray        *sections; /* BwProfileSection */
  gboolean       has_part[BW_N_PROFILE_PARTS];
  gboolean       is_marked; /* the open section has had a bullet */
  guint          last;         /* the last line of the open section that is not blank */
} Outline;

static BwProfileSection *
open_section (const Outline *outline)
{
  return outline->sections->len > 0 ? &g_array_index (outline->sections, BwProfileSection,
                                                      outline->sections->len - 1)
                                    : NULL;
}

static BwLineMark
mark_of (const char *line)
{
  return bw_line_mark_skip (&line);
}

static gboolean
is_short (const char *line)
{
  return strnlen (line, MAX_SHORT_BYTES + 1) <= MAX_SHORT_BYTES &&
         bw_text_count_words (line) <= MAX_SHORT_WORDS && !bw_text_ends_sentence (line);
}

/* The number of signs before a heading, 0 where it has none. */
static gsize
level_of (const char *line)
{
  return mark_of (line) == BW_LINE_MARK_HEADING ? strspn (bw_line_mark_skip_space (line), "#") : 0;
}

/* Whether a list of short items with bullets begins behind @index. */
static gboolean
has_list_behind (const Outline *outline,
                 guint          index)
{
  guint next = bw_lines_skip_blank (outline->lines, index + 1);
  const char *line = bw_lines_get (outline->lines, next);

  return next < outline->end && mark_of (line) == BW_LINE_MARK_BULLET && is_short (line);
}

/*
 * Whether a line in a list with bullets that has none is a heading: a line that goes
 * on with the item before ends with its number or with the name of a file.
 */
static gboolean
is_bare_heading (const Outline *outline,
                 guint          index)
{
  const BwProfileSection *section = open_section (outline);
  const char *line = bw_lines_get (outline->lines, index);
  const char *last = bw_lines_get (outline->lines, outline->last);
  BwCountTail tail;

  if (section == NULL || !is_short (line) || mark_of (line) != BW_LINE_MARK_NONE ||
      !has_list_behind (outline, index))
    return FALSE;

  switch (section->heading.part)
    {
    case BW_PROFILE_PAPERS:
      return !outline->is_marked;
    case BW_PROFILE_MENTIONS:
      return bw_file_name_ends (last, strlen (last)) && strpbrk (line, "./-") == NULL;
    case BW_PROFILE_AFFILIATIONS:
    case BW_PROFILE_COAUTHORS:
    case BW_PROFILE_CITED_BY:
      return outline->is_marked && !bw_count_tail_parse (line, &tail) &&
             !g_str_has_suffix (line, ")");
    case BW_PROFILE_OTHER:
    case BW_N_PROFILE_PARTS:
    default:
      return TRUE;
    }
}

/* Whether a line with the form of a heading is one here, and no title and no item. */
static gboolean
is_heading_here (const Outline *outline,
                 guint          index)
{
  const BwProfileSection *section = open_section (outline);
  const char *line = bw_lines_get (outline->lines, index);
  gsize level = level_of (line);

  if (section == NULL)
    return level == 0;
  if (level > 0)
    return level <= level_of (bw_lines_get (outline->lines, section->line));
  if (section->heading.part == BW_PROFILE_COAUTHORS || section->heading.part == BW_PROFILE_CITED_BY)
    return outline->is_marked || !g_str_has_suffix (line, ")") ||
           !g_str_has_suffix (bw_lines_get (outline->lines, outline->last), ")");

  return is_short (line);
}

/* Whether the line is a folder above a file's name: folders are called as sections are. */
static gboolean
is_folder_here (const Outline          *outline,
                guint                   index,
                const BwProfileHeading *heading)
{
  const BwProfileSection *section = open_section (outline);
  guint next = bw_lines_skip_blank (outline->lines, index + 1);
  const char *line = bw_lines_get (outline->lines, next);
  gsize length;

  if (section == NULL || section->heading.part != BW_PROFILE_MENTIONS || !heading->is_plain ||
      heading->count != BW_COUNT_UNKNOWN || mark_of (line) != BW_LINE_MARK_NONE)
    return FALSE;

  return bw_file_name_next (line, NULL, &length) > 0 || bw_file_name_ends (line, strlen (line));
}

/* “All papers” is a heading, but under the papers it leads to the rest of them. */
static gboolean
is_navigation_here (const Outline          *outline,
                    const char             *line,
                    const BwProfileHeading *heading)
{
  return heading->count == BW_COUNT_UNKNOWN && outline->has_part[heading->part] &&
         bw_navigation_is_line (line);
}

static gboolean
find_heading (const Outline    *outline,
              guint             index,
              BwProfileHeading *heading)
{
  const char *line = bw_lines_get (outline->lines, index);

  if (bw_profile_heading_parse (line, outline->name, heading))
    return !is_folder_here (outline, index, heading) &&
           !is_navigation_here (outline, line, heading);
  if (bw_profile_heading_parse_unknown (line, heading))
    return is_heading_here (outline, index);

  return is_bare_heading (outline, index) && !bw_navigation_is_line (line);
}

static void
begin_section (Outline                *outline,
               guint                   index,
               const BwProfileHeading *heading)
{
  const BwProfileSection section = { *heading, FALSE, index, index + 1, outline->end };

  if (outline->sections->len > 0)
    open_section (outline)->end = index;
  g_array_append_val (outline->sections, section);
  outline->has_part[heading->part] = TRUE;
  outline->is_marked = FALSE;
}

/* Whether @line is an organisation with its kind, as “Anthropic(company)” is. */
static gboolean
ends_with_kind (const char *line)
{
  g_auto (BwAffiliationLine) affiliation = { NULL };

  if (!g_str_has_suffix (line, ")") || strnlen (line, MAX_SHORT_BYTES + 1) > MAX_SHORT_BYTES)
    return FALSE;
  bw_affiliation_line_parse (line, &affiliation);

  return affiliation.kind != NULL;
}

static BwProfilePart
part_of_line (const char *line)
{
  BwCountTail tail;
  gsize length;

  if (bw_file_name_ends (line, strlen (line)) || bw_file_name_next (line, NULL, &length) > 0)
    return BW_PROFILE_MENTIONS;
  if (ends_with_kind (line))
    return BW_PROFILE_AFFILIATIONS;
  if (!bw_count_tail_parse (line, &tail))
    return BW_PROFILE_OTHER;
  if (tail.unit == BW_COUNT_OF_SHARED)
    return BW_PROFILE_COAUTHORS;

  return tail.unit == BW_COUNT_OF_REFERENCES ? BW_PROFILE_CITED_BY : BW_PROFILE_OTHER;
}

/* Whether the line is a folder and the name of the file in it is on the next. */
static gboolean
is_folder_line (const BwLines *lines,
                guint          index)
{
  const char *next = bw_lines_get (lines, index + 1);

  return bw_text_count_words (bw_lines_get (lines, index)) <= MAX_FOLDER_WORDS &&
         mark_of (next) == BW_LINE_MARK_NONE && part_of_line (next) == BW_PROFILE_MENTIONS;
}

/**
 * bw_profile_outline_judge:
 *
 * Returns: the part that nearly all lines of @section belong to, whatever its heading
 *   says, or %BW_PROFILE_OTHER
 */
BwProfilePart
bw_profile_outline_judge (const BwLines          *lines,
                          const BwProfileSection *section)
{
  guint n_lines = 0;
  guint n_parts[BW_N_PROFILE_PARTS] = { 0 };

  g_return_val_if_fail (lines != NULL, BW_PROFILE_OTHER);
  g_return_val_if_fail (section != NULL, BW_PROFILE_OTHER);

  for (guint i = section->first; i < section->end && n_lines < N_SAMPLE_LINES; i++)
    {
      const char *line = bw_lines_get (lines, i);

      if (*line == '\0' || bw_navigation_is_line (line))
        continue;
      n_lines++;
      n_parts[is_folder_line (lines, i) ? BW_PROFILE_MENTIONS : part_of_line (line)]++;
    }

  for (guint part = BW_PROFILE_OTHER + 1; part < BW_N_PROFILE_PARTS; part++)
    if (n_lines > 0 && n_parts[part] * 5 >= n_lines * 4)
      return (BwProfilePart) part;

  return BW_PROFILE_OTHER;
}

/* Gives the sections with unknown headings the parts that are theirs by what they hold. */
static void
judge_others (Outline *outline)
{
  for (guint i = 0; i < outline->sections->len; i++)
    {
      BwProfileSection *section = &g_array_index (outline->sections, BwProfileSection, i);
      BwProfilePart part;

      if (section->heading.part != BW_PROFILE_OTHER)
        continue;
      part = bw_profile_outline_judge (outline->lines, section);
      if (part == BW_PROFILE_OTHER || outline->has_part[part])
        continue;
      section->heading.part = part;
      section->is_guessed = TRUE;
    }
}

/**
 * bw_profile_outline_new:
 * @from: the first line that may be a heading
 * @end: the line after the last that is looked at
 * @name: (nullable): the person's
 *
 * Returns: (transfer full) (element-type BwProfileSection): the sections in order,
 *   those that profiles are not known to have among them. The foot of the page, which
 *   begins with whose the page is, is in none
 */
GArray *
bw_profile_outline_new (const BwLines *lines,
                        guint          from,
                        guint          end,
                        const char    *name)
{
  Outline outline = { lines, name, end };

  g_return_val_if_fail (lines != NULL, NULL);

  outline.sections = g_array_new (FALSE, FALSE, sizeof (BwProfileSection));
  for (guint i = from; i < end; i++)
    {
      const char *line = bw_lines_get (lines, i);
      BwProfileHeading heading;

      if (*line == '\0')
        continue;
      if (outline.sections->len > 0 && g_str_has_prefix (line, "©"))
        {
          open_section (&outline)->end = i;
          break;
        }
      if (outline.sections->len < MAX_SECTIONS && find_heading (&outline, i, &heading))
        begin_section (&outline, i, &heading);
      else
        outline.is_marked |= mark_of (line) != BW_LINE_MARK_NONE;
      outline.last = i;
    }
  judge_others (&outline);

  return outline.sections;
}
