#include "bw-reference-table.h"

#include "bw-reference-context.h"

/*
 * What papers cite. A reference names a work by its identifiers, and becomes a
 * citation as soon as the library has both: when the reference is read, or when a
 * paper of that identifier comes in. Of several papers of one identifier that is cited
 * to which the oldest document gives it, whatever came first: so the citations follow
 * from the facts alone, and what is undone leaves no trace.
 */

static const char ADD[] =
  "INSERT OR IGNORE INTO reference (document_id, paper_id, position, scheme, value, title)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const char FIND_CITED[] =
  "SELECT paper_id FROM paper_identifier WHERE scheme = ?1 AND value = ?2 ORDER BY document_id, paper_id LIMIT 1";

static const char FIND_OTHERS[] =
  "SELECT DISTINCT paper_id FROM paper_identifier WHERE scheme = ?1 AND value = ?2 AND paper_id != ?3";

static const char FIND_NAMESAKES[] =
  "SELECT DISTINCT other.paper_id FROM paper_identifier AS own JOIN paper_identifier AS other"
  "    ON other.scheme = own.scheme AND other.value = own.value"
  " WHERE own.paper_id = ?1 AND other.paper_id != ?1";

static const char CITE[] =
  "INSERT OR IGNORE INTO citation (document_id, citing_id, cited_id) VALUES (?1, ?2, ?3)";

static const char FIND_CITING[] =
  "SELECT document_id, paper_id FROM reference"
  " WHERE scheme = ?1 AND value = ?2 AND scheme != ''";

/* Whether @named, which is an identifier of a paper, makes that the cited one. */
#define IS_CITED(named)                                                                     \
  "NOT EXISTS (SELECT 1 FROM paper_identifier AS older"                                     \
  "             WHERE older.scheme = " named ".scheme AND older.value = " named ".value"    \
  "               AND (older.document_id, older.paper_id) < (" named ".document_id, " named \
  ".paper_id))"

#define NAMES                                      \
  " FROM reference JOIN paper_identifier AS named" \
  "   ON named.scheme = reference.scheme AND named.value = reference.value"

#define UNFOUNDED                                                       \
  " WHERE citing_id = ?1"                                               \
  " AND NOT EXISTS (SELECT 1" NAMES                                     \
  "                 WHERE reference.paper_id = ?1"                      \
  "                   AND reference.document_id = citation.document_id" \
  "                   AND named.paper_id = citation.cited_id AND " IS_CITED ("named") ")"

static const char GET_UNFOUNDED[] = "SELECT cited_id FROM citation" UNFOUNDED;
static const char REMOVE_UNFOUNDED[] = "DELETE FROM citation" UNFOUNDED;

static const char GET_FOUNDED[] =
  "SELECT DISTINCT reference.document_id, named.paper_id" NAMES
  " WHERE reference.paper_id = ?1 AND " IS_CITED ("named");

static const char GET_UNRESOLVED[] =
  "SELECT DISTINCT reference.document_id, reference.paper_id"
  "  FROM paper_identifier AS named JOIN reference ON reference.scheme = named.scheme"
  "                                               AND reference.value = named.value"
  "                                               AND reference.scheme != ''"
  " WHERE named.paper_id = ?1 AND reference.paper_id != ?1 AND " IS_CITED ("named") "   AND NOT EXISTS (SELECT 1 FROM citation WHERE citation.citing_id = reference.paper_id"
                                                                                    "                      AND citation.cited_id = ?1 AND citation.document_id = reference.document_id)";

/* Citations of references none of which names the cited paper any more, or names it first. */
#define STALE                                                           \
  " WHERE cited_id = ?1"                                                \
  " AND NOT EXISTS (SELECT 1" NAMES                                     \
  "                 WHERE reference.document_id = citation.document_id" \
  "                   AND reference.paper_id = citation.citing_id"      \
  "                   AND named.paper_id = ?1 AND " IS_CITED ("named") ")"

static const char GET_STALE[] = "SELECT DISTINCT citing_id FROM citation" STALE;
static const char REMOVE_STALE[] = "DELETE FROM citation" STALE;

/**
 * bw_reference_table_cite:
 * @cited_id: another paper than @citing_id
 * @is_new: (out): whether the document did not say so
 */
gboolean
bw_reference_table_cite (BwDb      *db,
                         gint64     document_id,
                         gint64     citing_id,
                         gint64     cited_id,
                         gboolean  *is_new,
                         GError   **error)
{
  if (!bw_db_run (db, CITE, error, "iii", document_id, citing_id, cited_id))
    return FALSE;

  *is_new = bw_db_get_n_changes (db) > 0;
  return TRUE;
}

static gboolean
cite (BwDb       *db,
      gint64      document_id,
      gint64      citing_id,
      gint64      cited_id,
      BwChanges  *touched,
      GError    **error)
{
  gboolean is_new;

  if (citing_id == cited_id)
    return TRUE;
  if (!bw_reference_table_cite (db, document_id, citing_id, cited_id, &is_new, error))
    return FALSE;
  if (is_new)
    {
      bw_changes_add (touched, BW_KIND_PAPER, citing_id);
      bw_changes_add (touched, BW_KIND_PAPER, cited_id);
    }

  return TRUE;
}

/**
 * bw_reference_table_insert:
 * @title: (nullable)
 * @is_new: (out): whether the document says nothing else in that place
 */
gboolean
bw_reference_table_insert (BwDb        *db,
                           gint64       paper_id,
                           gint64       document_id,
                           int          position,
                           const char  *scheme,
                           const char  *value,
                           const char  *title,
                           gboolean    *is_new,
                           GError     **error)
{
  if (!bw_db_run (db, ADD, error, "iiisss", document_id, paper_id, (gint64) position, scheme, value, title))
    return FALSE;

  *is_new = bw_db_get_n_changes (db) > 0;
  return TRUE;
}

/* @cited_id: (out): the paper that is named so, or 0 */
gboolean
bw_reference_table_find_cited (BwDb        *db,
                               const char  *scheme,
                               const char  *value,
                               gint64      *cited_id,
                               GError     **error)
{
  return bw_db_find_id (db, FIND_CITED, cited_id, error, "ss", scheme, value);
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
  gboolean is_new;

  if (!bw_reference_table_insert (db, paper_id, document_id, position, identifier->scheme,
                                  identifier->value, title, &is_new, error))
    return FALSE;
  if (!is_new)
    return TRUE; /* a document that has the paper twice has said what stands there */

  return bw_reference_table_find_cited (db, identifier->scheme, identifier->value, &cited_id, error) &&
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
  gboolean is_new;

  for (guint i = 0; i < identifiers->len; i++)
    if (!add_identified (db, paper_id, document_id, position, g_ptr_array_index (identifiers, i),
                         title, touched, error))
      return FALSE;
  if (identifiers->len == 0 && !bw_reference_table_insert (db, paper_id, document_id, position, "", "",
                                                           record->paper->title, &is_new, error))
    return FALSE;

  return bw_reference_context_add (db, paper_id, document_id, position, record, error);
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
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      Citing citing = { bw_stmt_get_int64 (stmt, 0), bw_stmt_get_int64 (stmt, 1) };

      g_array_append_val (found, citing);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&found) : NULL;
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

static gboolean
remove_stale (BwDb       *db,
              gint64      paper_id,
              GArray     *citing,
              BwChanges  *touched,
              GError    **error)
{
  if (citing->len == 0)
    return TRUE;
  if (!bw_db_run (db, REMOVE_STALE, error, "i", paper_id))
    return FALSE;

  bw_changes_add (touched, BW_KIND_PAPER, paper_id);
  for (guint i = 0; i < citing->len; i++)
    {
      gint64 id = g_array_index (citing, gint64, i);

      bw_changes_add (touched, BW_KIND_PAPER, id);
      if (!bw_reference_table_cite_anew (db, id, touched, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_reference_table_remove_stale:
 * @paper_id: a paper that some document may have ceased to identify
 * @touched: the papers of a citation that is none any more are added to it
 *
 * Removes the citations of a paper by references that do not name it any more; what they name
 * instead is cited.
 */
gboolean
bw_reference_table_remove_stale (BwDb       *db,
                                 gint64      paper_id,
                                 BwChanges  *touched,
                                 GError    **error)
{
  g_autoptr (GArray) citing = bw_db_get_ids (db, GET_STALE, error, "i", paper_id);

  return citing != NULL && remove_stale (db, paper_id, citing, touched, error);
}

/* What was cited by an identifier, when an older document says that it is another's. */
static gboolean
dismiss (BwDb       *db,
         GArray     *others,
         BwChanges  *touched,
         GError    **error)
{
  for (guint i = 0; others != NULL && i < others->len; i++)
    if (!bw_reference_table_remove_stale (db, g_array_index (others, gint64, i), touched, error))
      return FALSE;

  return others != NULL;
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
  g_autoptr (GArray) found = find_citing (db, scheme, value, error);
  g_autoptr (GArray) others = NULL;
  gint64 cited_id;

  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    return TRUE;
  if (!bw_db_find_id (db, FIND_CITED, &cited_id, error, "ss", scheme, value))
    return FALSE;
  if (cited_id != paper_id)
    return TRUE;

  for (guint i = 0; i < found->len; i++)
    {
      const Citing *citing = &g_array_index (found, Citing, i);

      if (!cite (db, citing->document_id, citing->paper_id, paper_id, touched, error))
        return FALSE;
    }

  others = bw_db_get_ids (db, FIND_OTHERS, error, "ssi", scheme, value, paper_id);

  return dismiss (db, others, touched, error);
}

/* Makes citations of the references that name the paper by anything that it is known by. */
gboolean
bw_reference_table_resolve_all (BwDb       *db,
                                gint64      paper_id,
                                BwChanges  *touched,
                                GError    **error)
{
  g_autoptr (GArray) citing = collect (db, GET_UNRESOLVED, paper_id, error);
  g_autoptr (GArray) others = bw_db_get_ids (db, FIND_NAMESAKES, error, "i", paper_id);

  if (citing == NULL || others == NULL)
    return FALSE;

  for (guint i = 0; i < citing->len; i++)
    {
      const Citing *one = &g_array_index (citing, Citing, i);

      if (!cite (db, one->document_id, one->paper_id, paper_id, touched, error))
        return FALSE;
    }

  return dismiss (db, others, touched, error);
}
