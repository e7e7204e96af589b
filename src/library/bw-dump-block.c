#include "bw-dump-block.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bw-container.h"
#include "bw-dump-line.h"
#include "bw-error.h"
#include "bw-limits.h"
#include "bw-record-hash.h"

#define CHUNK ((gsize) 256 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MAX_LINES 250                            /* of a block */
#define MAX_BLOCK_SIZE ((gsize) 8 * 1024 * 1024) /* bytes */

struct _BwDumpLines
{
  GInputStream *stream;
  GInputStream *base; /* as it is on the disk */
  guint64       size;       /* of @base */
  GString      *rest;      /* read, but in no block yet */
  gboolean      at_end;
  GError       *failure; /* that ended it: what was read before is given out first */
  guint64       offset;  /* of @rest */
  int           line;
};

void
bw_dump_block_free (BwDumpBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  bw_reading_free (self->reading);
  g_free (self);
}

static void
parse_line (BwDumpBlock *self,
            const char  *line,
            gsize        length,
            BwRecord    *listing)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (self->reading->kind, "arxiv-snapshot") == 0)
    {
      BwPaperRecord *paper = bw_dump_line_read_arxiv (line, length, &error);

      if (paper != NULL)
        g_ptr_array_add (listing->papers, paper);
    }
  else
    bw_dump_line_read_openalex (line, length, self->reading, &error);

  if (error != NULL)
    bw_reading_warn (self->reading, self->line, "%s", error->message);
}

/* Here, on as many threads as there are, and not where they are written. */
static void
take_digests (BwDumpBlock *self)
{
  for (guint i = 0; i < self->reading->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (self->reading->records, i);

      for (guint j = 0; record->kind == BW_DOCUMENT_LISTING && j < record->papers->len; j++)
        {
          BwPaperRecord *paper = g_ptr_array_index (record->papers, j);

          paper->digest = bw_record_hash_paper (paper);
        }
    }
}

/* Whether what a record says is a document of its own, not a part of the dump's. */
gboolean
bw_dump_block_is_other (const BwRecord *record)
{
  return record->kind != BW_DOCUMENT_LISTING || record->organisations->len > 0;
}

static void
look_for_others (BwDumpBlock *self)
{
  for (guint i = 0; i < self->reading->records->len && !self->has_others; i++)
    self->has_others = bw_dump_block_is_other (g_ptr_array_index (self->reading->records, i));
}

/**
 * bw_dump_block_parse:
 * @kind: of the records, a static string
 *
 * Reads the lines. A line that cannot be read is a warning.
 */
void
bw_dump_block_parse (BwDumpBlock *self,
                     const char  *kind)
{
  BwRecord *listing = bw_record_new (BW_DOCUMENT_LISTING);
  const char *at = self->text;
  const char *end = at + self->length;

  if (self->line == 1 && g_str_has_prefix (at, BYTE_ORDER_MARK))
    at += strlen (BYTE_ORDER_MARK);
  self->reading = bw_reading_new (kind);
  self->reading->max_warnings = BW_MAX_WARNINGS;
  g_ptr_array_add (self->reading->records, listing);
  for (; at < end; self->line++)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));
      gsize length = (gsize) ((stop != NULL ? stop : end) - at);

      if (length > 1)
        parse_line (self, at, length, listing);
      at += length + 1;
    }
  take_digests (self);
  look_for_others (self);
  g_clear_pointer (&self->text, g_free);
}

/**
 * bw_dump_lines_new:
 * @path: (nullable): of the dump
 * @bytes: (nullable): the dump, where it is in no file
 *
 * Returns: (transfer full) (nullable): its lines from the first, or `NULL` with @error set
 */
BwDumpLines *
bw_dump_lines_new (const char  *path,
                   GBytes      *bytes,
                   GError     **error)
{
  BwDumpLines *self;
  g_autoptr (GInputStream) base = NULL;
  GInputStream *stream = bw_container_open (path, bytes, &base, error);
  GStatBuf info;

  if (stream == NULL)
    return NULL;

  self = g_new0 (BwDumpLines, 1);
  self->stream = stream;
  self->base = g_steal_pointer (&base);
  self->rest = g_string_new (NULL);
  self->line = 1;
  if (bytes != NULL)
    self->size = g_bytes_get_size (bytes);
  else if (g_stat (path, &info) == 0)
    self->size = (guint64) info.st_size;

  return self;
}

void
bw_dump_lines_free (BwDumpLines *self)
{
  g_object_unref (self->stream);
  g_object_unref (self->base);
  g_clear_error (&self->failure);
  g_string_free (self->rest, TRUE);
  g_free (self);
}

/**
 * bw_dump_lines_skip:
 * @offset: where an earlier import stopped: the beginning of a line
 * @line: the number of that line
 */
gboolean
bw_dump_lines_skip (BwDumpLines   *self,
                    guint64        offset,
                    int            line,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree guint8 *unused = g_malloc (CHUNK);

  self->line = line;
  if (G_IS_SEEKABLE (self->stream) && offset > 0)
    {
      self->offset = offset;
      return g_seekable_seek (G_SEEKABLE (self->stream), (goffset) offset, G_SEEK_SET, cancellable,
                              error);
    }

  /* To skip on a stream that unpacks would skip what is packed. */
  while (self->offset < offset)
    {
      gssize n = g_input_stream_read (self->stream, unused, MIN (offset - self->offset, CHUNK),
                                      cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
      self->offset += (guint64) n;
    }

  return TRUE;
}

/* A line that is cut off by what cannot be read is no record. */
static void
drop_unfinished_line (BwDumpLines *self)
{
  const char *stop = g_strrstr_len (self->rest->str, (gssize) self->rest->len, "\n");

  g_string_truncate (self->rest, stop != NULL ? (gsize) (stop - self->rest->str) + 1 : 0);
}

static void
read_more (BwDumpLines  *self,
           GCancellable *cancellable)
{
  gsize length = self->rest->len;
  gssize n;

  g_string_set_size (self->rest, length + CHUNK);
  n = g_input_stream_read (self->stream, self->rest->str + length, CHUNK, cancellable,
                           &self->failure);
  g_string_set_size (self->rest, length + (gsize) MAX (n, 0));
  self->at_end = n <= 0;
  if (n < 0)
    drop_unfinished_line (self);
}

static gboolean
is_cancelled (BwDumpLines *self)
{
  return g_error_matches (self->failure, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Returns: the length of the lines that make a block, 0 when there are not enough yet */
static gsize
measure (BwDumpLines *self,
         gsize       *scanned,
         int         *n_lines)
{
  while (*scanned < self->rest->len)
    {
      const char *stop = memchr (self->rest->str + *scanned, '\n', self->rest->len - *scanned);

      if (stop == NULL)
        break;
      *scanned = (gsize) (stop - self->rest->str) + 1;
      if (++*n_lines == MAX_LINES || *scanned >= MAX_BLOCK_SIZE)
        return *scanned;
    }

  return self->at_end ? self->rest->len : 0;
}

static double
get_fraction (BwDumpLines *self)
{
  goffset at = g_seekable_tell (G_SEEKABLE (self->base));

  return self->size > 0 ? MIN ((double) at / (double) self->size, 1) : 1;
}

/* The first @length bytes of what was read, which are @n_lines lines, as a block */
static BwDumpBlock *
take_block (BwDumpLines *self,
            gsize        length,
            int          n_lines)
{
  BwDumpBlock *block = g_new0 (BwDumpBlock, 1);

  block->text = g_memdup2 (self->rest->str, length + 1); /* with the end of the string */
  block->text[length] = '\0';
  block->length = length;
  block->line = self->line;
  block->fraction = get_fraction (self);
  g_string_erase (self->rest, 0, (gssize) length);
  self->offset += length;
  self->line += n_lines;
  block->next_line = self->line;
  block->end = self->offset;

  return block;
}

/**
 * bw_dump_lines_next:
 *
 * Returns: (transfer full) (nullable): the next lines; `NULL` at the end, or with @error
 *   set: a line longer than %BW_MAX_FILE_SIZE is no record. What stands before that
 *   which cannot be read is given out first
 */
BwDumpBlock *
bw_dump_lines_next (BwDumpLines   *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  gsize scanned = 0;
  gsize length;
  int n_lines = 0;

  while ((length = measure (self, &scanned, &n_lines)) == 0 && !self->at_end)
    {
      if (self->rest->len > BW_MAX_FILE_SIZE)
        {
          g_set_error (error, BW_ERROR, BW_ERROR_LIMIT, "Line %d is too long to be a record",
                       self->line);
          return NULL;
        }
      read_more (self, cancellable);
    }
  if (length == 0 || is_cancelled (self))
    {
      if (self->failure != NULL)
        g_propagate_prefixed_error (error, g_steal_pointer (&self->failure),
                                    "The rest of the file cannot be read: ");
      return NULL;
    }

  return take_block (self, length, n_lines);
}
