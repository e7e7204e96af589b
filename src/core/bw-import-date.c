#include "bw-import-date.h"

void
bw_import_date_free (BwImportDate *self)
{
  g_free (self->title);
  g_free (self);
}

/* Returns: (transfer full) (element-type BwImportDate) */
GPtrArray *
bw_import_date_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_date_free);
}
