#include "bw-library-bibliography.h"

#include <string.h>

#include "bw-bibtex-keys.h"
#include "bw-bibtex.h"
#include "bw-csl-json.h"
#include "bw-export-refs.h"
#include "bw-library-private.h"
#include "bw-list-query.h"
#include "bw-opml.h"
#include "bw-markdown-export.h"
#include "bw-paper-query.h"
#include "bw-ris.h"
#include "bw-source-table.h"

/* What is written for other programs: papers as bibliographies, feeds as an outline. */

typedef struct
{
  BwBibliographyFormat  format;
  char                 *query;           /* or NULL for everything */
  GOutputStream        *stream; /* NULL for a folder */
  GFile                *folder;
} Request;

typedef struct
{
  const Request *request;
  BwDb          *db;
  GCancellable  *cancellable;
  BwBibtexKeys  *keys;
  guint          n_written;
} Writer;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->query);
  g_clear_object (&request->stream);
  g_clear_object (&request->folder);
  g_free (request);
}

static gboolean
put (Writer      *writer,
     const char  *text,
     GError     **error)
{
  return g_output_stream_write_all (writer->request->stream, text, strlen (text), NULL,
                                    writer->cancellable, error);
}

static gboolean
write_file (Writer         *writer,
            const BwPaper  *paper,
            GError        **error)
{
  g_autofree char *name = bw_markdown_export_file_name (paper->id, paper->title);
  g_autofree char *text = bw_markdown_export_paper (paper);
  g_autoptr (GFile) file = g_file_get_child (writer->request->folder, name);

  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  writer->cancellable, error);
}

static void
append_paper (Writer        *writer,
              GString       *out,
              const BwPaper *paper)
{
  g_autofree char *key = NULL;

  switch (writer->request->format)
    {
    case BW_BIBLIOGRAPHY_BIBTEX:
      key = bw_bibtex_keys_take (writer->keys, paper);
      bw_bibtex_append (out, paper, key);
      break;
    case BW_BIBLIOGRAPHY_RIS:
      bw_ris_append (out, paper);
      break;
    case BW_BIBLIOGRAPHY_CSL_JSON:
      g_string_append (out, writer->n_written > 0 ? ",\n" : "[\n");
      bw_csl_json_append (out, paper);
      break;
    case BW_BIBLIOGRAPHY_OPML:
    case BW_BIBLIOGRAPHY_MARKDOWN:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
write_paper (Writer  *writer,
             gint64   id,
             GError **error)
{
  g_autoptr (BwPaper) paper = bw_paper_query_get (writer->db, id, error);
  g_autoptr (GString) out = NULL;

  if (paper == NULL)
    return FALSE;
  if (writer->request->format == BW_BIBLIOGRAPHY_MARKDOWN)
    return write_file (writer, paper, error);

  out = g_string_new (NULL);
  append_paper (writer, out, paper);
  writer->n_written++;

  return put (writer, out->str, error);
}

static gboolean
write_papers (Writer  *writer,
              GArray  *refs,
              GError **error)
{
  for (guint i = 0; i < refs->len; i++)
    {
      BwRef ref = g_array_index (refs, BwRef, i);

      if (ref.kind == BW_KIND_PAPER && !write_paper (writer, ref.id, error))
        return FALSE;
    }
  if (writer->request->format != BW_BIBLIOGRAPHY_CSL_JSON)
    return TRUE;

  return put (writer, writer->n_written > 0 ? "\n]\n" : "[]\n", error);
}

/* What a search finds are no feeds: an outline is of all, or of those that it names. */
static gboolean
write_outline (Writer  *writer,
               GArray  *refs,
               GError **error)
{
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_source_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < refs->len; i++)
    {
      BwRef ref = g_array_index (refs, BwRef, i);
      BwSource *source;

      if (ref.kind != BW_KIND_SOURCE)
        continue;
      if (!(source = bw_source_table_get (writer->db, ref.id, FALSE, error)))
        return FALSE;
      g_ptr_array_add (sources, source);
    }
  text = bw_opml_from_sources ("Bookwheel", sources);

  return put (writer, text, error);
}

static gpointer
write_job (BwSession     *session,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const Request *request = data;
  g_autoptr (BwBibtexKeys) keys = bw_bibtex_keys_new ();
  Writer writer = { request, bw_session_get_db (session), cancellable, keys, 0 };
  gboolean outline = request->format == BW_BIBLIOGRAPHY_OPML;
  g_autoptr (GArray) refs =
    request->query != NULL
      ? bw_export_refs_find (session, request->query, error)
      : bw_list_query_refs (writer.db, outline ? BW_LIST_SOURCES : BW_LIST_PAPERS,
                            BW_LIST_ORDER_STABLE, error);

  return GINT_TO_POINTER (
    refs != NULL &&
    (outline ? write_outline (&writer, refs, error) : write_papers (&writer, refs, error)) &&
    (request->stream == NULL || g_output_stream_flush (request->stream, cancellable, error)));
}

/**
 * bw_library_write_bibliography_async:
 * @query: (nullable): in the search language: only what it finds; `NULL` for everything
 * @stream: (nullable): written on another thread until this is finished
 * @folder: (nullable): where the files of %BW_BIBLIOGRAPHY_MARKDOWN are written, which needs
 *   no @stream
 */
void
bw_library_write_bibliography_async (BwLibrary            *self,
                                     BwBibliographyFormat  format,
                                     const char           *query,
                                     GOutputStream        *stream,
                                     GFile                *folder,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data)
{
  Request *request = g_new0 (Request, 1);

  g_return_if_fail ((stream == NULL) == (format == BW_BIBLIOGRAPHY_MARKDOWN));
  g_return_if_fail ((folder != NULL) == (format == BW_BIBLIOGRAPHY_MARKDOWN));

  request->format = format;
  request->query = g_strdup (query);
  request->stream = stream != NULL ? g_object_ref (stream) : NULL;
  request->folder = folder != NULL ? g_object_ref (folder) : NULL;
  bw_library_read_async (self, bw_library_write_bibliography_async, write_job, request,
                         request_free, NULL, cancellable, callback, user_data);
}

gboolean
bw_library_write_bibliography_finish (BwLibrary     *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return bw_library_finish (self, result, bw_library_write_bibliography_async, error) != NULL;
}
