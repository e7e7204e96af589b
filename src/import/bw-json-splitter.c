#include "bw-json-splitter.h"

#include "bw-error.h"
#include "bw-limits.h"

struct _BwJsonSplitter
{
  gboolean            in_arrays;
  BwJsonSplitterFunc  func;
  gpointer            user_data;
  GString            *object; /* what earlier data had of the object that is open */
  gboolean            is_open;
  gint64              open_depth; /* around it */
  guint64             open_offset;
  int                 open_line;
  gint64              depth;
  gboolean            outer_is_array; /* whether the second bracket of those around is one */
  gboolean            in_string;
  gboolean            escaped;
  guint64             offset; /* of the data */
  int                 line;
};

/**
 * bw_json_splitter_new:
 * @in_arrays: whether the text is one object whose arrays hold those that are looked for
 * @func: is called with each
 */
BwJsonSplitter *
bw_json_splitter_new (gboolean           in_arrays,
                      BwJsonSplitterFunc func,
                      gpointer           user_data)
{
  BwJsonSplitter *self = g_new0 (BwJsonSplitter, 1);

  self->in_arrays = in_arrays;
  self->func = func;
  self->user_data = user_data;
  self->object = g_string_new (NULL);
  self->line = 1;

  return self;
}

void
bw_json_splitter_free (BwJsonSplitter *self)
{
  g_string_free (self->object, TRUE);
  g_free (self);
}

static gboolean
is_wanted (BwJsonSplitter *self)
{
  return !self->is_open && (self->in_arrays ? self->depth == 2 && self->outer_is_array : self->depth == 0);
}

static void
open_bracket (BwJsonSplitter *self,
              char            c,
              gsize           at,
              gsize          *start)
{
  if (c == '{' && is_wanted (self))
    {
      self->is_open = TRUE;
      self->open_depth = self->depth;
      self->open_offset = self->offset + at;
      self->open_line = self->line;
      *start = at;
    }
  if (self->depth == 1)
    self->outer_is_array = c == '[';
  self->depth++;
}

static void
give_out (BwJsonSplitter *self,
          const char     *text,
          gsize           length)
{
  if (self->object->len > 0)
    {
      g_string_append_len (self->object, text, (gssize) length);
      text = self->object->str;
      length = self->object->len;
    }
  self->func (text, length, self->open_offset, self->open_line, self->user_data);
  g_string_truncate (self->object, 0);
  self->is_open = FALSE;
}

/* One byte of a string; the escaped one is none that ends it. */
static void
pass_string (BwJsonSplitter *self,
             char            c)
{
  if (self->escaped)
    self->escaped = FALSE;
  else if (c == '\\')
    self->escaped = TRUE;
  else if (c == '"')
    self->in_string = FALSE;
}

/* @start: where the object that is open begins or goes on in @data */
static void
pass (BwJsonSplitter *self,
      const char     *data,
      gsize           at,
      gsize          *start)
{
  switch (data[at])
    {
    case '"':
      self->in_string = TRUE;
      break;
    case '{':
    case '[':
      open_bracket (self, data[at], at, start);
      break;
    case '}':
    case ']':
      self->depth = MAX (self->depth - 1, 0);
      if (self->is_open && self->depth == self->open_depth)
        give_out (self, data + *start, at + 1 - *start);
      break;
    default:
      break;
    }
}

/**
 * bw_json_splitter_feed:
 *
 * Goes on with the next bytes of the text.
 *
 * Returns: whether it may go on; %FALSE with @error set for an object that is longer than
 *   %BW_MAX_FILE_SIZE
 */
gboolean
bw_json_splitter_feed (BwJsonSplitter  *self,
                       const char      *data,
                       gsize            length,
                       GError         **error)
{
  gsize start = 0;

  for (gsize at = 0; at < length; at++)
    {
      self->line += data[at] == '\n';
      if (self->in_string)
        pass_string (self, data[at]);
      else
        pass (self, data, at, &start);
    }
  if (self->is_open)
    g_string_append_len (self->object, data + start, (gssize) (length - start));
  self->offset += length;
  if (self->object->len <= BW_MAX_FILE_SIZE)
    return TRUE;

  g_set_error (error, BW_ERROR, BW_ERROR_LIMIT, "Line %d: the object that begins here is too long",
               self->open_line);
  return FALSE;
}

/* Returns: whether the text breaks off inside of something */
gboolean
bw_json_splitter_is_open (BwJsonSplitter *self)
{
  return self->depth > 0 || self->in_string;
}
