#include "bw-paper-record.h"

#include "bw-text.h"

#define STAND_IN_LENGTH 90 /* characters of a summary that stand for a title */

/**
 * bw_paper_record_new:
 * @title: the paper's own title
 */
BwPaperRecord *
bw_paper_record_new (const char *title)
{
  BwPaperRecord *self = g_new0 (BwPaperRecord, 1);

  self->title = g_strdup (title);
  self->title_known = TRUE;
  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->affiliations = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * bw_paper_record_new_untitled:
 * @summary: what is said of a paper whose title is not
 */
BwPaperRecord *
bw_paper_record_new_untitled (const char *summary)
{
  g_autofree char *title = bw_text_clip (summary, STAND_IN_LENGTH);
  BwPaperRecord *self = bw_paper_record_new (title);

  self->title_known = FALSE;
  self->summary = g_strdup (summary);

  return self;
}

void
bw_paper_record_free (BwPaperRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->type);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->affiliations);
  g_free (self->abstract);
  g_free (self->summary);
  g_free (self->url);
  g_free (self);
}
