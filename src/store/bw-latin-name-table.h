#pragma once

#include "bw-db.h"
#include "bw-name.h"

G_BEGIN_DECLS

gboolean bw_latin_name_table_set           (BwDb          *db,
                                            gint64         person_id,
                                            const BwName  *name,
                                            const char    *block,
                                            const char    *words,
                                            GError       **error);
GArray  *bw_latin_name_table_find          (BwDb          *db,
                                            const char    *block,
                                            int            max,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *bw_latin_name_table_find_by_words (BwDb          *db,
                                            const char    *words,
                                            int            max,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
