#include "bw-reader.h"

#include "bw-bibliography-record.h"
#include "bw-ris-paper.h"
#include "bw-ris-scanner.h"

static int
score (const BwReader *self,
       BwInput        *input)
{
  BwRisStyle style;

  return bw_ris_style_find (bw_input_get_lines (input), &style);
}

static gboolean
read_ris (const BwReader       *self,
          BwInput              *input,
          const BwReadContext  *context,
          BwReading            *reading,
          GError              **error)
{
  const BwLines *lines = bw_input_get_lines (input);
  g_autoptr (BwRecord) record = bw_bibliography_record_new (context);
  g_autoptr (BwRisScanner) scanner = NULL;
  BwRisStyle style;
  BwRisEntry *next;

  if (bw_ris_style_find (lines, &style) == 0)
    style.dialect = BW_RIS_STANDARD;
  scanner = bw_ris_scanner_new (lines, &style, reading);
  while ((next = bw_ris_scanner_next (scanner)))
    {
      g_autoptr (BwRisEntry) entry = next;
      BwPaperRecord *paper = bw_ris_paper_new (entry, reading);

      if (paper != NULL)
        g_ptr_array_add (record->papers, paper);
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_ris_reader = { "ris", score, read_ris, NULL };
