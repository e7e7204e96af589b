#include "bw-reference-table.h"

/*
 * What papers cite. A reference names a work by its identifiers, and becomes a
 * citation as soon as the library has both: when the reference is read, or when a
 * paper of that identifier comes in.
 */

static const char ADD[] =
  "INSERT OR IGNORE INTO reference (document_id, paper_id, position, scheme, value, title)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const char ADD_CONTEXT[] =
  "INSERT OR IGNORE INTO reference_context (document_id, paper_id, position, place, kind, text)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const char FIND_CITED[] =
  "SELECT paper_id FROM paper_identifier WHERE scheme = ?1 AND value = ?2 LIMIT 1";

static const char CITE[] =
  "INSERT OR IGNORE INTO citation (document_id, citing_id, cited_id) VALUES (?1, ?2, ?3)";

static const char FIND_CITING[] =
  "SELECT document_id, paper_id FROM reference"
  " WHERE scheme = ?1 AND value = ?2 AND scheme != '' AND paper_id != ?3";

#define UNFOUNDED                                                       \
  " WHERE citing_id = ?1"                                               \
  " AND NOT EXISTS (SELECT 1 FROM reference JOIN paper_identifier"      \
  "                    ON paper_identifier.scheme = reference.scheme"   \
  "                   AND paper_identifier.value = reference.value"     \
  "                 WHERE reference.paper_id = ?1"                      \
  "                   AND reference.document_id = citation.document_id" \
  "                   AND paper_identifier.paper_id = citation.cited_id)"

static const char GET_UNFOUNDED[] = "SELECT cited_id FROM citation" UNFOUNDED;
static const char REMOVE_UNFOUNDED[] = "DELETE FROM citation" UNFOUNDED;

/* Of several papers that an identifier names one is cited, and the reference is one citation. */
#define IS_NO_CITATION                                                                  \
  " NOT EXISTS (SELECT 1 FROM citation JOIN paper_identifier AS named"                  \
  "               ON named.paper_id = citation.cited_id"                                \
  "              AND named.scheme = reference.scheme AND named.value = reference.value" \
  "            WHERE citation.citing_id = reference.paper_id"                           \
  "              AND citation.document_id = reference.document_id)"

static const char GET_FOUNDED[] =
  "SELECT reference.document_id, cited.paper_id, min (cited.document_id)"
  "  FROM reference JOIN paper_identifier AS cited ON cited.scheme = reference.scheme"
  "                                               AND cited.value = reference.value"
  " WHERE reference.paper_id = ?1 AND" IS_NO_CITATION
  " GROUP BY reference.document_id, reference.scheme, reference.value";

static const char GET_UNRESOLVED[] =
  "SELECT DISTINCT reference.document_id, reference.paper_id"
  "  FROM paper_identifier AS cited JOIN reference ON reference.scheme = cited.scheme"
  "                                               AND reference.value = cited.value"
  "                                               AND reference.scheme != ''"
  " WHERE cited.paper_id = ?1 AND reference.paper_id != ?1 AND" IS_NO_CITATION;

/* Citations that were made of references, none of which names the cited paper any more. */
#define STALE                                                                               \
  " WHERE cited_id = ?1"                                                                    \
  " AND EXISTS (SELECT 1 FROM reference WHERE reference.document_id = citation.document_id" \
  "              AND reference.paper_id = citation.citing_id)"                              \
  " AND NOT EXISTS (SELECT 1 FROM reference JOIN paper_identifier"                          \
  "                    ON paper_identifier.scheme = reference.scheme"                       \
  "                   AND paper_identifier.value = reference.value"                         \
  "                 WHERE reference.document_id = citation.document_id"                     \
  "                   AND reference.paper_id = citation.citing_id"                          \
  "                   AND paper_identifier.paper_id = ?1)"

static const char GET_STALE[] = "SELECT DISTINCT citing_id FROM citation" STALE;
static const char REMOVE_STALE[] = "DELETE FROM citation" STALE;

static gboolean
cite (BwDb       *db,
      gint64      document_id,
      gint64      citing_id,
      gint64      cited_id,
      BwChanges  *touched,
      GError    **error)
{
  if (citing_id == cited_id)
    return TRUE;
  if (!bw_db_run (db, CITE, error, "iii", document_id, citing_id, cited_id))
    return FALSE;
  if (bw_db_get_n_changes (db) > 0)
    {
      bw_changes_add (touched, BW_KIND_PAPER, citing_id);
      bw_changes_add (touched, BW_KIND_PAPER, cited_id);
    }

  return TRUE;
}

static gboolean
add_contexts (BwDb        *db,
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

static gboolean
add_identified (BwDb                *db,
                gint64               paper_id,
                gint64               document_id,
                int                  position,
                const BwIdentifier  *identifier,
                const char          *title,
                BwChanges           *touched,
                GError             **error)
{
  gint64 cited_id;

  return bw_db_run (db, ADD, error, "iiisss", document_id, paper_id, (gint64) position,
                    identifier->scheme, identifier->value, title) &&
         bw_db_find_id (db, FIND_CITED, &cited_id, error, "ss", identifier->scheme,
                        identifier->value) &&
         (cited_id == 0 || cite (db, document_id, paper_id, cited_id, touched, error));
}

/**
 * bw_reference_table_add:
 * @paper_id: the paper that cites
 * @position: the reference's place, from 1
 * @touched: the papers of a new citation are added to it
 */
gboolean
bw_reference_table_add (BwDb                    *db,
                        gint64                   paper_id,
                        gint64                   document_id,
                        int                      position,
                        const BwCitationRecord  *record,
                        BwChanges               *touched,
                        GError                 **error)
{
  const char *title = record->paper->title_known ? record->paper->title : NULL;
  GPtrArray *identifiers = record->paper->identifiers;

  for (guint i = 0; i < identifiers->len; i++)
    if (!add_identified (db, paper_id, document_id, position, g_ptr_array_index (identifiers, i),
                         title, touched, error))
      return FALSE;
  if (identifiers->len == 0 && !bw_db_run (db, ADD, error, "iiisss", document_id, paper_id,
                                           (gint64) position, "", "", record->paper->title))
    return FALSE;

  return add_contexts (db, paper_id, document_id, position, "context", record->contexts, 0, error) &&
         add_contexts (db, paper_id, document_id, position, "intent", record->intents,
                       record->contexts->len, error);
}

typedef struct
{
  gint64 document_id;
  gint64 paper_id;
} Citing;

static GArray *
collect (BwDb        *db,
         const char  *sql,
         gint64       id,
         GError     **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Citing));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      Citing citing = { bw_stmt_get_int64 (stmt, 0), bw_stmt_get_int64 (stmt, 1) };

      g_array_append_val (found, citing);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

static GArray *
find_citing (BwDb        *db,
             gint64       paper_id,
             const char  *scheme,
             const char  *value,
             GError     **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Citing));
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_CITING, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, scheme);
  bw_stmt_bind_text (stmt, 2, value);
  bw_stmt_bind_int64 (stmt, 3, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      Citing citing = { bw_stmt_get_int64 (stmt, 0), bw_stmt_get_int64 (stmt, 1) };

      g_array_append_val (found, citing);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

/**
 * bw_reference_table_resolve:
 * @paper_id: a paper that has come to be known by @scheme and @value
 *
 * Makes citations of the references that name it so.
 */
gboolean
bw_reference_table_resolve (BwDb        *db,
                            gint64       paper_id,
                            const char  *scheme,
                            const char  *value,
                            BwChanges   *touched,
                            GError     **error)
{
  g_autoptr (GArray) found = find_citing (db, paper_id, scheme, value, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const Citing *citing = &g_array_index (found, Citing, i);

      if (!cite (db, citing->document_id, citing->paper_id, paper_id, touched, error))
        return FALSE;
    }

  return found != NULL;
}

static gboolean
remove_unfounded (BwDb       *db,
                  gint64      paper_id,
                  BwChanges  *touched,
                  GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_UNFOUNDED, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_changes_add (touched, BW_KIND_PAPER, bw_stmt_get_int64 (stmt, 0));

  return step == BW_STEP_DONE && bw_db_run (db, REMOVE_UNFOUNDED, error, "i", paper_id);
}

/* Makes citations of the references that a paper has now, and of no other. */
gboolean
bw_reference_table_cite_anew (BwDb       *db,
                              gint64      paper_id,
                              BwChanges  *touched,
                              GError    **error)
{
  g_autoptr (GArray) cited = NULL;

  if (!remove_unfounded (db, paper_id, touched, error) ||
      !(cited = collect (db, GET_FOUNDED, paper_id, error)))
    return FALSE;

  for (guint i = 0; i < cited->len; i++)
    {
      const Citing *one = &g_array_index (cited, Citing, i);

      if (!cite (db, one->document_id, paper_id, one->paper_id, touched, error))
        return FALSE;
    }

  return TRUE;
}

/* Makes citations of the references that name the paper by anything that it is known by, and
 * that are none of any other paper. */
gboolean
bw_reference_table_resolve_all (BwDb       *db,
                                gint64      paper_id,
                                BwChanges  *touched,
                                GError    **error)
{
  g_autoptr (GArray) citing = collect (db, GET_UNRESOLVED, paper_id, error);

  for (guint i = 0; citing != NULL && i < citing->len; i++)
    {
      const Citing *one = &g_array_index (citing, Citing, i);

      if (!cite (db, one->document_id, one->paper_id, paper_id, touched, error))
        return FALSE;
    }

  return citing != NULL;
}

/**
 * bw_reference_table_remove_stale:
 * @paper_id: a paper that some document may have ceased to identify
 * @touched: the papers of a citation that is none any more are added to it
 *
 * Removes the citations of a paper by references that do not name it any more.
 */
gboolean
bw_reference_table_remove_stale (BwDb       *db,
                                 gint64      paper_id,
                                 BwChanges  *touched,
                                 GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_STALE, error);
  gboolean any = FALSE;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      any = TRUE;
      bw_changes_add (touched, BW_KIND_PAPER, bw_stmt_get_int64 (stmt, 0));
    }
  if (!any)
    return step == BW_STEP_DONE;

  bw_changes_add (touched, BW_KIND_PAPER, paper_id);

  return step == BW_STEP_DONE && bw_db_run (db, REMOVE_STALE, error, "i", paper_id);
}
