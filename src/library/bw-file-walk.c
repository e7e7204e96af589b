#include "bw-file-walk.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bw-limits.h"

typedef struct
{
  GPtrArray    *files;
  GHashTable   *seen; /* folders by device and inode: a link may lead back to one */
  GCancellable *cancellable;
} Walk;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_new_folder (Walk           *walk,
               const GStatBuf *info)
{
  return g_hash_table_add (walk->seen, g_strdup_printf ("%lu:%lu", (gulong) info->st_dev,
                                                        (gulong) info->st_ino));
}

/* The names in a folder in order; hidden files are not meant to be read. */
static GPtrArray *
list_folder (const char  *path,
             GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)))
    if (*name != '.')
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

/* The depth is bounded, and with it the recursion. */
static gboolean
walk_folder (Walk        *walk,
             const char  *path,
             int          depth,
             GError     **error)
{
  g_autoptr (GPtrArray) names = list_folder (path, error);

  if (names == NULL || g_cancellable_set_error_if_cancelled (walk->cancellable, error))
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      GStatBuf info;

      if (g_stat (name, &info) != 0)
        continue; /* a link to nothing, or gone meanwhile */
      if (S_ISREG (info.st_mode))
        g_ptr_array_add (walk->files, g_strdup (name));
      else if (S_ISDIR (info.st_mode) && depth < BW_MAX_FOLDER_DEPTH && is_new_folder (walk, &info) &&
               !walk_folder (walk, name, depth + 1, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_file_walk:
 * @path: of a file or a folder
 *
 * Returns: (transfer full) (element-type filename) (nullable): the file, or the files
 *   in the folder and in those inside it, in order and each folder once; or `NULL`
 *   with @error set
 */
GPtrArray *
bw_file_walk (const char    *path,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { files, seen, cancellable };
  GStatBuf info;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_stat (path, &info) != 0)
    {
      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), "%s", g_strerror (errno));
      return NULL;
    }
  if (!S_ISDIR (info.st_mode))
    g_ptr_array_add (files, g_strdup (path));
  else if (is_new_folder (&walk, &info) && !walk_folder (&walk, path, 0, error))
    return NULL;

  return g_steal_pointer (&files);
}
