#include "bw-search-hit.h"

#include "bw-document-kind.h"
#include "bw-error.h"
#include "bw-snippet.h"
#include "bw-text.h"

#define SNIPPET_LENGTH 160 /* characters */

static const char HAS_PAPER[] = "SELECT 'paper' FROM paper WHERE id = ?1";
static const char HAS_PERSON[] = "SELECT 'person' FROM person WHERE id = ?1";
static const char HAS_ORGANISATION[] = "SELECT 'organisation' FROM organisation WHERE id = ?1";
static const char GET_DOCUMENT_KIND[] = "SELECT kind FROM document WHERE id = ?1";

/* title, byline, date, inferred, then pairs of a text and the field it stands for */
static const char GET_PAPER[] =
  "SELECT title, byline, published, published_inferred, iif (title_known, title, NULL), 'title',"
  "       byline, 'author', NULL, NULL, NULL, NULL, abstract, 'abstract', summary, 'summary'"
  "  FROM paper WHERE id = ?1";

/* A byline names the first of many. */
static const char GET_AUTHORS[] =
  "SELECT person.name FROM authorship JOIN person ON person.id = authorship.person_id"
  " WHERE authorship.paper_id = ?1";

static const char GET_PERSON[] =
  "SELECT name, (SELECT group_concat (name, ', ') FROM"
  "               (SELECT organisation.name AS name FROM affiliation"
  "                  JOIN organisation ON organisation.id = affiliation.organisation_id"
  "                 WHERE affiliation.person_id = ?1 GROUP BY organisation.id)), 0, 0,"
  "       name, 'name', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
  "  FROM person WHERE id = ?1";

static const char GET_ORGANISATION[] =
  "SELECT name, NULL, 0, 0, name, 'name', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
  "  FROM organisation WHERE id = ?1";

static const char GET_DOCUMENT[] =
  "SELECT coalesce (document.title, source.title), source.title, document.published, 0,"
  "       document.title, 'title',"
  "       (SELECT group_concat (name, ', ') FROM document_author WHERE document_id = ?1), 'author',"
  "       (SELECT name FROM person WHERE id = document.subject_id), 'person',"
  "       iif (source.kind = 'feed', source.title, NULL), 'source',"
  "       document_body.text, 'body', NULL, NULL"
  "  FROM document JOIN source ON source.id = document.source_id"
  "  LEFT JOIN document_body ON document_body.document_id = document.id"
  " WHERE document.id = ?1";

/* What the notes say that mention it. */
static const char GET_NOTES_OF_PAPER[] =
  "SELECT document_body.text FROM mention JOIN document ON document.id = mention.document_id"
  "  JOIN document_body ON document_body.document_id = document.id"
  " WHERE mention.paper_id = ?1 AND document.kind = 'note' ORDER BY document.id";
static const char GET_NOTES_OF_PERSON[] =
  "SELECT document_body.text FROM mention JOIN document ON document.id = mention.document_id"
  "  JOIN document_body ON document_body.document_id = document.id"
  " WHERE mention.person_id = ?1 AND document.kind = 'note' ORDER BY document.id";

enum
{
  COLUMN_TITLE,
  COLUMN_BYLINE,
  COLUMN_DATE,
  COLUMN_INFERRED,
  COLUMN_TEXTS,
  COLUMN_FIRST_BODY = COLUMN_TEXTS + 8,
  N_COLUMNS = COLUMN_TEXTS + 12,
};

static const char *
kind_query (BwKind kind)
{
  switch (kind)
    {
    case BW_KIND_PAPER:
      return HAS_PAPER;
    case BW_KIND_PERSON:
      return HAS_PERSON;
    case BW_KIND_ORGANISATION:
      return HAS_ORGANISATION;
    case BW_KIND_DOCUMENT:
    case BW_KIND_SOURCE:
    case BW_KIND_NONE:
    default:
      return GET_DOCUMENT_KIND;
    }
}

static const char *
hit_query (BwKind kind)
{
  switch (kind)
    {
    case BW_KIND_PAPER:
      return GET_PAPER;
    case BW_KIND_PERSON:
      return GET_PERSON;
    case BW_KIND_ORGANISATION:
      return GET_ORGANISATION;
    case BW_KIND_DOCUMENT:
    case BW_KIND_SOURCE:
    case BW_KIND_NONE:
    default:
      return GET_DOCUMENT;
    }
}

/**
 * bw_search_hit_get_kind:
 * @kind: (out) (nullable): a static string: `paper`, `person`, `organisation` or a
 *   document's kind; `NULL` when there is no such thing
 */
gboolean
bw_search_hit_get_kind (BwDb        *library,
                        BwRef        ref,
                        const char **kind,
                        GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (library, kind_query (ref.kind), error);
  BwDocumentKind document_kind;
  BwStep step;

  *kind = NULL;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    return step == BW_STEP_DONE;

  if (ref.kind != BW_KIND_DOCUMENT)
    *kind = bw_kind_to_string (ref.kind);
  else if (bw_document_kind_from_string (bw_stmt_get_text (stmt, 0), &document_kind))
    *kind = bw_document_kind_to_string (document_kind);

  return TRUE;
}

static const char *
known_field (const char *field)
{
  static const char *const FIELDS[] = { "title", "author", "abstract", "summary", "name", "person", "source", "body" };

  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (g_strcmp0 (FIELDS[i], field) == 0)
      return FIELDS[i];

  return "title";
}

static gboolean
contains_words (const char *text,
                GPtrArray  *words)
{
  g_autofree char *snippet = text != NULL ? bw_snippet_new (text, words, 1) : NULL;

  return snippet != NULL;
}

static char *
beginning_of (const char *text)
{
  g_autofree char *clipped = bw_text_clip (text, SNIPPET_LENGTH);

  return bw_text_squeeze (clipped);
}

static void
find_field (BwHit     *hit,
            BwStmt    *stmt,
            int        from,
            int        to,
            GPtrArray *words)
{
  for (int column = from; column < to && hit->field == NULL; column += 2)
    if (contains_words (bw_stmt_get_text (stmt, column), words))
      hit->field = known_field (bw_stmt_get_text (stmt, column + 1));
}

static gboolean
find_author (BwDb       *library,
             BwHit      *hit,
             GPtrArray  *words,
             GError    **error)
{
  g_auto (GStrv) names = NULL;

  if (hit->field != NULL || hit->ref.kind != BW_KIND_PAPER)
    return TRUE;
  if ((names = bw_db_get_strings (library, GET_AUTHORS, error, "i", hit->ref.id)) == NULL)
    return FALSE;

  for (guint i = 0; names[i] != NULL && hit->field == NULL; i++)
    if (contains_words (names[i], words))
      hit->field = "author";

  return TRUE;
}

/* The first text that holds a word says which field matched. */
static gboolean
explain (BwDb       *library,
         BwHit      *hit,
         BwStmt     *stmt,
         GPtrArray  *words,
         GError    **error)
{
  find_field (hit, stmt, COLUMN_TEXTS, COLUMN_FIRST_BODY, words);
  if (!find_author (library, hit, words, error))
    return FALSE;
  find_field (hit, stmt, COLUMN_FIRST_BODY, N_COLUMNS, words);
  if (hit->field == NULL)
    hit->field = known_field (bw_stmt_get_text (stmt, COLUMN_TEXTS + 1));

  return TRUE;
}

/* The snippet is of the body, where it is of use beside the title. */
static void
add_snippet (BwHit     *hit,
             BwStmt    *stmt,
             GPtrArray *words)
{
  for (int column = COLUMN_FIRST_BODY; column < N_COLUMNS && hit->snippet == NULL; column += 2)
    if (bw_stmt_get_text (stmt, column) != NULL)
      hit->snippet = bw_snippet_new (bw_stmt_get_text (stmt, column), words, SNIPPET_LENGTH);
  for (int column = COLUMN_FIRST_BODY; column < N_COLUMNS && hit->snippet == NULL; column += 2)
    if (bw_stmt_get_text (stmt, column) != NULL)
      hit->snippet = beginning_of (bw_stmt_get_text (stmt, column));
}

/**
 * bw_search_hit_explain_note:
 * @words: (element-type utf8): the folded words that notes were searched for
 *
 * Says that it was a note that matched, and where, unless the words stand in the thing itself.
 */
gboolean
bw_search_hit_explain_note (BwDb       *library,
                            BwHit      *hit,
                            GPtrArray  *words,
                            GError    **error)
{
  const char *sql = hit->ref.kind == BW_KIND_PAPER ? GET_NOTES_OF_PAPER : GET_NOTES_OF_PERSON;
  g_auto (GStrv) texts = NULL;

  if (hit->ref.kind != BW_KIND_PAPER && hit->ref.kind != BW_KIND_PERSON)
    return TRUE;
  if ((texts = bw_db_get_strings (library, sql, error, "i", hit->ref.id)) == NULL)
    return FALSE;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *snippet = bw_snippet_new (texts[i], words, SNIPPET_LENGTH);

      if (snippet == NULL)
        continue;
      hit->field = "note";
      g_free (hit->snippet);
      hit->snippet = g_steal_pointer (&snippet);
      break;
    }

  return TRUE;
}

/**
 * bw_search_hit_load:
 * @words: (element-type utf8): the folded words that were looked for
 *
 * Returns: (transfer full) (nullable): the thing as a search shows it, or `NULL` with
 *   @error set
 */
BwHit *
bw_search_hit_load (BwDb       *library,
                    BwRef       ref,
                    GPtrArray  *words,
                    GError    **error)
{
  g_autoptr (BwHit) hit = g_new0 (BwHit, 1);
  g_autoptr (BwStmt) stmt = NULL;
  BwStep step;

  hit->ref = ref;
  hit->kind = bw_kind_to_string (ref.kind);
  if ((ref.kind == BW_KIND_DOCUMENT && !bw_search_hit_get_kind (library, ref, &hit->kind, error)) ||
      !(stmt = bw_db_prepare (library, hit_query (ref.kind), error)))
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    {
      if (step == BW_STEP_DONE)
        g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "What was found has gone since");
      return NULL;
    }

  hit->title = bw_stmt_dup_text (stmt, COLUMN_TITLE);
  hit->byline = bw_stmt_dup_text (stmt, COLUMN_BYLINE);
  hit->date = bw_stmt_get_date (stmt, COLUMN_DATE);
  hit->date_inferred = bw_stmt_get_int (stmt, COLUMN_INFERRED) != 0;
  if (!explain (library, hit, stmt, words, error))
    return NULL;
  add_snippet (hit, stmt, words);
  if (g_strcmp0 (hit->kind, "note") == 0 && g_strcmp0 (hit->field, "body") == 0)
    hit->field = "note";

  return g_steal_pointer (&hit);
}
