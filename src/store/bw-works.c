#include "bw-works.h"

BwWorks *
bw_works_new (void)
{
  BwWorks *self = g_new0 (BwWorks, 1);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->team = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cited_by = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
bw_works_free (BwWorks *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ids);
  g_array_unref (self->team);
  g_array_unref (self->ends);
  g_array_unref (self->cited_by);
  g_free (self);
}
