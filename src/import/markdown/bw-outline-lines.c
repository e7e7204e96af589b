#include "bw-outline-lines.h"

#include <string.h>

#include "bw-digest-cue.h"
#include "bw-digest-link.h"
#include "bw-paper-links.h"
#include "bw-text.h"

static void
append_cells (GString              *out,
              const BwOutlineBlock *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const BwOutlineBlock *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *line = bw_text_squeeze (cell->text);

      g_string_append_printf (out, "%s%s", i > 0 ? "\t" : "", line);
    }
  g_string_append_c (out, '\n');
}

static void
append_text (GString              *out,
             const BwOutlineBlock *block,
             BwOutlineHeadings     headings)
{
  if (block->kind == BW_OUTLINE_HEADING && headings == BW_OUTLINE_MARKED_HEADINGS)
    {
      for (int i = 0; i < block->level; i++)
        g_string_append_c (out, '#');
      g_string_append_c (out, ' ');
    }
  g_string_append (out, block->text);
  g_string_append_c (out, '\n');
}

static void
append_item (GString              *out,
             const BwOutlineBlock *block)
{
  if (block->number >= 0)
    g_string_append_printf (out, "%d. ", block->number);
  else
    g_string_append (out, "- ");
  append_text (out, block, BW_OUTLINE_BARE_HEADINGS);
}

/* Ways to other places of the same page, and nothing else. */
static gboolean
is_navigation (const BwOutlineBlock *block)
{
  gsize length = 0;

  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *link = g_ptr_array_index (block->spans, i);

      if (link->kind == BW_OUTLINE_LINK && *link->url == '#')
        length += link->end - link->start;
    }

  return length > 0 && length == strlen (block->text);
}

/**
 * bw_outline_to_lines:
 *
 * Returns: (transfer full): the page as a person sees it who copies it as plain text: a
 *   line a paragraph, with blank lines around what is no list
 */
BwLines *
bw_outline_to_lines (const BwOutline   *outline,
                     BwOutlineHeadings  headings)
{
  g_autoptr (GString) out = g_string_new (NULL);
  BwOutlineKind before = BW_OUTLINE_RULE;

  for (guint i = 0; i < outline->blocks->len; i++)
    {
      const BwOutlineBlock *block = g_ptr_array_index (outline->blocks, i);
      gboolean goes_on = block->kind == before &&
                         (block->kind == BW_OUTLINE_ITEM || block->kind == BW_OUTLINE_ROW);

      if (block->kind == BW_OUTLINE_RULE || (block->kind != BW_OUTLINE_HEADING && is_navigation (block)))
        continue;
      if (i > 0 && !goes_on)
        g_string_append_c (out, '\n');
      if (block->kind == BW_OUTLINE_ROW)
        append_cells (out, block);
      else if (block->kind == BW_OUTLINE_ITEM)
        append_item (out, block);
      else if (block->kind == BW_OUTLINE_CODE)
        g_string_append_printf (out, "```\n%s\n```\n", block->text);
      else
        append_text (out, block, headings);
      before = block->kind;
    }

  return bw_lines_new (out->str);
}

static void
remember (GHashTable *links,
          const char *text,
          gsize       length,
          const char *url)
{
  g_autofree char *own = g_strndup (text, length);
  g_autofree char *key = bw_text_key (own);

  if (*key != '\0' && !g_hash_table_contains (links, key))
    g_hash_table_insert (links, g_steal_pointer (&key), (gpointer) url);
}

/* The links whose text is a title, and those that stand below one: "Read the paper". */
static GHashTable *
collect_links (const BwOutline *outline)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < outline->blocks->len; i++)
    {
      const BwOutlineBlock *block = g_ptr_array_index (outline->blocks, i);
      const BwOutlineBlock *before = i > 0 ? g_ptr_array_index (outline->blocks, i - 1) : NULL;
      gsize end;

      for (guint j = 0; j < block->spans->len; j++)
        {
          const BwOutlineSpan *link = g_ptr_array_index (block->spans, j);

          if (link->kind == BW_OUTLINE_LINK &&
              bw_digest_link_get_kind (block, link) == BW_DIGEST_LINK_TITLE)
            remember (links, block->text + link->start, link->end - link->start, link->url);
          if (link->kind == BW_OUTLINE_LINK && before != NULL && before->kind == BW_OUTLINE_HEADING &&
              bw_digest_cue_read (block, &end) == BW_DIGEST_CUE_MORE)
            {
              remember (links, before->text, strlen (before->text), link->url);
              break;
            }
        }
    }

  return links;
}

static const char *
find_link (GHashTable *links,
           const char *title)
{
  g_autofree char *key = title != NULL ? bw_text_key (title) : NULL;

  return key != NULL ? g_hash_table_lookup (links, key) : NULL;
}

static void
add_links (GHashTable *links,
           BwRecord   *record)
{
  for (guint i = 0; i < record->papers->len; i++)
    {
      BwPaperRecord *paper = g_ptr_array_index (record->papers, i);
      const char *url = paper->title_known ? find_link (links, paper->title) : NULL;

      if (url != NULL && paper->urls->len == 0)
        bw_paper_links_add (paper, url);
    }
  for (guint i = 0; i < record->mentions->len; i++)
    {
      BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);
      const char *url = mention->url == NULL ? find_link (links, mention->title) : NULL;
      g_autofree char *scheme = NULL;
      g_autofree char *value = NULL;

      if (url == NULL)
        continue;
      mention->url = g_strdup (url);
      if (bw_paper_links_identify (url, &scheme, &value))
        bw_identifier_array_add (mention->identifiers, scheme, value);
    }
  if (record->url == NULL && (record->kind == BW_DOCUMENT_POST || record->kind == BW_DOCUMENT_CAPTURE))
    record->url = g_strdup (find_link (links, record->title));
}

/**
 * bw_outline_add_links:
 * @reading: made of the lines of @outline
 *
 * Gives what was read its addresses: those of the links whose texts are its titles.
 */
void
bw_outline_add_links (const BwOutline *outline,
                      BwReading       *reading)
{
  g_autoptr (GHashTable) links = collect_links (outline);

  for (guint i = 0; i < reading->records->len; i++)
    add_links (links, g_ptr_array_index (reading->records, i));
}
