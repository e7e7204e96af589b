#include "bw-organisation-query.h"

#include "bw-bookmark-table.h"
#include "bw-brief-query.h"
#include "bw-error.h"
#include "bw-mention-table.h"

static const char GET[] =
  "SELECT name FROM organisation WHERE id = ?1";

static const char GET_VARIANTS[] =
  "SELECT DISTINCT name FROM organisation_name"
  " WHERE organisation_id = ?1 AND name != (SELECT name FROM organisation WHERE id = ?1)"
  " ORDER BY name";

static const char GET_KINDS[] =
  "SELECT kind FROM affiliation WHERE organisation_id = ?1 AND kind IS NOT NULL"
  " UNION SELECT kind FROM organisation_kind WHERE organisation_id = ?1 ORDER BY kind";

static const char GET_PEOPLE[] =
  "SELECT DISTINCT person.id, person.name"
  "  FROM affiliation JOIN person ON person.id = affiliation.person_id"
  " WHERE affiliation.organisation_id = ?1 ORDER BY person.sort_key, person.id";

static const char GET_PAPERS[] =
  "SELECT DISTINCT paper.id"
  "  FROM paper_affiliation JOIN paper ON paper.id = paper_affiliation.paper_id"
  " WHERE paper_affiliation.organisation_id = ?1 ORDER BY paper.published DESC, paper.id";

static BwOrganisation *
get_row (BwDb    *db,
         gint64   id,
         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwOrganisation *organisation;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    {
      if (step == BW_STEP_DONE)
        g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND,
                     "There is no organisation %" G_GINT64_FORMAT, id);
      return NULL;
    }

  organisation = bw_organisation_new ();
  organisation->id = id;
  organisation->name = bw_stmt_dup_text (stmt, 0);

  return organisation;
}

static gboolean
add_people (BwDb            *db,
            BwOrganisation  *organisation,
            GError         **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PEOPLE, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, organisation->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (organisation->people, bw_link_new (BW_KIND_PERSON, bw_stmt_get_int64 (stmt, 0),
                                                        bw_stmt_get_text (stmt, 1)));

  return step == BW_STEP_DONE;
}

static gboolean
add_papers (BwDb            *db,
            BwOrganisation  *organisation,
            GError         **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPERS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, organisation->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwBrief *brief = bw_brief_query_paper (db, bw_stmt_get_int64 (stmt, 0), error);

      if (brief == NULL)
        return FALSE;
      g_ptr_array_add (organisation->papers, brief);
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_organisation_query_get:
 *
 * Returns: (transfer full) (nullable): the organisation with all that is known of it,
 *   or `NULL` with @error set
 */
BwOrganisation *
bw_organisation_query_get (BwDb    *db,
                           gint64   id,
                           GError **error)
{
  g_autoptr (BwOrganisation) organisation = get_row (db, id, error);

  if (organisation != NULL &&
      (organisation->variants = bw_db_get_strings (db, GET_VARIANTS, error, "i", id)) &&
      (organisation->kinds = bw_db_get_strings (db, GET_KINDS, error, "i", id)) &&
      add_people (db, organisation, error) && add_papers (db, organisation, error) &&
      bw_mention_table_get_of_organisation (db, id, organisation->mentions, error) &&
      bw_bookmark_table_contains (db, (BwRef){ BW_KIND_ORGANISATION, id },
                                  &organisation->bookmarked, error))
    return g_steal_pointer (&organisation);

  return NULL;
}
