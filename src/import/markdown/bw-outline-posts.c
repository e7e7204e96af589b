#include "bw-outline-posts.h"

#include <string.h>

#include "bw-foreign-html.h"
#include "bw-limits.h"
#include "bw-text.h"

#define MAX_END_LENGTH 40 /* bytes of the line that ends each post */

/* A page of posts of which each has a heading and ends with the same line. */
typedef struct
{
  const BwOutline *outline;
  char            *end_key; /* of that line */
  int              level;     /* of the headings */
} Page;

static const BwOutlineBlock *
get_block (const Page *page,
           guint       i)
{
  return g_ptr_array_index (page->outline->blocks, i);
}

static char *
read_end_key (const BwOutlineBlock *block)
{
  return (block->kind == BW_OUTLINE_PARAGRAPH || block->kind == BW_OUTLINE_ITEM) &&
             strlen (block->text) <= MAX_END_LENGTH
           ? bw_text_key (block->text)
           : NULL;
}

/* The line that headings follow most often: "Discuss", "Read more". */
static void
find_end_key (Page *page)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint best = 1;

  for (guint i = 0; i + 1 < page->outline->blocks->len; i++)
    {
      const BwOutlineBlock *next = get_block (page, i + 1);
      g_autofree char *key = NULL;
      guint count;

      if (next->kind == BW_OUTLINE_RULE && i + 2 < page->outline->blocks->len)
        next = get_block (page, i + 2);
      if (next->kind != BW_OUTLINE_HEADING || !(key = read_end_key (get_block (page, i))))
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;
      if (count > best || page->end_key == NULL)
        {
          g_free (page->end_key);
          page->end_key = g_strdup (key);
          page->level = next->level;
          best = count;
        }
      g_hash_table_insert (counts, g_steal_pointer (&key), GUINT_TO_POINTER (count));
    }
}

static gboolean
is_end (const Page           *page,
        const BwOutlineBlock *block)
{
  g_autofree char *key = read_end_key (block);

  return key != NULL && strcmp (key, page->end_key) == 0;
}

/* Returns: (nullable): where the first link of @block goes, as far as the page */
static char *
find_url (const BwOutlineBlock *block)
{
  const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, 0);

  if (link == NULL || !(g_str_has_prefix (link->url, "https://") || g_str_has_prefix (link->url, "http://")))
    return NULL;

  return g_strndup (link->url, strcspn (link->url, "#"));
}

static BwRecord *
read_post (BwInput              *input,
           const BwReadContext  *context,
           const BwOutlineBlock *title,
           const BwOutlineBlock *end)
{
  const BwMarkdown *markdown = bw_input_is_html (input) ? NULL : bw_input_get_markdown (input);
  const char *html = markdown != NULL ? markdown->html : bw_input_get_text (input);
  gsize stop = end != NULL ? end->start : strlen (html);
  g_autofree char *part = g_strndup (html + title->end, stop > title->end ? stop - title->end : 0);
  BwRecord *record = bw_record_new (BW_DOCUMENT_POST);
  g_autofree char *line = bw_text_squeeze (title->text);

  record->title = bw_text_clip (line, BW_MAX_TITLE_LENGTH - 1);
  record->url = find_url (title);
  if (record->url == NULL && end != NULL)
    record->url = find_url (end);
  record->body = markdown != NULL ? bw_markdown_part_to_body (markdown, part, context->base_url)
                                  : bw_foreign_html_to_body (part, context->base_url);

  return record;
}

/**
 * bw_outline_posts_read:
 *
 * Reads a page of posts by its headings, which say more than its lines.
 *
 * Returns: whether the page has a heading for each post
 */
gboolean
bw_outline_posts_read (BwInput             *input,
                       const BwReadContext *context,
                       BwReading           *reading)
{
  Page page = { .outline = bw_input_get_outline (input) };
  g_autofree char *end_key = NULL;
  const BwOutlineBlock *title = NULL;
  guint n_before = reading->records->len;

  find_end_key (&page);
  end_key = page.end_key;
  if (end_key == NULL)
    return FALSE;

  for (guint i = 0; i < page.outline->blocks->len; i++)
    {
      const BwOutlineBlock *block = get_block (&page, i);

      if (block->kind == BW_OUTLINE_HEADING && block->level == page.level && title == NULL)
        title = block;
      else if (title != NULL && is_end (&page, block))
        {
          g_ptr_array_add (reading->records, read_post (input, context, title, block));
          title = NULL;
        }
    }
  /* The last may be cut off. */
  if (title != NULL)
    g_ptr_array_add (reading->records, read_post (input, context, title, NULL));

  return reading->records->len > n_before;
}
