#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-check.h"
#include "bw-mention-record.h"
#include "bw-organisation-query.h"
#include "bw-reference.h"
#include "bw-search.h"
#include "bw-search-index.h"
#include "bw-test-library.h"

#define N_DOCUMENTS 5

typedef struct
{
  BwTestLibrary *library;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
}

/* Whatever was joined or parted, the library agrees with itself. */
static void
check (BwTestLibrary *library)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_check_library (library->db, findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpint (bw_test_library_count (library, "organisation_unsettled"), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  check (fixture->library);
  bw_test_library_free (fixture->library);
}

/* A listing with one paper whose one author has the affiliations that are named. */
static void
state (BwTestLibrary *library,
       const char    *source,
       const char    *names)
{
  g_autofree char *title = g_strdup_printf ("The Work of %s", source);
  g_autoptr (BwReading) reading = bw_test_reading_listing (title, NULL);
  g_auto (GStrv) affiliations = g_strsplit (names, "|", -1);
  BwPaperRecord *paper = bw_test_paper (reading, 0);
  BwAuthorRecord *author;

  bw_test_paper_add_author (paper, "Jane Doe");
  author = g_ptr_array_index (paper->authors, 0);
  for (guint i = 0; affiliations[i] != NULL; i++)
    {
      g_ptr_array_add (paper->affiliations, g_strdup (affiliations[i]));
      g_ptr_array_add (author->affiliations, g_strdup (affiliations[i]));
    }
  bw_import_report_free (bw_test_library_write (library, source, reading));
}

/* A digest that mentions a paper with the affiliations, and says the kind of the first. */
static void
mention (BwTestLibrary *library,
         const char    *source,
         const char    *names)
{
  g_autoptr (BwReading) reading = bw_reading_new ("digest");
  BwRecord *record = bw_record_new (BW_DOCUMENT_DIGEST);
  g_autofree char *title = g_strdup_printf ("What %s Said", source);
  BwMentionRecord *said = bw_mention_record_new (title, BW_ROLE_TIDBIT);
  g_auto (GStrv) affiliations = g_strsplit (names, "|", -1);
  BwOrganisationRecord *organisation = bw_organisation_record_new (affiliations[0]);

  record->title = g_strdup (source);
  organisation->kind = g_strdup ("university");
  g_ptr_array_add (record->organisations, organisation);
  for (guint i = 0; affiliations[i] != NULL; i++)
    g_ptr_array_add (said->affiliations, g_strdup (affiliations[i]));
  g_ptr_array_add (record->mentions, said);
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, source, reading));
}

/* All that is known of organisations but their ids, in an order that owes nothing to them. */
static char *
describe (BwTestLibrary *library)
{
  static const char ALL[] =
    "SELECT organisation.name || ' [' || name_key || ']'"
    " || ifnull ((SELECT group_concat (name, '; ') FROM (SELECT DISTINCT name FROM organisation_name"
    "      WHERE organisation_id = organisation.id ORDER BY name)), '-')"
    " || ' / ' || ifnull ((SELECT group_concat (title || '=' || stated, '; ') FROM"
    "      (SELECT paper.title, paper_affiliation.name AS stated FROM paper_affiliation"
    "         JOIN paper ON paper.id = paper_id WHERE organisation_id = organisation.id"
    "        ORDER BY 1, 2)), '-')"
    " || ' / ' || ifnull ((SELECT group_concat (name, '; ') FROM (SELECT name FROM affiliation"
    "      WHERE organisation_id = organisation.id ORDER BY name)), '-')"
    " || ' / ' || ifnull ((SELECT group_concat (name, '; ') FROM (SELECT name FROM mention_affiliation"
    "      WHERE organisation_id = organisation.id ORDER BY name)), '-')"
    " || ' / ' || ifnull ((SELECT group_concat (kind, '; ') FROM organisation_kind"
    "      WHERE organisation_id = organisation.id), '-')"
    " || ' / ' || ifnull ((SELECT group_concat (key, '; ') FROM (SELECT key FROM organisation_key"
    "      WHERE organisation_id = organisation.id ORDER BY key)), '-')"
    " FROM organisation ORDER BY 1";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = bw_db_get_strings (library->db, ALL, &error, "");

  g_assert_no_error (error);

  return g_strjoinv ("\n", lines);
}

static void
say (BwTestLibrary *library,
     int            document,
     gboolean       ambiguous)
{
  switch (document)
    {
    case 0:
      state (library, "A", "NTU");
      break;
    case 1:
      state (library, "B", "Nanyang Technological University (NTU)|NTU|Google Deepmind");
      break;
    case 2:
      state (library, "C", ambiguous ? "National Taiwan University (NTU)" : "National Taiwan University");
      break;
    case 3:
      mention (library, "D", "N.T.U.|Nanyang Technological Univ.|DeepMind");
      break;
    default:
      mention (library, "E", "NTU (Nanyang Technological University)|Google DeepMind");
    }
}

/* Imports in the order that is the n-th of all. */
static char *
import_in_order (guint    n,
                 gboolean ambiguous)
{
  BwTestLibrary *library = bw_test_library_new ();
  int left[N_DOCUMENTS] = { 0, 1, 2, 3, 4 };
  char *described;

  for (guint size = N_DOCUMENTS; size > 0; size--)
    {
      guint at = n % size;

      n /= size;
      say (library, left[at], ambiguous);
      memmove (left + at, left + at + 1, (size - at - 1) * sizeof *left);
    }
  described = describe (library);
  check (library);
  bw_test_library_free (library);

  return described;
}

static void
compare_orders (gboolean ambiguous,
                guint    n_organisations)
{
  g_autofree char *first = import_in_order (0, ambiguous);
  g_auto (GStrv) lines = g_strsplit (first, "\n", -1);

  g_test_message ("%s", first);
  g_assert_cmpuint (g_strv_length (lines), ==, n_organisations);
  for (guint n = 3; n < 120; n += 4)
    {
      g_autofree char *other = import_in_order (n, ambiguous);

      g_assert_cmpstr (other, ==, first);
    }
}

/* NTU is that of the one university that is said to be called so: with the other and
 * DeepMind there are three. */
static void
test_order (void)
{
  compare_orders (FALSE, 3);
}

/* Two are called so: who says NTU alone may mean either. */
static void
test_order_ambiguous (void)
{
  compare_orders (TRUE, 4);
}

static BwOrganisation *
load (BwTestLibrary *library,
      const char    *name)
{
  g_autofree char *text = g_strdup_printf ("organisation:\"%s\"", name);
  g_autoptr (GError) error = NULL;
  BwOrganisation *organisation;
  BwRef ref;

  g_assert_true (bw_reference_find (library->db, text, &ref, &error));
  g_assert_no_error (error);
  organisation = bw_organisation_query_get (library->db, ref.id, &error);
  g_assert_no_error (error);

  return organisation;
}

static void
assert_shown (BwTestLibrary *library,
              const char    *name,
              const char    *shown,
              guint          n_papers,
              gboolean       bookmarked)
{
  g_autoptr (BwOrganisation) organisation = load (library, name);

  g_assert_cmpstr (organisation->name, ==, shown);
  g_assert_cmpuint (organisation->papers->len, ==, n_papers);
  g_assert_true (organisation->bookmarked == bookmarked);
}

static void
mark (BwTestLibrary *library,
      const char    *name)
{
  g_autoptr (BwOrganisation) organisation = load (library, name);
  g_autoptr (GError) error = NULL;

  bw_bookmark_table_add (library->db, (BwRef){ BW_KIND_ORGANISATION, organisation->id }, &error);
  g_assert_no_error (error);
}

static void
test_bookmark (Fixture       *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (library, "A", "NTU");
  state (library, "B", "Nanyang Technological University");
  mark (library, "NTU");
  assert_shown (library, "Nanyang Technological University", "Nanyang Technological University", 1, FALSE);

  state (library, "C", "Nanyang Technological University (NTU)");
  assert_shown (library, "NTU", "Nanyang Technological University", 3, TRUE);
  g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, 1);
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 1);

  state (library, "D", "National Taiwan University (NTU)");
  assert_shown (library, "NTU", "NTU", 1, TRUE);
  assert_shown (library, "Nanyang Technological Univ.", "Nanyang Technological University", 2, FALSE);
}

/* What a document says no more is as if it had never been said. */
static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  mention (library, "A", "NTU");
  mention (library, "B", "Nanyang Technological University (NTU)");
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 1);
  mention (library, "C", "National Taiwan University (NTU)");
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 3);
  mention (library, "B", "Nanyang Technological University");
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 2);
  assert_shown (library, "NTU", "National Taiwan University", 2, FALSE);
  mention (library, "C", "National Taiwan University");
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 3);
  assert_shown (library, "NTU", "NTU", 1, FALSE);
}

static void
test_shown_name (Fixture       *fixture,
                 gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  mention (library, "A", "berkeley");
  assert_shown (library, "UC Berkeley", "berkeley", 1, FALSE);
  mention (library, "B", "University of California, Berkeley");
  assert_shown (library, "berkeley", "University of California, Berkeley", 2, FALSE);
  mention (library, "B", "UC Berkeley");
  assert_shown (library, "berkeley", "UC Berkeley", 2, FALSE);
  g_assert_cmpint (bw_test_library_count (library, "mention_affiliation WHERE name = 'berkeley'"), ==, 1);
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 1);
}

static guint
count_hits (BwTestLibrary *library,
            const char    *text)
{
  g_autoptr (GError) error = NULL;
  BwSearchIndex *index = bw_search_index_open (library->path, &error);
  g_autoptr (BwFindings) findings = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_true (bw_search_index_update (index, library->db, &error));
  g_assert_no_error (error);
  findings = bw_search_run (library->db, index, text, 50, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->hits->len; i++)
    n += ((const BwHit *) g_ptr_array_index (findings->hits, i))->ref.kind == BW_KIND_ORGANISATION;
  bw_search_index_free (index);

  return n;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (library, "A", "NTU|DeepMind");
  state (library, "B", "Nanyang Technological University|Google DeepMind");
  g_assert_cmpuint (count_hits (library, "NTU"), ==, 1);
  g_assert_cmpuint (count_hits (library, "Nanyang"), ==, 1);
  state (library, "C", "NTU (Nanyang Technological University)");
  g_assert_cmpuint (count_hits (library, "NTU"), ==, 1);
  g_assert_cmpuint (count_hits (library, "Nanyang"), ==, 1);
  g_assert_cmpuint (count_hits (library, "NTU Nanyang"), ==, 1);
  g_assert_cmpuint (count_hits (library, "DeepMind"), ==, 1);
}

/* Keys of a program that knew less are made anew with the next import. */
static void
test_older_library (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char OLDER[] =
    "DELETE FROM meta WHERE name = 'organisation_keys';"
    "INSERT INTO organisation (name, name_key) VALUES ('DeepMind', 'deepmind'), ('Univ. of Bonn', 'univ of bonn'),"
    "  ('Nanyang Technological University (NTU)', 'nanyang technological university ntu'), ('NTU', 'ntu');"
    "INSERT INTO organisation_name (organisation_id, document_id, name)"
    " SELECT id, 1, name FROM organisation WHERE name_key IN"
    " ('deepmind', 'univ of bonn', 'nanyang technological university ntu', 'ntu');"
    "INSERT INTO bookmark (kind, target_id, key, created)"
    " SELECT 'organisation', id, name_key, 1 FROM organisation WHERE name_key = 'deepmind'";
  BwTestLibrary *library = fixture->library;
  g_autoptr (GError) error = NULL;

  state (library, "A", "Google DeepMind");
  g_assert_true (bw_db_exec (library->db, OLDER, &error));
  g_assert_no_error (error);
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 5);

  state (library, "B", "University of Bonn");
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 3);
  assert_shown (library, "DeepMind", "Google DeepMind", 1, TRUE);
  assert_shown (library, "Univ. of Bonn", "University of Bonn", 1, FALSE);
  assert_shown (library, "NTU", "Nanyang Technological University", 0, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/organisations/order", test_order);
  g_test_add_func ("/organisations/order-ambiguous", test_order_ambiguous);
  g_test_add ("/organisations/bookmark", Fixture, NULL, set_up, test_bookmark, tear_down);
  g_test_add ("/organisations/withdrawn", Fixture, NULL, set_up, test_withdrawn, tear_down);
  g_test_add ("/organisations/shown-name", Fixture, NULL, set_up, test_shown_name, tear_down);
  g_test_add ("/organisations/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/organisations/older-library", Fixture, NULL, set_up, test_older_library, tear_down);

  return g_test_run ();
}
