#pragma once

#include "bw-row.h"

G_BEGIN_DECLS

/* The groups of what a search found, in the order in which they are shown. */
typedef enum
{
  BW_ROW_GROUP_PEOPLE,
  BW_ROW_GROUP_ORGANISATIONS,
  BW_ROW_GROUP_PAPERS,
  BW_ROW_GROUP_POSTS,
  BW_ROW_GROUP_CAPTURES,
  BW_N_ROW_GROUPS
} BwRowGroup;

BwRowGroup  bw_row_text_get_group   (const char      *kind);
const char *bw_row_text_group_title (BwRowGroup       group);
const char *bw_row_text_kind_title  (const char      *kind);
char       *bw_row_text_date        (BwDate           date) G_GNUC_WARN_UNUSED_RESULT;
char       *bw_row_text_subtitle    (const BwRowData *data,
                                     gboolean         with_kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
