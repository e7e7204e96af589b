#include "bw-tex-to-text.h"

#include <string.h>

#include "bw-tex-accent.h"
#include "bw-tex-arguments.h"
#include "bw-tex-cursor.h"
#include "bw-tex-math.h"
#include "bw-tex-symbol.h"
#include "bw-tex-writer.h"
#include "bw-text.h"

/*
 * TeX as bibliographies have it, to text. Groups are transparent, so no command needs its
 * argument taken apart but those that do not print it as it stands.
 */

#define MAX_QUOTES 4 /* in each other */

typedef struct
{
  BwTexCursor cursor;
  BwTexWriter writer;
  guint       n_quotes; /* around it */
} Converter;

static char *convert (const char *tex,
                      guint       n_quotes);

static char *
argument_text (const BwTexCursor *argument)
{
  return g_strndup (argument->at, (gsize) (argument->end - argument->at));
}

/* Mathematics as characters, or as it stands between dollar signs. */
static void
add_maths (Converter  *self,
           const char *start,
           const char *end)
{
  g_autofree char *text = bw_tex_math_to_text (start, end);

  if (text == NULL)
    {
      g_autofree char *tex = g_strndup (start, (gsize) (end - start));

      text = g_strconcat ("$", tex, "$", NULL);
    }
  else if (strchr (text, 0xcc) != NULL || strstr (text, "\342\203\227") != NULL)
    self->writer.has_marks = TRUE;
  self->writer.n_marks = 0;
  bw_tex_writer_add_text (&self->writer, text);
}

static void
add_script (Converter         *self,
            const BwTexCursor *argument,
            gboolean           super)
{
  g_autoptr (GString) script = g_string_new (NULL);

  if (bw_tex_append_script (script, argument, super))
    bw_tex_writer_add_text (&self->writer, script->str);
  else
    self->cursor.at = argument->at; /* the rest is read as if nothing were around it */
}

static void
add_in_case (Converter         *self,
             const BwTexCursor *argument,
             BwTexArguments     arguments)
{
  g_autofree char *text = argument_text (argument);
  g_autofree char *other = NULL;

  if (strpbrk (text, "\\{$") != NULL) /* the case of a command is its own */
    {
      self->cursor.at = argument->at;
      return;
    }
  other = arguments == BW_TEX_ARGUMENTS_UPPER ? g_utf8_strup (text, -1) : g_utf8_strdown (text, -1);
  bw_tex_writer_add_text (&self->writer, other);
}

static void
add_plain (Converter         *self,
           const BwTexCursor *argument)
{
  g_autofree char *tex = argument_text (argument);
  g_autofree char *text = strpbrk (tex, "\\{}$") == NULL ? g_strdup (tex) : bw_tex_to_verbatim (tex);

  bw_tex_writer_add_text (&self->writer, text);
}

/* Text between quotation marks, which are single ones inside others, and where the command
 * has a star. */
static void
add_quoted (Converter         *self,
            const BwTexCursor *argument,
            gboolean           starred)
{
  gboolean single = starred != (self->n_quotes % 2 == 1);
  g_autofree char *tex = argument_text (argument);
  g_autofree char *text = self->n_quotes < MAX_QUOTES ? convert (tex, self->n_quotes + 1) : g_strdup (tex);
  g_autofree char *quoted = g_strconcat (single ? "‘" : "“", g_strstrip (text), single ? "’" : "”", NULL);

  bw_tex_writer_add_text (&self->writer, quoted);
}

static void
add_with_arguments (Converter      *self,
                    BwTexArguments  arguments)
{
  BwTexCursor *cursor = &self->cursor;
  gboolean starred = cursor->at < cursor->end && *cursor->at == '*';
  BwTexCursor first;
  BwTexCursor second;

  cursor->at += starred;
  bw_tex_cursor_option (cursor);
  if (!bw_tex_cursor_argument (cursor, &first))
    return;

  if (arguments == BW_TEX_ARGUMENTS_SUPERSCRIPT || arguments == BW_TEX_ARGUMENTS_SUBSCRIPT)
    add_script (self, &first, arguments == BW_TEX_ARGUMENTS_SUPERSCRIPT);
  else if (arguments == BW_TEX_ARGUMENTS_UPPER || arguments == BW_TEX_ARGUMENTS_LOWER)
    add_in_case (self, &first, arguments);
  else if (arguments == BW_TEX_ARGUMENTS_MATHS)
    add_maths (self, first.at, first.end);
  else if (arguments == BW_TEX_ARGUMENTS_VERBATIM)
    add_plain (self, &first);
  else if (arguments == BW_TEX_ARGUMENTS_BOTH_DROPPED)
    bw_tex_cursor_argument (cursor, &second);
  else if (arguments == BW_TEX_ARGUMENTS_QUOTED && first.end > first.at)
    add_quoted (self, &first, starred);
  else if (arguments == BW_TEX_ARGUMENTS_SECOND_DROPPED || arguments == BW_TEX_ARGUMENTS_SWITCHED)
    {
      if (bw_tex_cursor_argument (cursor, &second) && arguments == BW_TEX_ARGUMENTS_SWITCHED)
        add_plain (self, &second);
      add_plain (self, &first);
    }
}

/* An accent goes on the next letter, through the braces around it. Over none it stands
 * for itself. */
static void
add_accent (Converter  *self,
            const char *command,
            gunichar    mark)
{
  BwTexCursor *cursor = &self->cursor;
  const char *at;
  guint depth = 0;

  bw_tex_cursor_skip_space (cursor);
  for (at = cursor->at; at < cursor->end && (*at == '{' || (depth > 0 && *at == ' ')); at++)
    depth += *at == '{';
  if (at < cursor->end && *at != '}' && (*at != ' ' || depth == 0) && !g_ascii_isspace (*at))
    {
      cursor->at = at;
      bw_tex_writer_add_mark (&self->writer, mark);
      return;
    }

  for (; at < cursor->end && *at == '}' && depth > 0; depth--)
    cursor->at = ++at;
  self->writer.n_marks = 0;
  bw_tex_writer_add_text (&self->writer, bw_tex_accent_spacing (command));
}

static gboolean
add_special (Converter  *self,
             const char *command)
{
  BwTexArguments arguments = bw_tex_arguments_of (command);

  if (arguments == BW_TEX_ARGUMENTS_PRINTED)
    return FALSE;
  add_with_arguments (self, arguments);

  return TRUE;
}

/* Mathematics in \( and \), or in \[ and \]. */
static gboolean
add_bracketed_maths (Converter  *self,
                     const char *command)
{
  BwTexCursor *cursor = &self->cursor;
  const char *closer;
  const char *close;

  if (strcmp (command, "(") != 0 && strcmp (command, "[") != 0)
    return FALSE;
  closer = *command == '(' ? "\\)" : "\\]";
  if ((gsize) (cursor->end - cursor->at) > cursor->budget ||
      !(close = g_strstr_len (cursor->at, cursor->end - cursor->at, closer)))
    {
      cursor->budget -= MIN (cursor->budget, (gsize) (cursor->end - cursor->at));
      return FALSE;
    }

  add_maths (self, cursor->at, close);
  cursor->at = close + 2;

  return TRUE;
}

static void
add_break (Converter  *self,
           const char *command)
{
  bw_tex_cursor_option (&self->cursor);
  bw_tex_writer_add_text (&self->writer, strcmp (command, "par") == 0 ? "\n\n" : "\n");
}

/* A command that nobody knows prints its arguments, or itself where it has none. */
static void
add_unknown (Converter  *self,
             const char *start)
{
  BwTexCursor *cursor = &self->cursor;

  self->writer.n_marks = 0;
  if (cursor->at < cursor->end && (*cursor->at == '{' || *cursor->at == '['))
    {
      bw_tex_cursor_option (cursor);
      return;
    }
  while (start < cursor->at)
    {
      bw_tex_writer_add_char (&self->writer, g_utf8_get_char (start));
      start = g_utf8_next_char (start);
    }
}

static void
add_command (Converter *self)
{
  BwTexCursor *cursor = &self->cursor;
  const char *start = cursor->at - 1;
  char command[BW_TEX_COMMAND_SIZE];
  const char *symbol;
  gunichar mark;

  bw_tex_cursor_command (cursor, command);
  if ((mark = bw_tex_accent_mark (command)) != 0)
    {
      add_accent (self, command, mark);
      return;
    }
  if (strcmp (command, "par") == 0 || strcmp (command, "newline") == 0 || strcmp (command, "\\") == 0)
    add_break (self, command);
  else if (add_special (self, command) || add_bracketed_maths (self, command))
    return;
  else if (bw_tex_is_function (command))
    bw_tex_writer_add_text (&self->writer, command);
  else if ((symbol = bw_tex_symbol (command)))
    bw_tex_writer_add_text (&self->writer, symbol);
  else
    {
      add_unknown (self, start);
      return;
    }

  if (g_ascii_isalpha (*command)) /* the space behind a word ends the word */
    bw_tex_cursor_skip_space (cursor);
}

/* What is between two dollar signs, or a dollar sign. */
static void
add_dollar (Converter *self)
{
  BwTexCursor *cursor = &self->cursor;
  gsize n = cursor->at < cursor->end && *cursor->at == '$' ? 2 : 1;
  const char *start = cursor->at + (n - 1);
  const char *close = start;

  while (close < cursor->end && *close != '$')
    close += *close == '\\' && close + 1 < cursor->end ? 2 : 1;
  if (close >= cursor->end || !bw_tex_is_math (start, close))
    {
      bw_tex_writer_add_char (&self->writer, '$');
      return;
    }

  add_maths (self, start, close);
  cursor->at = MIN (close + n, cursor->end);
  if (n == 2 && cursor->at[-1] != '$')
    cursor->at--;
}

/* A run of white space: a space, or the end of a paragraph. */
static void
add_space (Converter *self)
{
  BwTexCursor *cursor = &self->cursor;
  guint n_lines = 0;

  for (; cursor->at < cursor->end && g_ascii_isspace (*cursor->at); cursor->at++)
    n_lines += *cursor->at == '\n';
  self->writer.n_marks = 0;
  g_string_append (self->writer.out, n_lines > 1 ? "\n\n" : " ");
}

/* Text up to the next character that is TeX's, which is nearly all of it. */
static gboolean
add_run (Converter *self)
{
  gsize length = self->writer.n_marks == 0 ? strcspn (self->cursor.at, "\\{}$~`'-\t\n") : 0;

  length = MIN (length, (gsize) (self->cursor.end - self->cursor.at));
  g_string_append_len (self->writer.out, self->cursor.at, (gssize) length);
  self->cursor.at += length;

  return length > 0;
}

static void
add_next (Converter *self)
{
  BwTexCursor *cursor = &self->cursor;
  gunichar c = g_utf8_get_char (cursor->at);

  if (add_run (self))
    return;
  if (g_ascii_isspace (*cursor->at))
    {
      add_space (self);
      return;
    }

  cursor->at = MIN (g_utf8_next_char (cursor->at), cursor->end);
  if (c == '\\' && cursor->at < cursor->end)
    add_command (self);
  else if (c == '{' || c == '}')
    bw_tex_writer_end_word (&self->writer);
  else if (c == '$')
    add_dollar (self);
  else if (c == '~')
    bw_tex_writer_add_char (&self->writer, ' ');
  else
    bw_tex_writer_add_tex (&self->writer, c,
                           cursor->at < cursor->end ? g_utf8_get_char (cursor->at) : 0);
}

static char *
convert (const char *tex,
         guint       n_quotes)
{
  Converter self = { .n_quotes = n_quotes };

  bw_tex_cursor_init (&self.cursor, tex, tex + strlen (tex));
  bw_tex_writer_init (&self.writer);
  while (self.cursor.at < self.cursor.end)
    add_next (&self);

  return bw_tex_writer_finish (&self.writer);
}

/**
 * bw_tex_to_text:
 *
 * Returns: (transfer full): what TeX prints, on one line
 */
char *
bw_tex_to_text (const char *tex)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (tex != NULL, NULL);

  if (strpbrk (tex, "\\{}$~`'-") == NULL)
    return bw_text_squeeze (tex);
  text = convert (tex, 0);

  return bw_text_squeeze (text);
}

/**
 * bw_tex_to_paragraphs:
 *
 * Returns: (transfer full): what TeX prints, with an empty line between paragraphs
 */
char *
bw_tex_to_paragraphs (const char *tex)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (tex != NULL, NULL);

  text = convert (tex, 0);

  return bw_tex_squeeze_paragraphs (text);
}
