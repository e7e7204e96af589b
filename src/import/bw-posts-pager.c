#include "bw-posts-pager.h"

#include <string.h>

#include "bw-post-line.h"
#include "bw-posts-words.h"
#include "bw-text.h"

/*
 * The pager below the posts: a label and the numbers of pages, with arrows or words
 * around them, each on a line or all in one.
 */

#define MAX_LINES 300         /* of a file's end that are looked at */
#define MAX_LINE_LENGTH 120   /* bytes */
#define MAX_NUMBER_LENGTH 5   /* digits of a page's number */
#define MAX_TURN_WORDS 4      /* words between arrows */
#define MAX_FOOTER_LINES 6    /* lines below a pager */
#define MAX_FOOTER_LENGTH 100 /* bytes of each */
#define MAX_LABEL_WORDS 3
#define MIN_NUMBERS 3 /* of pages in a row, where nothing else tells a pager */

typedef enum
{
  ITEM_NONE,
  ITEM_BLANK,
  ITEM_NUMBER,
  ITEM_GAP,
  ITEM_TURN, /* an arrow or a word such as “next” */
  ITEM_ROW,  /* a whole pager in one line */
} ItemKind;

typedef struct
{
  guint    start;
  guint    end;
  guint    n_items;
  guint    n_turns;
  guint    n_rows;
  guint    n_in_order; /* numbers of which each is one more than that before it */
  gint64   last_number;
  gboolean is_broken; /* whether there are numbers out of order */
} Run;

static gboolean
is_arrow (const char *token)
{
  static const char *const ARROWS[] = {
    "«",
    "»",
    "‹",
    "›",
    "←",
    "→",
    "<",
    ">",
    "❮",
    "❯",
    "⟨",
    "⟩",
    "◀",
    "▶",
    "◄",
    "►",
    "⇐",
    "⇒",
    "⏮",
    "⏭",
    "|",
    "⟪",
    "⟫",
  };

  for (gsize length; *token != '\0'; token += length)
    {
      length = 0;
      for (guint i = 0; i < G_N_ELEMENTS (ARROWS) && length == 0; i++)
        if (g_str_has_prefix (token, ARROWS[i]))
          length = strlen (ARROWS[i]);
      if (length == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_gap (const char *token)
{
  return strcmp (token, "…") == 0 || strcmp (token, "...") == 0 || strcmp (token, "⋯") == 0;
}

static gboolean
is_number (const char *token)
{
  gsize length = strspn (token, "0123456789");

  return length > 0 && length <= MAX_NUMBER_LENGTH && token[length] == '\0';
}

/* What the words between the arrows of a line say, and whether all of them, or each of
 * them, is what a pager says. */
static gboolean
is_turning (char **words)
{
  g_autofree char *joined = g_strjoinv (" ", words);
  g_autofree char *key = bw_text_key (joined);

  if (bw_key_set_has (&bw_posts_turns, key))
    return TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = bw_text_key (words[i]);

      if (!bw_key_set_has (&bw_posts_turns, word) && !bw_key_set_has (&bw_posts_pages, word))
        return FALSE;
    }

  return TRUE;
}

static ItemKind
classify_tokens (char **tokens)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint n_numbers = 0;
  guint n_gaps = 0;
  guint n_arrows = 0;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      n_numbers += is_number (tokens[i]);
      n_gaps += is_gap (tokens[i]);
      n_arrows += is_arrow (tokens[i]);
      if (!is_number (tokens[i]) && !is_gap (tokens[i]) && !is_arrow (tokens[i]))
        g_ptr_array_add (words, tokens[i]);
    }
  g_ptr_array_add (words, NULL);

  if (words->len == 1 && n_numbers + n_gaps + n_arrows == 1)
    return n_numbers > 0 ? ITEM_NUMBER : n_gaps > 0 ? ITEM_GAP
                                                    : ITEM_TURN;
  if (words->len == 1 || (n_numbers >= 2 && is_turning ((char **) words->pdata)) ||
      (n_numbers >= MIN_NUMBERS && n_arrows > 0 && words->len - 1 <= MAX_TURN_WORDS))
    return ITEM_ROW;
  if (n_arrows > 0 && words->len - 1 <= MAX_TURN_WORDS &&
      (is_arrow (tokens[0]) || is_arrow (tokens[g_strv_length (tokens) - 1])))
    return ITEM_TURN;

  return n_numbers == 0 && is_turning ((char **) words->pdata) ? ITEM_TURN : ITEM_NONE;
}

static ItemKind
classify (const char *line,
          gint64     *number)
{
  const char *text = bw_post_line_skip_bullet (line);
  g_autofree char *squeezed = NULL;
  g_auto (GStrv) tokens = NULL;
  ItemKind kind;

  if (*line == '\0')
    return ITEM_BLANK;
  if (strlen (text) > MAX_LINE_LENGTH)
    return ITEM_NONE;

  squeezed = bw_text_squeeze (text);
  if (*squeezed == '\0')
    return ITEM_NONE;
  tokens = g_strsplit (squeezed, " ", -1);
  if ((kind = classify_tokens (tokens)) == ITEM_NUMBER)
    *number = g_ascii_strtoll (squeezed, NULL, 10);

  return kind;
}

static void
take_item (Run      *run,
           ItemKind  kind,
           gint64    number,
           guint     index)
{
  run->end = index + 1;
  run->n_items++;
  run->n_turns += kind == ITEM_TURN;
  run->n_rows += kind == ITEM_ROW;
  if (kind == ITEM_NUMBER)
    {
      run->is_broken |= run->n_in_order > 0 && number <= run->last_number;
      run->n_in_order = run->n_in_order > 0 && number == run->last_number + 1 ? run->n_in_order + 1
                                                                              : 1;
      run->last_number = number;
    }
}

/* Whether what follows a run is nothing but the foot of a page. */
static gboolean
is_at_foot (const BwLines *lines,
            guint          end)
{
  guint n = 0;

  for (guint i = end; i < bw_lines_get_n (lines); i++)
    {
      const char *line = bw_lines_get (lines, i);

      n += *line != '\0';
      if (n > MAX_FOOTER_LINES || strlen (line) > MAX_FOOTER_LENGTH)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_pager (const Run     *run,
          const BwLines *lines,
          gboolean       is_alone)
{
  if (run->n_items == 0 || run->is_broken)
    return FALSE;
  if (run->n_rows == 0 && (run->n_turns == 0 || (run->n_items < 2 && !is_alone)) &&
      (run->n_in_order < MIN_NUMBERS || run->n_in_order < run->n_items - 1))
    return FALSE;

  return is_at_foot (lines, run->end);
}

/* Whether @line may be what a site calls its pager. @is_first says that nothing is
 * between it and the last post. */
static gboolean
is_label (const char *line,
          gboolean    is_first)
{
  g_autofree char *key = NULL;
  int n_words;

  if (strlen (line) > MAX_LINE_LENGTH || bw_text_ends_sentence (line) ||
      bw_post_line_skip_bullet (line) != line)
    return FALSE;

  key = bw_text_key (line);
  n_words = bw_text_count_words (line);
  if (n_words > MAX_LABEL_WORDS)
    return FALSE;

  return is_first || bw_key_set_has (&bw_posts_pages, key) ||
         (n_words < MAX_LABEL_WORDS && g_unichar_isupper (g_utf8_get_char (line)));
}

/* The line of the label above the run that begins at @start, or @start. */
static guint
find_label (const BwLines *lines,
            guint          from,
            guint          start)
{
  guint first = bw_lines_skip_blank (lines, from);
  guint at = start;

  while (at > first && *bw_lines_get (lines, at - 1) == '\0')
    at--;
  if (at > first && is_label (bw_lines_get (lines, at - 1), at - 1 == first))
    return at - 1;

  return start;
}

/* The last run of items from @from on. */
static Run
find_run (const BwLines *lines,
          guint          from)
{
  Run best = { 0 };
  Run run = { 0 };

  for (guint i = from; i < bw_lines_get_n (lines); i++)
    {
      gint64 number = 0;
      ItemKind kind = classify (bw_lines_get (lines, i), &number);

      if (kind == ITEM_NONE)
        run.n_items = 0;
      if (kind == ITEM_NONE || kind == ITEM_BLANK)
        continue;

      if (run.n_items == 0)
        run = (Run){ .start = i };
      take_item (&run, kind, number, i);
      best = run;
    }

  return best;
}

/**
 * bw_posts_pager_find:
 * @from: the line after the end of the last post that has one
 *
 * Returns: the line with which the pager begins, or the number of lines
 */
guint
bw_posts_pager_find (const BwLines *lines,
                     guint          from)
{
  guint n;
  guint start;
  Run run;

  g_return_val_if_fail (lines != NULL, 0);

  n = bw_lines_get_n (lines);
  run = find_run (lines, MAX (from, n - MIN (n, MAX_LINES)));
  if (run.n_items == 0)
    return n;

  start = find_label (lines, from, run.start);

  return is_pager (&run, lines, start <= bw_lines_skip_blank (lines, from)) ? start : n;
}
