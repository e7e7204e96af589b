#include "bw-digest-links.h"

#include <string.h>

#include "bw-digest-cue.h"
#include "bw-digest-link.h"
#include "bw-digest-sections.h"
#include "bw-digest-source.h"
#include "bw-digest-told.h"
#include "bw-identifier.h"
#include "bw-limits.h"
#include "bw-link-title.h"
#include "bw-note-excerpt.h"
#include "bw-paper-links.h"
#include "bw-text.h"

#define BOLD_LEVEL 7            /* of a heading in bold, below those that are marked */
#define MAX_EXCERPT_LENGTH 6000 /* characters */

/* A digest while its links are followed. */
typedef struct
{
  BwRecord             *record;
  GHashTable           *known; /* `scheme:value` -> its mention */
  BwDigestSections     *sections;
  const BwOutlineBlock *before; /* (nullable): what stands above the text */
  BwMentionRecord      *told;        /* (nullable): what the text below its link tells of */
  const BwOutlineBlock *source; /* (nullable): where that link is */
  BwDigestTold         *works;          /* that are told by their titles */
  gboolean              has_title;           /* whether the heading of all has come up */
  gboolean              in_summaries;        /* whether only they are read, or all else */
} Walk;

/* A link of a text that says which paper it leads to. */
typedef struct
{
  const BwOutlineBlock *block;
  const BwOutlineSpan  *span;
  const char           *scheme;
  const char           *value;
  gboolean              is_source; /* whether the text says only where to read it */
} Link;

static void
remember (Walk            *walk,
          const char      *scheme,
          const char      *value,
          BwMentionRecord *mention)
{
  g_hash_table_insert (walk->known, g_strdup_printf ("%s:%s", scheme, value), mention);
}

static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *key = bw_text_key (a);
  g_autofree char *other = bw_text_key (b);

  return strcmp (key, other) == 0;
}

/* The work that was told by its title, which a link labelled "paper" behind it leads to, or
 * one on the line below it. */
static BwMentionRecord *
find_told (const Walk *walk,
           const Link *link)
{
  BwMentionRecord *told;

  if (bw_digest_link_get_kind (link->block, link->span) == BW_DIGEST_LINK_TITLE && !link->is_source)
    return NULL;

  told = bw_digest_told_find (walk->works, link->span->start, link->scheme);

  return told == NULL && link->is_source ? bw_digest_told_find_above (walk->works, link->scheme) : told;
}

static gboolean
has_pick (const BwRecord *record)
{
  for (guint i = 0; i < record->mentions->len; i++)
    if (((const BwMentionRecord *) g_ptr_array_index (record->mentions, i))->role ==
        BW_ROLE_PAPER_OF_THE_MONTH)
      return TRUE;

  return FALSE;
}

static BwRole
choose_role (const Walk *walk,
             const Link *link)
{
  BwDigestHeading kind = bw_digest_sections_get_kind (walk->sections);
  BwRole role = bw_digest_heading_role (kind);

  if (kind == BW_DIGEST_HEADING_OTHER || kind == BW_DIGEST_HEADING_SUMMARY ||
      (!link->is_source && bw_digest_told_has_any (walk->works)))
    return BW_ROLE_LINK;

  return role == BW_ROLE_PAPER_OF_THE_MONTH && has_pick (walk->record) ? BW_ROLE_HIGHLIGHT : role;
}

static char *
dup_text (const BwOutlineBlock *block)
{
  g_autofree char *line = bw_text_squeeze (block->text);

  return bw_text_clip (line, MAX_EXCERPT_LENGTH);
}

/* Returns: (transfer full) (nullable): the title that the link's words are */
static char *
read_title (const Link *link)
{
  g_autofree char *words = bw_outline_block_dup (link->block, link->span->start, link->span->end);

  return bw_digest_link_get_kind (link->block, link->span) == BW_DIGEST_LINK_TITLE
           ? bw_link_title_of (words)
           : NULL;
}

/* The heading of an editor gives way to the title that the link below it has. */
static void
correct_title (const Walk      *walk,
               const Link      *link,
               BwMentionRecord *mention)
{
  g_autofree char *title = NULL;

  if (!link->is_source || walk->before == NULL || mention->title == NULL ||
      !is_same_text (walk->before->text, mention->title) || !(title = read_title (link)))
    return;

  g_free (mention->title);
  mention->title = g_steal_pointer (&title);
  bw_digest_told_enter (walk->works, link->block, walk->before);
}

static BwMentionRecord *
add_mention (Walk       *walk,
             const Link *link)
{
  g_autofree char *title = read_title (link);
  BwMentionRecord *mention = bw_mention_record_new (title, choose_role (walk, link));

  mention->section = g_strdup (bw_digest_sections_get_title (walk->sections, 0));
  if (link->is_source)
    bw_digest_source_read (link->block->text, mention->affiliations);
  else
    mention->excerpt = dup_text (link->block);
  g_ptr_array_add (walk->record->mentions, mention);

  return mention;
}

/* Returns: (nullable): the mention that was made of the link */
static BwMentionRecord *
follow (Walk       *walk,
        const Link *link)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", link->scheme, link->value);
  BwMentionRecord *known = g_hash_table_lookup (walk->known, key);
  gboolean is_full = walk->record->mentions->len >= BW_MAX_MENTIONS;
  BwMentionRecord *mention = known == NULL && !is_full ? find_told (walk, link) : known;
  gboolean is_new = mention == NULL;

  if (!is_new)
    correct_title (walk, link, mention);
  if (known != NULL || (is_new && is_full))
    return NULL;

  if (is_new)
    mention = add_mention (walk, link);
  if (mention->url == NULL)
    mention->url = g_strdup (link->span->url);
  bw_identifier_array_add (mention->identifiers, link->scheme, link->value);
  remember (walk, link->scheme, link->value, mention);

  return is_new ? mention : NULL;
}

/* What told of its paper in no other words is its excerpt itself. */
static void
end_story (Walk *walk)
{
  if (walk->told != NULL && walk->told->excerpt == NULL)
    walk->told->excerpt = dup_text (walk->source);
  walk->told = NULL;
}

static void
read_text (Walk                 *walk,
           const BwOutlineBlock *block)
{
  gsize end;
  gboolean is_source = bw_digest_source_is (block->text) ||
                       bw_digest_cue_read (block, &end) == BW_DIGEST_CUE_MORE;
  gboolean has_link = FALSE;
  BwMentionRecord *told = NULL;

  bw_digest_told_enter (walk->works, block, walk->before);
  for (guint i = 0; i < block->spans->len; i++)
    {
      const BwOutlineSpan *span = g_ptr_array_index (block->spans, i);
      g_autofree char *scheme = NULL;
      g_autofree char *value = NULL;

      if (span->kind != BW_OUTLINE_LINK || !bw_paper_links_identify (span->url, &scheme, &value) ||
          bw_digest_link_get_kind (block, span) == BW_DIGEST_LINK_JUNK)
        continue;
      if (!has_link)
        end_story (walk);
      has_link = TRUE;
      told = follow (walk, &(Link){ block, span, scheme, value, is_source });
      if (told != NULL && is_source)
        {
          walk->told = told;
          walk->source = block;
        }
    }

  if (walk->told != NULL && !has_link)
    {
      g_autofree char *text = dup_text (block);

      bw_note_excerpt_add (walk->told, text);
    }
}

/* FALSE when the block is no heading. */
static gboolean
read_heading (Walk                 *walk,
              const BwOutlineBlock *block)
{
  gboolean is_marked = block->kind == BW_OUTLINE_HEADING;
  gboolean is_whole = is_marked && block->level == 1 && !walk->has_title;
  gsize end;

  if (!is_marked && bw_digest_cue_read (block, &end) != BW_DIGEST_CUE_HEADING)
    return FALSE;

  end_story (walk);
  walk->has_title |= is_whole;
  if (!is_whole && !bw_digest_told_is_in (walk->works, block->text))
    bw_digest_sections_enter (walk->sections, is_marked ? block->level : BOLD_LEVEL, block->text);

  return is_marked || block->text[end] == '\0';
}

static void
read_block (Walk                 *walk,
            const BwOutlineBlock *block)
{
  gboolean is_summary;

  if (block->kind == BW_OUTLINE_RULE || block->kind == BW_OUTLINE_CODE || read_heading (walk, block))
    return;

  is_summary = bw_digest_sections_get_kind (walk->sections) == BW_DIGEST_HEADING_SUMMARY;
  if (is_summary != walk->in_summaries || !bw_digest_sections_are_items (walk->sections))
    return;
  for (guint i = 0; block->cells != NULL && i < block->cells->len; i++)
    read_text (walk, g_ptr_array_index (block->cells, i));
  if (block->kind != BW_OUTLINE_ROW)
    read_text (walk, block);
}

static void
read_outline (Walk            *walk,
              const BwOutline *outline,
              gboolean         in_summaries)
{
  g_autoptr (BwDigestSections) sections = bw_digest_sections_new ();

  walk->sections = sections;
  walk->before = NULL;
  walk->has_title = FALSE;
  walk->in_summaries = in_summaries;
  for (guint i = 0; i < outline->blocks->len; i++)
    {
      read_block (walk, g_ptr_array_index (outline->blocks, i));
      walk->before = g_ptr_array_index (outline->blocks, i);
    }
  end_story (walk);
}

/**
 * bw_digest_links_add:
 * @record: made of the text of @outline
 *
 * Gives the works that are told by their titles the identifiers in the links that belong to
 * them, and adds a mention of each paper that is linked to and not told yet, whatever the
 * words of the link are. What the digest tells in short counts only where no other part
 * tells it.
 */
void
bw_digest_links_add (const BwOutline *outline,
                     BwRecord        *record)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BwDigestTold) works = bw_digest_told_new (record->mentions);
  Walk walk = { .record = record, .known = known, .works = works };

  for (guint i = 0; i < record->mentions->len; i++)
    {
      BwMentionRecord *mention = g_ptr_array_index (record->mentions, i);

      for (guint j = 0; j < mention->identifiers->len; j++)
        {
          const BwIdentifier *identifier = g_ptr_array_index (mention->identifiers, j);

          remember (&walk, identifier->scheme, identifier->value, mention);
        }
    }
  read_outline (&walk, outline, FALSE);
  read_outline (&walk, outline, TRUE);
}
