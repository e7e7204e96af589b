#include "bw-reference-context.h"

static const char ADD_CONTEXT[] =
  "INSERT OR IGNORE INTO reference_context (document_id, paper_id, position, place, kind, text)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static gboolean
add_texts (BwDb        *db,
           gint64       paper_id,
           gint64       document_id,
           int          position,
           const char  *kind,
           GPtrArray   *texts,
           guint        first,
           GError     **error)
{
  for (guint i = 0; i < texts->len; i++)
    if (!bw_db_run (db, ADD_CONTEXT, error, "iiiiss", document_id, paper_id, (gint64) position,
                    (gint64) first + i + 1, kind, g_ptr_array_index (texts, i)))
      return FALSE;

  return TRUE;
}

/* Keeps the sentences that cite, and why they do. */
gboolean
bw_reference_context_add (BwDb                    *db,
                          gint64                   paper_id,
                          gint64                   document_id,
                          int                      position,
                          const BwCitationRecord  *record,
                          GError                 **error)
{
  return add_texts (db, paper_id, document_id, position, "context", record->contexts, 0, error) &&
         add_texts (db, paper_id, document_id, position, "intent", record->intents,
                    record->contexts->len, error);
}
