#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-import-report.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/* A library in a folder of its own, which goes with it. */
typedef struct
{
  char *folder;
  char *path;
  BwDb *db; /* NULL where a test wants to open it itself */
} BwTestLibrary;

BwTestLibrary  *bw_test_library_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void            bw_test_library_free  (BwTestLibrary *self);
BwImportReport *bw_test_library_write (BwTestLibrary *self,
                                       const char    *source,
                                       BwReading     *reading) G_GNUC_WARN_UNUSED_RESULT;
gint64          bw_test_library_count (BwTestLibrary *self,
                                       const char    *table);

BwReading *bw_test_reading_listing (const char *first_title,
                                    ...) G_GNUC_NULL_TERMINATED;
BwReading *bw_test_reading_profile (const char *key,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;
BwReading *bw_test_reading_posts (const char *first_title,
                                  ...) G_GNUC_NULL_TERMINATED;
BwPaperRecord *bw_test_paper (BwReading *reading,
                              guint      index);
void bw_test_paper_add_author (BwPaperRecord *paper,
                               const char    *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTestLibrary, bw_test_library_free)

G_END_DECLS
