#include "bw-folder-scan.h"

#include <glib/gstdio.h>

#include "bw-limits.h"

/* As editors and programs for notes name the files of Markdown. */
static const char *const SUFFIXES[] = { ".md", ".markdown", ".mdown", ".mkd", ".mdwn" };

BwFolderScan *
bw_folder_scan_new (void)
{
  BwFolderScan *self = g_new0 (BwFolderScan, 1);

  self->folders = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_folder_scan_free (BwFolderScan *self)
{
  g_ptr_array_unref (self->folders);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * bw_folder_scan_is_note:
 *
 * Returns: whether the file is to be read when it changes. It is told by its name, for
 *   beside the notes may lie what is long to read and no note; hidden files are those
 *   that programs leave there for themselves
 */
gboolean
bw_folder_scan_is_note (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (*lower == '.')
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    if (g_str_has_suffix (lower, SUFFIXES[i]))
      return TRUE;

  return FALSE;
}

/* A link to a folder is not followed: it may lead back, or out of the notes. */
static void
scan (BwFolderScan *self,
      const char   *path,
      int           depth,
      GCancellable *cancellable)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self->folders->len >= BW_MAX_WATCHED_FOLDERS || depth > BW_MAX_FOLDER_DEPTH ||
      !(dir = g_dir_open (path, 0, NULL)))
    return;

  g_ptr_array_add (self->folders, g_strdup (path));
  while ((name = g_dir_read_name (dir)) && !g_cancellable_is_cancelled (cancellable))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      GStatBuf info;

      if (*name == '.' || g_lstat (child, &info) != 0)
        continue;
      if (S_ISDIR (info.st_mode))
        scan (self, child, depth + 1, cancellable);
      else if (S_ISREG (info.st_mode) && bw_folder_scan_is_note (child))
        g_ptr_array_add (self->notes, g_steal_pointer (&child));
    }
}

/* Adds a file that may hold a note, or a folder with all that is in it. */
void
bw_folder_scan_add (BwFolderScan *self,
                    const char   *path,
                    GCancellable *cancellable)
{
  GStatBuf info;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);

  if (g_stat (path, &info) != 0)
    return;
  if (S_ISDIR (info.st_mode))
    scan (self, path, 0, cancellable);
  else if (S_ISREG (info.st_mode) && bw_folder_scan_is_note (path))
    g_ptr_array_add (self->notes, g_strdup (path));
}
