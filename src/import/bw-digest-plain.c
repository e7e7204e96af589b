#include "bw-digest-plain.h"

#include <string.h>

#include "bw-digest-title.h"
#include "bw-follower.h"

#define MIN_PLURAL_WORDS 5 /* of a title without marks before a verb in the plural */
#define MAX_SITE_WORDS 10  /* behind a bar, before the verb */

/* An organisation that does something is no title that says something. */
static gboolean
is_actor (BwSlice title)
{
  static const char *const FIRST[] = { "center", "centre", "department", "faculty", "foundation",
                                       "institute", "ministry", "school", "university" };
  static const char *const LAST[] = {
    "ai2", "aisi", "anthropic", "association", "authors", "center", "centre", "co-authors",
    "colleagues", "company", "deepmind", "foundation", "google", "group", "institute", "lab",
    "laboratory", "labs", "meta", "microsoft", "openai", "researchers", "school", "team", "teams",
    "universities", "university"
  };
  BwSlice rest = title;
  BwSlice word;

  if (bw_slice_drop_word (&rest, &word) && bw_slice_is_in (word, LAST, G_N_ELEMENTS (LAST)))
    return TRUE;
  if (bw_slice_take_word (&title, &word) && bw_slice_is (word, "the"))
    bw_slice_take_word (&title, &word);

  return bw_slice_is_in (word, FIRST, G_N_ELEMENTS (FIRST));
}

/* "Honesty by Default": two capitals are enough with such a word between them. */
static gboolean
joins_two (BwSlice title)
{
  static const char *const JOINTS[] = { "against", "as", "beyond", "by", "for", "from", "in", "into",
                                        "is", "not", "on", "over", "through", "to", "under", "via",
                                        "with", "without" };
  BwSlice first;
  BwSlice word;

  if (!bw_slice_take_word (&title, &first) || bw_digest_title_is_small (first))
    return FALSE;
  while (bw_slice_take_word (&title, &word))
    if (g_ascii_islower (*word.start))
      return bw_slice_is_in (word, JOINTS, G_N_ELEMENTS (JOINTS));

  return FALSE;
}

static gboolean
is_plain_title (BwSlice    title,
                gboolean   is_quoted,
                BwFollower follows)
{
  BwTitleShape shape;

  if (!bw_digest_title_fits (title))
    return FALSE;
  bw_title_shape_read (&shape, title);
  if (is_quoted)
    return follows >= BW_FOLLOWER_PLURAL && shape.n_words > 1;
  if (shape.n_plain > 0 || shape.is_clause || is_actor (title) || title.end[-1] == ')')
    return FALSE;
  if (!bw_title_shape_is_cased (&shape))
    return follows == BW_FOLLOWER_VERB && shape.n_capital == 2 && joins_two (title);

  return follows == BW_FOLLOWER_VERB ||
         (follows == BW_FOLLOWER_PLURAL && (shape.n_words >= MIN_PLURAL_WORDS || shape.has_colon)) ||
         (follows == BW_FOLLOWER_ENDING && shape.n_words >= MIN_PLURAL_WORDS && shape.has_colon);
}

/*
 * What ends a run of capitals and belongs to the sentence behind it: "… Oversight is",
 * "Method: We".
 */
static gboolean
is_outside (BwSlice title,
            BwSlice word)
{
  static const char *const BEGINNINGS[] = { "a", "an", "both", "he", "here", "i", "in", "it", "our",
                                            "she", "some", "the", "there", "these", "they", "this",
                                            "those", "we", "you" };
  gboolean after_colon = word.start - title.start > 2 && word.start[-2] == ':';

  if (g_unichar_islower (g_utf8_get_char (word.start)))
    return bw_digest_title_is_small (word);

  return after_colon && bw_slice_is_in (word, BEGINNINGS, G_N_ELEMENTS (BEGINNINGS));
}

/* Where the last word ends that may belong to a title written with capitals. */
static BwSlice
measure_cased (BwSlice head)
{
  BwSlice rest = head;
  BwSlice title = { head.start, head.start };
  BwSlice word;

  while (bw_slice_take_word (&rest, &word))
    {
      BwSlice core = word;

      while (bw_slice_length (core) > 1 && strchr (",;:?!", core.end[-1]) != NULL)
        core.end--;
      if (*word.start == '[' || (g_unichar_islower (g_utf8_get_char (word.start)) &&
                                 !bw_digest_title_is_small (core)))
        break;
      title.end = word.end;
    }
  for (rest = title; bw_slice_drop_word (&rest, &word) && is_outside (title, word);)
    title.end = word.start;

  return bw_slice_trim (title);
}

/* A title in quotation marks, which may be written as a sentence is. */
static BwSlice
measure_quoted (BwSlice head)
{
  const char *close = NULL;

  if (bw_slice_begins (head, "“"))
    close = g_strstr_len (head.start, head.end - head.start, "”");
  else if (bw_slice_begins (head, "\""))
    close = g_strstr_len (head.start + 1, head.end - head.start - 1, "\"");
  if (close == NULL)
    return (BwSlice){ head.start, head.start };

  return (BwSlice){ head.start, close + (*close == '"' ? 1 : strlen ("”")) };
}

/**
 * bw_digest_plain_read_barred:
 *
 * Reads a title with a bar behind it and a site or a name before the verb:
 * "Title | by Someone shows".
 */
gboolean
bw_digest_plain_read_barred (BwDigestItem *self,
                             BwSlice       head)
{
  const char *bar = g_strstr_len (head.start, head.end - head.start, " | ");
  BwSlice title;
  BwSlice rest;
  BwSlice word;
  gboolean quoted;

  if (bar == NULL)
    return FALSE;

  title = bw_digest_title_clean ((BwSlice){ head.start, bar }, &quoted);
  rest = (BwSlice){ bar + strlen (" | "), head.end };
  for (guint i = 0; i < MAX_SITE_WORDS && bw_slice_take_word (&rest, &word); i++)
    {
      BwFollower follows = bw_follower_find_word ((BwSlice){ word.start, head.end });

      if (i > 0 && is_plain_title (title, quoted, follows))
        {
          *self = (BwDigestItem){ title, word.start };
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * bw_digest_plain_read:
 *
 * Reads a title that nothing but capitals or quotation marks set off, and that ends
 * before the verb of its sentence.
 */
gboolean
bw_digest_plain_read (BwDigestItem *self,
                      BwSlice       head)
{
  BwSlice quotation = measure_quoted (head);
  BwSlice whole = bw_slice_length (quotation) > 0 ? quotation : measure_cased (head);
  BwFollower follows = bw_follower_find ((BwSlice){ whole.end, head.end });
  gboolean quoted;
  BwSlice title = bw_digest_title_clean (whole, &quoted);

  if (!is_plain_title (title, quoted, follows))
    return FALSE;
  *self = (BwDigestItem){ title, whole.end };

  return TRUE;
}

/* Where the title ends in "Title - what it is" and "Title: what it is". */
static BwSlice
measure_described (BwSlice head)
{
  static const char *const MARKS[] = { " - ", " – ", " — ", " → ", ": " };
  BwTitleShape shape;

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    {
      const char *mark = g_strstr_len (head.start, head.end - head.start, MARKS[i]);

      if (mark == NULL || mark == head.start)
        continue;

      /* A colon may stand inside a title; then what follows has capitals too. */
      bw_title_shape_read (&shape, (BwSlice){ mark + strlen (MARKS[i]), head.end });
      if (*MARKS[i] == ':' && shape.n_plain == 0)
        return head;
      return (BwSlice){ head.start, mark };
    }

  return head;
}

/**
 * bw_digest_plain_read_link:
 *
 * Reads an item of a list of links: a title with a description behind it, or alone.
 */
gboolean
bw_digest_plain_read_link (BwDigestItem *self,
                           BwSlice       head)
{
  BwTitleShape shape;
  BwSlice described = measure_described (head);
  gboolean quoted;
  BwSlice title = bw_digest_title_clean (described, &quoted);

  bw_title_shape_read (&shape, title);
  if (!bw_digest_title_fits (title) || shape.is_clause || shape.n_words < 2 || shape.n_capital < 1 ||
      (described.end == head.end && strchr (".!", head.end[-1]) != NULL) ||
      (shape.n_plain > 2 * shape.n_capital && !quoted))
    return FALSE;
  *self = (BwDigestItem){ title, title.end };

  return TRUE;
}
