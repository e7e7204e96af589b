#include "bw-person-query.h"

#include <stdlib.h>

#include "bw-adjacency.h"
#include "bw-bookmark-table.h"
#include "bw-brief-query.h"
#include "bw-error.h"
#include "bw-identifier-query.h"
#include "bw-mention-table.h"
#include "bw-person-network.h"
#include "bw-person-ties.h"
#include "bw-sighting.h"

static const char GET[] =
  "SELECT name, given, family FROM person WHERE id = ?1";

static const char GET_VARIANTS[] =
  "SELECT DISTINCT name FROM person_name"
  " WHERE person_id = ?1 AND name != (SELECT name FROM person WHERE id = ?1) ORDER BY name";

static const char GET_IDENTIFIERS[] =
  "SELECT DISTINCT scheme, value FROM person_identifier WHERE person_id = ?1 ORDER BY scheme, value";

/* The same affiliation from two documents is one. */
static const char GET_AFFILIATIONS[] =
  "SELECT organisation.id, organisation.name, affiliation.kind, affiliation.from_date,"
  "       affiliation.to_date"
  "  FROM affiliation JOIN organisation ON organisation.id = affiliation.organisation_id"
  " WHERE affiliation.person_id = ?1"
  " GROUP BY organisation.id, affiliation.kind, affiliation.from_date, affiliation.to_date"
  " ORDER BY min (affiliation.document_id), min (affiliation.position)";

/* Of several profiles the one that was imported last is believed. */
static const char GET_PROFILES[] =
  "SELECT profile.papers, profile.coauthors, profile.cited_by, profile.mentions, document.id,"
  "       document.title, source.title, document.imported"
  "  FROM profile JOIN document ON document.id = profile.document_id"
  "  JOIN source ON source.id = document.source_id"
  " WHERE profile.person_id = ?1 ORDER BY document.changed DESC, document.id DESC";

static const char GET_DATE[] = "SELECT published FROM paper WHERE id = ?1";

static const char GET_DOCUMENTS[] =
  "SELECT id FROM document WHERE subject_id = ?1 AND kind != 'profile'"
  " UNION SELECT document_id FROM document_author WHERE person_id = ?1"
  " ORDER BY 1";

static BwPerson *
get_row (BwDb    *db,
         gint64   id,
         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwPerson *person;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    {
      if (step == BW_STEP_DONE)
        g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no person %" G_GINT64_FORMAT, id);
      return NULL;
    }

  person = bw_person_new ();
  person->id = id;
  person->name = bw_stmt_dup_text (stmt, 0);
  person->given = bw_stmt_dup_text (stmt, 1);
  person->family = bw_stmt_dup_text (stmt, 2);

  return person;
}

static gboolean
add_affiliations (BwDb      *db,
                  BwPerson  *person,
                  GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_AFFILIATIONS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwAffiliation *affiliation = g_new0 (BwAffiliation, 1);

      affiliation->organisation_id = bw_stmt_get_int64 (stmt, 0);
      affiliation->name = bw_stmt_dup_text (stmt, 1);
      affiliation->kind = bw_stmt_dup_text (stmt, 2);
      affiliation->from = bw_stmt_get_date (stmt, 3);
      affiliation->to = bw_stmt_get_date (stmt, 4);
      g_ptr_array_add (person->affiliations, affiliation);
    }

  return step == BW_STEP_DONE;
}

static BwSighting *
profile_from_row (BwStmt *stmt)
{
  BwSighting *profile = g_new0 (BwSighting, 1);

  profile->kind = BW_DOCUMENT_PROFILE;
  profile->document_id = bw_stmt_get_int64 (stmt, 4);
  profile->title = bw_stmt_dup_text (stmt, 5);
  profile->source = bw_stmt_dup_text (stmt, 6);
  profile->date = bw_stmt_get_date (stmt, 7);

  return profile;
}

static void
take_count (int    *count,
            BwStmt *stmt,
            int     column)
{
  if (*count < 0)
    *count = bw_stmt_get_count (stmt, column);
}

static gboolean
add_profiles (BwDb      *db,
              BwPerson  *person,
              GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PROFILES, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      take_count (&person->papers_stated, stmt, 0);
      take_count (&person->coauthors_stated, stmt, 1);
      take_count (&person->cited_by_stated, stmt, 2);
      take_count (&person->mentions_stated, stmt, 3);
      g_ptr_array_add (person->profiles, profile_from_row (stmt));
    }

  return step == BW_STEP_DONE;
}

static int
compare_papers (gconstpointer a,
                gconstpointer b)
{
  const BwBrief *one = *(const BwBrief *const *) a;
  const BwBrief *other = *(const BwBrief *const *) b;
  int order = bw_date_compare (other->date, one->date);

  return order != 0 ? order : (one->ref.id > other->ref.id) - (one->ref.id < other->ref.id);
}

/* The last first, so far as it is known without reading each. */
static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const BwBrief *one = *(const BwBrief *const *) a;
  const BwBrief *other = *(const BwBrief *const *) b;
  int order = (int) other->date.year - (int) one->date.year;

  return order != 0 ? order : (one->ref.id > other->ref.id) - (one->ref.id < other->ref.id);
}

static gboolean
count_papers (BwPerson      *person,
              const GArray  *ids,
              BwPaperMarks  *marks,
              GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      BwBrief *brief;
      BwPaperMark mark;

      if (!bw_paper_marks_find (marks, id, &mark, error))
        return FALSE;
      brief = bw_brief_new ((BwRef){ BW_KIND_PAPER, id }, NULL);
      brief->date.year = mark.year;
      brief->date_inferred = mark.inferred;
      brief->title_known = mark.title_known;
      g_ptr_array_add (person->papers, brief);
    }
  g_ptr_array_sort (person->papers, compare_years);

  return TRUE;
}

/* Those that are told, and the others of the year of the last of them: which of these are
 * the last, their dates say. */
static guint
count_last (const BwPerson *person)
{
  guint n = bw_person_count_told (person, person->papers);
  int year = n > 0 ? ((const BwBrief *) g_ptr_array_index (person->papers, n - 1))->date.year : 0;

  while (n < person->papers->len &&
         ((const BwBrief *) g_ptr_array_index (person->papers, n))->date.year == year)
    n++;

  return n;
}

/* Puts the first @n in order. */
static gboolean
sort_papers (BwDb      *db,
             BwPerson  *person,
             guint      n,
             GError   **error)
{
  for (guint i = 0; i < n; i++)
    {
      BwBrief *brief = g_ptr_array_index (person->papers, i);
      gint64 date;

      if (!bw_db_find_id (db, GET_DATE, &date, error, "i", brief->ref.id))
        return FALSE;
      brief->date = bw_date_unpack ((int) date);
    }
  if (n > 0)
    qsort (person->papers->pdata, n, sizeof (gpointer), compare_papers);

  return TRUE;
}

static gboolean
read_papers (BwDb      *db,
             BwPerson  *person,
             guint      n,
             GError   **error)
{
  for (guint i = 0; i < n; i++)
    {
      BwBrief *counted = g_ptr_array_index (person->papers, i);
      BwBrief *brief = bw_brief_query_paper (db, counted->ref.id, error);

      if (brief == NULL)
        return FALSE;
      bw_brief_free (counted);
      person->papers->pdata[i] = brief;
    }

  return TRUE;
}

static gboolean
add_papers (BwDb           *db,
            BwPerson       *person,
            const BwWorks  *works,
            BwPaperMarks   *marks,
            GError        **error)
{
  return bw_paper_marks_expect (marks, MAX (works->ids->len, works->cited_by->len), error) &&
         count_papers (person, works->ids, marks, error) &&
         sort_papers (db, person, count_last (person), error) &&
         read_papers (db, person, bw_person_count_told (person, person->papers), error);
}

/* All that is told of somebody's works is read of each once. */
static gboolean
add_works (BwDb            *db,
           BwPerson        *person,
           BwPersonExtent   extent,
           GError         **error)
{
  g_autoptr (BwWorks) works = bw_adjacency_get_of_works (db, person->id, error);
  g_autoptr (BwPaperMarks) marks = bw_paper_marks_get (db);

  return works != NULL && add_papers (db, person, works, marks, error) &&
         bw_person_ties_get_coauthors (db, person, works->team, error) &&
         (extent == BW_PERSON_FACTS || bw_person_network_get (db, person, works, error)) &&
         bw_person_ties_get_citing (db, person, works->cited_by, marks, error);
}

static gboolean
add_documents (BwDb      *db,
               BwPerson  *person,
               GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_DOCUMENTS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwBrief *brief = bw_brief_query_document (db, bw_stmt_get_int64 (stmt, 0), error);

      if (brief == NULL)
        return FALSE;
      g_ptr_array_add (person->documents, brief);
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_head (BwDb      *db,
          BwPerson  *person,
          GError   **error)
{
  return (person->variants = bw_db_get_strings (db, GET_VARIANTS, error, "i", person->id)) &&
         bw_identifier_query_add (db, GET_IDENTIFIERS, person->id, person->identifiers, error) &&
         add_affiliations (db, person, error) && add_profiles (db, person, error);
}

/**
 * bw_person_query_get:
 *
 * Returns: (transfer full) (nullable): the person as they are known, or `NULL` with @error set
 */
BwPerson *
bw_person_query_get (BwDb            *db,
                     gint64           id,
                     BwPersonExtent   extent,
                     GError         **error)
{
  g_autoptr (BwPerson) person = get_row (db, id, error);

  if (person == NULL)
    return NULL;

  person->is_overview = extent == BW_PERSON_OVERVIEW;
  if (add_head (db, person, error) && add_works (db, person, extent, error) &&
      bw_mention_table_get_of_person (db, id, person->mentions, error) &&
      add_documents (db, person, error) &&
      bw_bookmark_table_contains (db, (BwRef){ BW_KIND_PERSON, id }, &person->bookmarked, error))
    return g_steal_pointer (&person);

  return NULL;
}
