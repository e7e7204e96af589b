#include "bw-reader.h"

#include <string.h>

#include "bw-digest-date.h"
#include "bw-digest-heading.h"
#include "bw-digest-links.h"
#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-markdown-facts.h"
#include "bw-markdown-score.h"
#include "bw-markdown.h"
#include "bw-outline-digest.h"
#include "bw-text.h"

#define SCORED_BLOCKS 1500
#define MIN_MARKDOWN 20 /* that the text is in Markdown */
#define MIN_ITEMS 3
#define MAX_SCORE 88     /* a list of links might be something else */
#define HTML_SCORE 91    /* where it is sure: before any page */
#define MIN_HTML_ITEMS 5 /* each page has some links in lists */
#define PURE_SHARE 85    /* percent, where hardly anything else is on the page */
#define MIN_SHARE 55     /* percent of a digest's blocks that belong to its items */

static gboolean
is_named (const char *title)
{
  g_autofree char *key = title != NULL ? bw_text_key (title) : g_strdup ("");

  return title != NULL && (bw_digest_heading_is_name (title) || g_str_has_prefix (key, "awesome") ||
                           strstr (key, " awesome") != NULL || strstr (key, "reading list") != NULL ||
                           strstr (key, "paper list") != NULL || strstr (key, "papers") != NULL ||
                           strstr (key, "weekly") != NULL || g_str_has_prefix (key, "links") ||
                           g_str_has_suffix (key, " links"));
}

/* What stands in people's own notes and in no digest. */
static guint
count_wiki_links (const BwOutline *outline)
{
  guint n = 0;

  for (guint i = 0; i < MIN (outline->blocks->len, SCORED_BLOCKS); i++)
    {
      const BwOutlineBlock *block = g_ptr_array_index (outline->blocks, i);

      for (guint j = 0; j < block->spans->len; j++)
        n += ((const BwOutlineSpan *) g_ptr_array_index (block->spans, j))->kind == BW_OUTLINE_NOTE;
    }

  return n;
}

static int
weigh (const BwOutlineDigest *digest,
       const char            *title,
       guint                  n_wiki_links)
{
  int n = (int) digest->mentions->len;
  int n_blocks = MAX (digest->n_told + digest->n_other, 1);
  int share = 100 * digest->n_told / n_blocks;
  int n_told = digest->n_people + digest->n_opinions + digest->n_mores;
  int n_sure = n_told + digest->n_identified;
  gboolean named = is_named (title);
  int points;

  if (n == 0 || (n < MIN_ITEMS && n_sure == 0 && !named) || (int) n_wiki_links * 3 > n)
    return 0;
  if (share < MIN_SHARE && !(named && share * 2 >= MIN_SHARE) && n_sure < n)
    return 0;

  points = 35 + MIN (3 * n, 25) + (share >= PURE_SHARE ? 5 : 0) + (named ? 15 : 0) + MIN (100 * n_sure / n, 100) / 5;
  if (n < MIN_ITEMS && n_told < n)
    points -= 15;

  return MIN (points, MAX_SCORE);
}

static int
score (const BwReader *reader,
       BwInput        *input)
{
  gboolean is_html = bw_input_is_html (input);
  const BwOutline *outline = NULL;
  g_autoptr (BwOutlineDigest) digest = NULL;
  int points;

  if (is_html || bw_markdown_score (bw_input_get_text (input)) >= MIN_MARKDOWN)
    outline = bw_input_get_outline (input);
  if (outline == NULL)
    return 0;

  digest = bw_outline_digest_new (outline, SCORED_BLOCKS);
  points = weigh (digest, digest->title, count_wiki_links (outline));
  if (!is_html)
    return points;

  return (int) digest->mentions->len >= MIN_HTML_ITEMS && points >= MAX_SCORE - 20 ? HTML_SCORE : 0;
}

static gboolean
read_digest (const BwReader       *reader,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  const BwOutline *outline = bw_input_get_outline (input);
  g_autoptr (BwOutlineDigest) digest = NULL;
  g_autoptr (BwRecord) record = NULL;

  if (outline == NULL)
    return TRUE;

  digest = bw_outline_digest_new (outline, G_MAXUINT);
  record = bw_record_new (BW_DOCUMENT_DIGEST);
  if (!bw_input_is_html (input))
    {
      const BwMarkdown *markdown = bw_input_get_markdown (input);

      bw_markdown_facts_take (markdown->front, record);
      bw_markdown_facts_warn (markdown->front, reading);
      record->body = bw_markdown_to_body (markdown, context->base_url);
    }
  else
    record->body = bw_foreign_html_to_body (bw_input_get_text (input), context->base_url);

  if (record->title == NULL)
    record->title = digest->title != NULL ? bw_text_clip (digest->title, BW_MAX_TITLE_LENGTH - 1)
                                          : bw_markdown_facts_name (context->name);
  if (!bw_date_is_known (record->published) && record->title != NULL)
    record->published = bw_digest_date_find (record->title);
  g_ptr_array_extend_and_steal (record->mentions, g_steal_pointer (&digest->mentions));
  digest->mentions = g_ptr_array_new ();
  bw_digest_links_add (outline, record);
  if (record->mentions->len == 0)
    bw_reading_warn (reading, 0, "The digest mentions no work that can be told");
  g_ptr_array_add (reading->records, g_steal_pointer (&record));

  return TRUE;
}

const BwReader bw_outline_digest_reader = { "digest", score, read_digest, NULL };
