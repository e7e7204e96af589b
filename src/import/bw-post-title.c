#include "bw-post-title.h"

#include "bw-limits.h"
#include "bw-post-line.h"
#include "bw-text.h"

#define MAX_WORDS 15   /* of a title that ends with a full stop */
#define MAX_LENGTH 300 /* characters of a title without one */

/**
 * bw_post_title_read:
 * @line: the first line of a post
 * @number: its number in the file
 * @record: takes the title
 *
 * The title of a post is its first line. One that is too long to be a title is one of
 * the text as well, for the title may be missing.
 *
 * Returns: whether the line is the title and nothing else
 */
gboolean
bw_post_title_read (const char *line,
                    int         number,
                    BwRecord   *record,
                    BwReading  *reading)
{
  const char *text;
  glong length;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (record != NULL && reading != NULL, FALSE);

  if (bw_post_line_is_note (line, &text) || bw_post_line_is_rule (line))
    {
      bw_reading_warn (reading, number, "The post has no title");
      return FALSE;
    }

  length = g_utf8_strlen (line, -1);
  record->title = bw_text_clip (line, BW_MAX_TITLE_LENGTH);
  if (length > BW_MAX_TITLE_LENGTH || length > MAX_LENGTH ||
      (g_str_has_suffix (line, ".") && bw_text_count_words (line) > MAX_WORDS))
    bw_reading_warn (reading, number,
                     "The post begins with what is more like a paragraph than a title");

  return length <= BW_MAX_TITLE_LENGTH;
}
