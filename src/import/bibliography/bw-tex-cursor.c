#include "bw-tex-cursor.h"

#include <string.h>

#define LOOKAHEAD_FACTOR 4 /* of the length of the piece */
#define MAX_OPTION_LENGTH 500

void
bw_tex_cursor_init (BwTexCursor *self,
                    const char  *start,
                    const char  *end)
{
  *self = (BwTexCursor){ start, end, LOOKAHEAD_FACTOR * (gsize) (end - start) };
}

void
bw_tex_cursor_skip_space (BwTexCursor *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

/**
 * bw_tex_cursor_command:
 * @name: (out): empty for one that is too long to be known
 *
 * Reads a command whose backslash was read: letters, or one character that is none.
 */
void
bw_tex_cursor_command (BwTexCursor *self,
                       char         name[BW_TEX_COMMAND_SIZE])
{
  const char *start = self->at;
  gsize length;

  while (self->at < self->end && g_ascii_isalpha (*self->at))
    self->at++;
  if (self->at == start && self->at < self->end)
    self->at = MIN (g_utf8_next_char (self->at), self->end);

  length = (gsize) (self->at - start);
  if (length >= BW_TEX_COMMAND_SIZE)
    length = 0;
  memcpy (name, start, length);
  name[length] = '\0';
}

/**
 * bw_tex_command_read:
 * @at: behind a backslash
 * @name: (out): as of bw_tex_cursor_command()
 *
 * Returns: what is behind the command
 */
const char *
bw_tex_command_read (const char *at,
                     char        name[BW_TEX_COMMAND_SIZE])
{
  BwTexCursor cursor;
  const char *end = at;

  while (g_ascii_isalpha (*end))
    end++;
  bw_tex_cursor_init (&cursor, at, end == at && *at != '\0' ? g_utf8_next_char (at) : end);
  bw_tex_cursor_command (&cursor, name);

  return cursor.at;
}

/* The brace that closes a group, or NULL. */
static const char *
find_close (BwTexCursor *self)
{
  guint depth = 0;

  for (const char *at = self->at; at < self->end && self->budget > 0; at++, self->budget--)
    if (*at == '\\' && at + 1 < self->end)
      at++;
    else if (*at == '{')
      depth++;
    else if (*at == '}' && --depth == 0)
      return at;

  return NULL;
}

/**
 * bw_tex_cursor_argument:
 * @argument: (out): what is in the group, or one character or command
 *
 * Returns: whether there is an argument; otherwise nothing was read
 */
gboolean
bw_tex_cursor_argument (BwTexCursor *self,
                        BwTexCursor *argument)
{
  BwTexCursor start = *self;
  char name[BW_TEX_COMMAND_SIZE];

  bw_tex_cursor_skip_space (self);
  if (self->at >= self->end || *self->at == '}')
    {
      self->at = start.at;
      return FALSE;
    }
  if (*self->at == '{')
    {
      const char *close = find_close (self);

      if (close == NULL)
        {
          self->at = start.at;
          return FALSE;
        }
      bw_tex_cursor_init (argument, self->at + 1, close);
      self->at = close + 1;
      return TRUE;
    }

  start.at = self->at;
  if (*self->at == '\\')
    {
      self->at++;
      bw_tex_cursor_command (self, name);
    }
  else
    self->at = MIN (g_utf8_next_char (self->at), self->end);
  bw_tex_cursor_init (argument, start.at, self->at);

  return TRUE;
}

/* Skips an option in brackets, where there is a short one. */
void
bw_tex_cursor_option (BwTexCursor *self)
{
  const char *end = self->at + MIN (self->end - self->at, MAX_OPTION_LENGTH);
  const char *at = self->at;

  if (at >= end || *at != '[')
    return;
  while (at < end && strchr ("]{}\n", *at) == NULL)
    at++;
  if (at < end && *at == ']')
    self->at = at + 1;
}
