#include "bw-reader.h"

#include "bw-limits.h"
#include "bw-markdown-facts.h"
#include "bw-markdown-score.h"
#include "bw-markdown.h"
#include "bw-note-mentions.h"
#include "bw-text.h"

#define MAX_SCORE 55 /* a note is what is in Markdown and is nothing better known */

static int
score (const BwReader *reader,
       BwInput        *input)
{
  if (bw_input_is_html (input))
    return 0;

  return MIN (bw_markdown_score (bw_input_get_text (input)), MAX_SCORE);
}

/* Returns: (nullable): the first heading that is no deeper than @level */
static char *
find_heading (const BwMarkdown *markdown,
              int               level)
{
  for (guint i = 0; markdown->outline != NULL && i < markdown->outline->blocks->len; i++)
    {
      const BwOutlineBlock *block = g_ptr_array_index (markdown->outline->blocks, i);
      g_autofree char *line = NULL;

      if (block->kind != BW_OUTLINE_HEADING || (block->level > level && i > 0))
        continue;
      line = bw_text_squeeze (block->text);
      return bw_text_clip (line, BW_MAX_TITLE_LENGTH - 1);
    }

  return NULL;
}

/* A heading below some text is that of a part, unless it is of the first level; then the note
 * is called as its file is. */
static char *
find_title (const BwMarkdown    *markdown,
            const BwReadContext *context)
{
  char *title = find_heading (markdown, 1);

  if (title == NULL)
    title = bw_markdown_facts_name (context->name);

  return title != NULL ? title : find_heading (markdown, G_MAXINT);
}

static void
take_tags (BwRecord  *record,
           GPtrArray *tags)
{
  for (guint i = 0; i < tags->len; i++)
    {
      const char *tag = g_ptr_array_index (tags, i);
      gboolean is_new = record->tags->len < BW_MAX_TAGS;

      for (guint j = 0; is_new && j < record->tags->len; j++)
        is_new = g_ascii_strcasecmp (g_ptr_array_index (record->tags, j), tag) != 0;
      if (is_new)
        g_ptr_array_add (record->tags, g_strdup (tag));
    }
}

static gboolean
read_note (const BwReader       *reader,
           BwInput              *input,
           const BwReadContext  *context,
           BwReading            *reading,
           GError              **error)
{
  const BwMarkdown *markdown = bw_input_get_markdown (input);
  BwRecord *record;

  if (bw_text_is_blank (bw_input_get_text (input)))
    return TRUE;

  record = bw_record_new (BW_DOCUMENT_NOTE);
  g_ptr_array_add (reading->records, record);
  bw_markdown_facts_take (markdown->front, record);
  bw_markdown_facts_warn (markdown->front, reading);
  if (record->title == NULL)
    record->title = find_title (markdown, context);
  take_tags (record, markdown->source->tags);
  bw_note_mentions_add_subject (record, markdown->front);
  if (markdown->outline != NULL)
    bw_note_mentions_add (record, markdown->outline, markdown->notes);
  else
    bw_reading_warn (reading, 0, "The note is too large for its links to be followed");
  if (markdown->is_cut)
    bw_reading_warn (reading, 0, "The note repeats so much that some links or its end are left out");
  record->body = bw_markdown_to_body (markdown, context->base_url);

  return TRUE;
}

const BwReader bw_note_reader = { "note", score, read_note, NULL };
