#pragma once

#include "bw-namesake-query.h"
#include "bw-namesake-work.h"

G_BEGIN_DECLS

BwNamesakeWork *bw_namesake_reader_read_paper    (BwDb                 *db,
                                                  const char           *name_key,
                                                  gint64                paper_id,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
BwNamesakeWork *bw_namesake_reader_read_document (BwDb                 *db,
                                                  const char           *name_key,
                                                  const BwNamesakeRow  *row,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
