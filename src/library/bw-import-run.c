#include "bw-import-run.h"

#include "bw-archive.h"
#include "bw-container.h"
#include "bw-dump-run.h"
#include "bw-error.h"
#include "bw-export-run.h"
#include "bw-file-walk.h"
#include "bw-import-report.h"
#include "bw-import-writer.h"
#include "bw-library-private.h"
#include "bw-mention-table.h"
#include "bw-name-pass.h"
#include "bw-note-files.h"

#define WINDOW_SIZE ((gsize) 32 * 1024 * 1024) /* bytes of an archive that are unpacked ahead */
#define WINDOW_FILES 256

void
bw_import_input_free (BwImportInput *self)
{
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

static gpointer
get_folders_job (BwSession     *session,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return bw_mention_table_get_folders (bw_session_get_db (session), error);
}

static gpointer
index_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  BwSearchIndex *index = bw_session_get_index (session, error);

  if (index == NULL || !bw_search_index_update (index, bw_session_get_db (session), error))
    return NULL;

  bw_library_queue_indexed (data);

  return GINT_TO_POINTER (TRUE);
}

/* One file of an import, and how it is to be opened. */
typedef struct
{
  BwImportInput *input;
  BwContainer    container;
  const char    *kind; /* of a dump */
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  bw_import_input_free (part->input);
  g_free (part);
}

static void
add_part (GPtrArray  *parts,
          const char *path,
          GBytes     *bytes,
          const char *name)
{
  Part *part = g_new0 (Part, 1);

  part->input = g_new0 (BwImportInput, 1);
  part->input->path = g_strdup (path);
  part->input->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  part->input->name = g_strdup (name);
  part->container = bytes != NULL ? bw_container_of_bytes (bytes, &part->kind)
                                  : bw_container_of_file (path, &part->kind);
  g_ptr_array_add (parts, part);
}

/* A folder that cannot be read is a report of its own. */
static GPtrArray *
list_parts (const BwImportRun *run,
            GPtrArray         *reports,
            GCancellable      *cancellable)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);

  for (guint i = 0; i < run->inputs->len; i++)
    {
      const BwImportInput *input = g_ptr_array_index (run->inputs, i);
      g_autoptr (GPtrArray) files = NULL;

      if (input->bytes != NULL)
        {
          add_part (parts, NULL, input->bytes, input->name);
          continue;
        }
      files = bw_file_walk (input->path, reports, cancellable);
      for (guint j = 0; j < files->len; j++)
        add_part (parts, g_ptr_array_index (files, j), NULL, NULL);
    }

  return parts;
}

static void
write_all (BwImportWriter *writer,
           BwParsePool    *pool)
{
  BwParsed *parsed;

  while (writer->going && (parsed = bw_parse_pool_next (pool)))
    bw_import_writer_take (writer, parsed);
}

/* Imports the files from @from on up to the next that is opened otherwise. */
static guint
import_files (BwImportWriter      *writer,
              GPtrArray           *parts,
              guint                from,
              const BwReadContext *context)
{
  g_autoptr (BwParsePool) pool = bw_parse_pool_new (writer->run->kind, context, writer->cancellable);
  guint to;

  for (to = from; to < parts->len; to++)
    {
      const Part *part = g_ptr_array_index (parts, to);

      if (part->container != BW_CONTAINER_NONE)
        break;
      if (part->input->bytes != NULL)
        bw_parse_pool_add_bytes (pool, part->input->bytes, part->input->name);
      else if (!bw_note_files_skip (writer, part->input->path))
        bw_parse_pool_add_path (pool, part->input->path);
    }
  bw_parse_pool_set_span (pool, (double) from / parts->len, (double) to / parts->len);
  write_all (writer, pool);

  return to;
}

static void
refuse (BwImportWriter *writer,
        const char     *path,
        GError         *error)
{
  BwImportReport *report = bw_import_report_new (path);

  report->error = error;
  bw_import_writer_report (writer, report);
}

/* Unpacks some files ahead of the writer. Returns whether there may be more. */
static gboolean
fill_window (BwImportWriter *writer,
             BwArchive      *archive,
             const char     *path,
             BwParsePool    *pool)
{
  gsize size = 0;
  gboolean more = TRUE;

  for (guint n = 0; more && n < WINDOW_FILES && size < WINDOW_SIZE; n++)
    {
      g_autofree char *name = NULL;
      g_autofree char *whole = NULL;
      g_autoptr (GBytes) bytes = NULL;
      const char *kind = NULL;
      GError *error = NULL;

      more = bw_archive_next (archive, &name, &bytes, &error);
      whole = name != NULL ? g_strconcat (path, "/", name, NULL) : g_strdup (path);
      if (error == NULL && bytes != NULL && bw_container_of_bytes (bytes, &kind) == BW_CONTAINER_ARCHIVE)
        error = g_error_new_literal (BW_ERROR, BW_ERROR_UNRECOGNISED,
                                     "This is an archive in an archive; unpack it, and import it by itself");
      if (error != NULL)
        refuse (writer, whole, error);
      else if (bytes != NULL)
        {
          size += g_bytes_get_size (bytes);
          bw_parse_pool_add_bytes (pool, bytes, whole);
        }
    }

  return more;
}

static void
import_archive (BwImportWriter      *writer,
                const Part          *part,
                double               begin,
                double               end,
                const BwReadContext *context)
{
  const char *path = part->input->path != NULL ? part->input->path : part->input->name;
  GError *error = NULL;
  g_autoptr (BwArchive) archive = bw_archive_open (part->input->path, part->input->bytes, &error);
  gboolean more = archive != NULL;

  if (archive == NULL)
    refuse (writer, path, error);
  while (more && writer->going)
    {
      g_autoptr (BwParsePool) pool =
        bw_parse_pool_new (writer->run->kind, context, writer->cancellable);
      double from = begin + ((end - begin) * bw_archive_tell (archive));

      more = fill_window (writer, archive, path, pool);
      bw_parse_pool_set_span (pool, from, begin + ((end - begin) * bw_archive_tell (archive)));
      write_all (writer, pool);
    }
}

static void
import_parts (BwImportWriter      *writer,
              GPtrArray           *parts,
              const BwReadContext *context)
{
  guint i = 0;

  while (i < parts->len && writer->going)
    {
      const Part *part = g_ptr_array_index (parts, i);
      double begin = (double) i / parts->len;
      double end = (double) (i + 1) / parts->len;

      switch (part->container)
        {
        case BW_CONTAINER_ARCHIVE:
          import_archive (writer, part, begin, end, context);
          i++;
          break;
        case BW_CONTAINER_DUMP:
          bw_dump_run (writer, part->input, part->kind, begin, end);
          i++;
          break;
        case BW_CONTAINER_EXPORT:
          bw_export_run (writer, part->input, begin, end);
          i++;
          break;
        case BW_CONTAINER_NONE:
        default:
          i = import_files (writer, parts, i, context);
        }
    }
}

static gboolean
holds_notes (GPtrArray  *reports,
             const char *folder)
{
  g_autofree char *prefix = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);

  for (guint i = 0; i < reports->len; i++)
    {
      const BwImportReport *report = g_ptr_array_index (reports, i);

      if (g_strcmp0 (report->kind, "note") == 0 && g_str_has_prefix (report->path, prefix))
        return TRUE;
    }

  return FALSE;
}

static void
watch_folders (BwImportWriter *writer)
{
  for (guint i = 0; i < writer->run->inputs->len; i++)
    {
      const BwImportInput *input = g_ptr_array_index (writer->run->inputs, i);

      if (input->path != NULL && holds_notes (writer->reports, input->path))
        bw_note_files_watch (writer, input->path);
    }
}

/**
 * bw_import_run_all:
 *
 * Imports all inputs, on the thread that calls it.
 *
 * Returns: (transfer full) (element-type BwImportReport) (nullable): what became of each
 *   file; or `NULL` with @error set when the library cannot be used
 */
GPtrArray *
bw_import_run_all (const BwImportRun  *run,
                   GCancellable       *cancellable,
                   GError            **error)
{
  BwWorker *worker = bw_library_get_writer (run->library);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_report_free);
  BwImportWriter writer = { run, reports, cancellable, G_QUEUE_INIT, TRUE };
  g_autoptr (GPtrArray) parts = NULL;
  g_auto (GStrv) folders = NULL;
  BwReadContext context = { NULL, NULL, run->base_url };

  if (!(folders = bw_worker_call (worker, get_folders_job, NULL, cancellable, error)))
    return NULL;

  context.folders = (const char *const *) folders;
  parts = list_parts (run, reports, cancellable);
  import_parts (&writer, parts, &context);
  bw_import_writer_flush (&writer);
  watch_folders (&writer);

  /* The index is derived: what is behind is brought up to date when it is next used. So is what
   * follows from new names for the texts that were there before. */
  bw_worker_call (worker, index_job, run->library, cancellable, NULL);
  bw_name_pass_run (run->library, cancellable, NULL);
  run->tell (1, "", run->tell_data);

  return g_steal_pointer (&reports);
}
