#include "bw-note-files.h"

#include <glib/gstdio.h>

#include "bw-import-report.h"
#include "bw-library-private.h"
#include "bw-note-table.h"

/* Which notes need not be read again, and which folders are watched. */

static gboolean
look (const char *path,
      BwNoteFile *file)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return FALSE;

  file->path = path;
  file->size = info.st_size;
  file->changed = ((gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC) + (info.st_mtim.tv_nsec / 1000);

  return TRUE;
}

static gpointer
is_current_job (BwSession     *session,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  gboolean current = FALSE;

  bw_note_table_is_current (bw_session_get_db (session), data, &current, error);

  return GINT_TO_POINTER (current);
}

static gpointer
set_job (BwSession     *session,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  return GINT_TO_POINTER (bw_note_table_set (bw_session_get_db (session), data, error));
}

static gpointer
watch_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return GINT_TO_POINTER (bw_note_table_watch (bw_session_get_db (session), data, error));
}

/* What cannot be asked or kept only costs another reading. */
static gboolean
call (BwImportWriter *writer,
      BwJob           job,
      gpointer        data)
{
  return bw_worker_call (bw_library_get_writer (writer->run->library), job, data,
                         writer->cancellable, NULL) != NULL;
}

/**
 * bw_note_files_skip:
 *
 * Reports a note as unchanged that has been read in the state in which its file is.
 *
 * Returns: whether it has
 */
gboolean
bw_note_files_skip (BwImportWriter *writer,
                    const char     *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  BwNoteFile file;
  BwImportReport *report;

  if (writer->run->kind != NULL || !look (absolute, &file) || !call (writer, is_current_job, &file))
    return FALSE;

  report = bw_import_report_new (path);
  report->kind = "note";
  report->unchanged_documents = 1;
  report->warnings = g_ptr_array_new ();
  bw_import_writer_report (writer, report);

  return TRUE;
}

/* Keeps the state in which a file was when it was read as a note. */
void
bw_note_files_note (BwImportWriter *writer,
                    const BwParsed *parsed)
{
  g_autofree char *absolute = g_canonicalize_filename (parsed->path, NULL);
  BwNoteFile file = { absolute, parsed->size, parsed->changed };

  if (parsed->changed != 0)
    call (writer, set_job, &file);
}

/* The window reads the notes in the folder again when they change. */
void
bw_note_files_watch (BwImportWriter *writer,
                     const char     *folder)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);

  call (writer, watch_job, absolute);
}
