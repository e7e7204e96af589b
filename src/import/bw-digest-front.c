#include "bw-digest-front.h"

#include <string.h>

#include "bw-digest-date.h"
#include "bw-digest-heading.h"
#include "bw-digest-lines.h"
#include "bw-limits.h"
#include "bw-text.h"

#define MAX_FRONT_LINES 12
#define MAX_TITLE_BYTES 250
#define MAX_BYLINE_LENGTH 90 /* bytes of a line that may say when it was published */

static const BwDigestLine *
line_at (GPtrArray *lines,
         guint      i)
{
  return g_ptr_array_index (lines, i);
}

/* How many lines stand above the tl;dr or the first section that can be told. */
static guint
measure_front (GPtrArray *lines)
{
  guint n = MIN (lines->len, MAX_FRONT_LINES);

  for (guint i = 0; i < n; i++)
    {
      BwDigestHeading heading = line_at (lines, i)->heading;

      if (i > 0 &&
          (heading == BW_DIGEST_HEADING_SUMMARY || heading == BW_DIGEST_HEADING_PICK) &&
          !bw_date_is_known (bw_digest_date_find (line_at (lines, i)->text)))
        return i;
    }

  return n;
}

/* A line with no words but those of a date. */
static gboolean
is_bare_date (const char *text)
{
  const char *end = text;

  bw_date_scan (text, &end);

  return end > text && bw_text_count_words (end) == 0;
}

/* The value of the title in the lines that Markdown has above the text. */
static char *
unwrap_title (const char *text)
{
  g_autofree char *value = NULL;
  gsize length;

  if (g_ascii_strncasecmp (text, "title:", strlen ("title:")) != 0)
    return g_strdup (text);

  value = g_strstrip (g_strdup (text + strlen ("title:")));
  length = strlen (value);
  if (length > 2 && (*value == '"' || *value == '\'') && value[length - 1] == *value)
    return g_strndup (value + 1, length - 2);

  return g_steal_pointer (&value);
}

/* How much speaks for a line as the title; 0 when it can be none. */
static int
weigh (const BwDigestLine *line)
{
  BwDate date = bw_digest_date_find (line->text);
  int weight = 0;

  if (strlen (line->text) > MAX_TITLE_BYTES || line->is_bullet || is_bare_date (line->text) ||
      (bw_text_ends_sentence (line->text) && line->level == 0))
    return 0;
  if (bw_date_is_known (date) || bw_date_lacks_year (date))
    weight += 2;
  if (bw_digest_heading_is_name (line->text))
    weight += 3;
  if (line->level == 1)
    weight += 1;

  return weight;
}

static guint
choose_title (GPtrArray *lines,
              guint      n)
{
  guint best = G_MAXUINT;
  int best_weight = 0;

  for (guint i = 0; i < n; i++)
    {
      int weight = weigh (line_at (lines, i));

      if (weight > best_weight)
        {
          best = i;
          best_weight = weight;
        }
    }
  if (best == G_MAXUINT && n > 0 && strlen (line_at (lines, 0)->text) <= MAX_TITLE_BYTES &&
      !bw_text_ends_sentence (line_at (lines, 0)->text) &&
      line_at (lines, 0)->heading == BW_DIGEST_HEADING_OTHER)
    best = 0;

  return best;
}

/* A title that does not say its year has it from the line that says when it came out. */
static BwDate
complete_date (BwDate     date,
               GPtrArray *lines,
               guint      n)
{
  if (bw_date_is_known (date))
    return date;

  for (guint i = 0; i < n; i++)
    {
      const char *text = line_at (lines, i)->text;
      BwDate found;

      if (strlen (text) > MAX_BYLINE_LENGTH)
        continue;
      found = bw_digest_date_find (text);
      if (!bw_date_is_known (found) || found.month == 0)
        continue;
      return bw_date_lacks_year (date) ? bw_date_infer_year (date, found) : found;
    }

  return date;
}

/**
 * bw_digest_front_read:
 * @self: (out caller-allocates): what was read
 * @lines: (element-type BwDigestLine): the lines of the digest
 */
void
bw_digest_front_read (BwDigestFront *self,
                      GPtrArray     *lines)
{
  guint n = measure_front (lines);
  guint title = choose_title (lines, n);
  BwDate date = BW_DATE_UNKNOWN;

  *self = (BwDigestFront){ NULL, BW_DATE_UNKNOWN, 0, FALSE };
  if (title != G_MAXUINT)
    {
      const char *text = line_at (lines, title)->text;

      g_autofree char *value = unwrap_title (text);

      self->title = bw_text_clip (value, BW_MAX_TITLE_LENGTH - 1);
      self->end = title + 1;
      self->is_named = bw_digest_heading_is_name (text) ||
                       line_at (lines, title)->heading == BW_DIGEST_HEADING_PICK;
      date = bw_digest_date_find (text);
    }
  self->date = complete_date (date, lines, n);
}

void
bw_digest_front_clear (BwDigestFront *self)
{
  g_clear_pointer (&self->title, g_free);
}
