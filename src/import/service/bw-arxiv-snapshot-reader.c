#include "bw-arxiv-snapshot.h"
#include "bw-reader.h"
#include "bw-service-answer.h"

static int
rate (const BwValue *value)
{
  return bw_arxiv_snapshot_is (value) ? 95 : 0;
}

static int
score (const BwReader *self,
       BwInput        *input)
{
  return bw_service_answer_score (input, rate);
}

static void
read_value (BwServiceAnswer *answer,
            const BwValue   *value)
{
  BwPaperRecord *paper = bw_arxiv_snapshot_read (value);

  if (paper != NULL)
    bw_service_answer_add_paper (answer, paper, NULL);
  else
    bw_reading_warn (answer->reading, answer->line,
                     "A record without a title or without an identifier of arXiv");
}

static gboolean
read_answer (const BwReader       *self,
             BwInput              *input,
             const BwReadContext  *context,
             BwReading            *reading,
             GError              **error)
{
  return bw_service_answer_read (input, context, reading, read_value, error);
}

const BwReader bw_arxiv_snapshot_reader = { "arxiv-snapshot", score, read_answer, NULL };
