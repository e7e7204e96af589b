#include "bw-markdown-notes.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-markdown-fence.h"

#define MAX_LABEL_LENGTH 200 /* bytes */
#define INDENT 4             /* of the blocks of a note behind its first */

static void
note_free (gpointer data)
{
  BwMarkdownNote *note = data;

  g_free (note->label);
  g_free (note->text);
  g_free (note);
}

BwMarkdownNotes *
bw_markdown_notes_new (void)
{
  BwMarkdownNotes *self = g_new0 (BwMarkdownNotes, 1);

  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->indexes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_markdown_notes_free (BwMarkdownNotes *self)
{
  g_ptr_array_unref (self->notes);
  g_hash_table_unref (self->indexes);
  g_free (self);
}

/* Labels do not depend on case. */
static char *
fold_label (const char *label,
            gsize       length)
{
  return g_utf8_casefold (label, (gssize) length);
}

/* Takes @label and @text. The first of a label is it. */
static guint
add_note (BwMarkdownNotes *self,
          char            *label,
          char            *text)
{
  g_autofree char *key = fold_label (label, strlen (label));
  BwMarkdownNote *note;

  if (self->notes->len == BW_MAX_FOOTNOTES || g_hash_table_contains (self->indexes, key))
    {
      g_free (label);
      g_free (text);
      return G_MAXUINT;
    }

  note = g_new0 (BwMarkdownNote, 1);
  note->label = label;
  note->text = text;
  g_ptr_array_add (self->notes, note);
  g_hash_table_insert (self->indexes, g_steal_pointer (&key), GUINT_TO_POINTER (self->notes->len));

  return self->notes->len - 1;
}

/* `[^label]:` at the begin of a line; @content is what follows it. */
static gboolean
begins_definition (const char  *line,
                   const char **label,
                   gsize       *length,
                   const char **content)
{
  gsize indent = strspn (line, " ");

  if (indent >= INDENT || line[indent] != '[' || line[indent + 1] != '^')
    return FALSE;
  *label = line + indent + 2;
  *length = strcspn (*label, "] \t\n[^");
  if (*length == 0 || *length > MAX_LABEL_LENGTH || (*label)[*length] != ']' ||
      (*label)[*length + 1] != ':')
    return FALSE;
  *content = *label + *length + 2;
  *content += strspn (*content, " \t");

  return TRUE;
}

static gboolean
is_blank (const char *line)
{
  line += strspn (line, " \t");

  return *line == '\n' || *line == '\0';
}

static const char *
next_line (const char *line)
{
  const char *end = bw_markdown_line_end (line);

  return *end == '\n' ? end + 1 : end;
}

static gsize
measure_indent (const char *line)
{
  return *line == '\t' ? 1 : strspn (line, " ") >= INDENT ? INDENT
                                                          : 0;
}

/* A line that begins something else ends the lines that a note's paragraph runs on in. */
static gboolean
begins_block (const char *line)
{
  const char *label;
  const char *content;
  gsize length;

  return strchr ("#>|-*+", *line) != NULL || strncmp (line, "```", 3) == 0 ||
         strncmp (line, "~~~", 3) == 0 || begins_definition (line, &label, &length, &content);
}

/* Returns the first line that is not the note's any more. */
static const char *
take_definition (const char *content,
                 GString    *text)
{
  const char *end = bw_markdown_line_end (content);
  const char *line = *end == '\n' ? end + 1 : end;
  gboolean after_blank = FALSE;

  g_string_append_len (text, content, end - content);
  while (*line != '\0')
    {
      gsize indent = measure_indent (line);

      if (is_blank (line))
        after_blank = TRUE;
      else if (indent > 0 || (!after_blank && !begins_block (line)))
        {
          g_string_append (text, after_blank ? "\n\n" : "\n");
          end = bw_markdown_line_end (line);
          g_string_append_len (text, line + indent, end - line - (gssize) indent);
          after_blank = FALSE;
        }
      else
        break;
      line = next_line (line);
    }

  return line;
}

/**
 * bw_markdown_notes_take:
 *
 * Returns: (transfer full): @text without the definitions of notes, which are added
 */
char *
bw_markdown_notes_take (BwMarkdownNotes *self,
                        const char      *text)
{
  GString *out = g_string_sized_new (strlen (text));
  BwMarkdownFence fence = { 0 };
  const char *line = text;

  while (*line != '\0')
    {
      const char *next = next_line (line);
      const char *content;
      const char *label;
      gsize length;

      if (!bw_markdown_fence_feed (&fence, line) &&
          begins_definition (line, &label, &length, &content))
        {
          g_autoptr (GString) note = g_string_new (NULL);

          next = take_definition (content, note);
          add_note (self, g_strndup (label, length), g_strndup (note->str, note->len));
          g_string_append_c (out, '\n');
        }
      else
        g_string_append_len (out, line, next - line);
      line = next;
    }

  return g_string_free (out, FALSE);
}

gboolean
bw_markdown_notes_find (BwMarkdownNotes *self,
                        const char      *label,
                        gsize            length,
                        guint           *index)
{
  g_autofree char *key = length <= MAX_LABEL_LENGTH ? fold_label (label, length) : g_strdup ("");
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, key));

  *index = found - 1;

  return found > 0;
}

/**
 * bw_markdown_notes_add:
 * @text: a note that stands inside the text
 *
 * Returns: its index, or %G_MAXUINT where there are too many
 */
guint
bw_markdown_notes_add (BwMarkdownNotes *self,
                       const char      *text,
                       gsize            length)
{
  guint index = G_MAXUINT;

  /* It has the first number from its place on that no other note has. */
  self->next_number = MAX (self->next_number, self->notes->len + 1);
  for (; index == G_MAXUINT; self->next_number++)
    {
      g_autofree char *label = g_strdup_printf ("%u", self->next_number);
      guint other;

      if (self->notes->len == BW_MAX_FOOTNOTES)
        return G_MAXUINT;
      if (!bw_markdown_notes_find (self, label, strlen (label), &other))
        index = add_note (self, g_steal_pointer (&label), g_strndup (text, length));
    }

  return index;
}
