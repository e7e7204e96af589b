#include "bw-file-loader.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bw-container.h"
#include "bw-decode.h"
#include "bw-error.h"
#include "bw-gunzip.h"
#include "bw-limits.h"

#define CHUNK ((gsize) 256 * 1024)

/**
 * bw_file_loader_read:
 *
 * Returns: (transfer full) (nullable): all that @stream holds, or `NULL` with @error
 *   set: %BW_ERROR_LIMIT when it is more than a file may be
 */
GBytes *
bw_file_loader_read (GInputStream  *stream,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  while ((n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      if (all->len + (gsize) n > BW_MAX_FILE_SIZE)
        {
          bw_decode_set_too_large (error);
          return NULL;
        }
      g_byte_array_append (all, chunk, (guint) n);
    }

  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&all)) : NULL;
}

/**
 * bw_file_loader_unpack:
 *
 * Returns: (transfer full) (nullable): @bytes, unpacked where they are compressed (RFC
 *   1952), or `NULL` with @error set
 */
GBytes *
bw_file_loader_unpack (GBytes        *bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!bw_gunzip_is (data, size))
    return g_bytes_ref (bytes);

  stream = bw_container_open (NULL, bytes, NULL, error);

  return stream != NULL ? bw_file_loader_read (stream, cancellable, error) : NULL;
}

/**
 * bw_file_loader_load:
 * @path: of a file, or of a pipe
 *
 * Returns: (transfer full) (nullable): what is in it, unpacked where it is compressed, or
 *   `NULL` with @error set; a file that is too large is not read at all
 */
GBytes *
bw_file_loader_load (const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), "%s", g_strerror (errno));
      return NULL;
    }
  if (!S_ISREG (info.st_mode) && !S_ISFIFO (info.st_mode))
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "This is not a file");
      return NULL;
    }
  if (S_ISREG (info.st_mode) && (guint64) info.st_size > BW_MAX_FILE_SIZE)
    {
      bw_decode_set_too_large (error);
      return NULL;
    }
  if (!(stream = g_file_read (file, cancellable, error)))
    return NULL;

  bytes = bw_file_loader_read (G_INPUT_STREAM (stream), cancellable, error);

  return bytes != NULL ? bw_file_loader_unpack (bytes, cancellable, error) : NULL;
}
