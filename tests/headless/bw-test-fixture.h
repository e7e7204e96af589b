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
void bw_test_assert_undone (BwTestFixture *fixture,
                            guint          n);

#define BW_TEST_ADD(path, func) \
  g_test_add (path, BwTestFixture, NULL, bw_test_set_up, func, bw_test_tear_down)
#define BW_TEST_ADD_TWO(path, func) \
  g_test_add (path, BwTestFixture, NULL, bw_test_set_up_two, func, bw_test_tear_down)

G_END_DECLS
