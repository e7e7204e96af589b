#pragma once

#include "bw-test-decisions.h"

G_BEGIN_DECLS

/* What one library is told of the decisions of another, and who has written what then. */

char *bw_test_write_decisions (BwTestLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
guint bw_test_take_over       (BwTestLibrary *library,
                               const char    *file);
char *bw_test_report          (BwTestLibrary *library,
                               const char    *file) G_GNUC_WARN_UNUSED_RESULT;
void  bw_test_assert_report   (BwTestLibrary *library,
                               const char    *file,
                               const char    *expected);
char *bw_test_partition       (BwTestLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
char *bw_test_author          (BwTestLibrary *library,
                               const char    *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
