#include "bw-bench-worst.h"

#define N_WORST 10
#define WIDTH 90

typedef struct
{
  char   *text;
  double  wall;
  double  processor;
} Asked;

struct _BwBenchWorst
{
  GArray *worst; /* Asked, the slowest first */
};

static void
asked_clear (gpointer data)
{
  g_free (((Asked *) data)->text);
}

BwBenchWorst *
bw_bench_worst_new (void)
{
  BwBenchWorst *self = g_new0 (BwBenchWorst, 1);

  self->worst = g_array_new (FALSE, FALSE, sizeof (Asked));
  g_array_set_clear_func (self->worst, asked_clear);

  return self;
}

void
bw_bench_worst_free (BwBenchWorst *self)
{
  g_array_unref (self->worst);
  g_free (self);
}

/* Returns: whether @text is not there, or was quicker before */
static gboolean
make_room (BwBenchWorst *self,
           const char   *text,
           double        wall)
{
  for (guint i = 0; i < self->worst->len; i++)
    {
      const Asked *asked = &g_array_index (self->worst, Asked, i);

      if (!g_str_equal (asked->text, text))
        continue;
      if (asked->wall >= wall)
        return FALSE;
      g_array_remove_index (self->worst, i);
      break;
    }

  return TRUE;
}

/* @wall, @processor: in milliseconds */
void
bw_bench_worst_add (BwBenchWorst *self,
                    const char   *text,
                    double        wall,
                    double        processor)
{
  Asked asked = { NULL, wall, processor };
  guint at = 0;

  if (self->worst->len == N_WORST && g_array_index (self->worst, Asked, N_WORST - 1).wall >= wall)
    return;
  if (!make_room (self, text, wall))
    return;

  while (at < self->worst->len && g_array_index (self->worst, Asked, at).wall >= wall)
    at++;
  asked.text = g_strdup (text);
  g_array_insert_val (self->worst, at, asked);
  if (self->worst->len > N_WORST)
    g_array_set_size (self->worst, N_WORST);
}

void
bw_bench_worst_reset (BwBenchWorst *self)
{
  g_array_set_size (self->worst, 0);
}

void
bw_bench_worst_print (BwBenchWorst *self)
{
  for (guint i = 0; i < self->worst->len; i++)
    {
      const Asked *asked = &g_array_index (self->worst, Asked, i);
      glong length = g_utf8_strlen (asked->text, -1);
      g_autofree char *start = g_utf8_substring (asked->text, 0, MIN (length, WIDTH));

      g_print ("  %8.2f ms, %8.2f of the processor: %s%s\n", asked->wall, asked->processor, start,
               length > WIDTH ? "…" : "");
    }
}
