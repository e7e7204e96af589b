#pragma once

#include "bw-decision.h"
#include "bw-ref.h"
#include "bw-test-library.h"

G_BEGIN_DECLS

/* What is decided of a library, and what it holds then. */

typedef BwDecision *(*BwTestStep) (BwDb       *db,
                                   BwChanges  *changes,
                                   GError    **error);

void   bw_test_check        (BwTestLibrary *library);
char  *bw_test_export       (BwTestLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
char  *bw_test_describe     (BwTestLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void   bw_test_assert_texts (const char    *text,
                             const char    *expected);
BwRef  bw_test_find         (BwTestLibrary *library,
                             const char    *text);
void   bw_test_step         (BwTestLibrary *library,
                             BwTestStep     func);
gint64 bw_test_merge        (BwTestLibrary *library,
                             const char    *keep,
                             const char    *other);
gint64 bw_test_split        (BwTestLibrary *library,
                             const char    *ref);
gint64 bw_test_revert       (BwTestLibrary *library,
                             gint64         id);
gint64 bw_test_part         (BwTestLibrary *library,
                             const char    *ref,
                             const char    *name,
                             const char    *keys);
void   bw_test_assert_same  (BwTestLibrary *library,
                             const char    *one,
                             const char    *other,
                             gboolean       same);
void   bw_test_mark         (BwTestLibrary *library,
                             const char    *ref);
void   bw_test_unmark       (BwTestLibrary *library,
                             const char    *ref);
void   bw_test_add_authors  (GPtrArray     *authors,
                             const char    *text);
void   bw_test_state        (BwTestLibrary *library,
                             const char    *source,
                             const char    *papers);
void   bw_test_post         (BwTestLibrary *library,
                             const char    *source,
                             const char    *text);
void   bw_test_read_posts   (BwTestLibrary *library);

G_END_DECLS
