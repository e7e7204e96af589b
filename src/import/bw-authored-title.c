#include "bw-authored-title.h"

#include <string.h>

#include "bw-author-list.h"
#include "bw-author-glue.h"
#include "bw-limits.h"
#include "bw-name-shape.h"
#include "bw-text.h"

#define MAX_LINE_LENGTH 120000 /* bytes; the longest lists of authors have some thousand names */
#define MIN_SCORE 15           /* of a glue where there are certainly authors */
#define MIN_SCORE_ALONE 35     /* and where the line may as well be a title alone */
#define SUFFIX_SCORE 30        /* what speaks for a name in "TitleChollet, F." */
#define MAX_GUESSED_WORDS 3    /* of a first author that nothing sets off from the title */

/* @suffix_end: (nullable): where a "Jr." or an "A." ends that stands behind the name's comma. */
static BwSlice
whole_name (BwSlice     name,
            const char *suffix_end)
{
  name = bw_name_trim (name);
  if (suffix_end != NULL)
    name.end = suffix_end;

  return name;
}

static void
push (GArray     *names,
      BwSlice     name,
      const char *suffix_end)
{
  name = whole_name (name, suffix_end);
  g_array_append_val (names, name);
}

/* What a walk over the segments from the last one has found. */
typedef struct
{
  BwSlice       text;
  GHashTable   *known;
  gboolean      complete;
  GArray       *names;  /* of BwSlice, the last author first */
  guint         n_full;   /* of them of two words or more */
  guint         n_strong; /* of them before the first that is in doubt */
  BwAuthorGlue  glue;
  BwSlice       first;  /* the author behind the glue */
  guint         n_behind; /* names behind the glue */
} Walk;

static gboolean
accepts (const Walk   *walk,
         BwAuthorGlue  glue)
{
  gboolean certain = !walk->complete || walk->n_full > 0;

  return glue.at != NULL && glue.score >= (certain ? MIN_SCORE : MIN_SCORE_ALONE);
}

/* Returns FALSE when nothing of what stands before @segment can be an author. */
static gboolean
visit (Walk       *walk,
       BwSlice     segment,
       const char *suffix_end)
{
  BwNameShape shape;
  gboolean readable = bw_name_shape_read (&shape, segment);
  BwAuthorGlue glue;

  if (readable && bw_name_shape_is_name (&shape) && segment.start > walk->text.start)
    {
      walk->n_full += shape.n_words > 1 || shape.n_caseless > 0 || suffix_end != NULL;
      walk->n_strong += walk->n_strong == walk->names->len;
      push (walk->names, segment, suffix_end);
      return TRUE;
    }

  glue = bw_author_glue_find (walk->text, segment, walk->known);
  if (suffix_end != NULL)
    glue.score += SUFFIX_SCORE;
  if (accepts (walk, glue) && (walk->glue.at == NULL || glue.score >= MIN_SCORE_ALONE))
    {
      walk->glue = glue;
      walk->first = whole_name ((BwSlice){ glue.at, segment.end }, suffix_end);
      walk->n_behind = walk->names->len;
      if (!glue.is_soft)
        return FALSE;
    }
  if (!readable || !bw_name_shape_may_be (&shape))
    return FALSE;
  push (walk->names, segment, suffix_end);

  return TRUE;
}

static void
walk_segments (Walk *walk)
{
  BwSlice rest = walk->text;
  BwSlice segment;
  const char *suffix_end = NULL;

  while (bw_author_list_drop (&rest, &segment))
    {
      if (bw_name_is_suffix (segment) || bw_name_is_initials (segment))
        {
          suffix_end = segment.end;
          continue;
        }
      if (segment.start == segment.end || !visit (walk, segment, suffix_end))
        break;
      suffix_end = NULL;
    }
}

static char *
clip_title (BwSlice title)
{
  g_autofree char *whole = bw_slice_dup (bw_slice_trim (title));

  return bw_text_clip (whole, BW_MAX_TITLE_LENGTH - 1);
}

static void
take_authors (BwAuthoredTitle *self,
              const Walk      *walk)
{
  g_ptr_array_add (self->authors, bw_name_dup (walk->first));
  for (guint i = walk->n_behind; i > 0; i--)
    g_ptr_array_add (self->authors, bw_name_dup (g_array_index (walk->names, BwSlice, i - 1)));
}

/*
 * Nothing sets the first author off from the title: the last words that can be a
 * name are taken for one, for such names are mostly of two words.
 */
static gboolean
guess_first (Walk *walk)
{
  BwSlice rest = walk->text;
  BwSlice segment;
  BwSlice word;
  BwNameShape shape;

  for (guint i = 0; i <= walk->n_strong; i++)
    if (!bw_author_list_drop (&rest, &segment))
      return FALSE;

  rest = segment;
  for (guint n = 1; n <= MAX_GUESSED_WORDS && bw_slice_drop_word (&rest, &word); n++)
    {
      BwSlice name = { word.start, segment.end };

      if (!bw_name_shape_read (&shape, name) || shape.n_common > 0 || shape.n_lower > 0)
        return FALSE;
      if (shape.n_proper < 2 || bw_slice_count (rest) == 0)
        continue;
      walk->first = name;
      walk->glue.at = name.start;
      walk->n_behind = walk->n_strong;
      return TRUE;
    }

  return FALSE;
}

/*
 * "Trust, Distrust, and AIR. Thomas McCoy": the first segment that is surely a name of
 * more than a word may have the end of the title in its front after all.
 */
static gboolean
find_inside (Walk *walk)
{
  BwSlice name = { NULL, NULL };
  BwAuthorGlue glue;
  guint i = walk->n_strong;

  while (i > 0 && bw_slice_count (name) < 2)
    name = g_array_index (walk->names, BwSlice, --i);
  if (bw_slice_count (name) < 2)
    return FALSE;

  glue = bw_author_glue_find (walk->text, name, walk->known);
  if (glue.at == NULL || glue.score < MIN_SCORE)
    return FALSE;

  walk->glue = glue;
  walk->first = (BwSlice){ glue.at, name.end };
  walk->n_behind = i;

  return TRUE;
}

/* Finds the first author, by guessing where there is nothing but doubt. */
static gboolean
find_first (BwAuthoredTitle *self,
            Walk            *walk)
{
  if (walk->glue.at != NULL)
    return TRUE;

  self->doubtful = !walk->complete || walk->n_full > 1;

  return self->doubtful && (find_inside (walk) || guess_first (walk));
}

static void
split (BwAuthoredTitle *self,
       Walk            *walk)
{
  BwSlice whole = walk->text;

  self->complete = walk->complete = !bw_author_list_cut_rest (&walk->text);
  walk_segments (walk);
  if (find_first (self, walk))
    {
      take_authors (self, walk);
      walk->text.end = walk->glue.at;
    }
  else if (walk->n_full == 0 && !bw_slice_ends (whole, "al.") && !bw_slice_ends (whole, "al"))
    {
      /* "and More" may well be the end of a title, "et al." not. */
      self->complete = TRUE;
      self->doubtful = FALSE;
      walk->text = whole;
    }
}

/**
 * bw_authored_title_new:
 * @text: a line, with single spaces
 * @known: (nullable): names that stand alone elsewhere on the page
 *
 * Tells a title from the authors that a page has run into it. The authors are the
 * longest run of segments at the end that are written as names are, and the first
 * of them is glued to the title in the segment before.
 *
 * Returns: (transfer full): the parts; without authors where there are none
 */
BwAuthoredTitle *
bw_authored_title_new (const char *text,
                       GHashTable *known)
{
  BwAuthoredTitle *self = g_new0 (BwAuthoredTitle, 1);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (BwSlice));
  Walk walk = { .text = bw_slice_trim (bw_slice_new (text)), .known = known, .names = names };

  g_return_val_if_fail (text != NULL, NULL);

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->complete = TRUE;
  if (bw_slice_length (walk.text) <= MAX_LINE_LENGTH)
    split (self, &walk);
  if (bw_slice_length (walk.text) > 0)
    self->title = clip_title (walk.text);

  return self;
}

void
bw_authored_title_free (BwAuthoredTitle *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_ptr_array_unref (self->authors);
  g_free (self);
}

/**
 * bw_authored_title_collect:
 * @known: (element-type utf8): a set
 *
 * Adds the names that stand between commas in a line: there they are told for sure.
 */
void
bw_authored_title_collect (const char *text,
                           GHashTable *known)
{
  BwSlice rest = bw_slice_trim (bw_slice_new (text));
  BwSlice segment;
  BwNameShape shape;
  guint n = 0;

  if (bw_slice_length (rest) > MAX_LINE_LENGTH)
    return;

  bw_author_list_cut_rest (&rest);
  while (bw_author_list_drop (&rest, &segment) && segment.start > rest.start)
    {
      /* Beside a name, small letters may be one as well: "danah boyd". */
      if (!bw_name_shape_read (&shape, segment) || shape.n_odd > 0 ||
          !(bw_name_shape_is_name (&shape) || (n > 0 && bw_name_shape_may_be (&shape))))
        return;
      if (shape.n_words > 1)
        g_hash_table_add (known, bw_slice_dup (bw_name_trim (segment)));
      n++;
    }
}
