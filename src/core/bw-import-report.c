#include "bw-import-report.h"

BwImportReport *
bw_import_report_new (const char *path)
{
  BwImportReport *self = g_new0 (BwImportReport, 1);

  self->path = g_strdup (path);

  return self;
}

void
bw_import_report_free (BwImportReport *self)
{
  g_free (self->path);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}
