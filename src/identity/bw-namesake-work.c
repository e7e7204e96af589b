#include "bw-namesake-work.h"

BwNamesakeWork *
bw_namesake_work_new (gint64      id,
                      const char *order)
{
  BwNamesakeWork *self = g_new0 (BwNamesakeWork, 1);

  self->id = id;
  self->order = g_strdup (order);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cited = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < BW_NAMESAKE_N_TIES; i++)
    self->ties[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
bw_namesake_work_free (BwNamesakeWork *self)
{
  for (guint i = 0; i < BW_NAMESAKE_N_TIES; i++)
    g_hash_table_unref (self->ties[i]);
  g_hash_table_unref (self->people);
  g_array_unref (self->cited);
  g_free (self->order);
  g_free (self);
}

void
bw_namesake_work_add_tie (BwNamesakeWork *self,
                          BwNamesakeTie   tie,
                          const char     *key)
{
  g_return_if_fail (tie < BW_NAMESAKE_N_TIES);

  if (*key != '\0')
    g_hash_table_add (self->ties[tie], g_strdup (key));
}

void
bw_namesake_work_add_person (BwNamesakeWork *self,
                             const char     *key)
{
  if (*key != '\0')
    g_hash_table_add (self->people, g_strdup (key));
}
