#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwNamesakeMove:
 *
 * What a document says of one person is said of another of the name now.
 */
typedef struct
{
  gint64 from;
  gint64 to;
  gint64 document_id;
} BwNamesakeMove;

gboolean bw_namesake_naming_move (BwDb    *db,
                                  GArray  *moves,
                                  GError **error);

G_END_DECLS
