#include "bw-search-text.h"

#include "bw-text-index.h"

/* A title that was made of the summary is not indexed twice. What a document calls the paper
 * otherwise, as one does that was taken for another paper before, it is found by too. Nearly all
 * papers have no such: nothing is set up here to tell several of them apart. */
static const char GET_PAPER[] =
  "SELECT iif (title_known, title, '') || coalesce ((SELECT char (10) || group_concat (stated.title, char (10))"
  "          FROM paper_statement AS stated WHERE stated.paper_id = ?1 AND stated.title_known"
  "           AND stated.title != paper.title AND lower (stated.title) != lower (paper.title)), ''),"
  "       coalesce (abstract, '') || char (10) || coalesce (summary, ''),"
  "       (SELECT group_concat (url, char (10)) FROM"
  "         (SELECT url FROM paper_statement WHERE paper_id = ?1 AND url IS NOT NULL"
  "          UNION ALL SELECT url FROM paper_url WHERE paper_id = ?1)), language"
  "  FROM paper WHERE id = ?1";

static const char GET_PERSON[] =
  "SELECT name FROM person WHERE id = ?1"
  " UNION SELECT name FROM person_name WHERE person_id = ?1"
  " UNION " BW_SEARCH_GET_LATIN_NAME;

static const char GET_ORGANISATION[] =
  "SELECT name FROM organisation WHERE id = ?1"
  " UNION SELECT name FROM organisation_name WHERE organisation_id = ?1";

/* A profile is found as its person, a listing as its papers. */
static const char GET_DOCUMENT[] =
  "SELECT coalesce (document.title, ''), coalesce (document_body.text, ''), document.url, document.language"
  "  FROM document LEFT JOIN document_body ON document_body.document_id = document.id"
  " WHERE document.id = ?1 AND kind NOT IN ('profile', 'listing')";

/* Who wrote it, whom it is about, and the feed that it came in. */
static const char GET_DOCUMENT_AUTHORS[] =
  "SELECT name FROM document_author WHERE document_id = ?1"
  " UNION SELECT person.name FROM document JOIN person ON person.id = document.subject_id WHERE document.id = ?1"
  " UNION SELECT source.title FROM document JOIN source ON source.id = document.source_id"
  "  WHERE document.id = ?1 AND source.kind = 'feed'";

void
bw_search_text_clear (BwSearchText *text)
{
  g_clear_pointer (&text->title, g_free);
  g_clear_pointer (&text->authors, g_free);
  g_clear_pointer (&text->body, g_free);
  g_clear_pointer (&text->addresses, g_free);
  g_clear_pointer (&text->language, g_free);
}

static gboolean
load_title_and_body (BwDb          *library,
                     const char    *sql,
                     gint64         id,
                     BwSearchText  *text,
                     GError       **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (library, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      text->title = bw_text_index_entry (bw_stmt_get_text (stmt, 0));
      text->body = bw_text_index_entry (bw_stmt_get_text (stmt, 1));
      text->addresses = bw_stmt_dup_text (stmt, 2);
      text->language = bw_stmt_dup_text (stmt, 3);
      text->authors = g_strdup ("");
    }

  return step != BW_STEP_ERROR;
}

static gboolean
load_paper (BwDb           *library,
            BwSearchNames  *names,
            gint64          id,
            BwSearchText   *text,
            GError        **error)
{
  if (!load_title_and_body (library, GET_PAPER, id, text, error))
    return FALSE;

  g_free (text->authors);
  text->authors = bw_search_names_get_team (names, library, id, error);

  return text->authors != NULL;
}

static gboolean
load_document (BwDb          *library,
               gint64         id,
               BwSearchText  *text,
               GError       **error)
{
  if (!load_title_and_body (library, GET_DOCUMENT, id, text, error))
    return FALSE;
  if (text->title == NULL)
    return TRUE;

  g_clear_pointer (&text->authors, g_free);
  if (!bw_search_names_load (library, GET_DOCUMENT_AUTHORS, id, &text->authors, error))
    return FALSE;
  if (text->authors == NULL)
    text->authors = g_strdup ("");

  return TRUE;
}

/**
 * bw_search_text_load:
 * @names: of authors, which more are added to
 * @text: (out caller-allocates): empty when the thing is not there, or is of a kind
 *   that is not searched for
 */
gboolean
bw_search_text_load (BwDb           *library,
                     BwSearchNames  *names,
                     BwRef           ref,
                     BwSearchText   *text,
                     GError        **error)
{
  switch (ref.kind)
    {
    case BW_KIND_PAPER:
      return load_paper (library, names, ref.id, text, error);

    case BW_KIND_PERSON:
      return bw_search_names_load (library, GET_PERSON, ref.id, &text->title, error);

    case BW_KIND_ORGANISATION:
      return bw_search_names_load (library, GET_ORGANISATION, ref.id, &text->title, error);

    case BW_KIND_DOCUMENT:
      return load_document (library, ref.id, text, error);

    case BW_KIND_SOURCE:
    case BW_KIND_NONE:
    default:
      return TRUE;
    }
}
