#include "bw-news-origin.h"

#define MAX_ASKED 50 /* things of a part of which it is asked what brought them */

/* Of several documents the first that has changed since; what did not change brought nothing. */
#define GET_DOCUMENT(stated)                                                        \
  "SELECT document.id, document.kind, document.title, document.published"           \
  "  FROM (" stated ") AS stated JOIN document ON document.id = stated.document_id" \
  " ORDER BY document.changed < ?3, document.id LIMIT 1"

static const char GET_AUTHORSHIP[] = GET_DOCUMENT (
  "SELECT document_id FROM authorship WHERE paper_id = ?2 AND person_id = ?1");

static const char GET_AFFILIATION[] = GET_DOCUMENT (
  "SELECT document_id FROM affiliation WHERE person_id = ?1 AND organisation_id = ?2");

/* A work cites less than somebody may have written. */
static const char GET_CITATION[] = GET_DOCUMENT (
  "SELECT citation.document_id FROM citation"
  "  CROSS JOIN authorship ON authorship.paper_id = citation.cited_id AND authorship.person_id = ?1"
  " WHERE citation.citing_id = ?2"
  " UNION ALL SELECT document_id FROM citation_statement WHERE person_id = ?1 AND paper_id = ?2");

static const char GET_PAPER_OF_ORGANISATION[] = GET_DOCUMENT (
  "SELECT document_id FROM paper_affiliation WHERE organisation_id = ?1 AND paper_id = ?2");

static const char GET_PERSON_OF_ORGANISATION[] = GET_DOCUMENT (
  "SELECT document_id FROM affiliation WHERE organisation_id = ?1 AND person_id = ?2");

/* Whom a profile names, the one's or the other's. */
static const char GET_COAUTHORSHIP[] = GET_DOCUMENT (
  "SELECT document_id FROM coauthor_statement WHERE person_id = ?1 AND coauthor_id = ?2"
  " UNION ALL SELECT document_id FROM coauthor_statement WHERE person_id = ?2 AND coauthor_id = ?1");

/* The last paper that the two share. */
static const char GET_SHARED_PAPER[] =
  "SELECT theirs.paper_id FROM authorship AS theirs"
  " CROSS JOIN authorship AS ours ON ours.paper_id = theirs.paper_id AND ours.person_id = ?1"
  " WHERE theirs.person_id = ?2 ORDER BY theirs.paper_id DESC LIMIT 1";

static BwSighting *
document_from_row (BwStmt *stmt)
{
  BwSighting *document = g_new0 (BwSighting, 1);

  document->document_id = bw_stmt_get_int64 (stmt, 0);
  bw_document_kind_from_string (bw_stmt_get_text (stmt, 1), &document->kind);
  document->title = bw_stmt_dup_text (stmt, 2);
  document->date = bw_stmt_get_date (stmt, 3);

  return document;
}

/* @document: (out) (nullable): stays as it is when none states it */
static gboolean
find_document (BwDb        *db,
               const char  *sql,
               gint64       person_id,
               gint64       id,
               gint64       since,
               BwSighting **document,
               GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, person_id);
  bw_stmt_bind_int64 (stmt, 2, id);
  bw_stmt_bind_int64 (stmt, 3, since);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *document = document_from_row (stmt);

  return step != BW_STEP_ERROR;
}

/* With whom somebody wrote is stated by what states the paper, or by a profile. */
static gboolean
find_of_coauthor (BwDb        *db,
                  gint64       person_id,
                  gint64       id,
                  gint64       since,
                  BwSighting **document,
                  GError     **error)
{
  gint64 paper_id;

  if (!bw_db_find_id (db, GET_SHARED_PAPER, &paper_id, error, "ii", person_id, id))
    return FALSE;

  return paper_id != 0
           ? find_document (db, GET_AUTHORSHIP, person_id, paper_id, since, document, error)
           : find_document (db, GET_COAUTHORSHIP, person_id, id, since, document, error);
}

static gboolean
find_of_item (BwDb        *db,
              gint64       person_id,
              gint64       since,
              BwNewsPart   part,
              BwNewsItem  *item,
              GError     **error)
{
  gint64 id = item->ref.id;

  switch (part)
    {
    case BW_NEWS_PAPERS:
      return find_document (db, GET_AUTHORSHIP, person_id, id, since, &item->document, error);
    case BW_NEWS_COAUTHORS:
      return find_of_coauthor (db, person_id, id, since, &item->document, error);
    case BW_NEWS_AFFILIATIONS:
      return find_document (db, GET_AFFILIATION, person_id, id, since, &item->document, error);
    case BW_NEWS_CITING:
      return find_document (db, GET_CITATION, person_id, id, since, &item->document, error);
    case BW_NEWS_MENTIONS:
    case BW_NEWS_DOCUMENTS:
    case BW_NEWS_PEOPLE:
    case BW_NEWS_N_PARTS:
    default:
      return TRUE; /* they are documents, or have theirs */
    }
}

/**
 * bw_news_origin_add:
 * @news: of the person
 *
 * Finds which document brought each.
 */
gboolean
bw_news_origin_add (BwDb    *db,
                    gint64   person_id,
                    BwNews  *news,
                    GError **error)
{
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    for (guint i = 0; i < MIN (news->parts[part]->len, MAX_ASKED); i++)
      if (!find_of_item (db, person_id, news->since, (BwNewsPart) part,
                         g_ptr_array_index (news->parts[part], i), error))
        return FALSE;

  return TRUE;
}

/* As bw_news_origin_add(), for an organisation; its mentions are documents. */
gboolean
bw_news_origin_add_of_organisation (BwDb    *db,
                                    gint64   organisation_id,
                                    BwNews  *news,
                                    GError **error)
{
  static const struct
  {
    BwNewsPart part;
    const char *sql;
  } PARTS[] = {
    { BW_NEWS_PAPERS, GET_PAPER_OF_ORGANISATION },
    { BW_NEWS_PEOPLE, GET_PERSON_OF_ORGANISATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    for (guint j = 0; j < MIN (news->parts[PARTS[i].part]->len, MAX_ASKED); j++)
      {
        BwNewsItem *item = g_ptr_array_index (news->parts[PARTS[i].part], j);

        if (!find_document (db, PARTS[i].sql, organisation_id, item->ref.id, news->since,
                            &item->document, error))
          return FALSE;
      }

  return TRUE;
}
