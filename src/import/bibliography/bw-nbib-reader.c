#include "bw-reader.h"

#include <string.h>

#include "bw-bibliography-record.h"
#include "bw-nbib-entry.h"
#include "bw-nbib-paper.h"

#define MAX_SCORED 60 /* lines that tell the format */
#define CERTAIN 95

/* A PMID by its tag, or ERIC as the owner, and another of MEDLINE's tags. */
static int
score (const BwReader *self,
       BwInput        *input)
{
  static const char *const USUAL[] = { "TI", "BTI", "AU", "FAU", "DP", "JT", "TA", "OWN", "STAT" };
  const BwLines *lines = bw_input_get_lines (input);
  guint end = MIN (bw_lines_get_n (lines), MAX_SCORED);
  gboolean identified = FALSE;
  guint n_usual = 0;
  guint n_words = 0;

  for (guint i = 0; i < end; i++)
    {
      const char *line = bw_lines_get (lines, i);
      char tag[5];
      const char *value = bw_nbib_line_read (line, tag);

      if (value == NULL)
        {
          n_words += *line != '\0' && *line != ' ';
          continue;
        }
      identified |= bw_nbib_tag_identifies (tag, value);
      for (guint u = 0; u < G_N_ELEMENTS (USUAL); u++)
        n_usual += strcmp (USUAL[u], tag) == 0;
    }

  return identified && n_usual > 0 && n_usual >= n_words ? CERTAIN : 0;
}

static gboolean
read_nbib (const BwReader       *self,
           BwInput              *input,
           const BwReadContext  *context,
           BwReading            *reading,
           GError              **error)
{
  const BwLines *lines = bw_input_get_lines (input);
  g_autoptr (BwRecord) record = bw_bibliography_record_new (context);
  guint next = 0;
  int line = 0;
  GArray *taken;

  while ((taken = bw_nbib_entry_read (lines, &next, &line)))
    {
      g_autoptr (GArray) fields = taken;
      BwPaperRecord *paper = bw_nbib_paper_new (fields, line, reading);

      if (paper != NULL)
        g_ptr_array_add (record->papers, paper);
    }

  return bw_bibliography_record_close (g_steal_pointer (&record), reading, error);
}

const BwReader bw_nbib_reader = { "nbib", score, read_nbib, NULL };
