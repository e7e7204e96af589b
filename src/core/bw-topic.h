#pragma once

#include "bw-series.h"

G_BEGIN_DECLS

/**
 * BwTopic:
 * @name: a category, as documents write it
 * @n_papers: how many papers are of it, with those of which the date is not known
 * @papers: how many of each year or month
 *
 * What a part of the corpus is about, and when.
 */
typedef struct
{
  char     *name;
  guint     n_papers;
  BwSeries *papers;
} BwTopic;

BwTopic   *bw_topic_new       (const char *name,
                               guint       n_papers,
                               gboolean    monthly) G_GNUC_WARN_UNUSED_RESULT;
void       bw_topic_free      (BwTopic    *self);
GPtrArray *bw_topic_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
