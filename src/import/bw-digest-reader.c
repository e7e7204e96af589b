#include "bw-reader.h"
#include "bw-shape.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-digest-front.h"
#include "bw-digest-inside.h"
#include "bw-digest-item.h"
#include "bw-digest-layout.h"
#include "bw-digest-links.h"
#include "bw-digest-mentions.h"
#include "bw-digest-score.h"
#include "bw-digest-source.h"
#include "bw-digest-title.h"
#include "bw-digest-trim.h"
#include "bw-text.h"

#define MAX_LINES 200000 /* of a digest that are read */
#define MAX_INSIDE 6     /* mentions inside one paragraph */
#define NOTHING G_MAXUINT

/* A digest while it is read. */
typedef struct
{
  BwBodyBuilder    *builder;
  BwDigestMentions *mentions;
  const char       *section;
  BwDigestHeading   heading;
  gboolean          is_plural; /* whether the section is of several papers of the month */
  gboolean          has_pick;  /* whether one of them has come up */
  guint             discussed;    /* the mention that the text goes on about */
} Digest;

static void
add_block (Digest              *digest,
           const BwDigestBlock *block)
{
  if (block->level > 0)
    bw_body_builder_heading (digest->builder, CLAMP (block->level, 2, 6), block->text);
  else if (block->kind == BW_DIGEST_BLOCK_BULLET)
    bw_body_builder_item (digest->builder, block->text);
  else
    bw_body_builder_paragraph (digest->builder, block->text);
}

/* The library puts the paper's own address in the place of this one. */
static void
link_title (Digest              *digest,
            const BwDigestBlock *block,
            BwSlice              title,
            guint                index)
{
  g_autofree char *href = g_strdup_printf ("bookwheel:mention/%u", index);

  bw_body_builder_link (digest->builder, (gsize) (title.start - block->text),
                        bw_slice_length (title), href);
}

static guint
add_mention (Digest    *digest,
             BwSlice    title,
             BwRole     role,
             GPtrArray *institutions,
             gboolean  *is_new)
{
  g_autofree char *text = bw_slice_dup (title);

  return bw_digest_mentions_add (digest->mentions, text, role, digest->section, institutions,
                                 is_new);
}

/* "Papers of the month", "Top picks". */
static gboolean
is_plural (const char *heading)
{
  g_autofree char *key = bw_text_key (heading);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  return g_strv_contains ((const char *const *) words, "papers") ||
         g_strv_contains ((const char *const *) words, "picks") ||
         g_strv_contains ((const char *const *) words, "preprints");
}

static void
read_heading (Digest              *digest,
              const BwDigestBlock *block)
{
  digest->section = block->text;
  digest->heading = block->heading;
  digest->is_plural = is_plural (block->text);
  digest->has_pick = FALSE;
  digest->discussed = NOTHING;
  bw_body_builder_heading (digest->builder, CLAMP (block->level, 2, 6), block->text);
}

static void
read_title (Digest              *digest,
            const BwDigestBlock *block,
            const BwDigestBlock *next)
{
  g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
  BwDigestItem item;
  gboolean is_quoted;
  gboolean is_new;
  guint index;

  if (!bw_digest_item_read (&item, block->text, BW_DIGEST_PLACE_LINE, institutions))
    item.title = bw_digest_trim (
      bw_digest_title_cut_authors (bw_digest_title_skip_call (bw_slice_new (block->text))), &is_quoted);
  if (next != NULL && next->kind == BW_DIGEST_BLOCK_SOURCE && institutions->len == 0)
    bw_digest_source_read (next->text, institutions);

  index = add_mention (digest, item.title, bw_digest_heading_role (digest->heading), institutions,
                       &is_new);
  digest->has_pick = TRUE;
  digest->discussed = is_new ? index : NOTHING;
  add_block (digest, block);
  link_title (digest, block, item.title, index);
}

/*
 * The part of a paper that a paragraph begins with. In the section of the paper of
 * the month only the first is that.
 */
static BwRole
choose_role (const Digest *digest)
{
  if (digest->heading == BW_DIGEST_HEADING_PICK && digest->has_pick && !digest->is_plural)
    return BW_ROLE_HIGHLIGHT;

  return bw_digest_heading_role (digest->heading);
}

/* Returns where the text goes on behind the title that it begins with. */
static const char *
read_item (Digest              *digest,
           const BwDigestBlock *block)
{
  g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
  BwDigestPlace place = digest->heading == BW_DIGEST_HEADING_LINKS ? BW_DIGEST_PLACE_LINKS
                        : block->kind == BW_DIGEST_BLOCK_BULLET    ? BW_DIGEST_PLACE_LINE
                                                                   : BW_DIGEST_PLACE_PARAGRAPH;
  BwRole role = choose_role (digest);
  gboolean is_pick = role == BW_ROLE_PAPER_OF_THE_MONTH;
  BwDigestItem item;
  gboolean is_new;
  guint index;

  if ((block->link == NULL ||
       !bw_digest_item_read_link (&item, block->text, block->link, place, institutions)) &&
      !bw_digest_item_read (&item, block->text, place, institutions))
    return block->text;

  if (is_pick || digest->heading != BW_DIGEST_HEADING_PICK)
    digest->discussed = NOTHING;
  index = add_mention (digest, item.title, role, institutions, &is_new);
  link_title (digest, block, item.title, index);
  if (is_pick)
    {
      digest->has_pick = TRUE;
      digest->discussed = is_new ? index : NOTHING;
    }
  else if (is_new)
    bw_digest_mentions_discuss (digest->mentions, index, block->text);

  return item.end;
}

/* A work that comes up inside a paragraph, which is its excerpt. */
static void
add_inside (Digest              *digest,
            const BwDigestBlock *block,
            BwSlice              title,
            BwRole               role,
            GPtrArray           *institutions,
            gboolean             has_link)
{
  gboolean is_new;
  guint index = add_mention (digest, title, role, institutions, &is_new);

  if (is_new)
    bw_digest_mentions_discuss (digest->mentions, index, block->text);
  if (!has_link)
    link_title (digest, block, title, index);
}

/* Titles inside a paragraph with their institutions behind them. */
static gboolean
read_bracketed (Digest              *digest,
                const BwDigestBlock *block,
                const char          *from)
{
  BwRole role = digest->heading == BW_DIGEST_HEADING_PICK
                  ? BW_ROLE_LINK
                  : bw_digest_heading_role (digest->heading);
  gboolean has_link = from > block->text;
  const char *at = from;
  BwSlice title;

  for (guint i = 0; i < MAX_INSIDE; i++)
    {
      g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);

      if (!bw_digest_inside_find_bracketed (&title, block->text, at, institutions))
        break;
      add_inside (digest, block, title, role, institutions, has_link);
      has_link = TRUE;
      at = title.end;
    }

  return has_link;
}

/* Reports and the like that a paragraph says have come out. */
static gboolean
read_released (Digest              *digest,
               const BwDigestBlock *block,
               const char          *from,
               gboolean             has_link)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const char *at = from;
  BwSlice title;

  for (guint i = 0; i < MAX_INSIDE; i++)
    {
      if (!bw_digest_inside_find_released (&title, at))
        break;
      add_inside (digest, block, title, BW_ROLE_LINK, none, has_link);
      has_link = TRUE;
      at = title.end;
    }

  return at > from;
}

static void
read_text (Digest              *digest,
           const BwDigestBlock *block)
{
  add_block (digest, block);
  if (block->is_summary)
    return;

  /* In a list of links the whole line would be a title. */
  if (digest->heading != BW_DIGEST_HEADING_LINKS ||
      !read_released (digest, block, block->text, FALSE))
    {
      const char *from = read_item (digest, block);
      gboolean has_link = read_bracketed (digest, block, from);

      if (digest->heading != BW_DIGEST_HEADING_LINKS)
        read_released (digest, block, from, has_link);
    }
  if (digest->discussed != NOTHING)
    bw_digest_mentions_discuss (digest->mentions, digest->discussed, block->text);
}

static void
read_blocks (Digest    *digest,
             GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwDigestBlock *block = g_ptr_array_index (blocks, i);
      const BwDigestBlock *next = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;

      switch (block->kind)
        {
        case BW_DIGEST_BLOCK_HEADING:
          read_heading (digest, block);
          break;
        case BW_DIGEST_BLOCK_TITLE:
          read_title (digest, block, next);
          break;
        case BW_DIGEST_BLOCK_SOURCE:
          add_block (digest, block);
          break;
        case BW_DIGEST_BLOCK_PARAGRAPH:
        case BW_DIGEST_BLOCK_BULLET:
        default:
          read_text (digest, block);
        }
    }
}

static void
read_lines (const BwLines       *lines,
            const BwReadContext *context,
            BwReading           *reading)
{
  g_autoptr (GPtrArray) read = bw_digest_lines_new (lines, MAX_LINES, G_MAXSIZE - 1);
  g_autoptr (BwRecord) record = bw_record_new (BW_DOCUMENT_DIGEST);
  g_autoptr (BwBodyBuilder) builder = bw_body_builder_new ();
  g_autoptr (BwDigestMentions) mentions = bw_digest_mentions_new (record);
  g_autoptr (GPtrArray) blocks = NULL;
  g_auto (BwDigestFront) front = { NULL, BW_DATE_UNKNOWN, 0, FALSE };
  Digest digest = { .builder = builder, .mentions = mentions, .discussed = NOTHING };

  if (read->len == 0)
    return;

  bw_digest_front_read (&front, read);
  record->title = g_steal_pointer (&front.title);
  record->published = front.date;
  blocks = bw_digest_layout_new (read, front.end);
  read_blocks (&digest, blocks);
  record->body = bw_body_builder_finish (builder);
  if (read->len == MAX_LINES)
    bw_reading_warn (reading, ((BwDigestLine *) g_ptr_array_index (read, read->len - 1))->number,
                     "The file is too long for a digest, and what follows this line was left out");
  g_ptr_array_add (reading->records, g_steal_pointer (&record));
}

static const BwShape SHAPE = { bw_digest_score, read_lines, BW_OUTLINE_MARKED_HEADINGS };

/* The lines have lost where links lead, which says more surely than words what is meant. */
static void
add_linked (BwInput  *input,
            BwRecord *record)
{
  const BwOutline *outline =
    strstr (bw_input_get_text (input), "://") != NULL ? bw_input_get_outline (input) : NULL;

  if (outline != NULL)
    bw_digest_links_add (outline, record);
}

static gboolean
read_digest (const BwReader       *reader,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  if (!bw_shape_read (reader, input, context, reading, error))
    return FALSE;

  for (guint i = 0; i < reading->records->len; i++)
    {
      BwRecord *record = g_ptr_array_index (reading->records, i);

      add_linked (input, record);
      if (record->mentions->len == 0)
        bw_reading_warn (reading, 0, "The digest mentions no paper that can be told");
    }

  return TRUE;
}

const BwReader bw_digest_reader = { "digest", bw_shape_score, read_digest, &SHAPE };
