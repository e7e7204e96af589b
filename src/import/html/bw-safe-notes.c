#include <string.h>

#include "bw-safe-stack.h"

/* The references of an article to one of its notes; the first has an id. */
static gboolean
is_first_reference (BwSafeWriter *self,
                    guint         number)
{
  return g_hash_table_add (self->references, GUINT_TO_POINTER (number));
}

/**
 * bw_safe_writer_reference:
 * @number: of the footnote, from 1
 *
 * Writes a reference to a footnote.
 */
void
bw_safe_writer_reference (BwSafeWriter *self,
                          guint         number,
                          const char   *label)
{
  g_autofree char *text = g_strdup_printf ("[%s]", label);
  g_autofree char *href = g_strdup_printf ("#fn-%u", number);
  g_autofree char *id = NULL;

  g_return_if_fail (self != NULL);

  if (bw_safe_writer_is_in (self, "a"))
    {
      bw_safe_writer_text (self, text);
      return;
    }
  if (!bw_safe_writer_begin_text (self))
    return;

  id = is_first_reference (self, number) ? g_strdup_printf ("fnref-%u", number) : NULL;
  bw_html_writer_open (self->html, "sup", NULL);
  bw_html_writer_element (self->html, "a", label, "href", href, "id", id, "class", "noteref", NULL);
  bw_html_writer_close (self->html);
  self->after_pre = FALSE;
  if (self->record != NULL)
    bw_safe_record_text (self->record, text, strlen (text));
}

/* Opens a footnote; its element is open already. */
void
bw_safe_writer_note (BwSafeWriter *self,
                     const char   *label)
{
  bw_safe_stack_write (self);
  if (self->record != NULL)
    bw_safe_record_note (self->record, label);
}

/* Ends a footnote with the way back. */
void
bw_safe_writer_end_note (BwSafeWriter *self,
                         guint         number,
                         const char   *label)
{
  g_autofree char *href = g_strdup_printf ("#fnref-%u", number);

  if (self->record != NULL)
    bw_safe_record_end_note (self->record, label);
  if (!g_hash_table_contains (self->references, GUINT_TO_POINTER (number)))
    return;
  bw_html_writer_text (self->html, " ");
  bw_html_writer_element (self->html, "a", "↩", "href", href, "class", "wayback", NULL);
}
