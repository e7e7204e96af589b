#include "bw-bench-asker.h"

#include "bw-bench-worst.h"
#include "bw-search.h"

#define LIMIT 60     /* of BwLiveSearch */
#define BUDGET 12000 /* likewise, in microseconds */

typedef struct
{
  BwBenchClock *clock;
  BwBenchWorst *worst;
} Answers;

struct _BwBenchAsker
{
  BwSession *session;
  Answers    first;
  Answers    whole; /* where the first were not */
  guint      n_cut;   /* first answers that had no time left */
};

BwBenchAsker *
bw_bench_asker_new (const char  *path,
                    GError     **error)
{
  BwSession *session = bw_session_new (path, BW_DB_READ_ONLY, error);
  BwBenchAsker *self;

  if (session == NULL)
    return NULL;

  self = g_new0 (BwBenchAsker, 1);
  self->session = session;
  self->first = (Answers){ bw_bench_clock_new (), bw_bench_worst_new () };
  self->whole = (Answers){ bw_bench_clock_new (), bw_bench_worst_new () };

  return self;
}

static void
answers_clear (Answers *self)
{
  bw_bench_clock_free (self->clock);
  bw_bench_worst_free (self->worst);
}

void
bw_bench_asker_free (BwBenchAsker *self)
{
  bw_session_free (self->session);
  answers_clear (&self->first);
  answers_clear (&self->whole);
  g_free (self);
}

BwSession *
bw_bench_asker_get_session (BwBenchAsker *self)
{
  return self->session;
}

/* What a reader of the library does for one search. Returns: whether there may be more */
static gboolean
search (BwBenchAsker *self,
        const char   *text,
        gint64        budget)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings = NULL;
  BwSearchIndex *index;

  bw_session_notice_others (self->session);
  index = bw_session_get_searchable (self->session, &error);
  if (index != NULL)
    findings = bw_search_run (bw_session_get_db (self->session), index, text, LIMIT, budget, &error);
  if (findings == NULL)
    g_error ("%s: %s", text, error->message);

  return findings->partial || findings->cut;
}

static BwBenchTime
time_search (BwBenchAsker *self,
             Answers      *answers,
             const char   *text,
             gint64        budget,
             gboolean     *partial)
{
  BwBenchTime time;

  bw_bench_clock_start (answers->clock);
  *partial = search (self, text, budget);
  bw_bench_clock_stop (answers->clock);
  time = bw_bench_clock_get_last (answers->clock);
  bw_bench_worst_add (answers->worst, text, time.wall, time.processor);

  return time;
}

/**
 * bw_bench_asker_ask:
 * @whole: (out) (optional): how long it took until the whole answer was there
 *
 * Returns: how long the first answer took
 */
BwBenchTime
bw_bench_asker_ask (BwBenchAsker *self,
                    const char   *text,
                    BwBenchTime  *whole)
{
  gboolean partial;
  BwBenchTime first = time_search (self, &self->first, text, BUDGET, &partial);
  BwBenchTime rest = { 0, 0 };

  self->n_cut += first.wall * 1000 >= BUDGET;
  if (partial)
    rest = time_search (self, &self->whole, text, 0, &partial);
  if (whole != NULL)
    *whole = (BwBenchTime){ first.wall + rest.wall, first.processor + rest.processor };

  return first;
}

/* Forgets what it took so far: the first time fills the caches. */
void
bw_bench_asker_reset (BwBenchAsker *self)
{
  bw_bench_clock_reset (self->first.clock);
  bw_bench_clock_reset (self->whole.clock);
  bw_bench_worst_reset (self->first.worst);
  bw_bench_worst_reset (self->whole.worst);
  self->n_cut = 0;
}

void
bw_bench_asker_print (BwBenchAsker *self,
                      const char   *what)
{
  bw_bench_clock_print (self->first.clock, what);
  g_print ("  %u of them were over %d ms, which the first answer may search for; the slowest:\n", self->n_cut,
           BUDGET / 1000);
  bw_bench_worst_print (self->first.worst);
  bw_bench_clock_print (self->whole.clock, "  the whole, where that was not");
  bw_bench_worst_print (self->whole.worst);
}
