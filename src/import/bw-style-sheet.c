#include "bw-style-sheet.h"

#include <string.h>

#include "bw-css-block.h"
#include "bw-css-selector.h"
#include "bw-css-words.h"
#include "bw-sentence-join.h"

/*
 * A renderer of formulas puts its style sheet into the page, and a page that was made
 * plain text has it inside the sentence that holds the first formula. A post may also
 * show a style sheet as an example; that is code, and stays.
 */

#define MAX_PRELUDE 400 /* bytes between `@media` and its brace */
#define MAX_COMMENT 300 /* of a comment before the first rule */
#define MAX_NAME 40     /* of a property's name */
#define MAX_BLOCK 4096  /* of a block that cannot be read */
#define MIN_WORK 65536  /* bytes that may be looked at in vain, beside each once */
#define MIN_RULES_IN_SENTENCE 2
#define MIN_MACHINE_SIZE 2000 /* bytes of a sheet that no person wrote into a post */
#define MIN_MACHINE_LINE 500  /* and of each of its lines */

typedef struct
{
  const char *start;
  const char *end;
  guint       n_rules;
  gboolean    is_renderers;
} Sheet;

typedef struct
{
  const char *text;
  const char *at;
  const char *floor; /* the end of the rule before */
  gsize       work_left;
  GArray     *sheets;
} Finder;

/* Adds a rule, to the sheet before it where nothing is between them. */
static void
add_rule (Finder     *self,
          const char *start,
          const char *end,
          guint       n_rules,
          gboolean    is_renderers)
{
  Sheet *last = self->sheets->len > 0
                  ? &g_array_index (self->sheets, Sheet, self->sheets->len - 1)
                  : NULL;

  if (last != NULL && bw_css_block_skip_space (last->end) >= start)
    {
      last->end = end;
      last->n_rules += n_rules;
      last->is_renderers |= is_renderers;
    }
  else
    {
      Sheet sheet = { start, end, n_rules, is_renderers };

      g_array_append_val (self->sheets, sheet);
    }
  self->at = self->floor = end;
}

static gboolean
is_in_sheet (const Finder *self)
{
  return self->sheets->len > 0 &&
         g_array_index (self->sheets, Sheet, self->sheets->len - 1).end == self->floor;
}

/* Counts what was looked at in vain. */
static void
spend (Finder *self,
       gsize   work)
{
  self->work_left -= MIN (self->work_left, work);
}

/* Where a block ends that is the renderer's but is written in a way that is not known
 * here or was cut off: with the brace that closes it, else with its line. */
static const char *
match_brace (Finder     *self,
             const char *open)
{
  guint depth = 0;
  const char *at;

  for (at = open; *at != '\0' && *at != '\n' && at - open < MAX_BLOCK; at++)
    {
      depth += *at == '{';
      depth -= *at == '}';
      if (depth == 0)
        return at + 1;
    }
  if (memchr (open, ':', (gsize) MIN (at - open, MAX_NAME)) != NULL)
    return at + strcspn (at, "\n");

  spend (self, (gsize) (at - open));
  return open + 1;
}

static gboolean
is_styling (const BwCssBlock    *block,
            const BwCssSelector *selector,
            gboolean             in_sheet)
{
  if (selector->is_renderers || (in_sheet && (!selector->is_word || block->n_known > 0)))
    return TRUE;

  return !block->is_cut && block->n_known > 0 && block->n_other * 4 <= block->n_known;
}

static void
look_at_brace (Finder     *self,
               const char *brace)
{
  gboolean in_sheet = is_in_sheet (self);
  BwCssSelector selector;
  BwCssBlock block;

  self->at = brace + 1;
  if (!bw_css_selector_find (&selector, self->floor, brace, in_sheet))
    return;

  in_sheet = in_sheet && bw_css_block_skip_space (self->floor) >= selector.start;
  if (bw_css_block_read (&block, brace, FALSE) && is_styling (&block, &selector, in_sheet))
    add_rule (self, selector.start, block.end, 1, selector.is_renderers);
  else if (selector.is_renderers)
    add_rule (self, selector.start, match_brace (self, brace), 1, TRUE);
  else
    spend (self, (gsize) (block.reached - brace));
}

/* What `@font-face`, `@media` and the like have before their brace or semicolon. */
static const char *
skip_prelude (const char *at)
{
  const char *start = at;

  while (*at != '\0' && strchr ("{};@", *at) == NULL && at - start < MAX_PRELUDE)
    at = at[0] == '/' && at[1] == '*' ? bw_css_block_skip_space (at) : at + 1;

  return at;
}

static void
look_at_rule (Finder     *self,
              const char *start)
{
  gsize length = strspn (start + 1, "abcdefghijklmnopqrstuvwxyz-");
  const char *stop;
  BwCssBlock block;
  gboolean is_renderers;

  self->at = start + 1;
  if (!bw_key_set_has_n (&bw_css_at_rules, start + 1, length))
    return;

  stop = skip_prelude (start + 1 + length);
  if (*stop == ';' && is_in_sheet (self))
    add_rule (self, start, stop + 1, 0, FALSE);
  if (*stop != '{')
    return;

  if (!bw_css_block_read (&block, stop, TRUE) || block.n_known == 0)
    {
      spend (self, (gsize) (block.reached - start));
      return;
    }
  is_renderers = bw_css_selector_is_renderers (start, (gsize) (block.end - start));
  if (!block.is_cut || is_renderers || is_in_sheet (self))
    add_rule (self, start, block.end, MAX (block.n_rules, MIN_RULES_IN_SENTENCE), is_renderers);
}

/* The next character that a rule may be found by. */
static const char *
next_mark (const char *at)
{
  while (*at != '\0' && *at != '{' && *at != '@')
    at++;

  return at;
}

static GArray *
find_sheets (const char *text)
{
  Finder self = { text, text, text, strlen (text) + MIN_WORK, NULL };
  const char *at;

  self.sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  while (self.work_left > 0 && *(at = next_mark (self.at)) != '\0')
    if (*at == '{')
      look_at_brace (&self, at);
    else
      look_at_rule (&self, at);

  return self.sheets;
}

/* Where the comment begins that ends at @end, above the first rule; @end when none does. */
static const char *
comment_start (const char *floor,
               const char *end)
{
  if (end - floor < 4 || end[-1] != '/' || end[-2] != '*')
    return end;

  for (const char *open = end - 4; open >= floor && end - open < MAX_COMMENT; open--)
    if (open[0] == '/' && open[1] == '*')
      return open;

  return end;
}

/* Where the comments after a sheet end whose end is @end; @next is what follows them. */
static const char *
comments_end (const char *end,
              const char *next)
{
  while (next > end && strchr (" \t\n", next[-1]) != NULL)
    next--;

  return next - end >= 4 && next[-1] == '/' && next[-2] == '*' ? next : end;
}

/* Takes in what belongs to the sheet around its rules: the comments above the first and
 * below the last and what is left of one that was cut off inside its selector. */
static void
widen (Sheet      *sheet,
       const char *floor)
{
  const char *at = sheet->start;
  const char *next = bw_css_block_skip_space (sheet->end);
  const char *rest = next + strcspn (next, " \t\n");

  while (at > floor && strchr (" \t\n", at[-1]) != NULL)
    at--;
  if (comment_start (floor, at) < at)
    sheet->start = comment_start (floor, at);
  sheet->end = *next == '}' ? next + 1 : comments_end (sheet->end, next);
  while (sheet->is_renderers && rest > next && (*rest == '\0' || *rest == ' ' || *rest == '\n') &&
         bw_css_selector_is_renderers (next, (gsize) (rest - next)))
    {
      sheet->end = rest;
      next = rest + strspn (rest, " ");
      rest = next + strcspn (next, " \t\n");
    }
}

static guint
count_lines (const Sheet *sheet)
{
  guint n = 1;

  for (const char *at = sheet->start; (at = memchr (at, '\n', (gsize) (sheet->end - at))); at++)
    n++;

  return n;
}

/* Whether a sheet is about formulas, whoever made it. */
static gboolean
is_mathematical (const Sheet *sheet)
{
  static const char *const WORDS[] = { "math", "latex", "formula", "equation", "TeX" };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_strstr_len (sheet->start, sheet->end - sheet->start, WORDS[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether a sheet is in the way of a text rather than part of it. */
static gboolean
is_foreign (const Sheet *sheet,
            const char  *text)
{
  gsize size = (gsize) (sheet->end - sheet->start);

  if (sheet->is_renderers || bw_css_selector_is_renderers (sheet->start, size))
    return TRUE;
  if (bw_sentence_join_is_inside (text, sheet->start, sheet->end))
    return sheet->n_rules >= MIN_RULES_IN_SENTENCE || is_mathematical (sheet);

  return size >= MIN_MACHINE_SIZE && size / count_lines (sheet) >= MIN_MACHINE_LINE;
}

/**
 * bw_style_sheet_remove:
 * @text: lines
 *
 * Takes the style sheets of formula renderers out of a text and joins the sentences
 * that they stand in. Code stays, and so does a style sheet that is shown as such.
 *
 * Returns: (transfer full): the text without them
 */
char *
bw_style_sheet_remove (const char *text)
{
  g_autoptr (GArray) sheets = NULL;
  const char *from = text;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  sheets = find_sheets (text);
  out = g_string_sized_new (strlen (text));
  for (guint i = 0; i < sheets->len; i++)
    {
      Sheet *sheet = &g_array_index (sheets, Sheet, i);

      if (sheet->start < from || !is_foreign (sheet, text))
        continue;
      widen (sheet, from);
      from = bw_sentence_join_cut (out, from, sheet->start, sheet->end);
    }
  g_string_append (out, from);

  return g_string_free (out, FALSE);
}
