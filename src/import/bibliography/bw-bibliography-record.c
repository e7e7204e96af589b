#include "bw-bibliography-record.h"

#include <string.h>

#include "bw-error.h"

/* Returns: (transfer full): the listing that a bibliography is, titled as its file is named */
BwRecord *
bw_bibliography_record_new (const BwReadContext *context)
{
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);
  const char *dot = context->name != NULL ? strrchr (context->name, '.') : NULL;

  if (dot != NULL && dot > context->name)
    record->title = g_strndup (context->name, (gsize) (dot - context->name));
  else
    record->title = g_strdup (context->name);

  return record;
}

/**
 * bw_bibliography_record_close:
 * @record: (transfer full)
 *
 * Adds the listing to the reading.
 *
 * Returns: %FALSE with an error set when there is no entry in it
 */
gboolean
bw_bibliography_record_close (BwRecord   *record,
                              BwReading  *reading,
                              GError    **error)
{
  if (record->papers->len == 0)
    {
      bw_record_free (record);
      g_set_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                   "There is no entry in the file that reads as “%s”. If it holds another format, "
                   "save it as that and import it again",
                   reading->kind);
      return FALSE;
    }

  g_ptr_array_add (reading->records, record);
  return TRUE;
}
