#include "bw-test-exchange.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-decisions-import.h"
#include "bw-decisions-reader.h"
#include "bw-json.h"

char *
bw_test_write_decisions (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions =
    bw_decision_table_get_all (library->db, BW_DECISIONS_TOLD, &error);

  g_assert_no_error (error);

  return bw_json_from_decisions (decisions);
}

static BwDecisionsReport *
import (BwTestLibrary *library,
        const char    *file)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = bw_decisions_reader_read (file, strlen (file), &error);
  BwDecisionsReport *report;

  g_assert_no_error (error);
  report = bw_decisions_import (library->db, decisions, changes, &error);
  g_assert_no_error (error);
  bw_test_check (library);

  return report;
}

/* Returns: how many decisions of a file a library did not hold */
guint
bw_test_take_over (BwTestLibrary *library,
                   const char    *file)
{
  g_autoptr (BwDecisionsReport) report = import (library, file);

  g_assert_cmpuint (report->unplaced->len, ==, 0);

  return report->n_new;
}

/* Returns: how many of a file's decisions are new, known and not placed, as `3 0 1` */
char *
bw_test_report (BwTestLibrary *library,
                const char    *file)
{
  g_autoptr (BwDecisionsReport) report = import (library, file);

  return g_strdup_printf ("%u %u %u", report->n_new, bw_decisions_report_n_known (report),
                          report->unplaced->len);
}

/* Returns: each person's papers by their titles and the places among the authors, a line each */
char *
bw_test_partition (BwTestLibrary *library)
{
  static const char GET[] =
    "SELECT group_concat (told, ' ') FROM"
    " (SELECT DISTINCT person_id, title || '/' || position AS told"
    "    FROM authorship JOIN paper ON paper.id = paper_id ORDER BY 2)"
    " GROUP BY person_id ORDER BY 1";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) people = bw_db_get_strings (library->db, GET, &error, "");

  g_assert_no_error (error);

  return g_strjoinv ("\n", people);
}

/* Returns: the first author of a paper, as `person/1` */
char *
bw_test_author (BwTestLibrary *library,
                const char    *title)
{
  static const char FIND[] =
    "SELECT 'person/' || person_id FROM paper JOIN authorship ON paper_id = paper.id"
    " WHERE title = ?1 ORDER BY position LIMIT 1";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = bw_db_get_strings (library->db, FIND, &error, "s", title);

  g_assert_no_error (error);
  g_assert_nonnull (found[0]);

  return g_strdup (found[0]);
}

/* @expected: how many decisions are new, known and of nobody here, as bw_test_report() says it */
void
bw_test_assert_report (BwTestLibrary *library,
                       const char    *file,
                       const char    *expected)
{
  g_autofree char *report = bw_test_report (library, file);

  g_assert_cmpstr (report, ==, expected);
}
