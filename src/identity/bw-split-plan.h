#pragma once

#include "bw-appearance.h"

G_BEGIN_DECLS

/**
 * BwSplitWork:
 * @coauthors: (element-type gint64): who has written it beside the person
 *
 * A paper of somebody's.
 */
typedef struct
{
  gint64  paper_id;
  GArray *coauthors;
} BwSplitWork;

BwSplitWork *bw_split_work_new  (gint64       paper_id) G_GNUC_WARN_UNUSED_RESULT;
void         bw_split_work_free (BwSplitWork *self);

char   *bw_split_plan_by_identifier (GPtrArray  *appearances) G_GNUC_WARN_UNUSED_RESULT;
char   *bw_split_plan_by_name       (GPtrArray  *appearances,
                                     const char *own_key) G_GNUC_WARN_UNUSED_RESULT;
GArray *bw_split_plan_by_coauthors  (GPtrArray  *works) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
