#include "bw-library-decisions.h"

#include "bw-decision-table.h"
#include "bw-decisions-reader.h"
#include "bw-decisions-import.h"
#include "bw-decisions.h"
#include "bw-file-loader.h"
#include "bw-json.h"
#include "bw-library-private.h"
#include "bw-name-pass.h"
#include "bw-wanted.h"

typedef struct
{
  BwLibrary *library; /* kept alive by the task */
  BwWanted   wanted;    /* its `ref` may be the path of a file */
  GBytes    *file;
} Request;

/* Decisions that went out. */
typedef struct
{
  char  *text;
  guint  n;
} Exchange;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->wanted.ref);
  g_free (request->wanted.other);
  g_strfreev (request->wanted.keys);
  g_clear_pointer (&request->file, g_bytes_unref);
  g_free (request);
}

static void
exchange_free (gpointer data)
{
  Exchange *exchange = data;

  g_free (exchange->text);
  g_free (exchange);
}

static gpointer
decide_job (BwSession     *session,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Request *request = user_data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  BwDecision *decision = bw_wanted_decide (&request->wanted, bw_session_get_db (session), changes, error);

  if (decision == NULL)
    return NULL;

  /* Whose a name is may be another now. What is not read again here is with the next import. */
  bw_name_pass_all (session, changes, NULL);
  bw_library_queue_changed (request->library, changes);

  return decision;
}

static void
push (Request             *request,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  bw_library_write_async (request->library, bw_library_decide_async, decide_job, request, request_free,
                          (GDestroyNotify) bw_decision_free, cancellable, callback, user_data);
}

/**
 * bw_library_decide_async:
 * @what: anything but %BW_DECIDE_PART and %BW_DECIDE_REVERT
 * @ref: (nullable): what stays of a merge, what is split, or what is not @other; a mention, or
 *   the document that has it
 * @other: (nullable): what is merged into it, or what it is not; what the document mentions
 */
void
bw_library_decide_async (BwLibrary           *self,
                         BwDecide             what,
                         const char          *ref,
                         const char          *other,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Request *request;

  g_return_if_fail ((what != BW_DECIDE_MERGE && what != BW_DECIDE_DISTINCT) || other != NULL);
  g_return_if_fail (what == BW_DECIDE_UNDO || what == BW_DECIDE_REDO || ref != NULL);

  request = g_new0 (Request, 1);
  *request = (Request){ .library = self, .wanted = { .what = what, .ref = g_strdup (ref), .other = g_strdup (other) } };
  push (request, cancellable, callback, user_data);
}

/**
 * bw_library_part_async:
 * @ref: what is two things
 * @name: of the other
 * @keys: of the parts that are the other's, as bw_library_get_parts_async() has them
 *
 * Splits by what somebody has told apart; bw_library_decide_finish() tells what came of it.
 */
void
bw_library_part_async (BwLibrary *self,
                       const char *ref,
                       const char *name,
                       const char *const *keys,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Request *request;

  g_return_if_fail (ref != NULL && name != NULL);
  g_return_if_fail (keys != NULL && *keys != NULL);

  request = g_new0 (Request, 1);
  *request = (Request){ .library = self, .wanted = { .what = BW_DECIDE_PART, .ref = g_strdup (ref), .other = g_strdup (name), .keys = g_strdupv ((GStrv) keys) } };
  push (request, cancellable, callback, user_data);
}

/**
 * bw_library_revert_async:
 * @id: of a decision that stands
 *
 * Undoes it, or decides the opposite where others have been made since;
 * bw_library_decide_finish() tells what came of it.
 */
void
bw_library_revert_async (BwLibrary           *self,
                         gint64               id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  *request = (Request){ .library = self, .wanted = { .what = BW_DECIDE_REVERT, .id = id } };
  push (request, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): what has been decided, undone or redone, or `NULL` with
 *   @error set: %BW_ERROR_UNCHANGED where there is nothing to be done */
BwDecision *
bw_library_decide_finish (BwLibrary     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return bw_library_finish (self, result, bw_library_decide_async, error);
}

static gpointer
export_job (BwSession     *session,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GPtrArray) decisions =
    bw_decision_table_get_all (bw_session_get_db (session), BW_DECISIONS_TOLD, error);
  Exchange *exchange;

  if (decisions == NULL)
    return NULL;

  exchange = g_new0 (Exchange, 1);
  exchange->text = bw_json_from_decisions (decisions);
  exchange->n = decisions->len;

  return exchange;
}

/* Writes what the person has decided and what stands, for another library. */
void
bw_library_export_decisions_async (BwLibrary           *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  bw_library_read_async (self, bw_library_export_decisions_async, export_job, NULL, NULL,
                         exchange_free, cancellable, callback, user_data);
}

/**
 * bw_library_export_decisions_finish:
 * @n: (out): how many decisions there are
 *
 * Returns: (transfer full) (nullable): what is to stand in the file, or `NULL` with @error set
 */
char *
bw_library_export_decisions_finish (BwLibrary     *self,
                                    GAsyncResult  *result,
                                    guint         *n,
                                    GError       **error)
{
  Exchange *exchange = bw_library_finish (self, result, bw_library_export_decisions_async, error);
  char *text;

  if (exchange == NULL)
    return NULL;

  *n = exchange->n;
  text = g_steal_pointer (&exchange->text);
  exchange_free (exchange);

  return text;
}

static GPtrArray *
read_decisions (const Request  *request,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (GBytes) file = request->file != NULL
                              ? g_bytes_ref (request->file)
                              : bw_file_loader_load (request->wanted.ref, cancellable, error);
  const char *text;
  gsize length;

  if (file == NULL)
    return NULL;

  text = g_bytes_get_data (file, &length);

  return bw_decisions_reader_read (text != NULL ? text : "", length, error);
}

static gpointer
import_job (BwSession     *session,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Request *request = user_data;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GPtrArray) decisions = read_decisions (request, cancellable, error);
  BwDecisionsReport *report =
    decisions != NULL ? bw_decisions_import (bw_session_get_db (session), decisions, changes, error) : NULL;

  if (report == NULL)
    return NULL;

  bw_name_pass_all (session, changes, NULL);
  bw_library_queue_changed (request->library, changes);

  return report;
}

static void
report_free (gpointer data)
{
  bw_decisions_report_free (data);
}

/* Takes over all decisions of a file, or none. */
void
bw_library_import_decisions_async (BwLibrary           *self,
                                   GBytes              *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (file != NULL);

  request->library = self;
  request->file = g_bytes_ref (file);
  bw_library_write_async (self, bw_library_import_decisions_async, import_job, request, request_free,
                          report_free, cancellable, callback, user_data);
}

/* As bw_library_import_decisions_async(), of a file that is read on the other thread;
 * bw_library_import_decisions_finish() tells what came of it. */
void
bw_library_load_decisions_async (BwLibrary           *self,
                                 const char          *path,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (path != NULL);

  request->library = self;
  request->wanted.ref = g_strdup (path);
  bw_library_write_async (self, bw_library_import_decisions_async, import_job, request, request_free,
                          report_free, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): what came of it, or `NULL` with @error set */
BwDecisionsReport *
bw_library_import_decisions_finish (BwLibrary     *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return bw_library_finish (self, result, bw_library_import_decisions_async, error);
}
