#include "bw-statement-table.h"

#include <string.h>

/* What one document states of one paper, where the document is too long to be replaced. */

static const char FIND[] =
  "SELECT paper_id FROM paper_identifier"
  " WHERE scheme = ?1 AND value = ?2 AND document_id = ?3 LIMIT 1";

static const char GET_DIGEST[] =
  "SELECT coalesce (digest, 0) FROM paper_statement WHERE paper_id = ?1 AND document_id = ?2"
  " ORDER BY digest IS ?3 DESC LIMIT 1";

static const char GET_LAST[] =
  "SELECT max (position) FROM paper_statement WHERE document_id = ?1";

static const char GET_PEOPLE[] =
  "SELECT person_id FROM authorship WHERE document_id = ?1 AND paper_id = ?2"
  " UNION SELECT person_id FROM contribution WHERE document_id = ?1 AND paper_id = ?2";

static const char GET_ORGANISATIONS[] =
  "SELECT DISTINCT organisation_id FROM paper_affiliation WHERE document_id = ?1 AND paper_id = ?2";

static const char GET_CITED[] =
  "SELECT cited_id FROM citation WHERE document_id = ?1 AND citing_id = ?2";

/* Whom the document names nowhere else, it names no more. */
#define NAMED_NO_MORE                                                                    \
  " WHERE person_id = ?2 AND document_id = ?1"                                           \
  " AND NOT EXISTS (SELECT 1 FROM authorship WHERE person_id = ?2 AND document_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM contribution WHERE person_id = ?2 AND document_id = ?1)"

static const char *const WITHDRAW_PERSON[] = {
  "DELETE FROM affiliation" NAMED_NO_MORE,
  "DELETE FROM person_identifier" NAMED_NO_MORE,
  "DELETE FROM person_name" NAMED_NO_MORE,
  NULL,
};

static const char *const WITHDRAW_ORGANISATION[] = {
  "DELETE FROM organisation_name WHERE organisation_id = ?2 AND document_id = ?1"
  " AND NOT EXISTS (SELECT 1 FROM paper_affiliation"
  "                  WHERE organisation_id = ?2 AND document_id = ?1)"
  " AND NOT EXISTS (SELECT 1 FROM affiliation WHERE organisation_id = ?2 AND document_id = ?1)",
  "DELETE FROM organisation_abbreviation WHERE document_id = ?1"
  " AND full_key IN (SELECT key FROM organisation_key WHERE organisation_id = ?2)"
  " AND NOT EXISTS (SELECT 1 FROM organisation_name"
  "                  WHERE organisation_id = ?2 AND document_id = ?1)",
  NULL,
};

static const char *const WITHDRAW[] = {
  "DELETE FROM paper_statement WHERE paper_id = ?2 AND document_id = ?1",
  "DELETE FROM paper_identifier WHERE paper_id = ?2 AND document_id = ?1",
  "DELETE FROM paper_address WHERE paper_id = ?2 AND document_id = ?1",
  "DELETE FROM paper_category WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_affiliation WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM authorship WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_url WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_keyword WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_field WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM contribution WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM reference WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM reference_context WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM citation WHERE citing_id = ?2 AND document_id = ?1",
  NULL,
};

/**
 * bw_statement_table_find:
 * @paper_id: (out): the paper of which the document states the identifiers of @record, or 0
 * @digest: (out): of what it states of that paper, or 0; of several such, the one that is the
 *   record's
 */
gboolean
bw_statement_table_find (BwDb                 *db,
                         gint64                document_id,
                         const BwPaperRecord  *record,
                         gint64               *paper_id,
                         gint64               *digest,
                         GError              **error)
{
  *paper_id = 0;
  *digest = 0;
  for (guint i = 0; i < record->identifiers->len && *paper_id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      if (strcmp (identifier->scheme, "doi") != 0 &&
          !bw_db_find_id (db, FIND, paper_id, error, "ssi", identifier->scheme, identifier->value,
                          document_id))
        return FALSE;
    }

  return *paper_id == 0 || bw_db_find_id (db, GET_DIGEST, digest, error, "iii", *paper_id, document_id,
                                          record->digest);
}

static gboolean
run_all (BwDb *db,
         const char *const *statements,
         gint64 document_id,
         gint64 id,
         GError **error)
{
  for (; *statements != NULL; statements++)
    if (!bw_db_run (db, *statements, error, "ii", document_id, id))
      return FALSE;

  return TRUE;
}

static gboolean
withdraw_each (BwDb *db,
               const char *const *statements,
               gint64 document_id,
               GArray *ids,
               BwKind kind,
               BwChanges *touched,
               GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      bw_changes_add (touched, kind, id);
      if (!run_all (db, statements, document_id, id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_statement_table_withdraw:
 * @touched: the paper, what it cites, its people and its organisations are added to it
 */
gboolean
bw_statement_table_withdraw (BwDb       *db,
                             gint64      document_id,
                             gint64      paper_id,
                             BwChanges  *touched,
                             GError    **error)
{
  g_autoptr (GArray) people = bw_db_get_ids (db, GET_PEOPLE, error, "ii", document_id, paper_id);
  g_autoptr (GArray) organisations = NULL;
  g_autoptr (GArray) cited = NULL;

  if (people == NULL || !(cited = bw_db_get_ids (db, GET_CITED, error, "ii", document_id, paper_id)) ||
      !(organisations = bw_db_get_ids (db, GET_ORGANISATIONS, error, "ii", document_id, paper_id)))
    return FALSE;

  bw_changes_add (touched, BW_KIND_PAPER, paper_id);
  for (guint i = 0; i < cited->len; i++)
    bw_changes_add (touched, BW_KIND_PAPER, g_array_index (cited, gint64, i));

  return run_all (db, WITHDRAW, document_id, paper_id, error) &&
         withdraw_each (db, WITHDRAW_PERSON, document_id, people, BW_KIND_PERSON, touched, error) &&
         withdraw_each (db, WITHDRAW_ORGANISATION, document_id, organisations, BW_KIND_ORGANISATION,
                        touched, error);
}

/* @position: (out): of the last statement of the document, 0 when it has none */
gboolean
bw_statement_table_get_last (BwDb    *db,
                             gint64   document_id,
                             int     *position,
                             GError **error)
{
  gint64 last;

  if (!bw_db_find_id (db, GET_LAST, &last, error, "i", document_id))
    return FALSE;

  *position = (int) last;
  return TRUE;
}
