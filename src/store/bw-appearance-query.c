#include "bw-appearance-query.h"

#include "bw-name.h"
#include "bw-text.h"

/* In which documents a thing appears, and how. */

static const char *const GET[] = {
  [BW_KIND_PAPER] =
    "SELECT document_id, title, NULL FROM paper_statement WHERE paper_id = ?1"
    " UNION SELECT document_id, NULL, scheme || ':' || value FROM paper_identifier"
    "        WHERE paper_id = ?1 AND scheme != 'bibtex_key'"
    " ORDER BY 1, 2, 3",
  [BW_KIND_PERSON] =
    "SELECT document_id, name, NULL FROM person_name WHERE person_id = ?1"
    " UNION SELECT document_id, NULL, scheme || ':' || value FROM person_identifier"
    "        WHERE person_id = ?1"
    " ORDER BY 1, 2, 3",
  [BW_KIND_ORGANISATION] =
    "SELECT document_id, name, NULL FROM organisation_name WHERE organisation_id = ?1"
    " ORDER BY 1, 2",
};

static const char GET_DOCUMENT_KEY[] =
  "SELECT 'document:' || kind || ':' || coalesce (key, title_key) FROM document WHERE id = ?1";

/* The papers of which something follows from who somebody is, or which paper one is. */
static const char *const GET_PAPERS[] = {
  [BW_KIND_PAPER] =
    "SELECT citing_id FROM citation WHERE cited_id = ?1"
    " UNION SELECT cited_id FROM citation WHERE citing_id = ?1 UNION SELECT ?1",
  [BW_KIND_PERSON] =
    "SELECT paper_id FROM authorship WHERE person_id = ?1"
    " UNION SELECT paper_id FROM contribution WHERE person_id = ?1",
};

static const char GET_COAUTHORS[] =
  "SELECT DISTINCT person_id FROM authorship WHERE paper_id = ?1 AND person_id != ?2";

/* Of a document that names both of two people it is not known which name it gives whom. */
static const char SHARE_NAMES[] =
  "INSERT OR IGNORE INTO person_name (person_id, document_id, name)"
  " SELECT ?2, document_id, name FROM person_name WHERE person_id = ?1"
  "    AND (document_id IN (SELECT document_id FROM authorship WHERE person_id = ?2)"
  "         OR document_id IN (SELECT document_id FROM contribution WHERE person_id = ?2))"
  "    AND document_id NOT IN (SELECT document_id FROM person_name WHERE person_id = ?2)";

static const char IS_NAMED[] =
  "SELECT EXISTS (SELECT 1 FROM authorship WHERE person_id = ?1 AND document_id = ?2)"
  "    OR EXISTS (SELECT 1 FROM contribution WHERE person_id = ?1 AND document_id = ?2)"
  "    OR EXISTS (SELECT 1 FROM document_author WHERE person_id = ?1 AND document_id = ?2)"
  "    OR EXISTS (SELECT 1 FROM coauthor_statement WHERE coauthor_id = ?1 AND document_id = ?2)"
  "    OR EXISTS (SELECT 1 FROM mention WHERE person_id = ?1 AND document_id = ?2)"
  "    OR EXISTS (SELECT 1 FROM document WHERE subject_id = ?1 AND id = ?2)";

static void
add_row (BwAppearance *appearance,
         BwKind        kind,
         BwStmt       *stmt)
{
  const char *name = bw_stmt_get_text (stmt, 1);

  if (name != NULL)
    {
      g_ptr_array_add (appearance->spellings, g_strdup (name));
      g_ptr_array_add (appearance->names, kind == BW_KIND_PERSON ? bw_name_key (name) : bw_text_key (name));
    }
  else
    g_ptr_array_add (appearance->identifiers, bw_stmt_dup_text (stmt, 2));
}

static gboolean
add_document_keys (BwDb       *db,
                   GPtrArray  *appearances,
                   GError    **error)
{
  for (guint i = 0; i < appearances->len; i++)
    {
      BwAppearance *appearance = g_ptr_array_index (appearances, i);
      g_auto (GStrv) keys = bw_db_get_strings (db, GET_DOCUMENT_KEY, error, "i", appearance->document_id);

      if (keys == NULL)
        return FALSE;
      appearance->document_key = g_strdup (keys[0] != NULL ? keys[0] : "");
    }

  return TRUE;
}

static GPtrArray *
collect (BwStmt  *stmt,
         BwKind   kind,
         GError **error)
{
  g_autoptr (GPtrArray) appearances = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_appearance_free);
  BwAppearance *last = NULL;
  BwStep step;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 document_id = bw_stmt_get_int64 (stmt, 0);

      if (last == NULL || last->document_id != document_id)
        {
          last = bw_appearance_new (document_id);
          g_ptr_array_add (appearances, last);
        }
      add_row (last, kind, stmt);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&appearances) : NULL;
}

/**
 * bw_appearance_query_get:
 * @ref: a paper, a person or an organisation
 *
 * Returns: (transfer full) (element-type BwAppearance) (nullable): how each document names it,
 *   the oldest document first; or `NULL` with @error set
 */
GPtrArray *
bw_appearance_query_get (BwDb    *db,
                         BwRef    ref,
                         GError **error)
{
  g_autoptr (GPtrArray) appearances = NULL;
  BwStmt *stmt = bw_db_prepare (db, GET[ref.kind], error);

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  appearances = collect (stmt, ref.kind, error);
  bw_stmt_release (stmt);
  if (appearances == NULL || !add_document_keys (db, appearances, error))
    return NULL;

  return g_steal_pointer (&appearances);
}

/* @papers: those of which something follows from what @ref, a paper or a person, is */
gboolean
bw_appearance_query_add_papers (BwDb       *db,
                                BwRef       ref,
                                BwChanges  *papers,
                                GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PAPERS[ref.kind], error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_changes_add (papers, BW_KIND_PAPER, bw_stmt_get_int64 (stmt, 0));

  return step == BW_STEP_DONE;
}

/* @people: (element-type gint64): who has written the paper beside @person_id is added to it */
gboolean
bw_appearance_query_add_coauthors (BwDb    *db,
                                   gint64   paper_id,
                                   gint64   person_id,
                                   GArray  *people,
                                   GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_COAUTHORS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  bw_stmt_bind_int64 (stmt, 2, person_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);

      g_array_append_val (people, id);
    }

  return step == BW_STEP_DONE;
}

/* Gives @to the names that documents which name both give @from. */
gboolean
bw_appearance_query_share_names (BwDb    *db,
                                 gint64   from,
                                 gint64   to,
                                 GError **error)
{
  return bw_db_run (db, SHARE_NAMES, error, "ii", from, to);
}

/* @named: (out): whether the document says anything of the person but names and identifiers */
gboolean
bw_appearance_query_is_named (BwDb      *db,
                              gint64     person_id,
                              gint64     document_id,
                              gboolean  *named,
                              GError   **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_NAMED, &found, error, "ii", person_id, document_id))
    return FALSE;

  *named = found != 0;
  return TRUE;
}
