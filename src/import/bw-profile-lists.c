#include "bw-profile-lists.h"

#include <string.h>

#include "bw-affiliation-line.h"
#include "bw-count-tail.h"
#include "bw-counted-list.h"
#include "bw-limits.h"
#include "bw-line-mark.h"
#include "bw-navigation.h"
#include "bw-text.h"

#define MAX_NAME_WORDS 12
#define MAX_JUDGED_LINES 20000 /* that tell how the page writes its counts */

/* The section that is read and where it says what it cannot make out. */
typedef struct
{
  const BwLines          *lines;
  const BwProfileSection *section;
  BwReading              *reading;
  gboolean                is_marked; /* its items have bullets */
} Section;

/* A text as it is kept: not longer than its kind may be. */
static char *
limit (const Section *section,
       const char    *text,
       gsize          max,
       int            line)
{
  g_autofree char *squeezed = bw_text_squeeze (text);

  if (strlen (squeezed) <= max || (gsize) g_utf8_strlen (squeezed, -1) <= max)
    return g_steal_pointer (&squeezed);

  bw_reading_warn (section->reading, line, "This is longer than %u characters and was cut",
                   (guint) max);

  return bw_text_clip (squeezed, max - 1);
}

/* Whether @name is one at all; a line without a letter is none. */
static gboolean
check_name (const Section *section,
            const char    *name,
            int            line)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;

  bw_reading_warn (section->reading, line, "There is no name in this line of the list");

  return FALSE;
}

static gboolean
has_bullets (const BwLines          *lines,
             const BwProfileSection *section)
{
  for (guint i = section->first; i < section->end; i++)
    {
      const char *line = bw_lines_get (lines, i);

      if (bw_line_mark_skip (&line) != BW_LINE_MARK_NONE)
        return TRUE;
    }

  return FALSE;
}

/* Whether @text is all that was missing behind the item before: the number. */
static gboolean
is_only_count (const char *text)
{
  BwCountTail tail;

  return bw_count_tail_parse (text, &tail) && bw_line_mark_skip_space (text) == text &&
         tail.name_end == 0 && tail.form > BW_COUNT_BARE;
}

static gboolean
has_count (const char *text)
{
  BwCountTail tail;

  return bw_count_tail_parse (text, &tail) && tail.form > BW_COUNT_BARE;
}

/* Gives the line to the item before it, which it continues. */
static void
continue_item (GPtrArray  *items,
               const char *text)
{
  BwCountedItem *item = g_ptr_array_index (items, items->len - 1);
  g_autofree char *begun = g_steal_pointer (&item->text);

  item->text = g_strjoin (" ", begun, text, NULL);
}

/*
 * Whether a line without a bullet belongs to the item before: that one has no number
 * yet, and this one is or ends with it; or this one is the kind of an organisation.
 */
static gboolean
continues (const Section *section,
           GPtrArray     *items,
           const char    *text)
{
  const BwCountedItem *item;

  if (items->len == 0)
    return FALSE;

  item = g_ptr_array_index (items, items->len - 1);
  if (section->section->heading.part == BW_PROFILE_AFFILIATIONS)
    return *text == '(' && g_str_has_suffix (text, ")") && !g_str_has_suffix (item->text, ")");

  return strlen (item->text) < BW_MAX_TITLE_LENGTH && !has_count (item->text) &&
         (is_only_count (text) || (section->is_marked && has_count (text)));
}

/* A list in Markdown may set its names in bold. */
static void
add_item (GPtrArray  *items,
          const char *text,
          int         line)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  if (strstr (text, "**") == NULL)
    {
      bw_counted_list_add (items, text, line);
      return;
    }

  parts = g_strsplit (text, "**", -1);
  plain = g_strjoinv ("", parts);
  bw_counted_list_add (items, plain, line);
}

static void
add_line (const Section *section,
          GPtrArray     *items,
          guint          index)
{
  const char *line = bw_lines_get (section->lines, index);
  int number = bw_lines_get_number (section->lines, index);
  gboolean is_marked = bw_line_mark_skip (&line) != BW_LINE_MARK_NONE;

  if (*line == '\0' || (!is_marked && bw_navigation_is_line (line)))
    return;
  if (!is_marked && continues (section, items, line))
    continue_item (items, line);
  else if (is_marked || !section->is_marked)
    add_item (items, line, number);
  else
    bw_reading_warn (section->reading, number, "This line is no item of the list and was not read");
}

static GPtrArray *
collect_items (const Section *section)
{
  GPtrArray *items = bw_counted_list_new ();

  for (guint i = section->section->first; i < section->section->end; i++)
    add_line (section, items, i);

  return items;
}

/* Several names on one line, with signs between. */
static GPtrArray *
divide_line (const Section *section,
             GPtrArray     *items)
{
  static const char *const SIGNS[] = { "; ", " · ", " • ", " | ", ", " };
  const BwCountedItem *item;

  if (items->len != 1 || section->is_marked)
    return g_ptr_array_ref (items);

  item = g_ptr_array_index (items, 0);
  for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    {
      g_auto (GStrv) parts = g_strsplit (item->text, SIGNS[i], -1);
      GPtrArray *divided;

      if (g_strv_length (parts) < 2)
        continue;
      divided = bw_counted_list_new ();
      for (guint j = 0; parts[j] != NULL; j++)
        if (!bw_text_is_blank (parts[j]))
          bw_counted_list_add (divided, g_strstrip (parts[j]), item->line);
      return divided;
    }

  return g_ptr_array_ref (items);
}

static Section
open_section (const BwLines          *lines,
              const BwProfileSection *section,
              BwReading              *reading)
{
  return (Section){ lines, section, reading, has_bullets (lines, section) };
}

/* Whether the page runs names and numbers together where it counts what is shared. */
static gboolean
is_page_glued (const BwLines *lines)
{
  guint n_glued = 0;
  guint n_spaced = 0;

  for (guint i = 0; i < MIN (bw_lines_get_n (lines), MAX_JUDGED_LINES); i++)
    {
      BwCountTail tail;

      if (!bw_count_tail_parse (bw_lines_get (lines, i), &tail) || tail.unit != BW_COUNT_OF_SHARED)
        continue;
      if (tail.is_glued)
        n_glued++;
      else
        n_spaced++;
    }

  return n_glued > n_spaced;
}

static void
add_affiliation (const Section       *section,
                 const BwCountedItem *item,
                 BwPersonRecord      *person)
{
  g_auto (BwAffiliationLine) parsed = { NULL };
  g_autofree char *name = NULL;
  BwAffiliationRecord *affiliation;

  bw_affiliation_line_parse (item->text, &parsed);
  if (!check_name (section, parsed.name, item->line))
    return;

  name = limit (section, parsed.name, BW_MAX_NAME_LENGTH, item->line);
  affiliation = bw_person_record_add_affiliation (person, name, parsed.kind);
  affiliation->from = parsed.period.from;
  affiliation->to = parsed.period.to;
}

void
bw_profile_lists_read_affiliations (const BwLines          *lines,
                                    const BwProfileSection *section,
                                    BwPersonRecord         *person,
                                    BwReading              *reading)
{
  Section open = open_section (lines, section, reading);
  g_autoptr (GPtrArray) items = collect_items (&open);

  for (guint i = 0; i < items->len; i++)
    add_affiliation (&open, g_ptr_array_index (items, i), person);
}

void
bw_profile_lists_read_coauthors (const BwLines          *lines,
                                 const BwProfileSection *section,
                                 BwPersonRecord         *person,
                                 BwReading              *reading)
{
  Section open = open_section (lines, section, reading);
  g_autoptr (GPtrArray) collected = collect_items (&open);
  g_autoptr (GPtrArray) items = divide_line (&open, collected);

  bw_counted_list_split (items, BW_COUNTED_PEOPLE, BW_COUNT_UNKNOWN, FALSE);
  for (guint i = 0; i < items->len; i++)
    {
      const BwCountedItem *item = g_ptr_array_index (items, i);
      g_autofree char *name = NULL;

      if (!check_name (&open, item->name, item->line))
        continue;
      if (bw_text_count_words (item->name) > MAX_NAME_WORDS)
        {
          bw_reading_warn (reading, item->line, "This is too long to be the name of a co-author");
          continue;
        }
      name = limit (&open, item->name, BW_MAX_NAME_LENGTH, item->line);
      bw_person_record_add_coauthor (person, name, item->count);
    }
}

void
bw_profile_lists_read_cited_by (const BwLines          *lines,
                                const BwProfileSection *section,
                                BwPersonRecord         *person,
                                BwReading              *reading)
{
  Section open = open_section (lines, section, reading);
  g_autoptr (GPtrArray) items = collect_items (&open);

  bw_counted_list_split (items, BW_COUNTED_TITLES, person->n_papers, is_page_glued (lines));
  for (guint i = 0; i < items->len; i++)
    {
      const BwCountedItem *item = g_ptr_array_index (items, i);
      g_autofree char *title = NULL;

      if (!check_name (&open, item->name, item->line))
        continue;
      title = limit (&open, item->name, BW_MAX_TITLE_LENGTH, item->line);
      bw_person_record_add_cited_by (person, title, item->count);
    }
}
