#include "bw-heartbeat.h"

#include <time.h>

#define INTERVAL 1 /* milliseconds */

/**
 * BwHeartbeat:
 *
 * How long the main thread does not answer: it beats before everything else that the thread has
 * to do, and notes how much later than it should. Of that it tells how long GTK was at a frame, how
 * long of that it was rendering what had its place, and how long the processor was at work for the
 * thread: the rest others had.
 */
struct _BwHeartbeat
{
  GObject        parent_instance;

  GdkFrameClock *clock;
  guint          source;
  double         last;           /* when it beat, in milliseconds */
  double         last_processor; /* how long the processor had worked then */
  double         frame_begun;    /* 0 where there is none */
  double         laid_out;       /* when all had its place */
  double         frame;          /* how long since the last beat */
  double         rendering;      /* likewise */
  GString       *beats;        /* of each a line */
};

G_DEFINE_FINAL_TYPE (BwHeartbeat, bw_heartbeat, G_TYPE_OBJECT)

static double
read_clock (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);

  return ((double) now.tv_sec * 1000) + ((double) now.tv_nsec / 1000000);
}

static gboolean
beat_cb (gpointer data)
{
  BwHeartbeat *self = data;
  double now = read_clock (CLOCK_MONOTONIC);
  double processor = read_clock (CLOCK_THREAD_CPUTIME_ID);

  g_string_append_printf (self->beats, "%.3f %.3f %.3f %.3f\n", MAX (now - self->last - INTERVAL, 0), self->frame,
                          self->rendering, processor - self->last_processor);
  self->last = read_clock (CLOCK_MONOTONIC);
  self->last_processor = processor;
  self->frame = 0;
  self->rendering = 0;

  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (BwHeartbeat *self)
{
  self->frame_begun = self->laid_out = read_clock (CLOCK_MONOTONIC);
}

static void
layout_cb (BwHeartbeat *self)
{
  self->laid_out = read_clock (CLOCK_MONOTONIC);
}

static void
after_paint_cb (BwHeartbeat *self)
{
  double now = read_clock (CLOCK_MONOTONIC);

  if (self->frame_begun > 0)
    {
      self->frame += now - self->frame_begun;
      self->rendering += now - self->laid_out;
    }
  self->frame_begun = 0;
}

static void
bw_heartbeat_dispose (GObject *object)
{
  BwHeartbeat *self = BW_HEARTBEAT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (bw_heartbeat_parent_class)->dispose (object);
}

static void
bw_heartbeat_finalize (GObject *object)
{
  g_string_free (BW_HEARTBEAT (object)->beats, TRUE);

  G_OBJECT_CLASS (bw_heartbeat_parent_class)->finalize (object);
}

static void
bw_heartbeat_class_init (BwHeartbeatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_heartbeat_dispose;
  object_class->finalize = bw_heartbeat_finalize;
}

static void
bw_heartbeat_init (BwHeartbeat *self)
{
  self->beats = g_string_new (NULL);
  self->last = read_clock (CLOCK_MONOTONIC);
  self->last_processor = read_clock (CLOCK_THREAD_CPUTIME_ID);
  self->source = g_timeout_add_full (G_PRIORITY_HIGH, INTERVAL, beat_cb, self, NULL);
}

/* @clock: of the window whose frames are told apart */
BwHeartbeat *
bw_heartbeat_new (GdkFrameClock *clock)
{
  BwHeartbeat *self;

  g_return_val_if_fail (GDK_IS_FRAME_CLOCK (clock), NULL);

  self = g_object_new (BW_TYPE_HEARTBEAT, NULL);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "before-paint", G_CALLBACK (before_paint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/**
 * bw_heartbeat_reset:
 *
 * Returns: (transfer full): a line for each beat since the last call, in milliseconds: for how
 *   long the thread did not answer, how long of that was a frame, how long of that was
 *   rendering, and for how long the processor worked for it
 */
char *
bw_heartbeat_reset (BwHeartbeat *self)
{
  char *beats;

  g_return_val_if_fail (BW_IS_HEARTBEAT (self), NULL);

  beats = g_string_free (self->beats, FALSE);
  self->beats = g_string_new (NULL);

  return beats;
}
