#include "bw-digest-item.h"

#include <string.h>

#include "bw-digest-plain.h"
#include "bw-digest-title.h"
#include "bw-follower.h"
#include "bw-institutions.h"

#define MAX_HEAD_LENGTH 1600 /* bytes in which a title must end */
#define MIN_SENTENCE_WORDS 4 /* of a title that is written as sentences are */

static BwSlice
head_of (const char *text)
{
  BwSlice head = { text, text + strnlen (text, MAX_HEAD_LENGTH) };

  if (*head.end != '\0')
    while (head.end > head.start && ((guchar) *head.end & 0xc0) == 0x80)
      head.end--;

  return head;
}

static gboolean
begins_sentence (BwSlice text)
{
  text = bw_slice_trim (text);

  return text.start < text.end && g_unichar_isupper (g_utf8_get_char (text.start));
}

/* Whether what stands before a bracket of institutions is a title. */
static gboolean
is_bracketed_title (BwSlice       title,
                    gboolean      is_quoted,
                    BwSlice       behind,
                    BwDigestPlace place)
{
  BwFollower follows = bw_follower_find (behind);
  BwTitleShape shape;

  if (!bw_digest_title_fits (title))
    return FALSE;
  bw_title_shape_read (&shape, title);
  if (shape.is_clause)
    return FALSE;
  if (is_quoted || bw_title_shape_is_cased (&shape))
    return follows != BW_FOLLOWER_NOTHING || (!is_quoted && (shape.has_colon || begins_sentence (behind)));
  if (shape.n_plain == 0 && shape.n_capital > 0)
    return follows != BW_FOLLOWER_NOTHING && (follows != BW_FOLLOWER_WORD || shape.n_capital > 1);
  if (shape.n_capital == 0)
    return FALSE;

  /* A title that is written as a sentence is. */
  if (shape.n_words < MIN_SENTENCE_WORDS || shape.begins_weakly)
    return FALSE;

  return follows == BW_FOLLOWER_VERB || follows == BW_FOLLOWER_PLURAL ||
         (place != BW_DIGEST_PLACE_PARAGRAPH &&
          (follows == BW_FOLLOWER_END || follows == BW_FOLLOWER_MARK));
}

/* "In Title [A], the authors …": the first word leads to the title. */
static BwSlice
skip_preposition (BwSlice head,
                  BwSlice inside)
{
  const char *behind = inside.end + 1;

  if (bw_slice_begins (head, "In ") && behind < head.end && *behind == ',')
    head.start += strlen ("In ");

  return head;
}

static gboolean
try_bracket (BwDigestItem  *self,
             BwSlice        head,
             BwSlice        inside,
             BwDigestPlace  place)
{
  const char *open = inside.start - 1;
  BwSlice behind = { inside.end + 1, head.end };
  BwFollower follows = bw_follower_find (behind);
  gboolean quoted;
  BwSlice title = bw_digest_title_clean ((BwSlice){ skip_preposition (head, inside).start, open }, &quoted);

  /* Where no space stands before it, the bracket may be a part of a formula. */
  if (g_ascii_isalnum (open[-1]) && follows < BW_FOLLOWER_PLURAL)
    return FALSE;
  if (!is_bracketed_title (title, quoted, behind, place) ||
      (follows == BW_FOLLOWER_WORD && bw_institutions_abbreviate (inside, title)))
    return FALSE;
  *self = (BwDigestItem){ title, inside.end + 1 };

  return TRUE;
}

static gboolean
read_bracketed (BwDigestItem  *self,
                BwSlice        head,
                BwDigestPlace  place,
                GPtrArray     *institutions)
{
  for (const char *at = head.start + 1; at < head.end; at++)
    {
      BwSlice inside;

      if (*at != '[' || !bw_institutions_close (head, at, &inside) ||
          !bw_institutions_read (inside, BW_INSTITUTIONS_LIKELY, NULL))
        continue;

      /* The first that holds institutions is the title's or none is. */
      return try_bracket (self, head, inside, place) &&
             bw_institutions_read (inside, BW_INSTITUTIONS_LIKELY, institutions);
    }

  return FALSE;
}

/* In round brackets that end a line, capitals alone are an abbreviation of something. */
static gboolean
is_spelled_out (BwSlice inside)
{
  for (const char *at = inside.start; at < inside.end; at++)
    if (g_ascii_islower (*at) || *at == ',')
      return TRUE;

  return FALSE;
}

/* Round brackets hold much besides: here the title and the verb must be plain to see. */
static gboolean
read_round (BwDigestItem  *self,
            BwSlice        head,
            BwDigestPlace  place,
            GPtrArray     *institutions)
{
  const char *open = memchr (head.start, '(', bw_slice_length (head));
  BwSlice inside;
  BwSlice title;
  BwTitleShape shape;
  BwFollower follows;
  gboolean quoted;

  if (open == NULL || !bw_institutions_close (head, open, &inside) ||
      !bw_institutions_read (inside, BW_INSTITUTIONS_DOUBTFUL, NULL))
    return FALSE;

  title = bw_digest_title_clean ((BwSlice){ head.start, open }, &quoted);
  follows = bw_follower_find ((BwSlice){ inside.end + 1, head.end });
  bw_title_shape_read (&shape, title);
  if (!bw_digest_title_fits (title) || bw_institutions_abbreviate (inside, title) ||
      (!quoted && !bw_title_shape_is_cased (&shape)) ||
      (follows != BW_FOLLOWER_VERB && follows != BW_FOLLOWER_PLURAL &&
       !(is_spelled_out (inside) && (follows == BW_FOLLOWER_END ||
                                     (follows == BW_FOLLOWER_MARK &&
                                      place != BW_DIGEST_PLACE_PARAGRAPH)))))
    return FALSE;

  bw_institutions_read (inside, BW_INSTITUTIONS_DOUBTFUL, institutions);
  *self = (BwDigestItem){ title, inside.end + 1 };

  return TRUE;
}

/**
 * bw_digest_item_read:
 * @self: (out caller-allocates): the item
 * @text: a paragraph, with single spaces
 * @institutions: (element-type utf8): where those of the paper are added
 *
 * Reads the title that a paragraph begins with. It ends before its institutions,
 * before a bar, before its authors, or before the verb that carries the sentence on.
 *
 * Returns: whether it begins with one
 */
gboolean
bw_digest_item_read (BwDigestItem  *self,
                     const char    *text,
                     BwDigestPlace  place,
                     GPtrArray     *institutions)
{
  BwSlice head;

  g_return_val_if_fail (text != NULL, FALSE);

  head = bw_digest_title_skip_lead (head_of (text));
  if (head.start == head.end)
    return FALSE;

  return read_bracketed (self, head, place, institutions) || bw_digest_plain_read_barred (self, head) ||
         read_round (self, head, place, institutions) || bw_digest_plain_read (self, head) ||
         (place == BW_DIGEST_PLACE_LINKS && bw_digest_plain_read_link (self, head));
}

/**
 * bw_digest_item_read_link:
 * @link: the text of the link that @text begins with
 *
 * Reads a title that a page has marked as a link, so that its end is known.
 *
 * Returns: whether the paragraph is about what the link leads to
 */
gboolean
bw_digest_item_read_link (BwDigestItem  *self,
                          const char    *text,
                          const char    *link,
                          BwDigestPlace  place,
                          GPtrArray     *institutions)
{
  BwSlice head = head_of (text);
  BwSlice rest = { text + strlen (link), head.end };
  BwTitleShape shape;
  BwSlice inside;
  gboolean quoted;

  if (rest.start > head.end)
    return FALSE;
  *self = (BwDigestItem){ bw_digest_title_clean ((BwSlice){ text, rest.start }, &quoted), rest.start };
  bw_title_shape_read (&shape, self->title);
  if (!bw_digest_title_fits (self->title) || bw_follower_find (rest) <= BW_FOLLOWER_NOTHING ||
      (place == BW_DIGEST_PLACE_LINE && !bw_title_shape_is_cased (&shape)))
    return FALSE;

  rest = bw_slice_trim (rest);
  if (rest.start < rest.end && *rest.start == '[' &&
      bw_institutions_close (rest, rest.start, &inside) &&
      bw_institutions_read (inside, BW_INSTITUTIONS_LIKELY, institutions))
    self->end = inside.end + 1;

  return TRUE;
}
