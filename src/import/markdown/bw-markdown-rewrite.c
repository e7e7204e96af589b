#include "bw-markdown-rewrite.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-cost.h"
#include "bw-markdown-emit.h"
#include "bw-markdown-fence.h"
#include "bw-markdown-inline.h"
#include "bw-page-properties.h"

/* Where in its blocks a text is. */
typedef struct
{
  BwMarkdownFence fence;
  gboolean        after_blank;
  gboolean        is_list;        /* in which what is indented is no code */
  gboolean        is_indented;    /* code */
  gboolean        no_definitions; /* of addresses: there would be too much to write */
  gsize           n_hang;            /* columns before the text of the numbered item, outermost */
} Place;

/* `> [!kind]+ Title` */
static const char *
read_callout (BwMarkdownInline *run,
              const char       *line)
{
  const char *at = line + strspn (line, " >");
  gsize length = strncmp (at, "[!", 2) == 0 ? strcspn (at + 2, "] \n") : 0;
  const char *title = at + length + 3;
  const char *end;

  if (length == 0 || at[2 + length] != ']' || memchr (line, '>', (gsize) (at - line)) == NULL)
    return line;

  title += strspn (title, "+-");
  end = bw_markdown_line_end (title);
  bw_markdown_inline_copy (run, line, at);
  bw_markdown_emit_callout (run->out, (BwSlice){ at + 2, at + 2 + length }, (BwSlice){ title, end });
  if (*end == '\n')
    {
      /* What follows is a paragraph of its own. */
      g_string_append_c (run->out, '\n');
      bw_markdown_inline_copy (run, line, at);
    }

  return end;
}

static gboolean
is_item (const char *at)
{
  gsize n_digits = strspn (at, "0123456789");

  if (n_digits > 0)
    return n_digits < 10 && (at[n_digits] == '.' || at[n_digits] == ')') && at[n_digits + 1] == ' ';

  return *at != '\0' && strchr ("-*+", *at) != NULL && (at[1] == ' ' || at[1] == '\t');
}

/* Whether the line is code, which is left alone. */
static gboolean
is_code (Place      *place,
         const char *line)
{
  gsize indent = strspn (line, " ");
  const char *at = line + strspn (line, " \t");
  gboolean is_blank = *at == '\n' || *at == '\0';
  gboolean is_deep = indent >= 4 || *line == '\t';

  if (bw_markdown_fence_feed (&place->fence, line))
    {
      place->after_blank = FALSE;
      return TRUE;
    }

  if (!is_blank)
    {
      if (!is_deep)
        place->is_list = is_item (at) || (place->is_list && !place->after_blank);
      place->is_indented = is_deep && !place->is_list && (place->after_blank || place->is_indented);
    }
  place->after_blank = is_blank;

  return place->is_indented && !is_blank;
}

/* The line below a table's head; md4c wants three dashes a column, GitHub one. */
static gboolean
is_table_rule (const char *line)
{
  gsize length = strspn (line, " >");

  length += strspn (line + length, "|:- \t");

  return (line[length] == '\n' || line[length] == '\0') && memchr (line, '-', length) != NULL &&
         memchr (line, '|', length) != NULL;
}

/* Each row has as many cells as the head has columns, whatever stands in it; a rule of too
 * many is text. */
static const char *
copy_table_rule (BwMarkdownInline *run,
                 const char       *line)
{
  const char *end = bw_markdown_line_end (line);
  guint n_columns = 0;

  for (const char *at = line; at < end; at++)
    n_columns += *at == '|';
  if (n_columns > BW_MAX_TABLE_COLUMNS)
    {
      line = bw_markdown_inline_copy (run, line, line + strspn (line, " >"));
      g_string_append_c (run->out, '\\');
      return bw_markdown_inline_copy (run, line, end);
    }

  while (line < end)
    {
      gsize n_dashes = strspn (line, "-");

      if (n_dashes > 0)
        g_string_append (run->out, "---");
      else
        g_string_append_c (run->out, *line);
      line += MAX (n_dashes, 1);
    }

  return end;
}

/* Quotes in each other beyond the limit are one: nobody has written them, and what parses
 * HTML takes long over them. */
static const char *
copy_quote_marks (BwMarkdownInline *run,
                  const char       *line)
{
  const char *at = line;

  for (guint n = 0; *at == '>' || *at == ' '; at++)
    if (*at == '>' && ++n > BW_MAX_NESTING)
      {
        bw_markdown_inline_copy (run, line, at);
        return at + strspn (at, " >");
      }

  return line;
}

static gboolean
is_heading (const char *line)
{
  gsize n_marks;

  line += strspn (line, " >");
  n_marks = strspn (line, "#");

  return n_marks >= 1 && n_marks <= 6 && (line[n_marks] == ' ' || line[n_marks] == '\t');
}

static const char *
next_line (const char *line)
{
  const char *end = bw_markdown_line_end (line);

  return *end == '\n' ? end + 1 : end;
}

/* Below a numbered item people indent others by two columns, which are too few for them to
 * be in it (CommonMark 0.31, 5.2); as many as it takes are added. */
static void
hang_item (BwMarkdownInline *run,
           Place            *place,
           const char       *line)
{
  gsize indent = strspn (line, " ");
  gsize n_digits = strspn (line, "0123456789");

  if (line[indent] == '\n' || line[indent] == '\0')
    return;
  if (indent == 0)
    place->n_hang = n_digits > 0 && is_item (line) ? n_digits + 2 : 0;
  else if (indent > 1 && indent < place->n_hang && !g_ascii_isdigit (line[indent]) &&
           is_item (line + indent))
    g_string_append_printf (run->out, "%*s", (int) (place->n_hang - indent), "");
}

/* What a line begins with that is more than text. */
static const char *
begin_line (BwMarkdownInline *run,
            Place            *place,
            const char       *line)
{
  hang_item (run, place, line);
  run->is_heading = is_heading (line);
  line = copy_quote_marks (run, line);
  if (place->no_definitions && bw_markdown_cost_is_definition (line))
    {
      line = bw_markdown_inline_copy (run, line, line + strspn (line, " >"));
      g_string_append_c (run->out, '\\');
    }

  return is_table_rule (line) ? copy_table_rule (run, line) : read_callout (run, line);
}

static char *
rewrite (BwMarkdownInline *run,
         const char       *text)
{
  Place place = { .after_blank = TRUE };
  const char *at = text;

  place.no_definitions = bw_markdown_cost_of_definitions (text) > BW_MAX_MARKDOWN_STEPS;
  run->scan = (BwMarkdownScan){ 0 };
  run->text = text;
  run->out = g_string_sized_new (strlen (text));
  while (*at != '\0')
    {
      gsize plain;

      if (at == text || at[-1] == '\n')
        {
          if (is_code (&place, at))
            {
              at = bw_markdown_inline_copy (run, at, next_line (at));
              continue;
            }
          if (bw_page_properties_is_of_block (at))
            {
              at = next_line (at);
              continue;
            }
          at = begin_line (run, &place, at);
        }
      plain = strcspn (at, "\n" BW_MARKDOWN_INLINE_MARKS);
      at = bw_markdown_inline_copy (run, at, at + plain);
      if (*at == '\n')
        at = bw_markdown_inline_copy (run, at, at + 1);
      else if (*at != '\0')
        at = bw_markdown_inline_read (run, at);
    }

  return g_string_free (run->out, FALSE);
}

/**
 * bw_markdown_rewrite_new:
 * @text: Markdown without front matter
 */
BwMarkdownRewrite *
bw_markdown_rewrite_new (const char *text)
{
  BwMarkdownRewrite *self = g_new0 (BwMarkdownRewrite, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *bare = NULL;
  BwMarkdownInline run = { .seen = seen };

  self->notes = bw_markdown_notes_new ();
  self->tags = g_ptr_array_new_with_free_func (g_free);
  run.notes = self->notes;
  run.tags = self->tags;
  bare = bw_markdown_notes_take (self->notes, text);
  self->text = rewrite (&run, bare);

  /* Notes may hold notes, which come behind them. */
  for (guint i = 0; i < self->notes->notes->len; i++)
    {
      BwMarkdownNote *note = g_ptr_array_index (self->notes->notes, i);
      char *rewritten = rewrite (&run, note->text);

      g_free (note->text);
      note->text = rewritten;
    }
  self->n_formulas = run.n_formulas;

  return self;
}

void
bw_markdown_rewrite_free (BwMarkdownRewrite *self)
{
  g_free (self->text);
  bw_markdown_notes_free (self->notes);
  g_ptr_array_unref (self->tags);
  g_free (self);
}
