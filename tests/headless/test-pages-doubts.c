#include <string.h>

#include "bw-doubt-explain.h"
#include "bw-page.h"
#include "bw-plain.h"
#include "bw-test-fixture.h"

/* How two who may be one are shown. */

/* The page says what speaks for it and against, leads to both, and takes no name for markup. */
static void
test_page (BwTestFixture *fixture,
           gconstpointer  data)
{
  static const char *const PARTS[] = {
    "Jane &lt;b&gt; Doe or J. Doe?",
    "href=\"bookwheel:doubtful/1/same\"",
    "href=\"bookwheel:doubtful/1/different\"",
    "href=\"bookwheel:person/1\"",
    "href=\"bookwheel:person/3\"",
    "What speaks for it",
    "both at NTU",
    "What speaks against it",
    "<td dir=\"auto\">Rick Roe</td>",
    "Alpha",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDoubt) doubt = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  g_autofree char *page = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  bw_test_state (fixture->library, "one",
                 "Alpha|10.1000/a|Jane <b> Doe orcid:0000-0001-0000-0009; Rick Roe|NTU|LG|");
  bw_test_state (fixture->library, "two",
                 "Beta|10.1000/b|J. Doe orcid:0000-0002-0000-0006; Rick Roe|NTU|LG|");
  doubt = bw_doubt_explain_get (fixture->library->db, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (doubt->next_id, ==, 0);
  g_assert_cmpint (bw_doubt_get_keep (doubt).id, ==, doubt->one->id);
  page = bw_page_from_doubt (doubt);
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (strstr (page, PARTS[i]) == NULL)
      g_error ("The page lacks “%s”: %s", PARTS[i], page);
  text = bw_plain_from_doubt (doubt);
  g_assert_nonnull (strstr (text, "both at NTU"));
  doubts = bw_doubt_explain_list (fixture->library->db, 10, &error);
  list = bw_page_from_doubts (doubts);
  g_assert_nonnull (strstr (list, "href=\"bookwheel:doubtful/1\""));
}

/* Two of one name are told by what they wrote. */
static void
test_one_name (BwTestFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  g_autofree char *list = NULL;

  bw_test_state (fixture->library, "one", "Alpha|10.1000/a|John Smith; Ann Lund||LG||2010");
  bw_test_state (fixture->library, "two",
                 "Beta and many other words that are too long to be told here|10.1000/b|John Smith; Rick Roe||AI||2011");
  doubts = bw_doubt_explain_list (fixture->library->db, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (doubts->len, ==, 1);
  list = bw_plain_from_doubts (doubts);
  g_assert_nonnull (strstr (list, "John Smith (“Alpha”) or John Smith (“Beta and many other words that are too…”)?"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD ("/pages/doubts", test_page);
  BW_TEST_ADD ("/pages/doubts-of-one-name", test_one_name);

  return g_test_run ();
}
