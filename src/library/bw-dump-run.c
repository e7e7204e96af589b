#include "bw-dump-run.h"

#include <glib/gstdio.h>

#include "bw-dump-writer.h"
#include "bw-indexer.h"
#include "bw-library-private.h"
#include "bw-limits.h"

#define MAX_AHEAD 3 /* blocks that are parsed before they are written */

typedef struct
{
  BwDumpBlock *block;
  gboolean     ready; /* with the mutex held */
} Slot;

/* One dump on its way: lines are read here, parsed on threads and written in order. */
typedef struct
{
  BwImportWriter      *writer;
  const BwImportInput *input;
  const char          *kind;
  double               begin;
  double               end;
  BwImportReport      *report;
  BwReading           *warned; /* that has all warnings, and nothing else */
  BwOrigin             origin;
  BwProgress           progress;
  BwDumpBlock         *block; /* that is being written */
  BwIndexer           *indexer;
  GThreadPool         *threads;
  GQueue               slots;
  GMutex               mutex;
  GCond                cond;
} Dump;

static void
parse_func (gpointer data,
            gpointer user_data)
{
  Slot *slot = data;
  Dump *self = user_data;

  bw_dump_block_parse (slot->block, self->kind);

  g_mutex_lock (&self->mutex);
  slot->ready = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static gpointer
begin_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Dump *self = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  gboolean done = bw_dump_writer_begin (bw_session_get_db (session), &self->origin, self->kind,
                                        &self->progress, self->report, changes, error);

  if (done && bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (self->writer->run->library, changes);

  return GINT_TO_POINTER (done);
}

static gpointer
write_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Dump *self = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  gboolean done = bw_dump_writer_write (bw_session_get_db (session), &self->origin, self->block,
                                        &self->progress, self->report, changes, error);

  if (done && bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (self->writer->run->library, changes);

  return GINT_TO_POINTER (done);
}

static gpointer
end_job (BwSession     *session,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Dump *self = data;

  return GINT_TO_POINTER (bw_dump_writer_end (bw_session_get_db (session), &self->progress, error));
}

static gboolean
call (Dump    *self,
      BwJob    job,
      GError **error)
{
  return bw_worker_call (bw_library_get_writer (self->writer->run->library), job, self,
                         self->writer->cancellable, error) != NULL;
}

/* Nobody reads more of them than of one file. */
static void
take_warnings (Dump *self)
{
  BwReading *reading = self->block->reading;

  for (guint i = 0; i < reading->warnings->len; i++)
    {
      const BwWarning *warning = g_ptr_array_index (reading->warnings, i);

      bw_reading_warn (self->warned, warning->line, "%s", warning->message);
    }
  self->warned->n_more_warnings += reading->n_more_warnings;
}

static gboolean
write_first (Dump    *self,
             GError **error)
{
  Slot *slot = g_queue_pop_head (&self->slots);
  double fraction;
  gboolean done;

  g_mutex_lock (&self->mutex);
  while (!slot->ready)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  self->block = slot->block;
  done = call (self, write_job, error);
  bw_indexer_poke (self->indexer);
  take_warnings (self);
  fraction = self->begin + ((self->end - self->begin) * self->block->fraction);
  self->writer->run->tell (fraction, self->report->path, self->writer->run->tell_data);
  bw_dump_block_free (slot->block);
  g_free (slot);

  return done && !g_cancellable_set_error_if_cancelled (self->writer->cancellable, error);
}

static gboolean
push_next (Dump         *self,
           BwDumpLines  *lines,
           gboolean     *at_end,
           GError      **error)
{
  GError *local = NULL;
  BwDumpBlock *block = bw_dump_lines_next (lines, self->writer->cancellable, &local);
  Slot *slot;

  *at_end = block == NULL;
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (block == NULL)
    return TRUE;

  slot = g_new0 (Slot, 1);
  slot->block = block;
  g_queue_push_tail (&self->slots, slot);
  g_thread_pool_push (self->threads, slot, NULL);

  return TRUE;
}

/* What was read before something that cannot be read is written. */
static gboolean
write_rest (Dump    *self,
            GError **error)
{
  while (self->slots.length > 0 && !g_cancellable_is_cancelled (self->writer->cancellable))
    if (!write_first (self, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_lines (Dump         *self,
             BwDumpLines  *lines,
             GError      **error)
{
  gboolean at_end = FALSE;
  g_autoptr (GError) failure = NULL;

  self->indexer = bw_indexer_new (bw_library_get_path (self->writer->run->library));
  if (!bw_dump_lines_skip (lines, (guint64) self->progress.offset, self->progress.line, self->writer->cancellable, error))
    return FALSE;

  while (!at_end || self->slots.length > 0)
    {
      if (!at_end && self->slots.length < MAX_AHEAD)
        {
          if (!push_next (self, lines, &at_end, &failure))
            {
              if (write_rest (self, error))
                g_propagate_error (error, g_steal_pointer (&failure));
              return FALSE;
            }
        }
      else if (!write_first (self, error))
        return FALSE;
    }

  return TRUE;
}

/* Waits for what is being parsed, which nobody will write. */
static void
drain (Dump *self)
{
  Slot *slot;

  g_thread_pool_free (self->threads, FALSE, TRUE);
  while ((slot = g_queue_pop_head (&self->slots)))
    {
      bw_dump_block_free (slot->block);
      g_free (slot);
    }
}

static gboolean
run (Dump    *self,
     GError **error)
{
  g_autoptr (BwDumpLines) lines = NULL;

  if (!call (self, begin_job, error))
    return FALSE;
  if (self->progress.offset != BW_PROGRESS_DONE &&
      (!(lines = bw_dump_lines_new (self->input->path, self->input->bytes, error)) ||
       !write_lines (self, lines, error) || !call (self, end_job, error)))
    return FALSE;

  self->report->unchanged_documents =
    self->report->new_documents == 0 && self->report->updated_documents == 0;
  return TRUE;
}

static void
identify (Dump       *self,
          const char *key)
{
  GStatBuf info;

  self->progress.key = key;
  if (self->input->bytes != NULL)
    self->progress.size = (gint64) g_bytes_get_size (self->input->bytes);
  else if (self->input->path != NULL && g_stat (self->input->path, &info) == 0)
    {
      self->progress.size = info.st_size;
      self->progress.changed = ((gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC) + (info.st_mtim.tv_nsec / 1000);
    }
}

/**
 * bw_dump_run:
 * @kind: of the records, a static string
 * @begin: which part of the whole import the dump is; so @end
 *
 * Imports a dump, whatever its length. One that was cancelled or interrupted goes on
 * from the last block that was written when it is imported again.
 */
void
bw_dump_run (BwImportWriter      *writer,
             const BwImportInput *input,
             const char          *kind,
             double               begin,
             double               end)
{
  const char *path = input->path != NULL ? input->path : input->name;
  g_autofree char *key = input->path != NULL ? g_canonicalize_filename (path, NULL)
                                             : g_strconcat ("stdin:", path, NULL);
  g_autofree char *title = g_path_get_basename (path);
  Dump self = { .writer = writer, .input = input, .kind = kind, .begin = begin, .end = end, .report = bw_import_report_new (path), .origin = { "file", key, title, writer->run->day } };

  identify (&self, key);
  g_mutex_init (&self.mutex);
  g_cond_init (&self.cond);
  self.warned = bw_reading_new (kind);
  self.warned->max_warnings = BW_MAX_WARNINGS;
  self.threads = g_thread_pool_new (parse_func, &self, 2, FALSE, NULL);
  if (run (&self, &self.report->error))
    self.report->kind = kind;
  drain (&self);
  g_clear_pointer (&self.indexer, bw_indexer_free);
  bw_reading_count_more (self.warned);
  self.report->warnings = g_ptr_array_ref (self.warned->warnings);
  bw_reading_free (self.warned);
  g_cond_clear (&self.cond);
  g_mutex_clear (&self.mutex);
  bw_import_writer_report (writer, self.report);
}
