#include "bw-file-walk.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bw-error.h"
#include "bw-import-report.h"
#include "bw-limits.h"

typedef struct
{
  GPtrArray    *files;
  GPtrArray    *refused;
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

/* The rest is read all the same. */
static void
refuse (Walk       *walk,
        const char *path,
        GError     *error)
{
  BwImportReport *report = bw_import_report_new (path);

  report->error = error;
  g_ptr_array_add (walk->refused, report);
}

/* The depth is bounded, and with it the recursion. */
static void
walk_folder (Walk       *walk,
             const char *path,
             int         depth)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (depth > BW_MAX_FOLDER_DEPTH)
    error = g_error_new (BW_ERROR, BW_ERROR_LIMIT,
                         "The folder lies more than %d folders deep; import it by itself",
                         BW_MAX_FOLDER_DEPTH);
  else
    names = list_folder (path, &error);
  if (names == NULL)
    {
      refuse (walk, path, error);
      return;
    }

  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (walk->cancellable); i++)
    {
      const char *name = g_ptr_array_index (names, i);
      GStatBuf info;

      if (g_stat (name, &info) != 0)
        continue; /* a link to nothing, or gone meanwhile */
      if (S_ISREG (info.st_mode))
        g_ptr_array_add (walk->files, g_strdup (name));
      else if (S_ISDIR (info.st_mode) && is_new_folder (walk, &info))
        walk_folder (walk, name, depth + 1);
    }
}

/**
 * bw_file_walk:
 * @path: of a file or a folder
 * @refused: (element-type BwImportReport): where a report is put of each folder that
 *   cannot be read, and of @path when there is no such thing
 *
 * Returns: (transfer full) (element-type filename): the file, or the files in the
 *   folder and in those inside it, in order and each folder once
 */
GPtrArray *
bw_file_walk (const char   *path,
              GPtrArray    *refused,
              GCancellable *cancellable)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { files, refused, seen, cancellable };
  GStatBuf info;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (refused != NULL, NULL);

  if (g_stat (path, &info) != 0)
    refuse (&walk, path,
            g_error_new_literal (G_IO_ERROR, (int) g_io_error_from_errno (errno),
                                 g_strerror (errno)));
  else if (!S_ISDIR (info.st_mode))
    g_ptr_array_add (files, g_strdup (path));
  else if (is_new_folder (&walk, &info))
    walk_folder (&walk, path, 0);

  return files;
}
