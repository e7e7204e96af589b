#include "bw-post-parser.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-code-run.h"
#include "bw-flat-table.h"
#include "bw-glued-heading.h"
#include "bw-heading-shape.h"
#include "bw-numbered-line.h"
#include "bw-post-line.h"
#include "bw-post-notes.h"
#include "bw-post-title.h"
#include "bw-post-words.h"
#include "bw-tex-count.h"
#include "bw-text.h"

#define MAX_INDEXED ((gsize) 128 * 1024) /* bytes of a post that are looked at for its words */
#define MAX_GLUED 3                      /* headings that are run together */
#define MAX_LONE_WORDS 6                 /* of a heading that has its line to itself */
#define MAX_HEADING_BYTES 300            /* of such a heading */

typedef struct
{
  const BwLines  *lines;
  guint           at;
  guint           end; /* where the footnotes begin */
  BwBodyBuilder  *builder;
  BwFlatTable    *tables;
  BwPostWords    *words; /* NULL until they are needed */
  GHashTable     *levels; /* what a heading's number follows, such as `Result` -> its level */
  BwPostBudget   *budget;
  int             n_formulas;
  BwNumberedLine  item; /* the last of the numbered list that may go on */
} Parser;

static void
parser_init (Parser        *self,
             const BwLines *lines,
             BwPostBudget  *budget)
{
  *self = (Parser){ .lines = lines, .budget = budget };
  self->builder = bw_body_builder_new ();
  self->tables = bw_flat_table_new (lines, &budget->n_compared);
  self->levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
parser_clear (Parser *self)
{
  bw_body_builder_free (self->builder);
  bw_flat_table_free (self->tables);
  g_clear_pointer (&self->words, bw_post_words_free);
  g_hash_table_unref (self->levels);
}

static const char *
get_line (const Parser *self)
{
  return bw_lines_get (self->lines, self->at);
}

static const BwPostWords *
get_words (Parser *self)
{
  if (self->words == NULL)
    {
      self->words = bw_post_words_new (self->lines, MIN (MAX_INDEXED, self->budget->n_indexed));
      self->budget->n_indexed -= bw_post_words_get_size (self->words);
    }

  return self->words;
}

/*
 * The level of a heading: one right below another is under it, and so are those with
 * its word and another number (`Result 2` after `Result 1`).
 */
static int
find_level (Parser     *self,
            const char *heading,
            gboolean    is_second)
{
  gsize length = bw_heading_shape_measure_number (heading);
  g_autofree char *word = NULL;
  gpointer known;

  if (g_ascii_isdigit (*heading))
    {
      guint dots = 0;

      for (gsize i = 0; i + 1 < length; i++)
        dots += heading[i] == '.' && g_ascii_isdigit (heading[i + 1]);
      return MIN ((is_second ? 3 : 2) + (int) dots, 6);
    }
  if (length == 0)
    return is_second ? 3 : 2;

  word = g_strndup (heading, strcspn (heading, " "));
  known = g_hash_table_lookup (self->levels, word);
  if (known != NULL)
    return GPOINTER_TO_INT (known);
  g_hash_table_insert (self->levels, g_steal_pointer (&word), GINT_TO_POINTER (is_second ? 3 : 2));

  return is_second ? 3 : 2;
}

static void
add_heading (Parser     *self,
             const char *heading,
             gboolean    is_second)
{
  self->n_formulas += bw_tex_count (heading);
  bw_body_builder_heading (self->builder, find_level (self, heading, is_second), heading);
}

static gboolean
is_lone_heading (const char *line)
{
  return strlen (line) < MAX_HEADING_BYTES && bw_text_count_words (line) <= MAX_LONE_WORDS &&
         (!g_unichar_islower (g_utf8_get_char (line)) || strchr (line, ';') != NULL) &&
         bw_heading_shape_is_known (line, strlen (line));
}

/* Adds the headings that are run together with what is after them, which is returned. */
static const char *
take_headings (Parser     *self,
               const char *line)
{
  if (self->budget->n_headings == 0 || !bw_glued_heading_is_possible (line))
    return line;

  for (guint i = 0; i < MAX_GLUED; i++)
    {
      gsize length = bw_glued_heading_find (line, get_words (self), i > 0,
                                            &self->budget->n_headings);
      g_autofree char *heading = NULL;

      if (length == 0)
        break;
      heading = g_strndup (line, length);
      add_heading (self, g_strchomp (heading), i > 0);
      line += length;
    }

  return line;
}

static void
add_item (Parser     *self,
          const char *text)
{
  self->n_formulas += bw_tex_count (text);
  bw_body_builder_item (self->builder, text);
}

/* A hyphen alone on a line begins the item that is on the next. */
static void
read_item (Parser *self)
{
  const char *text = bw_post_line_skip_bullet (get_line (self));
  guint next = bw_lines_skip_blank (self->lines, self->at + 1);
  g_autofree char *item = NULL;

  if (*text == '\0')
    {
      if (next >= self->end || bw_post_line_is_bullet (bw_lines_get (self->lines, next)))
        return;
      self->at = next;
      text = bw_post_line_skip_space (get_line (self));
    }
  item = bw_post_line_drop_arrow (text);
  add_item (self, item);
}

/* Adds an item of a numbered list: one that follows another, or that another follows.
 * Returns: whether @line is one */
static gboolean
add_numbered (Parser     *self,
              const char *line)
{
  guint next_line = bw_lines_skip_blank (self->lines, self->at + 1);
  g_autofree char *text = NULL;
  BwNumberedLine item;
  BwNumberedLine next;

  if (!bw_numbered_line_parse (&item, line))
    return FALSE;
  if (!bw_numbered_line_follows (&item, &self->item) &&
      (item.number > 1 || next_line >= self->end ||
       !bw_numbered_line_parse (&next, bw_lines_get (self->lines, next_line)) ||
       !bw_numbered_line_follows (&next, &item)))
    return FALSE;

  text = bw_post_line_drop_arrow (item.text);
  self->n_formulas += bw_tex_count (text);
  bw_body_builder_numbered (self->builder, item.number, text);
  self->item = item;

  return TRUE;
}

/* Text that stands by itself, or after a heading on its line. */
static void
add_text (Parser     *self,
          const char *line)
{
  g_autofree char *text = bw_post_line_drop_arrow (line);

  if (bw_post_line_is_bullet (text))
    {
      add_item (self, bw_post_line_skip_bullet (text));
      return;
    }

  self->n_formulas += bw_tex_count (text);
  if (bw_post_line_is_caption (text))
    bw_body_builder_figure (self->builder, text);
  else if (g_str_has_prefix (text, "> "))
    bw_body_builder_quote (self->builder, bw_post_line_skip_space (text + 1));
  else
    bw_body_builder_paragraph (self->builder, text);
}

/* Anything else: headings that run into the text after them, an item, a paragraph. */
static void
read_text (Parser     *self,
           const char *line)
{
  const char *text = take_headings (self, line);

  if (text == line && add_numbered (self, line))
    return;

  self->item.number = 0;
  if (*text != '\0')
    add_text (self, text);
}

static void
read_line (Parser *self)
{
  const char *line = bw_post_line_skip_space (get_line (self));

  if (bw_post_line_is_rule (line))
    bw_body_builder_rule (self->builder);
  else if (bw_post_line_is_bullet (line))
    read_item (self);
  else if (bw_post_line_is_caption (line) || g_str_has_prefix (line, "> "))
    add_text (self, line);
  else if (is_lone_heading (line))
    add_heading (self, line, FALSE);
  else
    read_text (self, line);

  self->at++;
}

static gboolean
read_code (Parser *self)
{
  g_autofree char *code = NULL;
  guint end = MIN (self->end, self->at + self->budget->n_lines);
  guint n;

  if (bw_post_line_is_bullet (get_line (self)) || bw_post_line_is_rule (get_line (self)))
    return FALSE;
  if ((n = bw_code_run_measure (self->lines, self->at, end)) == 0)
    return FALSE;

  code = bw_code_run_dup (self->lines, self->at, self->at + n);
  bw_body_builder_code (self->builder, code);
  self->at += n;

  return TRUE;
}

static gboolean
read_table (Parser *self)
{
  g_autoptr (GPtrArray) cells = NULL;
  guint n_columns = 0;
  guint n_lines = 0;

  if (!(cells = bw_flat_table_read (self->tables, self->at, &n_columns, &n_lines)))
    return FALSE;

  bw_body_builder_table (self->builder, n_columns);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      self->n_formulas += bw_tex_count (cell);
      bw_body_builder_cell (self->builder, cell);
    }
  self->at += n_lines;

  return TRUE;
}

/* Keeps the text of a post that has more parts than a page can have. */
static void
read_rest (Parser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; self->at < self->end; self->at++)
    {
      const char *line = bw_post_line_skip_space (get_line (self));

      g_string_append (text, line);
      g_string_append (text, *line != '\0' ? " " : "");
    }
  bw_body_builder_paragraph (self->builder, g_strchomp (text->str));
}

/* Returns: whether the budget was enough */
static gboolean
read_blocks (Parser *self)
{
  for (self->at = bw_lines_skip_blank (self->lines, self->at); self->at < self->end;
       self->at = bw_lines_skip_blank (self->lines, self->at))
    {
      guint from = self->at;

      if (self->budget->n_lines == 0)
        {
          read_rest (self);
          return FALSE;
        }
      if (!read_code (self) && !read_table (self))
        read_line (self);
      self->budget->n_lines -= MIN (self->budget->n_lines, self->at - from);
    }

  return TRUE;
}

/**
 * bw_post_parser_read:
 * @lines: a post, from its title to its end
 * @number: the number of its first line in the file
 * @reading: takes the warnings
 *
 * Returns: (transfer full): the post as a document
 */
BwRecord *
bw_post_parser_read (const BwLines *lines,
                     int            number,
                     BwPostBudget  *budget,
                     BwReading     *reading)
{
  BwRecord *record = bw_record_new (BW_DOCUMENT_POST);
  Parser self;

  g_return_val_if_fail (lines != NULL && budget != NULL, record);
  g_return_val_if_fail (reading != NULL, record);

  parser_init (&self, lines, budget);
  self.at = bw_lines_skip_blank (lines, 0);
  self.at += bw_post_title_read (bw_post_line_skip_space (get_line (&self)), number, record, reading);
  self.end = bw_post_notes_find (lines, self.at);
  if (!read_blocks (&self))
    bw_reading_warn (reading, number,
                     "The page has more lines than can be told apart; the rest of this post is "
                     "one paragraph");
  self.n_formulas += bw_post_notes_read (lines, self.end, self.builder);

  record->body = bw_body_builder_finish (self.builder);
  record->body->formulas = self.n_formulas;
  if (record->body->words == 0)
    bw_reading_warn (reading, number, "The post has no text");
  parser_clear (&self);

  return record;
}
