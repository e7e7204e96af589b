#include "bw-digest-inside.h"

#include <string.h>

#include "bw-digest-title.h"
#include "bw-digest-trim.h"
#include "bw-follower.h"
#include "bw-institutions.h"
#include "bw-limits.h"

#define MAX_TITLE_WORDS 40
#define MAX_NAME_WORDS 12 /* of a report's name */
#define MAX_REACH 800     /* bytes between a title's first word and its bracket */
#define MAX_FOLLOWING 160 /* bytes behind a name in which it is said to be out */

static gboolean
is_small (BwSlice word)
{
  return g_unichar_islower (g_utf8_get_char (word.start)) && bw_digest_title_is_small (word);
}

static gboolean
is_large (BwSlice word)
{
  const char *at = word.start;

  while (at < word.end && (strchr ("\"'(", *at) != NULL || g_str_has_prefix (at, "“")))
    at = g_utf8_next_char (at);

  return at < word.end && (g_unichar_isupper (g_utf8_get_char (at)) || g_ascii_isdigit (*at));
}

static gboolean
ends_clause (BwSlice word)
{
  return bw_slice_length (word) > 1 && strchr (".;])!?", word.end[-1]) != NULL;
}

/* The longest run of words before @end that a title with capitals may be made of. */
static BwSlice
run_before (const char *floor,
            const char *end)
{
  BwSlice rest = { floor, end };
  BwSlice run = { end, end };
  BwSlice word;

  for (guint n = 0; n < MAX_TITLE_WORDS && bw_slice_drop_word (&rest, &word); n++)
    {
      if (run.start < run.end && ends_clause (word))
        break;
      if (!is_large (word) && !is_small (word))
        break;
      if (is_small (word) && bw_slice_ends (word, ","))
        break;
      run.start = word.start;
    }

  return run;
}

/* Takes from the front what leads to a title and is none of it. */
static BwSlice
cut_lead (BwSlice run)
{
  static const char *const LEADS[] = { "also", "and", "another", "but", "finally", "in", "lastly",
                                       "like", "meanwhile", "next", "second", "similarly" };
  BwSlice rest = run;
  BwSlice word;

  while (bw_slice_take_word (&rest, &word))
    {
      BwSlice core = word;

      if (bw_slice_ends (core, ","))
        core.end--;
      if (!is_small (word) && (core.end == word.end || !bw_slice_is_in (core, LEADS,
                                                                        G_N_ELEMENTS (LEADS))))
        return (BwSlice){ word.start, run.end };
    }

  return (BwSlice){ run.end, run.end };
}

static BwSlice
quoted_before (const char *floor,
               const char *end)
{
  BwSlice before = bw_slice_trim ((BwSlice){ floor, end });
  const char *open;

  if (!bw_slice_ends (before, "”"))
    return (BwSlice){ end, end };
  open = g_strrstr_len (before.start, before.end - before.start, "“");

  return (BwSlice){ open != NULL ? open : end, open != NULL ? before.end : end };
}

static gboolean
is_title (BwSlice  title,
          gboolean is_quoted)
{
  BwTitleShape shape;

  if (bw_slice_length (title) < 2 || bw_slice_length (title) >= BW_MAX_TITLE_LENGTH)
    return FALSE;
  bw_title_shape_read (&shape, title);

  return is_quoted ? shape.n_words > 1 : bw_title_shape_is_cased (&shape);
}

/**
 * bw_digest_inside_find_bracketed:
 * @title: (out): the title, inside @text
 * @from: where to begin, inside @text
 * @institutions: (element-type utf8): where those of the paper are added
 *
 * Finds the next title that stands inside a paragraph with its institutions behind
 * it. There it must be written with capitals or between quotation marks, for
 * nothing else tells where it begins.
 *
 * Returns: whether there is one
 */
gboolean
bw_digest_inside_find_bracketed (BwSlice    *title,
                                 const char *text,
                                 const char *from,
                                 GPtrArray  *institutions)
{
  BwSlice whole = bw_slice_new (text);
  const char *floor = from;

  for (const char *at = from; (at = memchr (at, '[', (gsize) (whole.end - at))); at++)
    {
      BwSlice inside;
      BwSlice run;
      BwFollower follows;
      gboolean quoted;

      if (at - floor > MAX_REACH)
        floor = g_utf8_find_next_char (at - MAX_REACH, at);
      if (!bw_institutions_close (whole, at, &inside) ||
          !bw_institutions_read (inside, BW_INSTITUTIONS_DOUBTFUL, NULL) ||
          (follows = bw_follower_find ((BwSlice){ inside.end + 1, whole.end })) == BW_FOLLOWER_NOTHING)
        continue;
      run = quoted_before (floor, at);
      if (bw_slice_length (run) == 0)
        run = cut_lead (run_before (floor, at));
      floor = inside.end + 1;
      *title = bw_digest_trim (bw_digest_title_cut_authors (run), &quoted);
      if (!is_title (*title, quoted) ||
          (follows == BW_FOLLOWER_WORD && bw_institutions_abbreviate (inside, *title)))
        continue;
      bw_institutions_read (inside, BW_INSTITUTIONS_DOUBTFUL, institutions);
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_work_noun (BwSlice word)
{
  static const char *const NOUNS[] = { "agenda", "atlas", "book", "course", "database", "framework",
                                       "guide", "handbook", "index", "newsletter", "plan", "podcast",
                                       "report", "roadmap", "statement", "survey", "textbook",
                                       "whitepaper" };

  while (bw_slice_length (word) > 1 && strchr (",.;:\"", word.end[-1]) != NULL)
    word.end--;

  return g_ascii_isupper (*word.start) && bw_slice_is_in (word, NOUNS, G_N_ELEMENTS (NOUNS));
}

/* The name that ends with @noun: words with capitals, and small ones between them. */
static BwSlice
name_before (const char *floor,
             BwSlice     noun)
{
  BwSlice rest = { floor, noun.start };
  BwSlice name = noun;
  BwSlice word;

  for (guint n = 0; n < MAX_NAME_WORDS && bw_slice_drop_word (&rest, &word); n++)
    {
      if (ends_clause (word) || bw_slice_ends (word, ",") || bw_slice_is (word, "the") ||
          bw_slice_is (word, "a") || bw_slice_is (word, "an") ||
          (!is_large (word) && !is_small (word)))
        break;
      if (is_large (word))
        name.start = word.start;
    }

  return name;
}

/* "2025" and ": First Key Update" belong to the name that they follow. */
static BwSlice
extend_name (BwSlice name,
             BwSlice rest)
{
  BwSlice word;

  if (name.end[-1] != ':' && bw_slice_take_word (&rest, &word) && g_ascii_isdigit (*word.start) &&
      bw_slice_length (word) >= 4 && strspn (word.start, "0123456789") == 4)
    name.end = word.start + 4;
  else if (name.end[-1] == ':')
    while (bw_slice_take_word (&rest, &word) && is_large (word))
      name.end = word.end;
  while (bw_slice_length (name) > 1 && strchr (",.;:\"", name.end[-1]) != NULL)
    name.end--;

  return name;
}

/* "was released", "has just been published", "came out", "is now available". */
static gboolean
is_out (BwSlice rest)
{
  static const char *const LINKING[] = { "are", "been", "came", "come", "comes", "has", "have", "is",
                                         "was", "were" };
  static const char *const OUT[] = { "announced", "available", "issued", "launched", "live", "out",
                                     "published", "released", "updated" };
  static const char *const BETWEEN[] = { "just", "now", "also", "finally", "recently", "officially" };
  BwSlice word;
  guint n_linking = 0;

  rest.end = MIN (rest.end, rest.start + MAX_FOLLOWING);
  while (bw_slice_take_word (&rest, &word))
    {
      gboolean between = FALSE;

      while (bw_slice_length (word) > 1 && strchr (",.;:!", word.end[-1]) != NULL)
        word.end--;
      for (guint i = 0; i < G_N_ELEMENTS (BETWEEN); i++)
        between |= bw_slice_is (word, BETWEEN[i]);
      if (bw_slice_is_in (word, LINKING, G_N_ELEMENTS (LINKING)))
        n_linking++;
      else if (!between)
        return n_linking > 0 && bw_slice_is_in (word, OUT, G_N_ELEMENTS (OUT));
    }

  return FALSE;
}

/* "X released the", "Y has published its first": what stands before a name. */
static gboolean
is_put_out (const char *floor,
            const char *end)
{
  static const char *const VERBS[] = { "announced", "issued", "launched", "publish", "published",
                                       "publishes", "release", "released", "releases", "unveiled",
                                       "wrote" };
  BwSlice rest = { floor, end };
  BwSlice word;

  for (guint n = 0; n < 4 && bw_slice_drop_word (&rest, &word); n++)
    {
      if (bw_slice_is_in (word, VERBS, G_N_ELEMENTS (VERBS)))
        return TRUE;
      if (!g_ascii_islower (*word.start) || ends_clause (word))
        return FALSE;
    }

  return FALSE;
}

/* "AI Index Report": the name does not end with the first such noun. */
static gboolean
goes_on (BwSlice rest)
{
  BwSlice word;

  return bw_slice_take_word (&rest, &word) && is_work_noun (word);
}

/**
 * bw_digest_inside_find_released:
 * @title: (out): its name
 * @from: where to begin
 *
 * Finds a report, a book or the like that a paragraph says has come out.
 *
 * Returns: whether there is one
 */
gboolean
bw_digest_inside_find_released (BwSlice    *title,
                                const char *from)
{
  BwSlice rest = bw_slice_new (from);
  BwSlice word;
  const char *floor = from;

  while (bw_slice_take_word (&rest, &word))
    {
      if (!is_work_noun (word) || goes_on (rest))
        continue;
      if (word.start - floor > MAX_REACH)
        floor = g_utf8_find_next_char (word.start - MAX_REACH, word.start);
      *title = extend_name (name_before (floor, word), rest);
      if (bw_slice_count (*title) < 2 || bw_slice_length (*title) >= BW_MAX_TITLE_LENGTH)
        continue;
      if (is_out ((BwSlice){ title->end, rest.end }) || is_put_out (floor, title->start))
        return TRUE;
      floor = word.end;
    }

  return FALSE;
}
