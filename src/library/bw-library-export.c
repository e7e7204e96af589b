#include "bw-library-export.h"

#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-export-refs.h"
#include "bw-item-query.h"
#include "bw-json.h"
#include "bw-library-private.h"
#include "bw-list-query.h"

typedef struct
{
  BwExportFormat  format;
  char           *query; /* or NULL for everything */
  BwListKind      list;
  int             limit; /* or -1 for none */
  GOutputStream  *stream;
} Request;

/* What is being written, object by object: memory does not depend on how many there are. */
typedef struct
{
  BwDb          *db;
  GOutputStream *stream;
  GCancellable  *cancellable;
  BwJsonDetail   detail;
  gboolean       lines;
  gboolean       first; /* whether the next object is the first of its array */
} Writer;

/* The arrays of an export in their order; bookmarks are written as marks. */
static const struct
{
  const char *name;
  const char *type;
  BwKind kind;
  BwListKind list;
} PARTS[] = {
  { "papers", "paper", BW_KIND_PAPER, BW_LIST_PAPERS },
  { "people", "person", BW_KIND_PERSON, BW_LIST_PEOPLE },
  { "organisations", "organisation", BW_KIND_ORGANISATION, BW_LIST_ORGANISATIONS },
  { "documents", "document", BW_KIND_DOCUMENT, BW_LIST_DOCUMENTS },
  { "sources", "source", BW_KIND_SOURCE, BW_LIST_SOURCES },
};

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->query);
  g_object_unref (request->stream);
  g_free (request);
}

static gboolean
put (Writer      *writer,
     const char  *text,
     GError     **error)
{
  return g_output_stream_write_all (writer->stream, text, strlen (text), NULL, writer->cancellable,
                                    error);
}

static gboolean
put_object (Writer      *writer,
            const char  *object,
            GError     **error)
{
  gboolean separated = writer->first || writer->lines || put (writer, ",\n", error);

  writer->first = FALSE;

  return separated && put (writer, object, error) && (!writer->lines || put (writer, "\n", error));
}

static gboolean
put_item (Writer      *writer,
          BwRef        ref,
          const char  *type,
          GError     **error)
{
  g_autoptr (BwItem) item = bw_item_query_get (writer->db, ref, writer->detail == BW_JSON_FULL, error);
  g_autofree char *object = NULL;

  if (item == NULL)
    return FALSE;

  object = bw_json_from_item (item, writer->detail, writer->lines ? type : NULL);

  return put_object (writer, object, error);
}

static gboolean
put_array (Writer      *writer,
           GArray      *refs,
           BwKind       kind,
           const char  *type,
           guint        limit,
           GError     **error)
{
  guint n = 0;

  writer->first = TRUE;
  if (!writer->lines && !put (writer, "[", error))
    return FALSE;

  for (guint i = 0; i < refs->len && n < limit; i++)
    {
      BwRef ref = g_array_index (refs, BwRef, i);

      if (kind != BW_KIND_NONE && ref.kind != kind)
        continue;
      if (!put_item (writer, ref, type, error))
        return FALSE;
      n++;
    }

  return writer->lines || put (writer, "]", error);
}

static gboolean
put_mark_cb (BwRef        ref,
             const char  *key,
             gint64       created,
             gpointer     user_data,
             GError     **error)
{
  Writer *writer = user_data;
  g_autofree char *object = bw_json_from_bookmark (ref, key, created, writer->lines ? "mark" : NULL);

  return put_object (writer, object, error);
}

static gboolean
put_marks (Writer  *writer,
           GError **error)
{
  writer->first = TRUE;

  return (writer->lines || put (writer, "[", error)) &&
         bw_bookmark_table_foreach (writer->db, put_mark_cb, writer, error) &&
         (writer->lines || put (writer, "]", error));
}

static gboolean
put_part (Writer  *writer,
          GArray  *found,
          guint    part,
          GError **error)
{
  g_autoptr (GArray) all = NULL;
  g_autofree char *name = g_strdup_printf (",\"%s\":", PARTS[part].name);

  if (!writer->lines && !put (writer, name, error))
    return FALSE;
  if (found == NULL &&
      !(all = bw_list_query_refs (writer->db, PARTS[part].list, BW_LIST_ORDER_STABLE, error)))
    return FALSE;

  return put_array (writer, found != NULL ? found : all, PARTS[part].kind, PARTS[part].type,
                    G_MAXUINT, error);
}

/* What the person made is not exported with a search: it may be about other things. */
static gpointer
export_job (BwSession     *session,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Request *request = data;
  gboolean lines = request->format == BW_EXPORT_JSON_LINES;
  Writer writer = { bw_session_get_db (session), request->stream, cancellable, BW_JSON_FULL, lines,
                    TRUE };
  g_autoptr (GArray) found = NULL;
  gboolean done;

  if (request->query != NULL && !(found = bw_export_refs_find (session, request->query, error)))
    return NULL;

  done = lines || put (&writer, "{\"bookwheel\":1", error);
  for (guint i = 0; i < G_N_ELEMENTS (PARTS) && done; i++)
    done = put_part (&writer, found, i, error);
  done = done && (lines || put (&writer, ",\"marks\":", error)) &&
         (found != NULL ? lines || put (&writer, "[]", error) : put_marks (&writer, error)) &&
         (lines || put (&writer, "}\n", error));

  return GINT_TO_POINTER (done && g_output_stream_flush (request->stream, cancellable, error));
}

/**
 * bw_library_export_async:
 * @query: (nullable): in the search language: only what it finds; `NULL` for everything
 * @stream: written on another thread until this is finished
 */
void
bw_library_export_async (BwLibrary           *self,
                         BwExportFormat       format,
                         const char          *query,
                         GOutputStream       *stream,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));

  request->format = format;
  request->query = g_strdup (query);
  request->stream = g_object_ref (stream);
  bw_library_read_async (self, bw_library_export_async, export_job, request, request_free, NULL,
                         cancellable, callback, user_data);
}

gboolean
bw_library_export_finish (BwLibrary     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return bw_library_finish (self, result, bw_library_export_async, error) != NULL;
}

static gpointer
write_list_job (BwSession     *session,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  const Request *request = data;
  Writer writer = { bw_session_get_db (session), request->stream, cancellable, BW_JSON_BRIEF, FALSE,
                    TRUE };
  g_autoptr (GArray) refs = bw_list_query_refs (writer.db, request->list, BW_LIST_ORDER_STABLE, error);

  return GINT_TO_POINTER (refs != NULL &&
                          put_array (&writer, refs, BW_KIND_NONE, NULL,
                                     request->limit >= 0 ? (guint) request->limit : G_MAXUINT,
                                     error) &&
                          put (&writer, "\n", error) &&
                          g_output_stream_flush (request->stream, cancellable, error));
}

/**
 * bw_library_write_list_async:
 * @limit: the most that is written, or -1 for all
 *
 * Writes what a list holds as a JSON array, in the order in which it came in.
 */
void
bw_library_write_list_async (BwLibrary           *self,
                             BwListKind           kind,
                             int                  limit,
                             GOutputStream       *stream,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));

  request->list = kind;
  request->limit = limit;
  request->stream = g_object_ref (stream);
  bw_library_read_async (self, bw_library_write_list_async, write_list_job, request, request_free,
                         NULL, cancellable, callback, user_data);
}

gboolean
bw_library_write_list_finish (BwLibrary     *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bw_library_finish (self, result, bw_library_write_list_async, error) != NULL;
}
