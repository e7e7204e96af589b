#include "bw-home-query.h"

#include "bw-adjacency.h"
#include "bw-brief-query.h"
#include "bw-list-query.h"
#include "bw-topic-query.h"

/* One capture or post stands for its source, which may hold hundreds. */
static const char NEWEST_DOCUMENTS[] =
  "SELECT min (id) FROM (SELECT id, source_id, kind FROM document ORDER BY changed DESC, id DESC"
  "                       LIMIT 200)"
  " GROUP BY source_id, kind ORDER BY max (id) DESC LIMIT 8";

/* Enough of them are as good as all. */
static const char GET_COMPANY[] =
  "SELECT source_id, (SELECT count (*) FROM (SELECT 1 FROM document AS other"
  "                                           WHERE other.source_id = document.source_id"
  "                                             AND other.kind = document.kind LIMIT 10000))"
  "  FROM document WHERE id = ?1";

static const char NEWEST_PAPERS[] = "SELECT id FROM paper ORDER BY published DESC, id DESC LIMIT 8";

/* Whom documents are about, each once, by steps along the index. */
static const char SUBJECTS[] =
  "WITH RECURSIVE step (id, n) AS ("
  "  SELECT (SELECT min (subject_id) FROM document WHERE subject_id IS NOT NULL), 1"
  "  UNION ALL"
  "  SELECT (SELECT min (subject_id) FROM document WHERE subject_id > step.id), n + 1"
  "    FROM step WHERE step.id IS NOT NULL AND n < 12)"
  " SELECT person.id, person.name FROM step JOIN person ON person.id = step.id";

static const char NEWEST_AUTHORS[] =
  "SELECT DISTINCT person.id, person.name"
  "  FROM (SELECT id FROM paper ORDER BY published DESC, id DESC LIMIT 40) AS newest"
  "  JOIN authorship ON authorship.paper_id = newest.id"
  "  JOIN person ON person.id = authorship.person_id LIMIT 60";

/* Each paper once, though several documents may name the organisation with it. */
static const char NEWEST_ORGANISATIONS[] =
  "SELECT id, name, (SELECT count (DISTINCT paper_id)"
  "                    FROM (SELECT paper_id FROM paper_affiliation"
  "                           WHERE organisation_id = organisation.id LIMIT 1000)) AS papers"
  "  FROM organisation WHERE id > (SELECT max (id) FROM organisation) - 200"
  " ORDER BY papers DESC, id LIMIT 8";

static const char NEWEST_BOOKMARKS[] =
  "SELECT kind, target_id FROM bookmark ORDER BY id DESC LIMIT 12";

#define MAX_PEOPLE 12

static gboolean
add_briefs (BwDb *db,
            const char *sql,
            BwBrief *(*query) (BwDb *, gint64, GError **),
            GPtrArray *briefs,
            GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwBrief *brief = query (db, bw_stmt_get_int64 (stmt, 0), error);

      if (brief == NULL)
        return FALSE;
      g_ptr_array_add (briefs, brief);
    }

  return step == BW_STEP_DONE;
}

/* For how many others each document stands. */
static gboolean
add_company (BwDb       *db,
             GPtrArray  *briefs,
             GError    **error)
{
  for (guint i = 0; i < briefs->len; i++)
    {
      BwBrief *brief = g_ptr_array_index (briefs, i);
      g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_COMPANY, error);

      if (stmt == NULL)
        return FALSE;
      bw_stmt_bind_int64 (stmt, 1, brief->ref.id);
      if (bw_stmt_step (stmt, error) != BW_STEP_ROW)
        return FALSE;
      brief->source_id = bw_stmt_get_int64 (stmt, 0);
      brief->n_like = (guint) bw_stmt_get_int (stmt, 1) - 1;
    }

  return TRUE;
}

static gboolean
contains (GPtrArray *links,
          gint64     id)
{
  for (guint i = 0; i < links->len; i++)
    if (((const BwLink *) g_ptr_array_index (links, i))->ref.id == id)
      return TRUE;

  return FALSE;
}

static gboolean
add_people (BwDb        *db,
            const char  *sql,
            guint        max,
            GPtrArray   *people,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW && people->len < max)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);
      g_autoptr (GArray) works = bw_adjacency_get_works (db, id, error);
      BwLink *link;

      if (works == NULL)
        return FALSE;
      if (contains (people, id))
        continue;
      link = bw_link_new (BW_KIND_PERSON, id, bw_stmt_get_text (stmt, 1));
      link->count = (int) works->len;
      g_ptr_array_add (people, link);
    }

  return step != BW_STEP_ERROR;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const BwLink *one = *(const BwLink *const *) a;
  const BwLink *other = *(const BwLink *const *) b;

  return (one->count < other->count) - (one->count > other->count);
}

/* Those with most papers among the authors of what came last, behind the subjects. */
static gboolean
add_authors (BwDb    *db,
             BwHome  *home,
             GError **error)
{
  g_autoptr (GPtrArray) authors = bw_link_array_new ();

  if (!add_people (db, NEWEST_AUTHORS, G_MAXUINT, authors, error))
    return FALSE;

  g_ptr_array_sort (authors, compare_counts);
  while (authors->len > 0 && home->people->len < MAX_PEOPLE)
    {
      BwLink *link = g_ptr_array_steal_index (authors, 0);

      if (contains (home->people, link->ref.id))
        bw_link_free (link);
      else
        g_ptr_array_add (home->people, link);
    }

  return TRUE;
}

static gboolean
add_organisations (BwDb    *db,
                   BwHome  *home,
                   GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, NEWEST_ORGANISATIONS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwLink *link = bw_link_new (BW_KIND_ORGANISATION, bw_stmt_get_int64 (stmt, 0),
                                  bw_stmt_get_text (stmt, 1));

      link->count = bw_stmt_get_int (stmt, 2);
      g_ptr_array_add (home->organisations, link);
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_bookmarks (BwDb    *db,
               BwHome  *home,
               GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, NEWEST_BOOKMARKS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };
      g_autoptr (BwRowData) data = bw_list_query_row (db, ref, NULL);

      if (data != NULL)
        g_ptr_array_add (home->bookmarks, bw_link_new (ref.kind, ref.id, data->title));
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_home_query_get:
 *
 * Returns: (transfer full) (nullable): what the first page shows, or `NULL` with
 *   @error set
 */
BwHome *
bw_home_query_get (BwDb    *db,
                   GError **error)
{
  g_autoptr (BwHome) home = bw_home_new ();

  if (bw_list_query_stats (db, &home->stats, error) &&
      add_briefs (db, NEWEST_DOCUMENTS, bw_brief_query_document, home->documents, error) &&
      add_company (db, home->documents, error) &&
      add_briefs (db, NEWEST_PAPERS, bw_brief_query_paper, home->papers, error) &&
      add_people (db, SUBJECTS, MAX_PEOPLE, home->people, error) &&
      add_authors (db, home, error) && add_organisations (db, home, error) &&
      bw_topic_query_get (db, home->topics, error) && add_bookmarks (db, home, error))
    return g_steal_pointer (&home);

  return NULL;
}
