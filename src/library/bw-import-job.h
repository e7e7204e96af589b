#pragma once

#include "bw-import-report.h"
#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_JOB (bw_import_job_get_type ())

G_DECLARE_FINAL_TYPE (BwImportJob, bw_import_job, BW, IMPORT_JOB, GObject)

BwImportJob *bw_import_job_new          (BwLibrary   *library) G_GNUC_WARN_UNUSED_RESULT;
void         bw_import_job_add_path     (BwImportJob *self,
                                         const char  *path);
void         bw_import_job_add_bytes    (BwImportJob *self,
                                         GBytes      *bytes,
                                         const char  *name);
void         bw_import_job_set_kind     (BwImportJob *self,
                                         const char  *kind);
void         bw_import_job_set_base_url (BwImportJob *self,
                                         const char  *base_url);
void         bw_import_job_set_day      (BwImportJob *self,
                                         BwDate       day);
double       bw_import_job_get_fraction (BwImportJob *self);
char        *bw_import_job_dup_status   (BwImportJob *self) G_GNUC_WARN_UNUSED_RESULT;

void       bw_import_job_run_async  (BwImportJob          *self,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GPtrArray *bw_import_job_run_finish (BwImportJob          *self,
                                     GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
