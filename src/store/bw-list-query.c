#include "bw-list-query.h"

#include "bw-document-kind.h"
#include "bw-error.h"
#include "bw-schema.h"

/* How many are counted is by the tally of that name, or of all kinds of documents. */
static const struct
{
  BwKind kind;
  const char *tally;
  const char *stable;
  const char *reading;
} LISTS[BW_N_LISTS] = {
  [BW_LIST_PAPERS] = { BW_KIND_PAPER, "paper", "SELECT id FROM paper ORDER BY id",
                       "SELECT id FROM paper ORDER BY published DESC, id DESC LIMIT ?1" },
  [BW_LIST_PEOPLE] = { BW_KIND_PERSON, "person", "SELECT id FROM person ORDER BY id",
                       "SELECT id FROM person ORDER BY sort_key, id LIMIT ?1" },
  [BW_LIST_ORGANISATIONS] = { BW_KIND_ORGANISATION, "organisation", "SELECT id FROM organisation ORDER BY id",
                              "SELECT id FROM organisation ORDER BY sort_key, id LIMIT ?1" },
  [BW_LIST_DOCUMENTS] = { BW_KIND_DOCUMENT, NULL, "SELECT id FROM document ORDER BY id",
                          "SELECT id FROM document ORDER BY changed DESC, id LIMIT ?1" },
  [BW_LIST_SOURCES] = { BW_KIND_SOURCE, "source", "SELECT id FROM source ORDER BY id",
                        "SELECT id FROM source ORDER BY id DESC LIMIT ?1" },
  [BW_LIST_BOOKMARKS] = { BW_KIND_NONE, "bookmark", "SELECT target_id, kind FROM bookmark ORDER BY id",
                          "SELECT target_id, kind FROM bookmark ORDER BY id DESC LIMIT ?1" },
  [BW_LIST_POSTS] = { BW_KIND_DOCUMENT, "post", "SELECT id FROM document WHERE kind = 'post' ORDER BY id",
                      "SELECT id FROM document WHERE kind = 'post' ORDER BY id LIMIT ?1" },
  [BW_LIST_DIGESTS] = { BW_KIND_DOCUMENT, "digest",
                        "SELECT id FROM document WHERE kind = 'digest' ORDER BY id",
                        "SELECT id FROM document WHERE kind = 'digest'"
                        " ORDER BY published DESC, id DESC LIMIT ?1" },
  [BW_LIST_CAPTURES] = { BW_KIND_DOCUMENT, "capture",
                         "SELECT id FROM document WHERE kind = 'capture' ORDER BY id",
                         "SELECT id FROM document WHERE kind = 'capture' ORDER BY id LIMIT ?1" },
  [BW_LIST_FEEDS] = { BW_KIND_SOURCE, "feed", "SELECT id FROM source WHERE kind = 'feed' ORDER BY id",
                      "SELECT id FROM source WHERE kind = 'feed'"
                      " ORDER BY title COLLATE NOCASE, id LIMIT ?1" },
  [BW_LIST_NOTES] = { BW_KIND_DOCUMENT, "note", "SELECT id FROM document WHERE kind = 'note' ORDER BY id",
                      "SELECT id FROM document WHERE kind = 'note' ORDER BY changed DESC, id LIMIT ?1" },
  [BW_LIST_PAGES] = { BW_KIND_DOCUMENT, "page", "SELECT id FROM document WHERE kind = 'page' ORDER BY id",
                      "SELECT id FROM document WHERE kind = 'page' ORDER BY id DESC LIMIT ?1" },
};

/* kind, title, whether it is known, byline, date, whether it is inferred, count, words */
static const char GET_PAPER[] =
  "SELECT 'paper', title, title_known, byline, published, published_inferred, NULL, 0"
  "  FROM paper WHERE id = ?1";

static const char GET_PERSON[] =
  "SELECT 'person', name, 1,"
  "       (SELECT group_concat (name, ', ') FROM"
  "         (SELECT organisation.name AS name FROM affiliation"
  "            JOIN organisation ON organisation.id = affiliation.organisation_id"
  "           WHERE affiliation.person_id = ?1 GROUP BY organisation.id)), 0, 0,"
  "       (SELECT count (DISTINCT paper_id) FROM authorship WHERE person_id = ?1), 0"
  "  FROM person WHERE id = ?1";

static const char GET_ORGANISATION[] =
  "SELECT 'organisation', name, 1, NULL, 0, 0,"
  "       (SELECT count (DISTINCT paper_id) FROM paper_affiliation WHERE organisation_id = ?1) +"
  "       (SELECT count (*) FROM mention_affiliation WHERE organisation_id = ?1), 0"
  "  FROM organisation WHERE id = ?1";

static const char GET_DOCUMENT[] =
  "SELECT document.kind, coalesce (document.title, source.title), document.title IS NOT NULL,"
  "       coalesce (person.name, source.title), document.published, 0, NULL, document.words"
  "  FROM document JOIN source ON source.id = document.source_id"
  "  LEFT JOIN person ON person.id = document.subject_id"
  " WHERE document.id = ?1";

/* What it holds, where that is one thing: the title of its document, or whom all are of. A
 * feed is what its name says, however many entries it has now. */
static const char GET_SOURCE[] =
  "SELECT 'source', source.title, 1,"
  "       CASE WHEN source.kind = 'feed' THEN NULL"
  "         ELSE CASE count (document.id) WHEN 1 THEN document.title"
  "         WHEN iif (count (DISTINCT subject_id) = 1, count (subject_id), 0)"
  "           THEN (SELECT name FROM person WHERE id = subject_id) END END,"
  "       0, 0, count (document.id), 0"
  "  FROM source LEFT JOIN document ON document.source_id = source.id"
  " WHERE source.id = ?1 GROUP BY source.id";

static const char GET_TALLY[] = "SELECT n FROM tally WHERE name = ?1";

static const char GET_SIZE[] =
  "SELECT page_count * page_size FROM pragma_page_count (), pragma_page_size ()";

static GArray *
read_refs (BwStmt  *stmt,
           BwKind   kind,
           GError **error)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  BwStep step;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { kind, bw_stmt_get_int64 (stmt, 0) };

      if (kind == BW_KIND_NONE)
        ref.kind = bw_kind_from_string (bw_stmt_get_text (stmt, 1));
      g_array_append_val (refs, ref);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&refs) : NULL;
}

/**
 * bw_list_query_refs:
 *
 * Returns: (transfer full) (element-type BwRef) (nullable): all that the list holds, or
 *   `NULL` with @error set
 */
GArray *
bw_list_query_refs (BwDb         *db,
                    BwListKind    kind,
                    BwListOrder   order,
                    GError      **error)
{
  g_autoptr (BwStmt) stmt = NULL;

  g_return_val_if_fail (kind < BW_N_LISTS, NULL);

  if (order == BW_LIST_ORDER_READING)
    return bw_list_query_first (db, kind, G_MAXUINT, error);

  stmt = bw_db_prepare (db, LISTS[kind].stable, error);

  return stmt != NULL ? read_refs (stmt, LISTS[kind].kind, error) : NULL;
}

/**
 * bw_list_query_first:
 * @max: how many at most
 *
 * Returns: (transfer full) (element-type BwRef) (nullable): what one reads first of the list, or
 *   `NULL` with @error set
 */
GArray *
bw_list_query_first (BwDb        *db,
                     BwListKind   kind,
                     guint        max,
                     GError     **error)
{
  g_autoptr (BwStmt) stmt = NULL;

  g_return_val_if_fail (kind < BW_N_LISTS, NULL);

  if (!(stmt = bw_db_prepare (db, LISTS[kind].reading, error)))
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, max);

  return read_refs (stmt, LISTS[kind].kind, error);
}

static const char *
row_query (BwKind kind)
{
  switch (kind)
    {
    case BW_KIND_PAPER:
      return GET_PAPER;
    case BW_KIND_PERSON:
      return GET_PERSON;
    case BW_KIND_ORGANISATION:
      return GET_ORGANISATION;
    case BW_KIND_SOURCE:
      return GET_SOURCE;
    case BW_KIND_DOCUMENT:
    case BW_KIND_NONE:
    default:
      return GET_DOCUMENT;
    }
}

static const char *
known_kind (const char *text)
{
  BwDocumentKind kind;

  return bw_document_kind_from_string (text, &kind) ? bw_document_kind_to_string (kind)
                                                    : bw_kind_to_string (bw_kind_from_string (text));
}

/**
 * bw_list_query_row:
 *
 * Returns: (transfer full) (nullable): what a list shows of one thing, or `NULL` with
 *   @error set
 */
BwRowData *
bw_list_query_row (BwDb    *db,
                   BwRef    ref,
                   GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, row_query (ref.kind), error);
  BwRowData *data;
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  if ((step = bw_stmt_step (stmt, error)) != BW_STEP_ROW)
    {
      if (step == BW_STEP_DONE)
        bw_error_set_not_found (error, ref);
      return NULL;
    }

  data = bw_row_data_new ();
  data->kind = known_kind (bw_stmt_get_text (stmt, 0));
  data->title = bw_stmt_dup_text (stmt, 1);
  data->title_known = bw_stmt_get_int (stmt, 2) != 0;
  data->byline = bw_stmt_dup_text (stmt, 3);
  data->date = bw_stmt_get_date (stmt, 4);
  data->date_inferred = bw_stmt_get_int (stmt, 5) != 0;
  data->count = bw_stmt_get_count (stmt, 6);
  data->words = bw_stmt_get_int (stmt, 7);

  return data;
}

static gboolean
get_tally (BwDb        *db,
           const char  *name,
           gint64      *n,
           GError     **error)
{
  return bw_db_find_id (db, GET_TALLY, n, error, "s", name);
}

static gboolean
count_documents (BwDb    *db,
                 gint64  *n,
                 GError **error)
{
  *n = 0;
  for (guint i = 0; i < BW_N_DOCUMENT_KINDS; i++)
    {
      gint64 of_kind;

      if (!get_tally (db, bw_document_kind_to_string ((BwDocumentKind) i), &of_kind, error))
        return FALSE;
      *n += of_kind;
    }

  return TRUE;
}

/**
 * bw_list_query_count:
 * @n: (out): how many things the list holds, which is known without reading it
 */
gboolean
bw_list_query_count (BwDb        *db,
                     BwListKind   kind,
                     gint64      *n,
                     GError     **error)
{
  g_return_val_if_fail (kind < BW_N_LISTS, FALSE);
  g_return_val_if_fail (n != NULL, FALSE);

  return LISTS[kind].tally != NULL ? get_tally (db, LISTS[kind].tally, n, error) : count_documents (db, n, error);
}

/**
 * bw_list_query_stats:
 * @stats: (out caller-allocates)
 */
gboolean
bw_list_query_stats (BwDb     *db,
                     BwStats  *stats,
                     GError  **error)
{
  struct
  {
    const char *name;
    gint64 *n;
  } tallies[] = {
    { "paper", &stats->papers },
    { "person", &stats->people },
    { "organisation", &stats->organisations },
    { "citation", &stats->citations },
    { "mention", &stats->mentions },
    { "source", &stats->sources },
    { "feed", &stats->feeds },
    { "bookmark", &stats->bookmarks },
    { "doubtful", &stats->doubtful },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    if (!get_tally (db, tallies[i].name, tallies[i].n, error))
      return FALSE;
  for (guint i = 0; i < BW_N_DOCUMENT_KINDS; i++)
    if (!get_tally (db, bw_document_kind_to_string ((BwDocumentKind) i), &stats->documents[i], error))
      return FALSE;

  stats->library_bytes = bw_db_get_int64 (db, GET_SIZE, 0, NULL);
  stats->schema = bw_schema_get_version (db, error);

  return stats->schema >= 0;
}
