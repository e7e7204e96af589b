#include "bw-digest-entry.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-digest-head.h"
#include "bw-digest-link.h"
#include "bw-digest-source.h"
#include "bw-digest-trail.h"
#include "bw-identifier.h"
#include "bw-text.h"

#define MAX_LEAD_LENGTH 60 /* bytes of what may stand before the link that is the title */

BwDigestEntry *
bw_digest_entry_new (void)
{
  BwDigestEntry *self = g_new0 (BwDigestEntry, 1);

  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->affiliations = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_digest_entry_free (BwDigestEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->url);
  g_ptr_array_unref (self->identifiers);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->affiliations);
  g_free (self);
}

/* The link that begins at @at, or behind one opening bracket or quotation mark there. */
static const BwOutlineSpan *
find_link_at (const BwOutlineBlock *block,
              gsize                 at)
{
  const BwOutlineSpan *link = bw_outline_block_find_span (block, BW_OUTLINE_LINK, at);
  BwSlice between = { block->text + at, block->text + (link != NULL ? link->start : at) };

  if (link == NULL || link->start == at)
    return link;

  return bw_slice_is (between, "[") || bw_slice_is (between, "(") || bw_slice_is (between, "\"") ||
             bw_slice_is (between, "“") || bw_slice_is (between, "[[")
           ? link
           : NULL;
}

/**
 * bw_digest_entry_take_links:
 *
 * Takes the address of the best of a block's labelled links, and what identifies the
 * work in all of them.
 *
 * Returns: whether there is such a link
 */
gboolean
bw_digest_entry_take_links (BwDigestEntry        *self,
                            const BwOutlineBlock *block)
{
  const BwOutlineSpan *best = NULL;
  int best_rank = 0;

  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *link = g_ptr_array_index (block->spans, i);
      BwDigestLinkKind kind;
      int rank;

      if (link->kind != BW_OUTLINE_LINK)
        continue;
      kind = bw_digest_link_get_kind (block, link);
      if (kind != BW_DIGEST_LINK_LABEL && kind != BW_DIGEST_LINK_ADDRESS)
        continue;
      rank = bw_digest_link_rank (block, link);
      if (rank > 1)
        bw_digest_link_identify (link, self->identifiers);
      if (rank > best_rank)
        {
          best = link;
          best_rank = rank;
        }
    }
  if (self->url == NULL && best != NULL)
    self->url = g_strdup (best->url);

  return best != NULL;
}

/* "Paper: A Clock for the Sea": the work of which another page tells. */
static gboolean
take_paper_link (BwDigestEntry        *self,
                 const BwOutlineBlock *block)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *link = g_ptr_array_index (block->spans, i);

      if (link->kind == BW_OUTLINE_LINK && g_ascii_strncasecmp (block->text + link->start, "paper:", 6) == 0)
        {
          self->url = g_strdup (link->url);
          bw_digest_link_identify (link, self->identifiers);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * bw_digest_entry_take_source:
 * @block: a line below a work
 *
 * Returns: whether it leads to the work; then its places are taken too where it lists them
 */
gboolean
bw_digest_entry_take_source (BwDigestEntry        *self,
                             const BwOutlineBlock *block)
{
  if (!bw_digest_entry_take_links (self, block) && !take_paper_link (self, block))
    return FALSE;
  if (bw_digest_source_is (block->text))
    bw_digest_source_read (block->text, self->affiliations);

  return TRUE;
}

/* A title whose parts are links each, with none of its own: `[[A](…) and [B](…)](None)`. */
static gboolean
read_joined (BwDigestEntry        *self,
             const BwOutlineBlock *block,
             gsize                 at,
             const BwOutlineSpan  *link)
{
  const char *end = strstr (block->text + link->end, "](");
  const char *close = end != NULL ? strchr (end, ')') : NULL;
  const char *line = strchr (block->text + at, '\n');

  if (block->text[at] != '[' || close == NULL || (line != NULL && line < close))
    return FALSE;

  self->title = bw_outline_block_dup (block, at + 1, (gsize) (end - block->text));
  self->url = g_strdup (link->url);
  bw_digest_trail_read (self, block, (gsize) (close - block->text) + 1);

  return TRUE;
}

static void
read_linked (BwDigestEntry        *self,
             const BwOutlineBlock *block,
             const BwOutlineSpan  *link)
{
  g_autofree char *text = bw_outline_block_dup (block, link->start, link->end);

  self->title = bw_digest_entry_clean_title (text);
  self->url = g_strdup (link->url);
  bw_digest_link_identify (link, self->identifiers);
  bw_digest_trail_read (self, block, link->end);
}

/* "Paper: [Title](…)", "Jane Doe and Bo Li. [Title](…)" */
static gboolean
read_behind_lead (BwDigestEntry        *self,
                  const BwOutlineBlock *block,
                  gsize                 at,
                  const BwOutlineSpan  *link)
{
  BwSlice lead = bw_slice_trim ((BwSlice){ block->text + at, block->text + link->start });
  g_autofree char *names = NULL;
  gboolean complete;

  if (block->kind != BW_OUTLINE_ITEM || bw_slice_length (lead) == 0 ||
      strchr (":.,-", lead.end[-1]) == NULL)
    return FALSE;

  names = g_strndup (lead.start, bw_slice_length (lead) - 1);
  if (!bw_author_list_read (names, 1, self->authors, &complete) &&
      (lead.end[-1] != ':' || bw_slice_length (lead) > MAX_LEAD_LENGTH))
    return FALSE;

  read_linked (self, block, link);

  return TRUE;
}

/* The first link that is no title, and the first that is, whichever there are. */
static const BwOutlineSpan *
find_link_of (const BwOutlineBlock *block,
              gsize                 from,
              gboolean              is_title)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *link = g_ptr_array_index (block->spans, i);
      BwDigestLinkKind kind;

      if (link->kind != BW_OUTLINE_LINK || link->start < from)
        continue;
      kind = bw_digest_link_get_kind (block, link);
      if (kind == BW_DIGEST_LINK_JUNK)
        continue;
      if ((kind == BW_DIGEST_LINK_TITLE) == is_title)
        return link;
      if (is_title)
        return NULL; /* a title stands before what belongs to it */
    }

  return NULL;
}

static gboolean
read_any (BwDigestEntry        *self,
          const BwOutlineBlock *block)
{
  gsize at = bw_digest_head_skip (block);
  const BwOutlineSpan *link = find_link_at (block, at);
  BwDigestLinkKind kind = link != NULL ? bw_digest_link_get_kind (block, link) : BW_DIGEST_LINK_JUNK;

  if (link != NULL && kind == BW_DIGEST_LINK_TITLE)
    {
      if (!read_joined (self, block, at, link))
        read_linked (self, block, link);
      return TRUE;
    }
  if (link != NULL && kind == BW_DIGEST_LINK_ADDRESS)
    {
      self->url = g_strdup (link->url);
      bw_digest_link_identify (link, self->identifiers);
      bw_digest_trail_read (self, block, link->end);
      return TRUE;
    }
  if ((link = find_link_of (block, at, FALSE)) != NULL && link->start > at &&
      bw_digest_head_read_title (self, block, at, link->start))
    return TRUE;
  if ((link = find_link_of (block, at, TRUE)) != NULL && link->start > at)
    return read_behind_lead (self, block, at, link);

  return bw_digest_head_read_bold (self, block, at);
}

/**
 * bw_digest_entry_read:
 *
 * Returns: (transfer full) (nullable): the work that the block begins with
 */
BwDigestEntry *
bw_digest_entry_read (const BwOutlineBlock *block)
{
  g_autoptr (BwDigestEntry) self = bw_digest_entry_new ();

  if (!read_any (self, block) || (self->title != NULL && *self->title == '\0'))
    return NULL;
  if (block->kind != BW_OUTLINE_PARAGRAPH || self->url == NULL)
    bw_digest_entry_take_links (self, block);
  if (self->title == NULL && self->url == NULL)
    return NULL;

  return g_steal_pointer (&self);
}
