#include "bw-part-query.h"

/* What could be told from the rest of a thing. */

#define MAX_PAPERS "500" /* that somebody can tick; what is found for them is not bounded by it */
#define MAX_NAMES "5"    /* of co-authors, by which one knows a paper */

static const char GET_PAPERS[] =
  "SELECT paper.id, paper.title, paper.published / 10000,"
  "       (SELECT group_concat (name, ', ') FROM"
  "         (SELECT person.name FROM authorship AS own JOIN person ON person.id = own.person_id"
  "           WHERE own.paper_id = paper.id AND own.person_id != ?1"
  "           GROUP BY person.id ORDER BY min (own.position) LIMIT " MAX_NAMES "))"
  "  FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1) AS stated"
  "  JOIN paper ON paper.id = stated.paper_id"
  " ORDER BY paper.published DESC, paper.id LIMIT " MAX_PAPERS;

static const char GET_PAPERS_IN[] =
  "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 AND document_id = ?2";

static const char GET_PLACE[] =
  "SELECT coalesce (nullif (document.title, ''), source.title)"
  "  FROM document JOIN source ON source.id = source_id WHERE document.id = ?1";

/* One is whole that has been found in one place, and in one way. */
static const char *const COUNT[] = {
  [BW_KIND_PAPER] =
    "SELECT count (*) FROM (SELECT DISTINCT document_id FROM paper_statement WHERE paper_id = ?1 LIMIT 2)",
  [BW_KIND_PERSON] =
    "SELECT max ((SELECT count (*) FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id = ?1 LIMIT 2)),"
    " (SELECT count (*) FROM (SELECT DISTINCT document_id FROM person_name WHERE person_id = ?1 LIMIT 2)))",
  [BW_KIND_ORGANISATION] =
    "SELECT count (*) FROM (SELECT DISTINCT name FROM organisation_name WHERE organisation_id = ?1 LIMIT 2)",
};

static char *
describe (BwStmt *stmt)
{
  int year = bw_stmt_get_int (stmt, 2);
  const char *names = bw_stmt_get_text (stmt, 3);

  if (year > 0)
    return names != NULL ? g_strdup_printf ("%d · %s", year, names) : g_strdup_printf ("%d", year);

  return g_strdup (names);
}

/**
 * bw_part_query_get_papers:
 * @ids: (element-type gint64): of the papers are added to it, in the same order
 *
 * Returns: (transfer full) (element-type BwPart) (nullable): the papers of a person, the newest
 *   first, which have no key yet; or `NULL` with @error set
 */
GPtrArray *
bw_part_query_get_papers (BwDb    *db,
                          gint64   person_id,
                          GArray  *ids,
                          GError **error)
{
  g_autoptr (BwParts) parts = bw_parts_new ((BwRef){ BW_KIND_PERSON, person_id });
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPERS, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwPart *part = bw_part_new ();
      gint64 id = bw_stmt_get_int64 (stmt, 0);

      part->title = bw_stmt_dup_text (stmt, 1);
      part->detail = describe (stmt);
      g_ptr_array_add (parts->list, part);
      g_array_append_val (ids, id);
    }

  return step == BW_STEP_DONE ? g_ptr_array_ref (parts->list) : NULL;
}

/* Adds those of whose author the document says that it is the person. */
gboolean
bw_part_query_add_papers_in (BwDb       *db,
                             gint64      person_id,
                             gint64      document_id,
                             BwChanges  *papers,
                             GError    **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (db, GET_PAPERS_IN, error, "ii", person_id, document_id);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    bw_changes_add (papers, BW_KIND_PAPER, g_array_index (ids, gint64, i));

  return ids != NULL;
}

/* Returns: (transfer full) (nullable): what a document is called, or where it is from; or `NULL`
 *   with @error set */
char *
bw_part_query_get_place (BwDb    *db,
                         gint64   document_id,
                         GError **error)
{
  g_auto (GStrv) places = bw_db_get_strings (db, GET_PLACE, error, "i", document_id);

  if (places == NULL)
    return NULL;

  return g_strdup (places[0] != NULL ? places[0] : "");
}

/* @several: (out): whether there is a part of the thing that could be told from another */
gboolean
bw_part_query_has_several (BwDb      *db,
                           BwRef      ref,
                           gboolean  *several,
                           GError   **error)
{
  gint64 n;

  if (!bw_db_find_id (db, COUNT[ref.kind], &n, error, "i", ref.id))
    return FALSE;

  *several = n > 1;
  return TRUE;
}
