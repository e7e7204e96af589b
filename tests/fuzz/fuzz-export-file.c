#include <stdlib.h>

#include "bw-export-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static gboolean
check_paper_cb (const BwPaperRecord  *paper,
                gpointer              user_data,
                GError              **error)
{
  if (paper->title == NULL || !g_utf8_validate (paper->title, -1, NULL))
    abort ();

  return TRUE;
}

static void
check_part (const BwReading *part)
{
  for (guint i = 0; i < part->records->len; i++)
    {
      const BwRecord *record = g_ptr_array_index (part->records, i);

      if (record->title != NULL && !g_utf8_validate (record->title, -1, NULL))
        abort ();
      if (!bw_record_foreach_paper (record, check_paper_cb, NULL, NULL))
        abort ();
    }
}

/* Any bytes are a long export, of which more or less can be read. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const BwReadContext context = { NULL, "export.json", NULL };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (BwExportFile) file = NULL;
  const BwReading *part;
  double fraction;

  bw_export_file_sniff (data, size);
  if (!(file = bw_export_file_open (stream, &context, NULL, NULL)))
    abort ();
  while ((part = bw_export_file_next (file, &fraction, NULL)))
    check_part (part);

  return 0;
}
