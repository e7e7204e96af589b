#pragma once

#include "bw-test-decisions.h"

G_BEGIN_DECLS

/**
 * BwTestFixture:
 * @library: of which something is decided
 * @control: (nullable): what comes into both, and where nobody decides anything
 *
 * What a test of decisions begins with, and what is checked at its end.
 */
typedef struct
{
  BwTestLibrary *library;
  BwTestLibrary *control;
} BwTestFixture;

void bw_test_set_up        (BwTestFixture *fixture,
                            gconstpointer  data);
void bw_test_set_up_two    (BwTestFixture *fixture,
                            gconstpointer  data);
void bw_test_tear_down     (BwTestFixture *fixture,
                            gconstpointer  data);
void bw_test_state_both    (BwTestFixture *fixture,
                            const char    *source,
                            const char    *papers);
void bw_test_state_all     (BwTestLibrary *library);
void bw_test_assert_counts (BwTestLibrary *library,
                            const char    *ref,
                            guint          n_papers);
void bw_test_assert_undone (BwTestFixture *fixture,
                            guint          n);

/* Of these two papers and two people and two organisations may be one. */
#define BW_TEST_ALPHA "Alpha Works|10.1000/alpha|Jane Doe orcid:0000-0001-0000-0009; Rick Roe|Acme Institute|LG|\n"
#define BW_TEST_BETA "Beta Works|10.1000/beta|J. Doe; Pam Poe|ACME Research Labs|CL|10.1000/alpha\n"
#define BW_TEST_GAMMA "Beta Works, Published|10.1000/gamma|J. Doe; Pam Poe; Zed Zoe||CL|10.1000/alpha\n"
#define BW_TEST_DELTA "Delta Works|10.1000/delta|Ann Lee; Bob May||LG|10.1000/beta\n"

#define BW_TEST_ADD(path, func) \
  g_test_add (path, BwTestFixture, NULL, bw_test_set_up, func, bw_test_tear_down)
#define BW_TEST_ADD_TWO(path, func) \
  g_test_add (path, BwTestFixture, NULL, bw_test_set_up_two, func, bw_test_tear_down)

G_END_DECLS
