#include "bw-post-notes.h"

#include "bw-post-line.h"
#include "bw-tex-count.h"
#include "bw-text.h"

#define MAX_NOTES 10000 /* of one post; what is left is in the last */

/**
 * bw_post_notes_find:
 *
 * Returns: the line with which the first footnote of a post begins, or the number of
 *   lines
 */
guint
bw_post_notes_find (const BwLines *lines,
                    guint          from)
{
  const char *text;
  guint n;

  g_return_val_if_fail (lines != NULL, 0);

  n = bw_lines_get_n (lines);
  while (from < n && !bw_post_line_is_note (bw_lines_get (lines, from), &text))
    from++;

  return from;
}

static void
append_line (GString    *note,
             const char *line)
{
  g_autofree char *text = bw_post_line_drop_arrow (line);

  g_string_append (note, text);
  g_string_append_c (note, ' ');
}

/* Adds a note with the next number; one without a text is kept, for the text refers to
 * it all the same. */
static int
add_note (BwBodyBuilder *builder,
          GString       *note,
          guint          number)
{
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *text = bw_text_squeeze (note->str);

  bw_body_builder_footnote (builder, label, text);
  g_string_truncate (note, 0);

  return bw_tex_count (text);
}

/**
 * bw_post_notes_read:
 * @from: the line with which the first note begins
 *
 * Adds the footnotes at the end of a post: the numbers are lost on the page, but they
 * stand in order.
 *
 * Returns: how many formulas they hold
 */
int
bw_post_notes_read (const BwLines *lines,
                    guint          from,
                    BwBodyBuilder *builder)
{
  g_autoptr (GString) note = g_string_new (NULL);
  guint number = 0;
  int n_formulas = 0;

  g_return_val_if_fail (lines != NULL, 0);
  g_return_val_if_fail (builder != NULL, 0);

  for (guint i = from; i < bw_lines_get_n (lines); i++)
    {
      const char *text = bw_lines_get (lines, i);

      if (bw_post_line_is_note (text, &text) && number < MAX_NOTES)
        {
          if (number > 0)
            n_formulas += add_note (builder, note, number);
          number++;
        }
      append_line (note, text);
    }
  if (number > 0)
    n_formulas += add_note (builder, note, number);

  return n_formulas;
}
