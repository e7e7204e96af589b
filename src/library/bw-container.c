#include "bw-container.h"

#include <glib/gstdio.h>

#include "bw-archive.h"
#include "bw-dump-line.h"
#include "bw-export-file.h"
#include "bw-gunzip.h"
#include "bw-limits.h"

#define HEAD_LENGTH ((gsize) 64 * 1024)

/* Unpacked where it is compressed; what is broken further down does not matter here. */
static gsize
read_head (GInputStream *stream,
           guint8       *head)
{
  gsize length = 0;

  g_input_stream_read_all (stream, head, HEAD_LENGTH, &length, NULL, NULL);

  return length;
}

/* JSON hardly packs to less than a sixteenth. */
static gboolean
is_long (const char   *path,
         GInputStream *stream)
{
  GStatBuf info;

  return path != NULL && g_stat (path, &info) == 0 &&
         (guint64) info.st_size > (G_IS_SEEKABLE (stream) ? BW_MAX_FILE_SIZE : BW_MAX_FILE_SIZE / 16);
}

static BwContainer
judge (GInputStream  *stream,
       const char    *path,
       const char   **kind)
{
  g_autofree guint8 *head = g_malloc (HEAD_LENGTH);
  gsize length = read_head (stream, head);

  *kind = NULL;
  if (bw_archive_is_one (head, length))
    return BW_CONTAINER_ARCHIVE;
  if ((*kind = bw_dump_sniff (head, length)))
    return BW_CONTAINER_DUMP;
  if (is_long (path, stream) && bw_export_file_sniff (head, length))
    return BW_CONTAINER_EXPORT;

  return BW_CONTAINER_NONE;
}

/**
 * bw_container_open:
 * @path: (nullable): of a file
 * @bytes: (nullable): what is in no file
 * @base: (out) (transfer full) (optional): the stream as it is on the disk, whose place
 *   tells how far the reading is
 *
 * Returns: (transfer full) (nullable): the content, unpacked where it is compressed (RFC
 *   1952), or `NULL` with @error set
 */
GInputStream *
bw_container_open (const char    *path,
                   GBytes        *bytes,
                   GInputStream **base,
                   GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GConverter) unpacker = NULL;
  guint8 magic[2] = { 0 };
  gsize length = 0;

  if (bytes != NULL)
    stream = g_memory_input_stream_new_from_bytes (bytes);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
    }
  if (stream == NULL)
    return NULL;

  g_input_stream_read_all (stream, magic, sizeof magic, &length, NULL, NULL);
  if (!g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, error))
    return NULL;
  if (base != NULL)
    *base = g_object_ref (stream);
  if (!bw_gunzip_is (magic, length))
    return g_steal_pointer (&stream);

  unpacker = G_CONVERTER (bw_gunzip_new ());

  return g_converter_input_stream_new (stream, unpacker);
}

/**
 * bw_container_of_file:
 * @path: of a regular file; of others nothing is read
 * @kind: (out): of the records of a dump, a static string
 */
BwContainer
bw_container_of_file (const char  *path,
                      const char **kind)
{
  g_autoptr (GInputStream) stream = NULL;

  *kind = NULL;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return BW_CONTAINER_NONE;

  stream = bw_container_open (path, NULL, NULL, NULL);

  return stream != NULL ? judge (stream, path, kind) : BW_CONTAINER_NONE;
}

BwContainer
bw_container_of_bytes (GBytes      *bytes,
                       const char **kind)
{
  g_autoptr (GInputStream) stream = bw_container_open (NULL, bytes, NULL, NULL);

  *kind = NULL;

  return stream != NULL ? judge (stream, NULL, kind) : BW_CONTAINER_NONE;
}
