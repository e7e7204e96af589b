#include "bw-seen-query.h"

#include "bw-adjacency.h"

/* The same as the page of a person or an organisation shows, without what it says of that. */

static const char GET_PAPERS_OF_ORGANISATION[] =
  "SELECT paper_id FROM paper_affiliation WHERE organisation_id = ?1";

static const char GET_PEOPLE_OF_ORGANISATION[] =
  "SELECT person_id FROM affiliation WHERE organisation_id = ?1";

static const char GET_DOCUMENTS_OF_ORGANISATION[] =
  "SELECT mention.document_id FROM mention_affiliation"
  "  JOIN mention ON mention.id = mention_affiliation.mention_id"
  " WHERE mention_affiliation.organisation_id = ?1";

static const char GET_STATED_COAUTHORS[] =
  "SELECT coauthor_id FROM coauthor_statement WHERE person_id = ?1"
  " UNION ALL SELECT person_id FROM coauthor_statement WHERE coauthor_id = ?1";

static const char GET_STATED_CITING[] =
  "SELECT paper_id FROM citation_statement WHERE person_id = ?1";

static const char GET_AFFILIATIONS[] =
  "SELECT organisation_id FROM affiliation WHERE person_id = ?1";

static const char GET_DOCUMENTS[] =
  "SELECT id FROM document WHERE subject_id = ?1 AND kind != 'profile'"
  " UNION ALL SELECT document_id FROM document_author WHERE person_id = ?1";

static const char GET_MENTIONS[] =
  "SELECT document_id, folder, name FROM mention WHERE person_id = ?1";

static gboolean
add_ids (BwDb        *db,
         const char  *sql,
         BwSeen      *seen,
         BwNewsPart   part,
         GError     **error)
{
  g_autoptr (GArray) ids = bw_db_get_ids (db, sql, error, "i", seen->ref.id);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    bw_seen_add (seen, part, g_array_index (ids, gint64, i));

  return TRUE;
}

/* A person is not among those with whom they write. */
static gboolean
add_neighbours (BwDb         *db,
                BwAdjacency   kind,
                GArray       *works,
                BwSeen       *seen,
                BwNewsPart    part,
                GError      **error)
{
  for (guint i = 0; i < works->len; i++)
    {
      g_autoptr (GArray) ids = bw_adjacency_get (db, kind, g_array_index (works, gint64, i), error);

      if (ids == NULL)
        return FALSE;
      for (guint j = 0; j < ids->len; j++)
        if (part != BW_NEWS_COAUTHORS || g_array_index (ids, gint64, j) != seen->ref.id)
          bw_seen_add (seen, part, g_array_index (ids, gint64, j));
    }

  return TRUE;
}

static gboolean
add_works (BwDb    *db,
           BwSeen  *seen,
           GError **error)
{
  g_autoptr (GArray) works = bw_adjacency_get_works (db, seen->ref.id, error);

  if (works == NULL)
    return FALSE;

  for (guint i = 0; i < works->len; i++)
    bw_seen_add (seen, BW_NEWS_PAPERS, g_array_index (works, gint64, i));

  return add_neighbours (db, BW_ADJACENCY_TEAM, works, seen, BW_NEWS_COAUTHORS, error) &&
         add_neighbours (db, BW_ADJACENCY_CITED_BY, works, seen, BW_NEWS_CITING, error);
}

static gboolean
add_mentions (BwDb    *db,
              BwSeen  *seen,
              GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_MENTIONS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, seen->ref.id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_seen_add (seen, BW_NEWS_MENTIONS,
                 bw_seen_mention_id (bw_stmt_get_int64 (stmt, 0), bw_stmt_get_text (stmt, 1),
                                     bw_stmt_get_text (stmt, 2)));

  return step == BW_STEP_DONE;
}

static gboolean
add_of_person (BwDb    *db,
               BwSeen  *seen,
               GError **error)
{
  return add_works (db, seen, error) &&
         add_ids (db, GET_STATED_COAUTHORS, seen, BW_NEWS_COAUTHORS, error) &&
         add_ids (db, GET_STATED_CITING, seen, BW_NEWS_CITING, error) &&
         add_ids (db, GET_AFFILIATIONS, seen, BW_NEWS_AFFILIATIONS, error) &&
         add_ids (db, GET_DOCUMENTS, seen, BW_NEWS_DOCUMENTS, error) &&
         add_mentions (db, seen, error);
}

static gboolean
add_of_organisation (BwDb    *db,
                     BwSeen  *seen,
                     GError **error)
{
  return add_ids (db, GET_PAPERS_OF_ORGANISATION, seen, BW_NEWS_PAPERS, error) &&
         add_ids (db, GET_PEOPLE_OF_ORGANISATION, seen, BW_NEWS_PEOPLE, error) &&
         add_ids (db, GET_DOCUMENTS_OF_ORGANISATION, seen, BW_NEWS_MENTIONS, error);
}

/**
 * bw_seen_query_get:
 * @ref: a person or an organisation
 *
 * Returns: (transfer full) (nullable): what there is to be seen of them now, or `NULL` with
 *   @error set
 */
BwSeen *
bw_seen_query_get (BwDb    *db,
                   BwRef    ref,
                   GError **error)
{
  g_autoptr (BwSeen) seen = bw_seen_new (ref);

  g_return_val_if_fail (ref.kind == BW_KIND_PERSON || ref.kind == BW_KIND_ORGANISATION, NULL);

  if (ref.kind == BW_KIND_PERSON ? !add_of_person (db, seen, error)
                                 : !add_of_organisation (db, seen, error))
    return NULL;

  bw_seen_sort (seen);

  return g_steal_pointer (&seen);
}
