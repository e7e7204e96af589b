#include "bw-exporter.h"

#include <glib/gi18n.h>

#include "bw-library-bibliography.h"
#include "bw-library-export.h"
#include "bw-notice.h"

/* Gives the library, or a part of it, to other programs: as files, or on the clipboard. */

static const BwExportKind KINDS[] = {
  { N_ ("BibTeX bibliography"), ".bib", FALSE, BW_BIBLIOGRAPHY_BIBTEX },
  { N_ ("RIS bibliography"), ".ris", FALSE, BW_BIBLIOGRAPHY_RIS },
  { N_ ("CSL bibliography"), ".json", FALSE, BW_BIBLIOGRAPHY_CSL_JSON },
  { N_ ("Folder of notes in Markdown"), NULL, FALSE, BW_BIBLIOGRAPHY_MARKDOWN },
  { N_ ("List of feeds (OPML)"), ".opml", FALSE, BW_BIBLIOGRAPHY_OPML },
  { N_ ("Everything, for another Bookwheel"), ".json", TRUE, BW_EXPORT_JSON },
  { N_ ("Everything, an object a line"), ".jsonl", TRUE, BW_EXPORT_JSON_LINES },
};

typedef struct
{
  BwLibrary          *library;
  const BwExportKind *kind;
  char               *query;
  GFile              *file;
  GOutputStream      *stream;
  GtkWidget          *widget; /* in whose window it is told what came of it */
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->library);
  g_free (self->query);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_object_unref (self->widget);
  g_application_release (g_application_get_default ());
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* What is being written is ended in order, even where the window is closed. */
static Export *
export_new (BwLibrary  *library,
            const char *query,
            GtkWidget  *widget)
{
  Export *self = g_new0 (Export, 1);

  self->library = g_object_ref (library);
  self->query = g_strdup (query);
  self->widget = g_object_ref (widget);
  g_application_hold (g_application_get_default ());

  return self;
}

static void
tell_failure (Export       *self,
              const GError *error)
{
  g_autofree char *text = g_strdup_printf (_ ("Nothing was exported: %s"), error->message);

  bw_notice_show (self->widget, text);
}

static void
tell_success (Export *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = g_strdup_printf (_ ("Exported to %s"), shown);

  bw_notice_show (self->widget, text);
}

static void
closed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_close_finish (G_OUTPUT_STREAM (object), result, &error))
    tell_success (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (self, error);
}

static gboolean
finish (Export        *self,
        GAsyncResult  *result,
        GError       **error)
{
  return self->kind->is_corpus
           ? bw_library_export_finish (self->library, result, error)
           : bw_library_write_bibliography_finish (self->library, result, error);
}

/* A file is replaced when it is whole, or not at all: a stream whose closing is cancelled
 * leaves what was there. */
static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) undo = g_cancellable_new ();
  gboolean written = finish (self, result, &error);
  GOutputStream *stream = self->stream;

  if (!written)
    {
      tell_failure (self, error);
      g_cancellable_cancel (undo);
    }
  else if (stream == NULL)
    tell_success (self);
  if (stream != NULL)
    g_output_stream_close_async (stream, G_PRIORITY_DEFAULT, undo, closed_cb,
                                 g_steal_pointer (&self));
}

static void
write_to (Export        *self,
          GOutputStream *stream,
          GFile         *folder)
{
  if (self->kind->is_corpus)
    bw_library_export_async (self->library, (BwExportFormat) self->kind->format, self->query,
                             stream, NULL, written_cb, self);
  else
    bw_library_write_bibliography_async (self->library, (BwBibliographyFormat) self->kind->format,
                                         self->query, stream, folder, NULL, written_cb, self);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  GFileOutputStream *stream = g_file_replace_finish (G_FILE (object), result, &error);

  if (stream == NULL)
    {
      tell_failure (self, error);
      return;
    }

  self->stream = G_OUTPUT_STREAM (stream);
  write_to (g_steal_pointer (&self), G_OUTPUT_STREAM (stream), NULL);
}

guint
bw_exporter_get_n_kinds (void)
{
  return G_N_ELEMENTS (KINDS);
}

const BwExportKind *
bw_exporter_get_kind (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (KINDS), NULL);

  return &KINDS[index];
}

/**
 * bw_exporter_save:
 * @query: (nullable): in the search language, or a reference: what is exported
 * @file: what is written; a folder for a kind that has no suffix
 * @widget: in whose window it is told what came of it
 */
void
bw_exporter_save (BwLibrary          *library,
                  const BwExportKind *kind,
                  const char         *query,
                  GFile              *file,
                  GtkWidget          *widget)
{
  Export *self;

  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (kind != NULL);
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = export_new (library, query, widget);
  self->kind = kind;
  self->file = g_object_ref (file);
  if (kind->suffix == NULL)
    write_to (self, NULL, file);
  else
    g_file_replace_async (file, NULL, FALSE, G_FILE_CREATE_NONE, G_PRIORITY_DEFAULT, NULL,
                          opened_cb, self);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!bw_library_write_bibliography_finish (self->library, result, &error))
    {
      tell_failure (self, error);
      return;
    }

  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (self->stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (self->stream)));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->widget), text);
  bw_notice_show (self->widget, _ ("BibTeX copied"));
}

/* Puts the entry of a paper, or of those of a document, on the clipboard, as BibTeX. */
void
bw_exporter_copy (BwLibrary  *library,
                  const char *ref,
                  GtkWidget  *widget)
{
  Export *self;

  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (ref != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = export_new (library, ref, widget);
  self->stream = g_memory_output_stream_new_resizable ();
  bw_library_write_bibliography_async (library, BW_BIBLIOGRAPHY_BIBTEX, ref, self->stream, NULL,
                                       NULL, copied_cb, self);
}
