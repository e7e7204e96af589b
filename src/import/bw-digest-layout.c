#include "bw-digest-layout.h"

#include <string.h>

#include "bw-date-line.h"
#include "bw-digest-item.h"
#include "bw-digest-source.h"
#include "bw-digest-title.h"
#include "bw-text.h"

#define MAX_HEADING_LENGTH 130 /* bytes */
#define MAX_HEADING_WORDS 16
#define MAX_SUMMARY_WORDS 8  /* of a heading that ends the tl;dr by no word of its own */
#define MIN_PARAGRAPH 130    /* bytes of a line that can be no heading or list item */
#define MIN_SENTENCE 40      /* bytes of a sentence below a heading */
#define MAX_SHORT_WORDS 3    /* of a heading below which a shorter sentence will do */
#define MAX_TITLE_LENGTH 500 /* bytes of a title's line */

/* A layout while it is made. */
typedef struct
{
  GPtrArray  *lines;
  GPtrArray  *blocks;
  guint       last_pick;        /* the last line that may head the paper of the month */
  GHashTable *summarised; /* the lines of the tl;dr or the contents */
  gboolean    in_summary;
} Layout;

static void
block_free (gpointer data)
{
  BwDigestBlock *block = data;

  g_free (block->text);
  g_free (block->link);
  g_free (block);
}

static const BwDigestLine *
line_at (const Layout *layout,
         guint         i)
{
  static const BwDigestLine NONE = { .text = (char *) "" };

  return i < layout->lines->len ? g_ptr_array_index (layout->lines, i) : &NONE;
}

static BwDigestBlock *
add (Layout             *layout,
     BwDigestBlockKind   kind,
     const BwDigestLine *line,
     const char         *text)
{
  BwDigestBlock *block = g_new0 (BwDigestBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->link = text == line->text ? g_strdup (line->link) : NULL;
  block->number = line->number;
  block->level = line->level;
  block->is_summary = layout->in_summary;
  g_ptr_array_add (layout->blocks, block);

  return block;
}

static gboolean
ends_with (const char *text,
           const char *marks)
{
  return *text != '\0' && strchr (marks, text[strlen (text) - 1]) != NULL;
}

/* A question may be a title or a heading; other sentences are neither. */
static gboolean
ends_statement (const char *text)
{
  return bw_text_ends_sentence (text) && !ends_with (text, "?");
}

/* Whether an item or a title of a paper begins @line, with institutions or a verb. */
static gboolean
begins_item (const BwDigestLine *line,
             BwDigestPlace       place,
             gboolean           *is_whole)
{
  g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
  BwDigestItem item;

  if (!bw_digest_item_read (&item, line->text, place, institutions))
    return FALSE;
  *is_whole = item.end[strspn (item.end, " .")] == '\0' && institutions->len > 0;

  return TRUE;
}

static gboolean
is_paragraph (const BwDigestLine *line)
{
  return line->level == 0 && strlen (line->text) >= MIN_PARAGRAPH;
}

static gboolean
is_after_pick (const Layout *layout)
{
  const BwDigestBlock *last;

  if (layout->blocks->len == 0)
    return FALSE;
  last = g_ptr_array_index (layout->blocks, layout->blocks->len - 1);

  return last->kind == BW_DIGEST_BLOCK_HEADING && last->heading == BW_DIGEST_HEADING_PICK;
}

/* Whether a paper's title stands on this line and nothing else does. */
static gboolean
is_title (const Layout *layout,
          guint         i)
{
  const BwDigestLine *line = line_at (layout, i);
  const BwDigestLine *next = line_at (layout, i + 1);
  gboolean is_whole = FALSE;
  gboolean is_item;

  if (strlen (line->text) > MAX_TITLE_LENGTH || ends_statement (line->text) ||
      ends_with (line->text, ":,;") || bw_text_count_words (line->text) < 2)
    return FALSE;

  is_item = begins_item (line, BW_DIGEST_PLACE_LINE, &is_whole);
  if (is_item && !is_whole)
    return FALSE;
  if (is_after_pick (layout))
    return TRUE;
  if (line->is_bullet || line->heading == BW_DIGEST_HEADING_PICK)
    return FALSE;
  if (is_whole)
    return !next->is_bullet && *next->text != '\0';

  return bw_digest_title_is_line (line->text) && bw_digest_source_is (next->text) &&
         !bw_digest_source_is (line->text);
}

/* Whether the text below a line is so much longer that the line may be its heading. */
static gboolean
is_longer (const char *line,
           const char *next)
{
  return strlen (next) > strlen (line) &&
         (strlen (next) >= MIN_SENTENCE || (bw_text_count_words (line) <= MAX_SHORT_WORDS &&
                                            strlen (next) > 2 * strlen (line)));
}

/* Whether what stands below a line is what stands below headings. */
static gboolean
heads_text (const Layout *layout,
            guint         i)
{
  const BwDigestLine *line = line_at (layout, i);
  const BwDigestLine *next = line_at (layout, i + 1);
  gboolean is_whole;

  if (*next->text == '\0')
    return FALSE;
  if (!layout->in_summary && line->heading != BW_DIGEST_HEADING_OTHER)
    return TRUE;
  if (line->heading != BW_DIGEST_HEADING_OTHER && ends_with (next->text, ":") &&
      *line_at (layout, i + 2)->text != '\0')
    next = line_at (layout, ++i + 1); /* behind "And now, some short items:" */
  if (line->before_image || is_paragraph (next) || next->is_bullet || next->level > 0 ||
      is_title (layout, i + 1))
    return TRUE;
  if (begins_item (next, BW_DIGEST_PLACE_PARAGRAPH, &is_whole))
    return TRUE;

  return !layout->in_summary && is_longer (line->text, next->text) &&
         (bw_text_ends_sentence (next->text) || ends_with (next->text, ":"));
}

/* "Published Nov 15, 2024": no section is called so. */
static gboolean
is_date (const char *text)
{
  const char *rest;
  BwDate date;

  return bw_date_line_parse (text, &date, &rest) && *rest == '\0';
}

static gboolean
looks_like_heading (const BwDigestLine *line)
{
  return !line->is_bullet && strlen (line->text) <= MAX_HEADING_LENGTH &&
         bw_text_count_words (line->text) <= MAX_HEADING_WORDS && !ends_statement (line->text) &&
         !ends_with (line->text, ":,;]") && *line->text != '[' &&
         bw_text_count_words (line->text) > 0 &&
         !g_unichar_islower (g_utf8_get_char (line->text)) && !is_date (line->text);
}

/*
 * A tl;dr may have a line "Paper of the month" of its own, with a sentence below it:
 * then the section comes later.
 */
static gboolean
is_pick (const Layout *layout,
         guint         i)
{
  const BwDigestLine *line = line_at (layout, i);
  const BwDigestLine *next = line_at (layout, i + 1);

  if (ends_with (line->text, ".,;") || *next->text == '\0' ||
      line->heading != BW_DIGEST_HEADING_PICK)
    return FALSE;
  if (!layout->in_summary || line->level > 0)
    return TRUE;

  return !ends_with (line->text, ":") && (i == layout->last_pick || !ends_statement (next->text));
}

/* Whether the contents have had the line before: then its section begins. */
static gboolean
is_listed (const Layout       *layout,
           const BwDigestLine *line)
{
  return layout->in_summary && !line->is_bullet &&
         g_hash_table_contains (layout->summarised, line->text);
}

static gboolean
is_heading (const Layout *layout,
            guint         i)
{
  const BwDigestLine *line = line_at (layout, i);

  if (line->level > 0)
    return TRUE;
  if (!looks_like_heading (line))
    return FALSE;
  if (is_listed (layout, line))
    return TRUE;
  if (!heads_text (layout, i))
    return FALSE;
  if (!layout->in_summary)
    return TRUE;

  /* In the tl;dr, lines without a stop may be sentences of it. */
  return (line->heading != BW_DIGEST_HEADING_OTHER &&
          line->heading != BW_DIGEST_HEADING_HIGHLIGHTS) ||
         bw_text_count_words (line->text) <= MAX_SUMMARY_WORDS;
}

static gboolean
is_summary (const Layout *layout,
            guint         i)
{
  const BwDigestLine *line = line_at (layout, i);

  return !line->is_bullet && line->heading == BW_DIGEST_HEADING_SUMMARY;
}

/* "TL;DR: A month of …": the tl;dr on one line. */
static gboolean
is_summary_line (const BwDigestLine *line)
{
  static const char *const LABELS[] = { "tl;dr:", "tldr:", "tl;dr -", "tl;dr –", "tl;dr —",
                                        "tldr -", "summary:", "in short:" };

  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (g_ascii_strncasecmp (line->text, LABELS[i], strlen (LABELS[i])) == 0)
      return line->text[strlen (LABELS[i])] != '\0';

  return FALSE;
}

/* "Paper of the week: Title": the heading and the title on one line. */
static gboolean
split_pick (Layout *layout,
            guint   i)
{
  const BwDigestLine *line = line_at (layout, i);
  const char *colon = strstr (line->text, ": ");
  g_autofree char *label = NULL;

  if (colon == NULL || colon - line->text > MAX_HEADING_LENGTH)
    return FALSE;
  label = g_strndup (line->text, (gsize) (colon - line->text));
  if (bw_digest_heading_read (label) != BW_DIGEST_HEADING_PICK ||
      (layout->in_summary && ends_statement (line->text)))
    return FALSE;

  layout->in_summary = FALSE;
  add (layout, BW_DIGEST_BLOCK_HEADING, line, label)->heading = BW_DIGEST_HEADING_PICK;
  add (layout,
       ends_statement (line->text) || strlen (colon) > MAX_TITLE_LENGTH ? BW_DIGEST_BLOCK_PARAGRAPH
                                                                        : BW_DIGEST_BLOCK_TITLE,
       line, colon + strlen (": "))
    ->level = 0;

  return TRUE;
}

static void
add_heading (Layout *layout,
             guint   i)
{
  const BwDigestLine *line = line_at (layout, i);

  layout->in_summary = is_summary (layout, i);
  g_hash_table_remove_all (layout->summarised);
  add (layout, BW_DIGEST_BLOCK_HEADING, line, line->text)->heading =
    line->heading;
}

/* A tl;dr does not say where papers come from: what does is the text after it. */
static gboolean
is_discussion (const BwDigestLine *line)
{
  g_autoptr (GPtrArray) institutions = g_ptr_array_new_with_free_func (g_free);
  BwDigestItem item;

  return is_paragraph (line) &&
         bw_digest_item_read (&item, line->text, BW_DIGEST_PLACE_PARAGRAPH, institutions) &&
         institutions->len > 0;
}

static void
add_text (Layout             *layout,
          const BwDigestLine *line)
{
  BwDigestBlock *block;

  if (layout->in_summary && is_discussion (line))
    layout->in_summary = FALSE;
  block = add (layout, line->is_bullet ? BW_DIGEST_BLOCK_BULLET : BW_DIGEST_BLOCK_PARAGRAPH, line,
               line->text);
  block->is_summary |= is_summary_line (line);
  if (layout->in_summary)
    g_hash_table_add (layout->summarised, line->text);
}

static void
add_line (Layout *layout,
          guint   i)
{
  const BwDigestLine *line = line_at (layout, i);
  const BwDigestBlock *last = layout->blocks->len > 0
                                ? g_ptr_array_index (layout->blocks, layout->blocks->len - 1)
                                : NULL;
  gboolean is_marked = is_summary (layout, i) || is_pick (layout, i);

  if (!is_marked && split_pick (layout, i))
    return;

  if (!is_marked && last != NULL && last->kind == BW_DIGEST_BLOCK_TITLE &&
      bw_digest_source_is (line->text))
    add (layout, BW_DIGEST_BLOCK_SOURCE, line, line->text);
  else if (!is_marked && !layout->in_summary && is_title (layout, i))
    add (layout, BW_DIGEST_BLOCK_TITLE, line, line->text);
  else if (is_marked || is_heading (layout, i))
    add_heading (layout, i);
  else
    add_text (layout, line);
}

/**
 * bw_digest_layout_new:
 * @lines: (element-type BwDigestLine): the lines
 * @from: the first of them behind the title
 *
 * Tells which part each line of a digest plays.
 *
 * Returns: (transfer full) (element-type BwDigestBlock): the blocks in order
 */
GPtrArray *
bw_digest_layout_new (GPtrArray *lines,
                      guint      from)
{
  g_autoptr (GHashTable) summarised = g_hash_table_new (g_str_hash, g_str_equal);
  Layout layout = { .lines = lines, .last_pick = G_MAXUINT, .summarised = summarised };

  layout.blocks = g_ptr_array_new_with_free_func (block_free);
  for (guint i = from; i < lines->len; i++)
    if (line_at (&layout, i)->heading == BW_DIGEST_HEADING_PICK &&
        !ends_with (line_at (&layout, i)->text, ":."))
      layout.last_pick = i;
  for (guint i = from; i < lines->len; i++)
    add_line (&layout, i);

  return layout.blocks;
}
