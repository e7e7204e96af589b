#include "bw-check.h"

#include "bw-adjacency.h"
#include "bw-paper-choice.h"
#include "bw-paper-marks.h"
#include "bw-topic-counts.h"

/* What lies by a paper goes with the statement of the document that states it. */
#define UNSTATED(table, things)                                                      \
  {                                                                                  \
    "SELECT count (*) FROM " table " AS fact" WITHOUT_STATEMENT,                     \
      "%d " things " of papers of which the document that states them says nothing", \
      "DELETE FROM " table " AS fact" WITHOUT_STATEMENT                              \
  }
#define WITHOUT_STATEMENT                            \
  " WHERE NOT EXISTS (SELECT 1 FROM paper_statement" \
  " WHERE paper_id = fact.paper_id AND document_id = fact.document_id)"

/* How many papers of which category each month has. */
#define MONTHS                                                        \
  "SELECT category AS name, published / 100 AS month, count (*) AS n" \
  "  FROM (SELECT DISTINCT category, paper_id FROM paper_category"    \
  "         WHERE " BW_TOPIC_IS_COUNTED ") AS stated"                 \
  "  JOIN paper ON paper.id = stated.paper_id GROUP BY category, published / 100"

#define TOPICS "SELECT name, sum (n) AS n FROM topic_month GROUP BY name"

/* Each gives the number of rows that should not be there, or be otherwise. */
static const struct
{
  const char *count;
  const char *message; /* with the number */
  const char *repair;  /* or NULL where everything is derived anew */
} CHECKS[] = {
  { "SELECT count (*) FROM pragma_foreign_key_check ()", "%d facts name something that is not there",
    NULL },
  UNSTATED ("authorship", "authors"),
  UNSTATED ("contribution", "contributors"),
  UNSTATED ("paper_identifier", "identifiers"),
  UNSTATED ("paper_category", "categories"),
  UNSTATED ("paper_affiliation", "affiliations"),
  UNSTATED ("paper_url", "addresses"),
  UNSTATED ("paper_address", "addresses by which papers are known"),
  UNSTATED ("paper_keyword", "keywords"),
  UNSTATED ("paper_field", "fields"),
  UNSTATED ("reference", "references"),
  UNSTATED ("reference_context", "contexts of references"),
  { "SELECT count (*) FROM paper WHERE NOT EXISTS"
    " (SELECT 1 FROM paper_statement WHERE paper_id = paper.id)"
    " AND NOT EXISTS (SELECT 1 FROM citation WHERE citing_id = paper.id OR cited_id = paper.id)"
    " AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = 'paper' AND target_id = paper.id)",
    "%d papers of which no document says anything",
    "DELETE FROM paper WHERE NOT EXISTS"
    " (SELECT 1 FROM paper_statement WHERE paper_id = paper.id)"
    " AND NOT EXISTS (SELECT 1 FROM citation WHERE citing_id = paper.id OR cited_id = paper.id)"
    " AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = 'paper' AND target_id = paper.id)" },
  { "SELECT count (*) FROM person WHERE NOT EXISTS"
    " (SELECT 1 FROM person_name WHERE person_id = person.id)"
    " AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = 'person' AND target_id = person.id)",
    "%d people of whom no document says anything",
    "DELETE FROM person WHERE NOT EXISTS"
    " (SELECT 1 FROM person_name WHERE person_id = person.id)"
    " AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = 'person' AND target_id = person.id)" },
  { "SELECT count (*) FROM organisation WHERE NOT EXISTS"
    " (SELECT 1 FROM organisation_name WHERE organisation_id = organisation.id)"
    " AND NOT EXISTS"
    " (SELECT 1 FROM bookmark WHERE kind = 'organisation' AND target_id = organisation.id)",
    "%d organisations of which no document says anything",
    "DELETE FROM organisation WHERE NOT EXISTS"
    " (SELECT 1 FROM organisation_name WHERE organisation_id = organisation.id)"
    " AND NOT EXISTS"
    " (SELECT 1 FROM bookmark WHERE kind = 'organisation' AND target_id = organisation.id)" },
  { "SELECT count (*) FROM organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_key"
    " WHERE key = organisation.name_key AND organisation_id = organisation.id)",
    "%d organisations are not found by their names",
    "INSERT OR REPLACE INTO organisation_key (key, organisation_id) SELECT name_key, id FROM organisation" },
  { "SELECT count (*) FROM tally WHERE n != CASE name"
    " WHEN 'paper' THEN (SELECT count (*) FROM paper)"
    " WHEN 'person' THEN (SELECT count (*) FROM person)"
    " WHEN 'organisation' THEN (SELECT count (*) FROM organisation)"
    " WHEN 'source' THEN (SELECT count (*) FROM source)"
    " WHEN 'feed' THEN (SELECT count (*) FROM source WHERE kind = 'feed')"
    " WHEN 'mention' THEN (SELECT count (*) FROM mention WHERE found = 0)"
    " WHEN 'citation' THEN (SELECT count (*) FROM citation)"
    "                    + (SELECT count (*) FROM citation_statement)"
    " WHEN 'bookmark' THEN (SELECT count (*) FROM bookmark)"
    " WHEN 'doubtful' THEN (SELECT count (*) FROM doubtful)"
    " ELSE (SELECT count (*) FROM document WHERE kind = tally.name) END",
    "%d counts are wrong",
    "UPDATE tally SET n = CASE name"
    " WHEN 'paper' THEN (SELECT count (*) FROM paper)"
    " WHEN 'person' THEN (SELECT count (*) FROM person)"
    " WHEN 'organisation' THEN (SELECT count (*) FROM organisation)"
    " WHEN 'source' THEN (SELECT count (*) FROM source)"
    " WHEN 'feed' THEN (SELECT count (*) FROM source WHERE kind = 'feed')"
    " WHEN 'mention' THEN (SELECT count (*) FROM mention WHERE found = 0)"
    " WHEN 'citation' THEN (SELECT count (*) FROM citation)"
    "                    + (SELECT count (*) FROM citation_statement)"
    " WHEN 'bookmark' THEN (SELECT count (*) FROM bookmark)"
    " WHEN 'doubtful' THEN (SELECT count (*) FROM doubtful)"
    " ELSE (SELECT count (*) FROM document WHERE kind = tally.name) END" },
  { "SELECT count (*) FROM paper WHERE"
    " EXISTS (SELECT 1 FROM authorship WHERE paper_id = paper.id)"
    " != EXISTS (SELECT 1 FROM paper_neighbours WHERE id = paper.id AND team IS NOT NULL)",
    "%d papers whose authors are not listed", NULL },
  { "SELECT count (*) FROM paper JOIN paper_marks ON paper_marks.id = paper.id / 1792"
    " WHERE hex (substr (marks, 1 + 2 * (paper.id % 1792), 2)) NOT IN ('', '0000',"
    "   printf ('%04X', published / 10000 + (published_inferred << 14) + (title_known << 15)))",
    "%d papers are counted for another year", NULL },
  { "SELECT count (*) FROM paper WHERE topics != " BW_TOPICS_STATED,
    "%d papers are counted for other topics than they have", NULL },
  { "SELECT (SELECT count (*) FROM (" MONTHS " EXCEPT SELECT name, month, n FROM topic_month))"
    " + (SELECT count (*) FROM (SELECT name, month, n FROM topic_month EXCEPT " MONTHS "))",
    "%d months have wrong counts of papers", NULL },
  { "SELECT (SELECT count (*) FROM (" TOPICS " EXCEPT SELECT name, n FROM topic))"
    " + (SELECT count (*) FROM (SELECT name, n FROM topic EXCEPT " TOPICS "))",
    "%d topics have wrong counts of papers", NULL },
};

static const char INTEGRITY[] = "SELECT integrity_check FROM pragma_integrity_check (20)";

static const char ALL_PAPERS[] = "SELECT id FROM paper";
static const char *const CLEAR[] = {
  "DELETE FROM paper_neighbours",
  "DELETE FROM paper_references",
  "DELETE FROM paper_marks",
};
static const char REINDEX[] = "REINDEX";

static gboolean
check_integrity (BwDb       *db,
                 GPtrArray  *findings,
                 GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, INTEGRITY, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    if (g_strcmp0 (bw_stmt_get_text (stmt, 0), "ok") != 0)
      g_ptr_array_add (findings, g_strdup_printf ("the file is damaged: %s",
                                                  bw_stmt_get_text (stmt, 0)));

  return step == BW_STEP_DONE;
}

static char *
format_finding (const char *message,
                gint64      n)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  g_auto (GStrv) parts = g_strsplit (message, "%d", 2);

  return g_strjoinv (number, parts);
}

/**
 * bw_check_library:
 * @findings: (element-type utf8): what is wrong is added to it, a line each
 *
 * Looks for damage to the file, for what no document states and for derived data
 * that do not agree with what they were derived from.
 *
 * Returns: whether it could be looked for
 */
gboolean
bw_check_library (BwDb       *db,
                  GPtrArray  *findings,
                  GError    **error)
{
  if (!check_integrity (db, findings, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (CHECKS); i++)
    {
      gint64 n = bw_db_get_int64 (db, CHECKS[i].count, -1, error);

      if (n < 0)
        return FALSE;
      if (n > 0)
        g_ptr_array_add (findings, format_finding (CHECKS[i].message, n));
    }

  return TRUE;
}

static gboolean
add_all (BwDb        *db,
         const char  *sql,
         BwKind       kind,
         BwChanges   *changes,
         GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_changes_add (changes, kind, bw_stmt_get_int64 (stmt, 0));

  return step == BW_STEP_DONE;
}

static gboolean
derive_anew (BwDb    *db,
             GError **error)
{
  g_autoptr (BwChanges) all = bw_changes_new ();
  g_autoptr (GArray) papers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (CLEAR); i++)
    if (!bw_db_run (db, CLEAR[i], error, ""))
      return FALSE;
  if (!add_all (db, ALL_PAPERS, BW_KIND_PAPER, all, error) ||
      !bw_adjacency_update (db, all, error))
    return FALSE;

  papers = bw_changes_get_ids (all, BW_KIND_PAPER);
  for (guint i = 0; i < papers->len; i++)
    if (!bw_paper_choice_update (db, g_array_index (papers, gint64, i), error))
      return FALSE;

  return bw_paper_marks_update (db, papers, error);
}

static gboolean
repair (BwDb    *db,
        GError **error)
{
  if (!bw_db_run (db, REINDEX, error, ""))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (CHECKS); i++)
    if (CHECKS[i].repair != NULL && !bw_db_run (db, CHECKS[i].repair, error, ""))
      return FALSE;

  return derive_anew (db, error) && bw_topic_counts_make_anew (db, error);
}

/**
 * bw_check_repair:
 *
 * Mends what can be mended without losing a fact, in one transaction.
 */
gboolean
bw_check_repair (BwDb    *db,
                 GError **error)
{
  if (!bw_db_begin (db, error))
    return FALSE;
  if (repair (db, error) && bw_db_commit (db, error))
    return TRUE;

  bw_db_rollback (db);
  return FALSE;
}
