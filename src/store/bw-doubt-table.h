#pragma once

#include "bw-db.h"
#include "bw-doubt.h"

G_BEGIN_DECLS

/* A pair as it is kept. */
typedef struct
{
  gint64 id; /* 0 for one that is not kept yet */
  BwKind kind;
  gint64 one_id;
  gint64 other_id;
  int    score;
} BwDoubtRow;

GArray  *bw_doubt_table_get_block             (BwDb              *db,
                                               BwKind             kind,
                                               const char        *block,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_doubt_table_get_of                (BwDb              *db,
                                               BwRef              ref,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_doubt_table_get_blocks_of_authors (BwDb              *db,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv    bw_doubt_table_get_blocks            (BwDb              *db,
                                               BwRef              ref,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_doubt_table_set                   (BwDb              *db,
                                               const BwDoubtRow  *row,
                                               const char        *block,
                                               GError           **error);
gboolean bw_doubt_table_remove                (BwDb              *db,
                                               gint64             id,
                                               GError           **error);
gboolean bw_doubt_table_get                   (BwDb              *db,
                                               gint64             id,
                                               BwDoubtRow        *row,
                                               GError           **error);
GArray  *bw_doubt_table_list                  (BwDb              *db,
                                               guint              max,
                                               guint              offset,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_doubt_table_find_next             (BwDb              *db,
                                               gint64             id,
                                               int                score,
                                               gint64            *next,
                                               GError           **error);
GArray  *bw_doubt_table_get_told              (BwDb              *db,
                                               gint64             paper_id,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_doubt_table_is_told               (BwDb              *db,
                                               gint64             paper_id,
                                               gint64             document_id,
                                               gboolean          *told,
                                               GError           **error);
gboolean bw_doubt_table_is_unmade             (BwDb              *db,
                                               gboolean          *unmade,
                                               GError           **error);
gboolean bw_doubt_table_set_made              (BwDb              *db,
                                               GError           **error);

G_END_DECLS
