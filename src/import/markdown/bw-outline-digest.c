#include "bw-outline-digest.h"

#include <string.h>

#include "bw-digest-cue.h"
#include "bw-digest-link.h"
#include "bw-digest-place.h"
#include "bw-digest-row.h"
#include "bw-digest-sections.h"
#include "bw-digest-story.h"
#include "bw-digest-trail.h"
#include "bw-limits.h"
#include "bw-outline-slices.h"
#include "bw-text.h"

#define BOLD_LEVEL 7 /* of a heading in bold, below those that are marked */
#define CATEGORY_LEVEL 8

/* A digest while it is read. */
typedef struct
{
  BwOutlineDigest  *digest;
  BwDigestSections *sections;
  BwDigestStory    *story;
  GPtrArray        *people; /* (element-type utf8): a line of them below that */
  char             *headline;    /* (nullable): a heading that may be the title of what follows */
  int               headline_level;
  int               n_waiting; /* blocks below it that no item has yet */
  int               level;     /* of the list that the current item stands in; 0 for none */
  gboolean          has_title;
} Walk;

void
bw_outline_digest_free (BwOutlineDigest *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->mentions);
  g_free (self);
}

/* Begins an item of the text that has come before it. */
static void
begin_story (Walk          *walk,
             BwDigestEntry *entry,
             const char    *section)
{
  if (entry->authors->len == 0)
    g_ptr_array_extend_and_steal (entry->authors, g_steal_pointer (&walk->people));
  else
    g_ptr_array_unref (walk->people);
  walk->people = g_ptr_array_new_with_free_func (g_free);
  walk->digest->n_told += walk->n_waiting;
  walk->digest->n_other -= walk->n_waiting;
  walk->digest->n_mores++;
  walk->n_waiting = 0;
  bw_digest_story_begin (walk->story, entry, section, bw_digest_sections_take_role (walk->sections));
  walk->level = 0;
}

static void
begin_item (Walk                 *walk,
            const BwDigestEntry  *entry,
            const BwOutlineBlock *block,
            const char           *section)
{
  bw_digest_story_end (walk->story);
  bw_digest_story_begin (walk->story, entry, section, bw_digest_sections_take_role (walk->sections));
  walk->level = block->kind == BW_OUTLINE_ITEM ? block->level : 0;
  walk->digest->n_told++;
  g_clear_pointer (&walk->headline, g_free);
}

/* Makes the heading above a text the title of an item, for the links below the text. */
static void
begin_headline (Walk                 *walk,
                BwDigestEntry        *entry,
                const BwOutlineBlock *block)
{
  const char *section = bw_digest_sections_get_title (walk->sections, walk->headline_level);

  g_free (entry->title);
  entry->title = bw_digest_entry_clean_title (walk->headline);
  begin_story (walk, entry, section);
  walk->digest->n_told++;
  g_clear_pointer (&walk->headline, g_free);
}

static void
enter_section (Walk       *walk,
               int         level,
               const char *title)
{
  bw_digest_story_end (walk->story);
  bw_digest_sections_enter (walk->sections, level, title);
  g_ptr_array_set_size (walk->people, 0);
  walk->n_waiting = 0;
  g_free (walk->headline);
  walk->headline = bw_text_clip (title, BW_MAX_TITLE_LENGTH - 1);
  walk->headline_level = level;
}

/* A line in bold, and what stands in the lines below it. */
static void
enter_bold (Walk                 *walk,
            const BwOutlineBlock *block,
            gsize                 end)
{
  g_autofree char *title = bw_outline_block_dup (block, 0, end);

  if (g_str_has_suffix (title, ":"))
    title[strlen (title) - 1] = '\0';
  enter_section (walk, BOLD_LEVEL, title);
  if (block->text[end] != '\0')
    bw_digest_story_add_text (walk->story, block, end);
}

static void
read_heading (Walk                 *walk,
              const BwOutlineBlock *block)
{
  g_autoptr (BwDigestEntry) entry = NULL;

  if (!walk->has_title && block->level == 1)
    {
      walk->has_title = TRUE;
      walk->digest->title = bw_text_squeeze (block->text);
      bw_digest_story_end (walk->story);
      return;
    }

  if (bw_digest_sections_are_items (walk->sections) &&
      (entry = bw_digest_place_read_heading (block)) != NULL)
    {
      bw_digest_sections_enter (walk->sections, block->level, "");
      begin_item (walk, entry, block, bw_digest_sections_get_title (walk->sections, block->level));
      return;
    }

  enter_section (walk, block->level, block->text);
}

/* What a link below a story leads to, where the story has no other title. */
static void
read_more (Walk                 *walk,
           const BwOutlineBlock *block)
{
  BwMentionRecord *current = bw_digest_story_get_current (walk->story);
  g_autoptr (BwDigestEntry) entry = bw_digest_entry_new ();

  walk->digest->n_told++;
  for (guint i = 0; current == NULL && i < block->spans->len; i++)
    {
      const BwOutlineSpan *link = g_ptr_array_index (block->spans, i);
      g_autofree char *text = NULL;

      if (link->kind != BW_OUTLINE_LINK ||
          bw_digest_link_get_kind (block, link) != BW_DIGEST_LINK_TITLE)
        continue;
      text = bw_outline_block_dup (block, link->start, link->end);
      entry->title = bw_digest_entry_clean_title (text);
      entry->url = g_strdup (link->url);
      bw_digest_link_identify (link, entry->identifiers);
      begin_story (walk, entry, walk->headline);
      return;
    }

  if (!bw_digest_entry_take_source (entry, block))
    return;
  if (current != NULL)
    bw_digest_story_take_entry (walk->story, entry);
  else if (walk->headline != NULL)
    begin_headline (walk, entry, block);
}

/* A line of people below a title. */
static gboolean
read_people (Walk                 *walk,
             const BwOutlineBlock *block,
             gsize                 from)
{
  BwMentionRecord *current = bw_digest_story_get_current (walk->story);
  g_autoptr (BwDigestEntry) entry = NULL;

  if (current != NULL ? current->authors->len > 0 : walk->headline == NULL || walk->people->len > 0)
    return FALSE;

  entry = bw_digest_entry_new ();
  if (!bw_digest_trail_read_authors (entry, bw_slice_new (block->text + from), from > 0))
    return FALSE;

  walk->digest->n_told += current != NULL;
  if (current != NULL)
    bw_digest_story_take_entry (walk->story, entry);
  else
    g_ptr_array_extend_and_steal (walk->people, g_steal_pointer (&entry->authors));
  if (entry->authors == NULL)
    entry->authors = g_ptr_array_new ();

  return TRUE;
}

/* What a block is by its first words; FALSE when they say nothing. */
static gboolean
read_cue (Walk                 *walk,
          const BwOutlineBlock *block)
{
  BwMentionRecord *current = bw_digest_story_get_current (walk->story);
  gsize from;

  switch (bw_digest_cue_read (block, &from))
    {
    case BW_DIGEST_CUE_OPINION:
      if (current == NULL)
        return FALSE;
      bw_digest_story_add_opinion (walk->story, block, from);
      walk->digest->n_opinions++;
      walk->digest->n_told++;
      return TRUE;
    case BW_DIGEST_CUE_MORE:
      if (current == NULL && walk->headline == NULL)
        return FALSE;
      read_more (walk, block);
      return TRUE;
    case BW_DIGEST_CUE_ASIDE:
      walk->digest->n_told += current != NULL;
      return current != NULL;
    case BW_DIGEST_CUE_AUTHORS:
      return read_people (walk, block, from);
    case BW_DIGEST_CUE_HEADING:
      enter_bold (walk, block, from);
      return TRUE;
    case BW_DIGEST_CUE_NONE:
    default:
      return FALSE;
    }
}

/* Whether the block tells more of the current item whatever it begins with. */
static gboolean
goes_on (Walk                 *walk,
         const BwOutlineBlock *block)
{
  return block->kind == BW_OUTLINE_ITEM && block->level > walk->level &&
         bw_digest_story_is_listing (walk->story);
}

/* What a block is that begins something; FALSE when it goes on with what has begun. */
static gboolean
read_begin (Walk                 *walk,
            const BwOutlineBlock *block,
            const BwOutlineBlock *next)
{
  g_autoptr (BwDigestEntry) entry = NULL;

  if (read_cue (walk, block))
    return TRUE;

  if ((entry = bw_digest_place_read (block, next)) != NULL)
    {
      begin_item (walk, entry, block, bw_digest_sections_get_title (walk->sections, 0));
      bw_digest_story_add_text (walk->story, block, entry->rest);
      return TRUE;
    }
  if (bw_digest_place_is_category (block, next) &&
      (bw_digest_story_get_current (walk->story) == NULL || block->level <= walk->level))
    {
      enter_section (walk, CATEGORY_LEVEL, block->text);
      return TRUE;
    }
  if (bw_digest_link_is_all (block))
    {
      read_more (walk, block);
      return TRUE;
    }

  return FALSE;
}

static void
read_text (Walk                 *walk,
           const BwOutlineBlock *block,
           const BwOutlineBlock *next)
{
  if (!goes_on (walk, block))
    {
      if (read_begin (walk, block, next))
        return;

      /* The item of a list ends with it. */
      if (walk->level > 0 && block->level < walk->level)
        bw_digest_story_end (walk->story);
      if (read_people (walk, block, 0))
        return;
    }

  if (bw_digest_story_add_text (walk->story, block, 0))
    walk->digest->n_told++;
  else
    {
      walk->digest->n_other++;
      walk->n_waiting++;
    }
}

/* Lines of which each is an item. */
static gboolean
read_lines (Walk                 *walk,
            const BwOutlineBlock *block)
{
  g_autoptr (GPtrArray) slices =
    block->kind == BW_OUTLINE_PARAGRAPH ? bw_outline_slices_new (block) : NULL;

  if (slices == NULL)
    return FALSE;
  for (guint i = 0; i < slices->len; i++)
    read_text (walk, g_ptr_array_index (slices, i), NULL);

  return TRUE;
}

static void
read_row (Walk                 *walk,
          const BwOutlineBlock *block,
          BwDigestRows         *rows)
{
  g_autofree char *summary = NULL;
  g_autoptr (BwDigestEntry) entry = bw_digest_rows_read (rows, block, &summary);
  BwMentionRecord *mention;

  if (entry == NULL)
    return;

  begin_item (walk, entry, block, bw_digest_sections_get_title (walk->sections, 0));
  mention = bw_digest_story_get_current (walk->story);
  if (mention->excerpt == NULL)
    mention->excerpt = g_steal_pointer (&summary);
  bw_digest_story_end (walk->story);
}

static void
read_block (Walk                 *walk,
            const BwOutlineBlock *block,
            const BwOutlineBlock *next,
            BwDigestRows         *rows)
{
  if (block->kind == BW_OUTLINE_HEADING)
    read_heading (walk, block);
  else if (!bw_digest_sections_are_items (walk->sections))
    return;
  else if (block->kind == BW_OUTLINE_RULE)
    bw_digest_story_end (walk->story);
  else if (block->kind == BW_OUTLINE_ROW)
    read_row (walk, block, rows);
  else if (block->kind != BW_OUTLINE_CODE && !read_lines (walk, block))
    read_text (walk, block, next);
}

static void
count (BwOutlineDigest *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const BwMentionRecord *mention = g_ptr_array_index (self->mentions, i);

      self->n_people += mention->authors->len > 0;
      self->n_identified += mention->identifiers->len > 0;
    }
}

/**
 * bw_outline_digest_new:
 * @max_blocks: how many of the blocks are read
 *
 * Returns: (transfer full): what was read
 */
BwOutlineDigest *
bw_outline_digest_new (const BwOutline *outline,
                       guint            max_blocks)
{
  BwOutlineDigest *self = g_new0 (BwOutlineDigest, 1);
  g_autoptr (BwDigestSections) sections = bw_digest_sections_new ();
  g_autoptr (BwDigestStory) story = NULL;
  Walk walk = { .digest = self, .sections = sections };
  BwDigestRows rows = { 0 };

  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_mention_record_free);
  walk.people = g_ptr_array_new_with_free_func (g_free);
  walk.story = story = bw_digest_story_new (self->mentions);
  for (guint i = 0; i < MIN (outline->blocks->len, max_blocks); i++)
    read_block (&walk, g_ptr_array_index (outline->blocks, i),
                i + 1 < outline->blocks->len ? g_ptr_array_index (outline->blocks, i + 1) : NULL,
                &rows);
  bw_digest_story_end (story);
  g_free (walk.headline);
  g_ptr_array_unref (walk.people);
  count (self);

  return self;
}
