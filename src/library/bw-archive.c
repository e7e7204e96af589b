#include "bw-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bw-decode.h"
#include "bw-error.h"
#include "bw-limits.h"

#define BLOCK ((gsize) 256 * 1024)
#define TAR_MAGIC_AT 257

struct _BwArchive
{
  struct archive *handle;
  GBytes         *bytes; /* of what is in no file */
  gint64          size;
  guint           n_files;
  guint64         n_unpacked;
};

/**
 * bw_archive_is_one:
 * @head: how a file begins, unpacked where it is compressed by gzip; what is compressed
 *   otherwise is taken for a tar archive, which it is in all but rare cases
 */
gboolean
bw_archive_is_one (const guint8 *head,
                   gsize         length)
{
  static const char *const MAGICS[] = { "PK\3\4", "PK\5\6", "BZh", "\xfd\x37zXZ", "\x28\xb5\x2f\xfd" };

  for (guint i = 0; i < G_N_ELEMENTS (MAGICS); i++)
    if (length >= strlen (MAGICS[i]) && memcmp (head, MAGICS[i], strlen (MAGICS[i])) == 0)
      return TRUE;

  return length >= TAR_MAGIC_AT + 5 && memcmp (head + TAR_MAGIC_AT, "ustar", 5) == 0;
}

static gboolean
set_error (BwArchive  *self,
           GError    **error)
{
  const char *message = archive_error_string (self->handle);
  g_autofree char *valid = g_utf8_make_valid (message != NULL ? message : "", -1);

  g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "The archive cannot be read any further: %s", valid);

  return FALSE;
}

static struct archive *
new_handle (void)
{
  struct archive *handle = archive_read_new ();

  archive_read_support_filter_gzip (handle);
  archive_read_support_filter_bzip2 (handle);
  archive_read_support_filter_xz (handle);
  archive_read_support_filter_zstd (handle);
  archive_read_support_format_zip (handle);
  archive_read_support_format_tar (handle);

  return handle;
}

/**
 * bw_archive_open:
 * @path: (nullable): of the archive
 * @bytes: (nullable): the archive, where it is in no file
 *
 * Returns: (transfer full) (nullable): the archive before its first file, or `NULL` with
 *   @error set
 */
BwArchive *
bw_archive_open (const char  *path,
                 GBytes      *bytes,
                 GError     **error)
{
  g_autoptr (BwArchive) self = g_new0 (BwArchive, 1);
  GStatBuf info;
  int result;

  self->handle = new_handle ();
  if (bytes != NULL)
    {
      gsize size;
      const void *data = g_bytes_get_data (bytes, &size);

      self->bytes = g_bytes_ref (bytes);
      self->size = (gint64) size;
      result = archive_read_open_memory (self->handle, data, size);
    }
  else
    {
      self->size = g_stat (path, &info) == 0 ? info.st_size : 0;
      result = archive_read_open_filename (self->handle, path, BLOCK);
    }
  if (result < ARCHIVE_WARN)
    {
      set_error (self, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
bw_archive_free (BwArchive *self)
{
  archive_read_free (self->handle);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* What systems put into archives by themselves, and what is hidden, is not meant to be read. */
static gboolean
is_hidden (const char *name)
{
  return *name == '.' || strstr (name, "/.") != NULL || g_str_has_prefix (name, "__MACOSX/");
}

static GBytes *
unpack (BwArchive  *self,
        GError    **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  la_ssize_t n;

  while ((n = archive_read_data (self->handle, block, BLOCK)) > 0)
    {
      self->n_unpacked += (guint64) n;
      if (all->len + (gsize) n > BW_MAX_FILE_SIZE)
        {
          bw_decode_set_too_large (error);
          return NULL;
        }
      g_byte_array_append (all, block, (guint) n);
    }
  if (n < 0)
    {
      set_error (self, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* An archive may unpack to more than any disk holds. */
static gboolean
check_limits (BwArchive  *self,
              GError    **error)
{
  if (++self->n_files > BW_MAX_ARCHIVE_FILES)
    g_set_error (error, BW_ERROR, BW_ERROR_LIMIT,
                 "The archive holds more than %d files; unpack it, and import its folders",
                 BW_MAX_ARCHIVE_FILES);
  else if (self->n_unpacked > BW_MAX_ARCHIVE_SIZE)
    g_set_error (error, BW_ERROR, BW_ERROR_LIMIT,
                 "The archive unpacks to more than %d GB; unpack it, and import its folders",
                 (int) (BW_MAX_ARCHIVE_SIZE >> 30));
  else
    return TRUE;

  return FALSE;
}

static char *
dup_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (name == NULL)
    name = archive_entry_pathname (entry);

  return g_utf8_make_valid (name != NULL ? name : "", -1);
}

/**
 * bw_archive_next:
 * @name: (out) (nullable): of the next file, with its folders; `NULL` after the last
 * @bytes: (out) (nullable): what is in it, or `NULL` with @error set when that file
 *   cannot be read
 *
 * Returns: whether there may be more; if not, @error says why unless that was the end
 */
gboolean
bw_archive_next (BwArchive  *self,
                 char      **name,
                 GBytes    **bytes,
                 GError    **error)
{
  struct archive_entry *entry;
  int result;

  *name = NULL;
  *bytes = NULL;
  while ((result = archive_read_next_header (self->handle, &entry)) >= ARCHIVE_WARN &&
         result != ARCHIVE_EOF)
    {
      g_autofree char *path = dup_name (entry);

      if (!check_limits (self, error))
        return FALSE;
      if (archive_entry_filetype (entry) != AE_IFREG || is_hidden (path))
        continue;

      *name = g_steal_pointer (&path);
      *bytes = unpack (self, error);
      return TRUE;
    }

  return result != ARCHIVE_EOF && set_error (self, error);
}

/* Returns: how much of the archive is read, from 0 to 1 */
double
bw_archive_tell (BwArchive *self)
{
  gint64 at = archive_filter_bytes (self->handle, -1);

  return self->size > 0 ? CLAMP ((double) at / (double) self->size, 0, 1) : 0;
}
