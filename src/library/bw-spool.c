#include "bw-spool.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bw-error.h"

#define CHUNK ((gsize) 256 * 1024)

static gboolean
copy (GInputStream   *from,
      GOutputStream  *to,
      guint64         max_size,
      GCancellable   *cancellable,
      GError        **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  guint64 size = 0;
  gssize n;

  while ((n = g_input_stream_read (from, chunk, CHUNK, cancellable, error)) > 0)
    {
      size += (guint64) n;
      if (size > max_size)
        {
          g_set_error (error, BW_ERROR, BW_ERROR_LIMIT,
                       "The file unpacks to more than %" G_GUINT64_FORMAT
                       " MB. Unpack it, and import what comes out",
                       max_size / 1024 / 1024);
          return FALSE;
        }
      if (!g_output_stream_write_all (to, chunk, (gsize) n, NULL, cancellable, error))
        return FALSE;
    }

  return n == 0 && g_output_stream_close (to, cancellable, error);
}

/**
 * bw_spool_open:
 * @from: what can only be read once
 * @folder: where there is room
 * @max_size: bytes
 *
 * Reads @from into a file that nobody else sees, and that goes when it is closed.
 *
 * Returns: (transfer full) (nullable): the file, which can be sought; or `NULL` with
 *   @error set
 */
GInputStream *
bw_spool_open (GInputStream  *from,
               const char    *folder,
               guint64        max_size,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *path = g_build_filename (folder, ".bookwheel-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) to = NULL;
  GFileInputStream *result = NULL;
  int fd = g_mkstemp (path);

  if (fd < 0)
    {
      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                   "A file to unpack into could not be made: %s", g_strerror (errno));
      return NULL;
    }
  close (fd);

  file = g_file_new_for_path (path);
  if ((to = g_file_append_to (file, G_FILE_CREATE_PRIVATE, cancellable, error)) &&
      copy (from, G_OUTPUT_STREAM (to), max_size, cancellable, error))
    result = g_file_read (file, cancellable, error);
  g_unlink (path);

  return G_INPUT_STREAM (result);
}
