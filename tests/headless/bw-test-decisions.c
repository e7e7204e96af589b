#include "bw-test-decisions.h"

#include <string.h>

#include "bw-body-builder.h"
#include "bw-bookmark-table.h"
#include "bw-check.h"
#include "bw-citation-record.h"
#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-doubt-settler.h"
#include "bw-item-query.h"
#include "bw-json.h"
#include "bw-list-query.h"
#include "bw-named-mentions.h"
#include "bw-reference.h"

static const char GET_DOUBTS[] =
  "SELECT kind || ' ' || one_id || ' ' || other_id || ' ' || score || ' ' || block FROM doubtful ORDER BY 1";

static const char FORGET_DOUBTS[] = "DELETE FROM doubtful";

static char *
get_doubts (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rows = bw_db_get_strings (library->db, GET_DOUBTS, &error, "");

  g_assert_no_error (error);

  return g_strjoinv ("\n", rows);
}

/* What is doubtful is what would be if all were judged anew. */
static void
check_doubts (BwTestLibrary *library)
{
  g_autofree char *found = get_doubts (library);
  g_autofree char *anew = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_db_begin (library->db, &error));
  g_assert_true (bw_db_run (library->db, FORGET_DOUBTS, &error, ""));
  g_assert_true (bw_doubt_settler_run_all (library->db, &error));
  g_assert_no_error (error);
  anew = get_doubts (library);
  bw_db_rollback (library->db);
  bw_test_assert_texts (found, anew);
}

void
bw_test_check (BwTestLibrary *library)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_check_library (library->db, findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
  check_doubts (library);
}

/* All that pages show, as an export has it. */
char *
bw_test_export (BwTestLibrary *library)
{
  static const BwListKind LISTS[] = { BW_LIST_PAPERS, BW_LIST_PEOPLE, BW_LIST_ORGANISATIONS,
                                      BW_LIST_DOCUMENTS, BW_LIST_BOOKMARKS };
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      g_autoptr (GArray) refs = bw_list_query_refs (library->db, LISTS[i], BW_LIST_ORDER_STABLE, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < refs->len; j++)
        {
          g_autoptr (BwItem) item =
            bw_item_query_get (library->db, g_array_index (refs, BwRef, j), TRUE, &error);
          g_autofree char *json = NULL;

          g_assert_no_error (error);
          json = bw_json_from_item (item, BW_JSON_FULL, "thing");
          g_string_append_printf (all, "%s\n", json);
        }
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Without the numbers that a library gives things in the order in which they come. */
char *
bw_test_describe (BwTestLibrary *library)
{
  g_autofree char *whole = bw_test_export (library);
  g_autoptr (GRegex) ids =
    g_regex_new ("(paper|person|organisation|document|source)/[0-9]+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace (ids, whole, -1, 0, "\\1", 0, NULL);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_texts);

  return g_strjoinv ("\n", lines);
}

static void
tell_lines (const char *prefix,
            GStrv       lines,
            GStrv       others)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, lines[i]))
      g_test_message ("%s: %s", prefix, lines[i]);
}

/* Says where two descriptions differ. */
void
bw_test_assert_texts (const char *text,
                      const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) others = g_strsplit (expected, "\n", -1);

  if (strcmp (text, expected) == 0)
    return;

  tell_lines ("is", lines, others);
  tell_lines ("should be", others, lines);
  g_test_fail ();
  g_assert_not_reached ();
}

BwRef
bw_test_find (BwTestLibrary *library,
              const char    *text)
{
  g_autoptr (GError) error = NULL;
  BwRef ref = { BW_KIND_NONE, 0 };

  bw_reference_find (library->db, text, &ref, &error);
  g_assert_no_error (error);

  return ref;
}

void
bw_test_step (BwTestLibrary *library,
              BwTestStep     func)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = func (library->db, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

static gint64
end_decision (BwTestLibrary *library,
              BwDecision    *decision,
              GError        *error)
{
  gint64 id;

  g_assert_no_error (error);
  id = decision->id;
  bw_decision_free (decision);
  bw_test_check (library);

  return id;
}

/* Returns: the id of the decision */
gint64
bw_test_merge (BwTestLibrary *library,
               const char    *keep,
               const char    *other)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwDecision *decision =
    bw_decisions_merge (library->db, bw_test_find (library, keep), bw_test_find (library, other), changes, &error);

  return end_decision (library, decision, error);
}

/* Returns: the id of the decision */
gint64
bw_test_split (BwTestLibrary *library,
               const char    *ref)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwDecision *decision = bw_decisions_split (library->db, bw_test_find (library, ref), changes, &error);

  return end_decision (library, decision, error);
}

/* Returns: the id of the decision that reverts @id */
gint64
bw_test_revert (BwTestLibrary *library,
                gint64         id)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwDecision *decision = bw_decision_revert (library->db, id, changes, &error);

  return end_decision (library, decision, error);
}

/**
 * bw_test_part:
 * @name: of what is told from @ref
 * @keys: what tells it, a line each
 *
 * Returns: the id of what is told from it
 */
gint64
bw_test_part (BwTestLibrary *library,
              const char    *ref,
              const char    *name,
              const char    *keys)
{
  g_auto (GStrv) list = g_strsplit (keys, "\n", -1);
  g_autofree char *own = g_strdup (name);
  BwDecisionSide side = { 0, own, list };
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    bw_decisions_part (library->db, bw_test_find (library, ref), &side, changes, &error);

  g_assert_no_error (error);
  bw_test_check (library);

  return decision->other.id;
}

void
bw_test_assert_same (BwTestLibrary *library,
                     const char    *one,
                     const char    *other,
                     gboolean       same)
{
  g_assert_true ((bw_test_find (library, one).id == bw_test_find (library, other).id) == same);
}

void
bw_test_mark (BwTestLibrary *library,
              const char    *ref)
{
  g_autoptr (GError) error = NULL;

  bw_bookmark_table_add (library->db, bw_test_find (library, ref), &error);
  g_assert_no_error (error);
}

void
bw_test_unmark (BwTestLibrary *library,
                const char    *ref)
{
  g_autoptr (GError) error = NULL;

  bw_bookmark_table_remove (library->db, bw_test_find (library, ref), &error);
  g_assert_no_error (error);
}

/* @text: `Author; Author orcid:…` */
void
bw_test_add_authors (GPtrArray  *authors,
                     const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, "; ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (names[i], " orcid:", 2);
      BwAuthorRecord *author = bw_author_record_new (words[0]);

      if (words[1] != NULL)
        bw_author_record_add_identifier (author, "orcid", words[1]);
      g_ptr_array_add (authors, author);
    }
}

/* A paper as `Title|doi|Author; Author|Organisation|category|doi of what it cites`, and perhaps `|year` */
static void
add_paper (BwRecord   *record,
           const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  BwPaperRecord *paper = bw_paper_record_new (parts[0]);

  if (*parts[1] != '\0')
    bw_paper_record_add_identifier (paper, "doi", parts[1]);
  bw_test_add_authors (paper->authors, parts[2]);
  if (*parts[3] != '\0')
    {
      BwAuthorRecord *first = g_ptr_array_index (paper->authors, 0);

      g_ptr_array_add (first->affiliations, g_strdup (parts[3]));
    }
  if (*parts[3] != '\0')
    g_ptr_array_add (paper->affiliations, g_strdup (parts[3]));
  g_ptr_array_add (paper->categories, g_strdup (parts[4]));
  if (*parts[5] != '\0')
    {
      BwCitationRecord *citation = bw_citation_record_new (bw_paper_record_new_identified ("doi", parts[5]));

      g_ptr_array_add (paper->references, citation);
    }
  if (parts[6] != NULL)
    paper->published = (BwDate){ (guint16) g_ascii_strtoull (parts[6], NULL, 10), 0, 0 };
  paper->abstract = g_strdup_printf ("What %s says.", parts[0]);
  paper->authors_complete = TRUE;
  g_ptr_array_add (record->papers, paper);
}

void
bw_test_state (BwTestLibrary *library,
               const char    *source,
               const char    *papers)
{
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);
  g_auto (GStrv) lines = g_strsplit (papers, "\n", -1);

  record->key = g_strdup (source);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_paper (record, lines[i]);
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, source, reading));
  bw_test_check (library);
}

/* A post of one paragraph. */
void
bw_test_post (BwTestLibrary *library,
              const char    *source,
              const char    *text)
{
  g_autoptr (BwReading) reading = bw_reading_new ("posts");
  BwRecord *record = bw_record_new (BW_DOCUMENT_POST);
  g_autoptr (BwBodyBuilder) builder = bw_body_builder_new ();

  record->title = g_strdup (source);
  bw_body_builder_paragraph (builder, text);
  record->body = bw_body_builder_finish (builder);
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, source, reading));
  bw_test_check (library);
}

/* Reads all posts again, as is done with those in which a name has changed hands. */
void
bw_test_read_posts (BwTestLibrary *library)
{
  static const char POSTS[] = "SELECT id FROM document WHERE kind = 'post'";
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = bw_db_get_ids (library->db, POSTS, &error, "");

  g_assert_no_error (error);
  g_assert_true (bw_db_begin (library->db, &error));
  for (guint i = 0; i < ids->len; i++)
    {
      bw_named_mentions_renew (library->db, g_array_index (ids, gint64, i), changes, &error);
      g_assert_no_error (error);
    }
  g_assert_true (bw_db_commit (library->db, &error));
  bw_test_check (library);
}
