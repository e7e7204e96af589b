#include "bw-digest-row.h"

#include <string.h>

#include "bw-digest-link.h"
#include "bw-digest-trail.h"
#include "bw-text.h"

/* Words of a column's head. */
static const char *const TITLES[] = { "article", "articles", "name", "paper", "paper title", "papers", "title",
                                      "work", "publication", "post" };
static const char *const AUTHORS[] = { "author", "authors", "people", "by", "author s" };
static const char *const INSTITUTIONS[] = { "affiliation", "affiliations", "company", "institute",
                                            "institution", "institutions", "lab", "org",
                                            "organisation", "organization", "organizations", "university" };
static const char *const SUMMARIES[] = { "abstract", "comment", "comments", "description", "details", "notes",
                                         "summary", "takeaway", "takeaways", "tl dr", "tldr", "highlights", "key idea",
                                         "key ideas", "contribution", "what", "why it matters" };

static gboolean
is_in (const char *key,
       const char *const *keys,
       gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (key, keys[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
read_head (BwDigestRows         *self,
           const BwOutlineBlock *row)
{
  *self = (BwDigestRows){ .is_table = TRUE };
  for (guint i = 0; i < row->cells->len; i++)
    {
      const BwOutlineBlock *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *key = bw_text_key (cell->text);

      if (self->title == 0 && is_in (key, TITLES, G_N_ELEMENTS (TITLES)))
        self->title = i + 1;
      else if (self->authors == 0 && is_in (key, AUTHORS, G_N_ELEMENTS (AUTHORS)))
        self->authors = i + 1;
      else if (self->institutions == 0 && is_in (key, INSTITUTIONS, G_N_ELEMENTS (INSTITUTIONS)))
        self->institutions = i + 1;
      else if (self->summary == 0 && is_in (key, SUMMARIES, G_N_ELEMENTS (SUMMARIES)))
        self->summary = i + 1;
    }
}

static const BwOutlineBlock *
get_cell (const BwOutlineBlock *row,
          guint                 column)
{
  return column > 0 && column <= row->cells->len ? g_ptr_array_index (row->cells, column - 1) : NULL;
}

/* Without a head that says so, the title is in the first cell with a link that is one. */
static const BwOutlineBlock *
find_title (const BwDigestRows   *self,
            const BwOutlineBlock *row)
{
  const BwOutlineBlock *cell = get_cell (row, self->title);

  for (guint i = 0; cell == NULL && i < row->cells->len; i++)
    {
      const BwOutlineBlock *other = g_ptr_array_index (row->cells, i);
      const BwOutlineSpan *link = bw_outline_block_find_span (other, BW_OUTLINE_LINK, 0);

      if (link != NULL && bw_digest_link_get_kind (other, link) == BW_DIGEST_LINK_TITLE)
        cell = other;
    }

  return cell;
}

static BwDigestEntry *
read_title (const BwOutlineBlock  *cell,
            char                 **summary)
{
  BwDigestEntry *entry = bw_digest_entry_read (cell);

  if (entry != NULL && entry->title != NULL)
    {
      if (bw_text_count_words (cell->text + entry->rest) > 0)
        *summary = bw_outline_block_dup (cell, entry->rest, strlen (cell->text));
      return entry;
    }

  if (entry == NULL)
    entry = bw_digest_entry_new ();
  entry->title = bw_digest_entry_clean_title (cell->text);

  return entry;
}

static void
read_others (const BwDigestRows   *self,
             BwDigestEntry        *entry,
             const BwOutlineBlock *row,
             const BwOutlineBlock *title)
{
  const BwOutlineBlock *authors = get_cell (row, self->authors);
  const BwOutlineBlock *institutions = get_cell (row, self->institutions);

  if (authors != NULL && authors != title)
    bw_digest_trail_read_authors (entry, bw_slice_new (authors->text), TRUE);
  if (institutions != NULL && bw_text_count_words (institutions->text) > 0)
    {
      g_auto (GStrv) names = g_strsplit_set (institutions->text, ",;\n", -1);

      for (guint i = 0; names[i] != NULL; i++)
        if (*g_strstrip (names[i]) != '\0')
          g_ptr_array_add (entry->affiliations, g_strdup (names[i]));
    }
  for (guint i = 0; i < row->cells->len; i++)
    {
      const BwOutlineBlock *cell = g_ptr_array_index (row->cells, i);

      if (cell != title)
        bw_digest_entry_take_links (entry, cell);
    }
}

/**
 * bw_digest_rows_read:
 * @row: the next row of a page's tables
 * @summary: (out) (nullable): what it says of the work
 *
 * Returns: (transfer full) (nullable): the work that the row is about
 */
BwDigestEntry *
bw_digest_rows_read (BwDigestRows          *self,
                     const BwOutlineBlock  *row,
                     char                 **summary)
{
  g_autoptr (BwDigestEntry) entry = NULL;
  const BwOutlineBlock *title;
  const BwOutlineBlock *text;

  *summary = NULL;
  if (row->is_head)
    {
      read_head (self, row);
      return NULL;
    }
  if (!(title = find_title (self, row)))
    return NULL;

  entry = read_title (title, summary);
  read_others (self, entry, row, title);
  text = get_cell (row, self->summary);
  if (text != NULL && text != title && bw_text_count_words (text->text) > 0)
    {
      g_free (*summary);
      *summary = bw_outline_block_dup (text, 0, strlen (text->text));
    }
  if (bw_text_is_blank (entry->title) || (entry->url == NULL && entry->authors->len == 0))
    {
      g_clear_pointer (summary, g_free);
      return NULL;
    }

  return g_steal_pointer (&entry);
}
