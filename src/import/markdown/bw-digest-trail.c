#include "bw-digest-trail.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-digest-link.h"
#include "bw-institutions.h"
#include "bw-name-shape.h"
#include "bw-text.h"

#define MAX_PARTS 24             /* behind one title */
#define MAX_BRACKET_LENGTH 20000 /* bytes */
#define MAX_VENUE_WORDS 8
#define MAX_VENUE_PARTS 4   /* with commas between them */
#define MAX_NAME_LENGTH 120 /* bytes of what stands among people */

/* "None", "summarized by Rohin", "H/T Jane Doe", "4 minute read": no people of the work. */
static gboolean
is_remark (BwSlice text)
{
  static const char *const LEADS[] = {
    "summarized by", "summarised by", "summary by", "reviewed by", "h/t", "ht ", "hat tip", "via ",
    "thanks to", "submitted by", "recommended by", "found by", "linked by", "see also", "none", "n/a"
  };
  g_autofree char *own = bw_slice_dup (text);
  g_autofree char *folded = g_utf8_casefold (own, -1);
  gsize n_digits = strspn (folded, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (LEADS); i++)
    if (g_str_has_prefix (folded, LEADS[i]))
      return TRUE;

  return n_digits > 0 && n_digits < 4 &&
         g_str_has_prefix (folded + n_digits + strspn (folded + n_digits, " -"), "min");
}

static gboolean
has_year (BwSlice text)
{
  for (const char *at = text.start; at + 1 < text.end; at++)
    {
      gsize n = MIN (strspn (at, "0123456789"), (gsize) (text.end - at));

      if (n == 4 && (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0))
        return TRUE;
      if (n == 2 && at > text.start && (at[-1] == '\'' || g_str_has_suffix (at - 1, "’")))
        return TRUE;
      at += n;
    }

  return FALSE;
}

/* "ICLR 2020", "NeurIPS'21 Oral", "arXiv 2024.05" */
static gboolean
is_venue (BwSlice text)
{
  text = bw_slice_trim (text);

  return bw_slice_length (text) > 0 && bw_slice_count (text) <= MAX_VENUE_WORDS && has_year (text);
}

static void
add_name (GPtrArray *names,
          BwSlice    name)
{
  name = bw_name_trim (name);
  if (bw_slice_length (name) > 0 && bw_slice_length (name) <= MAX_NAME_LENGTH &&
      !is_remark (name) && !is_venue (name))
    g_ptr_array_add (names, bw_name_dup (name));
}

/* All between the commas, for the place says that it is people. */
static gboolean
read_surely (BwDigestEntry *entry,
             BwSlice        text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  BwSlice segment;

  bw_author_list_cut_rest (&text);
  while (bw_author_list_drop (&text, &segment))
    add_name (names, segment);
  for (guint i = names->len; i > 0; i--)
    g_ptr_array_add (entry->authors, g_ptr_array_index (names, i - 1));

  return names->len > 0;
}

/**
 * bw_digest_trail_read_authors:
 * @is_sure: whether the place says that it is people
 */
gboolean
bw_digest_trail_read_authors (BwDigestEntry *entry,
                              BwSlice        text,
                              gboolean       is_sure)
{
  g_autofree char *own = NULL;
  gboolean complete;

  text = bw_slice_trim (text);
  if (entry->authors->len > 0 || bw_slice_length (text) == 0)
    return FALSE;
  if (is_sure)
    return read_surely (entry, text);

  own = bw_slice_dup (text);

  return bw_author_list_read (own, 1, entry->authors, &complete);
}

/* A team, a company or a site, which is where the work comes from rather than who made it. */
static gboolean
is_group (BwSlice text)
{
  static const char *const WORDS[] = {
    "academy", "ai", "association", "blog", "center", "centre", "college", "company", "corporation",
    "daily", "foundation", "forum", "group", "inc", "inc.", "institute", "journal", "lab",
    "laboratory", "labs", "magazine", "medium", "news", "newsletter", "podcast", "press", "research",
    "review", "school", "society", "substack", "team", "times", "university", "wiki", "youtube"
  };
  BwNameShape shape;
  BwSlice rest = text;
  BwSlice word;

  while (bw_slice_take_word (&rest, &word))
    if (bw_slice_is_in (word, WORDS, G_N_ELEMENTS (WORDS)))
      return TRUE;

  return bw_name_shape_read (&shape, text) && shape.is_group;
}

/* Whether all that stands there are links with labels and what separates them. */
static gboolean
is_labels (const BwOutlineBlock *block,
           gsize                 start,
           gsize                 end)
{
  gboolean has_link = FALSE;

  while (start < end)
    {
      const BwOutlineSpan *link = bw_outline_block_span_at (block, BW_OUTLINE_LINK, start);

      if (link != NULL)
        {
          if (bw_digest_link_get_kind (block, link) == BW_DIGEST_LINK_TITLE)
            return FALSE;
          has_link = TRUE;
          start = MAX (link->end, start + 1);
        }
      else if (strchr (" ,;/|()[]&+\n", block->text[start]) != NULL)
        start++;
      else
        return FALSE;
    }

  return has_link;
}

/* Where the bracket closes that opens at @open, or NULL. */
static const char *
find_close (const char *open)
{
  const char *limit = open + strnlen (open, MAX_BRACKET_LENGTH);
  char close = *open == '(' ? ')' : ']';
  guint depth = 0;

  for (const char *at = open; at < limit; at++)
    if (*at == *open)
      depth++;
    else if (*at == close && --depth == 0)
      return at;

  return NULL;
}

/* What stands in brackets behind a title. Returns its length, or 0 when it is text. */
static gsize
read_bracket (BwDigestEntry        *entry,
              const BwOutlineBlock *block,
              gsize                 at)
{
  const char *open = block->text + at;
  const char *close = find_close (open);
  BwSlice inside = { open + 1, close };
  gsize length = close != NULL ? (gsize) (close - open) + 1 : 0;
  gboolean is_sure = bw_outline_block_span_at (block, BW_OUTLINE_EMPHASIS, at) != NULL ||
                     bw_outline_block_span_at (block, BW_OUTLINE_EMPHASIS, at + 1) != NULL;

  if (close == NULL)
    return 0;

  inside = bw_slice_trim (inside);
  if (bw_slice_length (inside) == 0 || is_remark (inside) ||
      is_labels (block, at + 1, at + length - 1) ||
      (!is_sure && is_group (inside) &&
       bw_institutions_read (inside, BW_INSTITUTIONS_DOUBTFUL, entry->affiliations)) ||
      bw_digest_trail_read_authors (entry, inside, is_sure && !is_venue (inside)) ||
      is_venue (inside) || bw_digest_link_is_label (inside) ||
      bw_institutions_read (inside, BW_INSTITUTIONS_DOUBTFUL, entry->affiliations))
    return length;

  return 0;
}

/* How far a part without brackets goes. */
static gsize
measure_part (const char *start)
{
  static const char *const MARKS[] = { " - ", " – ", " — ", " | ", " (", " [", ". ", ": ", "\n" };
  const char *limit = start + strnlen (start, MAX_BRACKET_LENGTH);

  for (const char *at = start; at < limit; at++)
    for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
      if (g_str_has_prefix (at, MARKS[i]) &&
          !(*at == '.' && at > start && g_ascii_isupper (at[-1]) && (at - 1 == start || !g_ascii_isalnum (at[-2]))) &&
          !(*at == '.' && at - start > 5 && strncmp (at - 5, "et al", 5) == 0))
        return (gsize) (at - start);

  return (gsize) (limit - start);
}

static gboolean
is_list (BwSlice text)
{
  gssize length = (gssize) bw_slice_length (text);

  return memchr (text.start, ',', (gsize) length) != NULL ||
         g_strstr_len (text.start, length, " and ") != NULL ||
         g_strstr_len (text.start, length, " & ") != NULL ||
         g_strstr_len (text.start, length, "et al") != NULL;
}

/* Names before a venue, with commas between all: "Anna Lind, Bo Li, CVPR 2018". Returns
 * where they end, or NULL. */
static const char *
read_names (BwDigestEntry *entry,
            BwSlice        text,
            gboolean       is_by)
{
  for (guint i = 0; i < MAX_VENUE_PARTS && bw_slice_length (text) > 0; i++)
    {
      const char *comma;

      while (text.end > text.start && strchr (".,; ", text.end[-1]) != NULL && !bw_slice_ends (text, "al."))
        text.end--;
      if (!is_by && i == 0 && !is_list (text))
        return NULL;
      if (bw_digest_trail_read_authors (entry, text, FALSE))
        return text.end;
      comma = g_strrstr_len (text.start, (gssize) bw_slice_length (text), ",");
      if (comma == NULL)
        return NULL;
      text.end = comma;
    }

  return NULL;
}

static gsize
read_emphasis (BwDigestEntry       *entry,
               const char          *start,
               const BwOutlineSpan *emphasis)
{
  gsize length = emphasis->end - emphasis->start;
  BwSlice text = { start, start + length };

  if (bw_slice_begins (text, "by "))
    return bw_digest_trail_read_authors (entry, (BwSlice){ text.start + 3, text.end }, TRUE) ? length : 0;

  return bw_digest_trail_read_authors (entry, text, FALSE) || is_venue (text) ? length : 0;
}

/* People or a venue that stand in italics, behind "by", or behind a mark. */
static gsize
read_plain (BwDigestEntry        *entry,
            const BwOutlineBlock *block,
            gsize                 at,
            gboolean              is_apart)
{
  const BwOutlineSpan *emphasis = bw_outline_block_find_span (block, BW_OUTLINE_EMPHASIS, at);
  const char *start = block->text + at;
  gboolean is_by = g_ascii_strncasecmp (start, "by ", 3) == 0;
  BwSlice text = { start + (is_by ? 3 : 0), start + measure_part (start) };
  const char *end;

  if (emphasis != NULL && emphasis->start == at)
    {
      gsize length = read_emphasis (entry, start, emphasis);

      if (length > 0)
        return length;
    }
  if ((!is_by && !is_apart) || text.end <= text.start)
    return 0;
  if (emphasis != NULL && emphasis->start > at && block->text + emphasis->start < text.end)
    text.end = block->text + emphasis->start;
  if (is_venue (text) && bw_slice_count (text) <= MAX_VENUE_WORDS / 2)
    return (gsize) (text.end - start);

  end = read_names (entry, text, is_by);

  return end != NULL ? (gsize) (end - start) : 0;
}

/* Marks between a title and what is said of it. */
static gsize
skip_mark (const char *at,
           gboolean   *is_apart,
           gboolean   *is_told)
{
  static const char *const MARKS[] = { ":", "-", "–", "—", "|", "·", "•", "\n", ".", ";", "/", "→", "," };

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (g_str_has_prefix (at, MARKS[i]))
      {
        *is_apart = TRUE;
        *is_told |= i < 8;
        return strlen (MARKS[i]);
      }

  return *at != '\0' && strchr (" \"]*_)", *at) != NULL ? 1
         : g_str_has_prefix (at, "”")                   ? strlen ("”")
                                                        : 0;
}

/* Stars and the like. */
static gsize
skip_ornament (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gsize length = *at == ':' ? 1 + strspn (at + 1, "abcdefghijklmnopqrstuvwxyz_0123456789") : 0;

  if (length > 2 && at[length] == ':')
    return length + 1;

  return c >= 0x2190 && !g_unichar_isalnum (c) && !g_unichar_ispunct (c) ? (gsize) (g_utf8_next_char (at) - at) : 0;
}

/**
 * bw_digest_trail_read:
 * @from: where the title ends
 *
 * Reads the people, the institutions, the venue and the links behind a title, in whichever
 * order they come, up to the text about it.
 */
void
bw_digest_trail_read (BwDigestEntry        *entry,
                      const BwOutlineBlock *block,
                      gsize                 from)
{
  gboolean is_apart = FALSE;
  gsize at = from;

  entry->rest = from;
  for (guint i = 0; i < MAX_PARTS && block->text[at] != '\0'; i++)
    {
      const char *text = block->text + at;
      const BwOutlineSpan *link = bw_outline_block_span_at (block, BW_OUTLINE_LINK, at);
      gsize length = skip_ornament (text);

      if (length == 0 && (length = skip_mark (text, &is_apart, &entry->is_told)) > 0)
        {
          at += length;
          continue;
        }
      if (length == 0 && link != NULL && link->start == at &&
          bw_digest_link_get_kind (block, link) != BW_DIGEST_LINK_TITLE)
        length = link->end - at;
      if (length == 0 && (*text == '(' || *text == '['))
        length = read_bracket (entry, block, at);
      if (length == 0)
        length = read_plain (entry, block, at, is_apart);
      if (length == 0)
        break;
      at += length;
      entry->rest = at;
    }

  entry->rest = at;
  entry->is_told |= block->text[at] == '\0';
}
