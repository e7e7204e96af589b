#include "bw-mark-record.h"

BwMarkRecord *
bw_mark_record_new (const char *mark,
                    BwKind      kind,
                    const char *key,
                    const char *created)
{
  BwMarkRecord *self = g_new0 (BwMarkRecord, 1);

  self->mark = g_strdup (mark);
  self->kind = kind;
  self->key = g_strdup (key);
  self->created = g_strdup (created);

  return self;
}

void
bw_mark_record_free (BwMarkRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->mark);
  g_free (self->key);
  g_free (self->created);
  g_free (self);
}
