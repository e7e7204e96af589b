#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

#define BW_SEARCH_PHRASE_LENGTH 3 /* bytes of a plan for each phrase */

guint8   bw_search_score_weigh      (gint64       df,
                                     gint64       n_rows);
void     bw_search_score_balance    (GByteArray  *plan);
double   bw_search_score_importance (gint64       place);
gboolean bw_search_score_register   (BwDb        *index,
                                     GError     **error);

G_END_DECLS
